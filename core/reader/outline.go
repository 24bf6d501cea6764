package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// piece is a text or a table on the way to the outline.
type piece struct {
	text  *budget.Text // in the document's list; nil for a table
	table int          // number of the table that stands here, or −1
	given int          // level that the source marks, or 0
	glued bool
	head  bool
}

// outline reads what stands around the tables: headings and their levels as far as they can be told, paragraphs, lists.
func (p *page) outline() {
	pieces := p.pieces()
	if len(p.doc.Parts) > 0 && !p.marked {
		p.outlineParts(pieces)
		return
	}
	var o opened
	p.walk(&o, pieces, levels(pieces))
}

// walk gives texts and tables the headings above them.
func (p *page) walk(o *opened, pieces []piece, sch scheme) {
	for i := range pieces {
		x := &pieces[i]
		if x.table >= 0 {
			t := p.doc.Tables[x.table]
			o.table(t, sch)
			t.Kind = kindOf(t)
			continue
		}
		if x.head {
			o.close(x.text.Level)
			x.text.Path = o.path
			o.open(x.text.Level, x.text.Text)
		} else {
			x.text.Path = o.path
		}
		p.scan(x.text)
	}
}

// opened is the stack of headings that are open at a place.
type opened struct {
	levels []int
	path   []string // never changed in place: texts and tables share it
}

// close ends the headings of a level and below.
func (o *opened) close(level int) {
	n := len(o.levels)
	for n > 0 && o.levels[n-1] >= level {
		n--
	}
	o.levels, o.path = o.levels[:n], o.path[:n:n]
}

func (o *opened) open(level int, text string) {
	o.close(level)
	o.levels = append(o.levels, level)
	o.path = append(o.path[:len(o.path):len(o.path)], text)
}

// table opens the titles that a table brings itself, as headings of what follows, and gives the table its path. The
// last part is the activity, the group or the title of the table: the title where it has one; else the heading above
// it where the caption only asks what it costs, or says what is measured; else the caption.
func (o *opened) table(t *budget.Table, sch scheme) {
	if sch.marked {
		last := 0
		if n := len(o.levels); n > 0 {
			last = o.levels[n-1]
		}
		sch.question, sch.section, sch.caption = last+1, last+1, last+1
	}
	title, caption := t.Title.Text, t.Caption.Text
	asks := askOf(caption) == budget.Cost
	if asks && !table.HasUnit(caption) && title != "" {
		o.open(sch.question, caption)
		t.Path = append(o.path[:len(o.path):len(o.path)], title)
		return
	}
	if title == "" && !asks && !table.HasUnit(caption) && !(measureCaption(caption) && len(o.path) > 0) && caption != "" {
		if n := len(o.path); n == 0 || !strings.EqualFold(o.path[n-1], caption) {
			o.open(sch.caption, caption)
		}
		t.Path = o.path
		return
	}
	switch n := len(o.path); {
	case title == "" && n == 0 && caption != "":
		t.Path = []string{caption}
	case title == "":
		t.Path = o.path
	case n > 0 && strings.EqualFold(o.path[n-1], title):
		t.Path = append(o.path[:n-1:n-1], title)
	default:
		o.open(sch.section, title)
		t.Path = o.path
	}
}

// scan finds the amounts and the references to council documents in a text, line by line.
func (p *page) scan(t *budget.Text) {
	for n := t.Line; n <= t.End; n++ {
		line := p.words(t, n)
		p.scratch.found = figure.AppendScan(p.scratch.found[:0], line)
		for _, f := range p.scratch.found {
			t.Amounts = append(t.Amounts, budget.Amount{Figure: f.Figure, Published: line[f.Start:f.End], Line: n})
		}
		t.Refs = appendRefs(t.Refs, line)
	}
}

// pieces cuts what stands in no table into texts, in order, with the tables at their places.
func (p *page) pieces() []piece {
	free := 0
	for _, n := range p.owner {
		if n < 0 {
			free++
		}
	}
	out := slices.Grow(p.scratch.pieces[:0], free+len(p.tables))
	texts := make([]budget.Text, 0, free) // never grows, so that pieces can point into it
	seen := int32(-1)
	leads := p.leadHeadings()
	for i := 0; i < len(p.blocks); {
		if n := p.owner[i]; n >= 0 {
			if n > seen {
				seen = n
				out = append(out, piece{table: int(n)})
			}
			i++
			continue
		}
		b := &p.blocks[i]
		texts = append(texts, budget.Text{Kind: budget.Paragraph, Text: b.Text, Line: b.Line, End: b.Line})
		x := piece{table: -1, text: &texts[len(texts)-1]}
		next := i + 1
		switch {
		case b.Kind == source.Row || b.Kind == source.Rule:
			if !p.html {
				x.text.Text = strings.TrimSpace(p.doc.Lines[b.Line-1])
				for n := b.Line; len(b.Lines) > 0 && n < b.Lines[len(b.Lines)-1]; n++ {
					x.text.Text, x.text.End = strings.TrimSpace(x.text.Text+" "+strings.TrimSpace(p.doc.Lines[n])), n+1
				}
			}
			if b.Kind == source.Rule || p.junk(i) {
				x.text.Kind = budget.Furniture
			} else if rowData(b) {
				x.text.Kind = budget.Unplaced
			}
		case (b.Numbered() || b.Kind == source.Item && b.Mark == "-") && table.RowLike(b.Text):
			x.text.Kind, x.text.Mark = budget.Unplaced, b.Mark
		case b.Kind == source.Item:
			x.text.Kind, x.text.Mark, x.text.Level = budget.ListItem, b.Mark, 1
			if b.Numbered() {
				x.text.Kind = budget.NumberedItem
			} else if b.Indent > 0 && len(out) > 0 {
				x.text.Level = p.depth(out, b)
			}
			next = p.continued(x.text, i)
		case stamp(b.Text):
			x.text.Kind = budget.BuildStamp
			p.doc.Stamp = budget.Span{Text: b.Text, Line: b.Line, End: b.Line}
		case holder(b.Text) != "":
			x.text.Kind = budget.Holder
		case p.junk(i):
			x.text.Kind = budget.Furniture
		case b.Level > 0:
			x.head, x.given, x.text.Kind = true, b.Level, budget.Heading
			if x.text.Ask = askOf(b.Text); x.text.Ask != budget.NoAsk {
				x.text.Kind = budget.Question
			}
		case askOf(b.Text) != budget.NoAsk && !strings.HasSuffix(b.Text, "."):
			x.head, x.text.Kind, x.text.Ask = true, budget.Question, askOf(b.Text)
		case table.RowLike(b.Text):
			x.text.Kind = budget.Unplaced // a row of a table that was not understood
		case leads[i] || p.plainHeading(i):
			x.head, x.text.Kind = true, budget.Heading
		default:
			if _, ok := figure.Parse(b.Text); ok && !figure.IsYear(b.Text) && len(b.Text) < 40 {
				x.text.Kind = budget.Unplaced
				break
			}
			next = p.continued(x.text, i)
		}
		x.glued = next < len(p.blocks) && !p.blocks[next].Gap
		out = append(out, x)
		i = next
	}
	p.doc.Texts = texts
	p.scratch.pieces = out
	return out
}

// depth returns the depth of a list item by its indent, compared with the items before it.
func (p *page) depth(before []piece, b *source.Block) int {
	prev := before[len(before)-1].text
	if prev == nil {
		return 1
	}
	if prev.Kind == budget.NumberedItem && prev.Mark != "" && b.Indent > 0 {
		return 2
	}
	if p.html {
		return b.Indent / 2
	}
	if prev.Kind == budget.ListItem {
		if prev.Line == b.Line-1 && prev.Level == 2 {
			return 2
		}
		if indentOf(p.doc.Lines[prev.Line-1]) < b.Indent-1 {
			return prev.Level + 1
		}
		return prev.Level
	}
	return 1
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

// appendRefs adds the RIS numbers of a line: RIS310732, RIS 310647, RIS: 282570.
func appendRefs(refs []string, line string) []string {
	for {
		i := strings.Index(line, "RIS")
		if i < 0 {
			return refs
		}
		line = line[i+3:]
		rest := strings.TrimLeft(line, ": \u00a0.")
		n := 0
		for n < len(rest) && isDigit(rest[n]) {
			n++
		}
		if n >= 5 && n <= 7 && len(line)-len(rest) <= 4 {
			refs = append(refs, "RIS"+rest[:n])
		}
	}
}

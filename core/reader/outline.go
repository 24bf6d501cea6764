package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
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
	sch := levels(pieces)
	var o opened
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
	if asks && !hasUnit(caption) && title != "" {
		o.open(sch.question, caption)
		t.Path = append(o.path[:len(o.path):len(o.path)], title)
		return
	}
	if title == "" && !asks && !hasUnit(caption) && !(measureCaption(caption) && len(o.path) > 0) && caption != "" {
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
		for _, f := range figure.Scan(line) {
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
	out := make([]piece, 0, free+len(p.grids))
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
			} else if pipeData(b) {
				x.text.Kind = budget.Unplaced
			}
		case b.Numbered() && !p.html && source.EndsInFigures(b, p.doc.Lines[b.Line-1]):
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
		case !p.html && source.EndsInFigures(b, p.doc.Lines[b.Line-1]):
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
	return out
}

// leadHeadings marks the blocks that stand directly before a table and belong to the text: its headings.
func (p *page) leadHeadings() map[int]bool {
	leads := map[int]bool{}
	for _, g := range p.grids {
		for _, w := range g.lead {
			if !w.inside && p.owner[w.block] < 0 && headingShape(w.text) {
				leads[w.block] = true
			}
		}
	}
	return leads
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

// continued joins the lines that a converter wrapped: a line that ends in the middle of a sentence goes on in the next
// one. It returns the block behind the text.
func (p *page) continued(t *budget.Text, i int) int {
	next := i + 1
	if p.html {
		return next
	}
	for next < len(p.blocks) && p.owner[next] < 0 {
		b, prev := &p.blocks[next], &p.blocks[next-1]
		if b.Gap || b.Kind != source.Words || b.Level > 0 || source.EndsInFigures(b, p.doc.Lines[b.Line-1]) || stamp(b.Text) || p.junk(next) || askOf(b.Text) != budget.NoAsk {
			break
		}
		if !wraps(prev.Text, b.Text) || strings.HasSuffix(b.Text, ":") && len(b.Text) < 40 {
			break
		}
		if t.Mark != "" && !startsLower(b.Text) && !strings.HasPrefix(b.Text, "-") && !endsOpen(prev.Text) && !strings.HasSuffix(prev.Text, ",") {
			break // an item without a full stop, and then the text goes on
		}
		t.Text = join(t.Text, b.Text)
		t.End = b.Line
		next++
	}
	return next
}

func join(a, b string) string {
	if strings.HasPrefix(b, "-") && !strings.HasPrefix(b, "- ") {
		return a + b
	}
	return a + " " + b
}

// wraps reports whether a line goes on in the next one.
func wraps(line, next string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(".?!:;", r) {
		return false
	}
	if r == ',' || endsOpen(line) || startsLower(next) || strings.HasPrefix(next, "-") && !strings.HasPrefix(next, "- ") {
		return true
	}
	return len(line) > 70 && !headingShape(next)
}

// plainHeading reports whether a line without marks is a heading: short, without a full stop, before something that it
// can be the heading of.
func (p *page) plainHeading(i int) bool {
	b := &p.blocks[i]
	if !headingShape(b.Text) || i+1 >= len(p.blocks) || p.contentsLine(i) {
		return false
	}
	next := &p.blocks[i+1]
	if i > 0 && !b.Gap {
		// Inside a run of lines: only behind another heading or a finished text.
		prev := &p.blocks[i-1]
		if prev.Kind == source.Words && p.owner[i-1] < 0 && wraps(prev.Text, b.Text) && !headingShape(prev.Text) {
			return false
		}
	}
	if p.owner[i+1] >= 0 || next.Gap || next.Kind == source.Item {
		return true
	}
	if next.Kind != source.Words {
		return false
	}
	if wraps(b.Text, next.Text) && startsLower(next.Text) {
		return false
	}
	return len(next.Text) > 60 || len(next.Text) > len(b.Text)+20 || headingShape(next.Text) || askOf(next.Text) != budget.NoAsk || strings.HasSuffix(next.Text, ":") || len(figure.Scan(next.Text)) > 0
}

// headingShape reports whether a line can be a heading by its own looks.
func headingShape(s string) bool {
	if len(s) > 110 || len(s) < 2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("%(‘'\"“", first) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,;:!…", last) || endsOpen(s) {
		return false
	}
	if _, ok := figure.Parse(s); ok {
		return false
	}
	if !named(s) {
		return false
	}
	if strings.Count(s, " ") > 13 || sentenceBreak(s) {
		return false
	}
	if strings.ContainsAny(s, "€%") || strings.Contains(s, "mln") || strings.Contains(s, "mld") {
		return len(figure.Scan(s)) == 0
	}
	return true
}

// named reports whether a line has a word in it, and is no address or telephone number: those stand alone as headings do.
func named(s string) bool {
	word, run := false, 0
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		if c >= 'a' && c <= 'z' || s[i] >= 0x80 {
			run++
		} else {
			run = 0
		}
		word = word || run > 1
		if s[i] == ':' && i+2 < len(s) && isDigit(s[i+2]) {
			return false // Telefoon: 14 070
		}
		// 2511 BT: a postcode
		if i >= 6 && isUpper(s[i]) && isUpper(s[i-1]) && s[i-2] == ' ' && isDigit(s[i-3]) && isDigit(s[i-4]) && isDigit(s[i-5]) && isDigit(s[i-6]) && (i+1 == len(s) || s[i+1] == ' ') {
			return false
		}
	}
	return word
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// contentsLine reports whether block i is a line of a table of contents: it ends in the number of a page, and so does
// the one before or behind it, with numbers that go up.
func (p *page) contentsLine(i int) bool {
	at := func(k int) int {
		if k < 0 || k >= len(p.blocks) || p.blocks[k].Kind != source.Words && p.blocks[k].Kind != source.Item {
			return -1
		}
		s := p.blocks[k].Text
		n := strings.LastIndexByte(s, ' ')
		if n < 1 || len(s)-n > 4 || len(s)-n < 2 || strings.Trim(s[n+1:], "0123456789") != "" || s[n+1] == '0' {
			return -1
		}
		page := 0
		for _, c := range s[n+1:] {
			page = page*10 + int(c-'0')
		}
		return page
	}
	this := at(i)
	if this < 0 {
		return false
	}
	before, behind := at(i-1), at(i+1)
	return before > 0 && before <= this && (at(i-2) > 0 && at(i-2) <= before || behind >= this) || behind >= this && at(i+2) >= behind
}

// sentenceBreak reports whether one sentence ends and another begins in s; "(incl. reserves)" is none.
func sentenceBreak(s string) bool {
	for {
		_, rest, ok := strings.Cut(s, ". ")
		if !ok {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return true
		}
		s = rest
	}
}

// endsOpen reports whether a line ends in a word after which a sentence goes on.
func endsOpen(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	switch strings.ToLower(s[i+1:]) {
	case "de", "het", "een", "van", "voor", "en", "of", "in", "op", "aan", "met", "te", "der", "den", "om", "bij", "door", "naar", "dat", "die", "is", "zijn", "wordt", "worden", "over", "uit", "tot", "als", "we", "wij":
		return true
	}
	return false
}

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

package reader

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// partsByWords finds the parts of a document without a contents list that names its programmes: titles that stand apart and say
// that they are those of a programme, and of a chapter behind them.
func (p *page) partsByWords(at *pages) []start {
	var out []start
	var last *start
	level, depth := p.markedLevel(), 0 // of programmes: as marked, and in the numbering
	closed, begun := false, false
	for i := range p.blocks {
		b := &p.blocks[i]
		if p.junk(i) || !p.standsApart(i, at) {
			continue
		}
		n := readPartName(blockText(b))
		if n.kind == budget.ProgrammePart && n.name == "" {
			if n.name = p.nameBelow(i); n.name == "" && last != nil && last.name.number == n.number && at.top[i] {
				p.scratch.junk[i] = junky // the running head of its pages
			}
		}
		from := []budget.Evidence{{Kind: budget.ByHeading, Line: b.Line, Text: blockText(b)}}
		if at.top[i] {
			from = append(from, budget.Evidence{Kind: budget.ByTop, Line: b.Line})
		}
		switch {
		case n.kind == budget.ProgrammePart && n.name != "" && (n.number > 0 || beginsWith(strings.TrimLeft(blockText(b), "0123456789. "), "programma ")):
			if p.listed(i) || p.isRow(i) || closed && !at.top[i] && (level == 0 || b.Level != level) {
				continue
			}
			if last != nil && last.name.kind == budget.ProgrammePart && last.name.number == n.number && likeName(partKey(n.name), partKey(last.name.name)) {
				if at.top[i] {
					p.scratch.junk[i] = junky // the running head of its pages
				}
				continue
			}
			if !begun {
				begun, depth = true, n.depth()
			}
			closed = false
		case level > 0 && b.Level > 0 && b.Level <= level:
			if publicationTitled(b.Text) && !begun {
				continue // the title of the whole
			}
			closed = begun
		case closes(&n):
			closed = begun
		case depth > 0 && n.depth() > 0 && n.depth() <= depth && at.top[i]:
			from = append(from, budget.Evidence{Kind: budget.ByNumber, Line: b.Line, Text: n.mark})
			closed = true
		default:
			continue
		}
		out = append(out, start{block: i, name: n, from: from})
		last = &out[len(out)-1]
	}
	if !p.substantial(out, at) {
		return nil
	}
	return p.above(out)
}

// substantial reports whether at least two programmes have what a chapter has below its title: a question, a sentence, a table with a
// header of its own. In an overview of all programmes their names stand above figures only, or are rows themselves; and a page that
// is titled as an overview stays one, unless its source marks the titles, or pages begin with them.
func (p *page) substantial(starts []start, at *pages) bool {
	first := slices.IndexFunc(starts, func(s start) bool { return s.name.kind == budget.ProgrammePart })
	if first < 0 {
		return false
	}
	if begin := starts[first].block; p.blocks[begin].Level == 0 && !at.top[begin] {
		for i := range begin {
			n := readPartName(blockText(&p.blocks[i]))
			if !p.junk(i) && len(p.blocks[i].Text) <= maxPartName && n.kind != budget.ChapterPart && n.kind != budget.ProgrammePart {
				return false
			}
		}
	}
	full := map[int]bool{}
	for i := range starts {
		s := &starts[i]
		if s.name.kind != budget.ProgrammePart {
			continue
		}
		end := len(p.blocks)
		if i+1 < len(starts) {
			end = starts[i+1].block
		}
		for k := s.block + 1; k < end; k++ {
			if b := &p.blocks[k]; askOf(b.Text) != budget.NoAsk || b.Kind == source.Row && b.Start || b.Kind == source.Rule || len(b.Text) > maxPartName/2 && strings.HasSuffix(b.Text, ".") {
				full[s.block] = true
				break
			}
		}
	}
	return len(full) > 1
}

// markedLevel is the level at which the source marks the titles of programmes; 0 where it marks none.
func (p *page) markedLevel() int {
	for i := range p.blocks {
		if b := &p.blocks[i]; b.Level > 0 && !p.junk(i) {
			if n := readPartName(b.Text); n.kind == budget.ProgrammePart {
				return b.Level
			}
		}
	}
	return 0
}

// above takes titles with nothing behind them for what they are: the titles of the chapters that the next parts stand in.
func (p *page) above(starts []start) []start {
	for i := range starts {
		s := &starts[i]
		s.bare = s.name.kind != budget.ProgrammePart && i+1 < len(starts) && !p.hasText(s.block, starts[i+1].block)
		kind := budget.PartKind("")
		if i > 0 && starts[i-1].bare {
			kind = gathers(starts[i-1].name.name)
			s.above = []string{starts[i-1].name.name}
		}
		if s.name.kind == budget.ChapterPart && kind != "" && kind != budget.ProgrammePart {
			s.name.kind = kind
		}
	}
	return starts
}

// standsApart reports whether a block can be the title of a part by its place: the source marks it, a page begins with it, or it
// stands alone and looks like a title.
func (p *page) standsApart(i int, at *pages) bool {
	b := &p.blocks[i]
	if b.Level > 0 {
		return true
	}
	if b.Kind != source.Words && !(b.Kind == source.Item && b.Numbered()) || len(b.Text) > maxPartName || strings.Contains(b.Text, "    ") {
		return false
	}
	return (at.top[i] || b.Gap || i == 0) && headingShape(b.Text)
}

// listed reports whether a title of a programme stands in a list of them.
func (p *page) listed(i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(p.blocks) {
			continue
		}
		n := readPartName(blockText(&p.blocks[k]))
		if n.kind == budget.ProgrammePart && n.name != "" && n.name != readPartName(blockText(&p.blocks[i])).name {
			return true
		}
	}
	return false
}

// isRow reports whether a title is the label of a row: its figures stand below it, each on a line.
func (p *page) isRow(i int) bool {
	for k := i + 1; k < len(p.blocks) && k <= i+2; k++ {
		if _, ok := figure.Parse(p.blocks[k].Text); ok && !figure.IsYear(p.blocks[k].Text) {
			return true
		}
	}
	return false
}

// nameBelow is the name of a programme on the line below its number.
func (p *page) nameBelow(i int) string {
	if i+1 >= len(p.blocks) {
		return ""
	}
	b := &p.blocks[i+1]
	if b.Kind != source.Words || len(b.Text) > 90 || !headingShape(b.Text) || askOf(b.Text) != budget.NoAsk || readPartName(b.Text).kind != budget.ChapterPart {
		return ""
	}
	return b.Text
}

// partsGiven finds the parts that the manifest names.
func (p *page) partsGiven(given []budget.EntryPart) []start {
	var out []start
	next := 0
	for _, g := range given {
		s := start{block: -1, fixed: true}
		for i := next; i < len(p.blocks) && s.block < 0; i++ {
			b := &p.blocks[i]
			switch {
			case g.From.Line > 0:
				if b.Line >= g.From.Line {
					s.block = i
				}
			case !p.junk(i) && (b.Kind == source.Words || b.Kind == source.Item) && partKey(blockText(b)) == partKey(g.From.Heading):
				s.block = i
			}
		}
		if s.block < 0 {
			p.absent = append(p.absent, budget.Note{Code: budget.NoteNoPart, What: g.From.Heading})
			continue
		}
		next = s.block + 1
		b := &p.blocks[s.block]
		s.name = readPartName(blockText(b))
		if g.Programme != "" || g.ProgrammeNumber != 0 {
			s.name = partName{kind: budget.ProgrammePart, number: g.ProgrammeNumber, name: g.Programme}
		} else if s.name.kind == budget.ProgrammePart {
			s.name = partName{kind: budget.ChapterPart, name: b.Text}
		}
		s.from = []budget.Evidence{{Kind: budget.ByManifest, Line: b.Line, Text: g.From.Heading}}
		out = append(out, s)
	}
	return out
}

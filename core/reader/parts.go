package reader

import (
	"slices"
	"sort"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// start is where a part begins, on the way to [budget.Part].
type start struct {
	block int // its heading
	name  partName
	above []string // the chapters that it stands in
	from  []budget.Evidence
	depth int  // in the contents list, from 1
	bare  bool // no more than a title above others: it is no part, but begins the next one
	fixed bool // the manifest says so
}

// findParts tells where the parts of a document begin that holds a whole publication. Evidence that agrees tells it: the
// contents list and the headings that it names, the words and the numbers of titles, the pages that begin with them. A document
// whose programme the manifest names is a page of that programme. It finds nothing in a page of one programme.
func (p *page) findParts(m *budget.Manifest) {
	e := m.Entry(p.doc.Name)
	p.contents = p.findContents()
	if c := p.contents; c != nil {
		for i := c.first; i <= c.last; i++ {
			p.scratch.junk[i] = junky
		}
	}
	var starts []start
	switch {
	case e != nil && len(e.Parts) > 0:
		starts = p.partsGiven(e.Parts)
	case e != nil && (e.Programme != "" || e.ProgrammeNumber != 0):
		return
	default:
		pages := p.pagesOf()
		if p.contents != nil {
			starts = p.partsOfContents(p.contents, &pages)
		}
		if programmes(starts) == 0 {
			if worded := p.partsByWords(&pages); programmes(worded) > 1 {
				starts, p.absent = worded, nil
			}
		}
		if programmes(starts) == 0 || len(starts) < 2 {
			return
		}
	}
	p.setParts(starts)
	p.runningTitles()
}

// runningTitles takes the title of a part that stands again at the top of its pages for what it is: furniture.
func (p *page) runningTitles() {
	at := p.pagesOf()
	i := 0
	for k := range p.doc.Parts {
		part := &p.doc.Parts[k]
		whole, name := partKey(part.Title.Text), partKey(part.Programme.Name+part.Name)
		for ; i < len(p.blocks) && p.blocks[i].Line <= part.End; i++ {
			b := &p.blocks[i]
			if !at.top[i] || p.titles[b.Line] || b.Kind != source.Words || len(b.Text) > maxPartName || b.Line <= part.Title.Line {
				continue
			}
			for _, piece := range titleParts(b.Text) {
				n := readPartName(piece)
				if key := partKey(n.name); key != "" && (key == name || partKey(piece) == whole) && (n.number == 0 || n.number == part.Programme.Number) {
					p.scratch.junk[i] = junky
				}
			}
		}
	}
}

// programmes counts the programmes among the starts of parts.
func programmes(starts []start) int {
	seen := map[budget.Programme]bool{}
	for i := range starts {
		if s := &starts[i]; s.name.kind == budget.ProgrammePart {
			seen[budget.Programme{Number: s.name.number, Name: partKey(s.name.name)}] = true
		}
	}
	return len(seen)
}

// setParts makes the parts of their starts, and marks their headings so that tables end there.
func (p *page) setParts(starts []start) {
	if len(starts) == 0 {
		for _, n := range p.absent { // the manifest names none that is there
			p.note(n)
		}
		return
	}
	sort.SliceStable(starts, func(a, b int) bool { return starts[a].block < starts[b].block })
	p.marked = slices.ContainsFunc(p.blocks, func(b source.Block) bool { return b.Level > 0 })
	last := len(p.doc.Lines)
	begin := 1 // the line of what stands above the next part: titles, and the front where that says little
	if first := &starts[0]; p.hasProse(first.block) && (first.name.kind == budget.ProgrammePart || first.bare) {
		p.doc.Parts = append(p.doc.Parts, budget.Part{Kind: budget.FrontPart, Line: 1})
		begin = 0
	}
	p.titles = map[int]bool{}
	for i := range starts {
		s := &starts[i]
		b := &p.blocks[s.block]
		p.titles[b.Line] = true
		if !p.marked && (b.Kind == source.Words || b.Kind == source.Item) {
			b.Level = 1
		}
		if s.bare && i+1 < len(starts) {
			if begin == 0 {
				begin = b.Line
			}
			continue
		}
		part := budget.Part{Kind: s.name.kind, Title: budget.Span{Text: blockText(b), Line: b.Line, End: b.Line}, Above: s.above, Line: b.Line, From: s.from}
		if begin > 0 {
			part.Line, begin = begin, 0
		}
		if s.name.kind == budget.ProgrammePart {
			part.Programme = budget.Programme{Number: s.name.number, Name: s.name.name}
		} else {
			part.Name = s.name.name
			if part.Name == "" {
				part.Name = b.Text
			}
		}
		p.doc.Parts = append(p.doc.Parts, part)
	}
	for i := range p.doc.Parts {
		p.doc.Parts[i].End = last
		if i+1 < len(p.doc.Parts) {
			p.doc.Parts[i].End = p.doc.Parts[i+1].Line - 1
		}
	}
	for _, n := range p.absent {
		p.note(n)
	}
	p.sameProgrammes()
	p.doc.Meta.Whole = true
}

// hasProse reports whether what stands before a block is more than a title, a colophon and the contents list.
func (p *page) hasProse(end int) bool {
	for i := range end {
		if b := &p.blocks[i]; !p.junk(i) && (b.Kind == source.Row || table.RowLike(b.Text) || len(b.Text) > maxPartName/2) {
			return true
		}
	}
	return false
}

// sameProgrammes gives pieces of one programme one name: the number tells, where the names differ in no more than capitals,
// signs or a piece that is left out. Two programmes with one number stay two, and a note says so.
func (p *page) sameProgrammes() {
	first := map[int]*budget.Part{}
	named := map[string]*budget.Part{}
	for i := range p.doc.Parts {
		x := &p.doc.Parts[i]
		if x.Kind != budget.ProgrammePart {
			continue
		}
		key := partKey(x.Programme.Name)
		switch y := first[x.Programme.Number]; {
		case x.Programme.Number == 0:
			if z := named[key]; z != nil {
				x.Programme = z.Programme // a number that one of them leaves out
			}
		case y == nil:
			first[x.Programme.Number] = x
		case likeName(key, partKey(y.Programme.Name)):
			if y.Programme.Name == "" {
				y.Programme = x.Programme
			}
			x.Programme = y.Programme
		default:
			p.note(budget.Note{Code: budget.NoteSameNumber, Line: x.Title.Line, What: x.Title.Text, From: y.Title.Text})
		}
		if named[key] == nil && key != "" {
			named[key] = x
		}
	}
}

// likeName reports whether two names are one, written in full or not.
func likeName(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// partNumber is the place of the part that a line stands in; 0 in a document without parts.
func (p *page) partNumber(line int) int {
	part := p.doc.PartAt(line)
	if part == nil {
		return 0
	}
	return part.Line
}

// sameChapter reports whether two lines stand in one part.
func (p *page) sameChapter(a, b int) bool { return p.partNumber(a) == p.partNumber(b) }

// looksWhole reports whether a document is likely to hold a whole publication: it has a contents list that names several
// chapters, or far more lines than a page of one programme.
func (p *page) looksWhole() bool {
	return p.contents != nil && len(p.contents.entries) >= 5 || len(p.blocks) > wholeBlocks && len(p.tables) > wholeTables
}

// The size from which a document is taken for a whole publication when nothing else tells.
const (
	wholeBlocks = 3000
	wholeTables = 25
)

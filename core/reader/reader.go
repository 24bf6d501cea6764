package reader

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
)

// page is a document while it is read.
type page struct {
	scratch *scratch
	doc     *budget.Document
	blocks  []source.Block
	owner   []int32 // per block the number of its table, or −1
	grids   []*grid
	html    bool // lines are HTML source: words are in the blocks, not in the lines
}

func (p *page) note(n budget.Note) { p.doc.Notes = append(p.doc.Notes, n) }

// Read reads one document. name is its file name without folder; m may be nil. The error is one of source.ErrEmpty,
// source.ErrBinary and source.ErrSize: any text at all is read, if need be as text without tables.
func Read(name string, data []byte, m *budget.Manifest) (*budget.Document, error) {
	p, err := begin(name, data)
	if err != nil {
		return nil, err
	}
	defer p.release()
	p.findGrids()
	p.meta(m)
	p.buildTables()
	p.outline()
	p.products()
	p.costs()
	p.order()
	p.inferUnits()
	p.values()
	p.report()
	return p.doc, nil
}

// Meta reads only what the document is a page of, without laying out its tables: enough to put documents together that
// go into one workbook.
func Meta(name string, data []byte, m *budget.Manifest) (budget.Meta, error) {
	p, err := begin(name, data)
	if err != nil {
		return budget.Meta{}, err
	}
	defer p.release()
	p.findGrids()
	p.meta(m)
	return p.doc.Meta, nil
}

func begin(name string, data []byte) (*page, error) {
	text, err := source.Decode(data)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	p := &page{
		doc:     &budget.Document{Name: name, SHA256: hex.EncodeToString(sum[:]), Encoding: text.Encoding, Lines: text.Lines},
		html:    source.IsHTML(name, text.Lines),
		scratch: scratches.Get().(*scratch),
	}
	if p.html {
		p.blocks = source.HTMLBlocks(text.Lines)
	} else {
		p.blocks = source.Rows(p.scratch.read(text.Lines), text.Lines, vocabulary)
	}
	for _, line := range text.Repaired {
		p.note(budget.Note{Code: budget.NoteRepaired, Line: line})
	}
	return p, nil
}

// words returns what line n of a text says: the line of the source, or in HTML the text itself.
func (p *page) words(t *budget.Text, n int) string {
	if p.html {
		return t.Text
	}
	return p.doc.Lines[n-1]
}

// findGrids finds the tables of both layouts and marks the blocks that they own.
func (p *page) findGrids() {
	p.scratch.junk = slices.Grow(p.scratch.junk[:0], len(p.blocks))[:len(p.blocks)]
	clear(p.scratch.junk)
	p.owner = slices.Grow(p.scratch.owner[:0], len(p.blocks))[:len(p.blocks)]
	p.scratch.owner = p.owner
	for i := range p.owner {
		p.owner[i] = -1
	}
	pipes := p.pipeGrids()
	var lines []*grid
	if spaced, cells := p.spaced(); cells {
		lines = p.lineGrids(p.tokens(spaced))
	}
	// Both lists are in document order: merge them.
	for len(pipes) > 0 || len(lines) > 0 {
		var g *grid
		if len(lines) == 0 || len(pipes) > 0 && pipes[0].first < lines[0].first {
			g, pipes = pipes[0], pipes[1:]
			p.textLead(g)
		} else {
			g, lines = lines[0], lines[1:]
		}
		p.grids = append(p.grids, g)
	}
	for n, g := range p.grids {
		for i := g.first; i <= g.last; i++ {
			if p.blocks[i].Kind != source.Words || !p.junk(i) && !p.pageNumber(i) && p.scratch.junk[i] != stray {
				p.owner[i] = int32(n)
			}
		}
	}
}

// textLead adds the short lines before a pipe table to its lead: a caption or a unit may stand there.
func (p *page) textLead(g *grid) {
	var before []word
	for i := g.first - 1; i >= 0 && len(before) < 3; i-- {
		b := &p.blocks[i]
		if p.junk(i) {
			continue
		}
		if b.Level > 0 && !hasUnit(b.Text) && askOf(b.Text) != budget.Cost {
			break // the page says that it is a heading
		}
		if !b.Gap && i > 0 && p.blocks[i-1].Kind == source.Row && p.blocks[i+1].Gap && isUnitOnly(b.Text) {
			break // it stands below the table before
		}
		if b.Kind != source.Words || len(b.Text) > 120 || !headingShape(b.Text) && !isUnitOnly(b.Text) && !hasUnit(b.Text) {
			break
		}
		before = append([]word{{text: b.Text, line: b.Line, end: b.Line, col: -1, block: i}}, before...)
	}
	g.lead = append(before, g.lead...)
}

// buildTables understands the grids.
func (p *page) buildTables() {
	for n, g := range p.grids {
		t := &budget.Table{}
		l := g.understandLead()
		for _, w := range g.lead[len(g.lead)-l.used:] {
			if !w.inside {
				p.own(w, n)
			}
		}
		t.Caption, t.Title = span(l.caption), span(l.title)
		for _, h := range l.heads {
			t.LabelHeads = append(t.LabelHeads, span(h))
		}
		for _, h := range g.wordHeads {
			t.LabelHeads = append(t.LabelHeads, span(h))
		}
		t.Line, t.End = p.blocks[g.first].Line, p.blocks[g.last].Line
		for _, line := range p.blocks[g.last].Lines {
			t.End = max(t.End, line) // its label began on a line before
		}
		t.End = max(t.End, p.blocks[max(g.first, g.last-1)].Line) // a foot can stand before the rows
		for _, w := range g.lead[len(g.lead)-l.used:] {
			t.Line = min(t.Line, w.line)
		}
		// Words in the table's own rows that are neither caption nor title stay with the title.
		for _, w := range g.lead[:len(g.lead)-l.used] {
			if w.inside {
				if t.Title.Text == "" {
					t.Title = span(w)
				} else if t.Title.Text != w.text {
					t.Title.Text = w.text + " " + t.Title.Text
				}
			}
		}
		t.Columns = g.columns(p.doc.Meta.FiscalYear)
		g.layRows(t)
		ownUnit(t, l, g.header)
		p.doc.Tables = append(p.doc.Tables, t)
	}
}

// span is a word with its lines. Gaps inside it, from a page that was set in columns, say nothing.
func span(w word) budget.Span {
	text := w.text
	if strings.Contains(text, "  ") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return budget.Span{Text: text, Line: w.line, End: w.end}
}

// own marks the blocks of a word as part of table n.
func (p *page) own(w word, n int) {
	for i := w.block; i < len(p.blocks) && p.blocks[i].Line <= w.end; i++ {
		if p.owner[i] < 0 {
			p.owner[i] = int32(n)
		}
	}
}

package reader

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/table"
)

// page is a document while it is read.
type page struct {
	scratch  *scratch
	doc      *budget.Document
	blocks   []source.Block
	owner    []int32 // per block the number of its table, or −1
	tables   []*table.Table
	plans    bool                        // its title says that it plans ahead, and is no budget: kadernota
	address  string                      // where a saved page says it came from
	contents *contents                   // the contents list, if there is one
	absent   []budget.Note               // parts that were not found
	chapter  string                      // that the document is a page of, where it is no programme
	titles   map[int]bool                // the lines of the titles of its parts
	names    *budget.Programmes          // see programmeNames
	unitsOf  map[budget.Programme][]told // the same
	marked   bool                        // the source marks its headings
	progress func(done, total int)       // see ReadAlong
	html     bool                        // words are in the blocks: lines are HTML source, or those of a transcript
}

func (p *page) note(n budget.Note) { p.doc.Notes = append(p.doc.Notes, n) }

// Read reads one document. name is its file name without folder; m may be nil. The error is one of source.ErrEmpty,
// source.ErrBinary and source.ErrSize: any text at all is read, if need be as text without tables.
func Read(name string, data []byte, m *budget.Manifest) (*budget.Document, error) {
	return ReadAlong(name, data, m, nil)
}

// ReadAlong reads as [Read] does, and tells on the way how far it is, for who has to wait: done of total, in a measure of its own. progress
// may be nil.
func ReadAlong(name string, data []byte, m *budget.Manifest, progress func(done, total int)) (*budget.Document, error) {
	p, err := begin(name, data)
	if err != nil {
		return nil, err
	}
	defer p.release()
	p.progress = progress
	p.findTables(m, nil, 0)
	p.meta(m)
	p.buildTables()
	p.outline()
	p.products()
	p.costs()
	p.order()
	p.belongings()
	p.numberTables()
	p.inferUnits()
	p.sense()
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
	p.findTables(m, nil, 0)
	p.meta(m)
	return p.doc.Meta, nil
}

// Why tells the readings that were weighed of the table that a line stands in, the chosen one first; none where the line is not in one.
// A table that goes on behind a second header was read in parts: the line's own part is told.
func Why(name string, data []byte, m *budget.Manifest, line int) ([]table.Reading, error) {
	p, err := begin(name, data)
	if err != nil {
		return nil, err
	}
	defer p.release()
	var out []table.Reading
	p.findTables(m, func(r []table.Reading) { out = r }, line)
	return out, nil
}

func begin(name string, data []byte) (*page, error) {
	if source.IsTranscript(data) {
		return beginTranscript(name, data)
	}
	sum := sha256.Sum256(data)
	archived := ""
	if source.IsArchive(data) {
		var page []byte
		if page, archived = source.Unarchive(data); page != nil {
			data = page
		}
	}
	text, err := source.Decode(data)
	if err != nil {
		return nil, err
	}
	p := &page{
		doc:     &budget.Document{Name: name, SHA256: hex.EncodeToString(sum[:]), Encoding: text.Encoding, Lines: text.Lines},
		html:    len(archived) > 0 || source.IsHTML(name, text.Lines),
		scratch: scratches.Get().(*scratch),
	}
	if p.html {
		var hidden []source.HiddenRow
		p.blocks, hidden = source.HTMLPage(text.Lines)
		for _, h := range hidden {
			p.note(budget.Note{Code: budget.NoteHidden, Line: h.Line, What: h.Text})
		}
		if p.address = archived; p.address == "" {
			p.address = source.HTMLAddress(text.Lines)
		}
	} else {
		p.blocks = source.Tabs(p.scratch.read(text.Lines), text.Lines, furniture)
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

// findTables finds the tables and marks the blocks that they own. explain, where it is not nil, is told how those on a line were read.
func (p *page) findTables(m *budget.Manifest, explain func([]table.Reading), line int) {
	p.scratch.junk = slices.Grow(p.scratch.junk[:0], len(p.blocks))[:len(p.blocks)]
	clear(p.scratch.junk)
	p.owner = slices.Grow(p.scratch.owner[:0], len(p.blocks))[:len(p.blocks)]
	p.scratch.owner = p.owner
	for i := range p.owner {
		p.owner[i] = -1
	}
	p.findParts(m)
	o := table.Options{Junk: p.junk, Break: func(s string) bool { return askOf(s) != budget.NoAsk }, HTML: p.html, Explain: explain, Line: line, Progress: p.progress}
	o.Kind, o.Year = p.publication(m)
	p.tables = table.Find(p.blocks, p.doc.Lines, o)
	for n, t := range p.tables {
		if p.blocks[t.First].Kind == source.Row {
			p.textLead(t)
		}
		for i := t.First; i <= t.Last; i++ {
			if t.Holds(i) || p.blocks[i].Kind == source.Rule {
				p.owner[i] = int32(n)
			}
		}
	}
}

// textLead adds the short lines before a pipe table to its lead: a caption or a unit may stand there.
func (p *page) textLead(t *table.Table) {
	have := t.First
	if len(t.Lead) > 0 {
		have = min(have, t.Lead[0].First)
	}
	var before []table.Word
	for i := have - 1; i >= 0 && len(before) < 3; i-- {
		b := &p.blocks[i]
		if p.junk(i) {
			continue
		}
		if b.Level > 0 && !table.HasUnit(b.Text) && askOf(b.Text) != budget.Cost {
			break // the page says that it is a heading
		}
		if !b.Gap && i > 0 && p.blocks[i-1].Kind == source.Row && p.blocks[i+1].Gap && table.UnitOnly(b.Text) {
			break // it stands below the table before
		}
		if b.Kind != source.Words || len(b.Text) > 120 || !headingShape(b.Text) && !table.UnitOnly(b.Text) && !table.HasUnit(b.Text) {
			break
		}
		before = append([]table.Word{{Text: b.Text, Line: b.Line, End: b.Line, First: i, Last: i}}, before...)
	}
	t.Lead = append(before, t.Lead...)
}

// maxLead is how many words before the column titles can be a table's own: caption, unit, titles of columns of labels. Those that stand beside
// the column titles are its own, however many they are.
const maxLead = 5

// nearLead is the last words of a lead, of which at most maxLead stand above the row of the column titles.
func nearLead(x *table.Table) []table.Word {
	for i, above := len(x.Lead)-1, 0; i >= 0; i-- {
		first := x.Lead[i].First
		if slices.ContainsFunc(x.Titles, func(w table.Word) bool { return x.Lead[i].Inside && w.First == first }) {
			continue
		}
		if above++; above > maxLead {
			return x.Lead[i+1:]
		}
	}
	return x.Lead
}

// buildTables understands what stands around the tables: their captions, titles and units.
func (p *page) buildTables() {
	for n, x := range p.tables {
		t := x.Table
		x.Lead = nearLead(x)
		l := understandLead(x)
		for _, w := range x.Lead[len(x.Lead)-l.used:] {
			p.own(w, n)
		}
		t.Caption, t.Title = span(l.caption), span(l.title)
		for _, h := range l.heads {
			t.LabelHeads = append(t.LabelHeads, span(h))
		}
		for _, h := range x.Heads {
			t.LabelHeads = append(t.LabelHeads, span(h))
		}
		t.Line, t.End = p.blocks[x.First].Line, p.blocks[x.Last].Line
		for _, line := range p.blocks[x.Last].Lines {
			t.End = max(t.End, line) // its label began on a line before
		}
		t.End = max(t.End, p.blocks[max(x.First, x.Last-1)].Line) // a foot can stand before the rows
		for _, w := range x.Lead[len(x.Lead)-l.used:] {
			t.Line = min(t.Line, w.Line, p.blocks[w.First].Line)
		}
		// Words in the table's own rows that are neither caption nor title stay with the title.
		for _, w := range x.Lead[:len(x.Lead)-l.used] {
			if w.Inside {
				if t.Title.Text == "" {
					t.Title = span(w)
				} else if t.Title.Text != w.Text {
					t.Title.Text = w.Text + " " + t.Title.Text
				}
			}
		}
		ownUnit(t, l, append(append(x.Heads, x.Titles...), p.unitRow(x)...))
		p.doc.Tables = append(p.doc.Tables, t)
	}
}

// span is a word with its lines. Gaps inside it, from a page that was set in columns, say nothing.
func span(w table.Word) budget.Span {
	text := w.Text
	if strings.Contains(text, "  ") || strings.Contains(text, "\f") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return budget.Span{Text: text, Line: w.Line, End: w.End}
}

// own marks the blocks of a word as part of table n.
func (p *page) own(w table.Word, n int) {
	for i := w.First; i <= w.Last; i++ {
		if p.owner[i] < 0 {
			p.owner[i] = int32(n)
		}
	}
}

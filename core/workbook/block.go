package workbook

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
)

// block is a part of a sheet with a heading: the tables of one kind, or the text.
type block struct {
	title  string
	kind   budget.TableKind
	row    int    // of its heading, once it has one
	count  string // of what stands in it, for the contents
	status string // of its arithmetic, for the contents
	alarm  bool   // the status is bad news
	tables []published
}

// published is a table and the document that it stands in.
type published struct {
	doc   *budget.Document
	table *budget.Table
}

// blocks sorts the tables of the sheet by kind. The first block is that of the findings, the last the text.
func (p *planner) blocks() []block {
	blocks := []block{{title: p.words.checks}}
	for _, kind := range budget.TableKinds {
		b := block{title: p.words.kinds[kind], kind: kind}
		for _, d := range p.sheet.Docs {
			for _, t := range d.Tables {
				if t.Kind == kind || kind == budget.Other && p.words.kinds[t.Kind] == "" {
					b.tables = append(b.tables, published{d, t})
				}
			}
		}
		if len(b.tables) > 0 {
			blocks = append(blocks, b)
		}
	}
	return append(blocks, block{title: p.words.textBlock})
}

func (p *planner) block(b *block) error {
	if len(b.tables) == 0 {
		return nil
	}
	p.blockHeading(b)
	p.checks, p.gaps = 0, 0
	for _, t := range b.tables {
		if err := p.table(t.doc, t.table); err != nil {
			return fmt.Errorf("%s line %d: %w", t.doc.Name, t.table.Line, err)
		}
	}
	w := p.words
	b.count = w.table
	if len(b.tables) > 1 {
		b.count = fmt.Sprintf(w.tables, len(b.tables))
	}
	switch {
	case p.checks == 0:
		b.status = w.noChecks
	case p.gaps == 0:
		b.status = w.noDifferences
	case p.gaps == 1:
		b.status = w.difference1
	default:
		b.status = fmt.Sprintf(w.differences, p.gaps)
	}
	b.alarm = p.gaps > 0
	return nil
}

// blockHeading runs over the columns that most tables have.
func (p *planner) blockHeading(b *block) {
	st := style{role: blockRole}
	cells := []cell{text(b.title, st)}
	for len(cells) < leastColumns {
		cells = append(cells, cell{style: st})
	}
	b.row = p.add(cells...)
	p.segment(b.row)
	p.blank()
}

// tableTitle is the nearest heading of a table, which is what people call it.
func tableTitle(t *budget.Table) string {
	last := ""
	if n := len(t.Path); n > 0 {
		last = t.Path[n-1]
	}
	switch own := t.Title.Text; {
	case last == "" && own == "":
		return t.Caption.Text
	case last == "":
		return own
	case own == "" || strings.EqualFold(own, last):
		return last
	default:
		return last + " – " + own
	}
}

// numbered puts the number that a table was published under before its title, where that does not say it.
func (w *words) numbered(t *budget.Table) string {
	title := tableTitle(t)
	if t.Number == "" || strings.Contains(title, " "+t.Number) {
		return title
	}
	return join(" – ", w.tableWord+" "+t.Number, title)
}

// headings are the lines above a table: its name, and what the source says of it.
func (p *planner) headings(d *budget.Document, t *budget.Table, l *layout) {
	w := p.words
	p.add(text(clean(cutWords(w.numbered(t), maxText)), style{role: tableTitleRole}))
	caption := t.Caption.Text
	if caption == tableTitle(t) {
		caption = ""
	}
	var unit, inferred, convention string
	if l.money {
		unit = w.unitOf + w.scaleName(l.scale)
	}
	if t.Inferred {
		inferred = w.inferredUnit
		if t.UnitText.Line > 0 {
			inferred = fmt.Sprintf(w.unitAsLine, t.UnitText.Line)
		}
	}
	switch t.Convention {
	case budget.RevenueMinusExpenditure:
		convention = w.signFlipped
	case budget.ExpenditurePlusRevenue:
		convention = w.signPlus
		if t.Negative {
			convention = w.signMinus
		}
	}
	lines := w.stretch(d, t)
	name := ""
	if len(p.sheet.Docs) > 1 {
		name = d.Name
	}
	above := ""
	if n := len(t.Path); n > 1 {
		above = strings.Join(t.Path[:n-1], " › ")
	}
	s := sentence(caption, l.yearText(), unit, inferred, convention, name, lines, above)
	p.add(text(cutWords(s, maxText), style{role: captionRole}))
}

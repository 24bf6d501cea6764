package reader

import (
	"sort"
	"strconv"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/table"
)

// order puts the tables in the order of the document; lists and prose were read after the others.
func (p *page) order() {
	sort.SliceStable(p.doc.Tables, func(i, j int) bool { return p.doc.Tables[i].Line < p.doc.Tables[j].Line })
}

// report notes what was inferred, placed or not understood.
func (p *page) report() {
	d := p.doc
	for _, f := range [...]struct {
		field budget.Field
		value string
	}{
		{budget.FieldKind, string(d.Meta.Kind)},
		{budget.FieldFiscalYear, year4(d.Meta.FiscalYear)},
		{budget.FieldProgramme, d.Meta.ProgrammeName()},
	} {
		o, known := d.Meta.From[f.field]
		switch {
		case f.field == budget.FieldProgramme && (len(d.Parts) > 0 || d.Meta.Chapter != "" && f.value == "" || f.value == "" && p.looksWhole()):
			if len(d.Parts) == 0 && d.Meta.Chapter == "" {
				p.note(budget.Note{Code: budget.NoteNoParts})
			}
		case f.value == "":
			p.note(budget.Note{Code: budget.NoteUnknown, What: string(f.field)})
		case known && o.Where != budget.FromManifest:
			p.note(budget.Note{Code: budget.NoteInferred, Line: o.Line, What: string(f.field), From: f.value})
		}
	}
	if len(d.Tables) == 0 {
		p.note(budget.Note{Code: budget.NoteNoTables})
	}
	for _, t := range d.Tables {
		for i := range t.Rows {
			r := &t.Rows[i]
			for c := range r.Cells {
				x := &r.Cells[c]
				if x.Placed {
					p.note(budget.Note{Code: budget.NotePlaced, Line: r.Line, What: rowName(r)})
					break
				}
				if x.Ambiguous {
					p.note(budget.Note{Code: budget.NoteAmbiguous, Line: r.Line, What: rowName(r)})
					break
				}
			}
		}
	}
	for _, x := range d.Texts {
		if x.Kind == budget.Unplaced {
			p.note(budget.Note{Code: budget.NoteUnplaced, Line: x.Line, What: x.Text})
		}
	}
	for _, t := range p.tables {
		if t.Merged {
			p.note(budget.Note{Code: budget.NoteMergedHeader, Line: p.blocks[t.First].Line, What: joinHeader(t)})
		}
	}
	sort.SliceStable(d.Notes, func(i, j int) bool { return d.Notes[i].Line < d.Notes[j].Line })
}

func joinHeader(t *table.Table) string {
	var parts []string
	for _, w := range t.Titles {
		parts = append(parts, w.Text)
	}
	return table.JoinTitle(parts)
}

func rowName(r *budget.Row) string {
	if r.Label != "" {
		return r.Label
	}
	if len(r.Cells) > 0 {
		return r.Cells[0].Published
	}
	return ""
}

func year4(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

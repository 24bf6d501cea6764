package reader

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// provenByProgramme takes whole euros or thousands where another table with a unit of its own has the same programme's figure, for
// the same year, a thousand times smaller or larger, or just the same: −3.385.000 of a programme in its policy fields beside −3.385
// in the recapitulation.
func (p *page) provenByProgramme(t *budget.Table) bool {
	names := p.programmeNames()
	if names.Len() == 0 {
		return false
	}
	scale := int64(0)
	var from *budget.Table
	for i := range t.Rows {
		x := names.RowProgramme(&t.Rows[i])
		if x.IsZero() {
			continue
		}
		for _, b := range p.unitsOf[x] {
			if b.table == t {
				continue
			}
			for c := range t.Rows[i].Cells {
				mine := &t.Rows[i].Cells[c]
				if !mine.HasNumber() || mine.Figure.Percent || mine.Figure.Number.Abs().Cmp(figure.Int(100)) < 0 {
					continue
				}
				for k := range b.row.Cells {
					their := &b.row.Cells[k]
					if !their.HasNumber() || their.Figure.Number.Sign() == 0 || year(t, c) != year(b.table, k) || year(t, c) == 0 {
						continue
					}
					a, z := mine.Figure.Number.Abs(), their.Figure.Number.Abs()
					found := int64(0)
					switch {
					case b.table.Scale == 1000 && a.Cmp(figure.Int(100000)) >= 0 && rounded(a, z):
						found = 1
					case b.table.Scale == 1 && z.Cmp(figure.Int(100000)) >= 0 && rounded(z, a):
						found = 1000
					case a.Cmp(z) == 0 && a.Cmp(figure.Int(1000)) >= 0:
						found = b.table.Scale
					}
					if found == 0 {
						continue
					}
					if scale != 0 && scale != found {
						return false
					}
					scale, from = found, b.table
				}
			}
		}
	}
	if scale == 0 {
		return false
	}
	t.Unit, t.Scale, t.Inferred = "EUR", scale, true
	p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: tableName(from)})
	return true
}

// rounded reports whether a number is another in thousands.
func rounded(large, small figure.Number) bool {
	diff := large.Sub(small.Times(1000)).Abs()
	return diff.Times(2).Cmp(figure.Int(1000)) <= 0
}

// year is the year of a column.
func year(t *budget.Table, c int) int {
	if c >= len(t.Columns) {
		return 0
	}
	return t.Columns[c].Period
}

// told is a row that a table with a unit of its own has of a programme.
type told struct {
	table *budget.Table
	row   *budget.Row
}

// programmeNames gathers the programmes of the document, and which rows with a unit there are of each. It does so once.
func (p *page) programmeNames() *budget.Programmes {
	if p.names != nil {
		return p.names
	}
	var list []budget.Programme
	for i := range p.doc.Parts {
		list = append(list, p.doc.Parts[i].Programme)
	}
	if len(p.doc.Parts) == 0 {
		for _, t := range p.doc.Tables {
			for i := range t.Rows {
				list = append(list, t.Rows[i].Programme)
			}
		}
	}
	p.names = budget.ProgrammesOf(list)
	p.unitsOf = map[budget.Programme][]told{}
	if p.names.Len() == 0 {
		return p.names
	}
	for _, t := range p.doc.Tables {
		part := p.doc.PartAt(t.Line)
		if t.Unit == "" || t.Inferred || !money(t.Kind) || t.Kind == budget.Costs {
			continue
		}
		for i := range t.Rows {
			x := p.names.RowProgramme(&t.Rows[i])
			if x.IsZero() && part != nil && t.Rows[i].Measure != budget.NoMeasure {
				x = part.Programme
			}
			if !x.IsZero() && len(p.unitsOf[x]) < maxTold {
				p.unitsOf[x] = append(p.unitsOf[x], told{t, &t.Rows[i]})
			}
		}
	}
	return p.names
}

// maxTold is how many rows of a programme are looked at, so that time stays linear.
const maxTold = 40

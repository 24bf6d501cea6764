package view

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
)

// PartsOf returns the pages of a document: of one that holds a whole publication its parts, else the document itself. A part is
// named after its file and its place in it, so that each page has a name of its own; see [FileName].
func PartsOf(d *budget.Document) []*budget.Document {
	parts := d.Split()
	for _, p := range parts {
		if p.Part != nil && p != d {
			p.Name = d.Name + partMark + strconv.Itoa(p.Order)
		}
	}
	return parts
}

const partMark = "#"

// FileName is the file that a page was read from.
func FileName(name string) string {
	if i := strings.LastIndex(name, partMark); i > 0 {
		return name[:i]
	}
	return name
}

// FileName is the file that the entry's document was read from.
func (e *Entry) FileName() string {
	if e.Part == 0 {
		return e.Name
	}
	return FileName(e.Name)
}

// Told is a row of an overview that names a programme.
type Told struct {
	Doc   *budget.Document // the chapter
	Table *budget.Table
	Row   *budget.Row
}

// maxTold is how many rows of overviews a programme's page shows.
const maxTold = 24

// toldOf finds what the overviews of a publication say of the programme that a part is about, in euros.
func toldOf(d *budget.Document) []Told {
	if d.Part == nil || d.Part.Kind != budget.ProgrammePart || d.Whole == nil {
		return nil
	}
	var all []budget.Programme
	for i := range d.Whole.Parts {
		all = append(all, d.Whole.Parts[i].Programme)
	}
	names := budget.ProgrammesOf(all)
	var out []Told
	for _, other := range PartsOf(d.Whole) {
		if other.Part.Kind == budget.ProgrammePart {
			continue
		}
		for _, t := range other.Tables {
			for i := range t.Rows {
				r := &t.Rows[i]
				if len(out) < maxTold && names.RowProgramme(r) == d.Part.Programme && inEuros(r) && (r.Programme.IsZero() || sums(r)) {
					out = append(out, Told{other, t, r})
				}
			}
		}
	}
	return out
}

// sums reports whether a row is the total of the block of a programme: Saldo van baten en lasten programma.
func sums(r *budget.Row) bool {
	low := strings.ToLower(r.Label)
	return r.Role != budget.ItemRow || strings.Contains(low, "programma") || strings.HasPrefix(low, "totaal")
}

func inEuros(r *budget.Row) bool {
	for i := range r.Cells {
		if c := &r.Cells[i]; c.HasNumber() && c.Unit == "EUR" {
			return true
		}
	}
	return false
}

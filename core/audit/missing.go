package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var missingCheck = Check{
	Name: "missing",
	Tier: Consistency,
	NL: Words{
		Title:  "Een lege plek in een tabel",
		Guards: "Een cijfer dat niet is gepubliceerd. Staat er niets of is het nul? De lezer weet het niet.",
	},
	EN: Words{
		Title:  "An empty place in a table",
		Guards: "A figure that was not published. Is there none, or is it nil? The reader cannot know.",
	},
	Run: runMissing,
}

func runMissing(p *Pass) {
	for _, t := range p.Doc.Tables {
		told := map[int]bool{} // rows of which the check balance says that they cannot be read for sure
		for _, b := range balances(t) {
			if b.ambiguous() {
				told[b.saldo.row] = true
			}
		}
		var rows []int
		for i := range t.Rows {
			if !told[i] && gaps(&t.Rows[i]) {
				rows = append(rows, i)
			}
		}
		if len(rows) > maxRows {
			p.missingTable(t, rows)
			continue
		}
		for _, i := range rows {
			p.missing(t, i)
		}
	}
}

// maxRows is how many rows with gaps are told one by one; a table with more was made with gaps.
const maxRows = 5

// gaps reports whether a row has figures and lacks others.
func gaps(r *budget.Row) bool {
	missing, published := false, false
	for c := range r.Cells {
		missing = missing || r.Cells[c].State == budget.Missing
		published = published || r.Cells[c].State == budget.Published
	}
	return missing && published
}

// missingTable tells of many rows at once.
func (p *Pass) missingTable(t *budget.Table, rows []int) {
	f := Finding{Severity: Hint, Line: t.Rows[rows[0]].Line}
	for _, i := range rows {
		for c := range t.Rows[i].Cells {
			if t.Rows[i].Cells[c].State == budget.Missing {
				f.Refs = append(f.Refs, p.ref(at{t: t, row: i, col: c}))
			}
		}
	}
	n := itoa(len(rows))
	f.NL = title(t) + ": in " + n + " rijen van deze tabel zijn plekken niet ingevuld (" + itoa(len(f.Refs)) + " in totaal)"
	f.EN = title(t) + ": " + n + " rows of this table have empty places (" + itoa(len(f.Refs)) + " in all)"
	p.report(f)
}

func (p *Pass) missing(t *budget.Table, row int) {
	r := &t.Rows[row]
	var heads []string
	var refs []Ref
	line, vague := 0, false
	for c := range r.Cells {
		switch x := &r.Cells[c]; x.State {
		case budget.Missing:
			heads = append(heads, t.Columns[c].Header)
			refs = append(refs, p.ref(at{t: t, row: row, col: c}))
			if line == 0 {
				line = x.Line
			}
		case budget.Published:
			vague = vague || x.Ambiguous
		}
	}
	where := join(title(t), rowName(t, row))
	f := Finding{Severity: Hint, Line: line, Refs: refs}
	switch {
	case vague:
		n := itoa(len(heads))
		f.NL = where + ": in deze rij ontbreken cijfers (" + n + "), en het is niet zeker welke"
		f.EN = where + ": figures are missing from this row (" + n + "), and it is not certain which"
	case len(heads) == 1:
		f.NL = where + ": " + heads[0] + " is niet ingevuld"
		f.EN = where + ": " + heads[0] + " is empty"
	default:
		f.NL = where + ": niet ingevuld zijn " + strings.Join(heads, ", ")
		f.EN = where + ": empty are " + strings.Join(heads, ", ")
	}
	p.report(f)
}

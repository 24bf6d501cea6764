package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var missingCheck = Check{
	Name: "missing",
	Tier: Consistency,
	NL: Words{
		Title:   "Een lege plek in een tabel",
		Guards:  "Een cijfer dat niet is gepubliceerd. Staat er niets of is het nul? De lezer weet het niet.",
		Example: "Sportstimulering, Topsport: Baten is niet ingevuld",
	},
	EN: Words{
		Title:   "An empty place in a table",
		Guards:  "A figure that was not published. Is there none, or is it nil? The reader cannot know.",
		Example: "Sportstimulering, Topsport: Baten is empty",
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
		for i := range t.Rows {
			if !told[i] {
				p.missing(t, i)
			}
		}
	}
}

func (p *Pass) missing(t *budget.Table, row int) {
	r := &t.Rows[row]
	var heads []string
	var refs []Ref
	line, vague, any := 0, false, false
	for c := range r.Cells {
		switch x := &r.Cells[c]; x.State {
		case budget.Missing:
			heads = append(heads, t.Columns[c].Header)
			refs = append(refs, p.ref(at{t: t, row: row, col: c}))
			if line == 0 {
				line = x.Line
			}
		case budget.Published:
			any = true
			vague = vague || x.Ambiguous
		}
	}
	if len(heads) == 0 || !any {
		return
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

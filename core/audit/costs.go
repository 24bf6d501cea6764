package audit

import "begrotingsverkenner/core/budget"

var costsCheck = Check{
	Name: "costs",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Een lijst van kosten telt op tot de zin erboven",
		Guards: "Een lijst onder “Wat mag het kosten?” die iets anders optelt dan de zin die erboven staat: een bedrag dat in de zin niet is aangepast, of een regel die in de lijst ontbreekt.",
	},
	EN: Words{
		Title:  "A list of costs adds up to the sentence above it",
		Guards: "A list of costs that adds up to something else than the sentence above it says: an amount that was not changed in the sentence, or a line that is missing from the list.",
	},
	Run: runCosts,
}

func runCosts(p *Pass) {
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Costs {
			continue
		}
		for i := range t.Rows {
			if len(t.Rows[i].SumOf) == 0 {
				continue
			}
			for c := range t.Columns {
				p.costs(t, i, c)
			}
		}
	}
}

func (p *Pass) costs(t *budget.Table, row, col int) {
	r := &t.Rows[row]
	var terms []at
	for _, k := range r.SumOf {
		terms = append(terms, at{t: t, row: k, col: col})
	}
	s, ok := p.add(terms, at{t: t, row: row, col: col})
	if !ok || !p.keep(&s.Comparison) {
		return
	}
	is := styleOf(s.result.cell(), s.places).write(s.Computed)
	where := costWhere(t, row, col)
	if r.Role == budget.SubtotalRow {
		where = join(title(t), rowName(t, row))
		p.say(&s, where+": de regels die erbij horen tellen op tot "+is+", er staat "+s.Result.Published,
			where+": the lines that belong to it add up to "+is+", printed is "+s.Result.Published)
		return
	}
	p.say(&s, where+": de lijst telt op tot "+is+", in de zin erboven staat "+s.Result.Published,
		where+": the list adds up to "+is+", the sentence above it says "+s.Result.Published)
}

// costWhere names the part and the kind of amount: "Maatschappelijke opvang, lasten 2026".
func costWhere(t *budget.Table, row, col int) string {
	kind := lower(t.Columns[col].Header)
	if y := t.Rows[row].Cells[col].Period; y != 0 {
		kind += " " + itoa(y)
	}
	return join(title(t), kind)
}

var nestedCheck = Check{
	Name: "nested",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Een lijst in een lijst is als een gewone lijst gedrukt",
		Guards: "Een regel die de som is van de regels eronder, terwijl niets dat laat zien. Wie alle regels optelt, telt dubbel.",
	},
	EN: Words{
		Title:  "A list within a list is printed as one list",
		Guards: "A line that is the sum of the lines below it, while nothing shows that. Who adds up all lines counts twice.",
	},
	Run: runNested,
}

func runNested(p *Pass) {
	for _, t := range p.Doc.Tables {
		if t.Kind != budget.Costs {
			continue
		}
		for i := range t.Rows {
			r := &t.Rows[i]
			if r.Role != budget.SubtotalRow || len(r.SumOf) == 0 || saysTotal(r.Label) {
				continue
			}
			for c := range t.Columns {
				if !r.Cells[c].HasNumber() {
					continue
				}
				f := Finding{Severity: Hint, Line: r.Line, Published: r.Cells[c].Published, Refs: []Ref{p.ref(at{t: t, row: i, col: c})}}
				for _, k := range r.SumOf {
					f.Refs = append(f.Refs, p.ref(at{t: t, row: k, col: c}))
				}
				n := itoa(len(r.SumOf))
				f.NL = title(t) + ": “" + rowName(t, i) + "” (" + r.Cells[c].Published + ") is de som van de " + n + " regels eronder, maar staat er als gewone regel tussen"
				f.EN = title(t) + ": “" + rowName(t, i) + "” (" + r.Cells[c].Published + ") is the sum of the " + n + " lines below it, but is printed as a line like them"
				p.report(f)
			}
		}
	}
}

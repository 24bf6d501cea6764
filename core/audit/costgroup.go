package audit

var costGroupCheck = Check{
	Name: "cost-group",
	Tier: Consistency,
	NL: Words{
		Title:  "Een bedrag voor een paar onderdelen samen",
		Guards: "Een zin zonder eigen lijst die de onderdelen eronder samenvat, en waarvan een van de bedragen niet bij die onderdelen past.",
	},
	EN: Words{
		Title:  "One amount for some parts together",
		Guards: "A sentence without a list of its own that sums up the parts below it, of which one amount does not fit those parts.",
	},
	Run: runCostGroup,
}

// runCostGroup looks at sentences without a list between parts that have one. Nothing says what they cover, so what
// does not fit is a hint.
func runCostGroup(p *Pass) {
	for _, c := range chapters(p.Doc) {
		for i := range c.parts {
			x := &c.parts[i]
			if len(x.list) > 0 || !x.cell(0).HasNumber() || i+2 >= len(c.parts) || len(c.parts[i+1].list) == 0 {
				continue
			}
			if n := c.group(p, i); n > 0 {
				p.costGroup(&c, i, n)
				continue
			}
			p.count(Unsure)
			p.report(Finding{Severity: Hint, Line: x.cell(0).Line, Published: x.cell(0).Published, Refs: []Ref{p.ref(at{t: x.t, row: x.row, col: 0})},
				NL: costWhere(x.t, x.row, 0) + ": bij " + x.cell(0).Published + " hoort geen lijst, en de onderdelen eronder tellen er niet toe op",
				EN: costWhere(x.t, x.row, 0) + ": " + x.cell(0).Published + " has no list, and the parts below it do not add up to it"})
		}
	}
}

// costGroup compares both amounts of a group's sentence with the lists of its n parts. The lasten agree, or it would
// be no group.
func (p *Pass) costGroup(c *chapter, i, n int) {
	x := &c.parts[i]
	for col := range costColumns {
		if !x.cell(col).HasNumber() {
			continue
		}
		var terms []at
		for k := i + 1; k <= i+n; k++ {
			terms = append(terms, c.parts[k].items(col)...)
		}
		s, ok := p.add(terms, at{t: x.t, row: x.row, col: col})
		if !ok {
			continue
		}
		if s.Verdict == Fails {
			s.Verdict = Unsure
		}
		if !p.keep(&s.Comparison) {
			continue
		}
		is := styleOf(x.cell(col), s.places).write(s.Computed)
		where := costWhere(x.t, x.row, col)
		nl := where + ": de " + itoa(n) + " onderdelen eronder tellen op tot " + is + ", in de zin staat " + s.Result.Published
		en := where + ": the " + itoa(n) + " parts below it add up to " + is + ", the sentence says " + s.Result.Published
		if s.Verdict == Unsure {
			lasten := x.cell(0).Published
			nl, en = nl+"; hun lasten kloppen wel ("+lasten+")", en+"; their expenditure does agree ("+lasten+")"
		}
		p.say(&s, nl, en)
	}
}

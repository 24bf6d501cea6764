package audit

import "begrotingsverkenner/core/budget"

// Pass is one run of one check over one document.
type Pass struct {
	Doc *budget.Document

	check  *Check
	view   *view
	all    []*view
	result *Result
}

// at is a cell of a table, with its sign in a sum.
type at struct {
	t        *budget.Table
	row, col int
	minus    bool
}

func (a at) cell() *budget.Cell { return &a.t.Rows[a.row].Cells[a.col] }

// ref describes a cell of the document of the pass.
func (p *Pass) ref(a at) Ref { return p.view.ref(a) }

// ref describes a cell.
func (v *view) ref(a at) Ref {
	c := a.cell()
	return Ref{Document: v.doc.Name, Line: c.Line, Published: c.Published, Value: c.Value, Label: place(a.t, a.row, a.col),
		Table: v.number[a.t], Row: a.row, Column: a.col}
}

// sum is a comparison that is still about cells, so that its message can be written in their style.
type sum struct {
	Comparison
	result at
	unit   string // EUR, count …
	scale  int64
	places int  // decimals of the most precise figure
	gap    bool // a term was not published
	vague  bool // a term or the result could stand elsewhere
}

// add compares the sum of cells with the cell that should hold it. It reports false where there is nothing to compare:
// no result, no terms, a figure that is not known yet (n.n.b.), or figures of different units. Terms that were not
// published count as nil, but a sum with a gap cannot be wrong for sure.
func (p *Pass) add(terms []at, result at) (sum, bool) {
	s := sum{result: result}
	s.Check, s.Document = p.check.Name, p.Doc.Name
	res := result.cell()
	if !res.HasNumber() {
		return s, false
	}
	s.unit, s.scale, s.vague = res.Unit, res.Scale, res.Ambiguous
	units := unitOf(res)
	s.places = decimals(res.Published, res.Figure.Point)
	s.Terms = make([]Term, 0, len(terms))
	for _, a := range terms {
		c := a.cell()
		switch {
		case c.State == budget.NotApplicable:
			continue
		case c.State == budget.Missing:
			s.gap = true
			continue
		case !c.HasNumber():
			return s, false
		case c.Unit != res.Unit:
			return s, false
		}
		s.Terms = append(s.Terms, Term{p.ref(a), a.minus})
		s.vague = s.vague || c.Ambiguous
		units = units.Add(unitOf(c))
		s.places = max(s.places, decimals(c.Published, c.Figure.Point))
		if a.minus {
			s.Computed = s.Computed.Sub(c.Value)
		} else {
			s.Computed = s.Computed.Add(c.Value)
		}
	}
	if len(s.Terms) == 0 {
		return s, false
	}
	s.Result = p.ref(result)
	s.Difference = s.Result.Value.Sub(s.Computed)
	s.Verdict = verdict(s.Difference, units)
	if s.Verdict == Fails && (s.gap || s.vague) {
		s.Verdict = Unsure
	}
	return s, true
}

// keep records a comparison and reports whether there is something to say about it.
func (p *Pass) keep(c *Comparison) bool {
	p.result.Comparisons = append(p.result.Comparisons, *c)
	p.count(c.Verdict)
	return c.Verdict != Holds
}

func (p *Pass) count(v Verdict) {
	n := p.result.Checked[p.check.Name]
	n.add(v)
	p.result.Checked[p.check.Name] = n
}

// say reports on a sum. nl and en say what was compared; the end of the sentence is added: (afronding), the
// difference, or why nothing is sure.
func (p *Pass) say(s *sum, nl, en string) {
	st := styleOf(s.result.cell(), s.places)
	f := Finding{Severity: s.Verdict.severity(), Line: s.Result.Line, Refs: refs(&s.Comparison),
		Published: s.Result.Published, Computed: st.write(s.Computed), Difference: st.plain(s.Difference)}
	f.Amounts = Amounts{Published: s.Result.Value, Computed: s.Computed, Difference: s.Difference, Unit: s.unit, Known: true}
	switch {
	case s.Verdict == Rounds:
		nl, en = nl+" (afronding)", en+" (rounding)"
	case s.vague:
		nl, en = nl+" (de rij mist een cijfer en kan op meer dan één manier worden gelezen)", en+" (the row lacks a figure and can be read in more than one way)"
	case s.gap:
		nl, en = nl+" (in de som ontbreekt een cijfer)", en+" (a figure is missing from the sum)"
	default:
		nl, en = nl+" (verschil "+st.plain(s.Difference.Abs())+")", en+" (difference "+st.plain(s.Difference.Abs())+")"
	}
	f.NL, f.EN = nl, en
	p.report(f)
}

// refs lists the figures of a comparison, the result first.
func refs(c *Comparison) []Ref {
	out := append(make([]Ref, 0, 1+len(c.Terms)+len(c.Via)), c.Result)
	for _, t := range c.Terms {
		out = append(out, t.Ref)
	}
	return append(out, c.Via...)
}

// report adds a finding about the document of the pass.
func (p *Pass) report(f Finding) {
	f.Check, f.Document, f.Index = p.check.Name, p.Doc.Name, p.view.index
	f.NL, f.EN = upper(f.NL), upper(f.EN)
	p.result.Findings = append(p.result.Findings, f)
}

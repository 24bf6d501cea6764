package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var overviewsCheck = Check{
	Name: "overviews",
	Tier: Consistency,
	NL: Words{
		Title:  "Een programma in zijn eigen tabel en in de overzichten",
		Guards: "Een programma dat in de recapitulatie, in de taakvelden of bij de reserves andere lasten, baten, saldo of mutaties heeft dan in zijn eigen hoofdstuk. Bedragen met een ander teken gelden als gelijk.",
	},
	EN: Words{
		Title:  "A programme in its own table and in the overviews",
		Guards: "A programme with other lasten, baten, saldo or movements of reserves in the recapitulation, by policy field or among the reserves than in its own chapter. Amounts with another sign count as equal.",
	},
	Run: runOverviews,
}

// inOverviews are the measures that overviews repeat of a programme.
var inOverviews = []budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance, budget.Withdrawal, budget.Addition}

// runOverviews compares the rows of an overview that name a programme with the table of that programme in the same document.
func runOverviews(p *Pass) {
	part := p.Doc.Part
	if part == nil || part.Kind == budget.ProgrammePart {
		return
	}
	own, names := p.ownTables()
	if names.Len() == 0 {
		return
	}
	for _, t := range p.Doc.Tables {
		if t.Unit != "EUR" || apart(t) {
			continue
		}
		p.overview(t, own, names)
	}
}

// ownTable is a programme's own table with the view that it is in.
type ownTable struct {
	table *budget.Table
	view  *view
}

// ownTables finds the table of each programme of the document that has its lasten, baten and saldo.
func (p *Pass) ownTables() (map[budget.Programme]ownTable, *budget.Programmes) {
	own := map[budget.Programme]ownTable{}
	var list []budget.Programme
	for _, v := range p.all {
		d := v.doc
		if d.Part == nil || d.Part.Kind != budget.ProgrammePart || d.Whole != p.Doc.Whole {
			continue
		}
		list = append(list, d.Part.Programme)
		if found := d.OwnTable(); found != nil {
			own[d.Part.Programme] = ownTable{found, v}
		}
	}
	return own, budget.ProgrammesOf(list)
}

// apart reports whether a table is about a part of what programmes cost: incidental lasten, investments.
func apart(t *budget.Table) bool {
	if t.Kind == budget.Investments || t.Kind == budget.Indicators || t.Kind == budget.KeyFigures || t.Kind == budget.Costs {
		return true
	}
	return partial(t.Caption.Text) || partial(t.Title.Text) || len(t.Path) > 0 && partial(t.Path[len(t.Path)-1])
}

func partial(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"incidente", "structure", "nieuw beleid", "ombuiging", "investering", "wijziging", "mutatie op", "overhead", "afschrijving"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// overview compares the rows of one table. Each programme has one row there, or the total of its block.
func (p *Pass) overview(t *budget.Table, own map[budget.Programme]ownTable, names *budget.Programmes) {
	rows := map[budget.Programme][]int{}
	var order []budget.Programme
	for i := range t.Rows {
		r := &t.Rows[i]
		x := names.RowProgramme(r)
		if x.IsZero() || !r.Programme.IsZero() && !sumOfProgramme(r) {
			continue
		}
		if r.Programme.IsZero() && (names.Named(r.Label).IsZero() || reserves(r.Group) != reserves([]string{t.Caption.Text, t.Title.Text})) {
			continue
		}
		if rows[x] == nil {
			order = append(order, x)
		}
		rows[x] = append(rows[x], i)
	}
	elsewhere := beside(t, names)
	for _, x := range order {
		c, ok := own[x]
		if !ok || len(rows[x]) != 1 {
			continue // two rows of one programme are each a piece of it
		}
		p.compareChapter(t, rows[x][0], c, x, elsewhere)
	}
}

// beside reports whether an overview shows something of the programmes in rows of its own, such as overhead or the general means:
// a programme may have less there than in its chapter.
func beside(t *budget.Table, names *budget.Programmes) bool {
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Role != budget.ItemRow || !names.RowProgramme(r).IsZero() || reserves(r.Group) || reserves([]string{r.Label}) {
			continue
		}
		for c := range t.Columns {
			m := t.Columns[c].Measure
			if (m == budget.Expenditure || m == budget.Revenue) && r.Cells[c].HasNumber() && r.Cells[c].Value.Sign() != 0 {
				return true
			}
		}
	}
	return false
}

// sumOfProgramme reports whether a row is the total of the block of a programme: Saldo van baten en lasten programma.
func sumOfProgramme(r *budget.Row) bool {
	low := strings.ToLower(r.Label)
	return strings.Contains(low, "programma") || strings.HasPrefix(low, "totaal") || r.Role == budget.TotalRow && r.Label == ""
}

// reserves reports whether some of these names is about reserves.
func reserves(names []string) bool {
	for _, s := range names {
		if strings.Contains(strings.ToLower(s), "reserve") {
			return true
		}
	}
	return false
}

// compareChapter compares the figures of a row with those of the programme's own table for the same year and phase.
func (p *Pass) compareChapter(t *budget.Table, row int, c ownTable, x budget.Programme, elsewhere bool) {
	var sums []sum
	var theirs []int64 // the scales of what they are compared with
	agrees := false
	for col := range t.Columns {
		h := &t.Columns[col]
		mine := at{t: t, row: row, col: col}
		cell := mine.cell()
		m := h.Measure
		if cell.State != budget.Published || !measured(m) || cell.Period == 0 {
			continue
		}
		other, ok := cellAt(c.table, m, cell.Period, cell.Phase)
		if !ok || other.cell().Phase != cell.Phase {
			continue
		}
		s, ok := p.add([]at{other}, mine)
		if !ok {
			continue
		}
		p.regardless(&s, other)
		s.Terms[0].Ref = c.view.ref(other)
		if other.cell().Placed || cell.Placed {
			s.vague = true
		}
		agrees = agrees || s.Verdict <= Rounds && s.Computed.Sign() != 0
		sums, theirs = append(sums, s), append(theirs, other.cell().Scale)
	}
	for i := range sums {
		s := &sums[i]
		if s.Verdict > Rounds && elsewhere {
			continue
		}
		if s.Verdict == Fails && (!agrees || s.vague) {
			s.Verdict = Unsure // it may be about something else
		}
		if !p.keep(&s.Comparison) || s.Verdict == Rounds && s.result.cell().Scale != theirs[i] {
			continue // thousands beside whole euros differ by their rounding
		}
		nl, en := measureWords(t.Columns[s.result.col].Measure)
		year := " " + itoa(s.result.cell().Period)
		where := p.Doc.Part.PartTitle()
		if where == "" {
			where = title(t)
		}
		p.say(s, x.String()+", "+nl+year+": in het overzicht “"+where+"” staat "+s.Result.Published+", in het eigen hoofdstuk "+s.Terms[0].Published+" (regel "+itoa(s.Terms[0].Line)+")",
			x.String()+", "+en+year+": the overview “"+where+"” has "+s.Result.Published+", its own chapter "+s.Terms[0].Published+" (line "+itoa(s.Terms[0].Line)+")")
	}
}

func measured(m budget.Measure) bool {
	for _, x := range inOverviews {
		if m == x {
			return true
		}
	}
	return false
}

// regardless compares two figures that were printed with different signs by what they amount to.
func (p *Pass) regardless(s *sum, theirs at) {
	a, b := s.Result.Value, theirs.cell().Value
	if a.Sign()*b.Sign() >= 0 {
		return
	}
	s.Computed, s.Difference = b.Neg(), a.Add(b)
	s.Verdict = verdict(s.Difference, unitOf(s.result.cell()).Add(unitOf(theirs.cell())))
	if s.Verdict == Fails && s.vague {
		s.Verdict = Unsure
	}
}

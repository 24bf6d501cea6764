package ui

import (
	"slices"
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Words in the name of an indicator that tell for sure enough which way its goal lies. A name with none of them, or with
// both kinds, tells nothing: then the page says so, and leaves it at the goal.
var (
	lower = []string{"wachtt", "wachtl", "wachtend", "klacht", "verzuim", "werkloos", "overlast", "doorloop", "criminal", "inbra", "diefstal", "misdrij", "ongeval",
		"uitval", "uitstoot", "leegstand", "armoede", "onveilig", "no show", "no-show", "recidive", "dakloos"}
	higher = []string{"beoordeling", "tevreden", "waardering", "rapportcijfer", "score", "binnen ", "bereik", "vertrouwen", "deelname", "deelneem", "participatie",
		"beschikbaar", "uptime", "op tijd", "tijdig", "opgelost", "schoon", "bekendheid", "zelfredzaam"}
	// what a goal itself says
	most  = []string{"≤", "<", "max", "hooguit", "hoogstens", "minder dan", "lager dan", "omlaag"}
	least = []string{"≥", ">", "minimaal", "minstens", "ten minste", "tenminste", "meer dan", "hoger dan", "omhoog"}
)

// way is which way the goal of an indicator lies: 1 for more, −1 for less, 0 where nobody says.
func way(t *budget.Table, r *budget.Row, goal int) int {
	says := func(text string, less, more []string) int {
		text = strings.ToLower(text)
		in := func(word string) bool { return strings.Contains(text, word) }
		switch down, up := slices.ContainsFunc(less, in), slices.ContainsFunc(more, in); {
		case down && !up:
			return -1
		case up && !down:
			return 1
		}
		return 0
	}
	// In a name such words can be about something else (binnen maximaal 5 minuten), but not at its end (lawaai, maximaal).
	end := r.Label[strings.LastIndexByte(strings.TrimRight(r.Label, " ()."), ' ')+1:]
	for _, text := range []string{r.Cells[goal].Published, t.Columns[goal].Header, end} {
		if w := says(text, most, least); w != 0 {
			return w
		}
	}
	if w := says(r.Label, lower, higher); w != 0 {
		return w
	}
	// Goals for more years that differ lie on the way. What was measured at first does not: a goal can be less than that.
	first := -1
	for i := range t.Columns {
		if p := t.Columns[i].Phase; i < goal && (p == budget.Target || p == budget.Budget) && r.Cells[i].HasNumber() {
			first = i
			break
		}
	}
	if first >= 0 {
		return r.Cells[goal].Value.Cmp(r.Cells[first].Value)
	}
	return 0
}

// hasGoals reports whether a table of indicators has a goal.
func hasGoals(t *budget.Table) bool {
	goal, _ := goalColumns(t)
	return goal >= 0
}

// goalColumns finds the goal and what was reached for the same year.
func goalColumns(t *budget.Table) (goal, actual int) {
	goal, actual = -1, -1
	for i := range t.Columns {
		if p := t.Columns[i].Phase; p == budget.Target || p == budget.Budget {
			goal = i
		}
	}
	for i := range t.Columns {
		if goal >= 0 && t.Columns[i].Phase == budget.Actual && t.Columns[i].Period == t.Columns[goal].Period {
			actual = i
		}
	}
	return goal, actual
}

// goal says which way the goal of an indicator lies, and whether it was reached where that was measured.
func (e *Env) goal(t *budget.Table, r *budget.Row) Node {
	g, a := goalColumns(t)
	goal := view.FigureOf(t, r, g)
	if !goal.Known || goal.Cell == nil {
		return T("")
	}
	lies := way(t, r, g)
	says := ET("small", "", e.W.GoalWay[lies+1]+" "+e.Value(nil, goal))
	if lies == 0 {
		says = ET("small", "", e.W.GoalWay[1])
	}
	actual := view.FigureOf(t, r, a)
	if !actual.Known {
		return E("span", "", says)
	}
	switch cmp := actual.Value.Cmp(goal.Value); {
	case cmp == 0 || lies == cmp:
		return E("span", "", ET("span", "ok", "✓ "+e.W.IndicatorReached), says)
	case lies != 0:
		return E("span", "", ET("span", "short", "✗ "+e.W.IndicatorNot), says)
	}
	return E("span", "", says)
}

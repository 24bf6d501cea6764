package ui

import (
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// lower are words in the name of an indicator for which less is better. For all others more is better; the page says
// which way it was read ("at least", "at most"), so that a wrong reading shows.
var lower = []string{"wacht", "klacht", "verzuim", "werkloos", "overlast", "schuld", "doorloop", "criminal", "inbra", "diefstal", "misdrij", "ongeval", "uitval", "uitstoot", "leegstand", "armoede"}

// hasGoals reports whether a table of indicators has a goal beside what was reached.
func hasGoals(t *budget.Table) bool {
	goal, actual := goalColumns(t)
	return goal >= 0 && actual >= 0
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

// goal says whether the goal of an indicator was reached, and which way it was read.
func (e *Env) goal(t *budget.Table, r *budget.Row) Node {
	g, a := goalColumns(t)
	goal, actual := view.FigureOf(t, r, g), view.FigureOf(t, r, a)
	if !goal.Known || !actual.Known {
		return T("")
	}
	less := false
	for _, word := range lower {
		less = less || strings.Contains(strings.ToLower(r.Label), word)
	}
	cmp := actual.Value.Cmp(goal.Value)
	way := e.W.AtLeast
	if less {
		way, cmp = e.W.AtMost, -cmp
	}
	mark, class, verdict := "✓ ", "ok", e.W.IndicatorReached
	if cmp < 0 {
		mark, class, verdict = "✗ ", "short", e.W.IndicatorNot
	}
	return E("span", "", ET("span", class, mark+verdict), ET("small", "", way+" "+e.Value(nil, goal)))
}

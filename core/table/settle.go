package table

import (
	"slices"

	"begrotingsverkenner/core/budget"
)

// settle gives the rows their roles, and places those with fewer figures than columns by the table's own arithmetic.
func (t *Found) settle(b *budget.Table) {
	rowMeasures(b)
	sums(b)
	closeGroups(b)
	b.Convention = ConventionOf(b)
	chooseSums(b)
	var short []int
	for i := range t.Rows {
		if r := &t.Rows[i]; len(r.figs) != t.Width && r.size() < t.Width {
			short = append(short, i)
		}
	}
	if len(short) == 0 {
		return
	}
	t.convention(b, short)
	p := placer{t: t, b: b}
	if p.place(short) {
		b.Convention = ConventionOf(b)
		chooseSums(b)
	}
}

// convention finds out how balances come about in a table with short rows, whose figures don't stand in their columns yet: the whole
// rows tell, or else the way in which most sums hold when the short rows have found their places.
func (t *Found) convention(b *budget.Table, short []int) {
	whole := *b
	whole.Rows = slices.Clone(b.Rows)
	for _, i := range short {
		whole.Rows[t.Rows[i].at].Cells = make([]budget.Cell, len(b.Columns))
	}
	said := 0
	for _, c := range conventions {
		whole.Convention = c
		said = max(said, votes(&whole))
	}
	if said > 0 || !summing(b) {
		b.Convention = ConventionOf(&whole)
		chooseSums(b)
		return
	}
	best, most := b.Convention, -1
	for _, c := range conventions {
		trial := *b
		trial.Rows = slices.Clone(b.Rows)
		for i := range trial.Rows {
			trial.Rows[i].Cells = slices.Clone(trial.Rows[i].Cells)
		}
		trial.Convention = c
		chooseSums(&trial)
		p := placer{t: t, b: &trial}
		p.place(short)
		if n := votes(&trial); n > most {
			best, most = c, n
		}
	}
	b.Convention = best
	chooseSums(b)
}

// summing reports whether rows or columns of a table promise a balance.
func summing(b *budget.Table) bool { return len(columnSets(b)) > 0 || len(rowSets(b)) > 0 }

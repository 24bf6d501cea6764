package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// layOut turns the lines of a grid into the rows of a table. Rows with as many figures as columns are laid out as
// printed; shorter ones are placed by the table's own arithmetic, once the others stand.
func (g *grid) layOut(t *budget.Table) {
	var short []int
	for i := range g.rows {
		l := &g.rows[i]
		row := budget.Row{Group: l.group, Role: budget.ItemRow, Line: l.at}
		for k, w := range l.labels {
			if k == 0 {
				row.Label, row.LabelLine = w.text, w.line
			} else if k == 1 && isCode(row.Label) {
				row.Label += " " + w.text // a code in a column of its own: 7.1 | Volksgezondheid
			} else if k < len(t.LabelHeads) && strings.EqualFold(t.LabelHeads[k].Text, "eenheid") {
				row.Unit = w.text
			} else {
				row.Description = strings.TrimSpace(row.Description + " " + w.text)
			}
		}
		row.Cells = make([]budget.Cell, g.width)
		sure := l.sure
		if len(l.cells) == g.width {
			for c := range l.cells {
				l.cells[c].col = c
			}
			sure = true
		}
		g.lay(&row, l, nil)
		if !sure && len(l.cells) < g.width {
			short = append(short, i)
		}
		t.Rows = append(t.Rows, row)
	}
	rowMeasures(t)
	sums(t)
	closeGroups(t)
	t.Convention = convention(t)
	chooseSums(t)
	// Two rounds: a row that is placed may decide about another one.
	left := short
	rounds := 2
	if len(short)*len(t.Rows)*g.width > maxWork {
		rounds = 0
	}
	for round := 0; round < rounds && len(left) > 0; round++ {
		var next []int
		for _, i := range left {
			if !g.place(t, i, left) {
				next = append(next, i)
			}
		}
		left = next
	}
	if rounds > 0 {
		left = g.placeTogether(t, left)
	}
	for _, i := range left {
		for c := range t.Rows[i].Cells {
			t.Rows[i].Cells[c].Ambiguous = t.Rows[i].Cells[c].State == budget.Published
		}
	}
	if len(short) > 0 && len(left) < len(short) {
		t.Convention = convention(t)
		chooseSums(t)
	}
}

// closeGroups takes the rows behind a group's total out of the group: "Saldo" below "Totaal baten" is none of the Baten.
func closeGroups(t *budget.Table) {
	var closed *string // the group is the same as long as its rows share it
	for i := range t.Rows {
		r := &t.Rows[i]
		if len(r.Group) == 0 {
			continue
		}
		if closed == &r.Group[0] {
			r.Group = nil
			continue
		}
		if r.Role == budget.TotalRow {
			closed = &r.Group[0]
		}
	}
}

// isCode reports whether a label is a code of digits and dots: 0.61, 560.1.01.
func isCode(s string) bool {
	return s != "" && isDigit(s[0]) && strings.Trim(s, "0123456789.") == ""
}

// lay fills a row's cells. at gives the columns of the figures; nil takes those of the line, or as printed.
func (g *grid) lay(row *budget.Row, l *line, at []int) {
	line := l.at
	if len(l.labels) > 0 {
		line = l.labels[0].line
	}
	for c := range row.Cells {
		row.Cells[c] = budget.Cell{State: budget.Missing, Line: line}
	}
	for k, x := range l.cells {
		col := k
		if at != nil {
			col = at[k]
		} else if x.col >= 0 {
			col = x.col
		}
		if col >= len(row.Cells) {
			continue
		}
		row.Cells[col] = budget.Cell{State: budget.Published, Published: x.text, Figure: x.fig, Line: x.line}
	}
}

// maxWork bounds the arithmetic of one table, so that no document can make reading slow: no real page comes near it.
const maxWork = 1 << 20

// maxPlacements bounds the work for a short row; a row that can be laid out in more ways stays as printed.
const maxPlacements = 2000

// place lays out row i by arithmetic and reports whether exactly one layout fits best.
func (g *grid) place(t *budget.Table, i int, unplaced []int) bool {
	l := &g.rows[i]
	n, m := g.width, len(l.cells)
	if m == 0 || choose(n, m) > maxPlacements {
		return false
	}
	var mine []relation
	for _, r := range relations(t) {
		if touches(r, i, unplaced) {
			mine = append(mine, r)
		}
	}
	at := make([]int, m)
	for k := range at {
		at[k] = k
	}
	var best []int
	top, ties := -1<<30, 0
	for {
		g.lay(&t.Rows[i], l, at)
		s := g.score(t, i, mine)
		if s > top {
			top, ties, best = s, 1, append(best[:0], at...)
		} else if s == top {
			ties++
		}
		if !nextPlacement(at, n) {
			break
		}
	}
	if ties > 1 || top <= 0 {
		g.lay(&t.Rows[i], l, nil)
		return false
	}
	g.settle(t, i, best)
	return true
}

// settle lays out row i as arithmetic proved, and marks it.
func (g *grid) settle(t *budget.Table, i int, at []int) {
	g.lay(&t.Rows[i], &g.rows[i], at)
	for c := range t.Rows[i].Cells {
		t.Rows[i].Cells[c].Placed = t.Rows[i].Cells[c].State == budget.Published
	}
}

// score weighs one layout of row i: relations that hold against those that don't, and N and V where saldi stand.
func (g *grid) score(t *budget.Table, i int, mine []relation) int {
	s := 0
	for _, r := range mine {
		switch check(t, r) {
		case holds:
			s += 4
		case violated:
			s -= 4
		}
	}
	for c := range t.Rows[i].Cells {
		cell := &t.Rows[i].Cells[c]
		if !cell.HasNumber() || cell.Figure.Number.Sign() == 0 {
			continue
		}
		switch marks := g.marked(c); {
		case marks == always && cell.Figure.VN == 0, marks == never && cell.Figure.VN != 0:
			s -= 2
		case marks == unknown && cell.Figure.VN != 0 && (t.Columns[c].Measure == budget.Expenditure || t.Columns[c].Measure == budget.Revenue) && mixed(g.rows[i].cells):
			s-- // N and V stand where saldi do
		}
	}
	return s
}

// marking tells whether the figures of a column carry N or V.
type marking uint8

const (
	unknown marking = iota
	always
	never
	sometimes
)

// marked tells it from the rows that are whole.
func (g *grid) marked(c int) marking {
	if g.marking == nil {
		g.marking = make([]marking, g.width)
		for i := range g.rows {
			if len(g.rows[i].cells) != g.width || g.rows[i].torn > 0 {
				continue
			}
			for c, x := range g.rows[i].cells {
				this := never
				if x.fig.VN != 0 {
					this = always
				}
				if x.fig.Kind != figure.Amount || x.fig.Number.Sign() == 0 {
					continue
				}
				if g.marking[c] == unknown {
					g.marking[c] = this
				} else if g.marking[c] != this {
					g.marking[c] = sometimes
				}
			}
		}
	}
	return g.marking[c]
}

// mixed reports whether some figures carry N or V and others do not.
func mixed(cells []cell) bool {
	with, without := false, false
	for _, x := range cells {
		if x.fig.Kind == figure.Amount {
			with, without = with || x.fig.VN != 0, without || x.fig.VN == 0
		}
	}
	return with && without
}

// touches reports whether a relation is about row i and about no other row that has no place yet.
func touches(r relation, i int, unplaced []int) bool {
	about := r.result.row == i
	for _, x := range append(r.terms, r.result) {
		if x.row == i {
			about = true
			continue
		}
		for _, u := range unplaced {
			if x.row == u {
				return false
			}
		}
	}
	return about
}

// nextPlacement steps through the ways to lay len(at) figures over n columns in order.
func nextPlacement(at []int, n int) bool {
	for k := len(at) - 1; k >= 0; k-- {
		if at[k] < n-len(at)+k {
			at[k]++
			for j := k + 1; j < len(at); j++ {
				at[j] = at[j-1] + 1
			}
			return true
		}
	}
	return false
}

func choose(n, m int) int {
	c := 1
	for k := 1; k <= m; k++ {
		c = c * (n - m + k) / k
		if c > maxPlacements {
			return c
		}
	}
	return c
}

// rowMeasures names what the rows of a table measure whose columns are periods: Lasten, Baten, Saldo.
func rowMeasures(t *budget.Table) {
	for _, c := range t.Columns {
		if c.Measure != budget.NoMeasure && c.Measure != budget.Difference && c.Measure != budget.Incidental && c.Measure != budget.Structural {
			return
		}
	}
	for i := range t.Rows {
		t.Rows[i].Measure = rowMeasure(t.Rows[i].Label)
	}
}

func rowMeasure(label string) budget.Measure {
	low := strings.ToLower(strings.TrimRight(label, " *:."))
	if i := strings.IndexByte(low, '('); i > 0 {
		low = strings.TrimSpace(low[:i])
	}
	switch low {
	case "lasten", "totaal lasten", "totale lasten", "lasten totaal", "lasten programma":
		return budget.Expenditure
	case "baten", "totaal baten", "totale baten", "baten totaal", "baten programma":
		return budget.Revenue
	case "saldo", "saldo lasten en baten", "saldo van lasten en baten", "saldo baten en lasten", "saldo van baten en lasten", "totaal saldo", "saldo programma", "saldo lasten/baten", "saldo baten/lasten":
		return budget.Balance
	case "saldo incidentele baten en lasten", "saldo incidentele lasten en baten", "waarvan incidenteel", "incidenteel saldo", "saldo incidenteel", "incidentele baten en lasten":
		return budget.Incidental
	case "structureel saldo programma", "structureel saldo", "saldo structureel", "structureel saldo baten en lasten":
		return budget.Structural
	}
	return budget.NoMeasure
}

// sums gives the rows their roles, by their labels and places.
func sums(t *budget.Table) {
	items := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		low := strings.ToLower(r.Label)
		switch {
		case r.Label == "" && items > 0 && t.Rows[i-1].Label != "" || r.Label == "" && i > 0 && t.Rows[i-1].Role != budget.ItemRow:
			r.Role = budget.TotalRow
		case strings.HasPrefix(low, "subtotaal"), strings.HasPrefix(low, "sub-totaal"), strings.HasPrefix(low, "sub totaal"):
			r.Role = budget.SubtotalRow
		case strings.HasPrefix(low, "totaal"), strings.HasPrefix(low, "eindtotaal"), strings.HasPrefix(low, "generaal totaal"), strings.HasSuffix(low, " totaal"):
			r.Role = budget.TotalRow
		default:
			items++
		}
	}
	// The table that leads from one budget to the next ends in the new one: "Lasten Ontwerpbegroting 2017-2020".
	if last := len(t.Rows) - 1; last >= 2 && t.Rows[last].Role == budget.ItemRow && leadsToBudget(t) {
		t.Rows[last].Role = budget.TotalRow
	}
}

// leadsToBudget reports whether a table starts and ends with a stand of the budget and has changes in between.
func leadsToBudget(t *budget.Table) bool {
	stand := func(s string) bool {
		low := strings.ToLower(s)
		for _, w := range [...]string{"begroting", "stand ", "raming", "primitief"} {
			if strings.Contains(low, w) {
				return true
			}
		}
		return false
	}
	return stand(t.Rows[0].Label) && stand(t.Rows[len(t.Rows)-1].Label) && (changes(t) || lastIsSum(t))
}

// lastIsSum reports whether the last row is the sum of the items above it in every column.
func lastIsSum(t *budget.Table) bool {
	last, held := len(t.Rows)-1, 0
	for c := range t.Columns {
		r := relation{result: term{row: last, col: c}}
		for i := range last {
			if t.Rows[i].Role == budget.ItemRow {
				r.terms = append(r.terms, term{row: i, col: c})
			}
		}
		switch check(t, r) {
		case holds:
			held++
		case violated:
			return false
		}
	}
	return held > 0
}

// changes reports whether rows are called changes: mutaties, ontwikkelingen.
func changes(t *budget.Table) bool {
	n := 0
	for i := range t.Rows {
		low := strings.ToLower(t.Rows[i].Label)
		for _, w := range [...]string{"mutatie", "ontwikkeling", "wijziging", "bijstelling", "maatregelen", "voorjaarsnota", "gedrukte", "intensivering", "bezuiniging", "indexering", "amendement"} {
			if strings.Contains(low, w) {
				n++
				break
			}
		}
	}
	return n >= 3 || n > 0 && n*3 >= len(t.Rows) && len(t.Rows) <= 4
}

// chooseSums finds which rows each total sums. A label does not tell, so of the ways in which pages do it the one that
// holds in most columns is taken, and the first where none holds.
func chooseSums(t *budget.Table) {
	var rel relation
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Role == budget.ItemRow {
			continue
		}
		r.SumOf = nil
		best, most := []int(nil), -1
		for _, rows := range candidates(t, i) {
			n := 0
			for c := range t.Columns {
				rel.terms, rel.result = rel.terms[:0], term{row: i, col: c}
				for _, k := range rows {
					rel.terms = append(rel.terms, term{row: k, col: c})
				}
				if check(t, rel) == holds {
					n++
				}
			}
			if n > most {
				best, most = rows, n
			}
		}
		r.SumOf = best
	}
}

// candidates lists the sets of rows that the total in row i can be the sum of.
func candidates(t *budget.Table, i int) [][]int {
	r := &t.Rows[i]
	var out [][]int
	add := func(rows []int) {
		if len(rows) > 0 {
			out = append(out, rows)
		}
	}
	items := func(from int, want func(*budget.Row) bool) []int {
		var rows []int
		for k := from; k < i; k++ {
			if t.Rows[k].Role == budget.ItemRow && want(&t.Rows[k]) {
				rows = append(rows, k)
			}
		}
		return rows
	}
	any := func(*budget.Row) bool { return true }
	if len(t.Rows)*len(t.Columns) > 1<<14 {
		return nil // no page of a budget; its totals stay unexplained
	}
	if len(r.Group) > 0 {
		add(items(0, func(x *budget.Row) bool { return strings.Join(x.Group, "\x00") == strings.Join(r.Group, "\x00") }))
	}
	since := 0
	for k := range i {
		if t.Rows[k].Role != budget.ItemRow && (r.Role == budget.SubtotalRow || t.Rows[k].Role == budget.TotalRow) {
			since = k + 1
		}
	}
	if r.Measure == budget.NoMeasure || r.Measure == budget.Expenditure || r.Measure == budget.Revenue {
		add(items(since, any))
		add(items(0, any))
	}
	return out
}

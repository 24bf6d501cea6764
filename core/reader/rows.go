package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// layOut turns the lines of a grid into the rows of a table. Rows with as many figures as columns are laid out as
// printed; shorter ones are placed by the table's own arithmetic, once the others stand.
func (g *grid) layOut(t *budget.Table) {
	g.groupMeasures()
	var short []int
	t.Rows = make([]budget.Row, 0, len(g.rows))
	cells := make([]budget.Cell, len(g.rows)*g.width) // of all rows, one behind the other
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
				if y := figure.YearOf(w.text); y != 0 && k < len(t.LabelHeads) && numbering(t.LabelHeads[k].Text) == yearly {
					l.year = y
				}
				row.Description = strings.TrimSpace(row.Description + " " + w.text)
			}
		}
		for _, w := range l.behind {
			row.Description = strings.TrimSpace(row.Description + " " + w.text)
		}
		row.Cells, cells = cells[:g.width:g.width], cells[g.width:]
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

// groupMeasures makes groups of the first label where the second one only says Lasten, Baten or Saldo: that is what the
// row is, of the programme or task that the first one names, once or in each row.
func (g *grid) groupMeasures() {
	two := false
	for i := range g.rows {
		labels := g.rows[i].labels
		if n := len(labels); n == 0 || n > 2 || rowMeasure(labels[n-1].text) == budget.NoMeasure {
			return
		}
		two = two || len(labels) == 2
	}
	if !two {
		return
	}
	var group []string // shared by its rows
	for i := range g.rows {
		l := &g.rows[i]
		if len(l.labels) == 2 {
			if name := l.labels[0].text; len(group) == 0 || group[len(group)-1] != name {
				group = append(l.group[:len(l.group):len(l.group)], name)
			}
			l.labels = l.labels[1:]
		}
		l.group = group
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
		row.Cells[c] = budget.Cell{State: budget.Missing, Line: line, Period: l.year}
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
		row.Cells[col] = budget.Cell{State: budget.Published, Published: x.text, Figure: x.fig, Line: x.line, Period: l.year}
	}
}

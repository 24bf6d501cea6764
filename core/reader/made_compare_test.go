package reader_test

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// tally counts what became of the figures of made-up pages.
type tally struct {
	tables, figures               int
	exact, placed, ambiguous, out int
	kinds                         int // tables of another kind than meant
	coincidence                   int // cells that arithmetic put in another place
}

// verify reads a page back and says what differs in silence: "" is nothing. A figure that is marked ambiguous, or listed as
// unplaced, does not differ in silence.
func (p *madePage) verify(read func(name string, data []byte) *budget.Document, count *tally) string {
	text, spans := p.write()
	d := read(p.layout.fileName(), []byte(text))
	if p.layout.kind != inHTML {
		if l := lost(d); len(l) > 0 {
			return "lost: " + l[0]
		}
	}
	var got []*budget.Table
	for _, t := range d.Tables {
		if t.Kind == budget.Costs || t.Kind == budget.Products && len(t.Columns) > 0 && t.Columns[0].Line == 0 {
			continue // amounts in prose
		}
		got = append(got, t)
	}
	used := make([]bool, len(got))
	for k, part := range p.parts {
		var mine []*budget.Table
		for i, g := range got {
			if firstFigure(g) >= spans[k][0] && firstFigure(g) <= spans[k][1] {
				mine, used[i] = append(mine, g), true
			}
		}
		if count != nil {
			count.tables++
		}
		if len(mine) == 0 {
			if bad := unplaced(d, part.table, spans[k]); bad != "" {
				return bad
			}
			if count != nil {
				count.out += part.table.figures()
				count.figures += part.table.figures()
			}
			continue
		}
		if len(mine) > 1 {
			return fmt.Sprintf("split: table %d was read as %d tables", k+1, len(mine))
		}
		if bad := part.table.compare(d, mine[0], count); bad != "" {
			return fmt.Sprintf("%s (table %d)", bad, k+1)
		}
	}
	for i, g := range got {
		if !used[i] {
			return fmt.Sprintf("false table: on line %d %q", g.Line, g.Caption.Text)
		}
	}
	return ""
}

// firstFigure returns the line of a table's first figure.
func firstFigure(t *budget.Table) int {
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if x := &t.Rows[i].Cells[c]; x.State == budget.Published {
				return x.Line
			}
		}
	}
	return t.Line
}

func (t *madeTable) figures() int {
	n := 0
	for _, r := range t.rows {
		for _, c := range r.cells {
			if !c.missing {
				n++
			}
		}
	}
	return n
}

// unplaced expects every figure of a table that was not understood among those that are reported.
func unplaced(d *budget.Document, t *madeTable, span [2]int) string {
	listed := ""
	for _, x := range d.Texts {
		if x.Kind == budget.Unplaced && x.Line >= span[0] && x.Line <= span[1] {
			listed += "\n" + x.Text
		}
	}
	for _, r := range t.rows {
		for _, c := range r.cells {
			if !c.missing && (c.none || c.number.Sign() != 0) && !strings.Contains(listed, c.text) {
				return fmt.Sprintf("missed: the table is not read and its figure %q is not listed", c.text)
			}
		}
	}
	return ""
}

// compare compares a table with what was read.
func (t *madeTable) compare(d *budget.Document, g *budget.Table, count *tally) string {
	if len(g.Columns) != len(t.cols) {
		return fmt.Sprintf("columns: %d, want %d", len(g.Columns), len(t.cols))
	}
	merged := false
	for _, n := range d.Notes {
		merged = merged || n.Code == budget.NoteMergedHeader
	}
	for c := range t.cols {
		if got, want := g.Columns[c].Header, t.cols[c].header(); got != want && !merged {
			return fmt.Sprintf("header: %q, want %q", got, want)
		}
	}
	if len(g.Rows) != len(t.rows) {
		return fmt.Sprintf("rows: %d, want %d", len(g.Rows), len(t.rows))
	}
	if t.scale != 0 && !g.Inferred && g.Scale != t.scale {
		return fmt.Sprintf("scale: %d, want %d", g.Scale, t.scale)
	}
	if count != nil && g.Kind != t.kind {
		count.kinds++
	}
	// Where nothing tells where one row ends and the next begins, both are ambiguous, and have their figures together.
	var got, want []string
	for i := range t.rows {
		a, b, ambiguous := t.rows[i].figures(&g.Rows[i])
		got, want = append(got, a...), append(want, b...)
		if strings.Join(got, "|") == strings.Join(want, "|") {
			got, want = nil, nil
		} else if !ambiguous || i == len(t.rows)-1 {
			return fmt.Sprintf("figures: %q, want %q in row %d %q", got, want, i+1, t.rows[i].label)
		}
		if bad := t.rows[i].compare(t, &g.Rows[i], count); bad != "" {
			return fmt.Sprintf("%s in row %d %q", bad, i+1, t.rows[i].label)
		}
	}
	return ""
}

func (r *madeRow) compare(t *madeTable, g *budget.Row, count *tally) string {
	if plain(g.Label) != plain(r.label) {
		return fmt.Sprintf("label: %q", g.Label)
	}
	if r.role != "" && g.Role != r.role {
		return fmt.Sprintf("role: %s, want %s", g.Role, r.role)
	}
	if got := strings.Join(g.Group, "|"); got != r.group {
		return fmt.Sprintf("group: %q, want %q", got, r.group)
	}
	_, _, ambiguous := r.figures(g)
	for c := range g.Cells {
		x, m := &g.Cells[c], &r.cells[c]
		if count != nil && !m.missing {
			count.figures++
			switch {
			case ambiguous:
				count.ambiguous++
			case x.Placed:
				count.placed++
			default:
				count.exact++
			}
		}
		if ambiguous {
			continue
		}
		if bad := m.compare(t, x); bad != "" && r.placed(g) {
			if count != nil {
				count.coincidence++ // other places fit better than the true ones, and the row says that it was placed
			}
		} else if bad != "" {
			return fmt.Sprintf("%s in column %d", bad, c+1)
		}
	}
	return ""
}

// placed reports whether arithmetic placed the figures of a row.
func (r *madeRow) placed(g *budget.Row) bool {
	for c := range g.Cells {
		if g.Cells[c].Placed {
			return true
		}
	}
	return false
}

// figures returns the figures of a row as read and as meant, and whether they are marked ambiguous.
func (r *madeRow) figures(g *budget.Row) (got, want []string, ambiguous bool) {
	for c := range g.Cells {
		ambiguous = ambiguous || g.Cells[c].Ambiguous
		if g.Cells[c].State == budget.Published {
			got = append(got, plain(g.Cells[c].Published))
		}
		if !r.cells[c].missing {
			want = append(want, plain(r.cells[c].published()))
		}
	}
	return got, want, ambiguous
}

func (m *madeCell) compare(t *madeTable, x *budget.Cell) string {
	if m.missing != (x.State == budget.Missing) {
		return fmt.Sprintf("place: %q, want %q", x.Published, m.published())
	}
	if m.missing {
		return ""
	}
	if plain(x.Published) != plain(m.published()) {
		return fmt.Sprintf("figure: %q, want %q", x.Published, m.published())
	}
	if m.none {
		if x.Figure.Kind != figure.None {
			return fmt.Sprintf("value: %q is a number", x.Published)
		}
		return ""
	}
	if !x.HasNumber() || !x.Figure.Number.Equal(m.number) {
		return fmt.Sprintf("value: %q is %v, want %v", x.Published, x.Figure.Number, m.number)
	}
	if x.Figure.VN != m.vn {
		return fmt.Sprintf("vn: %q of %q", x.Figure.VN, x.Published)
	}
	if m.percent && (x.Unit != "%" || x.Scale != 1) {
		return fmt.Sprintf("unit: %s %d of %q", x.Unit, x.Scale, x.Published)
	}
	if t.scale != 0 && !x.Inferred && (x.Unit != "EUR" || x.Scale != t.scale || !x.Value.Equal(m.number.Times(t.scale))) {
		return fmt.Sprintf("unit: %s × %d of %q", x.Unit, x.Scale, x.Published)
	}
	return ""
}

// plain makes one of all spaces.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

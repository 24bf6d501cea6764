package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/shelf"
)

// glance is what a reader wants to know first: what the programme costs and brings in, per year. It stands above all else,
// and each amount leads to where it stands on the sheet. A total that the document prints is that cell; where it prints none
// it is the sum of the activities.
type glance struct {
	totals []shelf.Total
	scale  int64 // of the sheet, 1 for euros
	row    int   // of the titles of the columns
}

// mostTotals is the number of years that fit beside each other in a window.
const mostTotals = 6

var glanceMeasures = []budget.Measure{budget.Expenditure, budget.Revenue, budget.Balance}

// glanceOf finds the totals of a sheet that is about one programme. Of many years it takes those from two before its own on.
func (p *planner) glanceOf() glance {
	docs := p.sheet.Docs
	own := &docs[0].Meta
	if own.Programme == "" && own.ProgrammeNumber == 0 {
		return glance{}
	}
	found := shelf.Programmes(docs)
	if len(found) != 1 || len(found[0].Editions) != 1 {
		return glance{}
	}
	var g glance
	for _, t := range found[0].Editions[0].Totals {
		if t.Year > 0 && (t.Expenditure.Terms > 0 || t.Revenue.Terms > 0) {
			g.totals = append(g.totals, t)
		}
	}
	for len(g.totals) > mostTotals && g.totals[0].Year < own.FiscalYear-2 {
		g.totals = g.totals[1:]
	}
	g.totals = g.totals[:min(len(g.totals), mostTotals)]
	for i := range g.totals {
		for _, m := range glanceMeasures {
			p.preferPrinted(&g.totals[i], m)
		}
	}
	g.scale = max(p.scaleOfSheet(), 1)
	return g
}

// preferPrinted adds up the totals that activities tables print, in place of their rows, as the website does. Only rounding can
// make a difference between the two: where there is more, some rows belong to no total, and the rows stand.
func (p *planner) preferPrinted(t *shelf.Total, m budget.Measure) {
	sum := t.Of(m)
	if t.Printed || t.Table != budget.Activities || sum.Terms < 2 {
		return
	}
	var all, step figure.Number
	for _, d := range p.sheet.Docs {
		for _, table := range d.Tables {
			j := table.ColumnOf(m)
			if table.Kind != budget.Activities || j < 0 {
				continue
			}
			var rows, total figure.Number
			printed := false
			for i := range table.Rows {
				c := &table.Rows[i].Cells[j]
				if !c.HasNumber() {
					continue
				}
				step = figure.Int(max(c.Scale, 1))
				switch table.Rows[i].Role {
				case budget.TotalRow:
					total, printed = c.Value, true
				case budget.ItemRow:
					rows = rows.Add(c.Value)
				}
			}
			if printed {
				rows = total
			}
			all = all.Add(rows)
		}
	}
	if all.Sub(sum.Value).Abs().Cmp(step.Times(int64(sum.Terms+1)/2)) <= 0 {
		sum.Value = all
	}
}

// reserveGlance leaves rows for the totals, which lead to cells that have no place yet.
func (p *planner) reserveGlance() glance {
	g := p.glanceOf()
	if len(g.totals) == 0 {
		return g
	}
	g.row = p.next()
	for range 1 + len(glanceMeasures) {
		p.blank()
	}
	says := p.words.printedTotals
	if g.added() {
		says = p.words.addedUp
	}
	p.meta(says)
	p.rows[len(p.rows)-1].height = subtitleHeight
	return g
}

// added reports whether any of the totals is a sum that the document does not print.
func (g *glance) added() bool {
	for i := range g.totals {
		if !g.totals[i].Printed {
			return true
		}
	}
	return false
}

func (p *planner) fillGlance(g glance) {
	if g.row == 0 {
		return
	}
	w := p.words
	title := w.totals
	if p.scaleOfSheet() < 1 {
		title += " (" + w.euros + ")"
	}
	head := []cell{text(title, style{role: headerRole})}
	for _, t := range g.totals {
		name := strings.TrimSpace(w.phases[t.Phase] + " " + strconv.Itoa(t.Year))
		head = append(head, text(name, style{role: numberHeaderRole}))
	}
	p.rows[g.row-1] = row{cells: head, height: minHeader}
	names := []string{w.expenditure, w.revenue, w.measure[budget.Balance]}
	for i, m := range glanceMeasures {
		at := place{1, g.row + 1 + i}
		cells := []cell{text(names[i], style{role: labelRole})}
		for k := range g.totals {
			at.col = k + 2
			cells = append(cells, p.glanceCell(g.totals[k].Of(m), m, g.scale, at))
		}
		p.rows[at.row-1].cells = cells
	}
}

// glanceCell is an amount in the unit of the sheet.
func (p *planner) glanceCell(sum *shelf.Sum, m budget.Measure, scale int64, at place) cell {
	st := style{role: figureRole}
	if sum.Terms == 0 {
		return cell{style: st}
	}
	n := inUnit(sum.Value, scale)
	st.format, st.places = amount, uint8(min(n.Places(), 6))
	p.want(at.col, float64(len(n.Dutch(int(st.places))))+3)
	s, ok := p.figureOf(&sum.Refs[0], m)
	if !ok {
		return number(n, st)
	}
	x, ok := p.placeOf(s)
	if !ok {
		return number(n, st)
	}
	to := cellRange{x.at, x.at}
	if x.home != nil {
		// Rows move when they are sorted; the column holds them.
		to = cellRange{place{x.at.col, x.home.first}, place{x.at.col, x.home.last}}
	}
	st.role = figureLinkRole
	p.link(link{ref: at.String(), inside: quoted(p.name) + "!" + to.String(), tip: fmt.Sprintf(p.words.standsIn, to)})
	if c := &p.rows[x.at.row-1].cells[x.at.col-1]; sum.Terms == 1 && x.home == nil && c.kind == numberCell && c.number == n {
		return formula(x.at.String(), n, st)
	}
	return number(n, st)
}

// figureOf finds the cell of a table that a total refers to.
func (p *planner) figureOf(r *shelf.Ref, m budget.Measure) (spot, bool) {
	for _, d := range p.sheet.Docs {
		if d.Name != r.Document {
			continue
		}
		for _, t := range d.Tables {
			if r.Line < t.Line {
				break
			}
			for i := range t.Rows {
				row := &t.Rows[i]
				for j := range row.Cells {
					if c := &row.Cells[j]; c.Line == r.Line && c.Published == r.Published && (row.Measure == m || j < len(t.Columns) && t.Columns[j].Measure == m) {
						return spot{row: row, col: j}, true
					}
				}
			}
		}
	}
	return spot{}, false
}

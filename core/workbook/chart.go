package workbook

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
)

const (
	chartWidth     = 370
	chartGap       = 16   // between table and chart
	chartTop       = 5    // below the top of its row, so that its edge stays on the page of its table
	chartColumn    = 56.5 // characters: the gap, the chart and a little
	smallestChart  = 220
	tallestChart   = 640
	rowPixels      = 20       // of the lowest row
	expenditureHue = "14504B" // dark and light, so that they differ in grey, too
	revenueHue     = "D9A441"
	mostYears      = 20
	mostBars       = 60
	longestTick    = 200
)

// chartOf plans the chart of a table of activities or of a multi-year table, beside it. top is the row of the table's
// first heading. Rows are left empty under a table that is lower than its chart, so that each chart stays beside its own.
func (p *planner) chartOf(l *layout, top int) {
	var c chart
	switch l.t.Kind {
	case budget.Activities:
		c = p.activitiesChart(l)
	case budget.MultiYear:
		c = p.yearsChart(l)
	}
	if len(c.series) == 0 {
		return
	}
	c.at = place{len(l.columns) + 1, top}
	c.width = chartWidth
	c.format = style{format: amount}.code()
	p.charts = append(p.charts, c)
	for p.pixels(top) < chartTop+c.height+rowPixels/2 {
		p.blank()
	}
}

// pixels estimates the height of the rows from top on.
func (p *planner) pixels(top int) int {
	height := 0.0
	for i := top - 1; i < len(p.rows); i++ {
		r := row{cells: p.rows[i].cells, height: p.rows[i].height}
		settle(&r, p.width)
		if len(r.cells) == 0 {
			r.height = lineHeight
		}
		height += r.height
	}
	return int(height * pointsToPixel)
}

func (p *planner) activitiesChart(l *layout) chart {
	if !l.money || len(l.items) < 2 || len(l.items) > mostBars {
		return chart{}
	}
	for _, i := range l.items {
		if units16(l.t.Rows[i].Label) > longestTick {
			return chart{} // nobody reads a paragraph beside a bar
		}
	}
	c := chart{
		kind: barChart, title: p.chartTitle(l),
		categories: cellRange{place{1, l.first}, place{1, l.last}},
		height:     min(tallestChart, max(smallestChart, 110+44*len(l.items))),
		alt:        fmt.Sprintf(p.words.chartActivities, tableTitle(l.t), p.chartUnit(l)),
	}
	bars := 0
	for _, m := range []budget.Measure{budget.Expenditure, budget.Revenue} {
		j := l.t.ColumnOf(m)
		if j < 0 {
			continue
		}
		some := 0
		for _, i := range l.items {
			if seen(&l.t.Rows[i].Cells[j]) {
				some++
			}
		}
		bars += some
		if some > 0 {
			c.series = append(c.series, series{
				name:   cellRange{place{2 + j, l.first - 1}, place{2 + j, l.first - 1}},
				values: cellRange{place{2 + j, l.first}, place{2 + j, l.last}},
				color:  hue(m),
			})
		}
	}
	if bars < 2 {
		return chart{} // there is nothing to compare
	}
	j, most := l.t.ColumnOf(budget.Expenditure), -1
	for _, i := range l.items {
		if j >= 0 && l.t.Rows[i].Cells[j].HasNumber() && (most < 0 || l.t.Rows[i].Cells[j].Value.Cmp(l.t.Rows[most].Cells[j].Value) > 0) {
			most = i
		}
	}
	if most >= 0 {
		n, _ := l.value(&l.t.Rows[most].Cells[j])
		c.alt += fmt.Sprintf(p.words.chartLargest, l.t.Rows[most].Label, n.Dutch(l.places))
	}
	c.alt = clean(cutWords(c.alt, 1000))
	return c
}

func (p *planner) yearsChart(l *layout) chart {
	n := len(l.t.Columns)
	if !l.money || n < 2 || n > mostYears {
		return chart{}
	}
	c := chart{
		kind: columnChart, title: p.chartTitle(l),
		categories: cellRange{place{2, l.first - 1}, place{1 + n, l.first - 1}},
		height:     smallestChart,
		alt:        fmt.Sprintf(p.words.chartYears, tableTitle(l.t), p.chartUnit(l)),
	}
	bars := 0
	for _, m := range []budget.Measure{budget.Expenditure, budget.Revenue} {
		found := -1
		for i := range l.t.Rows {
			if l.t.Rows[i].Measure != m {
				continue
			}
			if found >= 0 {
				return chart{} // several tables in one: a picture would have to choose
			}
			found = i
		}
		if found < 0 {
			continue
		}
		some := 0
		for j := range l.t.Columns {
			if seen(&l.t.Rows[found].Cells[j]) {
				some++
			}
		}
		if bars += some; some == 0 {
			continue
		}
		at := l.rowAt[found]
		c.series = append(c.series, series{
			name:   cellRange{place{1, at}, place{1, at}},
			values: cellRange{place{2, at}, place{1 + n, at}},
			color:  hue(m),
		})
		var parts []string
		for j := range l.t.Columns {
			if f := &l.t.Rows[found].Cells[j]; f.HasNumber() {
				v, _ := l.value(f)
				parts = append(parts, l.t.Columns[j].Header+" "+v.Dutch(l.places))
			}
		}
		c.alt += l.t.Rows[found].Label + ": " + strings.Join(parts, "; ") + ". "
	}
	if bars < 2 {
		return chart{}
	}
	c.alt = strings.TrimSpace(clean(cutWords(c.alt, 1000)))
	return c
}

// seen reports whether a figure makes a bar.
func seen(c *budget.Cell) bool { return c.HasNumber() && c.Value.Sign() != 0 }

func hue(m budget.Measure) string {
	if m == budget.Revenue {
		return revenueHue
	}
	return expenditureHue
}

func (p *planner) chartUnit(l *layout) string {
	return p.words.unitOf + p.words.scaleName(l.scale)
}

func (p *planner) chartTitle(l *layout) string {
	return clean(cutWords(tableTitle(l.t), 90)) + " (× € " + p.words.scaleName(l.scale) + ")"
}

package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// chart draws a planned chart beside its table.
func (e *excel) chart(p *sheetPlan, c *chart, n int) error {
	kind := excelize.Bar
	if c.kind == columnChart {
		kind = excelize.Col
	}
	gap, overlap, vary := uint(60), 0, false
	out := &excelize.Chart{
		Type: kind, GapWidth: &gap, Overlap: &overlap, VaryColors: &vary, // a series has one colour, also when it is alone
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.title, Font: &excelize.Font{Bold: true, Size: 11, Color: ink}}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: uint(c.width), Height: uint(p.anchored(c))},
		Format:    excelize.GraphicOptions{AltText: c.alt, Name: "Grafiek " + strconv.Itoa(n), OffsetX: chartGap, OffsetY: chartTop},
		// Lying bars count from below; the first row of the table belongs on top.
		XAxis:        excelize.ChartAxis{ReverseOrder: c.kind == barChart, TickLabelPosition: excelize.ChartTickLabelLow, Font: excelize.Font{Size: 9, Color: quiet}},
		YAxis:        excelize.ChartAxis{MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: c.format}, Font: excelize.Font{Size: 9, Color: quiet}},
		ShowBlanksAs: "gap",
	}
	if c.kind == columnChart {
		out.XAxis.Font.Size = 8 // six years fit beside each other
	}
	if c.kind == barChart {
		out.YAxis.TickLabelPosition = excelize.ChartTickLabelHigh // which is below, with the order reversed
	}
	for _, s := range c.series {
		out.Series = append(out.Series, excelize.ChartSeries{
			Name: s.name.on(p.name), Categories: c.categories.on(p.name), Values: s.values.on(p.name),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.color}},
		})
	}
	e.pack.charts = append(e.pack.charts, cacheOf(p, c))
	return e.f.AddChart(p.name, c.at.String(), out)
}

// anchored returns the height for which excelize ends the chart in the right row. It does not know the heights of
// streamed rows and takes all of them for the default's; a chart is tied to rows, so it would grow with high ones.
func (p *sheetPlan) anchored(c *chart) int {
	left, height := float64(chartTop+c.height), -chartTop
	for i := c.at.row - 1; ; i++ {
		h := lineHeight
		if i < len(p.rows) && p.rows[i].height > 0 {
			h = p.rows[i].height
		}
		h *= pointsToPixel
		if left < h {
			return height + min(int(left), rowPixels-1)
		}
		left -= h
		height += rowPixels
	}
}

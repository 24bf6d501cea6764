package ui

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
)

// Point is one amount of a line over the years.
type Point struct {
	Label  string // under the axis: 2024
	Value  float64
	Text   string // printed at the point
	Actual bool   // realised: filled; else budgeted: open
	Known  bool
}

// Line is a series of a chart.
type Line struct {
	Name   string
	Class  string // l, b or s
	Points []Point
}

// The chart's units: its text is sized for them by the style sheet, larger where the chart is narrow.
const (
	chartWidth, chartHeight = 640.0, 250.0
	chartLeft, chartRight   = 36.0, 604.0
	chartTop, chartBottom   = 40.0, 196.0
)

// Chart draws lines over the years. Budgeted amounts are open circles and dashed lines, realised ones filled circles and
// full lines, so that they differ without colour. The table beside it holds the same amounts.
func Chart(label string, lines []Line) Node {
	var values []float64
	for _, l := range lines {
		for _, p := range l.Points {
			if p.Known {
				values = append(values, p.Value)
			}
		}
	}
	if len(values) == 0 {
		return nil
	}
	scale := Fit(values...)
	y := func(v float64) float64 {
		return chartBottom - (v-scale.Min)/(scale.Max-scale.Min)*(chartBottom-chartTop)
	}
	shapes := []Node{
		svg("title", nil, T(label)),
		svg("line", []string{"class", "axis", "x1", "12", "x2", "628", "y1", num(y(0)), "y2", num(y(0))}),
	}
	printed := -1
	for i, p := range lines[0].Points {
		points := lines[0].Points
		if crowded(len(points)) && printed >= 0 && (p.Label == points[i-1].Label || !apart(printed, i, len(points))) {
			continue
		}
		printed = i
		x := num(chartX(i, len(points)))
		shapes = append(shapes, svg("text", []string{"class", "year", "x", x, "y", "238", "text-anchor", "middle"}, T(p.Label)))
	}
	for i, l := range lines {
		var other *Line
		if len(lines) == 2 {
			other = &lines[1-i]
		}
		shapes = append(shapes, l.draw(y, other, i == 1)...)
	}
	return svg("svg", []string{"class", "chart", "viewBox", "0 0 " + num(chartWidth) + " " + num(chartHeight), "role", "img"}, shapes...)
}

func chartX(i, n int) float64 {
	if n < 2 {
		return (chartLeft + chartRight) / 2
	}
	return chartLeft + float64(i)*(chartRight-chartLeft)/float64(n-1)
}

// mostTexts is the number of points that have room for what is printed at each.
const mostTexts = 8

func crowded(points int) bool { return points > mostTexts }

// apart reports whether what is printed at two of so many points does not meet.
func apart(i, j, n int) bool {
	return chartX(max(i, j), n)-chartX(min(i, j), n) >= (chartRight-chartLeft)/mostTexts
}

// says reports whether the value of a point is printed: all are, as long as there is room; else the last, and the highest where that is
// another place. The table beside the chart has all of them.
func (l *Line) says(i int) bool {
	n := len(l.Points)
	if !crowded(n) {
		return true
	}
	last, highest := -1, -1
	for j, p := range l.Points {
		if !p.Known {
			continue
		}
		last = j
		if highest < 0 || p.Value > l.Points[highest].Value {
			highest = j
		}
	}
	return i == last || i == highest && apart(highest, last, n)
}

// draw draws a line. Beside another one, the values at its points keep out of the other's way; lower says which of the two
// gives way where they are equal.
func (l *Line) draw(y func(float64) float64, other *Line, lower bool) []Node {
	var list []Node
	last := -1
	for i, p := range l.Points {
		if !p.Known {
			continue
		}
		if last >= 0 {
			from := l.Points[last]
			class := "line " + l.Class
			if !p.Actual || !from.Actual {
				class += " dashed"
			}
			list = append(list, svg("line", []string{"class", class, "x1", num(chartX(last, len(l.Points))), "y1", num(y(from.Value)), "x2", num(chartX(i, len(l.Points))), "y2", num(y(p.Value))}))
		}
		last = i
	}
	for i, p := range l.Points {
		if !p.Known {
			continue
		}
		x, class := num(chartX(i, len(l.Points))), "point "+l.Class
		if p.Actual {
			class += " actual"
		}
		at := y(p.Value) - 13
		if other != nil && other.Points[i].Known {
			// Of two that are close, the lower one has its value below it.
			if apart := y(p.Value) - y(other.Points[i].Value); apart < 34 && (apart > 0 || apart == 0 && lower) {
				at = y(p.Value) + 23
			}
		}
		radius := "5.5"
		if crowded(len(l.Points)) {
			radius = "4"
		}
		list = append(list, svg("circle", []string{"class", class, "cx", x, "cy", num(y(p.Value)), "r", radius}))
		if l.says(i) {
			list = append(list, svg("text", []string{"class", "v " + l.Class, "x", x, "y", num(at), "text-anchor", "middle"}, T(p.Text)))
		}
	}
	return list
}

// MultiYear shows a multi-year table as a picture and as itself.
func (e *Env) MultiYear(of *Shown, t *budget.Table, n int) Node {
	name := t.Title.Text
	if name == "" && len(t.Path) > 0 {
		name = t.Path[len(t.Path)-1]
	}
	title := strings.Replace(e.W.MultiYearOf, "%s", name, 1)
	var lines []Line
	for i := range t.Rows {
		r := &t.Rows[i]
		if !view.OfAll(t, r) {
			continue
		}
		switch r.Measure {
		case budget.Expenditure:
			lines = append(lines, e.lineOf(t, r, "l", e.W.Expenditure))
		case budget.Revenue:
			lines = append(lines, e.lineOf(t, r, "b", e.W.Revenue))
		}
	}
	id := "meerjaren-" + strconv.Itoa(n)
	var picture Node
	if len(lines) > 0 && lines[0].overYears() {
		picture = Chart(title, lines)
	}
	before, after, _ := strings.Cut(e.W.MultiYearOf, "%s")
	return E("section", "multi", H(3, "", T(before), e.Dutch(ET("span", "", name)), T(after)).Attr("id", id), picture, e.Published(of, t, name)).Attr("aria-labelledby", id)
}

// Known reports whether a line has an amount.
func (l *Line) Known() bool {
	return slices.ContainsFunc(l.Points, func(p Point) bool { return p.Known })
}

// overYears reports whether a line has amounts of different years.
func (l *Line) overYears() bool {
	return slices.ContainsFunc(l.Points, func(p Point) bool { return p.Label != l.Points[0].Label })
}

// lineOf makes a line of a row. The values at its points are in millions, which is what fits.
func (e *Env) lineOf(t *budget.Table, r *budget.Row, class, name string) Line {
	l := Line{Name: name, Class: class}
	for j := range r.Cells {
		f := view.FigureOf(t, r, j)
		c := t.Columns[j]
		if c.Measure == budget.Difference || c.Percent {
			continue // no amount of a year
		}
		label := c.Header
		if c.Period != 0 {
			label = strconv.Itoa(c.Period)
		}
		l.Points = append(l.Points, Point{
			Label: label, Value: f.Value.Float(), Known: f.Known, Actual: c.Phase == budget.Actual, Text: e.Number(f.Value.Shift(6), 1),
		})
	}
	return l
}

// ChartKey explains the marks of the charts: both says that they show baten beside lasten.
func (e *Env) ChartKey(both bool) Node {
	mark := func(class, text string) Node {
		return E("span", "", svg("svg", []string{"class", "mark", "viewBox", "0 0 40 14", "aria-hidden", "true"},
			svg("line", []string{"class", "line l" + class, "x1", "2", "x2", "38", "y1", "7", "y2", "7"}),
			svg("circle", []string{"class", "point l" + strings.Replace(class, " dashed", "", 1), "cx", "20", "cy", "7", "r", "5"})), T(" "+text))
	}
	var colours Node
	if both {
		colours = E("span", "", ET("span", "dot l", ""), T(" "+strings.ToLower(e.W.Expenditure)+" "), ET("span", "dot b", ""), T(" "+strings.ToLower(e.W.Revenue)))
	}
	return E("p", "nl-paragraph key", mark(" dashed", e.W.BudgetedMark), T(" "), mark(" actual", e.W.ActualMark), T(" "), colours, ET("span", "", " "+e.W.ChartUnit+e.pricesText()))
}

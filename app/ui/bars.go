package ui

import (
	"strconv"
	"strings"
)

// Bars draws lasten and baten as bars on a scale that all bars of a table share. The amounts stand in the cells beside
// it, so the picture itself is hidden from those who listen.
func Bars(scale Scale, expenditure, revenue float64) Node {
	return picture(scale, bar("b-l", scale.at(0), scale.at(expenditure), 2, 9), bar("b-b", scale.at(0), scale.at(revenue), 13, 5))
}

// Bar draws one amount as a bar in the middle of its row.
func Bar(scale Scale, amount float64) Node {
	return picture(scale, bar("b-l", scale.at(0), scale.at(amount), 4, 12))
}

// Trend draws a line through amounts, a year each, from zero up; a year without one is passed over. The text beside it says
// what it shows, so the picture itself is hidden from those who listen.
func Trend(amounts []float64, known []bool) Node {
	scale := Fit(amounts...)
	at := func(i int) string {
		return num(float64(i)*300/float64(max(len(amounts)-1, 1))) + "," + num(20-scale.at(amounts[i])/300*20)
	}
	line := ""
	for i := range amounts {
		if known[i] {
			line += " " + at(i)
		}
	}
	zero := num(20 - scale.at(0)/300*20)
	return svg("svg", []string{"class", "bar trendline", "viewBox", "0 0 300 20", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false"},
		svg("line", []string{"class", "axis", "x1", "0", "x2", "300", "y1", zero, "y2", zero}), svg("polyline", []string{"points", strings.TrimSpace(line)}))
}

func picture(scale Scale, bars ...Node) Node {
	zero := num(scale.at(0))
	shapes := append(bars, svg("line", []string{"class", "axis", "x1", zero, "x2", zero, "y1", "0", "y2", "20"}))
	return svg("svg", []string{"class", "bar", "viewBox", "0 0 300 20", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false"}, shapes...)
}

func bar(class string, from, to, y, height float64) Node {
	if from > to {
		from, to = to, from
	}
	if to-from < 0.05 {
		return nil
	}
	return svg("rect", []string{"class", class, "x", num(from), "y", num(y), "width", num(max(to-from, 1)), "height", num(height)})
}

// Scale lays amounts on 300 units of width. Negative amounts go to the left of zero.
type Scale struct{ Min, Max float64 }

// Fit makes a scale on which all amounts fit.
func Fit(amounts ...float64) Scale {
	var s Scale
	for _, a := range amounts {
		s.Min, s.Max = min(s.Min, a), max(s.Max, a)
	}
	if s.Max == s.Min {
		s.Max = 1
	}
	return s
}

func (s Scale) at(v float64) float64 { return 300 * (v - s.Min) / (s.Max - s.Min) }

// num writes a length with at most one decimal.
func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	if len(s) > 2 && s[len(s)-2:] == ".0" {
		return s[:len(s)-2]
	}
	return s
}

package ui

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// What is printed in a chart has room: of twenty points the years that fit, and per line the highest and the last value; of a few, all.
func TestChartTexts(t *testing.T) {
	texts := func(class string, publications int) string {
		line := Line{Class: "l"}
		for i := range publications {
			value := float64(i % 7) // the highest first at i = 6, the last at the end
			line.Points = append(line.Points, Point{Label: strconv.Itoa(2010 + i/2), Value: value, Text: strconv.Itoa(i), Known: true})
		}
		var list []string
		for _, m := range regexp.MustCompile(`<text class="`+class+`"[^>]*>([^<]*)<`).FindAllStringSubmatch(HTML(Chart("x", []Line{line})), -1) {
			list = append(list, m[1])
		}
		return strings.Join(list, " ")
	}
	for _, c := range []struct {
		publications  int
		years, values string
	}{
		{4, "2010 2010 2011 2011", "0 1 2 3"},
		{20, "2010 2012 2014 2016 2018", "6 19"},
		{15, "2010 2011 2012 2013 2014 2015 2016 2017", "6 14"},
	} {
		if got := texts("year", c.publications); got != c.years {
			t.Errorf("%d publications have the years %s, not %s", c.publications, got, c.years)
		}
		if got := texts("v l", c.publications); got != c.values {
			t.Errorf("%d publications have the values %s, not %s", c.publications, got, c.values)
		}
	}
}

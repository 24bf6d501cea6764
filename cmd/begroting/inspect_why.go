package main

import (
	"fmt"
	"strings"

	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/table"
)

// why shows how the table on a line was read: what else it could have been, and what spoke for each.
func (s *inspection) why(readings []table.Reading) {
	w := &s.w.inspect
	if len(readings) == 0 {
		s.heading(w.noReading)
		return
	}
	for _, r := range readings {
		title := w.otherReading
		if r.Chosen {
			title = w.chosen
		}
		s.heading(fmt.Sprintf("%s (%s)", title, s.score(r.Score)))
		s.pair(w.labelTitles, plain(strings.Join(r.Labels, " | ")))
		s.pair(w.columns, plain(strings.Join(dashed(r.Columns), " | ")))
		s.pair(w.row, plain(r.Label))
		s.pair(w.figuresOf, plain(strings.Join(r.Figures, " | ")))
		for i, sign := range [...]string{w.pro, w.against} {
			for _, b := range r.Because {
				if (b.Score < 0) != (i == 1) {
					continue
				}
				text := b.NL
				if s.w.lang == "en" {
					text = b.EN
				}
				s.pair(sign, s.score(b.Score)+"  "+text)
				sign = ""
			}
		}
	}
}

// dashed gives columns without a title a dash, so that their places can be counted.
func dashed(columns []string) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		if out[i] = c; c == "" {
			out[i] = "–"
		}
	}
	return out
}

// score writes a score with one decimal and its sign.
func (s *inspection) score(v float64) string {
	text := strings.Replace(fmt.Sprintf("%+.1f", v), "-", "−", 1)
	if s.w.lang == "en" {
		return text
	}
	return strings.Replace(text, ".", ",", 1)
}

// readings asks how the table on a line of a document was read.
func (c *command) readings(d *document, line int) ([]table.Reading, error) {
	c.work <- struct{}{}
	defer func() { <-c.work }()
	data, err := c.bytes(d)
	if err != nil {
		return nil, err
	}
	return reader.Why(d.name, data, d.manifest, line)
}

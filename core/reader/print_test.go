package reader_test

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// style is a way in which pages write a table down.
type style struct {
	name    string
	pipes   bool
	rule    bool // pipes: a line of dashes under the first row
	leading bool // pipes: rows start with a pipe
	drop    bool // pipes: the empty first cell of a row is dropped
	inside  bool // pipes: caption and title stand in rows of their own, as cells
	merged  bool // headers of two parts (Realisatie 2015) in two rows: the upper one covers the columns below it
	tight   bool // lines: no blank lines between cells
	trail   int  // pipes: empty cells at the end of every row
	crumb   bool // a line of page furniture in the middle
}

var styles = []style{
	{name: "lines"},
	{name: "lines-merged", merged: true},
	{name: "lines-tight", tight: true},
	{name: "lines-furniture", crumb: true},
	{name: "pipes", pipes: true, rule: true},
	{name: "pipes-merged", pipes: true, rule: true, merged: true},
	{name: "pipes-leading", pipes: true, rule: true, leading: true},
	{name: "pipes-bare", pipes: true},
	{name: "pipes-drop", pipes: true, rule: true, drop: true},
	{name: "pipes-drop-merged", pipes: true, rule: true, drop: true, merged: true},
	{name: "pipes-inside", pipes: true, rule: true, inside: true, drop: true, merged: true},
	{name: "pipes-trailing", pipes: true, rule: true, trail: 90},
	{name: "pipes-furniture", pipes: true, rule: true, leading: true, crumb: true},
}

// write writes a table down in a style. It returns the lines.
func (s style) write(t *budget.Table) []string {
	var upper, lower []string
	two := s.merged
	for _, c := range t.Columns {
		u, l, ok := strings.Cut(c.Header, " ")
		if !ok || c.Period == 0 || len(l) != 4 {
			two = false
		}
		upper, lower = append(upper, u), append(lower, l)
	}
	if two {
		for i := len(upper) - 1; i > 0; i-- {
			if upper[i] == upper[i-1] {
				upper[i] = ""
			}
		}
	}
	if s.pipes {
		return s.writePipes(t, two, upper, lower)
	}
	return s.writeLines(t, two, upper, lower)
}

func (s style) writeLines(t *budget.Table, two bool, upper, lower []string) []string {
	var cells []string
	add := func(x ...string) {
		for _, c := range x {
			if c != "" {
				cells = append(cells, c)
			}
		}
	}
	if t.UnitText.Line != 0 && t.UnitText.Text != t.Caption.Text && !t.Inferred {
		add(t.UnitText.Text)
	}
	add(t.Caption.Text, t.Title.Text)
	for _, h := range t.LabelHeads {
		add(h.Text)
	}
	if two {
		add(upper...)
		add(lower...)
	} else {
		for _, c := range t.Columns {
			add(c.Header)
		}
	}
	var group []string
	for i, r := range t.Rows {
		if s.crumb && i == len(t.Rows)/2 {
			add("Pagina 67 van 136")
		}
		if strings.Join(group, "|") != strings.Join(r.Group, "|") {
			group = r.Group
			add(group...)
		}
		add(r.Label, r.Description)
		for _, c := range r.Cells {
			if c.State == budget.Published {
				add(c.Published)
			}
		}
	}
	if s.tight {
		return cells
	}
	out := []string{""}
	for _, c := range cells {
		out = append(out, c, "")
	}
	return out
}

func (s style) writePipes(t *budget.Table, two bool, upper, lower []string) []string {
	heads := max(1, len(t.LabelHeads))
	if hasDescription(t) {
		heads = 2
	}
	width := heads + len(t.Columns)
	var out []string
	row := func(cells []string) {
		for len(cells) < width+s.trail {
			cells = append(cells, "")
		}
		line := strings.Join(cells, " | ") + " |"
		if s.leading {
			line = "| " + line
		}
		out = append(out, line)
	}
	rule := func() {
		if s.rule {
			out = append(out, strings.Repeat("---|", width+s.trail))
		}
	}
	first := make([]string, heads)
	for i := range first {
		if i < len(t.LabelHeads) {
			first[i] = t.LabelHeads[i].Text
		}
	}
	if t.UnitText.Line != 0 && t.UnitText.Text != t.Caption.Text && !t.Inferred {
		out = append(out, t.UnitText.Text)
	}
	if s.inside {
		row([]string{t.Caption.Text})
		if first[0] == "" {
			first[0] = t.Title.Text
		} else if t.Title.Text != "" {
			row([]string{t.Title.Text})
		}
	} else {
		out = append(out, t.Caption.Text)
		if t.Title.Text != "" {
			out = append(out, t.Title.Text)
		}
	}
	if two {
		row(append(append([]string{}, first...), upper...))
		rule()
		if s.drop {
			row(append([]string{}, lower...))
		} else {
			row(append(make([]string, heads), lower...))
		}
	} else {
		head := append([]string{}, first...)
		for _, c := range t.Columns {
			head = append(head, c.Header)
		}
		row(head)
		rule()
	}
	var group []string
	for i, r := range t.Rows {
		if s.crumb && i == len(t.Rows)/2 && i > 0 {
			out = append(out, "Pagina 67 van 136")
		}
		if strings.Join(group, "|") != strings.Join(r.Group, "|") {
			group = r.Group
			for _, g := range group {
				row([]string{g})
			}
		}
		cells := []string{r.Label}
		if heads == 2 {
			cells = append(cells, r.Description)
		}
		missing := false
		for _, c := range r.Cells {
			cells = append(cells, c.Published)
			missing = missing || c.State == budget.Missing
		}
		if s.drop && r.Label == "" && !missing {
			cells = cells[heads:]
		}
		row(cells)
	}
	return append(out, "")
}

func hasDescription(t *budget.Table) bool {
	for _, r := range t.Rows {
		if r.Description != "" {
			return true
		}
	}
	return false
}

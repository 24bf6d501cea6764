package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// again: tables of one document have the same columns. Where rows miss figures, the table before it tells how many columns there are.
func (t *trial) again() float64 {
	if len(t.before) > 0 && t.before[columnNames(t.cols)] {
		return 1.5
	}
	return 0
}

// columnNames is what all columns of a table are called; "" where one of them has no title, or there is only one.
func columnNames(cols []budget.Column) string {
	if len(cols) < 2 {
		return ""
	}
	names := make([]string, len(cols))
	for i := range cols {
		if names[i] = cols[i].Header; names[i] == "" {
			return ""
		}
	}
	return strings.Join(names, "\n")
}

// remember keeps what the columns of a table are called for those behind it, where that is sure.
func (f *finder) remember(t *Found) {
	if t.Inherited || t.Unsure || t.vague {
		return
	}
	var cols []budget.Column
	for _, h := range t.Heads {
		cols = append(cols, columnOf(h.parts))
	}
	if name := columnNames(cols); name != "" {
		if f.before == nil {
			f.before = map[string]bool{}
		}
		f.before[name] = true
	}
}

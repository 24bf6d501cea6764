package table

import "slices"

// fillDown gives rows that are called by nothing but their year the words of the row above them: the name of what was measured, and its
// unit, stand once, before the first of its years. A title says that a column of the labels holds years. It returns for each row the line
// of its year where that was done, else 0.
func (t *Found) fillDown() []int {
	if !slices.ContainsFunc(t.Labels, func(h token) bool { _, dated := numbering(h.text); return dated }) {
		return nil
	}
	if len(t.Labels) < 2 {
		return nil // the rows are years, and nothing else
	}
	own := make([][]token, len(t.Rows))
	alone := 0
	for i := range t.Rows {
		r := &t.Rows[i]
		n := len(r.words)
		if r.year == nil || n == 0 || r.words[n-1].text != r.year.text {
			return nil
		}
		if own[i] = r.words[:n-1]; n == 1 {
			alone++
		}
	}
	if alone*2 < len(t.Rows) || len(own) == 0 || len(own[0]) == 0 {
		return nil
	}
	lines := make([]int, len(t.Rows))
	for i := range t.Rows {
		lines[i] = t.Rows[i].year.line
		if len(own[i]) == 0 {
			own[i] = own[i-1]
		}
		t.Rows[i].words = own[i]
	}
	return lines
}

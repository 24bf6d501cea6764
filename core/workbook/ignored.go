package workbook

import "strings"

// Excel puts a green corner in cells that it takes for mistakes. On these sheets it would be wrong about some, and a reader
// could no longer tell those from what he breaks himself. So it is told to leave alone exactly these:
//
//   - a text that is a number or a date: a year over a column, a figure that stands in a finding as it was printed;
//   - a sum of rows that leaves out the published total below them, which it is there to be compared with;
//   - a formula unlike the one beside it: rows are rounded as they were printed, and totals sum different rows.

// ignored writes <ignoredErrors>.
func (w *sheetWriter) ignored(p *sheetPlan) {
	var texts, formulas reach
	for i := range p.rows {
		for j := range p.rows[i].cells {
			c := &p.rows[i].cells[j]
			switch c.kind {
			case textCell, linkCell:
				if likeNumber(c.text) {
					texts.add(place{j + 1, i + 1})
				}
			}
			if (c.kind == formulaCell || c.kind == linkCell) && (strings.Contains(c.formula, ":") || p.unlike(i, j)) {
				formulas.add(place{j + 1, i + 1})
			}
		}
	}
	a, b := strings.Join(texts.ranges(), " "), strings.Join(formulas.ranges(), " ")
	if a == "" && b == "" {
		return
	}
	w.out = append(w.out, `<ignoredErrors>`...)
	if a != "" {
		w.out = append(w.out, `<ignoredError sqref="`+a+`" twoDigitTextYear="1" numberStoredAsText="1"/>`...)
	}
	if b != "" {
		w.out = append(w.out, `<ignoredError sqref="`+b+`" formula="1" formulaRange="1"/>`...)
	}
	w.out = append(w.out, `</ignoredErrors>`...)
}

// likeNumber reports whether Excel could read a text as a number, a date or a time, in whatever language it runs.
func likeNumber(s string) bool {
	digit := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case strings.ContainsRune("+-.,/:%'() €$£\u00a0\u202feE", r):
		default:
			return false
		}
	}
	return digit
}

// unlike reports whether the formula beside or below a formula, or above or before it, is another one, seen from its own
// cell.
func (p *sheetPlan) unlike(i, j int) bool {
	own := p.seenFrom(i, j)
	for _, at := range [][2]int{{i - 1, j}, {i + 1, j}, {i, j - 1}, {i, j + 1}} {
		if other := p.seenFrom(at[0], at[1]); other != "" && other != own {
			return true
		}
	}
	return false
}

// seenFrom is a formula with its relative references as seen from its cell, or "" where there is none.
func (p *sheetPlan) seenFrom(i, j int) string {
	if i < 0 || j < 0 || i >= len(p.rows) || j >= len(p.rows[i].cells) {
		return ""
	}
	f := p.rows[i].cells[j].formula
	out := make([]byte, 0, len(f)+16)
	for k := 0; k < len(f); {
		switch c := f[k]; {
		case c == '"':
			end := k + 1
			for end < len(f) && f[end] != '"' {
				end++
			}
			out, k = append(out, f[k:min(end+1, len(f))]...), end+1
		case c >= 'A' && c <= 'Z' || c == '$':
			end := k
			for end < len(f) && (f[end] >= 'A' && f[end] <= 'Z' || f[end] >= '0' && f[end] <= '9' || f[end] == '$') {
				end++
			}
			word := f[k:end]
			if at, err := parsePlace(word); err == nil {
				out = append(out, 'R')
				out = appendInt(out, at.row-i)
				out = append(out, 'C')
				out = appendInt(out, at.col-j)
			} else {
				out = append(out, word...)
			}
			k = end
		default:
			out, k = append(out, c), k+1
		}
	}
	return string(out)
}

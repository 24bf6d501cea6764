package table

import (
	"slices"
	"strings"
)

// maxColumns is the largest number of glued figures that a row is parted in.
const maxColumns = 30

// unglued lists the ways to part the glued figures of a stretch of runs, by the number of columns: those that most rows
// allow in one way only. Rows that can be parted in more than one way stay as they are, and are in no table.
func unglued(runs []run) [][]run {
	unique, any := [maxColumns + 1]int{}, [maxColumns + 1]int{}
	rows := 0
	for i := range runs {
		r := &runs[i]
		if len(r.figs) == 1 && r.figs[0].lead {
			rows++
			for n := 2; n <= maxColumns; n++ {
				if p, _ := leadParts(r.figs[0].text, n); p != nil {
					unique[n]++
					any[n]++
				}
			}
		} else if len(r.figs) == 1 && r.figs[0].glued {
			rows++
			for n, w := range gluedWays(r.figs[0].text, maxColumns) {
				if w == 1 {
					unique[n]++
				}
				if w > 1 && balanced(r.figs[0].text, n) != nil {
					unique[n]++
				}
				if w > 0 {
					any[n]++
				}
			}
		} else if n := len(r.figs); n > 1 && n <= maxColumns {
			unique[n]++
			any[n]++
		}
	}
	if rows == 0 {
		return [][]run{runs}
	}
	var out [][]run
	for range 3 {
		best := 0
		for n := 2; n <= maxColumns; n++ {
			if unique[n] > 0 && (best == 0 || any[n]*2+unique[n] > any[best]*2+unique[best]) {
				best = n
			}
		}
		if best == 0 {
			break
		}
		out = append(out, partRuns(runs, best))
		unique[best] = 0
	}
	return out
}

// partRuns parts the glued figures of all runs in n.
func partRuns(runs []run, n int) []run {
	out := make([]run, 0, len(runs))
	var carried []token
	stands := chain(runs, n)
	for _, r := range runs {
		if len(carried) > 0 {
			r.words = append(carried, r.words...)
			carried = nil
		}
		if len(r.figs) == 1 && r.figs[0].glued {
			g := r.figs[0]
			parts, code := parted(&g, n)
			if stands && !g.lead && !chained(parts) {
				parts = chainParts(g.text, n)
			}
			if parts == nil {
				for _, w := range r.words {
					if w.row != r.row {
						carried = append(carried, w) // the header above it
					}
				}
				continue
			}
			if w := len(r.words) - 1; code != "" && w >= 0 {
				r.words = slices.Clone(r.words)
				r.words[w].text, r.words[w].title = r.words[w].text+" "+code, nil
			}
			r.figs = nil
			for _, s := range parts {
				t := g
				t.text, t.glued, t.lead = s, false, false
				t.kind, t.fig = classify(s)
				if t.kind == year {
					t.kind = number
				}
				r.figs = append(r.figs, t)
			}
		}
		out = append(out, r)
	}
	return out
}

// parted parts the glued figures of a row in n, or in fewer where it can miss one, and returns the number of the row that stood before
// them. It returns nil where nothing tells how.
func parted(g *token, n int) (parts []string, code string) {
	if g.lead {
		parts, digits := leadParts(g.text, n)
		return parts, g.text[:digits]
	}
	ways := gluedWays(g.text, maxColumns)
	if ways == nil {
		return nil, ""
	}
	m := n
	if ways[n] == 0 {
		m = onlyWay(ways) // it misses a figure
	} else if ways[n] == 1 && n > 1 && ways[n-1] == 1 && hasDigitAlone(part(g.text, n)) && !hasDigitAlone(part(g.text, n-1)) {
		m = n - 1 // a single digit among large figures is the first of the figure behind it
	}
	if ways[m] == 1 && m <= n {
		return part(g.text, m), ""
	}
	return balanced(g.text, n), ""
}

// hasDigitAlone reports whether one of the figures is a single digit that is not nil.
func hasDigitAlone(figs []string) bool {
	for _, f := range figs {
		if f = strings.TrimPrefix(f, "-"); len(f) == 1 && f[0] >= '1' && f[0] <= '9' {
			return true
		}
	}
	return false
}

// onlyWay returns the number of figures where there is one way to part them, and one number of figures; else 0.
func onlyWay(ways []uint8) int {
	found := 0
	for n, w := range ways {
		if w == 0 {
			continue
		}
		if w > 1 || found > 0 {
			return 0
		}
		found = n
	}
	return found
}

// partsAlone parts a line of glued figures without words, where there is one way only: 1.2341.2451.260.
func partsAlone(s string) []string {
	if len(s) < 9 || s[0] != '-' && !isDigit(s[0]) || strings.Count(s, ".") < 2 || gluedTail(s) != 0 {
		return nil
	}
	found := 0
	for n, w := range gluedWays(s, maxColumns) {
		if w == 0 || n < 2 {
			continue
		}
		if w > 1 || found > 0 {
			return nil
		}
		found = n
	}
	if found == 0 {
		return nil
	}
	return part(s, found)
}

package table

import (
	"slices"
)

// unitTitles takes units that stand more than once, with other titles in between, for titles of columns: Bedragen (x € 1 mln)
// | Gemiddelde rente | Bedragen (x € 1 mln) | Gemiddelde rente.
func (h *solver) unitTitles() {
	for i := range h.pre {
		if !h.pre[i].ttl().Unit {
			continue
		}
		for j := i + 2; j < len(h.pre) && j < i+8; j++ {
			if h.pre[j].text == h.pre[i].text && !h.pre[i+1].ttl().Unit {
				for _, k := range [...]int{i, j} {
					t := *h.pre[k].ttl()
					t.Unit = false
					h.pre[k].title, h.pre[k].again = &t, true
				}
			}
		}
	}
}

// groupRows finds names of groups that have an empty cell behind them for each column.
func (h *solver) groupRows() {
	cloned := false
	for i := range h.pre {
		if h.pre[i].kind != text || h.pre[i].row >= 0 {
			continue
		}
		end := i + 1
		for end < len(h.pre) && h.pre[end].kind == empty {
			end++
		}
		if end-i > h.n && h.n > 1 {
			if !cloned {
				h.pre, cloned = slices.Clone(h.pre), true
			}
			h.pre[i].group = true
		}
	}
}

// rows finds where the printed rows of the header begin and end.
func (h *solver) rows() {
	h.from, h.to = make([]int, len(h.pre)), make([]int, len(h.pre))
	for i := 0; i < len(h.pre); {
		end := i + 1
		for h.pre[i].row >= 0 && end < len(h.pre) && h.pre[end].row == h.pre[i].row {
			end++
		}
		for k := i; k < end; k++ {
			h.from[k], h.to[k] = i, end
		}
		i = end
	}
}

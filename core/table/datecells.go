package table

import "strings"

// dateCells takes days between a label and its figures out of the cells, where some rows have one and others none: until when a reserve runs, and what
// was spent of it, or the number of the note that explains the row. They stay texts of the document. Where every row has one they are a column of labels,
// and stay.
func (f *finder) dateCells() {
	if !f.apart {
		return
	}
	toks := f.toks
	day := func(i int) bool {
		return cellOfWords(&toks[i]) && (DateYear(toks[i].text) != 0 || noteNumber(toks[i].text)) && i > 0 && cellOfWords(&toks[i-1]) && toks[i-1].ttl().Years == 0 && i+1 < len(toks) && toks[i+1].figureLike()
	}
	drop := map[int]bool{}
	for from := 0; from < len(toks); {
		to, without := from, 0
		var days []int
		for to < len(toks) && toks[to].kind != stop {
			switch {
			case day(to):
				days = append(days, to)
			case len(days) > 0 && cellOfWords(&toks[to]) && to+1 < len(toks) && toks[to+1].figureLike():
				without++
			}
			to++
		}
		if len(days) > 1 && without > 0 {
			for _, i := range days {
				drop[i] = true
			}
			if k := dayTitle(toks[from:days[0]]); k >= 0 {
				toks[from+k].head = true
			}
		}
		from = to + 1
	}
	f.without(drop)
}

// noteNumber reports whether a cell names the note that explains a row: B01, A12.
func noteNumber(s string) bool {
	return (len(s) == 3 || len(s) == 4) && s[0] >= 'A' && s[0] <= 'Z' && allDigits(s[1:])
}

// dayTitle finds the only cell that can be the title of a column of days, or returns −1: it stands over no figures.
func dayTitle(cells []token) int {
	at := -1
	for i := range cells {
		if x := strings.ToLower(cells[i].text); !cellOfWords(&cells[i]) || len(x) > 30 || DateYear(x) != 0 || !anyOf(x, "looptijd", "datum", "t/m", "expiratie", "gereed") {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

package table

// dateCells takes days between a label and its figures out of the cells, where some rows have one and others none: until when a reserve runs, and what
// was spent of it. They stay texts of the document. Where every row has one they are a column of labels, and stay.
func (f *finder) dateCells() {
	if !f.apart {
		return
	}
	toks := f.toks
	day := func(i int) bool {
		return cellOfWords(&toks[i]) && DateYear(toks[i].text) != 0 && i > 0 && cellOfWords(&toks[i-1]) && toks[i-1].ttl().Years == 0 && i+1 < len(toks) && toks[i+1].figureLike()
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
		for _, i := range days {
			drop[i] = len(days) > 1 && without > 0
		}
		from = to + 1
	}
	out := toks[:0]
	for i := range toks {
		if !drop[i] {
			out = append(out, toks[i])
		}
	}
	f.toks = out
}

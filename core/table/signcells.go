package table

// signCells takes a dash between the label of a row and its figures for the minus with which the row counts, where other rows have a plus there: it
// is no figure. Such a row has as many figures behind it as those with a plus, and one cell more than the rows without a sign.
func (f *finder) signCells() {
	toks := f.toks
	behind := func(i int) int { // figures behind cell i, up to the next words
		n := 0
		for k := i + 1; k < len(toks) && toks[k].figureLike() && toks[k].row == toks[i].row; k++ {
			n++
		}
		return n
	}
	second := func(i int) bool { return i > 0 && toks[i-1].kind == text && toks[i-1].row == toks[i].row }
	for from := 0; from < len(toks); {
		to, pluses, figures := from, 0, 0
		for to < len(toks) && toks[to].kind != stop {
			if toks[to].kind == sign && second(to) {
				if n := behind(to); n > 0 && (pluses == 0 || n == figures) {
					pluses, figures = pluses+1, n
				}
			}
			to++
		}
		if pluses > 1 {
			for i := from; i < to; i++ {
				if toks[i].kind == dash && second(i) && behind(i) == figures {
					toks[i].kind = sign
				}
			}
		}
		from = to + 1
	}
}

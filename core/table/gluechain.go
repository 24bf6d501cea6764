package table

import (
	"slices"

	"begrotingsverkenner/core/figure"
)

// Rows of stands add up: what stood at the beginning of the year and what came and went make what stands at its end. Where glued rows that can be
// parted in one way only do so, the others are parted so that they do, too: 6177138 is 61 | 77 | 138.

// chain tells whether the glued rows of a stretch are stands in n columns, by those that can be parted in one way.
func chain(runs []run, n int) bool {
	if n < 3 || n > 8 {
		return false
	}
	holds, fails := 0, 0
	for i := range runs {
		r := &runs[i]
		if len(r.figs) != 1 || !r.figs[0].glued || r.figs[0].lead {
			continue
		}
		if ways := gluedWays(r.figs[0].text, maxColumns); ways == nil || ways[n] != 1 {
			continue
		}
		if chained(part(r.figs[0].text, n)) {
			holds++
		} else {
			fails++
		}
	}
	return holds > 2 && holds > fails*2
}

// chained reports whether the last of some figures is the sum of the others, but for rounding.
func chained(texts []string) bool {
	figs := make([]figure.Figure, len(texts))
	for i, s := range texts {
		f, ok := figure.Parse(s)
		if !ok {
			return false
		}
		figs[i] = f
	}
	off, ok := offChain(figs)
	return ok && off.Cmp(figure.Int(1)) <= 0
}

// offChain is how far the last of two or more amounts is from the sum of the others.
func offChain(figs []figure.Figure) (off figure.Number, ok bool) {
	last := len(figs) - 1
	for i := range figs {
		switch {
		case figs[i].Kind != figure.Amount:
			return off, false
		case i < last:
			off = off.Add(figs[i].Number)
		}
	}
	if last < 1 {
		return off, false
	}
	return off.Sub(figs[last].Number).Abs(), true
}

// chainParts parts glued figures in n or fewer so that the last is the sum of the others. It returns nil where there is no way, or more than one; the way
// that is exact wins from those that are so but for rounding.
func chainParts(s string, n int) []string {
	var near, exact []string
	nears, exacts := 0, 0
	complete := partings(s, n, func(texts []string, figs []figure.Figure, whole bool) bool {
		if whole {
			switch off, ok := offChain(figs); {
			case ok && off.Sign() == 0:
				exacts++
				exact = slices.Clone(texts)
			case ok && off.Cmp(figure.Int(1)) <= 0:
				nears++
				near = slices.Clone(texts)
			}
		}
		return true
	})
	switch {
	case !complete:
		return nil
	case exacts == 1:
		return exact
	case exacts == 0 && nears == 1:
		return near
	}
	return nil
}

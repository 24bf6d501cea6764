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
func chained(figs []string) bool {
	if len(figs) < 2 {
		return false
	}
	sum := figure.Number{}
	for i, s := range figs {
		f, ok := figure.Parse(s)
		if !ok || f.Kind != figure.Amount {
			return false
		}
		if i == len(figs)-1 {
			return sum.Sub(f.Number).Abs().Cmp(figure.Int(1)) <= 0
		}
		sum = sum.Add(f.Number)
	}
	return false
}

// chainParts parts glued figures in n or fewer so that the last is the sum of the others. It returns nil where there is no way, or more than one; the way
// that is exact wins from those that are so but for rounding.
func chainParts(s string, n int) []string {
	var found, exact []string
	ways, exacts, tried := 0, 0, 0
	var texts []string
	var step func(rest string, sum figure.Number)
	step = func(rest string, sum figure.Number) {
		for _, k := range gluedPieces(rest) {
			if tried++; tried > maxBalanced || len(texts) == n {
				return
			}
			f, ok := figure.Parse(rest[:k])
			if !ok || f.Kind != figure.Amount {
				continue
			}
			texts = append(texts, rest[:k])
			if rest[k:] == "" {
				if off := sum.Sub(f.Number).Abs(); len(texts) > 1 && off.Sign() == 0 {
					exacts++
					exact = slices.Clone(texts)
				} else if len(texts) > 1 && off.Cmp(figure.Int(1)) <= 0 {
					ways++
					found = slices.Clone(texts)
				}
			} else {
				step(rest[k:], sum.Add(f.Number))
			}
			texts = texts[:len(texts)-1]
		}
	}
	step(s, figure.Number{})
	switch {
	case tried > maxBalanced:
		return nil
	case exacts == 1:
		return exact
	case exacts == 0 && ways == 1:
		return found
	}
	return nil
}

package table

import (
	"slices"

	"begrotingsverkenner/core/figure"
)

// maxBalanced bounds the search for the way in which a glued row adds up, in figures that are tried.
const maxBalanced = 20_000

// balanced parts glued figures in n where they are lasten, baten and saldo again and again, and there is one way in which each saldo is
// the difference of the two before it, or their sum.
func balanced(s string, n int) []string {
	parts, ways := balances(s, n)
	if ways != 1 {
		return nil
	}
	return parts
}

// balances does so, and tells whether there is no way (0), one, or more (2). Where one way is exact, and the same in all groups of three, those that
// are so but for rounding are none.
func balances(s string, n int) (parts []string, count int) {
	if n < 6 || n%3 != 0 || len(s) > maxGlued {
		return nil, 2
	}
	for _, exact := range [...]func(a, b figure.Number) figure.Number{figure.Number.Sub, func(a, b figure.Number) figure.Number { return b.Sub(a) }, figure.Number.Add} {
		p, ways := partedBy(s, n, func(a, b, c figure.Number) bool { return exact(a, b).Equal(c) })
		if ways > 1 || ways == 1 && count == 1 && !slices.Equal(p, parts) {
			return nil, 2
		}
		if ways == 1 {
			parts, count = p, 1
		}
	}
	if count == 1 {
		return parts, count
	}
	return partedBy(s, n, adds)
}

// partedBy parts glued figures in n of which each third follows from the two before it.
func partedBy(s string, n int, follows func(a, b, c figure.Number) bool) (found []string, ways int) {
	complete := partings(s, n, func(texts []string, figs []figure.Figure, whole bool) bool {
		if i := len(figs); i%3 == 0 && !follows(figs[i-3].Number, figs[i-2].Number, figs[i-1].Number) {
			return false
		}
		if whole && len(texts) == n {
			ways++
			found = slices.Clone(texts)
		}
		return ways < 2
	})
	if !complete {
		return nil, 2
	}
	return found, ways
}

// partings tries the ways to part glued figures in n or fewer, a figure at a time. goesOn gets the figures so far, and whether they are all; it tells
// whether this way is worth going on. partings reports false where there are too many ways to try them all.
func partings(s string, n int, goesOn func(texts []string, figs []figure.Figure, whole bool) bool) bool {
	var figs []figure.Figure
	var texts []string
	tried := 0
	var step func(rest string)
	step = func(rest string) {
		for _, k := range gluedPieces(rest) {
			if tried++; tried > maxBalanced {
				return
			}
			f, ok := figure.Parse(rest[:k])
			if !ok {
				continue
			}
			figs, texts = append(figs, f), append(texts, rest[:k])
			if goesOn(texts, figs, rest[k:] == "") && len(texts) < n {
				step(rest[k:])
			}
			figs, texts = figs[:len(figs)-1], texts[:len(texts)-1]
		}
	}
	step(s)
	return tried <= maxBalanced
}

// adds reports whether c is the difference of a and b or their sum, but for rounding.
func adds(a, b, c figure.Number) bool {
	one := figure.Int(1)
	return a.Sub(b).Sub(c).Abs().Cmp(one) <= 0 || b.Sub(a).Sub(c).Abs().Cmp(one) <= 0 || a.Add(b).Sub(c).Abs().Cmp(one) <= 0
}

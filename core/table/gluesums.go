package table

import (
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

// balances does so, and tells whether there is no way (0), one, or more (2).
func balances(s string, n int) (parts []string, count int) {
	if n < 6 || n%3 != 0 || len(s) > maxGlued {
		return nil, 2
	}
	var cur []figure.Number
	var texts, found []string
	tried, ways := 0, 0
	var step func(rest string, left int)
	step = func(rest string, left int) {
		if left == 0 {
			if rest == "" {
				ways++
				found = append([]string(nil), texts...)
			}
			return
		}
		for _, k := range gluedPieces(rest) {
			if tried++; tried > maxBalanced || ways > 1 {
				return
			}
			f, ok := figure.Parse(rest[:k])
			if !ok {
				continue
			}
			cur, texts = append(cur, f.Number), append(texts, rest[:k])
			if i := len(cur); i%3 != 0 || adds(cur[i-3], cur[i-2], cur[i-1]) {
				step(rest[k:], left-1)
			}
			cur, texts = cur[:len(cur)-1], texts[:len(texts)-1]
		}
	}
	step(s, n)
	if tried > maxBalanced {
		return nil, 2
	}
	return found, ways
}

// adds reports whether c is the difference of a and b or their sum, but for rounding.
func adds(a, b, c figure.Number) bool {
	one := figure.Int(1)
	return a.Sub(b).Sub(c).Abs().Cmp(one) <= 0 || b.Sub(a).Sub(c).Abs().Cmp(one) <= 0 || a.Add(b).Sub(c).Abs().Cmp(one) <= 0
}

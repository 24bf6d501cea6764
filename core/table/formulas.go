package table

import (
	"slices"
	"strings"
)

// formulas takes a row of letters out of the header: a | b | c = a + b says how columns follow from each other, and names none.
func (b *body) formulas() {
	pre := b.rows[0].words
	for i := range pre {
		if end := sameUnits(pre, i); end > i+1 {
			b.formula = append(b.formula, pre[i+1:end]...) // the unit of each column: one says it
			pre = append(slices.Clone(pre[:i+1]), pre[end:]...)
			b.rows[0].words = pre
			break
		}
	}
	for i := range pre {
		end := i
		for end < len(pre) && formula(pre[end].text, byte('a'+end-i)) {
			end++
		}
		if end-i < 3 {
			continue
		}
		b.formula = append(b.formula, pre[i:end]...)
		b.rows[0].words = append(slices.Clone(pre[:i]), pre[end:]...)
		break
	}
	b.formula = slices.Clone(b.formula)
	for k := range b.formula {
		b.formula[k].text = ""
	}
}

// sameUnits returns the cell behind those from i on that are one unit, each on a line of its own.
func sameUnits(pre []token, i int) int {
	if pre[i].row >= 0 || !UnitOnly(pre[i].text) {
		return i
	}
	end := i + 1
	for end < len(pre) && pre[end].row < 0 && pre[end].text == pre[i].text {
		end++
	}
	return end
}

// formula reports whether a cell is a letter, or a letter that follows from others.
func formula(s string, letter byte) bool {
	s = strings.TrimLeft(strings.ToLower(s), "( ")
	return s != "" && s[0] == letter && (len(s) == 1 || strings.IndexByte(") =", s[1]) >= 0)
}

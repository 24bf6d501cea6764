package table

import (
	"slices"
	"strings"
)

// minSides is how many rows must have words in the same place behind figures for a table to have two sides.
const minSides = 3

// sides returns where the right side of a table of two sides begins, in characters, or 0: rows have words behind figures, in one place,
// and figures behind those. A balance is printed so: activa with their figures, and passiva with theirs beside them.
func (f *finder) sides(from, end int) int {
	var starts []int
	rows := 0
	for k := from; k < end; k++ {
		s := &f.spaced[k]
		if !s.row() || f.Junk(k) {
			continue
		}
		rows++
		figures, label := 0, false
		for i := range s.fields {
			switch x := &s.fields[i]; {
			case x.kind == text && figures == 0:
				label = true
			case (x.kind == number || x.kind == dash) && !label:
				// the number of a row
			case x.kind == number || x.kind == dash:
				figures++
			case x.kind == text && figures > 0 && strings.Contains(x.text, " ") || x.kind == text && figures > 0 && len(x.text) > 5:
				if i+1 < len(s.fields) && (s.fields[i+1].kind == number || s.fields[i+1].kind == dash) {
					starts = append(starts, x.at)
				}
				figures = -len(s.fields) // one for each row
			}
		}
	}
	if len(starts) < minSides || len(starts)*2 < rows {
		return 0
	}
	slices.Sort(starts)
	mid := starts[len(starts)/2]
	near := 0
	for _, at := range starts {
		if abs(at-mid) <= 2 {
			near++
		}
	}
	if near*10 < len(starts)*8 {
		return 0
	}
	return mid - 2
}

// spacedSides adds a table of two sides as two: first its left side, then its right one.
func (f *finder) spacedSides(from, end, mid int) {
	whole := slices.Clone(f.spaced[from:end])
	for side := range 2 {
		f.side = side
		for k := from; k < end; k++ {
			var half spacedLine
			for _, x := range whole[k-from].fields {
				if (x.at >= mid) != (side == 1) {
					continue
				}
				half.fields = append(half.fields, x)
				switch {
				case x.kind == number || x.kind == dash:
					half.figures++
				case x.kind == year:
					half.years++
				}
			}
			half.half = true
			f.spaced[k] = half
		}
		f.spacedTable(from, end)
	}
	f.side = 0
	copy(f.spaced[from:end], whole)
}

// textAt is the words of a line, of the side of a table that is read.
func (f *finder) textAt(k int) string {
	if f.spaced == nil || !f.spaced[k].half {
		return f.blocks[k].Text
	}
	var parts []string
	for i := range f.spaced[k].fields {
		parts = append(parts, f.spaced[k].fields[i].text)
	}
	return strings.Join(parts, " ")
}

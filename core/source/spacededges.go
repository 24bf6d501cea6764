package source

import (
	"slices"
	"sort"
)

// aligned reports whether the cells of all rows stand in columns.
func (t *spacedTable) aligned() bool {
	for i := t.from; i < t.to; i++ {
		if len(t.spaced[i].fields) > 0 && !t.spaced[i].wide {
			return false
		}
	}
	return true
}

// findEdges finds where the columns end when the cells are aligned to the right: the ends of a full row's cells.
func (t *spacedTable) findEdges() {
	if !t.aligned() {
		t.dropLone()
		return
	}
	ends := make([][]int, t.width)
	for i := t.from; i < t.to; i++ {
		if s := t.spaced[i]; len(s.fields) == t.width {
			for c, f := range s.fields {
				ends[c] = append(ends[c], column(t.lines[t.blocks[i].Line-1], f.end))
			}
		}
	}
	for c := range ends {
		if len(ends[c]) == 0 {
			t.titleEdges()
			t.dropLone()
			return
		}
		sort.Ints(ends[c])
	}
	for c := range ends {
		t.edges = append(t.edges, ends[c][len(ends[c])/2])
	}
	t.dropLone()
}

// dropLone takes the lines with a figure and nothing else out that do not stand in a column: page numbers.
func (t *spacedTable) dropLone() {
	for i := t.from; i < t.to; i++ {
		s := t.spaced[i]
		if s.lone && (len(t.edges) == 0 || !slices.Contains(t.edges, column(t.lines[t.blocks[i].Line-1], s.fields[0].end))) {
			s.fields = nil
		}
	}
	for t.to > t.from+1 && len(t.spaced[t.to-1].fields) == 0 {
		t.to--
	}
}

// titleEdges takes the ends of the titles for those of the columns, where every figure ends under a title.
func (t *spacedTable) titleEdges() {
	h := t.heads[len(t.heads)-1]
	line := t.lines[t.blocks[t.from-1].Line-1]
	if len(h.titles) != t.width || h.titles[0].start < 0 {
		return
	}
	var edges []int
	for _, f := range h.titles {
		edges = append(edges, column(line, f.end))
	}
	for i := t.from; i < t.to; i++ {
		for _, f := range t.spaced[i].fields {
			if !slices.Contains(edges, column(t.lines[t.blocks[i].Line-1], f.end)) {
				return
			}
		}
	}
	t.edges = edges
}

// column returns the place of byte n of a line as an editor shows it: in characters.
func column(line string, n int) int {
	k := 0
	for i := range line {
		if i >= n {
			break
		}
		k++
	}
	return k
}

// under returns the first column whose own title stands below the place of an upper one, as 2026 does below
// Meerjarenraming, which covers 2027 and 2028 too. Where none does, it is the column whose end is nearest.
func (t *spacedTable) under(start, end int) int {
	leaf := t.heads[len(t.heads)-1]
	if line := t.lines[t.blocks[t.from-1].Line-1]; len(leaf.titles) == t.width && leaf.titles[0].start >= 0 {
		for c, x := range leaf.titles {
			if column(line, x.start) < end && column(line, x.end) > start {
				return c
			}
		}
	}
	return t.nearest(end)
}

// nearest returns the column whose end is nearest to the place of a field's end.
func (t *spacedTable) nearest(end int) int {
	best, gap := 0, 1<<30
	for c, e := range t.edges {
		if g := max(end-e, e-end); g < gap {
			best, gap = c, g
		}
	}
	return best
}

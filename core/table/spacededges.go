package table

import (
	"slices"
	"strings"
)

// edge is a column of figures.
type edge struct {
	at, to int
	rows   map[int]bool // the rows that have a figure in it
	bounds int          // how many of them say what a figure should be: < 90
	loose  bool         // its figures are centred, or of more than one kind: their right edges differ
}

// withUnfilled adds the columns that have a title on the lowest line of titles and no figure below it. Each other title must stand
// over a column of its own.
func withUnfilled(edges []edge, titles []field) []edge {
	var more []edge
	taken := make([]bool, len(edges))
	for i := range titles {
		x := &titles[i]
		over := -1
		for c := range edges {
			if x.at < edges[c].to && x.to > edges[c].at {
				if over >= 0 {
					return edges
				}
				over = c
			}
		}
		t := ReadTitle(x.text)
		switch {
		case over >= 0 && taken[over]:
			return edges
		case over >= 0:
			taken[over] = true
		case len(edges) > 0 && i > 0 && (t.Bare || t.Known && (t.Phase != "" || t.Measure != "")):
			more = append(more, edge{at: x.at, to: x.to})
		}
	}
	if len(more) == 0 || slices.Contains(taken, false) {
		return edges
	}
	out := append(slices.Clone(edges), more...)
	slices.SortFunc(out, func(a, b edge) int { return a.to - b.to })
	return out
}

// edges finds the columns of figures of lines [from, end), from the right edges of their figures.
func (f *finder) edges(from, end int) []edge {
	type placed struct {
		field
		row int
	}
	start := f.labelStart(from, end)
	var all []placed
	for k := from; k < end; k++ {
		s := &f.spaced[k]
		if !s.row() || f.Junk(k) {
			continue
		}
		for _, x := range s.fields {
			if (x.kind == number || x.kind == dash) && x.at > start {
				all = append(all, placed{x, k})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return right(&a.field) - right(&b.field) })
	var out []edge
	last := -10
	for i := range all {
		x := &all[i].field
		if n := len(out); n > 0 && right(x)-last <= 2 && right(x)-out[n-1].to <= 4 {
			out[n-1].at = min(out[n-1].at, x.at)
			out[n-1].to = max(out[n-1].to, right(x))
			out[n-1].rows[all[i].row] = true
		} else {
			out = append(out, edge{at: x.at, to: right(x), rows: map[int]bool{all[i].row: true}})
		}
		if strings.ContainsAny(x.text[:1], "<>") {
			out[len(out)-1].bounds++
		}
		last = right(x)
	}
	out = slices.DeleteFunc(out, func(e edge) bool { return e.bounds*2 > len(e.rows) })
	return merged(out, f.titleLines(from))
}

// titleLines are the lines of titles above the first row.
func (f *finder) titleLines(first int) [][]field {
	var out [][]field
	for k := first - 1; k >= 0 && first-k < maxTitles; k-- {
		if f.spaced[k].row() {
			break
		}
		if len(f.spaced[k].fields) > 1 {
			out = append(out, f.spaced[k].fields)
		}
	}
	return out
}

// merged puts columns together of which no row has more than one, and whose figures lie over each other: those are centred in one
// column, or one of them is a dash or a percentage.
func merged(edges []edge, titles [][]field) []edge {
	for i := 0; i+1 < len(edges); {
		a, b := &edges[i], &edges[i+1]
		if b.at >= a.to+near || b.at >= a.to && titledApart(a, b, titles) || meet(a.rows, b.rows) {
			i++
			continue
		}
		a.at, a.to, a.loose = min(a.at, b.at), max(a.to, b.to), true
		for k := range b.rows {
			a.rows[k] = true
		}
		edges = slices.Delete(edges, i+1, i+2)
		i = max(0, i-1)
	}
	return edges
}

// near is how far apart the figures of one column can stand, in characters, in a column with one title.
const near = 4

// titledApart reports whether each of two columns has a title of its own, or neither has one.
func titledApart(a, b *edge, titles [][]field) bool {
	some := false
	for _, line := range titles {
		over := 0
		for i := range line {
			if x := &line[i]; x.at < b.to+near && x.to > a.at-near {
				over++
			}
		}
		if over > 1 {
			return true
		}
		some = some || over == 1
	}
	return !some
}

func meet(a, b map[int]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// labelStart is where the words of labels begin: figures before it are codes and numbers of rows.
func (f *finder) labelStart(from, end int) int {
	var starts []int
	for k := from; k < end; k++ {
		s := &f.spaced[k]
		if !s.row() {
			continue
		}
		for _, x := range s.fields {
			if x.kind == text {
				starts = append(starts, x.at)
				break
			}
		}
	}
	if len(starts) == 0 {
		return -1
	}
	slices.Sort(starts)
	return starts[len(starts)/2]
}

// right is the right edge of the digits of a figure: a mark or a percent sign behind it belongs to it and not to the edge.
func right(x *field) int {
	s := x.text
	if i := strings.LastIndexByte(s, ' '); i > 0 && x.fig.VN != 0 && !hasDigit(s[i:]) {
		s = s[:i]
	}
	return x.at + len([]rune(s))
}

// nearest returns the column that a figure ends in, or −1.
func nearest(edges []edge, x *field) int {
	best, dist := -1, 5
	for c := range edges {
		if edges[c].loose && x.at < edges[c].to && x.to > edges[c].at {
			return c
		}
		d := edges[c].to - right(x)
		if d < 0 {
			d = -d
		}
		if d < dist {
			best, dist = c, d
		}
	}
	return best
}

// splitTitle cuts a piece of a line of titles that holds those of more columns, with one space between them: Begroting Vermeerde-,
// B2025 B2026. Each part has to end where its column ends, or read as a title by itself.
func splitTitle(x *field, edges []edge) []field {
	if x.kind != text || !strings.Contains(x.text, " ") {
		return []field{*x}
	}
	for _, centre := range [...]bool{false, true} {
		parts, cols := cutAtColumns(x, edges, centre)
		if len(parts) < 2 {
			continue
		}
		ends, reads, next := true, true, true
		goesOn := false // a small letter behind a capital: one title, "Geraamde begroting"
		years, measures, phases, same := 0, 0, 0, 0
		for i := range parts {
			p := &parts[i]
			next = next && (i == 0 || cols[i] == cols[i-1]+1) // else one column is passed over: it covers more
			ends = ends && cols[i] >= 0 && abs(p.to-edges[max(0, cols[i])].to) <= 2
			t := ReadTitle(p.text)
			reads = reads && !StartsLower(p.text)
			goesOn = goesOn || i > 0 && StartsLower(p.text) && !StartsLower(parts[i-1].text) && !strings.HasSuffix(parts[i-1].text, "-") && isLetter(parts[i-1].text[0])
			if t.Year != 0 {
				years++
			}
			if t.Measure != "" && !t.Bare && !t.Dated {
				measures++ // a day is of what stands before it
			}
			if t.Phase != "" {
				phases++
			}
			if p.text == parts[0].text {
				same++
			}
		}
		n := len(parts)
		alike := years == n || measures == n || phases == n || same == n
		if !next || goesOn || !(ends && (alike || !ReadTitle(x.text).Known) || reads && alike) {
			continue
		}
		for i := range parts {
			parts[i].kind, parts[i].fig = classify(parts[i].text)
			if parts[i].kind != year {
				parts[i].kind = text
			}
		}
		return parts
	}
	return []field{*x}
}

// cutAtColumns cuts a text at its spaces, so that each part stands over a column of its own: it ends there, or is centred on it.
func cutAtColumns(x *field, edges []edge, centre bool) (parts []field, cols []int) {
	at := x.at
	for w := range strings.SplitSeq(x.text, " ") {
		f := field{text: w, at: at, to: at + len([]rune(w)), kind: text}
		at = f.to + 1
		c := columnOver(edges, &f, centre)
		if n := len(parts); n > 0 && cols[n-1] == c {
			parts[n-1].text += " " + w
			parts[n-1].to = f.to
			continue
		}
		parts, cols = append(parts, f), append(cols, c)
	}
	return parts, cols
}

// columnOver is the column that the middle of a word stands over, −1 before the first one. Where titles are centred, they reach over the
// right edges of their columns.
func columnOver(edges []edge, x *field, centre bool) int {
	middle := (x.at + x.to) / 2
	for c := range edges {
		limit := edges[c].to + 2
		if centre && c+1 < len(edges) {
			limit = max(limit, (edges[c].to+edges[c+1].at)/2)
		}
		if middle <= limit {
			if c == 0 && x.to < edges[0].at-8 {
				return -1
			}
			return c
		}
	}
	return len(edges) - 1
}

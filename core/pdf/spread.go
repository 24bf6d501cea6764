package pdf

// extent is which columns a title covers, both included.
type extent struct{ from, to int }

// spread lays titles over columns, each over one or several next to each other, in their order. A title stands in the middle
// of what it covers, or at its left or right edge; of all ways to lay them the one with the least distance is taken. An
// empty title has an empty box and can cover anything. Where covers has more than one for a title, it covers so many columns. left
// says that titles over several can stand at the left of them, too. It returns nil where there are more titles than columns.
func spread(titles, columns []box, covers []int, left bool) []extent {
	k, n := len(titles), len(columns)
	const far = int64(1) << 40
	if k > n || k == 0 || n > 200 {
		return nil
	}
	// best[i][c]: the least cost of laying the first i titles over columns before c, of which the last is used.
	best := make([][]int64, k+1)
	from := make([][]int, k+1)   // the first column of title i where it ends before c
	before := make([][]int, k+1) // the column before which the titles before it end
	for i := range best {
		best[i], from[i], before[i] = make([]int64, n+1), make([]int, n+1), make([]int, n+1)
		for c := range best[i] {
			best[i][c] = far
		}
	}
	best[0][0] = 0
	gap := func(a, b int) int64 { return int64(b-a) * skipCost }
	for i := 1; i <= k; i++ {
		// lead[s]: the least cost of the titles before, where this one begins at column s.
		lead, at := make([]int64, n+1), make([]int, n+1)
		for s := range n {
			lead[s] = far
			for e := 0; e <= s; e++ {
				if v := best[i-1][e]; v < far && v+gap(e, s) < lead[s] {
					lead[s], at[s] = v+gap(e, s), e
				}
			}
		}
		for s := range n {
			if lead[s] >= far {
				continue
			}
			over := box{}
			for e := s + 1; e <= n; e++ {
				over = over.join(columns[e-1])
				if covers != nil && covers[i-1] > 1 && e-s != covers[i-1] {
					continue
				}
				if v := lead[s] + misfit(titles[i-1], over, e-s, left); v < best[i][e] {
					best[i][e], from[i][e], before[i][e] = v, s, at[s]
				}
			}
		}
	}
	end := 0
	for e := 1; e <= n; e++ {
		if best[k][e] < far && (end == 0 || best[k][e]+gap(e, n) < best[k][end]+gap(end, n)) {
			end = e
		}
	}
	if end == 0 {
		return nil
	}
	out := make([]extent, k)
	for i := k; i > 0; i-- {
		out[i-1] = extent{from[i][end], end - 1}
		end = before[i][end]
	}
	return out
}

// Costs, in hundredths of a point.
const (
	skipCost = 1000 // of a column without a title
	wideCost = 150  // of each column more that a title covers
	leftCost = 200  // of a title over several that stands at their left
)

// leftSlack is how far a title at the left of several columns can be from where the first of them begins.
const leftSlack = 600

// misfit is how far a title is from where it would stand over some columns.
func misfit(t, over box, n int, left bool) int64 {
	wide := int64(n-1) * wideCost
	if t.empty() {
		return wide
	}
	middle := int64(abs((t.x0+t.x1)-(over.x0+over.x1)) / 2)
	if n > 1 {
		d := middle // a title over several stands in the middle of them, or begins where they begin
		if at := int64(abs(t.x0 - over.x0)); left && at < leftSlack {
			d = min(d, at+leftCost)
		}
		return d + wide
	}
	d := min(middle, int64(min(abs(t.x0-over.x0), abs(t.x1-over.x1))))
	switch {
	case t.x0 >= over.x0-50 && t.x1 <= over.x1+50:
		d = 0
	case t.x1 < over.x0: // figures stand at the right of their column, below the end of a title in its middle
		d += int64(over.x0-t.x1)/2 + 100
	case t.x0 > over.x1:
		d += int64(t.x0-over.x1) + 500
	}
	return d
}

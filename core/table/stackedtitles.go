package table

import (
	"strings"
)

// In text copied from a PDF the lines of a header come row by row: "Omschrijving Boekwaarde Vermeer- Bijdragen Boekwaarde" and, below it,
// "31-12-2018 deringen derden 31-12-2019". Nothing says over which column a word stands, but that they come in order; what reads as a title says
// the rest.

// Limits of such headers.
const (
	maxStackedLines = 4
	maxStackedWords = 16 // words of a line
)

// cutStacked joins the lines above a first row, which has some words of its own, to n titles: each takes words of the first line and goes on in
// words of those below. The name of a group can stand between them and the row.
func cutStacked(pre []token, n, own int) []cutHead {
	if n < 3 || n > 12 {
		return nil
	}
	out := cutStackedAt(pre, n, len(pre)-own)
	if end := len(pre) - own - 1; end > 1 && !pre[end].gap && pre[end].ttl().Years == 0 && pre[end].ttl().Phase == "" {
		out = append(out, cutStackedAt(pre, n, end)...)
	}
	return out
}

// cutStackedAt does so with the lines above cell end.
func cutStackedAt(pre []token, n, end int) []cutHead {
	var out []cutHead
	var rest [][]string
	from := end
	for lines := 1; lines <= maxStackedLines && from > 0; lines++ {
		below := from
		line, first := stackedLine(pre, from)
		if first < 0 || lines > 1 && pre[below].gap && below < end-1 {
			break
		}
		from = first
		ws := strings.Fields(line)
		if lines > 1 && len(ws) >= n && len(ws) <= maxStackedWords && pre[from].first > 0 && pre[from].kind == text && pre[from].lined && !(lines == 2 && pre[end-1].gap) {
			down := make([][]string, len(rest))
			for i := range rest {
				down[i] = rest[len(rest)-1-i]
			}
			if titles, label, score := stackWords(ws, down, n); titles != nil {
				row := lineCells(pre[from:end], titles, label)
				out = append(out, cutHead{pre: append(append(pre[:from:from], row...), pre[end:]...), score: score - 0.3})
			}
		}
		if len(ws) == 0 || len(ws) > maxStackedWords || len(rest) == 0 && len(ws) < 2 {
			break // the name of a group
		}
		rest = append(rest, ws)
	}
	return out
}

// stackedLine is the line that ends before cell end, and its first cell; first is −1 where no line of titles does. Years that stand alone in one are cells
// already.
func stackedLine(pre []token, end int) (text string, first int) {
	x := &pre[end-1]
	if x.lined && lineOf(x) {
		return x.text, end - 1
	}
	first = end
	for first > 0 && pre[first-1].kind == year && pre[first-1].row == x.row && x.row >= 0 && !x.exact {
		first--
		text = pre[first].text + " " + text
	}
	if first == end || first > 0 && pre[first-1].row == x.row {
		return "", -1
	}
	return text, first
}

// stackWords cuts the first line in n titles and gives them the words of the others, in the way that reads best. A title of the labels can stand
// before them.
func stackWords(head []string, rest [][]string, n int) (titles []string, label bool, score float64) {
	parts, first, score := twoLines(head, rest[0], n)
	if parts == nil {
		return nil, false, 0
	}
	for _, ws := range rest[1:] {
		if parts, score = lineBelow(parts, ws); parts == nil {
			return nil, false, 0
		}
	}
	if score < 0.35 {
		return nil, false, 0
	}
	if first != "" {
		titles = append(titles, first)
	}
	for _, p := range parts {
		titles = append(titles, JoinTitle(p))
	}
	return titles, first != "", score
}

// twoLines cuts two lines together: each title is some words of the first, and some of the second or none. The parts of a title are its words line
// by line.
func twoLines(a, b []string, n int) (parts [][]string, label string, score float64) {
	type cell struct {
		score    float64
		ofA, ofB int8
	}
	const never = -1e9
	grid := func() [][]cell {
		g := make([][]cell, len(a)+1)
		for i := range g {
			g[i] = make([]cell, len(b)+1)
			for j := range g[i] {
				g[i][j].score = never
			}
		}
		return g
	}
	fits := map[[4]int8]float64{}
	fit := func(i, la, j, lb int) float64 {
		key := [4]int8{int8(i), int8(la), int8(j), int8(lb)}
		v, ok := fits[key]
		if !ok {
			p := strings.Join(a[i:i+la], " ")
			if lb > 0 {
				p = JoinTitle([]string{p, strings.Join(b[j:j+lb], " ")})
			}
			v = titleFit(strings.Fields(p)) - 0.1*float64(la-1) - 0.05*float64(max(0, lb-1))
			if lb > 0 && strings.HasSuffix(a[i+la-1], "-") && StartsLower(b[j]) {
				v += 0.4
			}
			fits[key] = v
		}
		return v
	}
	best := make([][][]cell, n+1) // per number of titles, from the end
	best[0] = grid()
	best[0][len(a)][len(b)].score = 0
	for c := 1; c <= n; c++ {
		best[c] = grid()
		for i := len(a) - 1; i >= 0; i-- {
			for j := len(b); j >= 0; j-- {
				for la := 1; la <= 3 && i+la <= len(a); la++ {
					for lb := 0; lb <= 4 && j+lb <= len(b); lb++ {
						next := best[c-1][i+la][j+lb].score
						if next == never {
							continue
						}
						if s := next + fit(i, la, j, lb); s > best[c][i][j].score {
							best[c][i][j] = cell{s, int8(la), int8(lb)}
						}
					}
				}
			}
		}
	}
	start, top := -1, never
	for i := 0; i <= 4 && i < len(a); i++ {
		s := best[n][i][0].score
		if s == never {
			continue
		}
		s /= float64(n)
		if i > 0 {
			s += labelFit(a[:i])
		}
		if s > top {
			start, top = i, s
		}
	}
	if start < 0 {
		return nil, "", 0
	}
	sum := 0.0
	for c, i, j := n, start, 0; c > 0; c-- {
		x := best[c][i][j]
		p := []string{strings.Join(a[i:i+int(x.ofA)], " ")}
		if x.ofB > 0 {
			p = append(p, strings.Join(b[j:j+int(x.ofB)], " "))
		}
		sum += fit(i, int(x.ofA), j, int(x.ofB))
		parts = append(parts, p)
		i, j = i+int(x.ofA), j+int(x.ofB)
	}
	return parts, strings.Join(a[:start], " "), sum / float64(n)
}

// lineBelow gives the words of one line more to titles.
func lineBelow(parts [][]string, ws []string) ([][]string, float64) {
	const never = -1e9
	n := len(parts)
	type cell struct {
		score float64
		take  int
	}
	best := make([][]cell, n+1) // per title from the end and first word
	for c := range best {
		best[c] = make([]cell, len(ws)+1)
		for j := range best[c] {
			best[c][j].score = never
		}
	}
	best[n][len(ws)].score = 0
	for c := n - 1; c >= 0; c-- {
		for j := len(ws); j >= 0; j-- {
			for take := 0; take <= 3 && j+take <= len(ws); take++ {
				next := best[c+1][j+take].score
				if next == never || take > 0 && len(parts[c]) < 2 {
					continue // a title has no line left out
				}
				p := parts[c]
				if take > 0 {
					p = append(p[:len(p):len(p)], strings.Join(ws[j:j+take], " "))
				}
				if s := next + titleFit(strings.Fields(JoinTitle(p))); s > best[c][j].score {
					best[c][j] = cell{s, take}
				}
			}
		}
	}
	if best[0][0].score == never {
		return nil, 0
	}
	out := make([][]string, n)
	for c, j := 0, 0; c < n; c++ {
		take := best[c][j].take
		out[c] = parts[c]
		if take > 0 {
			out[c] = append(parts[c][:len(parts[c]):len(parts[c])], strings.Join(ws[j:j+take], " "))
		}
		j += take
	}
	return out, best[0][0].score / float64(n)
}

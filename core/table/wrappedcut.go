package table

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// Where what lines begin and end with does not tell all of it, the lines above the first row are cut in a title for each column, in the way that
// reads best: "Budget / 2023 / Besteed / t/m 2023 / Restant / budget" are three.

// maxTitleLines is how many lines a title has.
const maxTitleLines = 4

// wrappedStarts is how many places are kept at which a row of wrapped titles can begin.
const wrappedStarts = 2

// cutColumns cuts the lines before a first row, which has some words of its own, in n titles of one line or more.
func cutColumns(pre []token, n, own int) []cutHead {
	var out []cutHead
	for end := len(pre) - own; end > 0 && end >= len(pre)-own-1; end-- {
		from := end
		for from > 0 && end-from < n*3+2 && from > end-maxWrapped && lineOf(&pre[from-1]) && pre[from-1].first > 0 {
			from--
		}
		lines := pre[from:end]
		if n < 2 || len(lines) <= n {
			continue
		}
		some := false
		for i := 1; i < len(lines) && !some; i++ {
			some = joint(lines, i, 1) > 0
		}
		if !some {
			continue
		}
		for _, c := range cutIn(pre, from, end, n) {
			if end < len(pre)-own {
				if t := pre[end].ttl(); t.Years > 0 || t.Phase != "" {
					c.score-- // a title is no name of a group
				}
			}
			out = append(out, c)
		}
	}
	if paired := cutPairs(pre, n, own); paired != nil {
		out = append(out, cutHead{pre: paired, score: 0.6})
	}
	slices.SortStableFunc(out, func(a, b cutHead) int { return cmp.Compare(b.score, a.score) })
	return out[:min(len(out), wrappedStarts)]
}

// cutPairs joins what each column measures to the period above it, where those two lines take turns: Begroting 2022 / Lasten / Begroting 2022 /
// Baten. It returns nil where they don't.
func cutPairs(pre []token, n, own int) []token {
	end := len(pre) - own
	if n < 2 || end < 2*n {
		return nil
	}
	out := slices.Clone(pre[:end-2*n])
	for k := end - 2*n; k < end; k += 2 {
		a, b := pre[k].ttl(), pre[k+1].ttl()
		if !lineOf(&pre[k]) || !lineOf(&pre[k+1]) || a.Phase == "" && a.Year == 0 || a.Measure != budget.NoMeasure || !b.Known || b.Measure == budget.NoMeasure || b.Phase != "" || b.Years > 0 {
			return nil
		}
		out = append(out, joinedLines(pre[k:k+2]))
	}
	return append(out, pre[end:]...)
}

// cutIn cuts lines [from, end), and lists the best ways, each with another first line.
func cutIn(pre []token, from, end, n int) []cutHead {
	lines := pre[from:end]
	m := len(lines)
	type cell struct {
		score float64
		to    int
	}
	const never = -1e9
	best := make([][]cell, n+1) // per number of titles and first line
	for t := range best {
		best[t] = make([]cell, m+1)
		for i := range best[t] {
			best[t][i].score = never
		}
	}
	best[0][m].score = 0
	fits := make([][maxTitleLines + 1]float64, m)
	for i := range lines {
		var ws []string
		joins := 0.0
		for k := 1; k <= maxTitleLines && i+k <= m; k++ {
			if k > 1 {
				j := joint(lines[i:], k-1, k-1)
				if j < 0 {
					for ; k <= maxTitleLines; k++ {
						fits[i][k] = never
					}
					break
				}
				joins += j
			}
			ws = strings.Fields(textOf(lines[i : i+k]))
			fits[i][k] = titleFit(ws) + joins
			if i+k < m && joint(lines[i:], k, k) > 0.4 {
				fits[i][k] -= 0.5 // it goes on
			}
		}
	}
	for t := 1; t <= n; t++ {
		for i := m - 1; i >= 0; i-- {
			for k := 1; k <= maxTitleLines && i+k <= m; k++ {
				if rest := best[t-1][i+k].score; rest > never && fits[i][k] > never {
					if s := rest + fits[i][k]; s > best[t][i].score {
						best[t][i] = cell{s, i + k}
					}
				}
			}
		}
	}
	var out []cutHead
	for i := range lines {
		if best[n][i].score <= never || m-i == n {
			continue
		}
		score := best[n][i].score / float64(n)
		if from+i > 0 {
			switch t := pre[from+i-1].ttl(); {
			case LabelHead(pre[from+i-1].text), t.Unit:
				score += 0.3
			case unfinished(pre[from+i-1].text):
				score--
			case lineOf(&pre[from+i-1]) && (t.Phase != "" || t.Years > 0 || t.Measure != budget.NoMeasure):
				score -= 0.5 // a title is left over
			}
		}
		if score < 0.2 {
			continue
		}
		cut := slices.Clone(pre[:from+i])
		places, ok := map[string]int{}, true // of a line in its title
		for at, t := i, n; t > 0; t-- {
			to := best[t][at].to
			for k := at; k < to; k++ {
				if p, seen := places[lines[k].text]; seen && lines[k].kind != year && p != k-at {
					ok = false // begroting | begroting, below Primaire | Definitieve
				}
				places[lines[k].text] = k - at
			}
			cut = append(cut, joinedLines(lines[at:to]))
			at = to
		}
		if ok {
			out = append(out, cutHead{pre: append(cut, pre[end:]...), score: min(0.6, score-0.9)})
		}
	}
	return out
}

// joint tells how well line i goes on from the one before it, both in a title that began k lines before it.
func joint(lines []token, i, k int) float64 {
	a, b := &lines[i-1], &lines[i]
	x, y := a.ttl(), b.ttl()
	switch {
	case LabelHead(a.text) && !x.Known, b.group, itemised(b.text):
		return -1.5
	case strings.HasSuffix(a.text, "-") && y.Small:
		return 0.8
	case wraps(lines[i-k:], k):
		return 0.5
	case y.Small && (x.Small && k == 1 || a.kind == year):
		return -0.8
	case y.Small && (y.Known && (y.Measure != budget.NoMeasure || y.Phase != "")):
		return 0.05
	case y.Small:
		return 0.2
	case b.text[0] == '(' && !y.Unit:
		return 0.4
	}
	return -0.8
}

package table

import (
	"math"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// titleFits keeps how well the words of a line read as titles, for the lines of one document: each is cut in each number of titles, and above the
// rows of more than one reading.
type titleFits map[string]*lineFits

// lineFits tells of the words of a line, or of some lines, how well each run of them reads as a title.
type lineFits struct {
	open     []bool        // brackets are open before a word
	fits     [][10]float64 // per word behind a title and its length
	labels   []float64     // per word behind it how well the words up to there read as the title of the labels; not a number where nobody asked
	low      []bool        // a word that begins with a small letter, and is no year
	capitals int           // words that begin with a capital letter
}

// of weighs words. places tells of each word whether it begins a line (1) or stands in the middle of one (−1), but for those of the first line (0),
// which has the title of the labels; it is nil for one line. A title begins a line, as a rule.
func (m titleFits) of(ws []string, places []int8) *lineFits {
	key := strings.Join(ws, " ")
	if places != nil {
		b := make([]byte, len(places))
		for i, p := range places {
			b[i] = byte(p + 1)
		}
		key += string(b)
	}
	if x := m[key]; x != nil {
		return x
	}
	n := len(ws)
	x := &lineFits{open: make([]bool, n+1), fits: make([][10]float64, n+1), labels: make([]float64, n+1), low: make([]bool, n)}
	glued := false // then each piece is a title, unless a line break was lost before a small letter
	depth := 0
	for i, w := range ws {
		glued = glued || strings.IndexByte(w, bound) >= 0
		if !StartsLower(w) && !isDigit(w[0]) {
			x.capitals++
		}
		x.low[i] = StartsLower(w) && !figure.IsYear(w)
		depth = max(0, depth+strings.Count(w, "(")-strings.Count(w, ")"))
		x.open[i+1] = depth > 0
	}
	for i := 1; i <= n; i++ {
		for from := max(0, i-9); from < i; from++ {
			if x.open[from] {
				continue
			}
			fit := titleFit(ws[from:i])
			for q := from + 1; glued && q < i; q++ {
				if !StartsLower(ws[q]) {
					fit -= 0.7
				}
			}
			if places != nil {
				fit += [...]float64{-0.1, 0, 0.2}[places[from]+1]
				for q := from + 1; q < i; q++ {
					if places[q] == 1 {
						fit -= 0.8 // what begins a line begins a title
					}
				}
			}
			x.fits[i][i-from] = fit
		}
		x.labels[i] = math.NaN()
	}
	if m != nil {
		m[key] = x
	}
	return x
}

// cutTitles cuts words into k titles, before them one for the labels where there is one, in the way that reads best. The
// score is about 1 where each reads as a title. places are those of [titleFits.of].
func (m titleFits) cutTitles(ws []string, places []int8, k int, label bool) ([]string, float64) {
	n := len(ws)
	if n < k || label && n < k+1 {
		return nil, 0
	}
	if cut := cutAtOpener(ws, k); cut != nil && !label {
		return cut, 0.9
	}
	if n := unitFirst(ws); n > 0 && label {
		if cut := cutAtOpener(ws[n:], k); cut != nil {
			return append([]string{strings.Join(unbound(ws[:n]), " ")}, cut...), 0.9
		}
	}
	type cell struct {
		score float64
		from  int
	}
	x := m.of(ws, places)
	capital := x.capitals >= k && (!label || x.capitals > k) // there are enough of them for each title to begin with one
	fit := func(from, i int) float64 {
		if capital && from > 0 && x.low[from] {
			return x.fits[i][i-from] - 0.3 // Onttrekking | Bestemming resultaat 2021
		}
		return x.fits[i][i-from]
	}
	best := make([][]cell, k+1)
	cells := make([]cell, (k+1)*(n+1))
	for i := range cells {
		cells[i].score = -1e9
	}
	for j := range best {
		best[j] = cells[j*(n+1) : (j+1)*(n+1)]
	}
	best[0][0].score = 0
	if label {
		for i := 1; i <= n-k; i++ {
			if x.open[i] {
				continue
			}
			if math.IsNaN(x.labels[i]) {
				x.labels[i] = labelFit(ws[:i])
			}
			best[0][i].score = x.labels[i]
		}
		best[0][0].score = -1e9
	}
	for j := 1; j <= k; j++ {
		for i := j; i <= n; i++ {
			for from := max(j-1, i-9); from < i; from++ {
				if best[j-1][from].score < -1e8 || x.open[from] {
					continue
				}
				if s := best[j-1][from].score + fit(from, i)/float64(k); s > best[j][i].score {
					best[j][i] = cell{s, from}
				}
			}
		}
	}
	if best[k][n].score < -1e8 {
		return nil, 0
	}
	out := make([]string, k)
	end := n
	worst := 0.0
	for j := k; j > 0; j-- {
		from := best[j][end].from
		worst = min(worst, fit(from, end))
		out[j-1] = strings.Join(unbound(ws[from:end]), " ")
		end = from
	}
	if label {
		out = append([]string{strings.Join(unbound(ws[:end]), " ")}, out...)
	}
	score := best[k][n].score
	if worst < -0.8 {
		score += worst * 0.4 // the others do not make one that is none a title
	}
	return out, score
}

// cutAtOpener cuts words that begin with a word that stands k times among them: Volgens begroting 2022 Volgens meerjarenraming. Titles
// of more than one word that begin alike and are not the same are hardly anything else.
func cutAtOpener(ws []string, k int) []string {
	if k < 2 || len(ws) < 2*k || len(ws[0]) < 4 || StartsLower(ws[0]) {
		return nil
	}
	if _, ok := meaningOf(strings.ToLower(ws[0])); ok {
		return nil // Stand per 1/1 Toevoegingen Stand per 31/12: known words tell where titles begin
	}
	var out []string
	start := 0
	for i := 1; i <= len(ws); i++ {
		if i < len(ws) && ws[i] != ws[0] {
			continue
		}
		part := strings.Join(unbound(ws[start:i]), " ")
		if i-start < 2 || slices.Contains(out, part) {
			return nil
		}
		out = append(out, part)
		start = i
	}
	if len(out) != k {
		return nil
	}
	return out
}

// cutAtTrio cuts words that end in k of Lasten, Baten and Saldo; what stands before them is the name of the table.
func cutAtTrio(ws []string, k int) []string {
	n := len(ws) - k
	if k < 2 || k > 3 || n < 1 || n > 6 {
		return nil
	}
	var seen []budget.Measure
	for _, w := range ws[n:] {
		m, _ := meaningOf(strings.ToLower(w))
		if m.measure != budget.Expenditure && m.measure != budget.Revenue && m.measure != budget.Balance || slices.Contains(seen, m.measure) {
			return nil
		}
		seen = append(seen, m.measure)
	}
	return append([]string{strings.Join(unbound(ws[:n]), " ")}, ws[n:]...)
}

// periodsOf reports whether each title of the first row of cells says a phase or a year.
func periodsOf(below []token) bool {
	n := 0
	for i := range below {
		if below[i].row != below[0].row {
			break
		}
		if t := below[i].ttl(); t.Phase == "" && t.Year == 0 && !below[i].head {
			return false
		}
		n++
	}
	return n > 1
}

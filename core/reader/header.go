package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// columns reads the rows of column titles of a grid into columns. Titles above each other belong together: a title in
// an upper row covers the columns below it.
//
// In the pipe layouts the titles' places are known. In the layout of one cell a line they are not: then the lowest n
// titles are the columns' own, and titles before them (Realisatie, Begroting) cover the years in order. All but the
// last of them cover one year each, and the last covers the rest, unless the fiscal year tells more: a budget of 2026
// can have no realised year after 2024.
func (g *grid) columns(fiscalYear int) []budget.Column {
	parts := make([][]word, g.width)
	for i, row := range g.header {
		last := i == len(g.header)-1
		if placed(row) && !g.pushedLeft(i) {
			for c := range g.width {
				if w := covering(row, c, last); w != nil && (w.col == c || !g.standsAlone(w, c)) {
					parts[c] = append(parts[c], *w)
				}
			}
			continue
		}
		if len(row) == g.width {
			for c := range row {
				parts[c] = append(parts[c], row[c])
			}
			continue
		}
		for c, w := range spread(row, g.header[i+1:], g.width, fiscalYear) {
			if w != nil {
				parts[c] = append(parts[c], *w)
				g.inferred = true
			}
		}
	}
	columns := make([]budget.Column, g.width)
	for c := range columns {
		columns[c] = column(parts[c])
	}
	differences(columns)
	return columns
}

// pushedLeft reports whether a row of titles that cover several columns each has them all at the left, with the empty cells of
// the merged ones behind them: "Begroting 2021 | Rekening 2021 | | | |" above Lasten, Baten, Saldo, Lasten, Baten, Saldo. The
// titles below then run through the same measures once for each of them.
func (g *grid) pushedLeft(i int) bool {
	row := g.header[i]
	k := len(row)
	if k < 2 || i+1 != len(g.header)-1 || k == g.width || g.width%k != 0 {
		return false
	}
	for c, w := range row {
		if t := parseTitle(w.text); w.col != c || !t.period() {
			return false
		}
	}
	low := g.header[i+1]
	if len(low) != g.width {
		return false
	}
	size := g.width / k
	for c, w := range low {
		m := parseTitle(w.text).measure
		if m == "" || c >= size && m != parseTitle(low[c-size].text).measure || c > 0 && c < size && m == parseTitle(low[c-1].text).measure {
			return false
		}
	}
	return true
}

// differences tells a Saldo that is the difference of two periods (Begroting 2022 | Rekening 2022 | Saldo) from that of
// lasten and baten: no other column has a measure.
func differences(columns []budget.Column) {
	saldo, phases := -1, 0
	for c := range columns {
		switch {
		case columns[c].Measure == budget.Balance && columns[c].Phase == "" && saldo < 0:
			saldo = c
		case columns[c].Measure != budget.NoMeasure && columns[c].Measure != budget.Difference:
			return
		case columns[c].Phase != "":
			phases++
		}
	}
	if saldo >= 0 && phases > 1 {
		columns[saldo].Measure = budget.Difference
	}
}

// standsAlone reports whether column c, with an empty cell above it, is not covered by the title to its left: in
// "Begroting 2018 | Rekening 2018 | Verschil" with the years on a second line, Verschil is no part of Rekening. Above
// Lasten, Baten and Resultaat a title does cover them all.
func (g *grid) standsAlone(w *word, c int) bool {
	low := g.header[len(g.header)-1]
	own, left := covering(low, c, true), covering(low, w.col, true)
	if own == nil || left == nil || parseTitle(w.text).phase == "" {
		return false
	}
	t := parseTitle(own.text)
	return t.measure == budget.Difference && t.year == 0 && parseTitle(left.text).measure == ""
}

// column puts the titles of one column together.
func column(parts []word) budget.Column {
	var col budget.Column
	var texts []string
	for _, w := range parts {
		if len(texts) > 0 && texts[len(texts)-1] == w.text {
			continue
		}
		texts = append(texts, w.text)
		col.Line = w.line
		t := parseTitle(w.text)
		if t.year != 0 {
			col.Period = t.year
		} else if y := yearIn(w.text); y != 0 && !t.known {
			col.Period = y // Verleend 2022
		}
		if t.phase != "" {
			col.Phase = t.phase
		}
		if t.measure != "" {
			col.Measure = t.measure
		}
		col.Percent = col.Percent || t.percent
	}
	col.Header = joinTitle(texts)
	return col
}

// joinTitle joins the parts of a title by a space, and a word that was broken by a hyphen without one.
func joinTitle(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 && strings.HasSuffix(parts[i-1], "-") && startsLower(p) {
			// Begin- / saldo is Beginsaldo, and Bruto- / investering is Bruto-investering: the words of titles tell.
			s := b.String()
			last := s[strings.LastIndexByte(s, ' ')+1:]
			whole := strings.ToLower(last + p)
			_, hyphened := titleWords[whole]
			if _, ok := titleWords[strings.ToLower(last[:len(last)-1]+p)]; ok && !hyphened {
				s = s[:len(s)-1]
			}
			b.Reset()
			b.WriteString(s + p)
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

// mendTitle joins a word that a line break parted inside a cell: "Bruto- investering".
func mendTitle(s string) string {
	if before, after, ok := strings.Cut(s, "- "); ok && startsLower(after) && !strings.HasPrefix(after, "en ") && !strings.HasPrefix(after, "of ") {
		return joinTitle([]string{before + "-", after})
	}
	return s
}

func startsLower(s string) bool {
	for _, r := range s {
		return strings.ToLower(string(r)) == string(r) && strings.ToUpper(string(r)) != string(r)
	}
	return false
}

func placed(row []word) bool {
	for _, w := range row {
		if w.col < 0 {
			return false
		}
	}
	return len(row) > 0
}

// covering returns the title of column c in a row whose titles have places: its own, or in a row that is not the last
// the nearest one to the left (a merged cell comes out as one title and empty cells).
func covering(row []word, c int, last bool) *word {
	var best *word
	for i := range row {
		if row[i].col == c || row[i].col < c && !last {
			best = &row[i]
		}
	}
	return best
}

// spread lays k titles over the n columns of the row of years below them.
func spread(row []word, below [][]word, n, fiscalYear int) []*word {
	out := make([]*word, n)
	k := len(row)
	if k == 0 || k > n {
		return out
	}
	var years []int
	if len(below) > 0 && len(below[len(below)-1]) == n {
		for _, w := range below[len(below)-1] {
			years = append(years, parseTitle(w.text).year)
		}
	}
	if n%k == 0 && (len(years) == 0 || years[0] == 0 || repeats(years, k)) {
		// Lasten Baten Saldo under each of k titles.
		for c := range out {
			out[c] = &row[c/(n/k)]
		}
		return out
	}
	// A year that does not come after the one before it starts another title: Realisatie 2020 2021, Begroting 2021.
	for k > 1 && len(years) == n {
		b := n - 1
		for b > 0 && (years[b] > years[b-1] || years[b] == 0) {
			b--
		}
		if b < k-1 || b == 0 {
			break
		}
		for c := b; c < n; c++ {
			out[c] = &row[k-1]
		}
		n, k = b, k-1
		years = years[:n]
	}
	next := 0
	for i := range row[:k] {
		size := 1
		if i == k-1 {
			size = n - next
		} else if fiscalYear != 0 && len(years) == n && parseTitle(row[i].text).phase == budget.Actual {
			for next+size < n-(k-1-i) && years[next+size] != 0 && years[next+size] <= fiscalYear-2 {
				size++
			}
		}
		for c := next; c < next+size && c < n; c++ {
			out[c] = &row[i]
		}
		next += size
	}
	return out
}

// repeats reports whether the years run k times through the same sequence: 2023 2024 2023 2024.
func repeats(years []int, k int) bool {
	size := len(years) / k
	if size == 0 || k < 2 {
		return false
	}
	for i := size; i < len(years); i++ {
		if years[i] != years[i-size] {
			return false
		}
	}
	return true
}

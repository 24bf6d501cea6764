package table

import (
	"strings"
)

// extent returns the run behind those that can be one table with run i.
func (f *finder) extent(runs []run, i int) int {
	n := runs[i].size()
	if i+1 < len(runs) && !runs[i+1].cut && !runs[i+1].ruled {
		n = max(n, runs[i+1].size())
	}
	j := i + 1
	for ; j < len(runs); j++ {
		r := &runs[j]
		if r.cut || r.ruled || !sameLayout(&runs[i], r) || f.startsTable(runs[i].words, r, n) {
			break
		}
		if j-i > 1 && j+1 < len(runs) && (f.changes(runs[i:j], &runs[j], &runs[j+1]) || j+3 < len(runs) && narrower(runs[i:j], runs[j:j+4])) {
			break
		}
	}
	return j
}

// changes reports whether rows of another kind begin behind others: the next two have as many figures as each other and
// far fewer or far more than those before, and words stand before them that are more than the name of a row.
func (f *finder) changes(before []run, a, b *run) bool {
	m := a.size()
	if a.row >= 0 || b.cut || b.size() != m || len(a.words) < len(before[len(before)-1].words)+2 || len(b.words) >= len(a.words) {
		return false
	}
	for i := max(0, len(before)-3); i < len(before); i++ {
		if n := before[i].size(); n < m*3 && m < n*3 {
			return false
		}
	}
	return true
}

// narrower reports whether rows with fewer figures begin behind others, and as many words stand before them as such a table has titles, and a name: from
// Rekening 2016 | Rekening 2017 of four columns to Bestuur | raadsleden | wethouders.
func narrower(before, next []run) bool {
	m := next[0].size()
	if m < 2 || next[0].row >= 0 || len(next[0].words) < len(before[len(before)-1].words)+m+1 {
		return false
	}
	for i := max(0, len(before)-3); i < len(before); i++ {
		if before[i].size() <= m {
			return false
		}
	}
	for i := 1; i < len(next); i++ {
		if next[i].cut || next[i].size() > m || len(next[i].words) != 1 {
			return false
		}
	}
	return true
}

// sameLayout reports whether two runs are printed alike: a row for each, or a cell on each line.
func sameLayout(a, b *run) bool {
	return (a.row >= 0) == (b.row >= 0) || a.figs[0].lined || b.figs[0].lined
}

func (r *run) size() int {
	n := 0
	for i := range r.figs {
		if r.figs[i].kind == number || r.figs[i].kind == dash {
			n++
		}
	}
	return n
}

// startsTable reports whether the words before a run are the header of another table rather than names of groups and
// rows.
func (f *finder) startsTable(head []token, r *run, n int) bool {
	titles, cells, rowStart, known := 0, 0, -1, 0
	told := false // running text stands before it
	for i := range r.words {
		t := &r.words[i]
		ttl := t.ttl()
		if told && t.lined && ttl.Words > 2 && (ttl.Years > 0 || ttl.Phase != "") && !runsOn(t.text) {
			return true // a line of titles, behind a text
		}
		told = told || t.lined && runsOn(t.text)
		if t.row >= 0 && t.row != r.row && t.kind != empty {
			if rowStart != t.row {
				rowStart, cells, known = t.row, 0, 0
			}
			if strings.HasSuffix(t.text, ":") && cells == 0 {
				rowStart = t.row
				cells = -maxWidth // Eenheid: | Duizend euro
			}
			if ttl.Hits > 0 && ttl.Hits*2 >= ttl.Words || ttl.Head || ttl.Year != 0 {
				known++
			}
			if cells++; cells > 1 && cells >= min(n, 3) && known > 0 {
				return true
			}
		}
		if t.lined && n > 1 && f.titles.titlesOnLine(t.text, n) || captionWithUnit(t) && !f.nextLetter(t) && !(i == len(r.words)-1 && n > 1 && r.size() == n) {
			return true
		}
		for k := 2; k <= 9 && t.lined && r.figs[0].glued; k++ {
			if f.titles.titlesOnLine(t.text, k) {
				return true
			}
		}
		if ttl.Unit && i > 0 && r.words[i-1].row == t.row && unitTitle(r.words[i-1].text) {
			continue // Eenheid: | In euro's, below the rows that have it
		}
		if ttl.Unit || f.Break(t.text) || t.row < 0 && strings.HasPrefix(t.text, "Tabel ") {
			return true
		}
		if i > 0 && ttl.Year != 0 && !ttl.Bare && t.row < 0 && i+1 < len(r.words) && butForYear(r.words[i-1].text, t.text) {
			return true // januari t/m juni 2022, januari t/m juni 2023
		}
		if ttl.Bare || ttl.Phase != "" && ttl.Known || ttl.Dated {
			if titles++; titles > 1 {
				return true
			}
		} else if t.kind != empty {
			titles = 0
		}
	}
	m := r.size()
	if m > n {
		for i := range r.words {
			if t := &r.words[i]; i+1 < len(r.words) && t.lined && (runsOn(t.text) || len(t.text) > 60 && strings.HasSuffix(t.text, ".") && strings.Count(t.text, " ") > 7) {
				return true // behind a text rows have more figures
			}
		}
	}
	words := len(filled(r.words))
	if k := words - 1; m > 1 && k > 0 && k%(m+1) == 0 && !titledWords(r.words) {
		return false // rows of words, as long as those of figures
	}
	return r.row < 0 && words >= m+2 && m > 2
}

// nextLetter reports whether a cell is the name of a group behind another by its letter: C. Financiële gegevens (x € 1.000), below B. Fysieke gegevens.
func (f *finder) nextLetter(t *token) bool {
	letter := func(s string) bool { return len(s) > 3 && s[0] >= 'A' && s[0] <= 'Z' && s[1] == '.' && s[2] == ' ' }
	if !letter(t.text) {
		return false
	}
	for k := t.first - 1; k >= 0; k-- {
		if s := f.blocks[k].Text; letter(s) {
			return s[0] == t.text[0]-1
		}
	}
	return false
}

// butForYear reports whether two titles are the same but for the years in them.
func butForYear(a, b string) bool {
	if a == b || len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && !(isDigit(a[i]) && isDigit(b[i])) {
			return false
		}
	}
	return ReadTitle(a).Year != 0
}

// titledWords reports whether some words read as titles of columns.
func titledWords(words []token) bool {
	for i := range words {
		if t := words[i].ttl(); t.Bare || t.Unit || t.Phase != "" || t.Measure != "" {
			return true
		}
	}
	return false
}

// titlesOnLine reports whether a line reads as the titles of n columns, behind one for the labels.
func (m titleFits) titlesOnLine(s string, n int) bool {
	ws := headWords(s)
	if len(ws) > maxHeadWords {
		return false
	}
	for k := max(2, n-1); k <= n+2; k++ {
		for labels := 0; labels < 2; labels++ {
			if cut, score := m.cutTitles(ws, nil, k, labels == 1); cut != nil && score >= 0.75 {
				return true
			}
		}
	}
	return false
}

// captionWithUnit reports whether a cell is the caption of a table: its unit stands in brackets behind it.
func captionWithUnit(t *token) bool {
	if t.row >= 0 && !t.lined || t.kind != text || len(t.text) > 120 {
		return false
	}
	if i := max(strings.LastIndex(t.text, "bedragen "), strings.LastIndex(t.text, "Bedragen ")); i > 0 && UnitOnly(t.text[i:]) {
		return true // Lasten per programma, bedragen x € 1.000
	}
	if !strings.HasSuffix(t.text, ")") {
		return false
	}
	i := strings.LastIndexByte(t.text, '(')
	return i > 0 && UnitOnly(t.text[i:])
}

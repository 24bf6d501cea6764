package table

import (
	"slices"
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

// row is one row of a table as found: its words, its figures, and the words behind them.
type row struct {
	words  []token
	figs   []token
	behind []token
	year   *token // of its figures, from a column of years
	row    int    // its printed row, or −1
	at     int    // its row in the table that is built
	torn   bool   // where it begins or ends is not printed
}

// body is a run of rows under one way to tell codes from figures.
type body struct {
	rows    []row
	codes   bool
	said    float64 // how much a title speaks for this way
	signs   bool    // a + or − stands behind rows, and says how they count
	formula []token // a row below the titles that says how they follow from each other: a, b, c = a+b
}

// bodies lists the ways to cut a stretch of runs into rows, before the number of columns is known.
func bodies(runs []run) []body {
	var out []body
	for _, rs := range unglued(runs) {
		if len(rs) > 0 {
			lost := 5 * float64(len(runs)-len(rs)) / float64(len(runs)) // rows that this many columns cannot part
			for _, b := range cuts(rs) {
				b.said -= lost
				out = append(out, b)
			}
		}
	}
	return out
}

// cuts lists the ways to tell codes from figures.
func cuts(runs []run) []body {
	plain := body{}
	for _, r := range runs {
		plain.rows = append(plain.rows, yearRows(r)...)
	}
	if _, ok := withCodes(runs, taskCodes); ok {
		plain.said -= 1.5 // 0.3 is a code, and no figure
	}
	out := []body{plain}
	if s, ok := withSigns(plain, runs); ok {
		out = append(out, s)
	}
	if m, ok := withMinuses(plain); ok {
		out = append(out, m)
	}
	if r, ok := withReferences(runs); ok {
		out = append(out, r)
	}
	for kind := range codeKinds {
		if c, ok := withCodes(runs, kind); ok {
			out = append(out, c)
		}
	}
	for i := range out {
		if y, ok := withYears(&out[i]); ok {
			out = append(out, y)
		}
	}
	for i := range out {
		yearColumn(&out[i])
		for k := range runs {
			out[i].signs = out[i].signs || runs[k].sign
		}
	}
	return out
}

// withYears keeps the years that begin the figures of rows in a column of their own, where other rows have a word in it:
// 2025, onbeperkt.
func withYears(b *body) (body, bool) {
	years, words := 0, 0
	for i := range b.rows {
		switch f := b.rows[i].figs; {
		case len(f) < 2:
		case f[0].kind == year:
			years++
		case f[0].kind == number && f[0].fig.Kind == figure.None:
			words++
		}
	}
	if years < 2 || words == 0 {
		return body{}, false
	}
	out := *b
	out.rows = slices.Clone(b.rows)
	for i := range out.rows {
		if f := out.rows[i].figs; len(f) > 1 && f[0].kind == year {
			f = slices.Clone(f)
			f[0].kind = number
			out.rows[i].figs = f
		}
	}
	return out, true
}

// withSigns takes the + and − that stand before the figures of rows for what they are, the sign with which a row counts.
func withSigns(plain body, runs []run) (body, bool) {
	pluses, minuses := 0, 0
	for i := range runs {
		switch {
		case runs[i].before:
			pluses++
		case len(runs[i].figs) > 1 && runs[i].figs[0].kind == dash:
			minuses++
		}
	}
	if pluses < 2 || minuses == 0 {
		return body{}, false
	}
	out := body{said: plain.said + 1}
	for _, r := range plain.rows {
		if len(r.figs) > 1 && r.figs[0].kind == dash {
			r.figs = r.figs[1:]
		}
		out.rows = append(out.rows, r)
	}
	return out, true
}

// withMinuses joins dashes with the figures directly behind them on a line: - 487 is an amount where the rows are full only so.
func withMinuses(plain body) (body, bool) {
	out := body{said: plain.said}
	pairs := 0
	for _, r := range plain.rows {
		var figs []token
		for k := 0; k < len(r.figs); k++ {
			t := r.figs[k]
			if k+1 < len(r.figs) && t.kind == dash && t.to > 0 && !t.exact {
				next := r.figs[k+1]
				if f, ok := figure.Parse("-" + next.text); ok && next.kind == number && next.at == t.to+1 && next.fig.Number.Sign() > 0 {
					next.text, next.fig, next.at = t.text+" "+next.text, f, t.at
					t = next
					pairs++
					k++
				}
			}
			figs = append(figs, t)
		}
		r.figs = figs
		out.rows = append(out.rows, r)
	}
	return out, pairs > 1
}

// datedLabels reports whether rows behind the first are called by a day: Stand per 31 december.
func (b *body) datedLabels() bool {
	for i := 1; i < len(b.rows); i++ {
		if w := b.rows[i].words; len(w) > 0 {
			if t := w[len(w)-1].ttl(); t.Dated && t.Hits == t.Words {
				return true
			}
		}
	}
	return false
}

// yearRows cuts a run without words whose rows have a year for a label: 2021 | 6,0 | V | 2022 | 6,4 | N.
func yearRows(r run) []row {
	at := []int{}
	for i, t := range r.figs {
		if t.kind == year {
			at = append(at, i)
		}
	}
	if len(at) < 2 || at[0] != 0 || len(r.words) > 0 && len(at)*2 == len(r.figs)+1 {
		return []row{{words: r.words, figs: r.figs, behind: r.behind, row: r.row}}
	}
	size := at[1] - at[0]
	for k := range at {
		end := len(r.figs)
		if k+1 < len(at) {
			end = at[k+1]
		}
		if end-at[k] != size || size < 2 {
			return []row{{words: r.words, figs: r.figs, behind: r.behind, row: r.row}}
		}
	}
	var out []row
	for k := range at {
		x := row{figs: r.figs[at[k]+1 : at[k]+size], row: r.row}
		if k == 0 {
			x.words = slices.Clone(r.words)
		}
		y := r.figs[at[k]]
		y.kind = text
		x.words, x.year = append(x.words, y), &r.figs[at[k]]
		out = append(out, x)
	}
	return out
}

// yearColumn takes the years that stand before the figures of most rows: they are the column of the years that the rows
// are about.
func yearColumn(b *body) {
	n, bare := 0, 1
	labelled, size, dated := 0, 0, false
	sizes := map[int]int{}
	for i := range b.rows {
		for k := range b.rows[i].words {
			if _, d := numbering(b.rows[i].words[k].text); d {
				dated = true
			}
		}
		if f := b.rows[i].figs; len(f) > 0 && f[0].kind != year {
			if sizes[len(f)]++; sizes[len(f)] > sizes[size] {
				size = len(f)
			}
		}
		if w := b.rows[i].words; len(w) > 0 && !beginsWith(w[len(w)-1].text, "totaal") && !beginsWith(w[len(w)-1].text, "saldo") {
			labelled++
		}
	}
	for i := range b.rows {
		if f := b.rows[i].figs; len(f) > 1 && f[0].kind == year {
			n++
			if i > 0 && len(b.rows[i].words) == 0 {
				bare++
			}
		}
	}
	for i := range b.rows {
		r := &b.rows[i]
		if len(r.figs) == 0 || r.figs[0].kind != year {
			continue
		}
		if r.figs[0].to > 0 && size > 1 && len(r.figs) == size && !dated {
			r.figs[0].kind = number // a row as long as those that begin with another figure
			continue
		}
		if r.figs[0].to > 0 && len(r.figs) == size+1 && !dated && n < labelled {
			r.words = numberInLabel(r.words, &r.figs[0]) // Septembercirculaire 2023
			r.figs = r.figs[1:]
			continue
		}
		if r.figs[0].to > 0 && n*2 < len(b.rows) {
			r.figs[0].kind = number // a figure that looks like a year, among others on its line
			continue
		}
		switch {
		case i == 0 && n == 1 && size > 1 && len(r.figs) == size && len(r.words) > 0:
			r.figs[0].kind = number
		case n > 1 && n*2 >= len(b.rows) && len(r.figs) > 1:
			y := r.figs[0]
			r.year, r.figs = &y, r.figs[1:]
			if y.to > 0 && !dated {
				r.words = numberInLabel(r.words, &y) // Rekening 2022
				continue
			}
			if bare*2 > len(b.rows) {
				y.kind = text // it is the row's label as well
				r.words = append(slices.Clone(r.words), y)
			}
		case i == 0:
			r.words, r.figs = append(slices.Clone(r.words), r.figs[0]), r.figs[1:]
		}
	}
}

// codeKind is how the codes of a table look.
type codeKind uint8

const (
	taskCodes    codeKind = iota // 0.1, 6.71
	bracketCodes                 // (1), (2)
	rowNumbers
	accountCodes // 8100908, 1.1.2, 04.01
	serialCodes  // 608, 620, 621: of one length, and they go up
	bulletDashes // a dash before a label
	codeKinds
)

// withCodes reads numbers that stand directly before the words of the next row as its code: 0.1, 6.71, 1, 8100908. It
// reports false where there are not enough of them to tell.
func withCodes(runs []run, kind codeKind) (body, bool) {
	is, strict := make([]bool, len(runs)), make([]bool, len(runs))
	last := -1
	found, next, size := 0, 1, 0
	sizes := map[int]int{}
	var serial []string
	brackets, numbered := 0, false // such codes among the words; a title that says that rows have numbers
	for i := range runs {
		for k := range runs[i].words {
			if bracketCode(runs[i].words[k].text) {
				brackets++
			}
			if n, _ := numbering(runs[i].words[k].text); n {
				numbered = true
			}
		}
	}
	for i := range runs {
		r := &runs[i]
		if r.row >= 0 || len(r.figs) == 0 || i+1 == len(runs) && !r.open || i+1 < len(runs) && (runs[i+1].cut || len(runs[i+1].words) == 0) {
			continue
		}
		t := &r.figs[len(r.figs)-1]
		switch kind {
		case taskCodes:
			is[i] = t.kind == number && taskCode(t.text)
		case bracketCodes:
			is[i] = t.kind == number && bracketCode(t.text)
		case rowNumbers:
			n, err := strconv.Atoi(strings.Trim(t.text, "(.)"))
			is[i] = err == nil && t.kind == number && len(t.text) < 4 && n > 0 && (n >= next && n <= next+2 || n == 1 && next > 2)
			if is[i] {
				if n == next && last >= 0 {
					strict[last], strict[i] = true, true // 3 behind 2: neither is a figure
				}
				last = i
				next = n + 1
				if numbered {
					next = n // rows of one programme have its number each
				}
			}
		case accountCodes:
			c := t.text
			is[i] = t.kind == number && (isCode(c) || numbered && threes(c)) && (len(c) >= 3 && allDigits(c) && (len(c) > 3 || c[0] == '0') || strings.Count(c, ".") > 1 || len(c) > 1 && c[0] == '0' && isDigit(c[1]) || len(c) == 3 && allDigits(c) && len(r.figs) == 1)
		case serialCodes:
			is[i] = t.kind == number && len(t.text) > 2 && len(t.text) < 6 && allDigits(t.text)
			if is[i] {
				serial = append(serial, t.text)
			}
		case bulletDashes:
			is[i] = t.kind == dash
		}
		if is[i] {
			found++
			sizes[len(r.figs)-1]++
		}
	}
	if kind == serialCodes {
		series := series(serial)
		if len(series) < 4 || len(series)*2 < len(runs) || !rises(series) {
			return body{}, false
		}
		for i := range runs {
			is[i] = is[i] && runs[i].figs[len(runs[i].figs)-1].text[0] == series[0][0]
		}
	}
	if (kind == bulletDashes || kind == rowNumbers) && found*2 < len(runs)-1 {
		return body{}, false
	}
	if found < 2 && !(found == 1 && kind == bracketCodes && brackets > 1) && !(found == 1 && kind != bulletDashes && len(runs[0].figs) == 1 && is[0]) {
		return body{}, false
	}
	for i := range runs {
		if i+1 < len(runs) && is[i] && is[i+1] && len(runs[i].figs) > 1 && len(runs[i+1].figs) == 1 && (kind == accountCodes || kind == serialCodes) {
			is[i] = false // the row behind it has its code below the name of a group
		}
	}
	for n, c := range sizes {
		if n > 0 && c > 1 && c*4 >= found && (size == 0 || n < size) {
			size = n // a row that would be shorter without it keeps its last figure
		}
	}
	var out body
	out.codes = true
	var carried []token
	for i := range runs {
		r := runs[i]
		words := append(carried, r.words...)
		carried = nil
		figs := r.figs
		if n := len(figs) - 1; is[i] && (n == 0 || n >= size || strict[i] || kind == taskCodes || kind == bracketCodes || kind == accountCodes || kind == serialCodes) {
			c := figs[n]
			if n > 0 && kind == taskCodes && numbered && (n > size || i == 0) && len(figs[n-1].text) < 3 && allDigits(figs[n-1].text) {
				p := figs[n-1] // the number of the programme stands before it
				p.kind = text
				figs, n = figs[:n], n-1
				carried = []token{p}
			}
			c.kind = text
			if kind == bulletDashes {
				c.kind = dash
			}
			figs = figs[:n:n]
			if n > 1 && figs[n-1].kind == year && kind == accountCodes {
				y := figs[n-1] // a year behind the figures: what stands there is none
				y.kind = text
				carried, figs = append(carried, y), figs[:n-1]
			}
			if allOfYears(figs) { // years that end the titles, or nothing
				carried = append(append(append(words, figs...), carried...), c)
				continue
			}
			carried = append(carried, c)
		}
		out.rows = append(out.rows, row{words: words, figs: figs, behind: r.behind, row: r.row})
	}
	return out, len(out.rows) > 0
}

// allOfYears reports whether cells are years and nothing else.
func allOfYears(figs []token) bool {
	for i := range figs {
		if figs[i].kind != year {
			return false
		}
	}
	return true
}

// series returns the codes that begin with the digit that most of them begin with.
func series(codes []string) []string {
	counts := map[byte]int{}
	for _, c := range codes {
		counts[c[0]]++
	}
	first := byte(0)
	for _, c := range codes {
		if counts[c[0]] > counts[first] {
			first = c[0]
		}
	}
	var out []string
	for _, c := range codes {
		if c[0] == first {
			out = append(out, c)
		}
	}
	return out
}

// rises reports whether codes are of one length and each is higher than the one before it, but for a few where another group
// begins.
func rises(codes []string) bool {
	falls := 0
	for i, c := range codes {
		if len(c) != len(codes[0]) {
			return false
		}
		if i > 0 && c <= codes[i-1] {
			falls++
		}
	}
	return falls*4 <= len(codes)
}

// reference reports whether the title of a column says where something is explained: Toelichting op blz.
func reference(title string) bool {
	low := strings.ToLower(title)
	for _, w := range [...]string{"blz", "bladz", "pagina"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// pageLike reports whether a figure can be the number of a page.
func pageLike(t *token) bool { return t.kind == number && len(t.text) < 4 && allDigits(t.text) }

// withReferences moves numbers of pages that stand before the figures to the words, where a title above the table says
// that there are some.
func withReferences(runs []run) (body, bool) {
	said := false
	for i := range runs[0].words {
		said = said || reference(runs[0].words[i].text) && len(runs[0].words[i].text) < 40
	}
	if !said {
		return body{}, false
	}
	var out body
	out.codes, out.said = true, 1.5
	var carried []token
	for _, r := range runs {
		words, figs := append(carried, r.words...), r.figs
		carried = nil
		if len(figs) > 0 && pageLike(&figs[0]) && (len(figs) == 1 || !pageLike(&figs[1])) {
			x := figs[0]
			x.kind, x.aside = year, true // as a year it is no word of the label
			words, figs = append(words[:len(words):len(words)], x), figs[1:]
		}
		if len(figs) == 0 {
			carried = words
			continue
		}
		out.rows = append(out.rows, row{words: words, figs: figs, behind: r.behind, row: r.row})
	}
	return out, len(out.rows) > 0
}

// codeLike reports whether numbers in a column are codes, all together: codes of tasks, numbers that go up by one, or
// codes of one length without the dot that an amount would have.
func codeLike(codes []string) bool {
	tasks, rising, long, zeros := 0, 0, 0, 0
	before := -1
	for _, c := range codes {
		if taskCode(c) {
			tasks++
		}
		if len(c) > 1 && c[0] == '0' && c[1] != '.' && c[1] != ',' {
			zeros++
		}
		if n, err := strconv.Atoi(strings.TrimRight(c, ".")); err == nil && n < 1000 && len(c) < 4 {
			if n == 1 || before < 0 && n <= 2 || n >= before && n <= before+2 {
				rising++
			}
			before = n
		}
		if len(c) >= 4 && allDigits(c) || strings.Count(c, ".") > 1 {
			long++
		}
	}
	n := len(codes)
	most := func(k int) bool { return k*5 >= n*4 }
	return most(tasks) || most(rising) && n > 1 || most(long) || most(zeros) || most(tasks+zeros+long)
}

// typicalWords is how many words stand before the figures of a row as a rule; the first row has the header before its own.
func (b *body) typicalWords() int {
	counts := map[int]int{}
	for i := range b.rows {
		if i > 0 {
			n := 0
			for _, w := range b.rows[i].words {
				if w.kind != empty {
					n++
				}
			}
			if n > 0 {
				counts[n]++
			}
		}
	}
	best, most := 1, 0
	for n, c := range counts {
		if c > most || c == most && n < best {
			best, most = n, c
		}
	}
	return min(best, 4)
}

// answers reports whether the first of the words before a row, behind the first row, are few and repeat, and the first
// row has none of them: they end the row before. Ja, nee, a source.
func (b *body) answers() bool {
	seen := map[string]int{}
	n, before := 0, 0 // words before a code: it is the code that begins a row
	for i := 1; i < len(b.rows); i++ {
		w := filled(b.rows[i].words)
		if len(w) > 2 && b.rows[i].row < 0 && (isCode(w[1].text) || threes(w[1].text)) && (!isCode(w[0].text) || figure.IsYear(w[0].text)) {
			before++
		}
		if len(w) < 2 || b.rows[i].row >= 0 || w[0].kind != text {
			continue
		}
		seen[w[0].text]++
		n++
	}
	return n > 2 && n*2 > len(b.rows) && len(seen)*2 <= n || before > 2 && before*5 >= len(b.rows)*2
}

// yearly reports whether rows have a year in a column of its own.
func (b *body) yearly() bool {
	return slices.ContainsFunc(b.rows, func(r row) bool { return r.year != nil })
}

// wordsBehind are the words of the rows behind the first one.
func (b *body) wordsBehind() map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(b.rows); i++ {
		for k := range b.rows[i].words {
			if w := &b.rows[i].words[k]; w.kind == text {
				out[w.text] = true
			}
		}
	}
	return out
}

// grouped reports whether rows behind the first have names of groups before their own words.
func (b *body) grouped(typical int) bool {
	for i := range b.rows {
		if i > 0 && len(b.rows[i].words) > typical {
			return true
		}
	}
	return false
}

// size is how many figures a row has; cells that were published empty are none.
func (r *row) size() int {
	n := 0
	for i := range r.figs {
		if r.figs[i].kind != empty {
			n++
		}
	}
	return n
}

// codeFirst reports whether a printed row has the number of what it names before its figures: Totaal programma | 1.
func (r *row) codeFirst(n int) bool {
	if len(r.figs) != n+1 || n < 3 || r.row < 0 || r.figs[0].exact || r.figs[0].to > 0 || len(r.words) == 0 || r.words[len(r.words)-1].row != r.row {
		return false
	}
	f := &r.figs[0]
	return f.kind == number && len(f.text) < 4 && isCode(f.text) && numberedName(r.words[len(r.words)-1].text[strings.LastIndexByte(r.words[len(r.words)-1].text, ' ')+1:]+" "+f.text)
}

// trimmed returns the figures of a row without the empty cells behind them that make it longer than n: those of columns
// of words.
func (r *row) trimmed(n int) []token {
	f := r.figs
	for len(f) > n && f[len(f)-1].kind == empty {
		f = f[:len(f)-1]
	}
	return f
}

// widths lists the numbers of columns that the table can have, the likeliest first.
func (b *body) widths() []int {
	counts := map[int]int{}
	most := 0
	for i := range b.rows {
		n := b.rows[i].size()
		if n == 0 || n > maxWidth {
			continue
		}
		counts[n] += n
		if full := len(b.rows[i].trimmed(n)); full > n && full <= maxWidth {
			counts[full]++
		}
		most = max(most, n)
	}
	var out []int
	for n := range counts {
		out = append(out, n)
	}
	slices.SortFunc(out, func(x, y int) int {
		if counts[x] != counts[y] {
			return counts[y] - counts[x]
		}
		return x - y
	})
	out = out[:min(len(out), 4)]
	add := func(n int) {
		if n > 0 && n <= maxWidth && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	for n := most; n <= most+2; n++ {
		add(n)
	}
	if titles := b.titles(); titles > 1 {
		add(titles)
		if titles > most {
			add(titles + 1)
			if titles > 5 {
				add(titles + 2) // two groups of years, and titles alone between them
			}
		}
	}
	if f := b.rows[0].figs; most > 2 && f[0].to > 0 && !f[0].exact {
		add(most - 1) // labels that end in a number: Tramlijn 1 en 6
	}
	if most%2 == 0 && most > 2 {
		add(most / 2) // a row and the total below it
	}
	return out
}

// titles counts the cells before the first row that read as titles of columns and stand together.
func (b *body) titles() int {
	pre := b.rows[0].words
	best, n := 0, 0
	for i := range pre {
		t := pre[i].ttl()
		if t.Bare || t.Year != 0 && !t.Head || t.Phase != "" && t.Known || t.Measure != "" && t.Known || t.Percent {
			n++
			best = max(best, n)
		} else {
			n = 0
		}
	}
	return best
}

// fits tells how well the rows fit n columns: the share of figures in rows that are full.
func (b *body) fits(n int) float64 {
	whole, part, torn, all := 0.0, 0.0, 0.0, 0.0
	multiples := 0 // rows without a label of their own
	for i := range b.rows {
		m := b.rows[i].size()
		all += float64(m)
		if w := b.rows[i].words; m == n && len(w) > 0 && endsOpen(w[len(w)-1].text) && b.rows[i].figs[0].to > 0 && !b.rows[i].figs[0].exact {
			torn += float64(m) // Tramlijn 1 en 6: the first is no figure
			continue
		}
		switch {
		case m == n, len(b.rows[i].trimmed(n)) == n, b.rows[i].codeFirst(n), b.signs && m == n+1 && b.rows[i].figs[len(b.rows[i].figs)-1].kind == dash:
			whole += float64(m)
		case m > n && b.rows[i].figs[0].to > 0 && !b.rows[i].figs[0].exact:
			whole += float64(n) // what a line has more is a part of its label
		case m > n && m%n == 0 && n > 1 && b.rows[i].row >= 0:
			torn += float64(m) // a printed row is one row
		case m == 2*n && n > 1 && b.totalBelow(i, n):
			whole += float64(m)
		case m == 2*n && n > 1 && i == len(b.rows)-1:
			whole += 0.85 * float64(m) // the last row and the total below it
		case m%n == 0 && n > 1, m == 2 && n == 1:
			whole += 0.75 * float64(m)
			multiples++
		case m < n:
			part += float64(m) * float64(m) / float64(n)
		case n > 1 && dashes(&b.rows[i]) >= m-n && b.rows[i].figs[len(b.rows[i].figs)-1].kind == dash:
			part += float64(m)
		case i == len(b.rows)-1 && m < 2*n && !b.rows[i].total():
			part += float64(m) // a short row, and the total below it
		default:
			torn += float64(m)
		}
	}
	if all == 0 {
		return 0
	}
	if multiples > 1 && multiples*4 > len(b.rows) {
		whole *= 0.5 // only totals have none
	}
	return (whole + 0.4*part - torn) / all
}

// total reports whether the label of a row says that it is one.
func (r *row) total() bool {
	n := len(r.words)
	return n > 0 && beginsWith(r.words[n-1].text, "totaal")
}

// totalBelow reports whether the second half of the figures of row i is the total of rows above it and of the first half.
func (b *body) totalBelow(i, n int) bool {
	figs := b.rows[i].filled()
	for c := range n {
		want := figs[n+c].fig
		if want.Kind != figure.Amount || want.Number.Sign() == 0 || want.Percent {
			continue
		}
		sum, places := figs[c].fig.Number, want.Number.Places()
		for k, terms := i-1, 1; k >= 0 && i-k < 40; k-- {
			x := b.rows[k].filled()
			if len(x) != n && len(x) != 2*n {
				break
			}
			if sum, terms = sum.Add(x[len(x)-n+c].fig.Number), terms+1; sum.Sub(want.Number).Abs().Cmp(Tolerance(terms, places)) <= 0 {
				return true
			}
		}
		return false
	}
	return false
}

func dashes(r *row) int {
	n := 0
	for i := range r.figs {
		if r.figs[i].kind == dash {
			n++
		}
	}
	return n
}

// placed returns the cells of a row of a table whose cells stand in their columns, or nil.
func (b *body) placed() []token {
	if f := b.rows[0].figs; len(f) > 0 && f[0].exact {
		return f
	}
	return nil
}

// split makes rows of n figures at most: a run that is as long as several rows is several, the later ones without words
// (a total has none). Where it is not, the short row is the first one, because it has a label and a total rarely misses
// a figure, unless its columns agree with each other in the first row only. fits tells how well the columns of a whole row agree.
func (b *body) split(n int, fits func(figs []token) float64) []row {
	var out []row
	vn := 0
	for i := range b.rows {
		for _, f := range b.rows[i].figs {
			if f.fig.VN != 0 {
				vn++
			}
		}
	}
	for _, r := range b.rows {
		r.figs = r.trimmed(n)
		if m := len(r.figs); b.signs && m == n+1 && r.figs[n].kind == dash {
			r.figs = r.figs[:n]
		}
		if r.codeFirst(n) {
			r.words = numberInLabel(r.words, &r.figs[0])
			r.figs = r.figs[1:]
		}
		if m := r.size(); m > n && r.figs[0].to > 0 {
			r.figs = r.filled()
			for k := range r.figs[:m-n] {
				r.words = numberInLabel(r.words, &r.figs[k])
			}
			r.figs = r.figs[m-n:]
		}
		if m := r.size(); m > n && m%n != 0 && (vn > 0 || r.figs[len(r.figs)-1].kind == dash) {
			r.figs = withoutDashes(r.filled(), n)
		}
		for r.size() > n {
			figs := r.filled()
			take := n
			m := len(figs) % n
			torn := m != 0 && len(figs) < 2*n
			if torn {
				if a, b := fits(figs[:n]), fits(figs[m:]); a <= 0 || b > 0 {
					take = m
				}
			}
			first := r
			first.figs, first.behind = figs[:take:take], nil
			first.torn = torn
			out = append(out, first)
			r.figs, r.words, r.year, r.torn = figs[take:], nil, nil, torn
		}
		out = append(out, r)
	}
	return out
}

// withoutDashes leaves out dashes that can stand in cells for N and V, those behind a figure that has neither, from the
// end on until whole rows are left.
func withoutDashes(figs []token, n int) []token {
	out := slices.Clone(figs)
	for k := len(out) - 1; k > 0 && len(out) > n && len(out)%n != 0; k-- {
		if out[k].kind == dash && out[k-1].fig.VN == 0 {
			out = append(out[:k], out[k+1:]...)
		}
	}
	if len(out)%n != 0 {
		return figs
	}
	return out
}

// numberInLabel adds a number to the label before it: Hoofdstuk 2.
func numberInLabel(words []token, f *token) []token {
	out := slices.Clone(words)
	if n := len(out); n > 0 && out[n-1].row == f.row {
		out[n-1].text += " " + f.text
		out[n-1].title = nil
		return out
	}
	x := *f
	x.kind = text
	return append(out, x)
}

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

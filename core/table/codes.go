package table

import (
	"strconv"
	"strings"
)

// codeKind is how the codes of a table look.
type codeKind uint8

const (
	taskCodes    codeKind = iota // 0.1, 6.71
	bracketCodes                 // (1), (2)
	rowNumbers
	accountCodes  // 8100908, 1.1.2, 04.01
	serialCodes   // 608, 620, 621: of one length, and they go up
	programmes    // 2, 2, 2, 7: the number of the programme that rows belong to
	signedNumbers // 1, +2, +3, -4: the sign with which the row counts, and its number
	bulletDashes  // a dash before a label
	codeKinds
)

// withCodes reads numbers that stand directly before the words of the next row as its code: 0.1, 6.71, 1, 8100908. It
// reports false where there are not enough of them to tell.
func withCodes(runs []run, kind codeKind) (body, bool) {
	is, strict := make([]bool, len(runs)), make([]bool, len(runs))
	last := -1
	found, next, size := 0, 1, 0
	if kind == rowNumbers {
		next = firstNumber(runs)
	}
	short := 0 // codes of three digits, which could as well be the only figure of their row
	sizes := map[int]int{}
	var serial []string
	fell, bare := false, false     // numbers of programmes that fall, and other figures without a €
	plus := 0                      // numbers with a plus, which hardly any figure has
	jumps := 0                     // numbers that are not one more than the one before them, and not 1 again
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
			is[i] = err == nil && t.kind == number && len(t.text) < 4 && n > 0 && (n >= next && n <= next+2 || n == 1 && last >= 0 && next > 2)
			if is[i] {
				if n != next && n != 1 && !(numbered && n == next+1) {
					jumps++
				}
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
			like := len(c) >= 3 && allDigits(c) && (len(c) > 3 || c[0] == '0') || strings.Count(c, ".") > 1 || len(c) > 1 && c[0] == '0' && isDigit(c[1])
			is[i] = t.kind == number && (isCode(c) || numbered && threes(c)) && (like || len(c) == 3 && allDigits(c) && len(r.figs) == 1)
			if is[i] && !like {
				short++
			}
		case serialCodes:
			is[i] = t.kind == number && len(t.text) > 2 && len(t.text) < 6 && allDigits(t.text)
			if is[i] {
				serial = append(serial, t.text)
			}
		case programmes:
			n, err := strconv.Atoi(t.text)
			if is[i] = err == nil && t.kind == number && n > 0 && n < 100; is[i] {
				fell = fell || n < next
				next = n
				for k := range r.figs[:len(r.figs)-1] {
					bare = bare || !r.figs[k].fig.Euro && r.figs[k].kind == number
				}
			}
		case signedNumbers:
			n, sign := signedNumber(t.text)
			if is[i] = t.kind == number && n >= next && n <= next+2 && (sign != 0 || n == 1); is[i] {
				next = n + 1
				if sign == '+' {
					plus++
				}
			}
		case bulletDashes:
			is[i] = t.kind == dash
		}
		if is[i] {
			found++
			sizes[len(r.figs)-1]++
		}
	}
	if kind == programmes && (fell || bare || found < 4 || found*2 < len(runs)-1) {
		return body{}, false // only where every figure has its € does a bare number say that it is none
	}
	if kind == serialCodes {
		series := series(serial)
		if len(series) < 4 || len(series)*2 < len(runs) || !rises(series) {
			return body{}, false
		}
		alone, with := 0, 0
		for i := range runs {
			if is[i] = is[i] && runs[i].figs[len(runs[i].figs)-1].text[0] == series[0][0]; is[i] && i > 0 {
				if with++; len(runs[i].figs) == 1 {
					alone++
				}
			}
		}
		if alone > 1 && alone*3 >= with {
			return body{}, false // rows would be left without any figure
		}
	}
	inOrder := kind == rowNumbers && found > 3 && jumps == 0 // 1, 2, 3, 4 and so on before some of the rows, and again in the next group
	if kind == signedNumbers && (plus < 2 || found < 4) {
		return body{}, false
	}
	if (kind == bulletDashes || kind == rowNumbers && !inOrder || short == found && short > 0) && found*2 < len(runs)-1 {
		return body{}, false
	}
	if kind == accountCodes && short == found {
		for i := range runs {
			if is[i] && i+1 < len(runs) && beginsWith(runs[i+1].words[0].text, "totaal") {
				return body{}, false // a total has no code: 172, 177 and 822 are the figures of a column
			}
		}
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
		if n := len(figs) - 1; is[i] && (n == 0 || n >= size || strict[i] || kind != rowNumbers && kind != bulletDashes) {
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
		out.rows = append(out.rows, yearRows(run{words: words, figs: figs, behind: r.behind, row: r.row})...)
	}
	return out, len(out.rows) > 0
}

// firstNumber is the number of the first row that has one: 1, or where rows go on from those of another table the first of four that follow each
// other and are the first that could be any: 8, 9, 10, 11.
func firstNumber(runs []run) int {
	first, n := 0, 0
	for i := range runs[:len(runs)-1] {
		r := &runs[i]
		if r.row >= 0 || len(r.figs) == 0 || runs[i+1].cut || len(runs[i+1].words) == 0 {
			continue
		}
		t := &r.figs[len(r.figs)-1]
		k, err := strconv.Atoi(strings.Trim(t.text, "(.)"))
		switch {
		case err != nil || t.kind != number || len(t.text) > 3 || k <= 0:
		case first == 0:
			first, n = k, 1
		case k == first+n:
			if n++; n == 4 {
				return first
			}
		}
	}
	return 1
}

// signedNumber reads the number of a row and the sign with which it counts, +2, -4, +6a; the sign is 0 where there is none, and the number where it is none.
func signedNumber(s string) (n int, sign rune) {
	for _, c := range [...]string{"+", "-", "−", "–"} {
		if rest, cut := strings.CutPrefix(s, c); cut {
			s, sign = rest, []rune(c)[0]
			break
		}
	}
	if k := len(s) - 1; sign != 0 && k > 0 && s[k] >= 'a' && s[k] <= 'd' {
		s = s[:k]
	}
	if len(s) > 2 || !allDigits(s) {
		return 0, 0
	}
	n, _ = strconv.Atoi(s)
	return n, sign
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

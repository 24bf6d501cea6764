package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/figure"
)

// Cells of a row can come without anything between them: "Lasten87.33186.733" and "RekeningBegroting". Figures with
// thousands can be parted, because three digits follow each dot and no figure begins with a zero; how many there are of
// the others only the header tells, and where more than one way is left they are not parted at all.

// gluedTail returns the place where glued figures begin that end a text, or −1. Two are needed, because a single number
// behind a word is a part of its name.
func gluedTail(s string) int {
	i := len(s)
	for i > 0 && (isDigit(s[i-1]) || strings.IndexByte(".,-%", s[i-1]) >= 0) {
		i--
	}
	if i > 0 && (s[i-1] == 'N' || s[i-1] == 'V') && (i == 1 || s[i-2] == ' ') {
		return -1 // V18.000
	}
	for _, minus := range [...]string{"−", "–"} {
		if rest, ok := strings.CutSuffix(s[:i], minus); ok && (rest == "" || rest[len(rest)-1] == ' ') {
			return -1 // a figure with a minus in front
		}
	}
	for i < len(s) && (s[i] == '.' || s[i] == ',' || s[i] == '%') {
		i++
	}
	if len(s)-i < 4 || i > 0 && (s[i-1] == ' ' || s[i-1] == '/') || i > 0 && figure.IsYear(s[i:]) {
		return -1
	}
	return i
}

// maxGlued is the longest run of glued digits that is looked at, in bytes.
const maxGlued = 400

// gluedWays counts the ways to part glued figures, by their number: ways[n] is 0, 1 or 2, which stands for more.
func gluedWays(s string, most int) []uint8 {
	if len(s) > maxGlued {
		return nil
	}
	if u := uniform(s); u != nil {
		ways := make([]uint8, most+1)
		if len(u) <= most {
			ways[len(u)] = 1
		}
		return ways
	}
	at := make([][]uint8, len(s)+1) // per place the ways to have come there, by the number of figures
	at[0] = make([]uint8, most+1)
	at[0][0] = 1
	for i := range len(s) {
		if at[i] == nil {
			continue
		}
		for _, n := range gluedPieces(s[i:]) {
			if at[i+n] == nil {
				at[i+n] = make([]uint8, most+1)
			}
			for k := range most {
				at[i+n][k+1] = min(2, at[i+n][k+1]+at[i][k])
			}
		}
	}
	return at[len(s)]
}

// part parts glued figures in n, where there is one way to do so.
func part(s string, n int) []string {
	if u := uniform(s); u != nil {
		if len(u) != n {
			return nil
		}
		return u
	}
	var out []string
	var step func(rest string, left int) bool
	step = func(rest string, left int) bool {
		if left == 0 {
			return rest == ""
		}
		for _, k := range gluedPieces(rest) {
			if w := gluedWays(rest[k:], left-1); left-1 < len(w) && w[left-1] > 0 {
				out = append(out, rest[:k])
				return step(rest[k:], left-1)
			}
		}
		return false
	}
	if !step(s, n) {
		return nil
	}
	return out
}

// maxBalanced bounds the search for the way in which a glued row adds up, in figures that are tried.
const maxBalanced = 20_000

// balanced parts glued figures in n where they are lasten, baten and saldo again and again, and there is one way in which each saldo is
// the difference of the two before it, or their sum.
func balanced(s string, n int) []string {
	parts, ways := balances(s, n)
	if ways != 1 {
		return nil
	}
	return parts
}

// balances does so, and tells whether there is no way (0), one, or more (2).
func balances(s string, n int) (parts []string, count int) {
	if n < 6 || n%3 != 0 || len(s) > maxGlued {
		return nil, 2
	}
	var cur []figure.Number
	var texts, found []string
	tried, ways := 0, 0
	var step func(rest string, left int)
	step = func(rest string, left int) {
		if left == 0 {
			if rest == "" {
				ways++
				found = append([]string(nil), texts...)
			}
			return
		}
		for _, k := range gluedPieces(rest) {
			if tried++; tried > maxBalanced || ways > 1 {
				return
			}
			f, ok := figure.Parse(rest[:k])
			if !ok {
				continue
			}
			cur, texts = append(cur, f.Number), append(texts, rest[:k])
			if i := len(cur); i%3 != 0 || adds(cur[i-3], cur[i-2], cur[i-1]) {
				step(rest[k:], left-1)
			}
			cur, texts = cur[:len(cur)-1], texts[:len(texts)-1]
		}
	}
	step(s, n)
	if tried > maxBalanced {
		return nil, 2
	}
	return found, ways
}

// adds reports whether c is the difference of a and b or their sum, but for rounding.
func adds(a, b, c figure.Number) bool {
	one := figure.Int(1)
	return a.Sub(b).Sub(c).Abs().Cmp(one) <= 0 || b.Sub(a).Sub(c).Abs().Cmp(one) <= 0 || a.Add(b).Sub(c).Abs().Cmp(one) <= 0
}

// uniform parts glued figures that all have one number of decimals, where they can all have only one: 27,320,619,819,5. A row of
// percentages is printed so, and other ways to part it give figures of both kinds.
func uniform(s string) []string {
	if strings.Count(s, ",") < 2 {
		return nil
	}
	var found []string
	for decimals := 1; decimals <= 2; decimals++ {
		out := []string(nil)
		for rest := s; rest != ""; {
			i := strings.IndexByte(rest, ',')
			end := i + 1 + decimals
			if i < 1 || end > len(rest) || !allDigits(rest[i+1:end]) {
				out = nil
				break
			}
			whole := strings.TrimPrefix(rest[:i], "-")
			if !(len(whole) > 0 && len(whole) <= 3 && allDigits(whole) || threes(whole)) || len(whole) > 1 && whole[0] == '0' {
				out = nil
				break
			}
			if end < len(rest) && rest[end] == '%' {
				end++
			}
			out = append(out, rest[:end])
			rest = rest[end:]
		}
		if out != nil && found != nil {
			return nil
		}
		if out != nil {
			found = out
		}
	}
	return found
}

// gluedLead returns the place where glued figures begin behind a space, or −1: the number of a programme can stand there, and goes on in
// the first figure: "Programma 03.4101.125" is Programma 0, 3.410 and 1.125.
func gluedLead(s string) int {
	i := strings.LastIndexByte(s, ' ') + 1
	if i < 2 || !isLetter(s[i-2]) || len(s)-i < 8 {
		return -1
	}
	for k := i; k < len(s); k++ {
		if !isDigit(s[k]) && strings.IndexByte(".,-%", s[k]) < 0 {
			return -1
		}
	}
	if threes(s[i:]) || !isDigit(s[i]) && s[i] != '-' || DateYear(s[i:]) != 0 || strings.Count(s[i:], ".")+strings.Count(s[i:], ",") < 2 {
		return -1
	}
	if k, _ := classify(s[i:]); k != text {
		return -1
	}
	return i
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// leadParts parts glued figures in n where a number of the row may stand before them, and returns how many digits that has. It parts them
// only where one way is left, by arithmetic where there are more.
func leadParts(s string, n int) (parts []string, digits int) {
	found := 0
	for k := range 5 {
		if k > len(s) || !allDigits(s[:k]) && k > 0 || k == 3 || k == 4 && !figure.IsYear(s[:4]) || k == 2 && s[0] == '0' {
			continue
		}
		rest := s[k:]
		ways := gluedWays(rest, maxColumns)
		if n >= len(ways) || ways[n] == 0 {
			continue
		}
		p := []string(nil)
		if n >= 6 && n%3 == 0 {
			count := 0
			if p, count = balances(rest, n); count > 1 {
				return nil, 0
			}
		} else if ways[n] == 1 {
			p = part(rest, n)
		} else {
			return nil, 0
		}
		if p != nil {
			found, parts, digits = found+1, p, k
		}
	}
	if found != 1 {
		return nil, 0
	}
	return parts, digits
}

// gluedPieces returns the lengths of the figures that s can begin with.
func gluedPieces(s string) []int {
	var out []int
	i := 0
	percents := strings.HasSuffix(s, "%") && strings.IndexByte(s, '.') < 0 && strings.IndexByte(s, ',') < 0
	if i < len(s) && s[i] == '-' {
		i++
	}
	start := i
	for i < len(s) && isDigit(s[i]) && i-start < 3 {
		i++
		if s[start] == '0' && i-start > 1 {
			break // no figure begins with a zero
		}
		switch end := i; {
		case end < len(s) && s[end] == '.':
			for end+3 < len(s) && s[end] == '.' && isDigit(s[end+1]) && isDigit(s[end+2]) && isDigit(s[end+3]) {
				end += 4
			}
			if end > i && !(end < len(s) && (s[end] == '.' || s[end] == ',')) && s[start] != '0' {
				out = append(out, end)
			}
		case end < len(s) && s[end] == ',':
			for d := 1; d <= 2 && end+d < len(s) && isDigit(s[end+d]); d++ {
				n := end + d + 1
				if n < len(s) && s[n] == '%' {
					n++
				}
				if n < len(s) && (s[n] == ',' || s[n] == '.') {
					continue
				}
				out = append(out, n)
			}
		case end < len(s) && s[end] == '%':
			out = append(out, end+1)
		case percents:
			// each of them has its sign: 61%54%
		default:
			out = append(out, end)
		}
	}
	if start == 1 && i == 1 && (len(s) == 1 || s[1] == '-') {
		out = append(out, 1) // a dash alone
	}
	return out
}

// gluedYears parts a text of years only: 201520162017.
func gluedYears(s string) []string {
	s = figure.Trim(s)
	if len(s) < 8 || len(s)%4 != 0 || len(s) > 160 || !allDigits(s) {
		return nil
	}
	var out []string
	for i := 0; i < len(s); i += 4 {
		if !figure.IsYear(s[i : i+4]) {
			return nil
		}
		out = append(out, s[i:i+4])
	}
	return out
}

// Where cells were glued, the places where they meet are known, and a space is inside a title: bound stands for it until
// the titles are cut.
const (
	met   = '\x1f'
	bound = '\x1e'
)

// headWords returns the words that a line of titles can be cut between; in a line that was glued these are its pieces.
func headWords(s string) []string {
	marked := unglue(s, met)
	if strings.Count(marked, string(met)) < 2 {
		return strings.Fields(unglueTitle(s))
	}
	var out []string
	for _, piece := range strings.Split(marked, string(met)) {
		if f := strings.Fields(piece); len(f) > 0 {
			out = append(out, strings.Join(f, string(bound)))
		}
	}
	return out
}

// unbound returns words with those that were bound apart.
func unbound(ws []string) []string {
	for _, w := range ws {
		if strings.IndexByte(w, bound) >= 0 {
			return strings.Fields(strings.ReplaceAll(strings.Join(ws, " "), string(bound), " "))
		}
	}
	return ws
}

// unglueTitle puts a space where two titles were glued: behind a year or a small letter, before a capital.
func unglueTitle(s string) string { return unglue(s, ' ') }

// unglue puts a mark where two titles were glued.
func unglue(s string, mark byte) string {
	var b strings.Builder
	for i := range len(s) {
		if i > 0 {
			switch p, c := s[i-1], s[i]; {
			case c >= 'A' && c <= 'Z' && (p >= 'a' && p <= 'z' || p == '.' && i > 2 && s[i-2] >= 'a' && s[i-2] <= 'z' || p == ')' || isDigit(p) && (i >= 4 && figure.IsYear(s[i-4:i]) || endsDay(s[:i]))):
				b.WriteByte(mark)
			case isDigit(c) && (p >= 'a' && p <= 'z') && i+4 <= len(s) && figure.IsYear(s[i:i+4]) && (i+4 == len(s) || !isDigit(s[i+4])):
				b.WriteByte(mark)
			case c >= 'a' && c <= 'z' && isDigit(p) && i >= 4 && figure.IsYear(s[i-4:i]):
				b.WriteByte(mark)
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// endsDay reports whether a text ends in a day: per 1/1, per 31-12.
func endsDay(s string) bool {
	for _, d := range [...]string{"1/1", "31/12", "1-1", "31-12", "01-01"} {
		if strings.HasSuffix(s, d) {
			return true
		}
	}
	return false
}

// maxColumns is the largest number of glued figures that a row is parted in.
const maxColumns = 30

// unglued lists the ways to part the glued figures of a stretch of runs, by the number of columns: those that most rows
// allow in one way only. Rows that can be parted in more than one way stay as they are, and are in no table.
func unglued(runs []run) [][]run {
	unique, any := [maxColumns + 1]int{}, [maxColumns + 1]int{}
	rows := 0
	for i := range runs {
		r := &runs[i]
		if len(r.figs) == 1 && r.figs[0].lead {
			rows++
			for n := 2; n <= maxColumns; n++ {
				if p, _ := leadParts(r.figs[0].text, n); p != nil {
					unique[n]++
					any[n]++
				}
			}
		} else if len(r.figs) == 1 && r.figs[0].glued {
			rows++
			for n, w := range gluedWays(r.figs[0].text, maxColumns) {
				if w == 1 {
					unique[n]++
				}
				if w > 1 && balanced(r.figs[0].text, n) != nil {
					unique[n]++
				}
				if w > 0 {
					any[n]++
				}
			}
		} else if n := len(r.figs); n > 1 && n <= maxColumns {
			unique[n]++
			any[n]++
		}
	}
	if rows == 0 {
		return [][]run{runs}
	}
	var out [][]run
	for range 3 {
		best := 0
		for n := 2; n <= maxColumns; n++ {
			if unique[n] > 0 && (best == 0 || any[n]*2+unique[n] > any[best]*2+unique[best]) {
				best = n
			}
		}
		if best == 0 {
			break
		}
		out = append(out, partRuns(runs, best))
		unique[best] = 0
	}
	return out
}

// partRuns parts the glued figures of all runs in n.
func partRuns(runs []run, n int) []run {
	out := make([]run, 0, len(runs))
	var carried []token
	for _, r := range runs {
		if len(carried) > 0 {
			r.words = append(carried, r.words...)
			carried = nil
		}
		if len(r.figs) == 1 && r.figs[0].glued {
			g := r.figs[0]
			ways := gluedWays(g.text, maxColumns)
			m := n
			lead := []string(nil)
			if g.lead {
				ways = nil
				if p, k := leadParts(g.text, n); p != nil {
					lead = p
					if w := len(r.words) - 1; k > 0 && w >= 0 {
						r.words = slices.Clone(r.words)
						r.words[w].text += " " + g.text[:k]
						r.words[w].title = nil
					}
				}
			}
			if ways != nil && ways[n] == 0 {
				m = onlyWay(ways) // it misses a figure
			} else if ways != nil && ways[n] == 1 && n > 1 && ways[n-1] == 1 && hasDigitAlone(part(g.text, n)) && !hasDigitAlone(part(g.text, n-1)) {
				m = n - 1 // a single digit among large figures is the first of the figure behind it
			}
			parts := lead
			if parts != nil {
				// a number of the row stood before them
			} else if ways != nil && m < len(ways) && ways[m] == 1 && m <= n {
				parts = part(g.text, m)
			} else if parts = balanced(g.text, n); parts != nil && !g.lead {
				m = n
			}
			if parts == nil {
				for _, w := range r.words {
					if w.row != r.row {
						carried = append(carried, w) // the header above it
					}
				}
				continue
			}
			r.figs = nil
			for _, s := range parts {
				t := g
				t.text, t.glued, t.lead = s, false, false
				t.kind, t.fig = classify(s)
				if t.kind == year {
					t.kind = number
				}
				r.figs = append(r.figs, t)
			}
		}
		out = append(out, r)
	}
	return out
}

// hasDigitAlone reports whether one of the figures is a single digit that is not nil.
func hasDigitAlone(figs []string) bool {
	for _, f := range figs {
		if f = strings.TrimPrefix(f, "-"); len(f) == 1 && f[0] >= '1' && f[0] <= '9' {
			return true
		}
	}
	return false
}

// onlyWay returns the number of figures where there is one way to part them, and one number of figures; else 0.
func onlyWay(ways []uint8) int {
	found := 0
	for n, w := range ways {
		if w == 0 {
			continue
		}
		if w > 1 || found > 0 {
			return 0
		}
		found = n
	}
	return found
}

// partsAlone parts a line of glued figures without words, where there is one way only: 1.2341.2451.260.
func partsAlone(s string) []string {
	if len(s) < 9 || s[0] != '-' && !isDigit(s[0]) || strings.Count(s, ".") < 2 || gluedTail(s) != 0 {
		return nil
	}
	found := 0
	for n, w := range gluedWays(s, maxColumns) {
		if w == 0 || n < 2 {
			continue
		}
		if w > 1 || found > 0 {
			return nil
		}
		found = n
	}
	if found == 0 {
		return nil
	}
	return part(s, found)
}

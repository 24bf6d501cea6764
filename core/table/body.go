package table

import (
	"slices"
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
		if full := len(b.rows[i].figs); full > n && full <= maxWidth && b.rows[i].row >= 0 && !b.rows[i].figs[0].exact {
			counts[full]++ // its line has a space for each empty cell
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
	longer := 0    // rows with a figure more than there are columns, where those are no parts of their labels
	more, amounts := 0, 0
	for i := range b.rows {
		if r := &b.rows[i]; r.size() > n {
			more++
			if r.amountsBefore(n) {
				amounts++
			}
		}
	}
	if amounts*2 > len(b.rows) || amounts > 2 && (more == amounts || more*5 >= len(b.rows)*4) || len(b.rows) > 2 && amounts > 0 && b.allOf(n+1) {
		longer = more
	}
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
		case m > n && b.rows[i].figs[0].to > 0 && !b.rows[i].figs[0].exact && longer > 0 && (longer > amounts || b.rows[i].amountsBefore(n)):
			torn += float64(m) // labels of most rows end in no amount
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
	if n > 1 && len(b.rows) > 1 && b.allOf(2*n) || multiples > 1 && multiples*4 > len(b.rows) {
		whole *= 0.5 // only totals have none
	}
	return (whole + 0.4*part - torn) / all
}

// allOf reports whether every row has n figures.
func (b *body) allOf(n int) bool {
	for i := range b.rows {
		if b.rows[i].size() != n {
			return false
		}
	}
	return true
}

// amountsBefore reports whether an amount stands before the last n figures of a row: it has its thousands apart, a minus or cents.
func (r *row) amountsBefore(n int) bool {
	figs := r.filled()
	for k := range len(figs) - n {
		if w := r.words; k == 0 && len(w) > 0 && strings.EqualFold(lastWord(w[len(w)-1].text), "x") {
			continue // x € 1.000
		}
		if s := figs[k].text; figs[k].fig.Euro || threes(s) || strings.HasPrefix(s, "-") && len(s) > 1 || strings.IndexByte(s, ',') >= 0 {
			return true
		}
	}
	return false
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

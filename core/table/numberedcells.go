package table

import (
	"strings"
	"unicode"
)

// Where rows are numbered and each cell stands on a line of its own, the numbers say where rows begin: all words between two of them are one label,
// also those that stand behind the figures because these stood beside a line in its middle: +5 / Baten uit bijdragen, die niet / 160 / in mindering zijn
// gebracht bij post 4 / +6a.

// numberedCells joins the cells of such labels.
func (f *finder) numberedCells() {
	if !f.apart {
		return
	}
	for i := 0; i < len(f.toks); i++ {
		if n, _ := rowNumber(&f.toks[i]); n == 1 {
			rows := numberedRows(f.toks, i)
			if len(rows) == 0 {
				continue
			}
			last := rows[len(rows)-1]
			f.toks = joinNumbered(f.toks, rows)
			i = max(i, last.next-len(rows)) // cells were joined: what lies behind them came nearer
		}
	}
}

// numberedRow is where the parts of a row begin in the cells: its number, its words, its figures, words behind these, and the number of the next row.
type numberedRow struct{ code, words, figs, behind, next int }

// rowNumber reads a cell that is the number of a row, with the sign it counts with and a letter: 1, +2, -4, +6a, 11b. It is 0 where it is none.
func rowNumber(t *token) (n int, letter bool) {
	s := strings.TrimSuffix(t.text, ".")
	if t.row >= 0 || t.exact || t.lined || len(s) > 4 || t.kind != number && t.kind != text {
		return 0, false
	}
	if k := len(s) - 1; k > 0 && s[k] >= 'a' && s[k] <= 'd' {
		s, letter = s[:k], true
	}
	n, _ = signedNumber(s)
	return n, letter
}

// numberedRows returns the rows of a table whose numbers begin at a cell. It returns none where they don't say more than the layout does.
func numberedRows(toks []token, at int) []numberedRow {
	var rows []numberedRow
	broken, most, same := 0, 0, 0
	sizes := map[int]int{}
	for n := 1; ; {
		r := numberedRow{code: at, words: at + 1}
		k := at + 1
		for k < len(toks) && cellOfWords(&toks[k]) {
			k++
		}
		r.figs = k
		for k < len(toks) && toks[k].row < 0 && (toks[k].figureLike() || toks[k].kind == empty) {
			if next, _ := rowNumber(&toks[k]); k > r.figs && next > 0 && (next == n || next == n+1) && k+1 < len(toks) && cellOfWords(&toks[k+1]) {
				break
			}
			k++
		}
		r.behind = k
		for k < len(toks) && k < r.behind+maxBroken && cellOfWords(&toks[k]) {
			if next, _ := rowNumber(&toks[k]); next > 0 {
				break
			}
			k++
		}
		r.next = k
		if r.figs == r.words || r.behind == r.figs || r.figs-r.words > maxBroken+1 {
			break
		}
		rows = append(rows, r)
		if r.figs-r.words > 1 || k > r.behind {
			broken++
		}
		c := r.behind - r.figs
		if sizes[c]++; sizes[c] > same {
			most, same = c, sizes[c]
		}
		if k >= len(toks) {
			break
		}
		next, letter := rowNumber(&toks[k])
		if next == 0 || next < n || next > n+1 && !(letter && next == n+2) || next == n && !letter {
			break
		}
		n, at = next, k
	}
	if len(rows) < 4 || broken == 0 || same*4 < len(rows)*3 {
		return nil
	}
	for i := range rows {
		if rows[i].behind-rows[i].figs != most {
			return nil
		}
	}
	return rows
}

// cellOfWords reports whether a cell of words stands on a line of its own.
func cellOfWords(t *token) bool { return t.kind == text && t.row < 0 && !t.exact && !t.lined }

// joinNumbered returns the cells with the words of each row in one.
func joinNumbered(toks []token, rows []numberedRow) []token {
	out := append([]token(nil), toks[:rows[0].code]...)
	for i, r := range rows {
		out = append(out, toks[r.code])
		words := toks[r.words:r.figs]
		behind := toks[r.behind:r.next]
		if i == len(rows)-1 { // what stands behind the last row can be the next one
			k := 0
			for k < len(behind) && StartsLower(behind[k].text) && !ownRow(behind[k].text) {
				k++
			}
			behind = behind[:k]
		}
		rest := behind
		for len(rest) > 0 && !oneLabel(words[len(words)-1].text, rest[0].text) {
			rest = rest[1:]
		}
		for k := 0; k < len(words); k++ {
			t := words[k]
			for k+1 < len(words) && oneLabel(t.text, words[k+1].text) {
				k++
				t.text, t.end, t.last, t.title = JoinTitle([]string{t.text, words[k].text}), words[k].end, words[k].last, nil
			}
			if k == len(words)-1 && len(rest) == len(behind) {
				for _, b := range rest {
					t.text, t.last, t.title = JoinTitle([]string{t.text, b.text}), b.last, nil
				}
			}
			out = append(out, t)
		}
		out = append(out, toks[r.figs:r.behind]...)
		if len(rest) != len(behind) {
			out = append(out, behind...)
		}
		if i == len(rows)-1 {
			out = append(out, toks[r.behind+len(behind):]...)
		}
	}
	return out
}

// oneLabel reports whether a label goes on in the next cell of its row.
func oneLabel(s, next string) bool {
	return strings.ContainsFunc(s, unicode.IsLetter) && !strings.HasSuffix(s, ":") && (StartsLower(next) || endsOpen(s) || next[0] == '(')
}

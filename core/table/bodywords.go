package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

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
	seen, last := map[string]int{}, map[string]int{}
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
		last[w[len(w)-1].text]++
		n++
	}
	if n > 1 && n*2 > len(b.rows) && yesAndNo(seen) {
		return true
	}
	// What stands right before the figures is a label, and differs more than answers do: Zorg, lasten and Zorg, baten are none.
	return n > 2 && n*2 > len(b.rows) && len(seen)*2 <= n && len(seen) <= len(last) || before > 2 && before*5 >= len(b.rows)*2
}

// yesAndNo reports whether words are nothing but Ja and Nee.
func yesAndNo(words map[string]int) bool {
	for w := range words {
		if !strings.EqualFold(w, "ja") && !strings.EqualFold(w, "nee") {
			return false
		}
	}
	return true
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

// yearLabels reports whether all rows are called by a year, each the next one's: 2021, 2022, 2023. The first year is no title then.
func (b *body) yearLabels() bool {
	if len(b.rows) < 3 {
		return false
	}
	for i := range b.rows {
		w := b.rows[i].words
		if len(w) == 0 || i > 0 && len(w) > 1 {
			return false
		}
		if y := figure.YearOf(w[len(w)-1].text); y == 0 || i > 0 && y != figure.YearOf(b.rows[i-1].words[len(b.rows[i-1].words)-1].text)+1 || !figure.IsYear(w[len(w)-1].text) {
			return false
		}
	}
	return true
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

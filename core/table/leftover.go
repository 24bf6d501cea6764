package table

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// A reading can be the best and still leave something over that it does not explain: then its columns are marked, however much better it is than
// every other.

// leavesOver reports whether a reading does.
func (c *candidate) leavesOver() bool {
	return leftOver(c.pre[:c.h.lead]) > 1 || c.comparesOne() || c.contradicts() || c.tornTitle() || c.labelsRepeat() || c.cycleLeft() || c.textBetween() || rowLeft(c.pre, c.h.lead) || figuresLeft(c.b.rows, c.n) || sidesLeft(c.b.rows, c.n)
}

// withoutNoun marks the columns that say what they are compared with, and not what is: the noun of t.o.v. 2017 stands elsewhere.
func (c *candidate) withoutNoun(doubt []bool) []bool {
	for k := range c.h.cols {
		if p := c.h.cols[k].parts; len(p) > 0 && comparesWith(c.pre[p[0]].text) {
			if doubt == nil {
				doubt = make([]bool, c.n)
			}
			doubt[k] = true
		}
	}
	return doubt
}

// leftOver counts the cells directly before a header that are the titles of a period, or of lasten and baten, and nothing else: a header that is read whole leaves
// at most the year of its table.
func leftOver(before []token) int {
	phases, measures, others := 0, 0, 0
	for i := len(before) - 1; i >= 0 && others < 3 && len(before)-i < 8; i-- {
		x := before[i].ttl()
		switch {
		case before[i].kind == stop || x.Unit || x.Head || before[i].first == 0:
			return max(phases, measures)
		case x.Known && x.Words <= 2 && x.Phase != "" && x.Measure == budget.NoMeasure:
			phases++
		case before[i].row < 0 && x.Words <= 2 && x.Measure != budget.NoMeasure && x.Phase == "" && !x.Small:
			measures++
		default:
			others++
		}
	}
	return max(phases, measures)
}

// textBetween reports whether a sentence, and more words than a label behind it, stands between the titles and the first row, or between two rows:
// what comes behind it is another table.
func (c *candidate) textBetween() bool {
	sentence := func(words []token) bool {
		for k := range words[:max(0, len(words)-2)] {
			if x := &words[k]; x.kind == text && endsSentence(x.text) && strings.Count(x.text, " ") > 4 {
				return true
			}
		}
		return false
	}
	for i := range c.b.rows[1:] {
		if sentence(c.b.rows[i+1].words) {
			return true
		}
	}
	return sentence(c.pre[c.h.labels:])
}

// cycleLeft reports whether a line of words that repeat stands before the first row and is none of its titles: Kap. Olm. Kap. Olm., below two years.
func (c *candidate) cycleLeft() bool {
	for k := c.h.labels; k < len(c.pre); k++ {
		if x := &c.pre[k]; x.kind == text && c.n > 1 && strings.Count(x.text, " ") >= 3 && repeatsItself(x.text) {
			return true
		}
	}
	return false
}

// repeatsItself reports whether words are some of them again and again: turned round at one of its spaces, such a line is itself.
func repeatsItself(s string) bool {
	s = " " + s
	return strings.Index((s + s)[1:], s) < len(s)-1
}

// comparesOne reports whether a difference stands below the title of one period and above lasten and baten: it is a period's neighbour, and its title
// was taken for one of the row below.
func (c *candidate) comparesOne() bool {
	for _, col := range c.h.cols {
		if p := col.parts; len(p) > 2 {
			over, title, below := c.pre[p[0]].ttl(), c.pre[p[1]].ttl(), c.pre[p[len(p)-1]].ttl()
			if over.Phase != "" && over.Measure == budget.NoMeasure && title.Measure == budget.Difference && below.Measure != budget.NoMeasure && below.Measure != budget.Difference {
				return true
			}
		}
	}
	return false
}

// contradicts reports whether the titles of a column can't be those of one: the same words twice, lasten above baten, a number of things and an amount, a
// budget before and after its changes, a movement of one day.
func (c *candidate) contradicts() bool {
	for _, col := range c.h.cols {
		for i, a := range col.parts {
			x := &c.pre[a]
			if selfContradicting(x.text) {
				return true
			}
			for _, b := range col.parts[i+1:] {
				y := &c.pre[b]
				if x.text == y.text && !x.ttl().Unit && !x.ttl().Bare || apartMeasures(x.ttl().Measure, y.ttl().Measure) || selfContradicting(x.text+" "+y.text) {
					return true
				}
			}
		}
	}
	return false
}

// tornTitle reports whether a phase alone and a year alone are the titles of two columns side by side, beside others that have both: Rekening | 2020 |
// Rekening 2021.
func (c *candidate) tornTitle() bool {
	both := false
	for _, col := range c.cols {
		both = both || col.Phase != "" && col.Period != 0
	}
	for k := 1; k < len(c.h.cols) && both; k++ {
		a, b := c.h.cols[k-1].parts, c.h.cols[k].parts
		if len(a) != 1 || len(b) != 1 {
			continue
		}
		if x, y := c.pre[a[0]].ttl(), c.pre[b[0]].ttl(); x.Phase != "" && x.Years == 0 && x.Words == 1 && y.Bare {
			return true
		}
	}
	return false
}

// labelsRepeat reports whether a word stands twice in two cells before the first row: they are titles of columns, or what two columns say, and no names
// of groups in each other.
func (c *candidate) labelsRepeat() bool {
	own := c.pre[c.h.labels:]
	for i := 1; i < len(own); i++ {
		if own[i].kind == text && own[i].row < 0 && !own[i].lined && own[i].text == own[i-1].text {
			return true
		}
	}
	return false
}

// apartMeasures reports whether no column measures both.
func apartMeasures(a, b budget.Measure) bool {
	return a == budget.Expenditure && b == budget.Revenue || a == budget.Revenue && b == budget.Expenditure
}

// selfContradicting reports whether a title says two things that no column is.
func selfContradicting(title string) bool {
	low := " " + strings.ToLower(title) + " "
	has := func(words ...string) bool { return anyOf(low, words...) }
	switch {
	case has(" aantal ") && has(" bedrag ") && !has("bedrag per", "bedrag/"):
		return true
	case has(" primitief ", " primitieve ", " primair ") && has(" gewijzigd ", " na wijziging ") && !has("verschil", "t.o.v", "mutatie"):
		return true
	}
	return has(" 1-1 ", " 31-12 ", " 1-jan ", " 31-dec ") && has(" toevoeging ", " onttrekking ", " storting ", " dotatie ", " toevoegingen ", " onttrekkingen ", " stortingen ", " dotaties ") &&
		!has("saldo", "stand", "boekwaarde", " per ", " t/m ")
}

// rowLeft reports whether a printed row of more than one cell stands directly above a header, and is no part of it: there are titles that were
// not read.
func rowLeft(pre []token, lead int) bool {
	if lead < 2 || lead >= len(pre) || pre[lead].row < 0 || pre[lead-1].row < 0 || pre[lead-1].row == pre[lead].row || pre[lead-1].lined {
		return false
	}
	cells := 0
	for k := lead - 1; k >= 0 && pre[k].row == pre[lead-1].row; k-- {
		if pre[k].ttl().HasUnit {
			return false
		}
		if pre[k].kind != empty {
			cells++
		}
	}
	return cells > 1 && pre[lead-1].end == pre[lead].line-1
}

// figuresLeft reports whether the labels of most rows end in a figure: there is a column more than there are titles.
func figuresLeft(rows []row, n int) bool {
	left := 0
	for i := range rows {
		if w := rows[i].words; len(w) > 0 && len(rows[i].figs) == n {
			s := w[len(w)-1].text
			at := strings.LastIndexByte(s, ' ')
			if k, f := classify(s[at+1:]); at > 0 && k == number && f.Kind == figure.Amount && len(s)-at > 3 && !isCode(s[at+1:]) {
				left++
			}
		}
	}
	return left > 2 && left*3 > len(rows)*2
}

// sidesLeft reports whether the labels of a third of the rows or more have as many figures among their words as the rows have behind them: two tables
// stand side by side, and the figures of the left one are taken for words.
func sidesLeft(rows []row, n int) bool {
	left := 0
	for i := range rows {
		if w := rows[i].words; n > 1 && len(w) > 0 {
			run := 0
			for s := range strings.FieldsSeq(w[len(w)-1].text) {
				k, f := classify(s)
				if k == text && run == n {
					left++
					break
				}
				if run++; k != number || f.Kind != figure.Amount {
					run = 0
				}
			}
		}
	}
	return left > 2 && left*3 > len(rows)
}

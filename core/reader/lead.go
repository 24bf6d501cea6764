package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// lead is what stands between the text and a table's column titles, understood.
type lead struct {
	caption word
	title   word
	unit    word
	heads   []word
	used    int // how many of the grid's lead words, from the end, belong to the table
}

// understandLead reads the words before the column titles, from the nearest back: titles of label columns, the unit,
// the caption and the title. What stands before the caption are headings of the text.
func (g *grid) understandLead() lead {
	var l lead
	i := len(g.lead) - 1
	take := func() word {
		w := g.lead[i]
		i--
		l.used = len(g.lead) - 1 - i
		return w
	}
	asksCost := func(from int) bool {
		for ; from >= 0; from-- {
			if askOf(g.lead[from].text) == budget.Cost {
				return true
			}
		}
		return false
	}
	// A word beside the column titles is the title of the label column, unless it repeats what stands above the table.
	for i >= 0 && len(l.heads) < 3 && g.beside(i) {
		l.heads = append([]word{take()}, l.heads...)
	}
	for i >= 0 && len(l.heads) < maxLabels && rowHead(g.lead[i].text) && (askOf(g.lead[i].text) == budget.NoAsk || asksCost(i-1) || g.lead[i].inside || i > 0 && isUnitOnly(g.lead[i-1].text)) {
		if !g.lead[i].inside && i == 0 && askOf(g.lead[i].text) == budget.NoAsk && !single(g.lead[i].text) {
			break // the only word before the table: a caption rather than a column's title
		}
		l.heads = append([]word{take()}, l.heads...)
	}
	for i >= 0 {
		w := g.lead[i]
		switch {
		case isUnitOnly(w.text):
			if l.unit.text != "" {
				return l
			}
			l.unit = take()
		case askOf(w.text) == budget.Cost, l.caption.text != "" && hasUnit(w.text):
			// The question, or a sentence with the unit, is the caption; what stands below it is a title.
			if l.title.text == "" {
				l.title = l.caption
			} else if l.caption.text != "" {
				l.title.text, l.title.line = l.caption.text+" "+l.title.text, l.caption.line
			}
			l.caption = take()
			if hasUnit(w.text) && l.unit.text == "" {
				l.unit = l.caption
			}
			if i >= 0 && g.lead[i].inside && l.title.text == "" {
				l.title = take()
			}
			return l
		case l.caption.text == "" && !w.inside && strings.HasSuffix(w.text, ".") && strings.Count(w.text, " ") > 3 && !hasUnit(w.text):
			return l // a sentence of the text above
		case l.caption.text == "":
			l.caption = take()
			if hasUnit(w.text) {
				if l.unit.text == "" {
					l.unit = l.caption
				}
				if i >= 0 && g.lead[i].inside {
					l.title = take()
				}
				return l
			}
		case w.inside && l.title.text == "":
			l.title = l.caption
			l.caption = take()
		default:
			return l
		}
	}
	return l
}

// beside reports whether word i of the lead stands in a row of column titles and names the labels below it. It is the
// title of the table where the same words stand above it, or where a row inside the table has the caption.
func (g *grid) beside(i int) bool {
	w := g.lead[i]
	if !w.inside || hasUnit(w.text) || askOf(w.text) == budget.Cost {
		return false
	}
	row := false
	for _, h := range g.header {
		row = row || h[0].block == w.block
	}
	if !row {
		return false
	}
	for _, x := range g.lead[:i] {
		if strings.EqualFold(x.text, w.text) || x.inside && !isUnitOnly(x.text) && x.block != w.block {
			return labelHead(w.text)
		}
	}
	return true
}

func single(s string) bool { return !strings.Contains(s, " ") }

// isUnitOnly reports whether a cell names a unit and nothing else: (bedragen x 1000,-), Bedragen in €1.000.
func isUnitOnly(s string) bool {
	if len(s) > 60 {
		return false
	}
	start := strings.TrimLeft(s, "( *")
	if start == "" || !strings.Contains("bBxX€iIaAeE"+"\xe2", start[:1]) || !hasUnit(s) {
		return false // the first letter tells most cells that name no unit
	}
	low := strings.ToLower(strings.TrimLeft(s, "( *"))
	for _, start := range [...]string{"bedrag", "x ", "€", "in euro", "in duizend", "in miljoen", "in mln", "* €", "alle bedragen", "eur"} {
		if strings.HasPrefix(low, start) {
			_, isFig := figure.Parse(s)
			return !isFig || s[0] == '(' // (€1.000), the unit, is no negative amount
		}
	}
	return false
}

func hasUnit(s string) bool {
	if !unitSign(s) && !unitWord(s) {
		return false // a cheap test before the real one: most labels have nothing of a unit
	}
	_, ok := figure.ParseUnit(s)
	return ok
}

// unitSign reports whether a text has a digit, a € or a %.
func unitSign(s string) bool {
	for i := range len(s) {
		if c := s[i]; isDigit(c) || c == '%' || c == "€"[0] {
			return true
		}
	}
	return false
}

// unitWord reports whether a text can have a word of a unit in it: euro, duizenden, miljoenen, mln.
func unitWord(s string) bool {
	for _, w := range [...]string{"uro", "URO", "EUR", "uizend", "iljoen", "iljard", "ln", "ld.", "rocent"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// measureCaption reports whether a caption says what is measured and no more: "Lasten (incl. reserves)". The heading
// above it then names the table's section.
func measureCaption(s string) bool {
	low := strings.ToLower(strings.TrimRight(s, " :."))
	switch low {
	case "kengetallen", "indicatoren", "kengetal", "indicator", "tabel", "overzicht", "activiteiten", "bedragen":
		return true
	}
	t := parseTitle(s)
	return t.known && (t.measure == budget.Expenditure || t.measure == budget.Revenue || t.measure == budget.Balance)
}

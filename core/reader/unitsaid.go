package reader

import (
	"slices"
	"sort"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/table"
)

// A table can have its unit from a text around it: the line below it, the sentence or the short line above, or a sentence about all tables.

// unitBelow takes the unit from the line behind a table, where that line stands above no other table.
func (p *page) unitBelow(t *budget.Table) bool {
	texts := p.doc.Texts
	i := sort.Search(len(texts), func(k int) bool { return texts[k].Line > t.End })
	if i == len(texts) {
		return false
	}
	if said := unitSentence(texts[i].Text); said != "" && len(said) < 90 {
		if u, ok := figure.ParseUnit(said); ok && u.Name == "EUR" {
			t.Unit, t.Scale, t.UnitText = u.Name, u.Scale, budget.Span{Text: said, Line: texts[i].Line, End: texts[i].End}
			return true
		}
	}
	if !table.UnitOnly(texts[i].Text) {
		return false
	}
	next := sort.Search(len(p.doc.Tables), func(k int) bool { return p.doc.Tables[k].Line > t.Line })
	// Directly below this table, with a blank line behind it, it is this table's.
	end := texts[i].End
	glued := texts[i].Line == t.End+1 && (end >= len(p.doc.Lines) || figure.Trim(p.doc.Lines[end]) == "")
	if next < len(p.doc.Tables) && !glued {
		if line := p.doc.Tables[next].Line; line < texts[i].Line || i+1 == len(texts) || line < texts[i+1].Line {
			return false
		}
	}
	u, ok := figure.ParseUnit(texts[i].Text)
	if !ok || u.Name != "EUR" {
		return false
	}
	t.Unit, t.Scale, t.UnitText = u.Name, u.Scale, budget.Span{Text: texts[i].Text, Line: texts[i].Line, End: texts[i].End}
	return true
}

// unitSaid takes the unit from a sentence directly above a table that says in what its amounts are given.
func (p *page) unitSaid(n int, t *budget.Table) bool {
	above := 0
	if n > 0 {
		above = p.doc.Tables[n-1].End
	}
	texts := p.doc.Texts
	i := p.textAt(t.Line)
	for i--; i >= 0 && texts[i].Line > above && p.sameChapter(texts[i].Line, t.Line); i-- {
		said := unitSentence(texts[i].Text)
		if said == "" {
			continue
		}
		if takeUnit(t, said, &texts[i]) {
			return true
		}
	}
	return false
}

// takeUnit gives a table the unit of euros that the words of a text say, and reports whether they say one.
func takeUnit(t *budget.Table, said string, from *budget.Text) bool {
	u, ok := figure.ParseUnit(said)
	if !ok || u.Name != "EUR" {
		return false
	}
	t.Unit, t.Scale, t.UnitText = u.Name, u.Scale, budget.Span{Text: said, Line: from.Line, End: from.End}
	return true
}

// ofMore are words of a sentence about more tables than the next one.
var ofMore = [...]string{"overzichten", "tabellen", "alle bedragen", "dit hoofdstuk", "dit onderdeel", "deze paragraaf", "dit document", "deze begroting", "deze nota", "dit verslag"}

// unitOfAll takes the unit that a sentence before the table gives to more than one: In dit onderdeel zijn overzichten opgenomen (bedragen x € 1.000).
func (p *page) unitOfAll(t *budget.Table) bool {
	texts := p.doc.Texts
	i := p.textAt(t.Line)
	for i--; i >= 0; i-- {
		said := unitSentence(texts[i].Text)
		low := strings.ToLower(said)
		if slices.ContainsFunc(ofMore[:], func(w string) bool { return strings.Contains(low, w) }) && takeUnit(t, said, &texts[i]) {
			p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: said})
			return true
		}
	}
	return false
}

// unitAbove takes the unit from the nearest short text above a table that names one, where no table stands between: with a
// sentence in between it was not taken for the table's caption.
func (p *page) unitAbove(t, before *budget.Table) bool {
	texts := p.doc.Texts
	i := p.textAt(t.Line)
	for i--; i >= 0 && (before == nil || texts[i].Line > before.End) && p.sameChapter(texts[i].Line, t.Line); i-- {
		x := &texts[i]
		said := x.Text
		if len(said) > 120 {
			said = unitSentence(said)
		}
		if said == "" || !table.HasUnit(said) {
			continue
		}
		if takeUnit(t, said, x) {
			p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: said})
			return true
		}
	}
	return false
}

// unitSentence returns the sentence of a text that says in what amounts are given: Alle bedragen zijn x € 1.000. An amount
// that a sentence is about is no unit.
func unitSentence(s string) string {
	for s != "" {
		end := strings.Index(s, ". ")
		if end < 0 {
			end = len(s)
		} else {
			end++
		}
		one := figure.Trim(s[:end])
		s = figure.Trim(s[end:])
		low := strings.ToLower(one)
		if !strings.Contains(low, "bedrag") && !strings.Contains(low, "cijfers") {
			if (strings.Contains(low, "tabel") || strings.Contains(low, "overzicht")) && (strings.Contains(low, "(x €") || strings.Contains(low, "(* €")) {
				return one // In de onderstaande tabel staan de geraamde lasten en baten (x € 1.000)
			}
			continue
		}
		for _, w := range [...]string{"x €", "x 1.000", "* €", "x€", "in euro", "in hele euro", "in duizend", "in miljoen", "in €", "in k€", "afgerond op"} {
			if strings.Contains(low, w) {
				return one
			}
		}
	}
	return ""
}

// scaleUnclaimed reports whether a text of the table's chapter names a scale in brackets, and no table took it: the figures may be thousands.
func (p *page) scaleUnclaimed(t *budget.Table) bool {
	return slices.ContainsFunc(p.doc.Texts, func(x budget.Text) bool {
		if !strings.Contains(x.Text, "(x €") && !strings.Contains(x.Text, "(x 1.000") && !strings.Contains(x.Text, "(* €") && !strings.Contains(x.Text, "(bedragen x") || !p.sameChapter(x.Line, t.Line) {
			return false
		}
		u, ok := figure.ParseUnit(x.Text)
		return ok && u.Scale > 1
	})
}

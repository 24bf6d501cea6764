package reader

import (
	"math"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// The unit of a table that names none can be proven: a sentence or a heading gives the same amount with its scale (op 7,0
// miljoen beside 7,0), or another table has the same totals in thousands (−515 beside −515.194).

// Limits of what is looked at, in texts above and below a table.
const (
	textsAbove = 6
	textsBelow = 3
)

// provenByText takes the scale that a text near the table proves.
func (p *page) provenByText(t *budget.Table) bool {
	heads := append([]string{t.Caption.Text, t.Title.Text}, t.Path...)
	for _, s := range heads {
		if n := p.scaleOf(t, s, true); n != 0 {
			return p.proven(t, n, budget.Span{Text: s, Line: t.Line, End: t.Line})
		}
	}
	texts := p.doc.Texts
	at := p.textAt(t.Line)
	for k := max(0, at-textsAbove); k < min(len(texts), at+textsBelow); k++ {
		if n := p.scaleOf(t, texts[k].Text, texts[k].Level > 0 || captionLike(texts[k].Text)); n != 0 {
			return p.proven(t, n, budget.Span{Text: texts[k].Text, Line: texts[k].Line, End: texts[k].End})
		}
		if thousandsOf(t, texts[k].Text) {
			return p.proven(t, 1000, budget.Span{Text: texts[k].Text, Line: texts[k].Line, End: texts[k].End})
		}
	}
	return false
}

// thousandsOf reports whether a sentence names a row of the table with a thousand times its figure: € 778.000 voor onvoorzien, beside
// Onvoorzien 778.
func thousandsOf(t *budget.Table, s string) bool {
	if !strings.Contains(s, ".000") || !strings.Contains(s, "€") {
		return false
	}
	low := strings.ToLower(s)
	for _, a := range figure.Scan(s) {
		if !a.Figure.Euro || a.Figure.Scale != 0 || !strings.HasSuffix(strings.TrimRight(s[a.Start:a.End], ",-"), ".000") {
			continue
		}
		for i := range t.Rows {
			name := strings.ToLower(t.Rows[i].Label)
			if len(name) < 6 || !strings.Contains(low, name) {
				continue
			}
			for c := range t.Rows[i].Cells {
				x := &t.Rows[i].Cells[c]
				if x.HasNumber() && !x.Figure.Percent && x.Figure.Number.Abs().Cmp(figure.Int(100)) > 0 && x.Figure.Number.Abs().Times(1000).Equal(a.Figure.Number.Abs()) {
					return true
				}
			}
		}
	}
	return false
}

// captionLike reports whether a line is a caption that ends in an amount: Immateriële vaste activa (€ 0,4 mln.).
func captionLike(s string) bool {
	return len(s) < 90 && strings.HasSuffix(s, ")") && strings.Count(s, ".") < 3
}

func (p *page) proven(t *budget.Table, scale int64, by budget.Span) bool {
	t.Unit, t.Scale, t.Inferred = "EUR", scale, true
	p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: by.Text})
	return true
}

// scaleOf returns the scale under which an amount of a text is a figure of the table, or 0. In a heading the figure can be
// a total that was rounded; in a sentence it has the same decimals, so that it is no accident.
func (p *page) scaleOf(t *budget.Table, s string, heading bool) int64 {
	if !strings.Contains(s, "ln") && !strings.Contains(s, "iljoen") && !strings.Contains(s, "uizend") {
		return 0
	}
	found := int64(0)
	for _, a := range figure.Scan(s) {
		if a.Figure.Scale == 0 || a.Figure.Percent || a.Figure.Number.Sign() == 0 {
			continue
		}
		scale := int64(0)
		for i := range t.Rows {
			for c := range t.Rows[i].Cells {
				x := &t.Rows[i].Cells[c]
				if !x.HasNumber() || x.Figure.Percent || x.Figure.Scale != 0 || x.Figure.Number.Sign() == 0 {
					continue
				}
				switch {
				case x.Figure.Decimals > 0 && a.Figure.Decimals > 0 && !x.Figure.Point && x.Figure.Number.Abs().Equal(a.Figure.Number.Abs()):
					scale = a.Figure.Scale
				case heading && t.Rows[i].Role != budget.ItemRow && x.Figure.Number.Places() == 0 && rounds(x.Figure.Number, a.Figure, 1000) && x.Figure.Number.Abs().Cmp(figure.Int(100)) >= 0:
					scale = 1000
				case heading && t.Rows[i].Role != budget.ItemRow && x.Figure.Number.Places() == 0 && rounds(x.Figure.Number, a.Figure, 1):
					scale = 1
				}
			}
		}
		if scale != 0 && (found != 0 && scale != found || !plausible(t, scale)) {
			return 0
		}
		if scale != 0 {
			found = scale
		}
	}
	return found
}

// plausible reports whether no figure of a table is more than a municipality has under a scale: some twenty billion euros.
func plausible(t *budget.Table, scale int64) bool {
	for i := range t.Rows {
		for c := range t.Rows[i].Cells {
			if x := &t.Rows[i].Cells[c]; x.HasNumber() && !x.Figure.Percent && x.Figure.Number.Abs().Float()*float64(scale) > 2e10 {
				return false
			}
		}
	}
	return true
}

// rounds reports whether a number at a scale is an amount of a text, at the decimals that the text gives.
func rounds(n figure.Number, a figure.Figure, scale int64) bool {
	exact := a.Number.Abs().Times(a.Scale)
	step := figure.Decimal(1, uint8(a.Decimals)).Times(a.Scale) // twice the largest rounding
	diff := n.Abs().Times(scale).Sub(exact).Abs()
	return diff.Times(2).Cmp(step) <= 0 && n.Abs().Times(scale).Cmp(step) >= 0
}

// provenByTotals takes whole euros where another table has the same figures in thousands, at least two of them, or
// thousands where it has them in whole euros.
func (p *page) provenByTotals(t *budget.Table) bool {
	for _, b := range p.doc.Tables {
		if b == t || b.Unit != "EUR" || b.Inferred || !money(b.Kind) || b.Kind == budget.Costs {
			continue
		}
		if b.Scale == 1000 && p.thousandth(b, t) >= 2 {
			t.Unit, t.Scale, t.Inferred = "EUR", 1, true
			p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: tableName(b)})
			return true
		}
		if b.Scale == 1 && p.thousandth(t, b) >= 2 {
			t.Unit, t.Scale, t.Inferred = "EUR", 1000, true
			p.note(budget.Note{Code: budget.NoteScale, Line: t.Line, What: tableName(t), From: tableName(b)})
			return true
		}
	}
	return false
}

// thousandth counts the figures of small that are those of large in thousands.
func (p *page) thousandth(small, large *budget.Table) int {
	have := map[string]bool{}
	for i := range small.Rows {
		for c := range small.Rows[i].Cells {
			if x := &small.Rows[i].Cells[c]; x.HasNumber() && x.Figure.Number.Places() == 0 && x.Figure.Number.Abs().Cmp(figure.Int(100)) >= 0 && !x.Figure.Percent {
				have[x.Figure.Number.Abs().String()] = true
			}
		}
	}
	n := 0
	seen := map[string]bool{}
	for i := range large.Rows {
		for c := range large.Rows[i].Cells {
			x := &large.Rows[i].Cells[c]
			if !x.HasNumber() || x.Figure.Number.Places() != 0 || x.Figure.Number.Abs().Cmp(figure.Int(100000)) < 0 {
				continue
			}
			k := figure.Int(int64(math.Round(x.Figure.Number.Abs().Float() / 1000))).String()
			if have[k] && !seen[k] {
				seen[k] = true
				n++
			}
		}
	}
	return n
}

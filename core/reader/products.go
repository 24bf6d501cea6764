package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/table"
)

// products reads lists that give a product's Lasten, Baten and Saldo, an item each, under the product's name:
//
//	Burgerzaken
//	 • Lasten € 15.860
//	 • Baten € 320
//	 • Saldo € 15.540
//
// The lists under one heading make one table, a product a row.
func (p *page) products() {
	texts := p.doc.Texts
	var t *budget.Table
	flush := func() {
		if t != nil {
			t.Convention = table.ConventionOf(t)
			p.doc.Tables = append(p.doc.Tables, t)
			t = nil
		}
	}
	for i := 0; i < len(texts); {
		x := &texts[i]
		if x.Kind != budget.ListItem {
			i++
			continue
		}
		cells, end := productItems(p, texts, i)
		if end == i {
			i++
			continue
		}
		path := x.Path
		name := ""
		if len(path) > 0 {
			name = path[len(path)-1]
			path = path[:len(path)-1]
		}
		if t != nil && strings.Join(t.Path, "\x00") != strings.Join(path, "\x00") {
			flush()
		}
		if t == nil {
			t = &budget.Table{Kind: budget.Products, Path: path, Line: x.Line, Columns: []budget.Column{
				{Header: "Lasten", Measure: budget.Expenditure}, {Header: "Baten", Measure: budget.Revenue}, {Header: "Saldo", Measure: budget.Balance}}}
			if n := len(path); n > 0 {
				t.Caption = headingSpan(texts[:i], path[n-1])
			}
			// A line with the unit stands between the caption and the first list, or in the caption itself.
			for k := i; k >= 0 && texts[k].Line >= t.Caption.Line && t.Unit == ""; k-- {
				if u, ok := figure.ParseUnit(texts[k].Text); ok && len(texts[k].Text) <= 120 && u.Name == "EUR" && texts[k].Mark == "" {
					t.Unit, t.Scale = u.Name, u.Scale
					t.UnitText = budget.Span{Text: texts[k].Text, Line: texts[k].Line, End: texts[k].End}
				}
			}
		}
		at := headingSpan(texts[:i], name)
		row := budget.Row{Label: name, Group: []string{name}, Role: budget.ItemRow, Line: at.Line, LabelLine: at.Line, Cells: make([]budget.Cell, 3)}
		if name == "" {
			row.Group, row.Line = nil, x.Line
		}
		if k := i - 1; k >= 0 && texts[k].Kind == budget.Paragraph && texts[k].Line > at.Line {
			row.Description = texts[k].Text
		}
		for c := range row.Cells {
			row.Cells[c] = budget.Cell{State: budget.Missing, Line: row.Line}
			if cells[c] != nil {
				row.Cells[c] = *cells[c]
			}
		}
		t.Rows = append(t.Rows, row)
		t.End = texts[end-1].End
		for k := i; k < end; k++ {
			texts[k].InTable = true
		}
		i = end
	}
	flush()
}

// headingSpan finds the nearest heading with that text, going back.
func headingSpan(texts []budget.Text, text string) budget.Span {
	for i := len(texts) - 1; i >= 0; i-- {
		if texts[i].Level > 0 && texts[i].Text == text && texts[i].Mark == "" {
			return budget.Span{Text: text, Line: texts[i].Line, End: texts[i].End}
		}
	}
	return budget.Span{Text: text}
}

// productItems reads the items from i on that are Lasten, Baten or Saldo with a figure, each once; at least two.
func productItems(p *page, texts []budget.Text, i int) ([3]*budget.Cell, int) {
	var cells [3]*budget.Cell
	end := i
	for end < len(texts) && texts[end].Kind == budget.ListItem {
		word, rest, _ := strings.Cut(texts[end].Text, " ")
		col := -1
		switch word = strings.TrimRight(word, ":"); {
		case strings.EqualFold(word, "lasten"):
			col = 0
		case strings.EqualFold(word, "baten"):
			col = 1
		case strings.EqualFold(word, "saldo"):
			col = 2
		}
		if col < 0 || cells[col] != nil {
			break
		}
		f, ok := figure.Parse(strings.TrimRight(rest, ".;"))
		if !ok {
			break
		}
		cells[col] = &budget.Cell{Published: figure.Trim(rest), Figure: f, Line: texts[end].Line}
		end++
	}
	if end-i < 2 {
		return cells, i
	}
	return cells, end
}

package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/table"
)

// lead is what stands between the text and a table's column titles, understood.
type lead struct {
	caption table.Word
	title   table.Word
	unit    table.Word
	heads   []table.Word
	used    int // how many of the grid's lead words, from the end, belong to the table
}

// understandLead reads the words before the column titles, from the nearest back: titles of label columns, the unit,
// the caption and the title. What stands before the caption are headings of the text.
func understandLead(t *table.Table) lead {
	var l lead
	i := len(t.Lead) - 1
	take := func() table.Word {
		w := t.Lead[i]
		i--
		l.used = len(t.Lead) - 1 - i
		return w
	}
	asksCost := func(from int) bool {
		for ; from >= 0; from-- {
			if askOf(t.Lead[from].Text) == budget.Cost {
				return true
			}
		}
		return false
	}
	// A word beside the column titles is the title of the label column, unless it repeats what stands above the table.
	for i >= 0 && len(l.heads) < 8 && beside(t, i) {
		l.heads = append([]table.Word{take()}, l.heads...)
	}
	for i >= 0 && len(l.heads) < maxHeads && rowHead(t.Lead[i].Text) && (askOf(t.Lead[i].Text) == budget.NoAsk || asksCost(i-1) || t.Lead[i].Inside || i > 0 && table.UnitOnly(t.Lead[i-1].Text)) {
		if !t.Lead[i].Inside && i == 0 && askOf(t.Lead[i].Text) == budget.NoAsk && !single(t.Lead[i].Text) {
			break // the only word before the table: a caption rather than a column's title
		}
		l.heads = append([]table.Word{take()}, l.heads...)
	}
	for i >= 0 {
		w := t.Lead[i]
		switch {
		case table.StartsLower(w.Text) && strings.HasSuffix(w.Text, ".") && !table.UnitOnly(w.Text):
			return l // the end of a sentence
		case table.UnitOnly(w.Text):
			if l.unit.Text != "" {
				return l
			}
			l.unit = take()
		case askOf(w.Text) == budget.Cost, l.caption.Text != "" && table.HasUnit(w.Text):
			// The question, or a sentence with the unit, is the caption; what stands below it is a title.
			if l.title.Text == "" {
				l.title = l.caption
			} else if l.caption.Text != "" {
				l.title.Text, l.title.Line = l.caption.Text+" "+l.title.Text, l.caption.Line
			}
			l.caption = take()
			if table.HasUnit(w.Text) && l.unit.Text == "" {
				l.unit = l.caption
			}
			if i >= 0 && t.Lead[i].Inside && l.title.Text == "" {
				l.title = take()
			}
			return l
		case l.caption.Text == "" && !w.Inside && strings.HasSuffix(w.Text, ".") && strings.Count(w.Text, " ") > 3 && !table.HasUnit(w.Text):
			return l // a sentence of the text above
		case l.caption.Text == "":
			l.caption = take()
			if table.HasUnit(w.Text) {
				if l.unit.Text == "" {
					l.unit = l.caption
				}
				if i >= 0 && t.Lead[i].Inside {
					l.title = take()
				}
				return l
			}
		case w.Inside && l.title.Text == "":
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
func beside(t *table.Table, i int) bool {
	w := t.Lead[i]
	if !w.Inside || table.HasUnit(w.Text) || askOf(w.Text) == budget.Cost {
		return false
	}
	row := false
	for _, h := range t.Titles {
		row = row || h.First == w.First
	}
	if !row {
		return false
	}
	for _, x := range t.Lead[:i] {
		if strings.EqualFold(x.Text, w.Text) || x.Inside && !table.UnitOnly(x.Text) && x.First != w.First {
			return table.LabelHead(w.Text)
		}
	}
	return true
}

// maxHeads is how many titles of columns of labels are looked for.
const maxHeads = 4

// rowHead reports whether a cell is the title of a column that names, numbers or dates the rows.
func rowHead(s string) bool {
	a := askOf(s)
	return table.LabelHead(s) || a == budget.Plan || a == budget.Achieved
}

func single(s string) bool { return !strings.Contains(s, " ") }

// measureCaption reports whether a caption says what is measured and no more: "Lasten (incl. reserves)". The heading
// above it then names the table's section.
func measureCaption(s string) bool {
	low := strings.ToLower(strings.TrimRight(s, " :."))
	switch low {
	case "kengetallen", "indicatoren", "kengetal", "indicator", "tabel", "overzicht", "activiteiten", "bedragen":
		return true
	}
	t := table.ReadTitle(s)
	return t.Known && (t.Measure == budget.Expenditure || t.Measure == budget.Revenue || t.Measure == budget.Balance)
}

package reader

import (
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

const (
	colExpenditure = 0
	colRevenue     = 1
)

// costs reads the amounts in prose and lists under "Wat mag het kosten" where that heading has no table: per part a
// sentence that gives the sum, and lists of what it consists of.
//
//	Voor 2025 is € 2,3 mln. aan lasten begroot en € 0,8 mln. aan baten.
//	Lasten:
//	- € 1,4 mln. beleidsmiddelen …
func (p *page) costs() {
	texts := p.doc.Texts
	for i := 0; i < len(texts); i++ {
		q := &texts[i]
		if q.Kind != budget.Question || q.Ask != budget.Cost {
			continue
		}
		end := i + 1
		for end < len(texts) && !(texts[end].Level > 0 && texts[end].Mark == "" && texts[end].Level <= q.Level) {
			end++
		}
		if p.tableBetween(q.Line, endLine(texts, i, end)) {
			continue
		}
		p.costParts(q, texts[i+1:end])
		i = end - 1
	}
}

func endLine(texts []budget.Text, i, end int) int {
	if end < len(texts) {
		return texts[end].Line
	}
	return 1 << 30
}

// tableBetween reports whether a table of money starts between two lines, before the next section's own.
func (p *page) tableBetween(from, to int) bool {
	for _, t := range p.doc.Tables {
		if t.Line > from && t.Line < to {
			return true
		}
	}
	return false
}

// part reads the amounts of one part into a table.
type part struct {
	p     *page
	table *budget.Table
	col   int // the list that is being read: colExpenditure, colRevenue or −1
	year  int
	inner map[int]bool // rows that belong to a subtotal before them
}

// costParts makes a table of the amounts under each heading.
func (p *page) costParts(q *budget.Text, texts []budget.Text) {
	var cur *part
	close := func() {
		if cur != nil && len(cur.table.Rows) > 0 {
			cur.finish()
			p.doc.Tables = append(p.doc.Tables, cur.table)
		}
		cur = nil
	}
	begin := func(path []string, line int) {
		cur = &part{p: p, col: -1, table: &budget.Table{
			Kind: budget.Costs, Path: path, Caption: budget.Span{Text: q.Text, Line: q.Line, End: q.End}, Line: line, Unit: "EUR", Scale: 1,
			Columns: []budget.Column{{Header: "Lasten", Measure: budget.Expenditure}, {Header: "Baten", Measure: budget.Revenue}}}}
	}
	for i := range texts {
		x := &texts[i]
		if x.Level > 0 && x.Mark == "" {
			close()
			begin(without(append(append([]string{}, x.Path...), x.Text), q.Text), x.Line)
			continue
		}
		if cur == nil {
			begin(without(x.Path, q.Text), x.Line)
		}
		cur.table.End = x.End
		cur.read(x)
	}
	close()
}

// without returns a path without the question itself, so that its last part is the activity.
func without(path []string, question string) []string {
	out := make([]string, 0, len(path))
	for _, s := range path {
		if s != question {
			out = append(out, s)
		}
	}
	return out
}

// read takes the amounts of one text.
func (c *part) read(x *budget.Text) {
	if len(x.Amounts) == 0 {
		text := x.Text
		if beginsWith(text, "de ") {
			text = text[len("de "):]
		}
		switch {
		case beginsWith(text, "lasten"):
			c.col = colExpenditure
		case beginsWith(text, "baten"):
			c.col = colRevenue
		}
		return
	}
	item := x.Mark != ""
	if !item {
		if y := yearIn(cutAmounts(x.Text)); y != 0 {
			c.year = y
		} else {
			c.year = 0
		}
	}
	for n := x.Line; n <= x.End; n++ {
		c.readLine(x, n, item)
	}
}

// readLine takes the amounts of one line: an item is for one thing; a sentence can give both lasten and baten.
func (c *part) readLine(x *budget.Text, n int, item bool) {
	line := c.p.words(x, n)
	found := figure.Scan(line)
	var row *budget.Row
	for k, f := range found {
		if f.Figure.Percent {
			continue
		}
		before, after := line[:f.Start], line[f.End:]
		if k > 0 {
			before = line[found[k-1].End:f.Start]
		}
		if k+1 < len(found) {
			after = line[f.End:found[k+1].Start]
		}
		col := c.col
		if !item {
			col = sentenceColumn(before, after, c.col)
		} else if col < 0 {
			col = sentenceColumn(before, after, colExpenditure)
		}
		if col < 0 {
			continue // nothing tells lasten from baten: it stays text
		}
		cell := c.cell(line, f, n)
		x.InTable = true
		if row != nil && !item && row.Cells[col].State == budget.NotApplicable {
			row.Cells[col] = cell
			continue
		}
		label := costLabel(line, found, x.Mark)
		c.table.Rows = append(c.table.Rows, budget.Row{Label: label, Role: budget.ItemRow, Line: n, LabelLine: n,
			Cells: []budget.Cell{{State: budget.NotApplicable, Line: n}, {State: budget.NotApplicable, Line: n}}})
		row = &c.table.Rows[len(c.table.Rows)-1]
		if k > 0 && item {
			row.Group = nil
		}
		row.Cells[col] = cell
		if !item {
			c.col = col
			if k == 0 || !parted(line[found[0].End:f.Start]) {
				row.Role = budget.TotalRow // until finish finds no list behind it
			}
		}
	}
}

// parted reports whether the words between two amounts say that the second is part of the first.
func parted(s string) bool {
	for _, w := range [...]string{"waarvan", "bestaande uit", "bestaat uit", "bestaan uit", "te weten", "namelijk", "verdeeld over"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// cell makes the cell of an amount. Each carries its own scale.
func (c *part) cell(line string, f figure.Found, n int) budget.Cell {
	scale := f.Figure.Scale
	if scale == 0 {
		scale = 1
	}
	x := budget.Cell{Published: line[f.Start:f.End], Figure: f.Figure, Line: n, Unit: "EUR", Scale: scale, Value: f.Figure.Number.Times(scale), Period: c.year}
	meta := &c.p.doc.Meta
	if x.Period == 0 {
		x.Period = meta.FiscalYear
	}
	if meta.Kind == budget.BudgetKind {
		x.Phase = budget.Budget
	}
	return x
}

// sentenceColumn tells whether an amount in a sentence is lasten or baten: by the words behind it up to the next
// amount, else by those before it, else by what was read last.
func sentenceColumn(before, after string, last int) int {
	a, b := strings.ToLower(after), strings.ToLower(before)
	if i := strings.IndexAny(a, ",;"); i >= 0 {
		a = a[:i]
	}
	if strings.HasPrefix(strings.TrimLeft(a, " \u00a0"), "en ") {
		a = "" // the lasten € 12,4 mln. en de baten: about the next amount
	}
	switch l, r := strings.Index(a, "lasten"), strings.Index(a, "baten"); {
	case l >= 0 && (r < 0 || l < r):
		return colExpenditure
	case r >= 0:
		return colRevenue
	}
	switch l, r := strings.LastIndex(b, "lasten"), strings.LastIndex(b, "baten"); {
	case l >= 0 && l > r:
		return colExpenditure
	case r >= 0:
		return colRevenue
	}
	return last
}

// cutAmounts returns a text without its amounts, so that a year is not sought in them.
func cutAmounts(s string) string {
	out := []byte(s)
	for _, f := range figure.Scan(s) {
		for i := f.Start; i < f.End; i++ {
			out[i] = ' '
		}
	}
	return string(out)
}

// costLabel says what an amount is for: the line without its amounts. A sentence that gives the sum keeps its frame:
// "Voor 2025 is € 31,8 mln. aan lasten begroot en € 2,8mln. aan baten." becomes "Voor 2025 is … begroot".
func costLabel(line string, found []figure.Found, mark string) string {
	line = strings.TrimRight(line, " \t\u00a0")
	f := found[0]
	before := figure.Trim(line[:f.Start])
	if mark != "" {
		before = figure.Trim(strings.TrimPrefix(before, mark))
	}
	after := figure.Trim(line[min(f.End, len(line)):])
	after = figure.Trim(strings.TrimPrefix(after, "mln. ")) // printed twice: "€ 0,7 mln. mln. aan"
	if before != "" && len(found) > 1 {
		after = figure.Trim(line[min(f.End, len(line)):min(found[1].Start, len(line))])
		after = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(after, " en"), " en aan"), ",")
	}
	if before == "" {
		after = strings.TrimPrefix(after, "aan ")
		return trimLabel(after)
	}
	for _, w := range [...]string{"aan lasten", "aan baten", "lasten", "baten"} {
		if rest, ok := strings.CutPrefix(after, w); ok {
			after = figure.Trim(rest)
			break
		}
	}
	after = trimLabel(strings.TrimLeft(after, ",;: "))
	if after == "" || len(found) == 1 && !strings.HasPrefix(after, "begroot") {
		if after == "" || mark == "" {
			return trimLabel(before)
		}
	}
	return before + " … " + after
}

func trimLabel(s string) string {
	s = strings.TrimRight(s, " \u00a0")
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune(".,;:", r) || strings.HasSuffix(s, "mln.") || strings.HasSuffix(s, "mld.") {
			break
		}
		s = strings.TrimRight(s[:len(s)-n], " \u00a0")
	}
	return strings.TrimLeft(s, ",;: ")
}

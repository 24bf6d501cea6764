package audit

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// sums compares the chosen sums with their rows, column by column.
func (p *Pass) sums(want func(*budget.Table, *budget.Row) bool) {
	for n, t := range p.Doc.Tables {
		for i := range t.Rows {
			if r := &t.Rows[i]; r.Role != budget.ItemRow && want(t, r) {
				p.sumsOf(n, t, i)
			}
		}
	}
}

// sumsOf compares one sum with its rows.
func (p *Pass) sumsOf(n int, t *budget.Table, row int) {
	r := &t.Rows[row]
	found := p.columnSums(t, row, nil, r.SumOf)
	// A label does not tell which rows a total sums: where those before it do not add up, perhaps others do.
	sure := holdsSomewhere(found)
	if !sure {
		if more := p.columnSums(t, row, nil, behind(t, row)); holdsSomewhere(more) && !concludes(r.Label) {
			found, sure = more, true
		}
	}
	if before := p.continued(n); !sure && before != nil {
		if more := p.columnSums(t, row, before, r.SumOf); holdsSomewhere(more) {
			found, sure = more, true
		}
	}
	if part := withoutOfWhich(t, r.SumOf); !sure && len(part) < len(r.SumOf) {
		if more := p.columnSums(t, row, nil, part); holdsSomewhere(more) {
			found, sure = more, true
		}
	}
	if sure && concludes(r.Label) {
		sure = slices.ContainsFunc(found, func(s sum) bool { return s.Verdict <= Rounds && terms(&s) > 1 })
	}
	if !sure && (r.Measure == budget.Expenditure || r.Measure == budget.Revenue || concludes(r.Label)) {
		return // "Totaal lasten" of a table that does not show what they consist of, or "Totaal resultaat"
	}
	sure = sure || saysTotal(r.Label) && !farOff(found) && (plain(t) || len(found) == 1)
	for k := range found {
		s := &found[k]
		if s.Verdict == Fails && !sure {
			s.Verdict = Unsure
		}
		if p.keep(&s.Comparison) {
			p.sayTotal(s, sure)
		}
	}
}

// columnSums compares a sum with rows in every column; more is a table whose items come before them.
func (p *Pass) columnSums(t *budget.Table, row int, more *budget.Table, rows []int) []sum {
	if len(rows) == 0 {
		return nil
	}
	var found []sum
	for c := range t.Columns {
		var terms []at
		if more != nil {
			for k := range more.Rows {
				terms = append(terms, at{t: more, row: k, col: c})
			}
		}
		for _, k := range rows {
			terms = append(terms, at{t: t, row: k, col: c})
		}
		s, ok := p.add(terms, at{t: t, row: row, col: c})
		if !ok || t.Columns[c].Percent || s.unit == "%" || s.unit == "score" || noSum(t.Columns[c].Header) {
			continue
		}
		found = append(found, s)
	}
	return found
}

// withoutOfWhich leaves out the rows that are part of another row: "waarvan personeel".
func withoutOfWhich(t *budget.Table, rows []int) []int {
	out := make([]int, 0, len(rows))
	for _, k := range rows {
		low := strings.TrimLeft(strings.ToLower(t.Rows[k].Label), " -–•")
		if !strings.HasPrefix(low, "waarvan") && !strings.HasPrefix(low, "w.v.") && !strings.HasPrefix(low, "hiervan") && !strings.HasPrefix(low, "daarvan") {
			out = append(out, k)
		}
	}
	return out
}

// plain reports whether the rows of a table are known to be parts of its total. In a table of years, a total that adds
// up in no year at all is one of other rows rather than wrong in all of them.
func plain(t *budget.Table) bool {
	switch t.Kind {
	case budget.Activities, budget.Products, budget.Reserves, budget.Provisions, budget.Investments:
		return true
	}
	return false
}

// noSum reports whether a column holds figures that do not add up.
func noSum(header string) bool {
	low := strings.ToLower(header)
	for _, w := range [...]string{"gemiddeld", "tarief", "percentage", "index", "%", "per inwoner", "per huishouden", "cijfer", "tevredenheid", "waardering", "score"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// holdsSomewhere reports whether a column other than one of nils adds up. Differences between columns prove nothing: their
// signs say what is favourable, so that they add up where the columns themselves are subtracted.
func holdsSomewhere(found []sum) bool {
	for i := range found {
		s := &found[i]
		if s.Verdict <= Rounds && s.Computed.Sign() != 0 && s.result.t.Columns[s.result.col].Measure != budget.Difference {
			return true
		}
	}
	return false
}

// farOff reports whether two columns or more are all more than half of their total off: then rows are lost, or the
// total is one of other rows.
func farOff(found []sum) bool {
	n := 0
	for i := range found {
		s := &found[i]
		if s.Computed.Sign() == 0 && s.Result.Value.Sign() == 0 {
			continue
		}
		if s.Difference.Abs().Times(2).Cmp(s.Result.Value.Abs()) <= 0 {
			return false
		}
		n++
	}
	return n >= 2
}

// behind returns the items right behind a total that stands above what it sums: "Totaal lasten" over its parts.
func behind(t *budget.Table, row int) []int {
	var rows []int
	for k := row + 1; k < len(t.Rows) && t.Rows[k].Role == budget.ItemRow && t.Rows[k].Measure == budget.NoMeasure; k++ {
		rows = append(rows, k)
	}
	if len(rows) < 2 {
		return nil // one row would be a copy, not a part
	}
	return rows
}

// continued returns the table right before table n, if table n can be its other half: a heading of a new page in the
// middle of a table makes two of it. It has the same columns and no total of its own.
func (p *Pass) continued(n int) *budget.Table {
	if n == 0 {
		return nil
	}
	a, b := p.Doc.Tables[n-1], p.Doc.Tables[n]
	if a.Kind != b.Kind || len(a.Columns) != len(b.Columns) {
		return nil
	}
	for c := range a.Columns {
		if a.Columns[c].Header != b.Columns[c].Header {
			return nil
		}
	}
	for i := range a.Rows {
		if a.Rows[i].Role != budget.ItemRow {
			return nil
		}
	}
	return a
}

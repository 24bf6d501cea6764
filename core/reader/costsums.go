package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/table"
)

// finish gives the sums of the part their lists: a sentence is a total when a list of its kind follows it, or when it
// says that it is one; an item that is the sum of the items behind it is a subtotal.
func (c *part) finish() {
	rows := c.table.Rows
	for i := range rows {
		if rows[i].Role != budget.TotalRow {
			continue
		}
		var lists [2][]int
		for k := i + 1; k < len(rows); k++ {
			if rows[k].Role == budget.ItemRow {
				for col := range 2 {
					if rows[k].Cells[col].State == budget.Published {
						lists[col] = append(lists[col], k)
					}
				}
				continue
			}
			// Another sentence of the same kind ends the list.
			if clash(&rows[i], &rows[k]) {
				break
			}
			if rows[k].Cells[colExpenditure].State == budget.Published {
				break
			}
		}
		says := statesSum(rows[i].Label)
		total := says
		for col := range 2 {
			if rows[i].Cells[col].State == budget.Published && len(lists[col]) > 0 {
				total = true
				c.nested(i, col, lists[col])
			}
		}
		if !total {
			rows[i].Role = budget.ItemRow
			continue
		}
		for col := range 2 {
			if rows[i].Cells[col].State != budget.Published {
				continue
			}
			for _, k := range lists[col] {
				if rows[k].Role == budget.ItemRow && !c.inner[k] || rows[k].Role == budget.SubtotalRow {
					rows[i].SumOf = append(rows[i].SumOf, k)
				}
			}
		}
	}
}

func clash(a, b *budget.Row) bool {
	for col := range 2 {
		if a.Cells[col].State == budget.Published && b.Cells[col].State == budget.Published {
			return true
		}
	}
	return false
}

// statesSum reports whether a sentence says that its amount is the sum of a part.
func statesSum(label string) bool {
	low := strings.ToLower(label)
	return strings.HasSuffix(low, "begroot") && strings.HasPrefix(low, "voor ") || strings.HasSuffix(low, "totaal") || strings.HasPrefix(low, "totaal") || strings.HasPrefix(low, "totale ") || strings.HasPrefix(low, "de totale ")
}

// nested finds a list within a list that lost its indent: an item that is the sum of the items right behind it, where
// only without those the list comes near its total.
func (c *part) nested(total, col int, list []int) {
	rows := c.table.Rows
	num := func(k int) figure.Number { return rows[k].Cells[col].Value }
	sum := figure.Number{}
	for _, k := range list {
		sum = sum.Add(num(k))
	}
	unit := rows[total].Cells[col].Scale
	places := rows[total].Cells[col].Figure.Number.Places()
	want := num(total)
	gap := sum.Sub(want).Abs()
	if gap.Cmp(table.Tolerance(len(list), places).Times(unit)) <= 0 {
		return // adds up as it stands
	}
	for a := range list {
		inner := figure.Number{}
		for b := a + 1; b < len(list); b++ {
			inner = inner.Add(num(list[b]))
			n := b - a
			if n < 2 || inner.Sub(num(list[a])).Abs().Cmp(table.Tolerance(n, places).Times(unit)) > 0 {
				continue
			}
			if sum.Sub(inner).Sub(want).Abs().Cmp(table.Tolerance(len(list)-n, places).Times(unit)) > 0 {
				continue
			}
			rows[list[a]].Role = budget.SubtotalRow
			rows[list[a]].SumOf = append([]int{}, list[a+1:b+1]...)
			if c.inner == nil {
				c.inner = map[int]bool{}
			}
			for _, k := range list[a+1 : b+1] {
				c.inner[k] = true
			}
			return
		}
		if len(list) > 200 {
			return
		}
	}
}

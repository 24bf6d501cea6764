package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

var outcomeCheck = Check{
	Name: "outcome",
	Tier: Arithmetic,
	NL: Words{
		Title:  "Het resultaat volgt uit de rijen erboven",
		Guards: "Een resultaat, een saldo na bestemming of een nieuwe stand die in één jaar niet volgt uit de rijen erboven, en in andere jaren wel.",
	},
	EN: Words{
		Title:  "The outcome follows from the rows above it",
		Guards: "A result, a balance after appropriation or a new position that does not follow from the rows above it in one year, and does in others.",
	},
	Run: runOutcome,
}

// concludes reports whether a label is that of a row that follows from the ones above it, with signs that only the
// figures tell: the BBV (article 17) has the saldo of lasten and baten, then what goes to and comes from the reserves, and then
// the result.
func concludes(label string) bool {
	low := strings.ToLower(label)
	if strings.Contains(low, "resultaat") || strings.HasSuffix(low, "saldo") {
		return true
	}
	for _, w := range [...]string{"saldo", "totaal saldo", "totaal mutaties", "geraamd", "gerealiseerd", "stand ", "boekwaarde"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

func runOutcome(p *Pass) {
	for _, t := range p.Doc.Tables {
		if !ordinary(t) || !byYear(t) {
			continue
		}
		last := -1 // the row that concluded before
		for i := range t.Rows {
			r := &t.Rows[i]
			if r.Measure == budget.Balance || r.Role != budget.ItemRow || concludes(r.Label) {
				if concludes(r.Label) && r.Measure != budget.Balance && i > 1 {
					p.outcome(t, i, last)
				}
				last = i
			}
		}
	}
}

// byYear reports whether the columns of a table are periods: where they are lasten and baten, each has signs of its own.
func byYear(t *budget.Table) bool {
	for c := range t.Columns {
		if m := t.Columns[c].Measure; m != budget.NoMeasure && m != budget.Difference {
			return false
		}
	}
	return true
}

// maxTerms is how many rows are tried with both signs.
const maxTerms = 6

// outcome looks for the signs with which a row follows from those above it in most columns: from the row that concluded
// before and what stands between them, or from what stands between alone.
func (p *Pass) outcome(t *budget.Table, row, last int) {
	var between []int
	for k := last + 1; k < row; k++ {
		between = append(between, k)
	}
	var best []sum
	right := 0
	try := func(rows []int, fixed int) {
		if len(rows) < 2 || len(rows) > maxTerms {
			return
		}
		for signs := 0; signs < 1<<(len(rows)-fixed); signs++ {
			found := p.signed(t, row, rows, signs<<fixed)
			n := 0
			for k := range found {
				if found[k].Verdict <= Rounds && terms(&found[k]) > 1 {
					n++
				}
			}
			if n > right {
				best, right = found, n
			}
		}
	}
	if last >= 0 {
		if len(between) == 0 {
			// "Totaal resultaat" below "Totaal mutaties": the saldo that both follow from stands above the mutations.
			for k := last - 1; k >= 0; k-- {
				if t.Rows[k].Role != budget.ItemRow || concludes(t.Rows[k].Label) {
					try([]int{k, last}, 1)
					break
				}
			}
		}
		try(append([]int{last}, between...), 1)
	}
	try(between, 0)
	if t.Rows[row].Role != budget.ItemRow && added(best) {
		return // the check total has it
	}
	for k := range best {
		s := &best[k]
		if s.Verdict == Fails && (right < 2 || !proven(best, s)) {
			s.Verdict = Unsure
		}
		if !p.keep(&s.Comparison) {
			continue
		}
		st := styleOf(s.result.cell(), s.places)
		list := make([]at, len(s.Terms))
		for k, x := range s.Terms {
			list[k] = at{t: t, row: x.Row, col: x.Column, minus: x.Minus}
		}
		where := s.Result.Label + ": " + st.sum(list)
		is := st.write(s.Computed)
		p.say(s, where+" is "+is+", er staat "+s.Result.Published, where+" is "+is+", printed is "+s.Result.Published)
	}
}

// added reports whether nothing is subtracted in sums.
func added(found []sum) bool {
	for i := range found {
		for _, x := range found[i].Terms {
			if x.Minus {
				return false
			}
		}
	}
	return true
}

// signed compares a row with others in every column; a bit of signs makes a row one that is subtracted.
func (p *Pass) signed(t *budget.Table, row int, rows []int, signs int) []sum {
	var found []sum
	for c := range t.Columns {
		if t.Columns[c].Percent || t.Columns[c].Measure == budget.Difference || noSum(t.Columns[c].Header) {
			continue
		}
		list := make([]at, len(rows))
		for i, k := range rows {
			list[i] = at{t: t, row: k, col: c, minus: signs>>i&1 == 1}
		}
		if s, ok := p.add(list, at{t: t, row: row, col: c}); ok {
			found = append(found, s)
		}
	}
	return found
}

// proven reports whether a column that adds up has something for every term that a wrong one has: where a row is nil in
// all columns that add up, nothing tells whether it belongs to the sum.
func proven(found []sum, wrong *sum) bool {
	for i := range found {
		s := &found[i]
		if s.Verdict > Rounds || terms(s) < 2 {
			continue
		}
		full := map[int]bool{}
		for _, x := range s.Terms {
			full[x.Row] = x.Value.Sign() != 0
		}
		all := true
		for _, x := range wrong.Terms {
			all = all && (full[x.Row] || x.Value.Sign() == 0)
		}
		if all {
			return true
		}
	}
	return false
}

// terms counts the terms of a sum that are not nil: one of them proves nothing.
func terms(s *sum) int {
	n := 0
	for _, x := range s.Terms {
		if x.Value.Sign() != 0 {
			n++
		}
	}
	return n
}

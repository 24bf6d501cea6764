package audit

import (
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Verdict is what a comparison came to.
type Verdict uint8

const (
	Holds  Verdict = iota // the difference is 0
	Rounds                // within rounding
	Fails                 // beyond rounding
	Unsure                // beyond rounding, but something is missing or cannot be identified for sure
)

// severity is that of a finding about the comparison.
func (v Verdict) severity() Severity {
	switch v {
	case Fails:
		return Error
	case Rounds:
		return Rounding
	}
	return Hint
}

// Comparison is one published figure beside the number that other figures make.
//
// A figure that is rounded to a unit is off by half that unit at most. So a sum of figures and its printed result can
// differ by half of all their units together: for n figures in the unit of the result (n+1)/2 of it, whole units only,
// which is ⌊(n+1)/2⌋.
type Comparison struct {
	Check      string
	Document   string
	Terms      []Term
	Result     Ref
	Computed   figure.Number // in full units
	Difference figure.Number // Result.Value − Computed
	Verdict    Verdict
	// Via are figures that are not compared but decide what is: a heading without a list that the parts below it
	// explain.
	Via []Ref
}

// Term is one figure that is added, or subtracted.
type Term struct {
	Ref
	Minus bool
}

// Count is how much a check compared.
type Count struct{ Holds, Rounds, Fails, Unsure int }

// Total is the number of comparisons.
func (c Count) Total() int { return c.Holds + c.Rounds + c.Fails + c.Unsure }

func (c *Count) add(v Verdict) {
	switch v {
	case Holds:
		c.Holds++
	case Rounds:
		c.Rounds++
	case Fails:
		c.Fails++
	case Unsure:
		c.Unsure++
	}
}

// unitOf is the unit that a figure was rounded to, in full units: 1000 for 15.540 under "x € 1.000", 100000 for
// € 49,7 mln. The decimals are counted as printed: 59,0 is rounded to tenths and 59 is not.
func unitOf(c *budget.Cell) figure.Number {
	return precision(c.Published, c.Figure.Point, c.Scale)
}

func precision(published string, point bool, scale int64) figure.Number {
	if scale == 0 {
		scale = 1
	}
	return figure.Decimal(1, uint8(decimals(published, point))).Times(scale)
}

// decimals counts the decimals of a printed figure.
func decimals(published string, point bool) int {
	sign := byte(',')
	if point {
		sign = '.'
	}
	n, seen := 0, false
	for i := range len(published) {
		switch c := published[i]; {
		case c == sign:
			n, seen = 0, true
		case c >= '0' && c <= '9':
			n++
		case seen && n > 0:
			return n
		}
	}
	if !seen {
		return 0
	}
	return n
}

// verdict weighs a difference against the units of all figures that are involved.
func verdict(difference, units figure.Number) Verdict {
	switch {
	case difference.Sign() == 0:
		return Holds
	case difference.Abs().Times(2).Cmp(units) <= 0:
		return Rounds
	}
	return Fails
}

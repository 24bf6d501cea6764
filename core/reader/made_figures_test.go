package reader_test

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

// notation is how a table prints its figures.
type notation struct {
	unit     int64 // what the printed figure is multiplied by
	decimals int
	minus    string // "-1", "1-", "− 1", "–1"
	nil      string // "-", "0", "–"; what stands for zero
	vn       vnStyle
	thousand string // what stands between thousands
	euro     string // before every figure
}

type vnStyle int

const (
	vnNone vnStyle = iota
	vnAttached
	vnSpaced
	vnBefore
	vnOwn
)

func makeNotation(r *rand.Rand) notation {
	n := notation{unit: 1000, minus: pick(r, "-1", "-1", "1-", "−1", "- 1"), nil: pick(r, "-", "-", "0", "–"), thousand: "."}
	switch r.IntN(10) {
	case 0:
		n.unit, n.decimals = 1_000_000, 1+r.IntN(2)
	case 1:
		n.unit = 1
	case 2:
		n.decimals = 1
	}
	if r.IntN(12) == 0 {
		n.euro = "€ "
	}
	if r.IntN(20) == 0 {
		n.thousand = ""
	}
	return n
}

// round gives a sum of money as the table prints it: digits of the last decimal place.
func (n notation) round(euros int64) int64 {
	step := n.unit
	for range n.decimals {
		step /= 10
	}
	if step <= 1 {
		return euros
	}
	half := step / 2
	if euros < 0 {
		return -((-euros + half) / step)
	}
	return (euros + half) / step
}

// print writes rounded digits; vn says that the column carries N and V.
func (n notation) print(digits int64, vn bool) madeCell {
	c := madeCell{number: figure.Decimal(digits, uint8(n.decimals))}
	if digits == 0 {
		c.text = n.nil
		return c
	}
	abs := max(digits, -digits)
	text := n.euro + n.digits(abs)
	if vn && n.vn != vnNone {
		c.vn = 'N'
		if digits < 0 {
			c.vn = 'V'
		}
		switch n.vn {
		case vnAttached:
			text += string(c.vn)
		case vnSpaced:
			text += " " + string(c.vn)
		case vnBefore:
			text = string(c.vn) + " " + text
		case vnOwn:
			c.mark = string(c.vn)
		}
		c.text = text
		return c
	}
	c.text = text
	if digits < 0 {
		c.text = strings.Replace(n.minus, "1", text, 1)
	}
	return c
}

func (n notation) digits(abs int64) string {
	s := strconv.FormatInt(abs, 10)
	for len(s) <= n.decimals {
		s = "0" + s
	}
	whole, rest := s[:len(s)-n.decimals], s[len(s)-n.decimals:]
	thousand := n.thousand
	if rest == "" && figure.IsYear(whole) {
		thousand = "." // 2024 without a dot is a year
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + thousand + whole[i:]
	}
	if rest != "" {
		whole += "," + rest
	}
	return whole
}

// amount makes up a sum of money in euros, now and then nil.
func amount(r *rand.Rand) int64 {
	if r.IntN(14) == 0 {
		return 0
	}
	size := []int64{40_000, 900_000, 9_000_000, 90_000_000, 400_000_000}[r.IntN(5)]
	return r.Int64N(size) + 600
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

// chance is true in one of n.
func chance(r *rand.Rand, n int) bool { return r.IntN(n) == 0 }

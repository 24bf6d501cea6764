package figure

import (
	"math"
	"strconv"
	"strings"
)

// maxDigits is the number of significant digits that Excel keeps. A longer run of digits is a code, not a figure.
const maxDigits = 15

// Number is an exact decimal number: digits / 10^places. The zero value is 0.
//
// It is not a general decimal library on purpose: a budget needs addition, comparison and scaling by powers of ten,
// and each kilobyte counts in the browser.
type Number struct {
	digits int64
	places uint8
}

// Int returns the whole number n.
func Int(n int64) Number { return Number{digits: n} }

// Decimal returns digits / 10^places, for instance Decimal(994, 1) for 99,4.
func Decimal(digits int64, places uint8) Number { return Number{digits, places}.trim() }

var pow10 = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// align brings two numbers to the same number of decimal places.
func align(a, b Number) (int64, int64, uint8) {
	for a.places < b.places {
		a.digits, a.places = saturate(a.digits, 10), a.places+1
	}
	for b.places < a.places {
		b.digits, b.places = saturate(b.digits, 10), b.places+1
	}
	return a.digits, b.digits, a.places
}

// saturate multiplies without wrapping around: a document must not be able to turn a huge sum into a small one.
func saturate(a, b int64) int64 {
	c := a * b
	if a != 0 && (c/a != b || (a == -1 && b == math.MinInt64)) {
		if (a < 0) != (b < 0) {
			return math.MinInt64
		}
		return math.MaxInt64
	}
	return c
}

// trim drops decimal places that are zero, so that equal numbers are equal values.
func (n Number) trim() Number {
	for n.places > 0 && n.digits%10 == 0 {
		n.digits, n.places = n.digits/10, n.places-1
	}
	return n
}

// Add returns n + m.
func (n Number) Add(m Number) Number {
	a, b, p := align(n, m)
	s := a + b
	if a > 0 && b > 0 && s < 0 {
		s = math.MaxInt64
	} else if a < 0 && b < 0 && s >= 0 {
		s = math.MinInt64
	}
	return Number{s, p}.trim()
}

// Sub returns n − m.
func (n Number) Sub(m Number) Number { return n.Add(m.Neg()) }

// Neg returns −n.
func (n Number) Neg() Number { n.digits = -n.digits; return n }

// Abs returns n without its sign.
func (n Number) Abs() Number {
	if n.digits < 0 {
		return n.Neg()
	}
	return n
}

// Sign returns −1, 0 or 1.
func (n Number) Sign() int {
	switch {
	case n.digits < 0:
		return -1
	case n.digits > 0:
		return 1
	}
	return 0
}

// Cmp returns −1, 0 or 1 as n is less than, equal to or greater than m.
func (n Number) Cmp(m Number) int {
	a, b, _ := align(n, m)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Equal reports whether n and m are the same number, whatever places they were printed with.
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// Times returns n × factor: the scale of a table (1, 1000, 1000000), or a count of rounding units.
func (n Number) Times(factor int64) Number {
	for factor%10 == 0 && factor != 0 && n.places > 0 {
		factor, n.places = factor/10, n.places-1
	}
	return Number{saturate(n.digits, factor), n.places}.trim()
}

// Shift returns n / 10^places, exactly: Shift(2) turns 99,4 percent into 0,994.
func (n Number) Shift(places uint8) Number { return Number{n.digits, n.places + places}.trim() }

// Places returns the number of decimals that the number needs.
func (n Number) Places() int { return int(n.places) }

// Float returns the nearest floating-point number, for cells and pictures, never for sums.
func (n Number) Float() float64 {
	f, _ := strconv.ParseFloat(n.String(), 64)
	return f
}

// String writes the number with a decimal point and nothing else: 15540000, -6541, 99.94.
func (n Number) String() string {
	if n.places == 0 {
		return strconv.FormatInt(n.digits, 10)
	}
	var sign string
	d := strconv.FormatInt(n.digits, 10)
	if n.digits < 0 {
		sign, d = "-", d[1:]
	}
	if len(d) <= int(n.places) {
		d = strings.Repeat("0", int(n.places)-len(d)+1) + d
	}
	return sign + d[:len(d)-int(n.places)] + "." + d[len(d)-int(n.places):]
}

// Dutch writes the number as a Dutch reader expects it, with at least the given decimals: 15.540, −8.118, 99,40.
func (n Number) Dutch(places int) string {
	s := n.String()
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	whole, frac, _ := strings.Cut(s, ".")
	for len(frac) < places {
		frac += "0"
	}
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if frac != "" {
		b.WriteByte(',')
		b.WriteString(frac)
	}
	return b.String()
}

package figure

import (
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// maxDigits is the number of significant digits that Excel keeps. A longer run of digits is a code, not a figure.
const maxDigits = 15

// maxPlaces is the largest number of decimals that a Number keeps.
const maxPlaces = 18

// Number is an exact decimal number: digits / 10^places. The zero value is 0.
//
// It is not a general decimal library on purpose: a budget needs addition, comparison and scaling by powers of ten,
// and each kilobyte counts in the browser. What fits in eighteen digits is exact. A result that needs more loses
// decimals first, and one beyond 9.2 × 10^18 stays there: a document must not be able to turn a huge sum into a small
// one or into one of the other sign.
type Number struct {
	digits int64 // never math.MinInt64, so that it can always change its sign
	places uint8
}

// Int returns the whole number n.
func Int(n int64) Number { return Number{digits: max(n, -math.MaxInt64)} }

// Decimal returns digits / 10^places, for instance Decimal(994, 1) for 99,4.
func Decimal(digits int64, places uint8) Number {
	return Number{max(digits, -math.MaxInt64), places}.trim()
}

var pow10 = [maxPlaces + 1]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// trim drops decimal places that are zero, so that equal numbers are equal values, and those beyond maxPlaces.
func (n Number) trim() Number {
	for n.places > 0 && (n.digits%10 == 0 || n.places > maxPlaces) {
		n.digits, n.places = n.digits/10, n.places-1
	}
	return n
}

// Add returns n + m.
func (n Number) Add(m Number) Number {
	if n.places > m.places {
		n, m = m, n
	}
	for n.places < m.places {
		if n.digits <= math.MaxInt64/10 && n.digits >= -math.MaxInt64/10 {
			n.digits, n.places = n.digits*10, n.places+1
		} else {
			m.digits, m.places = m.digits/10, m.places-1
		}
	}
	for {
		switch a, b := n.digits, m.digits; {
		case a > 0 && b > math.MaxInt64-a, a < 0 && b < -math.MaxInt64-a:
			if n.places == 0 {
				return Number{digits: n.sign64() * math.MaxInt64}
			}
			n.digits, m.digits = a/10, b/10
			n.places, m.places = n.places-1, m.places-1
		default:
			return Number{a + b, n.places}.trim()
		}
	}
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
func (n Number) Sign() int { return int(n.sign64()) }

func (n Number) sign64() int64 {
	switch {
	case n.digits < 0:
		return -1
	case n.digits > 0:
		return 1
	}
	return 0
}

// Cmp returns −1, 0 or 1 as n is less than, equal to or greater than m. It is exact for all numbers.
func (n Number) Cmp(m Number) int {
	if n.places == m.places || n.Sign() != m.Sign() {
		switch {
		case n.places == m.places && n.digits == m.digits:
			return 0
		case n.places == m.places && n.digits < m.digits, n.Sign() < m.Sign():
			return -1
		}
		return 1
	}
	// Both sides × 10^places, in 128 bits.
	places := max(n.places, m.places)
	ah, al := bits.Mul64(uint64(n.Abs().digits), pow10[places-n.places])
	bh, bl := bits.Mul64(uint64(m.Abs().digits), pow10[places-m.places])
	switch {
	case ah == bh && al == bl:
		return 0
	case ah < bh || ah == bh && al < bl:
		return -n.Sign()
	}
	return n.Sign()
}

// Equal reports whether n and m are the same number, whatever places they were printed with.
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// Times returns n × factor: the scale of a table (1, 1000, 1000000), or a count of rounding units.
func (n Number) Times(factor int64) Number {
	f := Int(factor)
	negative := n.Sign()*f.Sign() < 0
	hi, lo := bits.Mul64(uint64(n.Abs().digits), uint64(f.Abs().digits))
	places := n.places
	for hi > 0 || lo > math.MaxInt64 {
		if places == 0 {
			hi, lo = 0, math.MaxInt64
			break
		}
		// One decimal less: zeros at the end, as a rule, because factors are powers of ten.
		q := hi / 10
		lo, _ = bits.Div64(hi%10, lo, 10)
		hi, places = q, places-1
	}
	r := Number{int64(lo), places}.trim()
	if negative {
		return r.Neg()
	}
	return r
}

// Shift returns n / 10^places, exactly up to eighteen decimals: Shift(2) turns 99,4 percent into 0,994.
func (n Number) Shift(places uint8) Number {
	if n.digits == 0 || int(n.places)+int(places) > math.MaxUint8 {
		return Number{}
	}
	return Number{n.digits, n.places + places}.trim()
}

// Places returns the number of decimals that the number needs, not those it was printed with: see Figure.Decimals.
func (n Number) Places() int { return int(n.places) }

// Digits returns n × 10^Places: what [Decimal] makes n of.
func (n Number) Digits() int64 { return n.digits }

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
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteByte(whole[i])
	}
	if frac != "" || places > 0 {
		b.WriteByte(',')
		b.WriteString(frac)
	}
	for range places - len(frac) {
		b.WriteByte('0')
	}
	return b.String()
}

package figure_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"begrotingsverkenner/core/figure"
)

// rat is the independent reading of a number, as a fraction without limits.
func rat(t *testing.T, n figure.Number) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(n.String())
	if !ok {
		t.Fatalf("%q is no number", n.String())
	}
	return r
}

// numbers calls check with pairs of numbers of all sizes, the same ones in every run.
func numbers(check func(a, b figure.Number, exact bool)) {
	rnd := rand.New(rand.NewPCG(2024, 14))
	digits := func() int64 {
		return rnd.Int64N(int64(math.Pow10(rnd.IntN(16)))) - rnd.Int64N(int64(math.Pow10(rnd.IntN(16))))
	}
	for range 8000 {
		a, b := figure.Decimal(digits(), uint8(rnd.IntN(3))), figure.Decimal(digits(), uint8(rnd.IntN(3)))
		check(a, b, true)
	}
	extreme := []figure.Number{{}, figure.Int(1), figure.Int(math.MaxInt64), figure.Int(math.MinInt64), figure.Int(math.MaxInt64 - 1), figure.Int(math.MaxInt64 / 10), figure.Int(math.MinInt64/10 - 1)}
	for p := range uint8(20) {
		extreme = append(extreme, figure.Decimal(math.MaxInt64, p), figure.Decimal(math.MinInt64, p), figure.Decimal(1, p), figure.Decimal(-19, p), figure.Decimal(1e15-1, p))
	}
	for _, a := range extreme {
		for _, b := range extreme {
			check(a, b, false)
		}
	}
}

var largest = new(big.Rat).SetInt64(math.MaxInt64)

// near reports whether a result is exact or, where the exact one has too many digits, has lost decimals only. size is
// that of what it was computed from.
func near(got, want, size *big.Rat, exact bool) bool {
	if got.Cmp(want) == 0 {
		return true
	}
	if exact {
		return false
	}
	if new(big.Rat).Abs(want).Cmp(largest) >= 0 {
		return new(big.Rat).Abs(got).Cmp(largest) == 0 && got.Sign() == want.Sign()
	}
	// Eighteen digits are kept: the error is less than a 10^17th of what it was computed from.
	gap := new(big.Rat).Sub(got, want)
	bound := new(big.Rat).Abs(size)
	bound.Add(bound, big.NewRat(1, 1)).Mul(bound, new(big.Rat).SetFrac64(1, 1e17))
	return gap.Abs(gap).Cmp(bound) < 0
}

func TestArithmetic(t *testing.T) {
	numbers(func(a, b figure.Number, exact bool) {
		x, y := rat(t, a), rat(t, b)
		size := new(big.Rat).Add(new(big.Rat).Abs(x), new(big.Rat).Abs(y))
		if got, want := a.Add(b), new(big.Rat).Add(x, y); !near(rat(t, got), want, size, exact) {
			t.Errorf("%v + %v = %v", a, b, got)
		}
		if got, want := a.Sub(b), new(big.Rat).Sub(x, y); !near(rat(t, got), want, size, exact) {
			t.Errorf("%v - %v = %v", a, b, got)
		}
		if got, want := a.Cmp(b), x.Cmp(y); got != want || a.Equal(b) != (want == 0) || b.Cmp(a) != -want {
			t.Errorf("%v compared with %v is %d, want %d", a, b, got, want)
		}
		if (a == b) != a.Equal(b) {
			t.Errorf("%v and %v: == says %v", a, b, a == b)
		}
		if a.Add(b) != b.Add(a) || exact && a.Add(b).Sub(b) != a {
			t.Errorf("%v + %v does not commute, or − does not undo +", a, b)
		}
		if n := a.Neg(); n.Neg() != a || n.Sign() != -a.Sign() || a.Abs().Sign() < 0 || n.Abs() != a.Abs() || a.Sub(a) != (figure.Number{}) {
			t.Errorf("signs of %v", a)
		}
	})
}

func TestTimes(t *testing.T) {
	numbers(func(a, b figure.Number, _ bool) {
		for _, f := range []int64{0, 1, -1, 2, 7, 10, 1e3, 1e6, 1e9, 1e18, math.MaxInt64, math.MinInt64} {
			got, want := a.Times(f), new(big.Rat).Mul(rat(t, a), new(big.Rat).SetInt64(f))
			small := new(big.Rat).Abs(want).Cmp(new(big.Rat).SetInt64(1e16)) < 0 && a.Places() <= 2
			if f == math.MinInt64 {
				want.Mul(rat(t, a), new(big.Rat).SetInt64(-math.MaxInt64))
			}
			if !near(rat(t, got), want, want, small) {
				t.Errorf("%v × %d = %v", a, f, got)
			}
		}
	})
}

// TestHuge: a document can't turn a huge sum into a small one, or into one of the other sign.
func TestHuge(t *testing.T) {
	huge, ok := figure.Parse("999.999.999.999.999 mld.")
	if !ok {
		t.Fatal("refused")
	}
	n := huge.Number.Times(huge.Scale)
	for range 100 {
		next := n.Add(n).Add(figure.Decimal(5, 1))
		if next.Cmp(n) < 0 || next.Cmp(figure.Int(1e18)) < 0 {
			t.Fatalf("%v after %v", next, n)
		}
		n = next
	}
	if m := n.Neg().Sub(n); m.Sign() >= 0 || m.Neg() != n {
		t.Errorf("−n − n = %v", m)
	}
}

// TestDutch: what is written reads back, with the decimals that were asked for.
func TestDutch(t *testing.T) {
	numbers(func(a, _ figure.Number, exact bool) {
		for _, places := range []int{0, 1, 2, 6} {
			s := a.Dutch(places)
			plain := strings.NewReplacer(".", "", ",", ".", "−", "-").Replace(s)
			if r, ok := new(big.Rat).SetString(plain); !ok || r.Cmp(rat(t, a)) != 0 {
				t.Errorf("%v is written %s", a, s)
			}
			if !exact {
				continue
			}
			f, ok := figure.Parse(s)
			if digits := strings.Map(onlyDigits, s); !ok && len(strings.TrimLeft(digits, "0")) <= 15 || ok && (f.Number != a || f.Decimals != max(places, a.Places())) {
				t.Errorf("%v is written %s and read as %v, %d decimals", a, s, f.Number, f.Decimals)
			}
		}
	})
	for _, c := range cases(t, `
15540 → 15.540
-8118 → −8.118
0 → 0
999 → 999
1000000 → 1.000.000
99.4 → 99,40
-0.05 → −0,05`) {
		f, ok := figure.Parse(strings.ReplaceAll(c.in, ".", ","))
		if got := f.Number.Dutch(f.Decimals * 2 / max(f.Decimals, 1)); !ok || got != c.want {
			t.Errorf("%s is written %s, want %s", c.in, got, c.want)
		}
	}
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

func TestShiftAndFloat(t *testing.T) {
	numbers(func(a, _ figure.Number, exact bool) {
		if want, _ := rat(t, a).Float64(); a.Float() != want {
			t.Errorf("%v is %v", a, a.Float())
		}
		if got := a.Shift(2); exact && got.Times(100) != a {
			t.Errorf("%v / 100 = %v", a, got)
		}
		if !a.Shift(255).Equal(figure.Number{}) && a.Places() > 0 {
			t.Errorf("%v / 10^255 = %v", a, a.Shift(255))
		}
	})
	if got := figure.Decimal(994, 1).Shift(2).String(); got != "0.994" {
		t.Error(got)
	}
}

package figure_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/figure"
)

// lines returns the lines of the five documents.
func lines(f testing.TB) []string {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no documents", err)
	}
	var out []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		out = append(out, strings.Split(string(data), "\n")...)
	}
	return out
}

// seed adds what can start the search: short lines with a digit, and the cases of the tests.
func seed(f *testing.F, texts ...string) {
	for _, line := range lines(f) {
		if len(line) < 120 && strings.ContainsAny(line, "0123456789-") {
			f.Add(line)
		}
	}
	for _, text := range texts {
		for _, line := range strings.Split(text, "\n") {
			in, _, _ := strings.Cut(line, "→")
			f.Add(strings.TrimSpace(in))
		}
	}
}

// FuzzParse: nothing panics, and what was read says the same when it is written and read again.
func FuzzParse(f *testing.F) {
	seed(f, printed, refused, captions)
	f.Fuzz(func(t *testing.T, s string) {
		figure.ParseUnit(s)
		x, ok := figure.Parse(s)
		if !ok {
			if x.Kind == figure.Amount && x.Number.Sign() < 0 {
				t.Skip()
			}
			return
		}
		if x.Kind != figure.Amount {
			if x.Number != (figure.Number{}) || x.VN != 0 {
				t.Errorf("%q is no amount and has a number or a mark: %s", s, describe(x))
			}
			return
		}
		if x.VN == 'N' && x.Number.Sign() < 0 || x.VN == 'V' && x.Number.Sign() > 0 {
			t.Errorf("%q: sign of %s", s, describe(x))
		}
		if x.Decimals < x.Number.Places() || x.Decimals > 6 {
			t.Errorf("%q: %d decimals of %v", s, x.Decimals, x.Number)
		}
		again, ok := figure.Parse(x.Number.Dutch(x.Decimals))
		if !ok || again.Number != x.Number || again.Decimals != x.Decimals {
			t.Errorf("%q is %v, written %s, read %v", s, x.Number, x.Number.Dutch(x.Decimals), again.Number)
		}
		// The digits are those that were printed, no more and no less.
		printed := strings.TrimLeft(strings.Map(onlyDigits, s), "0")
		if want := strings.TrimLeft(strings.Map(onlyDigits, x.Number.Dutch(x.Decimals)), "0"); !strings.HasPrefix(printed, want) {
			t.Errorf("%q is %v", s, x.Number)
		}
	})
}

// FuzzScan: spans are in order, inside the line and apart, and each says by itself what was found.
func FuzzScan(f *testing.F) {
	seed(f, prose)
	f.Fuzz(func(t *testing.T, line string) {
		end := 0
		for _, x := range figure.Scan(line) {
			if x.Start < end || x.End <= x.Start || x.End > len(line) {
				t.Fatalf("%q: %d to %d behind %d", line, x.Start, x.End, end)
			}
			end = x.End
			span := line[x.Start:x.End]
			p, ok := figure.Parse(span)
			if !ok || p.Number != x.Figure.Number || p.Decimals != x.Figure.Decimals || p.VN != x.Figure.VN || p.Point != x.Figure.Point {
				t.Errorf("%q in %q is %s, by itself %s (%v)", span, line, describe(x.Figure), describe(p), ok)
			}
			// A range's end takes over a unit; it never loses one.
			if p.Euro && !x.Figure.Euro || p.Percent && !x.Figure.Percent || p.Scale != 0 && p.Scale != x.Figure.Scale {
				t.Errorf("%q in %q is %s, by itself %s", span, line, describe(x.Figure), describe(p))
			}
			if !x.Figure.Euro && !x.Figure.Percent && x.Figure.Scale == 0 {
				t.Errorf("%q in %q is a bare number", span, line)
			}
		}
	})
}

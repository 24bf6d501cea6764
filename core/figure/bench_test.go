package figure_test

import (
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/core/figure"
)

func BenchmarkScan(b *testing.B) {
	all := lines(b)
	size := 0
	for _, line := range all {
		size += len(line)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, line := range all {
			figure.Scan(line)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	cells := []string{"15.540N", "-8.118", "€ 15.860", "13-", "-", "99,94%", "n.v.t.", "Begroting 2024", "Wijkgericht werken", "123.4.56"}
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range cells {
			figure.Parse(c)
		}
	}
}

// TestScanIsLinear: a line of a megabyte takes some milliseconds whatever it is made of. Where the time grows with the
// square of the length, it takes minutes.
func TestScanIsLinear(t *testing.T) {
	for _, part := range []string{"1", "1.", "1,1", "€ ", "€ 5-", "5% ", "1 ", "111 ", "111 111 ", "-", "-/-", "(", "(V", "€1(", " ", "\u00a0", "1 \u00a0", "5 mln. ", "5-", "€", "mln. ", "1 €", "é", "1é ", "\xff", "1\xff"} {
		line := "5" + strings.Repeat(part, 1_000_000/len(part)) + "5%"
		start := time.Now()
		figure.Scan(line)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("a megabyte of %q takes %v", part, took)
		}
	}
}

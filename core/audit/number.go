package audit

import (
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

var thousand = figure.Int(1000)

func itoa(n int) string { return strconv.Itoa(n) }

// ratio is a share in tenths of a percent, rounded: 192 for 6.024 of 31.331. It reports false for a share of nil. A
// division is no sum, so floating point does: fifteen digits are far more than the three that are kept.
func ratio(part, whole figure.Number) (figure.Number, bool) {
	if whole.Sign() == 0 {
		return figure.Number{}, false
	}
	r := part.Float() / whole.Float() * 1000
	if r < -1e12 || r > 1e12 {
		return figure.Number{}, false
	}
	half := 0.5
	if r < 0 {
		half = -0.5
	}
	return figure.Decimal(int64(r+half), 1), true
}

// percentOf writes a share as whole percents.
func percentOf(part, whole figure.Number) (string, bool) {
	r, ok := ratio(part, whole)
	if !ok {
		return "", false
	}
	s, frac, _ := strings.Cut(r.String(), ".")
	if frac >= "5" {
		n, err := strconv.Atoi(s)
		if err != nil {
			return "", false
		}
		s = strconv.Itoa(n + 1)
	}
	return s, true
}

package figure_test

import (
	"testing"

	"begrotingsverkenner/core/figure"
)

func TestIsMonth(t *testing.T) {
	for word, want := range map[string]bool{"maart": true, "Mei": true, "mrt.": true, "dec": true, "maand": false, "": false, "september2024": false} {
		if got := figure.IsMonth(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}

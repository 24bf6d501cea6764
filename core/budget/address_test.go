package budget_test

import (
	"testing"

	"begrotingsverkenner/core/budget"
)

func TestAddress(t *testing.T) {
	d := budget.Document{Pages: []int{1, 1, 2}}
	for _, c := range []struct {
		url  string
		line int
		want string
	}{
		{"", 1, ""}, {"https://x.nl/a.pdf", 3, "https://x.nl/a.pdf#page=2"}, {"https://x.nl/a.pdf", 1, "https://x.nl/a.pdf#page=1"},
		{"https://x.nl/a.pdf", 4, "https://x.nl/a.pdf"}, {"https://x.nl/a.pdf#deel", 3, "https://x.nl/a.pdf#deel"},
	} {
		d.Meta.URL = c.url
		if got := d.Address(c.line); got != c.want {
			t.Errorf("%q, line %d: got %q, want %q", c.url, c.line, got, c.want)
		}
	}
}

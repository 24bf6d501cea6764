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

// A part of a document knows the pages of its lines: its sheet, its figures and its links say them.
func TestPagesOfParts(t *testing.T) {
	d := budget.Document{Lines: []string{"a", "b", "c"}, Pages: []int{1, 1, 2}, Parts: []budget.Part{{Line: 1, End: 2}, {Line: 3, End: 3}}}
	d.Meta.URL = "https://x.nl/a.pdf"
	parts := d.Split()
	if len(parts) != 2 || parts[1].Page(3) != 2 || parts[1].Address(3) != "https://x.nl/a.pdf#page=2" {
		t.Errorf("the second of %d parts: line 3 is on page %d, at %q", len(parts), parts[len(parts)-1].Page(3), parts[len(parts)-1].Address(3))
	}
}

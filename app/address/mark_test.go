package address

import "testing"

func TestMark(t *testing.T) {
	for _, c := range []struct {
		text string
		mark Mark
	}{
		{"r217", Mark{Line: 217}}, {"r217-3", Mark{217, 3, 0}}, {"r217-3-2", Mark{217, 3, 2}}, {"", Mark{}},
	} {
		if got := c.mark.String(); got != c.text {
			t.Errorf("%v is written %q, not %q", c.mark, got, c.text)
		}
		if got := ParseMark(c.text); got != c.mark {
			t.Errorf("%q is read as %v, not %v", c.text, got, c.mark)
		}
	}
	for _, s := range []string{"r", "r0", "r-1", "217", "rx", "r1-x", "r1-", "r1-2-3-4", "reserve", "r1-0", "#r1", "r+1", "r01"} {
		if got := ParseMark(s); got != (Mark{}) {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}

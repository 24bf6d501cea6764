package table

import "testing"

// TestComparesOne holds when a column says that its header was not read whole: a difference is of two periods.
func TestComparesOne(t *testing.T) {
	for _, c := range []struct {
		titles []string
		want   bool
	}{
		{[]string{"Begroting 2018", "Verschil begroting", "Lasten"}, true},
		{[]string{"Begroting 2018", "Primitief", "Lasten"}, false},
		{[]string{"Verschil", "Begroting 2018", "Lasten"}, false},
		{[]string{"Begroting 2018", "Verschil"}, false},
		{[]string{"Saldo", "Verschil begroting", "Lasten"}, false},
	} {
		x := candidate{h: headed{cols: []colHead{{}}}}
		for i, s := range c.titles {
			x.pre = append(x.pre, token{kind: text, text: s})
			x.h.cols[0].parts = append(x.h.cols[0].parts, i)
		}
		if got := x.comparesOne(); got != c.want {
			t.Errorf("%q: %v", c.titles, got)
		}
	}
}

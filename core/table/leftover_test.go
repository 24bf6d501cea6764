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

// TestTextBetween holds that titles above a sentence are not those of what stands below it.
func TestTextBetween(t *testing.T) {
	words := func(s ...string) (out []token) {
		for _, w := range s {
			out = append(out, token{kind: text, text: w})
		}
		return out
	}
	const sentence = "In de volgende tabel staan de risico's van het duingebied."
	for _, c := range []struct {
		first, second []token
		want          bool
	}{
		{words("Duin"), words("Klif"), false},
		{words("Duin"), words(sentence, "Klif"), false}, // an explanation below a row
		{words("Duin"), words(sentence, "Risico", "Effect Kans", "Klif"), true},
		{words(sentence, "Risico", "Effect Kans", "Duin"), words("Klif"), true},
		{words("Duin"), words("Risico's a.d. kust", "Risico", "Klif"), false},
	} {
		x := candidate{b: &body{rows: []row{{}, {words: c.second}}}, pre: c.first}
		if got := x.textBetween(); got != c.want {
			t.Errorf("%v, %v: %v", c.first, c.second, got)
		}
	}
}

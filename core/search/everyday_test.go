package search

import (
	"strings"
	"testing"
)

// What readers call a thing leads to what budgets call it, where that finds more.
func TestEverydayWords(t *testing.T) {
	for text, want := range map[string]string{
		"jeugdzorg":              "jeugdhulp",
		"Youth care":             "jeugdhulp",
		"wat kost jeugdzorg?":    "wat kost jeugdhulp",
		"youth care 2026":        "jeugdhulp 2026",
		"vluchteling":            "statushouders",
		"unemployment":           "werk", // neither arbeidsparticipatie nor re-integratie is there
		"libraries in districts": "",     // the documents have no library
		"jeugdhulp":              "",
		"gezinshulp":             "",
		"zzzqqq":                 "",
		"":                       "",
	} {
		r := index().Search(Query{Text: text})
		if r.Instead != want {
			t.Errorf("%q: instead %q, want %q", text, r.Instead, want)
		}
		if want == "" {
			continue
		}
		if n := index().Search(Query{Text: want}).Total; n != r.InsteadTotal || n <= r.Total {
			t.Errorf("%q has %d hits and %q %d; told is %d", text, r.Total, want, n, r.InsteadTotal)
		}
	}
}

// The list can be read: each line has what is said and what is meant, and nothing is said twice or means itself.
func TestEverydayList(t *testing.T) {
	seen := map[string]bool{}
	for _, line := range strings.Split(everyday, "\n") {
		said, meant, ok := strings.Cut(line, ": ")
		if !ok || meant == "" {
			t.Errorf("%q is not a list of words, a colon and a list of words", line)
		}
		for _, s := range strings.Split(said, ", ") {
			if seen[s] || s != strings.ToLower(strings.TrimSpace(s)) {
				t.Errorf("%q stands there twice, or not in lower case", s)
			}
			seen[s] = true
			if first, _, _ := strings.Cut(meant, ", "); first == s {
				t.Errorf("%q means itself", s)
			}
		}
	}
}

package table

import (
	"strings"
	"testing"
)

func TestChainParts(t *testing.T) {
	for s, want := range map[string]string{
		"6177138":               "61 77 138",
		"83657-69671":           "83 657 -69 671",
		"23.733163-1.15422.742": "23.733 163 -1.154 22.742",
		"401577-239738":         "401 577 -239 738", // but for rounding
		"7777":                  "77 77",
		"123456":                "", // nothing adds up
	} {
		got := strings.Join(chainParts(s, 4), " ")
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

package main

import (
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestDiagnose goes through the faults that the parser of manifests knows: each is told in the user's language, with
// its line, and never by the parser's own English error.
func TestDiagnose(t *testing.T) {
	for _, c := range []struct {
		manifest string
		line     int
		says     string
	}{
		{"", 0, "is leeg"},
		{"{\n\"documents\": [}", 2, "klopt de JSON niet"},
		{"{\"documents\": [\n", 2, "klopt de JSON niet"},
		{"{\"documents\":\n\"x\"}", 2, `bij "documents"`},
		{"[1]", 1, "vorm van een manifest"},
		{"{\"municipality\": \"x\", \"documents\": [\n{},\n{}]}", 2, `ontbreekt "file"`},
		{"{\"documents\": [\n{\"file\": \"a\"},\n{\"file\": \"a\"}]}", 3, "staat twee keer"},
		{"{\"documents\": [\n{\"file\": \"a\",\n\"kind\": \"x\"}]}", 2, `"kind" "x"`},
		{"{\"documents\": [\n{\"file\": \"a\", \"fiscalYear\": 24}]}", 2, `"fiscalYear" 24`},
		{"{\"documents\": [\n{\"file\": \"a\", \"programmeNumber\": -1}]}", 2, `"programmeNumber" -1`},
		{"{\"documents\": [\n{\"file\": \"a\", \"url\": \"httpx\"}]}", 2, `"url" "httpx"`},
	} {
		_, err := budget.ParseManifest([]byte(c.manifest))
		if err == nil {
			t.Errorf("%q is no fault to the parser", c.manifest)
			continue
		}
		line, text := dutch.diagnose([]byte(c.manifest), err)
		if line != c.line || !strings.Contains(text, c.says) || strings.Contains(text, err.Error()) {
			t.Errorf("%q gives line %d: %s", c.manifest, line, text)
		}
	}
}

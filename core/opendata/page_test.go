package opendata_test

import (
	"os"
	"testing"

	"begrotingsverkenner/core/opendata"
)

// TestPage compares the page of the docs with what it is written from. OPENDATA_REWRITE=1 writes it.
func TestPage(t *testing.T) {
	const file = "../../web/docs/open-data.md"
	if os.Getenv("OPENDATA_REWRITE") == "1" {
		if err := os.WriteFile(file, []byte(opendata.Markdown()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != opendata.Markdown() {
		t.Errorf("%s is out of date; OPENDATA_REWRITE=1 go test ./core/opendata writes it", file)
	}
}

package source_test

import (
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/core/source"
)

// TestHostilePages: a page that opens thousands of elements and closes none takes time in proportion to its size. With
// the square of it, 400 kB took some ten seconds.
func TestHostilePages(t *testing.T) {
	for _, part := range []string{"<div>", "<b>", "<sup>", "<h1>a<h2>b", "<table><tr><td>", "<ul><li>", "<td rowspan=200 colspan=200>", "<ol><li>1</ol>"} {
		lines := []string{"<table><tr><td>" + strings.Repeat(part, 400_000/len(part))}
		within(t, part, func() { source.HTMLBlocks(lines) })
	}
	deep := "<table><tr><td>" + strings.Repeat("<sup>", 20_000) + "1.234" + strings.Repeat("</sup>", 20_000)
	within(t, "closed <sup>", func() { source.HTMLBlocks([]string{deep}) })
	wide := "<table><tr>" + strings.Repeat("<td colspan=200>1", 1300) + strings.Repeat("<tr><td>2", 270_000)
	within(t, "one wide row", func() {
		blocks := source.HTMLBlocks([]string{wide})
		n := 0
		for _, b := range blocks {
			n += strings.Count(b.Text, "2")
		}
		if n != 270_000 {
			t.Errorf("%d of 270.000 figures", n)
		}
	})
}

func within(t *testing.T, what string, f func()) {
	t.Helper()
	start := time.Now()
	f()
	if took := time.Since(start); took > 30*time.Second { // 8 s failed where other tests kept both cores busy
		t.Errorf("%q takes %v", what, took)
	}
}

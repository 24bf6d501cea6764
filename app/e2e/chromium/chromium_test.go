package chromium

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// A browser that crashes the first time is started again; one that always crashes is reported.
func TestCrash(t *testing.T) {
	path := Find()
	if path == "" {
		t.Skip("Chromium is missing (Debian: chromium)")
	}
	script := func(text string) string {
		name := filepath.Join(t.TempDir(), "browser")
		if err := os.WriteFile(name, []byte("#!/bin/sh\n"+text), 0o755); err != nil {
			t.Fatal(err)
		}
		return name
	}
	before := filepath.Join(t.TempDir(), "before")
	once := script(`mkdir "` + before + `" && exit 139; exec "` + path + `" "$@"` + "\n")
	ctx, stop, err := Start(once)
	if err != nil {
		t.Fatal(err)
	}
	var sum int
	if err := chromedp.Run(ctx, chromedp.Evaluate("1 + 1", &sum)); err != nil || sum != 2 {
		t.Errorf("the second browser: %d, %v", sum, err)
	}
	stop()
	if _, err := os.Stat(before); err != nil {
		t.Error("the first browser was not started")
	}
	if _, _, err := Start(script("exit 139\n")); err == nil {
		t.Error("a browser that always crashes is not reported")
	}
}

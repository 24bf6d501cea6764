package site

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestTheme(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 30, 10))); err != nil {
		t.Fatal(err)
	}
	assets := Assets{Files: map[string][]byte{"site.css": []byte("a{}"), "site.css.br": []byte("old")}}
	for _, c := range []struct{ logo, rule string }{
		{picture.String(), "aspect-ratio:30/10;background:url(data:image/png;base64,"},
		{`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12.5 10"/>`, "aspect-ratio:12.5/10;background:url(data:image/svg+xml;base64,"},
		{"", ""},
	} {
		dir := t.TempDir()
		if err := Build(dir, one, Options{Assets: assets, Theme: []byte(":root{--begroting-lasten:#073}"), Logo: []byte(c.logo)}); err != nil {
			t.Fatal(err)
		}
		sheets, err := filepath.Glob(filepath.Join(dir, "assets", "site.*.css"))
		if err != nil || len(sheets) != 1 {
			t.Fatalf("%v: %v", sheets, err)
		}
		css, err := os.ReadFile(sheets[0])
		if err != nil || !strings.HasPrefix(string(css), "a{}\n") || !strings.HasSuffix(string(css), "\n:root{--begroting-lasten:#073}") || !strings.Contains(string(css), c.rule) {
			t.Errorf("%s, %v", css, err)
		}
		packed, err := os.ReadFile(sheets[0] + ".br")
		if err != nil {
			t.Fatal(err)
		}
		var plain bytes.Buffer
		if _, err := plain.ReadFrom(brotli.NewReader(bytes.NewReader(packed))); err != nil || !bytes.Equal(plain.Bytes(), css) {
			t.Errorf("the compressed sheet is another one: %v", err)
		}
		page, err := os.ReadFile(filepath.Join(dir, "index.html"))
		if err != nil || !strings.Contains(string(page), `href="assets/`+filepath.Base(sheets[0])+`"`) {
			t.Errorf("the page has another sheet: %v", err)
		}
	}
	if string(assets.Files["site.css"]) != "a{}" {
		t.Error("the caller's assets changed")
	}
	for _, bad := range []string{"GIF89a", "<svg/>", `<svg viewBox="0 0 0 0"/>`, "x"} {
		if err := Build(t.TempDir(), one, Options{Logo: []byte(bad)}); !errors.Is(err, ErrLogo) {
			t.Errorf("logo %q: %v", bad, err)
		}
	}
}

package main

import (
	"bytes"
	"os"
	"regexp"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

var elsewhere = regexp.MustCompile(`\[([^\]]*)\]\(\.\./[^)]*\)`) // links to files that the site does not have

// licences writes the page of licences, which must go along with the site, as a page of the site.
func licences() error {
	text, err := os.ReadFile("web/docs/licenties.md")
	if err != nil {
		return err
	}
	var page bytes.Buffer
	page.WriteString(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>Licenties van anderen</title></head><body><main>`)
	if err := goldmark.New(goldmark.WithExtensions(extension.Table)).Convert(elsewhere.ReplaceAll(text, []byte("$1")), &page); err != nil {
		return err
	}
	page.WriteString("</main></body></html>\n")
	return os.WriteFile(dist+"/licenties.html", page.Bytes(), 0o644)
}

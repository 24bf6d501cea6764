package site

import (
	"encoding/json"
	"html"
	"strconv"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

// policy is what a page may do: nothing but what the site itself brings. A server may send it as a header as well.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'"

// themeColors are the colours of the browser's own bars, light and dark: those of the page's head.
const themeLight, themeDark = "#f4f6f8", "#19222c"

// draw draws a page.
func (b *builder) draw(at address.Location) (*ui.Env, *page.Model, page.Drawn, error) {
	m, err := page.Load(at, b.lib)
	if err != nil {
		return nil, nil, page.Drawn{}, err
	}
	env := &ui.Env{W: words.Of(at.English), Here: at, Catalogue: b.lib.catalogue}
	return env, m, page.Draw(*env, m), nil
}

// render makes the whole HTML of a page, and what content systems are told of it where they are told anything.
func (b *builder) render(at address.Location) (document, oembed []byte, err error) {
	env, m, drawn, err := b.draw(at)
	if err != nil {
		return nil, nil, err
	}
	if b.embeddable(at) {
		if oembed, err = b.oembed(at, env, drawn); err != nil {
			return nil, nil, err
		}
	}
	document, err = b.html(at, env, m, drawn)
	return document, oembed, err
}

// html writes a page.
func (b *builder) html(at address.Location, env *ui.Env, m *page.Model, drawn page.Drawn) ([]byte, error) {
	body := ui.HTML(drawn.Body)
	var s strings.Builder
	root := at.Root()
	attr := func(name, value string) string { return " " + name + `="` + html.EscapeString(value) + `"` }
	s.WriteString("<!doctype html><html" + attr("lang", env.W.Lang) + `><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`)
	s.WriteString(`<meta http-equiv="Content-Security-Policy"` + attr("content", policy) + ">")
	s.WriteString("<title>" + html.EscapeString(drawn.Title) + "</title><meta" + attr("name", "description") + attr("content", drawn.Description) + ">")
	s.WriteString(`<meta name="theme-color" media="(prefers-color-scheme:light)" content="` + themeLight + `"><meta name="theme-color" media="(prefers-color-scheme:dark)" content="` + themeDark + `"><meta name="color-scheme" content="light dark">`)
	other := at
	other.English = !at.English
	if at.Kind == address.Missing || at.Kind == address.Shell {
		s.WriteString(`<meta name="robots" content="noindex">`)
	} else if b.o.BaseURL != "" {
		s.WriteString(`<link rel="canonical"` + attr("href", b.o.BaseURL+at.Path()) + ">")
		s.WriteString(`<link rel="alternate"` + attr("hreflang", env.W.OtherLang) + attr("href", b.o.BaseURL+other.Path()) + ">")
	}
	s.WriteString(b.oembedLink(at, drawn.Title))
	s.WriteString(`<link rel="icon" type="image/svg+xml"` + attr("href", root+b.names["icon.svg"]) + ">")
	s.WriteString(`<link rel="manifest"` + attr("href", root+"manifest.webmanifest") + ">")
	if at.Kind == address.Start || at.Kind == address.Publication {
		s.WriteString(`<link rel="describedby" type="application/ld+json"` + attr("href", root+dcatFile) + ">")
	}
	if css := b.names["site.css"]; css != "" {
		s.WriteString(`<link rel="stylesheet"` + attr("href", root+css) + ">")
	}
	if framed := b.names["framed.js"]; framed != "" {
		// Not deferred: in another website's frame the page is drawn without its head from the start.
		s.WriteString("<script" + attr("src", root+framed) + attr("data-root", root) + "></script>")
	}
	if share := b.names["share.js"]; share != "" {
		s.WriteString("<script defer" + attr("src", root+share) + attr("data-root", root) + "></script>")
	}
	if picture := b.names["picture.js"]; picture != "" {
		s.WriteString("<script defer" + attr("src", root+picture) + "></script>")
	}
	if data := b.dataset(m, drawn); data != "" {
		s.WriteString(`<script type="application/ld+json">` + data + "</script>")
	}
	if b.names["app.wasm"] != "" {
		s.WriteString("<script defer" + attr("src", root+b.names["wasm_exec.js"]) + "></script>")
		s.WriteString("<script defer" + attr("src", root+b.names["start.js"]) + attr("id", "start") + attr("data-root", root) + attr("data-wasm", b.names["app.wasm"]) +
			attr("data-bytes", strconv.Itoa(len(b.o.Assets.Files["app.wasm"]))) + attr("data-catalogue", b.names["catalogue.json"]) +
			attr("data-export", b.names["export.wasm"]) + attr("data-export-bytes", strconv.Itoa(len(b.o.Assets.Files["export.wasm"]))) + attr("data-later", strconv.Itoa(b.later)) + attr("data-worker", b.names["export-worker.js"]) + attr("data-search", b.names["search.bin"]) + b.readerData() +
			attr("data-failed", env.W.LoadFailed))
		if m.Entry != nil {
			s.WriteString(attr("data-first", m.Entry.Read))
		} else if made := b.lib.catalogue.Made[at.Path()]; made != "" {
			s.WriteString(attr("data-first", made))
		}
		s.WriteString("></script>")
	}
	s.WriteString("</head><body>" + body + "</body></html>\n")
	return []byte(s.String()), nil
}

// dataset describes a document's page as a schema.org Dataset, for search engines. JSON from the standard library
// escapes <, > and &, so that no text of a document ends the script element.
func (b *builder) dataset(m *page.Model, d page.Drawn) string {
	if m.Here.Kind != address.Document {
		return ""
	}
	entry := m.Entry
	set := map[string]any{
		"@context": "https://schema.org", "@type": "Dataset", "name": d.Title, "description": d.Description, "inLanguage": "nl",
		"isAccessibleForFree": true,
	}
	if entry.Year > 0 {
		set["temporalCoverage"] = strconv.Itoa(entry.Year)
	}
	if b.lib.catalogue.Municipality != "" {
		set["creator"] = map[string]any{"@type": "GovernmentOrganization", "name": "Gemeente " + b.lib.catalogue.Municipality}
		set["spatialCoverage"] = b.lib.catalogue.Municipality
	}
	if entry.URL != "" {
		set["isBasedOn"] = entry.URL
	}
	// An address that is relative is one to the page that it stands on.
	root := m.Here.Root()
	if b.o.BaseURL != "" {
		root = b.o.BaseURL
		set["url"] = root + m.Here.Path()
	}
	set["distribution"] = []any{map[string]any{
		"@type": "DataDownload", "name": entry.FileName(), "contentUrl": root + entry.File, "encodingFormat": "text/plain", "contentSize": strconv.Itoa(entry.Bytes) + " B",
	}}
	set["includedInDataCatalog"] = map[string]any{"@type": "DataCatalog", "name": (&ui.Env{W: words.Of(m.Here.English), Catalogue: b.lib.catalogue}).Brand(), "url": root}
	set["variableMeasured"] = []string{"lasten", "baten", "saldo"}
	data, err := json.Marshal(set)
	if err != nil {
		return ""
	}
	return string(data)
}

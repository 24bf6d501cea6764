package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
)

// A content system that gets the address of a page asks the page how to show it (oEmbed). The answer is a file beside
// the page, which holds absolute addresses; so it is there only where the site knows its own.
const oembedFile = "oembed.json"

// The size of the frame that oEmbed offers. Where it stands is not known, so it fits on most pages and scrolls.
const oembedWidth, oembedHeight = 800, 900

// embeddable reports whether a page can be shown in another website.
func (b *builder) embeddable(at address.Location) bool {
	switch at.Kind {
	case address.Missing, address.Shell, address.Own, address.Source:
		return false
	}
	return b.o.BaseURL != ""
}

// oembed makes the answer for a page.
func (b *builder) oembed(at address.Location, env *ui.Env, drawn page.Drawn) ([]byte, error) {
	url := b.o.BaseURL + at.Path() + "?ingesloten=1"
	answer := struct {
		Type     string `json:"type"`
		Version  string `json:"version"`
		Title    string `json:"title"`
		Provider string `json:"provider_name"`
		At       string `json:"provider_url"`
		Width    int    `json:"width"`
		Height   int    `json:"height"`
		HTML     string `json:"html"`
	}{"rich", "1.0", drawn.Title, env.Brand(), b.o.BaseURL, oembedWidth, oembedHeight,
		fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" frameborder="0"></iframe>`, html.EscapeString(url), html.EscapeString(drawn.Title), oembedWidth, oembedHeight)}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(answer)
	return out.Bytes(), err
}

// oembedLink leads a content system to the answer.
func (b *builder) oembedLink(at address.Location, title string) string {
	if !b.embeddable(at) {
		return ""
	}
	return `<link rel="alternate" type="application/json+oembed" href="` + html.EscapeString(b.o.BaseURL+at.Path()+oembedFile) + `" title="` + html.EscapeString(title) + `">`
}

// oembedOf finds the page that a file is the answer for.
func (b *builder) oembedOf(name string) (address.Location, bool) {
	path, ok := strings.CutSuffix(name, oembedFile)
	if !ok || path != "" && !strings.HasSuffix(path, "/") {
		return address.Location{}, false
	}
	l := address.Parse(path)
	return l, b.has(l) && b.embeddable(l)
}

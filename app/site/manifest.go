package site

import (
	"encoding/json"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

// webmanifest describes the site to a device that installs it. Its addresses are relative, and its scope is the folder
// it stands in, so that it never claims more of an origin than its own.
func (b *builder) webmanifest() []byte {
	env := ui.Env{W: &words.NL, Catalogue: b.lib.catalogue}
	type icon struct {
		Src     string `json:"src"`
		Type    string `json:"type"`
		Sizes   string `json:"sizes"`
		Purpose string `json:"purpose,omitempty"`
	}
	m := struct {
		Name       string `json:"name"`
		ShortName  string `json:"short_name"`
		Lang       string `json:"lang"`
		ID         string `json:"id"`
		Start      string `json:"start_url"`
		Scope      string `json:"scope"`
		Display    string `json:"display"`
		Background string `json:"background_color"`
		Theme      string `json:"theme_color"`
		Icons      []icon `json:"icons"`
	}{env.Brand(), "Begroting", "nl", "./", "./", "./", "standalone", "#ffffff", themeLight, []icon{{b.names["icon.svg"], "image/svg+xml", "any", ""}}}
	for name, size := range map[string]string{"icon-192.png": "192x192", "icon-512.png": "512x512"} {
		if b.names[name] != "" {
			m.Icons = append(m.Icons, icon{b.names[name], "image/png", size, "any maskable"})
		}
	}
	data, err := json.Marshal(m)
	if err != nil {
		panic(err) // strings only: it can't fail
	}
	return data
}

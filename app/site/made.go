package site

import (
	"encoding/json"
	"strings"

	"begrotingsverkenner/app/page"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

// makePages makes the pages that the browser's program fetches where it would draw others, a file each, and tells where they are
// in the catalogue.
func (b *builder) makePages() error {
	c := b.lib.catalogue
	c.Made = map[string]string{}
	for _, at := range b.pages() {
		if !page.IsMade(at.Kind) {
			continue
		}
		model, err := page.Load(at, b.lib)
		if err != nil {
			return err
		}
		m := page.Make(ui.Env{W: words.Of(at.English), Catalogue: c}, model)
		b.lib.made[at.Path()] = m
		data, err := json.Marshal(m)
		if err != nil {
			return err
		}
		name := strings.NewReplacer("publicatie/", "", "/", "-").Replace(at.Path()) + "pagina.json"
		b.add(name, data)
		c.Made[at.Path()] = b.names[name]
	}
	return nil
}

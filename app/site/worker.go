package site

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// worker fills in the template of the service worker: the version and the files that the site needs to work offline.
func (b *builder) worker() error {
	template := b.o.Assets.Files["app-worker.js"]
	if template == nil {
		return nil
	}
	first, later := []string{}, []string{}
	for _, name := range slices.Sorted(maps.Keys(b.files)) {
		switch {
		case name == "app-worker.js":
		case name == b.names["export.wasm"] || name == b.names["worker.js"] || name == b.names["search.bin"] || b.lib.files[name] != nil:
			later = append(later, name)
		default:
			first = append(first, name)
		}
	}
	config, err := json.Marshal(map[string]any{"version": b.lib.catalogue.Version, "first": first, "later": later})
	if err != nil {
		return err
	}
	b.files["app-worker.js"] = bytes.ReplaceAll(template, []byte(`"{{config}}"`), config)
	return nil
}

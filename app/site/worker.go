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
	must, first, later := []string{}, []string{""}, []string{}
	mustHave := map[string]bool{b.names["site.css"]: true, b.names["start.js"]: true, b.names["wasm_exec.js"]: true, b.names["app.wasm"]: true, b.names["catalogue.json"]: true, "shell.html": true, "shell.en.html": true}
	made := map[string]bool{}
	for _, name := range b.lib.catalogue.Made {
		made[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(b.files)) {
		switch {
		case name == b.names["paper.js"] || name == b.names["reading.wasm"] || name == b.names["reading-worker.js"] || name == b.names["pdfium.wasm"]:
			// Fetched for the first document that somebody opens, and kept then.
		case name == "app-worker.js" || b.lib.sources[name] || name == "embed.js" || name == dcatFile || name == sitemapFile || name == licencesFile:
			// What only others ask for.
		case name == b.names["export.wasm"] || name == b.names["export-worker.js"] || name == b.names["search.bin"] || made[name] || b.lib.files[name] != nil:
			later = append(later, name)
			if br := b.ready[name]; br != nil {
				b.later += len(br) // as it is sent
			} else {
				b.later += len(b.files[name])
			}
		case mustHave[name]:
			must = append(must, name)
		default:
			first = append(first, name)
		}
	}
	config, err := json.Marshal(map[string]any{"version": b.lib.catalogue.Version, "must": must, "first": first, "later": later})
	if err != nil {
		return err
	}
	// As text in the script: a minifier may not look into it.
	config, err = json.Marshal(string(config))
	if err != nil {
		return err
	}
	delete(b.names, "app-worker.js")
	delete(b.ready, "app-worker.js") // of the template
	b.files["app-worker.js"] = bytes.ReplaceAll(template, []byte(`"{{config}}"`), config)
	return nil
}

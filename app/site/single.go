package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"

	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// Single makes a site that is one file: its first page, readable before anything else is there, and behind it the
// program and the documents. It needs no server and no network, and may not use any: its policy lets nothing out.
func Single(docs []Input, o Options) ([]byte, error) {
	if err := o.themed(); err != nil {
		return nil, err
	}
	o.single = true
	b, err := newBuilder(docs, o)
	if err != nil {
		return nil, err
	}
	// What reads documents is in the file, but for the engine for PDF, which would be half as much again.
	b.lib.catalogue.Engine = 0
	catalogue, err := json.Marshal(b.lib.catalogue)
	if err != nil {
		return nil, err
	}
	env, _, drawn, err := b.draw(address.Location{Kind: address.Start, Base: address.Fragment})
	if err != nil {
		return nil, err
	}
	body := ui.HTML(drawn.Body)
	asset := func(name string) string { return string(o.Assets.Files[name]) }
	css, runtime, start := asset("site.css"), asset("wasm_exec.js"), asset("single.js")
	for _, script := range []string{css, runtime, start, asset("export-worker.js"), asset("reading-worker.js")} {
		if script == "" || strings.Contains(strings.ToLower(script), "</s") {
			return nil, errors.New("the explorer's files can't stand in a page")
		}
	}
	policy := "default-src 'none'; script-src " + allowed(runtime) + " " + allowed(start) + " 'wasm-unsafe-eval'; style-src " + allowed(css) +
		"; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'"
	var out bytes.Buffer
	fmt.Fprintf(&out, `<!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="%s"><title>%s</title><meta name="color-scheme" content="light dark">`,
		env.W.Lang, html.EscapeString(policy), html.EscapeString(drawn.Title))
	if icon := o.Assets.Files["icon.svg"]; icon != nil {
		fmt.Fprintf(&out, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,%s">`, base64.StdEncoding.EncodeToString(icon))
	}
	fmt.Fprintf(&out, "<style>%s</style></head><body>%s", css, body)
	fmt.Fprintf(&out, `<script id="wasm_exec">%s</script><script data-export-bytes="%d" data-reading-bytes="%d" data-failed="%s" data-old="%s">%s</script>`, runtime,
		len(o.Assets.Files["export.wasm"]), len(o.Assets.Files["reading.wasm"]), html.EscapeString(env.W.LoadFailed), html.EscapeString(env.W.TooOld), start)
	for _, worker := range []string{"export-worker", "reading-worker"} {
		fmt.Fprintf(&out, `<script type="text/plain" id="%s">%s</script>`, worker, asset(worker+".js"))
	}
	files := maps.Clone(b.lib.files)
	maps.DeleteFunc(files, func(name string, _ []byte) bool { return b.lib.sources[name] })
	files["catalogue.json"], files["search.bin"] = catalogue, b.lib.index
	for _, name := range b.lib.catalogue.Made {
		files[name] = b.files[name]
	}
	for _, name := range []string{"app.wasm", "export.wasm", "reading.wasm"} {
		files[name] = o.Assets.Files[name]
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&out, "\n"+`<script type="text/plain" id="bestand:%s">`, name)
		if err := pack(&out, files[name]); err != nil {
			return nil, err
		}
		out.WriteString("</script>")
	}
	out.WriteString("</body></html>\n")
	return out.Bytes(), nil
}

// allowed names a script or style sheet of the page in its policy.
func allowed(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// pack writes data as base64 of gzip: the one compression that every browser can undo.
func pack(out *bytes.Buffer, data []byte) error {
	b := base64.NewEncoder(base64.StdEncoding, out)
	z, err := gzip.NewWriterLevel(b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return b.Close()
}

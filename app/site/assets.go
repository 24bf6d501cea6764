package site

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Assets are the files that the browser needs beside the pages, by name: site.css, start.js, app.wasm …
type Assets struct {
	Files map[string][]byte
	Quick bool // the brotli copies of programs were made without patience, for a server on loopback
}

// quickFile is what web/build writes beside such copies.
const quickFile = "quick"

// DropQuick forgets brotli copies that were made without patience, so that the site's own are made with it. It reports
// whether there were any: compressing a program takes a minute.
func (a *Assets) DropQuick() bool {
	if !a.Quick {
		return false
	}
	for name := range a.Files {
		if strings.HasSuffix(name, ".wasm.br") {
			delete(a.Files, name)
		}
	}
	a.Quick = false
	return true
}

// ReadAssets reads the files of a folder.
func ReadAssets(fsys fs.FS) (Assets, error) {
	a := Assets{Files: map[string][]byte{}}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if name == quickFile {
			a.Quick = true
			return nil
		}
		a.Files[name], err = fs.ReadFile(fsys, name)
		return err
	})
	return a, err
}

func (a Assets) names() []string { return slices.Sorted(maps.Keys(a.Files)) }

// fixed are the files whose names may not change: the browser asks for them by name.
var fixed = map[string]bool{"app-worker.js": true, "embed.js": true}

// hashed puts a piece of a file's hash in its name, so that it can be kept for ever: site.css → assets/site.1a2b3c4d.css.
func hashed(name string, data []byte) string {
	if fixed[name] {
		return name
	}
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
}

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
}

// ReadAssets reads the files of a folder.
func ReadAssets(fsys fs.FS) (Assets, error) {
	a := Assets{Files: map[string][]byte{}}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
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

package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// extensions are the file names that a document may have.
var extensions = []string{".txt", ".md", ".html", ".htm"}

// stdinName is the file name of a document that comes from standard input. It is the same in each language, because it
// stands in the data.
const stdinName = "stdin"

// document is one document to read.
type document struct {
	path     string // as it was typed, or the folder that was typed and the name in it
	name     string // file name without folder
	id       string // one for each file, however it was typed
	manifest *budget.Manifest
	data     []byte // of what can be read only once: standard input and pipes
	once     bool
}

// collect finds the documents that the arguments stand for, each once, with their manifests. Faults are told and do not
// keep the others back. The order is that of the file names, so that the order of arguments makes no difference.
func (c *command) collect(args []string) ([]*document, error) {
	m := newManifests(c)
	if err := m.named(c.manifest); err != nil {
		return nil, err
	}
	var docs []*document
	for _, arg := range args {
		docs = append(docs, c.expand(arg)...)
	}
	slices.SortFunc(docs, func(a, b *document) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.id, b.id), cmp.Compare(a.path, b.path))
	})
	docs = slices.CompactFunc(docs, func(a, b *document) bool { return a.id == b.id })
	return m.assign(docs), nil
}

// expand returns the documents of one argument.
func (c *command) expand(arg string) []*document {
	if arg == "-" {
		return []*document{{path: c.words.stdin, name: stdinName, id: "-", once: true}}
	}
	info, err := os.Stat(arg)
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[") {
		// Shells on Windows leave *.txt to the program.
		if found, _ := filepath.Glob(arg); len(found) > 0 {
			var docs []*document
			for _, path := range found {
				docs = append(docs, c.expand(path)...)
			}
			return docs
		}
	}
	switch {
	case err != nil:
		c.ui.problem(arg, err)
		return nil
	case info.IsDir():
		return c.folder(arg)
	case filepath.Base(arg) == manifestName:
		return nil // "documents/*" names it too; it is read as what it is
	case info.Mode().IsRegular() && !isDocument(arg):
		c.ui.problem(arg, errExtension)
		return nil
	}
	return []*document{newDocument(arg, !info.Mode().IsRegular())}
}

// folder returns the documents in a folder, not those in folders below it.
func (c *command) folder(dir string) []*document {
	entries, err := os.ReadDir(dir)
	if err != nil {
		c.ui.problem(dir, err)
		return nil
	}
	var docs []*document
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !isDocument(path) || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		info, err := os.Stat(path) // follows a link
		if err != nil {
			c.ui.problem(path, err)
			continue
		}
		if info.Mode().IsRegular() {
			docs = append(docs, newDocument(path, false))
		}
	}
	if len(docs) == 0 {
		c.ui.problem(dir, errEmptyFolder)
	}
	return docs
}

func newDocument(path string, once bool) *document {
	id, err := filepath.Abs(path)
	if err != nil {
		id = path
	}
	if real, err := filepath.EvalSymlinks(id); err == nil {
		id = real
	}
	return &document{path: path, name: filepath.Base(path), id: id, once: once}
}

func isDocument(path string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(path)))
}

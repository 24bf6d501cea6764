package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"begrotingsverkenner/core/budget"
)

// manifestName is the manifest that is used without being asked for: the one beside a document.
const manifestName = "manifest.json"

// manifests holds the manifest of each folder, read once.
type manifests struct {
	c        *command
	all      *manifest            // of --manifest: it holds for every document
	byFolder map[string]*manifest // nil where a folder has none
}

// manifest is one manifest file.
type manifest struct {
	path   string
	budget *budget.Manifest // nil when the file is broken: then nothing that it says something about is read
}

func newManifests(c *command) *manifests {
	return &manifests{c: c, byFolder: map[string]*manifest{}}
}

// named reads the manifest of --manifest. That it is not there is wrong use: somebody typed its name.
func (m *manifests) named(path string) error {
	if path == "" {
		return nil
	}
	data, err := readManifest(path)
	if err != nil {
		return wrongUse{fmt.Sprintf(m.c.words.manifestUnreadable, path, m.c.words.explain(err))}
	}
	m.all = m.parse(path, data)
	return nil
}

// assign gives each document its manifest, and returns the documents that can be read: those with a broken manifest
// can't, because the figures would come under the wrong year or programme.
func (m *manifests) assign(docs []*document) []*document {
	var good []*document
	held := map[*manifest][]string{}
	var broken []*manifest
	for _, d := range docs {
		f := m.of(d)
		switch {
		case f == nil:
			good = append(good, d)
		case f.budget == nil:
			if held[f] == nil {
				broken = append(broken, f)
			}
			held[f] = append(held[f], d.path)
		default:
			d.manifest = f.budget
			good = append(good, d)
		}
	}
	for _, f := range broken {
		for _, path := range held[f] {
			m.c.ui.problem(path, told(fmt.Sprintf(m.c.words.manifestBroken, f.path)))
		}
	}
	m.absent(docs)
	return good
}

// of returns the manifest that holds for a document, or nil.
func (m *manifests) of(d *document) *manifest {
	if m.all != nil {
		return m.all
	}
	if d.isStdin() {
		return nil
	}
	dir := filepath.Dir(d.path)
	if f, ok := m.byFolder[dir]; ok {
		return f
	}
	path := filepath.Join(dir, manifestName)
	data, err := readManifest(path)
	var f *manifest
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		m.c.ui.problem(path, err)
		f = &manifest{path: path}
	default:
		f = m.parse(path, data)
	}
	m.byFolder[dir] = f
	return f
}

// parse reads a manifest, and tells what is wrong with it.
func (m *manifests) parse(path string, data []byte) *manifest {
	parsed, err := budget.ParseManifest(data)
	if err != nil {
		line, text := m.c.words.diagnose(data, err)
		place := path
		if line > 0 {
			place = fmt.Sprintf("%s:%d", path, line)
		}
		m.c.ui.problem(place, told(text))
	}
	return &manifest{path: path, budget: parsed}
}

// absent tells of entries whose file is neither beside the manifest nor among the documents. That is no failure, but
// most often a name with a slip of the pen, and then the entry does nothing.
func (m *manifests) absent(docs []*document) {
	given := map[string]bool{}
	for _, d := range docs {
		given[d.name] = true
	}
	seen := map[*manifest]bool{nil: true}
	for _, d := range docs {
		f := m.of(d)
		if seen[f] || f.budget == nil {
			continue
		}
		seen[f] = true
		for _, e := range f.budget.Documents {
			if given[filepath.Base(e.File)] {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(f.path), filepath.FromSlash(e.File))); err != nil {
				m.c.ui.message(f.path, fmt.Sprintf(m.c.words.entryAbsent, strings.ToValidUTF8(e.File, "?")))
			}
		}
	}
}

func readManifest(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return limited(f, info.Size())
}

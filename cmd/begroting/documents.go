package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// extensions are the file names that a document may have.
var extensions = []string{".txt", ".md", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx"}

// others are the file names of documents that have to be saved as another kind first, with what they are. They are named
// where they are given, alone or in a folder, and not passed over.
var others = map[string]string{
	".doc": "doc", ".xls": "xlsx", ".ppt": "pptx", ".odt": "odt", ".ods": "odt", ".rtf": "rtf", ".xlsx": "xlsx", ".xlsm": "xlsx", ".pptx": "pptx", ".zip": "zip",
}

// oldDocuments are the kinds of others that are named in a folder, too: a workbook in it is one that was made there, mostly.
var oldDocuments = []string{"doc", "odt", "rtf"}

// errOther says what is the matter with a file that is no document, by its name.
func errOther(path string) error {
	if what, ok := others[strings.ToLower(filepath.Ext(path))]; ok {
		return errFormat{what}
	}
	return errExtension
}

// stdinName is the file name of a document that comes from standard input. It is the same in each language, because it
// stands in the data.
const stdinName = "stdin"

// document is one document to read. There can be hundreds of thousands, so it is kept small: those of one folder share
// its name, and what can be read again is not kept.
type document struct {
	path     string  // as it was typed, or the folder that was typed and the name in it
	name     string  // file name without folder
	dir      *string // the folder without links in its path; nil where real says all
	real     string  // the file itself where path is a link, or where dir is nil
	manifest *budget.Manifest
	size     int64             // when it was found
	sum      [sha256.Size]byte // of what was read first; all 0 before that
	once     *once             // of what can be read only once
}

// once holds what standard input or a pipe gave, or the text that was made of a document; nil until it was read.
type once struct {
	data []byte
}

// id is one for each file, however it was typed.
func (d *document) id() string {
	if d.dir == nil || d.real != "" {
		return d.real
	}
	return filepath.Join(*d.dir, d.name)
}

// weight is how much memory a document asks for, as far as is known before it is read.
func (d *document) weight() int64 { return d.size }

// isStdin reports whether a document comes from standard input.
func (d *document) isStdin() bool { return d.real == "-" }

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
		if n := cmp.Compare(a.name, b.name); n != 0 {
			return n
		}
		return cmp.Or(cmp.Compare(a.id(), b.id()), cmp.Compare(a.path, b.path))
	})
	return m.assign(unique(docs)), nil
}

// unique leaves each file once in sorted documents. Of a file and links to it under other names the file itself stays.
func unique(docs []*document) []*document {
	docs = slices.CompactFunc(docs, func(a, b *document) bool { return a.name == b.name && a.id() == b.id() })
	isAlias := func(d *document) bool { return d.real != "" && filepath.Base(d.real) != d.name }
	taken := map[string]bool{}
	for _, d := range docs {
		if isAlias(d) {
			taken[d.id()] = false
		}
	}
	if len(taken) == 0 {
		return docs
	}
	for _, d := range docs {
		if _, ok := taken[d.id()]; ok && !isAlias(d) {
			taken[d.id()] = true
		}
	}
	return slices.DeleteFunc(docs, func(d *document) bool {
		if !isAlias(d) {
			return false
		}
		again := taken[d.id()]
		taken[d.id()] = true
		return again
	})
}

// expand returns the documents of one argument.
func (c *command) expand(arg string) []*document {
	if arg == "-" {
		return []*document{{path: c.words.stdin, name: stdinName, real: "-", once: &once{}}}
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
		c.ui.problem(arg, errOther(arg))
		return nil
	}
	return []*document{newDocument(arg, info)}
}

// folder returns the documents in a folder, not those in folders below it.
func (c *command) folder(dir string) []*document {
	entries, err := os.ReadDir(dir)
	if err != nil {
		c.ui.problem(dir, err)
		return nil
	}
	var docs []*document
	real := realPath(dir)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$") {
			continue // hidden, or what Word keeps beside a document that is open
		}
		path := filepath.Join(dir, e.Name())
		if !isDocument(e.Name()) {
			var other errFormat
			if err := errOther(path); errors.As(err, &other) && e.Type().IsRegular() && slices.Contains(oldDocuments, other.what) {
				c.ui.problem(path, err)
			}
			continue
		}
		info, err := os.Stat(path) // follows a link
		if err != nil {
			c.ui.problem(path, err)
			continue
		}
		if !info.Mode().IsRegular() {
			continue
		}
		if e.Type().IsRegular() {
			docs = append(docs, &document{path: path, name: filepath.Base(path), dir: &real, size: info.Size()})
		} else {
			docs = append(docs, newDocument(path, info))
		}
	}
	if len(docs) == 0 {
		c.ui.problem(dir, errEmptyFolder)
	}
	return docs
}

// newDocument is a document that was typed, or that is a link.
func newDocument(path string, info fs.FileInfo) *document {
	d := &document{path: path, name: filepath.Base(path), real: realPath(path), size: info.Size()}
	if !info.Mode().IsRegular() {
		d.once = &once{}
	}
	return d
}

// realPath is the one path of a file that can be typed in several ways.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	return abs
}

func isDocument(path string) bool {
	return slices.Contains(extensions, strings.ToLower(filepath.Ext(path)))
}

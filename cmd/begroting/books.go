package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// bookKey tells workbooks apart. Of two documents without kind or year nothing says that they belong together, also when
// their names are alike: then the file itself is part of the key.
type bookKey struct {
	shelf.Key
	id string
}

func keyOf(d *document, m *budget.Meta) bookKey {
	key := bookKey{Key: shelf.KeyOf(d.name, m)}
	key.Municipality = strings.Clone(key.Municipality) // a piece of a document's text would keep all of it in memory
	if key.Unknown != "" {
		key.id = d.id()
	}
	return key
}

// manifestMeta returns what the manifest says of a document, and whether that is all that a workbook's name depends on: a
// manifest wins over the text, so then the document need not be read to know.
func manifestMeta(d *document) (budget.Meta, bool) {
	e := d.manifest.Entry(d.name)
	if e == nil {
		return budget.Meta{}, false
	}
	m := budget.Meta{Municipality: cmp.Or(e.Municipality, d.manifest.Municipality), Kind: e.Kind, FiscalYear: e.FiscalYear}
	return m, m.Municipality != "" && m.Publication() != ""
}

// shelve puts the documents together that go into one workbook. It reads only what each is a page of, so that memory
// does not grow with the number of documents.
func (c *command) shelve(docs []*document) []*book {
	if len(docs) == 0 {
		return nil
	}
	if isWorkbook(c.target) {
		return []*book{{path: c.target, docs: docs}}
	}
	byKey := map[bookKey]*book{}
	var keys []bookKey
	type result struct {
		key bookKey
		err error
	}
	c.ui.start(c.words.sorting, len(docs))
	noErr(inOrder(docs, (*document).weight, func(d *document) result {
		m, known := manifestMeta(d)
		if !known {
			var err error
			if m, err = c.meta(d); err != nil {
				return result{err: err}
			}
		}
		return result{key: keyOf(d, &m)}
	}, func(d *document, r result) error {
		c.ui.bar.step()
		if r.err != nil {
			c.ui.problem(d.path, r.err)
			return nil
		}
		if byKey[r.key] == nil {
			byKey[r.key] = &book{}
			keys = append(keys, r.key)
		}
		byKey[r.key].docs = append(byKey[r.key].docs, d)
		return nil
	}))
	slices.SortFunc(keys, func(a, b bookKey) int {
		return cmp.Or(cmp.Compare(a.Municipality, b.Municipality), cmp.Compare(a.Publication, b.Publication),
			cmp.Compare(a.Unknown, b.Unknown), cmp.Compare(a.id, b.id))
	})
	folders := severalMunicipalities(keys)
	taken := map[string]bool{}
	books := make([]*book, len(keys))
	for i, key := range keys {
		b := byKey[key]
		b.path = filepath.Join(c.target, key.FileName())
		if folders && key.Municipality != "" {
			b.path = filepath.Join(c.target, folderName(key.Municipality), key.FileName())
		}
		if free := freeName(b.path, taken); free != b.path {
			c.ui.message(b.path, fmt.Sprintf(c.words.nameTaken, b.docs[0].path, free))
			b.path = free
		}
		books[i] = b
	}
	return books
}

// severalMunicipalities reports whether each municipality gets a folder. Documents that do not say whose they are stay
// beside those folders: unknown is no municipality.
func severalMunicipalities(keys []bookKey) bool {
	first := ""
	for _, k := range keys {
		if k.Municipality == "" {
			continue
		}
		if first != "" && k.Municipality != first {
			return true
		}
		first = k.Municipality
	}
	return false
}

// freeName returns path, with a number behind its name when another workbook of this run has it, and takes it. Names
// that differ in case only are one file on Windows and macOS.
func freeName(path string, taken map[string]bool) string {
	free := path
	ext := filepath.Ext(path)
	for n := 2; taken[strings.ToLower(free)]; n++ {
		free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
	}
	taken[strings.ToLower(free)] = true
	return free
}

// folderName is a municipality's name as a folder: as it is written, without what Windows does not allow.
func folderName(municipality string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, municipality)
	name = strings.Trim(name, " .")
	if name == "" {
		return "-"
	}
	return name
}

// isWorkbook reports whether a target is one workbook and not a folder.
func isWorkbook(path string) bool { return strings.EqualFold(filepath.Ext(path), ".xlsx") }

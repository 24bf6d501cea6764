package fetch

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

const manifestName = "manifest.json"

// ManifestError is a manifest that somebody changed and that can't be read any more.
type ManifestError struct {
	Path string
	Err  error
}

func (e *ManifestError) Error() string { return e.Path + ": " + e.Err.Error() }
func (e *ManifestError) Unwrap() error { return e.Err }

// manifest is what is written beside the documents. core/budget reads of it what it knows; the rest is for people, and for who
// wants to check where a file came from.
type manifest struct {
	Municipality string  `json:"municipality,omitempty"`
	Source       string  `json:"source,omitempty"` // the address that was fetched
	Documents    []entry `json:"documents"`
}

type entry struct {
	File            string                 `json:"file"`
	Title           string                 `json:"title,omitempty"`
	Kind            budget.PublicationKind `json:"kind,omitempty"`
	FiscalYear      int                    `json:"fiscalYear,omitempty"`
	ProgrammeNumber int                    `json:"programmeNumber,omitempty"`
	Programme       string                 `json:"programme,omitempty"`
	URL             string                 `json:"url"`
	Under           string                 `json:"under,omitempty"` // the file of the page that it stands under
	Tables          int                    `json:"tables,omitempty"`
	Fetched         string                 `json:"fetched"`        // the day on which it came as it is now
	SHA256          string                 `json:"sha256"`         // of the file
	Gone            string                 `json:"gone,omitempty"` // the day since which it is no longer on the website
}

// manifests are those of the run before: what was written, and what somebody made of it.
type manifests struct{ written, found []byte }

// readManifests reads the manifest that is there. One that can't be read is not written over.
func (c *crawl) readManifests() (m manifests, err error) {
	if m.written, err = optional(c.store.path(manifestName)); err != nil {
		return m, err
	}
	at := filepath.Join(c.o.Dir, manifestName)
	if m.found, err = optional(at); err != nil {
		return m, err
	}
	if m.found != nil {
		if _, err := parseTree(m.found); err != nil {
			return m, &ManifestError{at, err}
		}
	}
	return m, nil
}

func optional(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// writeManifest writes the manifest of all files, and one beside the documents where those stand apart.
func (c *crawl) writeManifest(old manifests) error {
	before := map[string]entry{} // by address
	var was manifest
	if old.written != nil && json.Unmarshal(old.written, &was) == nil {
		for _, e := range was.Documents {
			before[e.URL] = e
		}
	}
	m := manifest{Municipality: c.municipality(), Source: c.scope.start.String()}
	var gone []string // files that are no longer ours
	for _, it := range slices.Concat(c.pages, c.docs) {
		e, had := before[it.key]
		if had && it.file != e.File && (it.file != "" || it.dropped) {
			gone = append(gone, e.File)
			c.removeFile(e)
		}
		if it.file != "" {
			m.Documents = append(m.Documents, c.entryOf(it, e))
		}
	}
	slices.SortFunc(m.Documents, func(a, b entry) int { return strings.Compare(a.File, b.File) })
	ours, err := encode(&m)
	if err != nil {
		return err
	}
	merged, err := merge(old.written, old.found, ours, func(file string) bool {
		if slices.Contains(gone, file) {
			return false
		}
		_, err := os.Stat(filepath.Join(c.o.Dir, filepath.FromSlash(file)))
		return err == nil
	})
	if err != nil {
		return err
	}
	if err := c.writeQuietly(manifestName, merged); err != nil {
		return err
	}
	if err := c.documentManifest(merged); err != nil {
		return err
	}
	return os.WriteFile(c.store.path(manifestName), ours, 0o666)
}

// entryOf says what a file is. had is what was said of it before.
func (c *crawl) entryOf(it *item, had entry) entry {
	e := entry{
		File: it.file, Title: c.titleOf(it), Kind: it.about.kind, FiscalYear: it.about.year, ProgrammeNumber: it.programme.number, Programme: it.programme.name,
		URL: it.key, Tables: it.tables, Fetched: it.rec.Fetched, SHA256: it.sum, Gone: it.rec.Gone,
	}
	if had.SHA256 == e.SHA256 && had.Fetched != "" {
		e.Fetched = had.Fetched
	}
	for a := range it.ancestors {
		if a != it && a.real().file != "" && a.real() != it {
			e.Under = a.real().file
			break
		}
	}
	return e
}

// removeFile removes a file that has another name or folder now, if it is still as it was written.
func (c *crawl) removeFile(e entry) {
	at := filepath.Join(c.o.Dir, filepath.FromSlash(e.File))
	if data, err := os.ReadFile(at); err == nil && hashOf(data) == e.SHA256 {
		_ = os.Remove(at)
	}
}

// documentManifest writes what the manifest says of the documents into their own folder, so that it can be converted by itself.
func (c *crawl) documentManifest(merged []byte) error {
	t, err := parseTree(merged)
	if err != nil {
		return err
	}
	var apart []fields
	for _, e := range t.entries {
		if file := text(e["file"]); strings.HasPrefix(file, DocumentFolder+"/") {
			f := fields{}
			for k, v := range e {
				if k != "under" {
					f[k] = v
				}
			}
			f["file"], _ = json.Marshal(path.Base(file))
			apart = append(apart, f)
		}
	}
	if len(apart) == 0 {
		return nil
	}
	data, err := (&tree{t.top, apart}).encode()
	if err != nil {
		return err
	}
	return c.writeQuietly(DocumentFolder+"/"+manifestName, data)
}

// writeQuietly writes a file that does not count among those that are new or changed.
func (c *crawl) writeQuietly(file string, data []byte) error {
	fresh, changed := c.result.New, c.result.Changed
	err := c.write(file, data)
	c.result.New, c.result.Changed = fresh, changed
	return err
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

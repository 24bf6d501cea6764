package fetch_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/cmd/begroting/internal/fetch"
	"begrotingsverkenner/cmd/begroting/internal/fetch/guest"
	"begrotingsverkenner/cmd/begroting/internal/fetch/madesite"
)

// world is what a run sees beside the website: a clock that only moves when somebody waits, and what was waited.
type world struct {
	now   time.Time
	waits []time.Duration
}

func newWorld() *world { return &world{now: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)} }

func (w *world) guest() guest.Options {
	return guest.Options{
		Name: "begroting (test)", Token: "begroting", Pause: 500 * time.Millisecond, Idle: 3 * time.Second, Whole: time.Minute,
		Now: func() time.Time { return w.now },
		Sleep: func(ctx context.Context, d time.Duration) error {
			w.waits = append(w.waits, d)
			w.now = w.now.Add(d)
			return ctx.Err()
		},
	}
}

// options fetch a website into a folder.
func (w *world) options(address, dir string) fetch.Options {
	return fetch.Options{
		Start: address, Dir: dir, Pages: 400, Bytes: 1 << 30, Guest: w.guest(),
		Replace: func(path string, write func(*os.File) error) error {
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			defer f.Close()
			return write(f)
		},
	}
}

// serve shows a made website until the test is over.
func serve(t *testing.T, s *madesite.Site) string {
	t.Helper()
	address, stop := s.Serve()
	t.Cleanup(stop)
	return address + s.Start()
}

func run(t *testing.T, o fetch.Options) *fetch.Result {
	t.Helper()
	r, err := fetch.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// tree is the files of a folder with their contents, but those that only the next run reads.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == ".begroting-fetch" {
				return fs.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// entry is what the manifest says of a file.
type entry struct {
	File, Title, Kind, Programme, URL, Under, Fetched, SHA256, Gone string
	FiscalYear, ProgrammeNumber, Tables                             int
}

func manifest(t *testing.T, dir string) (municipality string, entries map[string]entry) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var m struct {
		Municipality string
		Documents    []entry
	}
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	entries = map[string]entry{}
	for _, e := range m.Documents {
		entries[e.File] = e
	}
	return m.Municipality, entries
}

func skipped(r *fetch.Result, why fetch.Reason) string {
	var list []string
	if s := r.Skipped[why]; s != nil {
		for _, k := range s.First {
			list = append(list, path(k.Address))
		}
	}
	return strings.Join(list, " ")
}

// path is an address without its host, which is another one each time.
func path(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		return rest[i:]
	}
	return rest
}

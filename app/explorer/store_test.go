package explorer

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"begrotingsverkenner/app/view"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/search"
)

const text = "Groen\n\nWat mag het kosten (€1.000)\n\nWat gaan we daarvoor doen?\n\nLasten\n\nBaten\n\nSaldo\n\nPerken\n\n448\n\n0\n\n448\n"

// fetched is a store of documents that counts what it fetches.
type fetched struct {
	*Store
	mu    sync.Mutex
	count map[string]int
	down  atomic.Bool
	index []byte
}

func (f *fetched) of(path string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.count[path]
}

func newFetched(t *testing.T, n int) *fetched {
	t.Helper()
	c := view.Catalogue{}
	m, err := budget.ParseManifest([]byte(`{"municipality": "Voorbeeldstad", "documents": [{"file": "d0.txt", "kind": "begroting", "fiscalYear": 2024, "programmeNumber": 3, "programme": "Groen"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	number, err := c.AddManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		e := view.Entry{Name: fmt.Sprintf("d%d.txt", i), Read: fmt.Sprintf("data/%d.bin", i)}
		if i == 0 {
			e.Manifest = number
		}
		c.Entries = append(c.Entries, e)
	}
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	d, err := reader.Read("d0.txt", []byte(text), m)
	if err != nil {
		t.Fatal(err)
	}
	other, err := reader.Read("d1.txt", []byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	f := &fetched{count: map[string]int{}, index: search.Build([]*budget.Document{d}).Encode()}
	f.Store, err = NewStore(data, func(path string) ([]byte, error) {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.count[path]++
		switch {
		case f.down.Load():
			return nil, errFetch
		case path == "":
			return f.index, nil
		case path == "data/0.bin":
			return packed.Encode(d), nil
		}
		return packed.Encode(other), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *fetched) entry(i int) *view.Entry { return &f.Catalogue().Entries[i] }

// A document is fetched once; what failed is tried again.
func TestStoreDocument(t *testing.T) {
	f := newFetched(t, 2)
	f.down.Store(true)
	if _, err := f.Document(f.entry(0)); !errors.Is(err, errFetch) {
		t.Errorf("without a network: %v", err)
	}
	f.down.Store(false)
	d, err := f.Document(f.entry(0))
	if err != nil || d.Meta.FiscalYear != 2024 || d.Meta.Programme != "Groen" || len(d.Tables) != 1 {
		t.Fatalf("%v %+v", err, d)
	}
	if again, _ := f.Document(f.entry(0)); again != d || f.of("data/0.bin") != 2 {
		t.Errorf("fetched %d times", f.of("data/0.bin"))
	}
	if other, err := f.Document(f.entry(1)); err != nil || other.Meta.Programme == "Groen" {
		t.Errorf("a document without a manifest has that of another: %v %+v", err, other.Meta)
	}
	if lines := f.Lines(f.entry(0)); len(lines) == 0 || lines[0] != "Groen" {
		t.Errorf("its text is %q", lines)
	}
}

// A phone keeps no more than some documents; the newest stay.
func TestStoreForgets(t *testing.T) {
	f := newFetched(t, keep+1)
	for i := range keep + 1 {
		if _, err := f.Document(f.entry(i)); err != nil {
			t.Fatal(err)
		}
	}
	if len(f.docs) != keep || f.Lines(f.entry(0)) != nil || f.Lines(f.entry(keep)) == nil {
		t.Errorf("%d documents are kept", len(f.docs))
	}
	if _, err := f.Document(f.entry(0)); err != nil || f.of("data/0.bin") != 2 {
		t.Errorf("one that was forgotten is fetched again: %v, %d", err, f.of("data/0.bin"))
	}
}

// Texts for snippets are fetched without their tables, and only once.
func TestStoreLines(t *testing.T) {
	f := newFetched(t, 4*keep+2)
	for range 2 {
		if lines, err := f.fetchLines(f.entry(0)); err != nil || lines[len(lines)-1] != "448" && lines[len(lines)-2] != "448" {
			t.Errorf("%v %q", err, lines)
		}
	}
	if f.of("data/0.bin") != 1 || len(f.docs) != 0 {
		t.Errorf("fetched %d times, %d documents read", f.of("data/0.bin"), len(f.docs))
	}
	for i := range 4*keep + 2 {
		if _, err := f.fetchLines(f.entry(i)); err != nil {
			t.Fatal(err)
		}
	}
	if len(f.texts) > 4*keep {
		t.Errorf("%d texts are kept", len(f.texts))
	}
	f.down.Store(true)
	if _, err := f.fetchLines(&view.Entry{Read: "data/none.bin"}); err == nil {
		t.Error("no network, and no fault")
	}
}

// Whoever asks for the index while it is on its way gets the same one; a failed one is asked for again.
func TestStoreIndex(t *testing.T) {
	f := newFetched(t, 1)
	if f.indexAtHand() != nil {
		t.Error("there is an index before anybody searched")
	}
	f.down.Store(true)
	if _, err := f.Index(); !errors.Is(err, errFetch) {
		t.Errorf("without a network: %v", err)
	}
	f.down.Store(false)
	var all sync.WaitGroup
	got := make([]*search.Index, 20)
	for i := range got {
		all.Go(func() { got[i], _ = f.Index() })
	}
	all.Wait()
	for _, index := range got {
		if index == nil || index != f.indexAtHand() {
			t.Error("not everybody has the same index")
		}
	}
	if n := f.of(""); n != 2 {
		t.Errorf("fetched %d times", n)
	}
	if r := f.indexAtHand().Search(search.Query{Text: "perk", Limit: 5}); r.Total == 0 {
		t.Error("perk does not find Perken")
	}
	broken := newFetched(t, 1)
	broken.index = []byte("no index")
	if _, err := broken.Index(); err == nil || broken.indexAtHand() != nil {
		t.Error("what is no index was taken for one")
	}
}

// A reader's own file is read with the site's manifest where the site knows one of that name.
func TestManifestFor(t *testing.T) {
	f := newFetched(t, 2)
	if m := f.manifestFor("d0.txt"); !strings.Contains(m, "Voorbeeldstad") {
		t.Error(m)
	}
	if m := f.manifestFor("iets anders.txt"); m != "" {
		t.Error(m)
	}
}

func TestNewStore(t *testing.T) {
	if _, err := NewStore([]byte("{"), nil); err == nil {
		t.Error("half a catalogue was taken")
	}
}

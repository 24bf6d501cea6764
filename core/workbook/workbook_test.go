package workbook

import (
	"bytes"
	"crypto/sha256"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// documents reads the documents of testdata with their manifest.
func documents(t testing.TB) []*budget.Document {
	t.Helper()
	folder := filepath.Join("..", "..", "testdata", "documents")
	data, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	if len(names) != 5 {
		t.Fatalf("%d documents in %s, want 5", len(names), folder)
	}
	var docs []*budget.Document
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := reader.Read(filepath.Base(name), data, m)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// write writes a workbook and fails the test if it can't be read back.
func write(t testing.TB, docs []*budget.Document, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, docs, o); err != nil {
		t.Fatal(err)
	}
	if err := Verify(bytes.NewReader(b.Bytes()), int64(b.Len()), docs, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRealDocuments(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		b := write(t, documents(t), Options{Version: "test", Lang: lang})
		checkStructure(t, b)
		if dir := os.Getenv("BOOKS"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, lang+".xlsx"), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestSameBytes writes the same documents in several orders.
func TestSameBytes(t *testing.T) {
	docs := append(documents(t), hostile(t))
	want := write(t, docs, Options{Version: "1"})
	random := rand.New(rand.NewPCG(1, 2))
	for range 4 {
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if !bytes.Equal(want, write(t, docs, Options{Version: "1"})) {
			t.Fatal("another order of the documents gives another workbook")
		}
	}
}

// TestHash prints what TestSameInWasm compares.
func TestHash(t *testing.T) {
	t.Logf("sha256 %x", sha256.Sum256(write(t, append(documents(t), hostile(t)), Options{Version: "1"})))
}

package search

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// many are 600 documents: the five, each with other words, names and figures, so that they compress and search like
// documents that someone wrote.
var many = sync.OnceValue(func() []*budget.Document {
	r := rand.New(rand.NewPCG(1, 2))
	var words []string
	var sources []string
	for _, d := range readAll() {
		data, err := os.ReadFile(filepath.Join(documents, d.Name))
		if err != nil {
			panic(err)
		}
		sources = append(sources, string(data))
		for _, w := range strings.Fields(string(data)) {
			if plain(w) {
				words = append(words, strings.ToLower(w))
			}
		}
	}
	var docs []*budget.Document
	for n := range 600 {
		i := n % len(sources)
		meta := readAll()[i].Meta
		m := &budget.Manifest{Municipality: meta.Municipality, Documents: []budget.Entry{}}
		d, err := reader.Read(fmt.Sprintf("%03d.txt", n), []byte(other(sources[i], words, r)), m)
		if err != nil {
			panic(err)
		}
		d.Meta = meta
		d.Meta.FiscalYear = 2012 + n/40
		d.Meta.ProgrammeNumber = 1 + n/2%20
		d.Meta.Programme = fmt.Sprintf("%s %d", meta.Programme, d.Meta.ProgrammeNumber)
		d.Meta.Kind = []budget.PublicationKind{budget.BudgetKind, budget.AnnualReport}[n%2]
		docs = append(docs, d)
	}
	return docs
})

func plain(w string) bool {
	for _, c := range []byte(w) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return len(w) >= 6
}

// other changes half of the long words and the figures of a text. Titles of columns and W-questions stay.
func other(text string, words []string, r *rand.Rand) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		fields := strings.Split(line, " ")
		for j, f := range fields {
			switch {
			case strings.HasPrefix(strings.TrimSpace(line), "Wat ") || len(line) < 60 && slices.ContainsFunc([]string{"Lasten", "Baten", "Saldo", "Begroting", "Realisatie", "Activiteiten", "Nulmeting"},
				func(s string) bool { return strings.Contains(line, s) }):
			case plain(f) && r.IntN(2) == 0:
				w := words[r.IntN(len(words))]
				if r.IntN(12) == 0 { // a word of its own, as documents have them
					w += words[r.IntN(len(words))]
				}
				fields[j] = w
			}
		}
		b := []byte(strings.Join(fields, " "))
		for j := range b {
			if b[j] >= '1' && b[j] <= '9' && j > 0 && b[j-1] >= '0' && b[j-1] <= '9' && !bytes.Contains(b[max(0, j-3):min(len(b), j+3)], []byte("20")) {
				b[j] = byte('1' + r.IntN(9))
			}
		}
		lines[i] = string(b)
	}
	return strings.Join(lines, "\n")
}

// typed are queries as they grow under someone's fingers, and some that ask much.
var typed = []string{"j", "je", "jeu", "jeug", "jeugd", "jeugdh", "jeugdhulp", "jeugdhulp m", "jeugdhulp meer dan 10 mln", "g", "ge", "gem", "gemeente", "gemeente ",
	"de", "st", "on", "ondersteuning wonen", "meer dan 100 mln", "minder dan 1 miljoen", "257.288", "2024", "begroting", "wat kost veiligheid in 2024",
	"verkeer en vervoer", "sociale basis lasten 2025", "organisatie bewoners stad wijk", "zorg", "hulp", "x"}

func TestManySizes(t *testing.T) {
	if testing.Short() || runtime.GOARCH == "wasm" {
		t.Skip("reads 600 documents")
	}
	docs := many()
	start := time.Now()
	ix := Build(docs)
	built := time.Since(start)
	data := ix.Encode()
	start = time.Now()
	ix, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	decoded := time.Since(start)
	var gz bytes.Buffer
	w, _ := gzip.NewWriterLevel(&gz, gzip.BestCompression)
	w.Write(data)
	w.Close()
	text := 0
	for _, d := range docs {
		for _, l := range d.Lines {
			text += len(l) + 1
		}
	}
	t.Logf("%d documents, %d bytes of text: %d entries, %d sections, %d amounts, %d words, %d strings; built in %v, decoded in %v", len(docs), text,
		len(ix.entries), len(ix.sections), len(ix.amounts), len(ix.words), len(ix.strings), built, decoded)
	t.Logf("%d bytes, %d a document; gzip %d, %d a document; places %d", len(data), len(data)/len(docs), gz.Len(), gz.Len()/len(docs), len(ix.places))
	if len(data)/len(docs) > 14000 || gz.Len()/len(docs) > 8000 {
		t.Error("the index grew")
	}
	// The best of some runs: other programs on the machine are not what is measured.
	var times []time.Duration
	slowest := ""
	for _, q := range typed {
		best := time.Hour
		for range 7 {
			start := time.Now()
			ix.Search(Query{Text: q, Limit: 20})
			best = min(best, time.Since(start))
		}
		times = append(times, best)
		slowest += fmt.Sprintf(" %q %v", q, best.Round(10*time.Microsecond))
	}
	slices.Sort(times)
	p95 := times[len(times)*95/100]
	t.Logf("query: median %v, p95 %v:%s", times[len(times)/2], p95, slowest)
	// The aim is 5 ms, 20 ms in the browser. A busy machine is no reason to fail; another way of searching is.
	if p95 > 50*time.Millisecond {
		t.Errorf("p95 of a query is %v", p95)
	}
}

func BenchmarkSearch(b *testing.B) {
	ix := Build(many())
	for b.Loop() {
		for _, q := range typed {
			ix.Search(Query{Text: q, Limit: 20})
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(typed)), "µs/query")
}

func BenchmarkDecode(b *testing.B) {
	data := Build(many()).Encode()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

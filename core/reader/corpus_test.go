package reader_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"begrotingsverkenner/core/budget"
)

// A corpus is as many documents as are asked for, for runs and measurements on more than there is: the pages of
// municipalities that publish 20 programmes in a budget and an annual report, for 15 years. Pages are as long as real
// ones and have as many tables; what they say comes from the generator of the other tests. The same seed gives the same
// bytes, and a larger corpus begins with a smaller one.
const (
	programmes   = 20
	publications = 30
	pageSize     = 40_000 // bytes, on average
	tableEvery   = 3_500  // bytes; the five real documents have 54 tables in 183 kB
)

// TestCorpus makes a small corpus and reads it. CORPUS=folder writes one there, of DOCUMENTS documents from seed SEED on:
// that is make corpus.
func TestCorpus(t *testing.T) {
	number := func(name string, otherwise int) int {
		n, err := strconv.Atoi(os.Getenv(name))
		switch {
		case os.Getenv(name) == "":
			return otherwise
		case err != nil || n < 1:
			t.Fatalf("%s=%s: give a number of 1 or more", name, os.Getenv(name))
		}
		return n
	}
	if dir := os.Getenv("CORPUS"); dir != "" {
		n, seed := number("DOCUMENTS", 1000), number("SEED", 1)
		size, err := writeCorpus(dir, uint64(seed), n)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d documents, %d MB, from seed %d", dir, n, size/1e6, seed)
		return
	}
	many := 60
	if testing.Short() || runtime.GOOS == "js" {
		many = 8
	}
	var tables, bytesOf int
	for i := range many {
		name, data := corpusPage(1, i)
		if again, same := corpusPage(1, i); again != name || !bytes.Equal(same, data) {
			t.Errorf("document %d differs from itself", i)
		}
		if _, other := corpusPage(2, i); bytes.Equal(other, data) {
			t.Errorf("document %d is the same from another seed", i)
		}
		d := readMade(name, data)
		if len(d.Tables) < 3 {
			t.Errorf("%s: %d tables", name, len(d.Tables))
		}
		tables += len(d.Tables)
		bytesOf += len(data)
	}
	if mean := bytesOf / many; mean < pageSize*3/4 || mean > pageSize*5/4 {
		t.Errorf("documents have %d bytes on average, want some %d", mean, pageSize)
	}
	if per := bytesOf / tables; per < tableEvery/2 || per > tableEvery*2 {
		t.Errorf("a table in %d bytes, want one in some %d", per, tableEvery)
	}
}

// writeCorpus writes a folder for each municipality, with a manifest.
func writeCorpus(dir string, seed uint64, n int) (size int, err error) {
	const perMunicipality = programmes * publications
	for first := 0; first < n; first += perMunicipality {
		m := budget.Manifest{Municipality: fmt.Sprintf("Gemeente %d", 1+first/perMunicipality)}
		folder := filepath.Join(dir, fmt.Sprintf("gemeente-%04d", 1+first/perMunicipality))
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return size, err
		}
		for i := first; i < min(n, first+perMunicipality); i++ {
			name, data := corpusPage(seed, i)
			kind, year, programme := corpusPlace(i)
			m.Documents = append(m.Documents, budget.Entry{File: name, Kind: kind, FiscalYear: year, ProgrammeNumber: programme, Programme: headings[programme%len(headings)]})
			if err := os.WriteFile(filepath.Join(folder, name), data, 0o666); err != nil {
				return size, err
			}
			size += len(data)
		}
		data, err := json.MarshalIndent(&m, "", " ")
		if err := errors.Join(err, os.WriteFile(filepath.Join(folder, "manifest.json"), data, 0o666)); err != nil {
			return size, err
		}
	}
	return size, nil
}

// corpusPlace tells which publication and programme document i belongs to.
func corpusPlace(i int) (budget.PublicationKind, int, int) {
	kind := budget.BudgetKind
	publication := i / programmes % publications
	if publication%2 == 1 {
		kind = budget.AnnualReport
	}
	return kind, 2010 + publication/2, 1 + i%programmes
}

// corpusPage makes up document i.
func corpusPage(seed uint64, i int) (name string, data []byte) {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	kind, year, programme := corpusPlace(i)
	p := &madePage{seed: seed, layout: makeLayout(r)}
	p.layout.trail = min(p.layout.trail, 3) // rows of 90 empty cells make a page long without saying anything
	title := "Begroting "
	if kind == budget.AnnualReport {
		title = "Jaarverslag "
	}
	p.top = []string{fmt.Sprint(title, year), "# " + headings[programme%len(headings)]}
	length := pageSize*3/8 + r.IntN(pageSize) // a layout adds to that
	for size := 0; size < length; {
		part := madePart{table: makeTable(r, year), text: []string{"# " + pick(r, headings...)}}
		p.settle(r, part.table)
		size += tableSize(part.table)
		for until := size + tableEvery/2 + r.IntN(tableEvery); size < until; {
			part.text = append(part.text, corpusText(r, year))
			size += len(part.text[len(part.text)-1])
		}
		if part.table.kind == budget.Activities || part.table.kind == budget.MultiYear {
			part.text = append(part.text, "# Wat mag het kosten?")
		}
		p.parts = append(p.parts, part)
	}
	text, _ := p.write()
	ext := filepath.Ext(p.layout.fileName())
	return fmt.Sprintf("%s-%d-%02d%s", kind, year, programme, ext), []byte(text)
}

// tableSize is about how long a table is when it is written.
func tableSize(t *madeTable) int {
	n := len(t.caption)
	for _, row := range t.rows {
		n += len(row.group) + len(row.label) + len(row.desc)
		for _, c := range row.cells {
			n += len(c.text) + 3
		}
	}
	return n
}

// corpusText makes up a paragraph of some sentences, or a question with its answer.
func corpusText(r *rand.Rand, year int) string {
	if chance(r, 6) {
		return pick(r, paragraphs...)
	}
	text := ""
	for range 1 + r.IntN(5) {
		if text != "" {
			text += " "
		}
		label := pick(r, activityLabels...)
		switch r.IntN(6) {
		case 0:
			text += fmt.Sprintf("Voor %s is in %d € %d,%d mln. beschikbaar.", label, year, 1+r.IntN(40), r.IntN(10))
		case 1:
			text += fmt.Sprintf("De lasten van %s zijn € %d.%03d hoger dan in %d.", label, 10+r.IntN(900), r.IntN(1000), year-1)
		case 2:
			text += fmt.Sprintf("Het onderdeel %s blijft in %d op hetzelfde niveau, omdat de vraag van inwoners niet verandert.", label, year)
		case 3:
			text += fmt.Sprintf("Het college legt een voorstel over %s voor aan de raad (RIS%06d).", label, r.IntN(400000))
		case 4:
			text += fmt.Sprintf("Bij %s was %d,%d%% van de inwoners tevreden.", label, 50+r.IntN(49), r.IntN(10))
		default:
			text += fmt.Sprintf("Samen met bewoners en partners in de wijk werken we verder aan %s.", label)
		}
	}
	return text
}

//go:build !js

package reader_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/word"
)

// TestMadePapers prints made-up budgets, reads them back in each format and expects the same tables: as a web page, as Word, as a PDF
// of LibreOffice with tags and without, and as a PDF of Chromium. Many made-up tables stand in one document, each in a programme of
// its own, because starting LibreOffice takes longer than reading.
//
// PAPERS=100 makes a hundred documents, from seed SEED on; PAPERS_DIR keeps them, each with its transcript beside it. A failure names
// its document and its programme.
func TestMadePapers(t *testing.T) {
	want, first := 3, uint64(1)
	if testing.Short() {
		want = 1
	}
	if n, err := strconv.Atoi(os.Getenv("PAPERS")); err == nil {
		want = n
	}
	if n, err := strconv.ParseUint(os.Getenv("SEED"), 10, 64); err == nil {
		first = n
	}
	dir := t.TempDir()
	if keep := os.Getenv("PAPERS_DIR"); keep != "" {
		dir = keep
	}
	const batch = 10 // documents that LibreOffice converts in one go
	var all paperTally
	for want > 0 {
		var papers []*madePaper
		for range min(batch, want) {
			papers = append(papers, makePaper(first))
			first++
		}
		want -= len(papers)
		for _, p := range papers {
			if err := os.WriteFile(filepath.Join(dir, p.name+".html"), []byte(p.html()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, format := range printed(t, dir, papers) {
			for _, p := range papers {
				all.verify(t, p, format)
			}
		}
	}
	all.report(t)
}

// paperFormat is a way in which papers are printed: its name, and where each of them stands.
type paperFormat struct{ name, pattern string }

func (f paperFormat) path(p *madePaper) string { return strings.Replace(f.pattern, "*", p.name, 1) }

// madePaper is a made-up budget of many programmes with one table each.
type madePaper struct {
	name  string
	year  int
	css   string
	parts []madePart // the first text of each is the heading of its programme
	looks []layout
}

// paperLooks are the ways in which tables look on paper.
var paperLooks = []string{
	"td,th{border:1px solid black;padding:2px 4px}",
	"td,th{padding:2px 6px}",
	"td,th{padding:2px 6px} tr{border-bottom:1px solid #999}",
	"td,th{padding:3px 6px} tr:nth-child(even) td{background:#ddd}",
	"td,th{padding:2px 6px} th{background:#036;color:#fff}",
}

// hyphen is one inside a word.
var hyphen = regexp.MustCompile(`(\pL)-(\pL)`)

// paperParts is how many programmes a paper has.
const paperParts = 14

// makePaper makes up a paper from a seed.
func makePaper(seed uint64) *madePaper {
	r := rand.New(rand.NewPCG(seed, 19))
	p := &madePaper{name: fmt.Sprint("papier-", seed), year: 2019 + r.IntN(8)}
	p.css = pick(r, paperLooks...)
	if chance(r, 4) {
		p.css += " @page{size:A4 landscape}"
	}
	for i := range paperParts {
		part := madePart{text: []string{fmt.Sprintf("Programma %d %s", i+1, pick(r, headings...))}, table: makeTable(r, p.year)}
		if chance(r, 2) {
			part.text = append(part.text, pick(r, paragraphs...))
		}
		if chance(r, 2) {
			part.text = append(part.text, "# "+pick(r, headings...))
		}
		for k := range part.table.rows { // a hyphen at the end of a line doesn't tell whether it is one of the word
			row := &part.table.rows[k]
			row.label = hyphen.ReplaceAllString(row.label, "$1$2")
		}
		page := madePage{layout: layout{kind: inHTML, merged: chance(r, 2)}}
		page.layout.plainHead = !page.layout.merged && chance(r, 4) // titles at the left of several columns can touch
		if len(part.table.rows) > 1 {
			page.settle(r, part.table) // a column without any figure can't be seen on paper
		}
		p.parts = append(p.parts, part)
		p.looks = append(p.looks, page.layout)
	}
	return p
}

// html writes a paper as a web page, which the others are made of.
func (p *madePaper) html() string {
	w := pageWriter{layout: layout{kind: inHTML}}
	w.line("<!DOCTYPE html>", `<html lang="nl"><head><meta charset="utf-8"><title>Begroting</title>`,
		"<style>body,td,th{font:7pt Arial,'Liberation Sans',sans-serif} table{border-collapse:collapse;width:100%} td:first-child{width:40%} "+p.css+"</style></head><body>")
	w.line(fmt.Sprintf("<h1>Programmabegroting %d</h1>", p.year))
	for i, part := range p.parts {
		w.layout = p.looks[i]
		w.line("<h1>" + escape(part.text[0]) + "</h1>")
		for _, s := range part.text[1:] {
			w.text(s)
		}
		from := len(w.lines)
		w.table(part.table)
		for n := from; n < len(w.lines); n++ { // figures stand at the right
			w.lines[n] = strings.ReplaceAll(w.lines[n], "</td><td>", `</td><td align="right">`)
		}
	}
	w.line("</body></html>")
	return strings.Join(w.lines, "\n")
}

// spans finds the lines of each programme in a document that was read: from its heading to the next.
func (p *madePaper) spans(d *budget.Document) [][2]int {
	out := make([][2]int, len(p.parts))
	k := -1
	for n, line := range d.Lines {
		if k+1 < len(p.parts) && strings.Contains(line, escape(p.parts[k+1].text[0])) {
			k++
			out[k][0] = n + 1
		}
		if k >= 0 {
			out[k][1] = n + 1
		}
	}
	return out
}

// paperTally counts what became of the figures, by format.
type paperTally struct {
	names  []string
	by     map[string]*tally
	kinds  map[string]int  // what went wrong
	failed map[string]int  // tables, by format
	web    map[string]bool // those that already differ as a web page
}

// paperShare is how many tables of a format may differ, of a thousand. Without tags the places of words are all there is: titles of
// neighbours that touch each other, and rows whose cells go on on the next line, can't always be told apart.
var paperShare = map[string]int{"html": 10, "word": 5, "tagged": 5, "untagged": 50, "chromium": 20}

func (a *paperTally) of(format string) *tally {
	if a.by == nil {
		a.by, a.kinds, a.failed, a.web = map[string]*tally{}, map[string]int{}, map[string]int{}, map[string]bool{}
	}
	if a.by[format] == nil {
		a.names = append(a.names, format)
		a.by[format] = &tally{}
	}
	return a.by[format]
}

// verify reads a paper back in a format.
func (a *paperTally) verify(t *testing.T, p *madePaper, format paperFormat) {
	path := format.path(p)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := readPaper(t, path, data)
	count := a.of(format.name)
	if format.name != "html" {
		if l := lost(d); len(l) > 0 {
			t.Errorf("%s, %s: lost: %s", p.name, format.name, l[0])
		}
	}
	spans := p.spans(d)
	used := make([]bool, len(d.Tables))
	for k := range p.parts {
		var mine []*budget.Table
		for i, g := range d.Tables {
			if g.Kind == budget.Costs || g.Kind == budget.Products && len(g.Columns) > 0 && g.Columns[0].Line == 0 {
				used[i] = true // amounts in prose
			} else if at := firstFigure(g); at >= spans[k][0] && at <= spans[k][1] {
				mine, used[i] = append(mine, g), true
			}
		}
		count.tables++
		if bad := p.hold(k, d, mine, spans[k], count); bad != "" {
			key := fmt.Sprint(p.name, " ", k)
			if format.name == "html" {
				a.web[key] = true
			} else if a.web[key] {
				continue // the reading of tables is what differs, and not that of paper
			}
			a.failed[format.name]++
			lines := d.Lines[max(0, spans[k][0]-1):spans[k][1]]
			a.fail(t, p, format, fmt.Sprintf("%s (programme %d)", bad, k+1), lines)
		}
	}
	for i, g := range d.Tables {
		if !used[i] {
			a.failed[format.name]++
			a.fail(t, p, format, fmt.Sprintf("false table: on line %d %q", g.Line, g.Caption.Text), nil)
		}
	}
}

// hold holds what was read of a programme against what was made.
func (p *madePaper) hold(k int, d *budget.Document, mine []*budget.Table, span [2]int, count *tally) string {
	made := p.parts[k].table
	switch {
	case span[0] == 0:
		return "heading: it is not there"
	case len(mine) == 0:
		count.out += made.figures()
		count.figures += made.figures()
		return unplaced(d, made, span)
	case len(mine) > 1:
		return fmt.Sprintf("split: read as %d tables", len(mine))
	}
	if bad := made.compare(d, mine[0], count); bad != "" {
		return bad
	}
	return made.periodsOf(mine[0], p.year)
}

// periodsOf holds the years and phases of figures against the titles of their columns, which say them.
func (t *madeTable) periodsOf(g *budget.Table, year int) string {
	for i := range g.Rows {
		for c := range g.Rows[i].Cells {
			x := &g.Rows[i].Cells[c]
			if x.State != budget.Published || x.Ambiguous {
				continue
			}
			header := t.cols[c].header()
			want := year
			if n, err := strconv.Atoi(header[max(0, len(header)-4):]); err == nil {
				want = n
			} else if n, err := strconv.Atoi(last4(t.cols[c].upper)); err == nil {
				want = n
			}
			if x.Period != want {
				return fmt.Sprintf("period: %d, want %d, in column %d %q of row %d", x.Period, want, c+1, header, i+1)
			}
			phase := budget.Phase("?")
			switch word, _, _ := strings.Cut(header, " "); word {
			case "Realisatie", "Rekening":
				phase = budget.Actual
			case "Begroting", "Raming":
				phase = budget.Budget
			case "Nulmeting":
				phase = budget.Baseline
			case "Streefwaarde":
				phase = budget.Target
			}
			if phase != "?" && x.Phase != phase {
				return fmt.Sprintf("phase: %q, want %q, in column %d %q of row %d", x.Phase, phase, c+1, header, i+1)
			}
		}
	}
	return ""
}

func last4(s string) string { return s[max(0, len(s)-4):] }

func (a *paperTally) fail(t *testing.T, p *madePaper, format paperFormat, bad string, lines []string) {
	class, _, _ := strings.Cut(bad, ":")
	class = format.name + ": " + class
	if a.kinds[class]++; a.kinds[class] <= 6 {
		t.Logf("%s, %s: %s\n%s", p.name, format.name, bad, strings.Join(lines, "\n"))
	}
}

// report tells what was read, and fails where a table differs.
func (a *paperTally) report(t *testing.T) {
	for _, name := range a.names {
		c := a.by[name]
		t.Logf("%-9s %d tables, %d figures: %d as printed, %d placed by arithmetic, %d ambiguous, %d in no table; %d tables of another kind", name, c.tables, c.figures, c.exact, c.placed, c.ambiguous, c.out, c.kinds)
	}
	for _, name := range a.names {
		if n := a.failed[name]; n*1000 > paperShare[name]*a.by[name].tables {
			t.Errorf("%s: %d tables differ: %v", name, n, a.kinds)
		}
	}
}

var paperEngine engine.Engine

// readPaper reads a document of any format.
func readPaper(t *testing.T, path string, data []byte) *budget.Document {
	t.Helper()
	switch filepath.Ext(path) {
	case ".pdf":
		x, err := paperEngine.Transcribe(data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		data = x.Bytes()
	case ".docx":
		x, err := word.Transcribe(data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		data = x.Bytes()
	}
	if os.Getenv("PAPERS_DIR") != "" && source.IsTranscript(data) {
		_ = os.WriteFile(path+".txt", data, 0o600) // to look at
	}
	d, err := reader.Read(filepath.Base(path), data, nil)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return d
}

// printed prints papers in all formats that can be made here.
func printed(t *testing.T, dir string, papers []*madePaper) []paperFormat {
	t.Helper()
	out := []paperFormat{{"html", filepath.Join(dir, "*.html")}}
	return append(append(out, printedByOffice(t, dir, papers)...), printedByChromium(t, dir, papers)...)
}

// found is the first of some programs that is there.
func found(t *testing.T, names ...string) string {
	for _, n := range names {
		if path, err := exec.LookPath(n); err == nil {
			return path
		}
	}
	t.Logf("not tested: %s is missing", names[0])
	return ""
}

// printedByOffice makes Word of the pages, and of that PDF with tags and without.
func printedByOffice(t *testing.T, dir string, papers []*madePaper) []paperFormat {
	t.Helper()
	soffice := found(t, "soffice", "libreoffice")
	if soffice == "" {
		return nil
	}
	run := func(out, to, from string, more ...string) paperFormat {
		args := append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless"}, more...)
		args = append(args, "--convert-to", to, "--outdir", filepath.Join(dir, out))
		for _, p := range papers {
			args = append(args, strings.Replace(from, "*", p.name, 1))
		}
		if text, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		ext, _, _ := strings.Cut(to, ":")
		return paperFormat{out, filepath.Join(dir, out, "*."+ext)}
	}
	docx := run("word", "docx:MS Word 2007 XML", filepath.Join(dir, "*.html"), "--infilter=HTML (StarWriter)")
	if _, err := os.Stat(docx.path(papers[0])); err != nil {
		t.Logf("not tested: LibreOffice has no Writer (Debian: libreoffice-writer-nogui)")
		return nil
	}
	return []paperFormat{
		docx,
		run("tagged", `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`, docx.pattern),
		run("untagged", `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}`, docx.pattern),
	}
}

// printedByChromium prints the pages.
func printedByChromium(t *testing.T, dir string, papers []*madePaper) []paperFormat {
	t.Helper()
	browser := found(t, "chromium", "chromium-browser", "google-chrome")
	if browser == "" {
		return nil
	}
	f := paperFormat{"chromium", filepath.Join(dir, "*-chromium.pdf")}
	for _, p := range papers {
		text, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--user-data-dir="+filepath.Join(dir, "chromium"), "--no-pdf-header-footer", "--print-to-pdf="+f.path(p), "file://"+filepath.Join(dir, p.name+".html")).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
	}
	return []paperFormat{f}
}

package workbook

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
)

// linksOf reads the links of a sheet that lead inside the book.
func linksOf(t *testing.T, b *bookFile, sheet string) map[place]string {
	t.Helper()
	f, err := b.open(b.sheets[sheet])
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	links := map[place]string{}
	elements(t, data, func(e xml.StartElement, _ string) {
		if to := attr(e, "location"); e.Name.Local == "hyperlink" && to != "" {
			at, err := parsePlace(attr(e, "ref"))
			if err != nil {
				t.Fatal(err)
			}
			links[at] = to[strings.LastIndex(to, "!")+1:]
		}
	})
	cells := cellsOf(t, b, sheet)
	for at, c := range cells {
		if strings.HasPrefix(c.formula, "HYPERLINK(") {
			if links[at] != "" {
				t.Errorf("sheet %s: %s has two links", sheet, at)
			}
			links[at] = follow(t, c.formula, cells)
		}
	}
	return links
}

var (
	fixedLink  = regexp.MustCompile(`^HYPERLINK\("#"&"([A-Z0-9:]+)",`)
	movingLink = regexp.MustCompile(`^HYPERLINK\("#"&"([A-Z]+)"&([0-9]+)\+MATCH\("((?:[^"]|"")*)",\$([A-Z]+)\$([0-9]+):\$[A-Z]+\$([0-9]+),0\)[,&]`)
)

// follow returns the cell to which a formula leads, as a spreadsheet would find it.
func follow(t *testing.T, formula string, cells map[place]readCell) string {
	t.Helper()
	if m := fixedLink.FindStringSubmatch(formula); m != nil {
		return m[1]
	}
	m := movingLink.FindStringSubmatch(formula)
	if m == nil {
		t.Errorf("a link of another kind: %s", formula)
		return ""
	}
	var pattern strings.Builder
	key := []rune(strings.ReplaceAll(m[3], `""`, `"`))
	for i := 0; i < len(key); i++ {
		switch {
		case key[i] == '~' && i+1 < len(key):
			i++
			pattern.WriteString(regexp.QuoteMeta(string(key[i])))
		case key[i] == '*':
			pattern.WriteString(".*")
		case key[i] == '?':
			pattern.WriteString(".")
		default:
			pattern.WriteString(regexp.QuoteMeta(string(key[i])))
		}
	}
	like := regexp.MustCompile("(?is)^" + pattern.String() + "$")
	before, _ := strconv.Atoi(m[2])
	from, _ := strconv.Atoi(m[5])
	to, _ := strconv.Atoi(m[6])
	keys, err := parsePlace(m[4] + m[5])
	if err != nil {
		t.Fatal(err)
	}
	for row := from; row <= to; row++ {
		if like.MatchString(cells[place{keys.col, row}].value) {
			return m[1] + strconv.Itoa(before+row-from+1)
		}
	}
	t.Errorf("%s finds nothing", formula)
	return ""
}

// TestFindings looks for every finding of the checks in its sheet, follows its link to the figure that it is about, and
// follows the link beside that figure back.
func TestFindings(t *testing.T) {
	docs := documents(t)
	book := write(t, docs, Options{})
	checkFindings(t, docs, book)
}

// checkFindings follows the links of all findings in a book. Its tables may be sorted in any order.
func checkFindings(t *testing.T, docs []*budget.Document, book []byte) {
	t.Helper()
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r := audit.Run(docs, audit.Options{})
	if len(r.Findings) < 30 {
		t.Fatalf("only %d findings", len(r.Findings))
	}
	found := 0
	for _, sheet := range b.order {
		cells := cellsOf(t, b, sheet)
		links := linksOf(t, b, sheet)
		for i := range r.Findings {
			f := &r.Findings[i]
			for row := 1; row < 60; row++ {
				number, sentence, ok := strings.Cut(cells[place{messageAt, row}].value, ". ")
				source := dutch.sourceOf(docs[f.Index], f.Line)
				if !ok || sentence != f.NL || cells[place{checkSourceAt, row}].value != source {
					continue
				}
				found++
				checkFinding(t, docs, f, row, number, cells, links)
			}
		}
	}
	if found != len(r.Findings) {
		t.Errorf("%d findings in the workbook, want %d", found, len(r.Findings))
	}
}

func checkFinding(t *testing.T, docs []*budget.Document, f *audit.Finding, row int, number string, cells map[place]readCell, links map[place]string) {
	t.Helper()
	at, err := parsePlace(links[place{figureAt, row}])
	if err != nil {
		t.Errorf("%s: no link to its figure", f.NL)
		return
	}
	if says := cells[place{figureAt, row}].value; says != at.String() {
		t.Errorf("%s: the link says %s and leads to %s", f.NL, says, at)
	}
	own := f.Refs[0]
	got := cells[at].value
	if own.Table >= 0 {
		c := &docs[f.Index].Tables[own.Table].Rows[own.Row].Cells[own.Column]
		scale, _ := tableScale(docs[f.Index].Tables[own.Table])
		if c.State == budget.Published && !holds(cells[at], c, scale) {
			t.Errorf("%s: the link leads to %s, where %q stands", f.NL, at, got)
		}
	} else if !strings.Contains(got, own.Published) {
		t.Errorf("%s: the link leads to %s, where %q stands", f.NL, at, got)
	}
	back := false
	for col := at.col; col < at.col+12; col++ {
		says := strings.FieldsFunc(cells[place{col, at.row}].value, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
		if to := links[place{col, at.row}]; to != "" && slices.Contains(says, number) {
			there, err := parsePlace(to)
			if err != nil {
				t.Errorf("%s: the link back leads to %q", f.NL, to)
				continue
			}
			worst, _, _ := strings.Cut(cells[there].value, ". ")
			first := slices.IndexFunc(says, func(s string) bool { return s[0] >= '0' && s[0] <= '9' })
			back = says[first] == worst
		}
	}
	if !back {
		t.Errorf("%s: nothing beside %s names finding %s", f.NL, at, number)
	}
}

// TestNothingFound says so, and counts the sums.
func TestNothingFound(t *testing.T) {
	docs := []*budget.Document{tenBlocks(t, 1)}
	r := audit.Run(docs, audit.Options{})
	if len(r.Findings) > 0 {
		t.Skip("the document has findings")
	}
	book := write(t, docs, Options{})
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := b.cells(b.order[0])
	if err != nil {
		t.Fatal(err)
	}
	want := "Alle " + strconv.Itoa(r.Total().Total()) + " sommen kloppen."
	for row := 1; row < 60; row++ {
		if cells[place{1, row}].value == want {
			return
		}
	}
	t.Errorf("the sheet does not say %q", want)
}

// TestMarkKeepsNumberFormat compares the format of a figure with a finding to the same without.
func TestMarkKeepsNumberFormat(t *testing.T) {
	for _, s := range []audit.Severity{audit.Error, audit.Hint, audit.Rounding} {
		plain := style{role: figureRole, format: adverse, places: 1}
		with := plain
		with.mark = s
		if plain.code() != with.code() {
			t.Errorf("%s changes the number format", s)
		}
		for _, o := range []audit.Severity{audit.Error, audit.Hint, audit.Rounding} {
			if o != s && frames[o].line == frames[s].line {
				t.Errorf("%s and %s differ in colour only", o, s)
			}
		}
	}
}

// TestManyFindings has more findings than a sheet can have links, in two documents of one name on one sheet.
func TestManyFindings(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no large sheets")
	}
	var docs []*budget.Document
	for k := range 2 {
		table := &budget.Table{Kind: budget.Activities, Path: []string{"Veel"}, Unit: "EUR", Scale: 1000, Columns: balanceColumns(), Line: 1}
		for i := range 8200 {
			table.Rows = append(table.Rows, rowOf(t, "Activiteit "+strconv.Itoa(i), budget.ItemRow, i+2, "1.234", "234", "900"))
		}
		docs = append(docs, &budget.Document{Name: "veel.txt", SHA256: strconv.Itoa(k), Tables: []*budget.Table{table},
			Meta: budget.Meta{Kind: budget.BudgetKind, FiscalYear: 2024, ProgrammeNumber: 1, Programme: "Bestuur", URL: "https://example.org/"}})
	}
	checkStructure(t, write(t, docs, Options{}))
}

// TestGlance reads the totals on top of a sheet, and follows each to the figure that it is, or to the column that it sums.
func TestGlance(t *testing.T) {
	docs := documents(t)
	book := write(t, docs[:2], Options{})
	b, err := openBook(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	// Dienstverlening prints its totals in a table of six years; 14 prints none, and its activities make them.
	for sheet, want := range map[string][]string{
		"Dienstverlening 2017":            {"Realisatie 2015", "70879", "15379", "55500"},
		"14 Stadsdelen, integratie… 2024": {"Begroting 2024", "134606", "19768", "114838"},
	} {
		cells, links := cellsOf(t, b, sheet), linksOf(t, b, sheet)
		if got := cells[place{1, 3}].value; got != "Totaal van het programma" {
			t.Errorf("%s: %q stands under the title", sheet, got)
		}
		for i, w := range want {
			at := place{2, 3 + i}
			if cells[at].value != w {
				t.Errorf("%s: %s is %q, want %q", sheet, at, cells[at].value, w)
			}
			if i == 0 {
				continue
			}
			to := links[at]
			first, _, several := strings.Cut(to, ":")
			there, err := parsePlace(first)
			if err != nil || !several && cells[there].value != w || cells[at].formula != "" && cells[at].formula != to {
				t.Errorf("%s: %s leads to %s, where %q stands", sheet, at, to, cells[there].value)
			}
		}
	}
}

package reader

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

const partsDir = "../../testdata/parts"

// TestParts reads made documents that hold a whole publication, each in another style of chapters, and expects the parts, and of
// each table the part or the programme that it belongs to, as they were written down by eye.
func TestParts(t *testing.T) {
	manifest, err := os.ReadFile(filepath.Join(partsDir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(manifest)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(partsDir, "*.want"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d documents, %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".want")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(partsDir, name))
			if err != nil {
				t.Fatal(err)
			}
			d, err := Read(name, data, m)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got := describeParts(d); got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
			wholeParts(t, d)
		})
	}
}

// describeParts writes the parts of a document, its tables and what could not be told, a line each.
func describeParts(d *budget.Document) string {
	var b strings.Builder
	for i := range d.Parts {
		p := &d.Parts[i]
		fmt.Fprintf(&b, "%d-%d %s", p.Line, p.End, p.Kind)
		if title := p.PartTitle(); title != "" {
			fmt.Fprintf(&b, ": %s", title)
		}
		if len(p.Above) > 0 {
			fmt.Fprintf(&b, " (%s)", strings.Join(p.Above, ", "))
		}
		b.WriteByte('\n')
	}
	for _, x := range d.Tables {
		var of []string
		count := map[string]int{}
		for i := range x.Rows {
			name := d.ProgrammeOf(&x.Rows[i])
			if name == "" {
				if name = "-"; d.PartAt(x.Line) != nil {
					name = d.PartAt(x.Line).PartTitle()
				}
			}
			if count[name] == 0 {
				of = append(of, name)
			}
			for c := range x.Rows[i].Cells {
				if x.Rows[i].Cells[c].State == budget.Published {
					count[name]++
				}
			}
		}
		for _, name := range of {
			fmt.Fprintf(&b, "table %d: %d figures of %s, x %d\n", x.Line, count[name], name, x.Scale)
		}
	}
	for _, n := range d.Notes {
		switch n.Code {
		case budget.NoteNoParts, budget.NoteNoPart, budget.NoteSameNumber:
			fmt.Fprintf(&b, "note %s: %s\n", n.Code, strings.TrimSpace(fmt.Sprint(n.Line, " ", n.What)))
		}
	}
	return b.String()
}

// wholeParts expects that parts leave no line out, and that as documents of their own they have all that the whole has, once.
func wholeParts(t *testing.T, d *budget.Document) {
	t.Helper()
	if len(d.Parts) == 0 {
		return
	}
	line := 1
	for i := range d.Parts {
		if d.Parts[i].Line != line || d.Parts[i].End < line {
			t.Errorf("part %d stands on lines %d to %d, and the one before ends before %d", i, d.Parts[i].Line, d.Parts[i].End, line)
		}
		line = d.Parts[i].End + 1
		if len(d.Parts[i].From) == 0 && d.Parts[i].Kind != budget.FrontPart {
			t.Errorf("%s says not from what it was told", d.Parts[i].PartTitle())
		}
	}
	if line != len(d.Lines)+1 {
		t.Errorf("parts end on line %d of %d", line-1, len(d.Lines))
	}
	tables, texts := 0, 0
	for _, v := range d.Split() {
		tables, texts = tables+len(v.Tables), texts+len(v.Texts)
		for _, x := range v.Tables {
			if !v.Holds(x.Line) {
				t.Errorf("%s has a table on line %d", v.Part.PartTitle(), x.Line)
			}
		}
		for i := range v.Texts {
			if !v.Holds(v.Texts[i].Line) {
				t.Errorf("%s has a text on line %d", v.Part.PartTitle(), v.Texts[i].Line)
			}
		}
	}
	if tables != len(d.Tables) || texts != len(d.Texts) {
		t.Errorf("parts have %d tables and %d texts, the whole %d and %d", tables, texts, len(d.Tables), len(d.Texts))
	}
}

// TestPartsClose: behind the last programme no heading of it stands above anything.
func TestPartsClose(t *testing.T) {
	for _, name := range []string{"contents-dots.txt", "numbered.txt", "words-pipes.txt", "running-heads.txt", "marked.md"} {
		data, err := os.ReadFile(filepath.Join(partsDir, name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(name, data, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range d.Tables {
			p := d.PartAt(x.Line)
			path := strings.Join(x.Path, " > ")
			if !strings.Contains(path, strings.TrimSpace(p.Title.Text)) && !strings.Contains(path, p.Name) {
				t.Errorf("%s: the table on line %d of %s stands below %q", name, x.Line, p.PartTitle(), path)
			}
			for i := range d.Parts {
				if q := &d.Parts[i]; q.Kind == budget.ProgrammePart && q.Programme != p.Programme && strings.Contains(path, q.Programme.Name) {
					t.Errorf("%s: the table on line %d of %s stands below %q", name, x.Line, p.PartTitle(), path)
				}
			}
		}
	}
}

// TestOnePageHasNoParts: a page of one programme stays one, also where it names others.
func TestOnePageHasNoParts(t *testing.T) {
	for _, text := range []string{
		"Begroting 2031\n\nProgramma 4 Water\n\nWat mag het kosten (€1.000)\n\nActiviteit | Lasten\n---|---\nSloten | 310\n",
		"Begroting 2031\n\nProgramma 4 Water\n\nDit programma werkt samen met:\n\nProgramma 5 Groen\nProgramma 6 Verkeer\nProgramma 7 Sport\n\nEen alinea over water.\n",
		"# Programma 4 Water\n\nTekst.\n\n## Wat willen we bereiken?\n\nSchoon water. Zie ook programma 5 Groen.\n",
	} {
		d, err := Read("pagina.txt", []byte(text), nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Parts) > 0 {
			t.Errorf("%q has parts: %+v", text, d.Parts)
		}
	}
}

// TestPartsOfAnything: of lines in any order the parts still leave nothing out, and nothing fails.
func TestPartsOfAnything(t *testing.T) {
	var lines []string
	files, err := filepath.Glob(filepath.Join(partsDir, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(data), "\n")...)
	}
	lines = append(lines, "Inhoud", "1 ....", "P1 ......... 4", "Programma", "Programma:", "P", "2.", "99.99 Programma 3 X", "# Programma 2 Y", "\f\fP2", strings.Repeat(". ", 200), "Programma's")
	next := uint32(1)
	random := func(n int) int {
		next = next*1664525 + 1013904223
		return int(next>>8) % n
	}
	whole := 0
	for range 150 {
		var text strings.Builder
		for range 5 + random(120) {
			at := random(len(lines))
			for _, line := range lines[at:min(len(lines), at+1+random(12))] {
				text.WriteString(line + "\n")
			}
		}
		d, err := Read("begroting.txt", []byte(text.String()), nil)
		if err != nil {
			continue // nothing but blank lines
		}
		if len(d.Parts) > 0 {
			whole++
			wholeParts(t, d)
		}
		if t.Failed() {
			t.Fatalf("in\n%s", text.String())
		}
	}
	if whole < 40 {
		t.Errorf("only %d of 150 texts have parts", whole)
	}
}

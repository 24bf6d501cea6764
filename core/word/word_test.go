package word_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
	"begrotingsverkenner/core/word"
)

const (
	styles = `<w:styles xmlns:w="w"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Eigen"><w:name w:val="Hoofdstuk"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:styleId="Niveau2"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/><w:basedOn w:val="Kop1"/></w:style></w:styles>`
	numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
	footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Zonder </w:t></w:r><w:r><w:t>btw.</w:t></w:r></w:p></w:footnote></w:footnotes>`
)

// document packs a .docx with a body.
func document(body string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"word/document.xml", `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`},
		{"word/styles.xml", styles}, {"word/numbering.xml", numbering}, {"word/footnotes.xml", footnotes},
	} {
		w, _ := z.Create(part[0])
		_, _ = w.Write([]byte(part[1]))
	}
	_ = z.Close()
	return b.Bytes()
}

// text writes a transcript as lines of text.
func text(t *source.Transcript) string {
	var b strings.Builder
	for _, l := range t.Lines {
		switch {
		case l.Kind == source.Rule:
			b.WriteString("---\n")
		case l.Kind == source.Row:
			fmt.Fprintf(&b, "| %s |\n", strings.Join(l.Cells, " | "))
		case l.Kind == source.Item:
			fmt.Fprintf(&b, "%s%s %s\n", strings.Repeat(" ", l.Indent), l.Mark, l.Text)
		default:
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat("#", l.Level), l.Text)
		}
	}
	return b.String()
}

func p(style, words string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return `<w:p>` + style + `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`
}

func item(list, level, words string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr><w:r><w:t>` + words + `</w:t></w:r></w:p>`
}

func cell(properties, words string) string {
	return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + p("", words) + `</w:tc>`
}

func TestTranscribe(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"headings", p("Kop1", "Een") + p("Eigen", "Twee") + p("Niveau2", "Drie") + p("Inhopg1", "Inhoud 4") + p("", "Tekst"), "#Een\n#Twee\n##Drie\nInhoud 4\nTekst\n"},
		{"lists", item("7", "0", "a") + item("7", "1", "b") + item("7", "0", "c") + item("8", "0", "d"), "1. a\n  • b\n2. c\n• d\n"},
		{"tracked changes", `<w:p><w:del><w:r><w:delText>oud 5</w:delText></w:r></w:del><w:ins><w:r><w:t>nieuw 6</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> hier</w:t></w:r></w:moveTo></w:p>`, "nieuw 6 hier\n"},
		{"a text box once", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + p("", "In het kader") + `</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + p("", "In het kader") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Ernaast</w:t></w:r></w:p>`, "Ernaast\nIn het kader\n"},
		{"a footnote apart", `<w:p><w:r><w:t>De lasten zijn € 5</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> miljoen.</w:t></w:r></w:p>`, "De lasten zijn € 5 miljoen.\nZonder btw.\n"},
		{"a raised mark", `<w:p><w:r><w:t>1.234</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t> en 5 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>`, "1.234 en 5 m2\n"},
		{"pieces of a word", `<w:p><w:r><w:t>Be</w:t></w:r><w:r><w:t>gro</w:t></w:r><w:hyperlink><w:r><w:t>ting</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>2026</w:t></w:r></w:p>`, "Begroting 2026\n"},
		{"a table with spans", `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>` + cell(`<w:vMerge w:val="restart"/>`, "Onderdeel") + cell(`<w:gridSpan w:val="2"/>`, "Begroting 2026") + `</w:tr><w:tr>` + cell(`<w:vMerge/>`, "") + cell("", "Lasten") + cell("", "Baten") + `</w:tr><w:tr>` + cell("", "Sport") + cell("", "1.234") + cell("", "-") + `</w:tr></w:tbl>`,
			"| Onderdeel | Begroting 2026 |  |\n|  | Lasten | Baten |\n---\n| Sport | 1.234 | - |\n"},
		{"a deleted row", `<w:tbl><w:tr>` + cell("", "a") + cell("", "2025") + `</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>` + cell("", "b") + cell("", "2") + `</w:tr><w:tr>` + cell("", "c") + cell("", "3") + `</w:tr></w:tbl>`, "| a | 2025 |\n---\n| c | 3 |\n"},
		{"a frame", `<w:tbl><w:tr>` + cell("", "Let op: dit is geen tabel") + `</w:tr></w:tbl>`, "Let op: dit is geen tabel\n"},
		{"a table in a table", `<w:tbl><w:tr><w:tc>` + p("", "Links") + `</w:tc><w:tc><w:tbl><w:tr>` + cell("", "a") + cell("", "1") + `</w:tr></w:tbl>` + p("", "") + `</w:tc></w:tr></w:tbl>`, "Links\n| a | 1 |\n"},
		{"contents that are fields", `<w:sdt><w:sdtContent>` + p("", "Ingevuld") + `</w:sdtContent></w:sdt><w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>bladzijde</w:t></w:r></w:p>`, "Ingevuld\nbladzijde\n"},
	} {
		got, err := word.Transcribe(document(c.body))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if text(got) != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, text(got), c.want)
		}
	}
}

// TestHostile gives documents that were made to hurt.
func TestHostile(t *testing.T) {
	many := strings.Repeat(p("", "a"), 300_000)
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"no zip", []byte("PK\x03\x04"), source.ErrDamaged},
		{"no words", document(""), source.ErrEmpty},
		{"cut off", document(p("", "a"))[:200], source.ErrDamaged},
		{"an entity", document(`<w:p><w:r><w:t>&geheim;</w:t></w:r></w:p>`), source.ErrDamaged},
		{"far too much", document(many), source.ErrUnpacked},
		{"one long word", document(p("", strings.Repeat("a", 100<<20))), source.ErrUnpacked},
		{"tables in each other", document(strings.Repeat("<w:tbl><w:tr><w:tc>", 5000) + p("", "diep") + strings.Repeat("</w:tc></w:tr></w:tbl>", 5000)), source.ErrEmpty},
	} {
		if _, err := word.Transcribe(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, err, c.want)
		}
	}
}

// FuzzTranscribe reads anything as the text of a document: no input makes it panic, and what it gives can be read.
func FuzzTranscribe(f *testing.F) {
	f.Add(p("Kop1", "Een") + item("7", "0", "a"))
	f.Add(`<w:tbl><w:tr>` + cell(`<w:gridSpan w:val="2"/>`, "a") + `</w:tr><w:tr>` + cell(`<w:vMerge/>`, "1") + `</w:tr></w:tbl>`)
	f.Fuzz(func(t *testing.T, body string) {
		got, err := word.Transcribe(document(body))
		if err != nil {
			return
		}
		if _, err := source.ParseTranscript(got.Bytes()); err != nil && !errors.Is(err, source.ErrEmpty) {
			t.Errorf("%v: %q", err, got.Bytes())
		}
	})
}

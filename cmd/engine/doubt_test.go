package engine_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

// scanned are the objects of a document of two pages: a picture, and one with words where there are any.
func scanned(words string) []string {
	return []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
		stream("", "q 595 0 0 842 0 0 cm /X Do Q"),
		stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
		stream("", "BT /F1 12 Tf 72 700 Td ("+words+") Tj ET"),
	}
}

// TestScan names pages that are pictures, and a document that has no others.
func TestScan(t *testing.T) {
	if _, err := shared.Transcribe(makePDF(scanned("")...)); !errors.Is(err, source.ErrScan) {
		t.Errorf("only pictures: got %v, want %v", err, source.ErrScan)
	}
	x, err := shared.Transcribe(makePDF(scanned("Begroting 2026")...))
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(x.Doubts); got != "[{1 picture}]" {
		t.Errorf("doubts are %s", got)
	}
}

// TestPlaces reads words where they stand: a page that was turned, a table on its side, running heads, two columns of text.
func TestPlaces(t *testing.T) {
	var heads []string
	for i := range 4 {
		heads = append(heads, fmt.Sprintf("BT /F1 9 Tf 72 820 Td (Begroting 2026) Tj ET BT /F1 9 Tf 500 20 Td (Pagina %d) Tj ET BT /F1 11 Tf 72 600 Td (Tekst van bladzijde %d.) Tj ET", i+1, i+1))
	}
	side := "BT /F1 10 Tf 0 1 -1 0 100 100 Tm (Onderdeel) Tj ET BT /F1 10 Tf 0 1 -1 0 100 300 Tm (2025) Tj ET BT /F1 10 Tf 0 1 -1 0 100 400 Tm (2026) Tj ET " +
		"BT /F1 10 Tf 0 1 -1 0 120 100 Tm (Sport) Tj ET BT /F1 10 Tf 0 1 -1 0 120 300 Tm (1.234) Tj ET BT /F1 10 Tf 0 1 -1 0 120 400 Tm (1.300) Tj ET " +
		"BT /F1 10 Tf 0 1 -1 0 140 100 Tm (Wegen) Tj ET BT /F1 10 Tf 0 1 -1 0 140 300 Tm (2.234) Tj ET BT /F1 10 Tf 0 1 -1 0 140 400 Tm (2.300) Tj ET"
	columns := ""
	for i := range 4 {
		columns += fmt.Sprintf("BT /F1 10 Tf 72 %d Td (links regel %d) Tj ET BT /F1 10 Tf 320 %d Td (rechts regel %d) Tj ET ", 700-14*i, i+1, 700-14*i, i+1)
	}
	turned := page1("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Liggend) Tj ET")
	turned[2] = strings.Replace(turned[2], "/Type /Page ", "/Type /Page /Rotate 90 ", 1)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"running heads", makePDF(pages(heads...)...), "Tekst van bladzijde 1.\nTekst van bladzijde 2.\nTekst van bladzijde 3.\nTekst van bladzijde 4."},
		{"a table on its side", makePDF(page1(side)...), "Onderdeel|2025|2026\nSport|1.234|1.300\nWegen|2.234|2.300"},
		{"a page that was turned", makePDF(turned...), "Liggend"},
		{"two columns", makePDF(page1(columns)...), "links regel 1 links regel 2 links regel 3 links regel 4\nrechts regel 1 rechts regel 2 rechts regel 3 rechts regel 4"},
	} {
		x, err := shared.Transcribe(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var lines []string
		for i := range x.Lines {
			switch l := &x.Lines[i]; l.Kind {
			case source.Rule:
			case source.Row:
				lines = append(lines, strings.Join(l.Cells, "|"))
			default:
				lines = append(lines, l.Text)
			}
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// pages are the objects of a document of several pages.
func pages(contents ...string) []string {
	out := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
	kids := ""
	for _, c := range contents {
		n := len(out) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		out = append(out, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", n+1), stream("", c))
	}
	out[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(contents))
	return out
}

// TestUnseen notes text that can't be seen, and reads it all the same: white on paper, below a picture, without ink. What stands white on
// a colour or on a picture can be seen.
func TestUnseen(t *testing.T) {
	const text = " BT /F1 12 Tf 72 700 Td (De lasten zijn 1.234) Tj ET "
	for _, c := range []struct {
		name, content string
		unseen        bool
	}{
		{"black", text, false},
		{"white on paper", "1 1 1 rg" + text, true},
		{"white on a colour", "0 0.3 0.6 rg 50 690 400 30 re f 1 1 1 rg" + text, false},
		{"white in a frame", "50 690 400 30 re S 1 1 1 rg" + text, true},
		{"white on white", "1 1 1 rg 50 690 400 30 re f" + text, true},
		{"white on a picture", "q 400 0 0 60 50 680 cm /X Do Q 1 1 1 rg" + text, false},
		{"below a picture", text + "q 400 0 0 60 50 680 cm /X Do Q", true},
		{"half below a picture", text + "q 60 0 0 60 50 680 cm /X Do Q", false},
		{"without ink", "3 Tr" + text, true},
		{"some", "1 1 1 rg BT /F1 12 Tf 72 100 Td (-) Tj ET 0 0 0 rg" + text, false},
	} {
		objects := page1(c.content)
		objects[2] = strings.Replace(objects[2], "/Resources <<", "/Resources << /XObject << /X 6 0 R >>", 1)
		objects = append(objects, stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x"))
		x, err := shared.Transcribe(makePDF(objects...))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.Contains(fmt.Sprint(x.Doubts), source.DoubtHidden); got != c.unseen {
			t.Errorf("%s: text that can't be seen: %v, want %v (%v)", c.name, got, c.unseen, x.Doubts)
		}
		if !strings.Contains(string(x.Bytes()), "De lasten zijn 1.234") {
			t.Errorf("%s: the text is not there:\n%s", c.name, x.Bytes())
		}
	}
}

// TestLetters says that the letters of a document don't say which they are: they have numbers of their font's own, or none.
func TestLetters(t *testing.T) {
	lines := "BT /F1 12 Tf 72 700 Td " + strings.Repeat("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 0 -14 Td ", 8) + "ET"
	const cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <%s> endbfchar endcmap end end"
	for _, to := range []string{"E061", "FFFD"} {
		objects := page1(lines)
		objects[4] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
		if _, err := shared.Transcribe(makePDF(append(objects, stream("", fmt.Sprintf(cmap, to)))...)); !errors.Is(err, source.ErrLetters) {
			t.Errorf("%s: got %v, want %v", to, err, source.ErrLetters)
		}
	}
}

// TestType3 does the same for letters that are drawings: a font of the third kind without Unicode, whose letters have names that mean
// nothing. One whose letters say which they are is read.
func TestType3(t *testing.T) {
	lines := "BT /F1 12 Tf 72 700 Td " + strings.Repeat("(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj 0 -14 Td ", 8) + "ET"
	const cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <0037> endbfchar endcmap end end"
	const font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g17 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /g17] >> /FirstChar 97 /LastChar 97 /Widths [600]%s >>"
	for _, c := range []struct {
		unicode string
		want    error
	}{{"", source.ErrLetters}, {" /ToUnicode 7 0 R", nil}} {
		objects := page1(lines)
		objects[4] = fmt.Sprintf(font, c.unicode)
		objects = append(objects, stream("", "600 0 0 0 500 700 d1 0 0 500 700 re f"), stream("", cmap))
		x, err := shared.Transcribe(makePDF(objects...))
		if !errors.Is(err, c.want) {
			t.Errorf("letters%s: got %v, want %v", c.unicode, err, c.want)
		}
		if err == nil && !strings.Contains(string(x.Bytes()), "7777777777") {
			t.Errorf("letters%s: got %s", c.unicode, x.Bytes())
		}
	}
}

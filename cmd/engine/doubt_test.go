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

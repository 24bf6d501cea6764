package engine_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"begrotingsverkenner/core/source"
)

// makePDF writes a PDF of objects, numbered from 1; the first is the catalogue.
func makePDF(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// stream is an object with a stream.
func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// page1 are the objects of a document of one page, with its content.
func page1(content string) []string {
	return []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		stream("", content),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
	}
}

// packed compresses zeros, much smaller than they are.
func packed(size int) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	chunk := make([]byte, 1<<20)
	for range size >> 20 {
		_, _ = z.Write(chunk)
	}
	_ = z.Close()
	return b.String()
}

// TestHostile gives the engine files that were made to hurt. Each ends soon, with lines or with an error that says what the
// matter is, and the next document is read as if nothing had been.
func TestHostile(t *testing.T) {
	good := makePDF(page1("BT /F1 12 Tf 72 700 Td (Begroting 2026) Tj ET")...)
	many := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"}
	many[1] = "<< /Type /Pages /Count 100000 /Kids [" + strings.Repeat("3 0 R ", 100000) + "] >>"
	deep := page1(strings.Repeat("q ", 100000) + "BT /F1 12 Tf (diep) Tj ET" + strings.Repeat(" Q", 100000))
	bomb := page1("")
	bomb[3] = stream("/Filter /FlateDecode", packed(1<<30))
	twice := page1("")
	twice[3] = stream("/Filter [/FlateDecode /FlateDecode]", packed(64<<20))
	form := page1("/X Do")
	form[2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>"
	form = append(form, stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do"))
	tree := page1("/P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Begroting) Tj ET EMC")
	tree[0] = "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>"
	tree[2] = strings.Replace(tree[2], "/Type /Page ", "/Type /Page /StructParents 0 ", 1)
	tree = append(tree, "<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>", "<< /Type /StructElem /S /Sect /P 7 0 R /Pg 3 0 R /K [7 0 R 0 7 0 R] >>")
	widths := page1("BT /F1 12 Tf 72 700 Td (Zwembaden 1.234) Tj ET")
	widths[4] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [-1e30 1e30 -2147483648 2147483647 0 0 0] >>"
	cases := []struct {
		name string
		data []byte
		want string // the words that come out, or the error
	}{
		{"good", good, "Begroting 2026"},
		{"empty", nil, source.ErrDamaged.Error()},
		{"cut off", good[:len(good)/2], source.ErrDamaged.Error()},
		{"no objects", []byte("%PDF-1.7\n%%EOF"), source.ErrDamaged.Error()},
		{"pages in a loop", makePDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), ""},
		{"pages without end", makePDF(many...), source.ErrEmpty.Error()},
		{"count that lies", makePDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2000000000 >>"), ""},
		{"deep content", makePDF(deep...), ""},
		{"a bomb", makePDF(bomb...), ""},
		{"a bomb in a bomb", makePDF(twice...), ""},
		{"a form in itself", makePDF(form...), source.ErrDamaged.Error()},
		{"a tree in itself", makePDF(tree...), "Begroting"},
		{"far off the page", makePDF(page1("BT /F1 12 Tf 1 0 0 1 9999999 -9999999 Tm (weg) Tj ET BT /F1 1e30 Tf (groot) Tj ET")...), ""},
		{"unseen", makePDF(page1("BT /F1 12 Tf 3 Tr 72 700 Td (onzichtbaar) Tj ET")...), "onzichtbaar"},
		{"letters of impossible widths", makePDF(widths...), "1.234"},
		{"objects in each other", makePDF("<< /Type /Catalog /Pages " + strings.Repeat("[", 100000) + strings.Repeat("]", 100000) + " >>"), ""},
	}
	for _, c := range cases {
		begin := time.Now()
		got, err := shared.Transcribe(c.data)
		text := ""
		if got != nil && err == nil {
			for i := range got.Lines {
				text += got.Lines[i].Text
			}
		}
		if err != nil {
			text = err.Error()
		}
		if took := time.Since(begin); took > 30*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
		if c.want != "" && !strings.Contains(text, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, text, c.want)
		}
		t.Logf("%s: %.60q in %v", c.name, text, time.Since(begin).Round(time.Millisecond))
	}
	if _, err := shared.Transcribe(good); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

// TestPassword tells a document with a password from a damaged one.
func TestPassword(t *testing.T) {
	objects := page1("")
	data := makePDF(append(objects, "<< /Filter /Standard /V 1 /R 2 /P -4 /O <"+strings.Repeat("41", 32)+"> /U <"+strings.Repeat("42", 32)+"> >>")...)
	data = bytes.Replace(data, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 6 0 R /ID [<41><41>]"), 1)
	if _, err := shared.Transcribe(data); !errors.Is(err, source.ErrPassword) {
		t.Errorf("got %v, want %v", err, source.ErrPassword)
	}
}

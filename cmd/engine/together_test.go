package engine_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// longTagged are the objects of a tagged document of n pages, with a table that goes on over all of them.
func longTagged(n int) []string {
	out := []string{"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", "", ""}
	kids, rows, nums := "", "", ""
	for i := range n {
		page := len(out) + 1
		kids += fmt.Sprintf("%d 0 R ", page)
		out = append(out, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents %d /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", i, page+1),
			stream("", fmt.Sprintf("/TD << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Onderdeel %d) Tj ET EMC /TD << /MCID 1 >> BDC BT /F1 12 Tf 300 700 Td (%d) Tj ET EMC", i+1, 1000+i)))
		row := len(out) + 1
		rows += fmt.Sprintf("%d 0 R ", row)
		nums += fmt.Sprintf("%d [%d 0 R %d 0 R] ", i, row+1, row+2)
		out = append(out, fmt.Sprintf("<< /Type /StructElem /S /TR /P 5 0 R /K [%d 0 R %d 0 R] >>", row+1, row+2),
			fmt.Sprintf("<< /Type /StructElem /S /TD /P %d 0 R /Pg %d 0 R /K 0 >>", row, page), fmt.Sprintf("<< /Type /StructElem /S /TD /P %d 0 R /Pg %d 0 R /K 1 >>", row, page))
	}
	out[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, n)
	out[3] = fmt.Sprintf("<< /Type /StructTreeRoot /K 5 0 R /ParentTree << /Nums [%s] >> >>", nums)
	out[4] = fmt.Sprintf("<< /Type /StructElem /S /Table /P 4 0 R /K [%s] >>", rows)
	return out
}

// TestTogether reads documents with one machine, as the browser does, and with several: the same transcript.
func TestTogether(t *testing.T) {
	cases := map[string][]byte{"tagged": makePDF(longTagged(130)...)}
	var contents []string
	for i := range 90 {
		contents = append(contents, fmt.Sprintf("BT /F1 9 Tf 72 820 Td (Begroting 2026) Tj ET BT /F1 11 Tf 72 600 Td (Sport) Tj ET BT /F1 11 Tf 300 600 Td (%d) Tj ET BT /F1 11 Tf 400 600 Td (%d) Tj ET", 1000+i, 2000+i))
	}
	cases["untagged"] = makePDF(pages(contents...)...)
	for _, name := range []string{"begroting-2026-tagged.pdf", "begroting-2025-untagged.pdf"} {
		if data, err := os.ReadFile(filepath.Join("..", "..", "shared", "whole", name)); err == nil {
			cases[name] = data
		}
	}
	for name, data := range cases {
		alone, err := shared.TranscribeWith(data, 0)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, helpers := range []int{1, 3} {
			together, err := shared.TranscribeWith(data, helpers)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if !bytes.Equal(alone.Bytes(), together.Bytes()) {
				t.Errorf("%s: %d machines make another transcript than one", name, helpers+1)
			}
		}
		if name == "tagged" && strings.Count(string(alone.Bytes()), "Onderdeel ") != 130 {
			t.Errorf("%s: the transcript is\n%.600s", name, alone.Bytes())
		}
	}
}

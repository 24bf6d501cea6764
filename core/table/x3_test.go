package table

import (
	"begrotingsverkenner/core/source"
	"fmt"
	"os"
	"testing"
)

func TestSp(t *testing.T) {
	if os.Getenv("SP") == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(os.Getenv("SP"))
	text, _ := source.Decode(data)
	blocks := source.AppendBlocks(nil, text.Lines)
	f := finder{Options: Options{Junk: func(int) bool { return false }, Break: func(string) bool { return false }}, blocks: blocks, lines: text.Lines}
	f.apart = f.cellsApart()
	f.spaced = f.spacedLines()
	fmt.Println("apart", f.apart, "spaced", f.spaced != nil)
	for i := range blocks {
		s := blocks[i].Text
		if len(s) > 50 {
			s = s[:50]
		}
		x := ""
		if f.spaced != nil {
			x = fmt.Sprint(len(f.spaced[i].fields), f.spaced[i].figures, f.spaced[i].years, " cell", f.spacedCell(i), " stretch", f.spacedStretch(i))
		}
		fmt.Println(i, x, s)
	}
	f = finder{Options: f.Options, blocks: blocks, lines: text.Lines}
	f.tokenize()
	for _, k := range f.toks {
		fmt.Println("   ", k.kind, k.row, k.col, k.lined, k.text)
	}
}

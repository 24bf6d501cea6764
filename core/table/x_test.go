package table

import (
	"begrotingsverkenner/core/source"
	"fmt"
	"os"
	"testing"
)

func TestBlocks(t *testing.T) {
	data, err := os.ReadFile(os.Getenv("F"))
	if err != nil {
		t.Skip()
	}
	text, _ := source.Decode(data)
	bs := source.AppendBlocks(nil, text.Lines)
	r := running(bs, text.Lines)
	for i, b := range bs {
		fmt.Printf("%d %v %q gap=%v %v\n", b.Line, b.Kind, b.Text, b.Gap, r != nil && r[i])
	}
}
func TestToks(t *testing.T) {
	data, err := os.ReadFile(os.Getenv("F"))
	if err != nil {
		t.Skip()
	}
	text, _ := source.Decode(data)
	f := finder{Options: Options{Junk: func(int) bool { return false }, Break: func(string) bool { return false }}, blocks: source.AppendBlocks(nil, text.Lines), lines: text.Lines}
	f.tokenize()
	fmt.Println("apart", f.apart)
	for _, x := range f.toks {
		fmt.Printf("%d k%d %q row%d col%d at%d-%d lined=%v exact=%v\n", x.line, x.kind, x.text, x.row, x.col, x.at, x.to, x.lined, x.exact)
	}
}

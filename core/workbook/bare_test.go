package workbook

import (
	"bytes"
	"reflect"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestBare holds a bare workbook to the cells of the whole one, each as it stands in the file.
func TestBare(t *testing.T) {
	docs := []*budget.Document{tenBlocks(t, 20)}
	b, err := NewBook(docs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	cells, err := b.Cells()
	if err != nil {
		t.Fatal(err)
	}
	var whole, bare bytes.Buffer
	if err := b.Write(&whole); err != nil {
		t.Fatal(err)
	}
	if err := cells.WriteBare(&bare); err != nil {
		t.Fatal(err)
	}
	if bare.Len() >= whole.Len() {
		t.Errorf("%d bytes bare, %d whole", bare.Len(), whole.Len())
	}
	for _, name := range b.plan.names {
		var got [2]*sheetCells
		for i, data := range [][]byte{whole.Bytes(), bare.Bytes()} {
			f, err := openBook(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Fatal(err)
			}
			if got[i], err = f.sheet(name); err != nil {
				t.Fatal(err)
			}
		}
		if got[0].count == 0 || got[0].count != got[1].count {
			t.Fatalf("sheet %s: %d cells bare, %d in the whole workbook", name, got[1].count, got[0].count)
		}
		for row := range got[0].rows {
			for col := range got[0].rows[row] {
				if at := (place{col + 1, row + 1}); got[0].at(at).value != "" && !reflect.DeepEqual(got[0].at(at), got[1].at(at)) {
					t.Errorf("sheet %s, %s: %q bare, %q in the whole workbook", name, at, got[1].at(at), got[0].at(at))
				}
			}
		}
	}
	if err := b.Verify(bytes.NewReader(bare.Bytes()), int64(bare.Len())); err != nil {
		t.Errorf("a bare workbook holds every figure, text and formula, and is refused: %v", err)
	}
}

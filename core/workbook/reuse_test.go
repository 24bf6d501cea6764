package workbook

import (
	"bytes"
	"sync"
	"testing"

	"begrotingsverkenner/core/budget"
)

// TestReuse: what a workbook's tools were used for before changes no byte of it.
func TestReuse(t *testing.T) {
	docs := documents(t)
	fresh := make([][]byte, len(docs))
	for i, d := range docs {
		toolShed = sync.Pool{}
		fresh[i] = write(t, []*budget.Document{d}, Options{})
	}
	for range 3 {
		for i, d := range docs {
			if !bytes.Equal(write(t, []*budget.Document{d}, Options{}), fresh[i]) {
				t.Errorf("%s: another workbook after others were written", d.Name)
			}
		}
	}
}

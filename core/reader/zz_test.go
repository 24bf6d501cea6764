package reader

import (
	"fmt"
	"os"
	"testing"

	"begrotingsverkenner/core/table"
)

func TestZZ(t *testing.T) {
	if os.Getenv("ZZ") == "" {
		t.Skip()
	}
	data, _ := os.ReadFile(os.Getenv("ZZ"))
	table.SetDebug(func(a ...any) { fmt.Println(a...) })
	Read("x.txt", data, nil)
}

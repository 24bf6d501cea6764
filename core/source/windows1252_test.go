package source

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestWindows1252IsTheLibrarys(t *testing.T) {
	t.Parallel()
	for c := range 256 {
		if got, want := windows1252(byte(c)), charmap.Windows1252.DecodeByte(byte(c)); got != want {
			t.Errorf("%#x: %q, want %q", c, got, want)
		}
	}
}

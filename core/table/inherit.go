package table

import (
	"slices"
	"strings"
)

// maxBetween is how many blocks can stand between two tables of which the second has the titles of the first.
const maxBetween = 4

// inherit gives a table without titles those of the table before it, where both have as many columns and little stands
// between them. Unless the words between them say that the columns are the same it is not sure.
func (f *finder) inherit(t, before *Found) {
	if t.Width < 2 || t.Width != before.Width || len(before.Heads) == 0 {
		return
	}
	for c := range t.Heads {
		if len(t.Heads[c].parts) > 0 || len(before.Heads[c].parts) == 0 {
			return
		}
	}
	last := before.last()
	first := t.first()
	if first <= last || first-last > maxBetween {
		return
	}
	said, text := false, false
	for i := last + 1; i < first; i++ {
		if f.blocks[i].Level > 0 {
			return
		}
		low := strings.ToLower(f.blocks[i].Text)
		for _, w := range [...]string{"zelfde kolommen", "zelfde jaren", "zelfde indeling", "zelfde opzet", "vorige tabel", "bovenstaande tabel"} {
			said = said || strings.Contains(low, w)
		}
		text = text || strings.HasSuffix(low, ".") && strings.Count(low, " ") > 1
	}
	if text && !said {
		return
	}
	t.Heads = slices.Clone(before.Heads)
	t.Inherited = true
	t.Unsure = !said
}

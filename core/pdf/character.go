package pdf

import "encoding/binary"

// character is a character as the engine gives it, on a page that counts upwards.
type character struct {
	r      rune
	obj    uint64 // the piece of text that it belongs to
	made   bool   // the engine made it of the distance between two
	placed bool
	box    box
}

// characters returns what gives each character of a page: asked for one by one, or taken from all at once where the machine has
// that.
func (e *engine) characters(text uint64, count int) func(i uint64) character {
	if m, ok := e.Machine.(Glyphs); ok {
		all := m.Glyphs(text, count, e.scratch)
		return func(i uint64) character {
			if (i+1)*glyphSize > uint64(len(all)) {
				return character{}
			}
			b := all[i*glyphSize:]
			n := func(k int) uint32 { return binary.LittleEndian.Uint32(b[4*k:]) }
			return character{rune(n(0)), uint64(n(1)), n(2) == 1, n(3) != 0, box{hundredths(n(4)), hundredths(n(7)), hundredths(n(6)), hundredths(n(5))}}
		}
	}
	return func(i uint64) character {
		c := character{r: rune(e.Call("FPDFText_GetUnicode", text, i)), obj: e.Call("FPDFText_GetTextObject", text, i)}
		if c.obj == 0 {
			return c
		}
		if c.made = c.r <= MostMade && e.Call("FPDFText_IsGenerated", text, i) == 1; c.made {
			return c
		}
		if c.placed = e.Call("FPDFText_GetLooseCharBox", text, i, uint64(e.scratch)) != 0; c.placed {
			// FS_RECTF: left, top, right, bottom.
			n := e.numbers()
			c.box = box{hundredths(n[0]), hundredths(n[3]), hundredths(n[2]), hundredths(n[1])}
		}
		return c
	}
}

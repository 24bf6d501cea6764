package pdf

import "begrotingsverkenner/core/source"

// Viewer shows pages of a document as they are printed, and tells where on them a figure of its transcript stands. It keeps the
// page that was asked for last.
type Viewer struct {
	document
	count int
	at    int // the page that is open, from 1
	open  uint64
	page  *page
	turn  int // in quarters, clockwise, by which that page is drawn so that its text stands upright

	bitmap uint64 // the picture that was drawn last
}

// Sheet is a page as it is shown: upright.
type Sheet struct {
	Width, Height int // in hundredths of a point
}

// Box is a place on a sheet, in hundredths of a point from its top left corner.
type Box struct{ X0, Y0, X1, Y1 int }

// Picture is a part of a page in the engine's memory: a row of pixels every Stride bytes, each pixel red, green, blue and alpha. It is
// there until the viewer is asked for something else.
type Picture struct {
	At                    uint32
	Width, Height, Stride int
}

// maxPixels is how many pixels a picture has at most: 64 MB in the engine's memory.
const maxPixels = 16 << 20

// View opens a document. The error is one of those that package source has for documents.
func View(m Machine, data []byte) (*Viewer, error) {
	if len(data) > source.MaxSize {
		return nil, source.ErrSize
	}
	v := &Viewer{document: document{engine: engine{Machine: m, size: 1 << 16}}}
	err := v.document.open(data)
	if m.Err() != nil {
		return nil, m.Err()
	}
	if err != nil {
		return nil, err
	}
	if v.count = min(v.int("FPDF_GetPageCount", v.handle), maxPages); v.count <= 0 {
		return nil, source.ErrDamaged
	}
	return v, nil
}

// Pages is how many pages the document has.
func (v *Viewer) Pages() int { return v.count }

// Sheet opens page n, from 1. The error is source.ErrDamaged where there is no such page.
func (v *Viewer) Sheet(n int) (Sheet, error) {
	if v.page == nil || v.at != n {
		if v.open != 0 {
			v.Call("FPDF_ClosePage", v.open)
		}
		v.page, v.open = nil, 0
		if n >= 1 && n <= v.count {
			v.open = v.Call("FPDF_LoadPage", v.handle, uint64(n-1))
		}
		if v.Err() != nil {
			return Sheet{}, v.Err()
		}
		if v.open == 0 {
			return Sheet{}, source.ErrDamaged
		}
		p := v.readPage(v.open, n-1)
		turn := (4 - p.upright()) & 3
		if v.Err() != nil {
			return Sheet{}, v.Err()
		}
		v.at, v.page, v.turn = n, p, turn
	}
	s := Sheet{int(v.page.box.x1), int(v.page.box.y1)}
	if s.Width <= 0 || s.Height <= 0 {
		return Sheet{}, source.ErrDamaged
	}
	return s, nil
}

// Draw draws a part of page n, from 1. whole is how many pixels wide the whole page would be; the part lies between the pixels of
// clip, which are those of that whole. What of it lies beside the page, or is more than fits in a picture, is left out.
func (v *Viewer) Draw(n, whole int, clip Box) (Picture, error) {
	s, err := v.Sheet(n)
	if err != nil {
		return Picture{}, err
	}
	whole = min(max(whole, 1), 1<<14)
	high := min(max(1, int(int64(whole)*int64(s.Height)/int64(s.Width))), 1<<15)
	clip = Box{max(0, clip.X0), max(0, clip.Y0), min(clip.X1, whole), min(clip.Y1, high)}
	w, h := clip.X1-clip.X0, clip.Y1-clip.Y0
	if w <= 0 || h <= 0 || w*h > maxPixels {
		return Picture{}, source.ErrSize
	}
	if v.bitmap != 0 {
		v.Call("FPDFBitmap_Destroy", v.bitmap)
	}
	const withAlpha = 4
	v.bitmap = v.Call("FPDFBitmap_CreateEx", uint64(w), uint64(h), withAlpha, 0, 0)
	if v.bitmap == 0 {
		return Picture{}, source.ErrUnpacked
	}
	bitmap := v.bitmap
	const white = 0xFFFFFFFF
	v.Call("FPDFBitmap_FillRect", bitmap, 0, 0, uint64(w), uint64(h), white)
	const notes, redFirst = 1, 16
	v.Call("FPDF_RenderPageBitmap", bitmap, v.open, uint64(uint32(-clip.X0)), uint64(uint32(-clip.Y0)), uint64(whole), uint64(high), uint64(v.turn), notes|redFirst)
	p := Picture{At: uint32(v.Call("FPDFBitmap_GetBuffer", bitmap)), Width: w, Height: h, Stride: v.int("FPDFBitmap_GetStride", bitmap)}
	return p, v.Err()
}

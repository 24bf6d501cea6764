package pdf

import (
	"encoding/binary"
	"slices"
)

// element is a part of the structure tree.
type element struct {
	kind       string // P, H1, Table, TR …: the standard name, where the document has names of its own
	kids       []kid
	cols, rows int // how many columns and rows a cell says that it covers
	count      int // how many parts it has, those included of which the engine tells nothing: empty cells
}

// kid is an element in another, or a piece of a page.
type kid struct {
	at   int // its place among the others: the same on each page that the element is on
	el   *element
	page int // of a piece
	mcid int32
}

// Bounds of a structure tree. Real ones are some 20 deep.
const (
	maxDepth    = 100
	maxElements = 1 << 20
)

// tree collects the structure tree, a page at a time.
type tree struct {
	e     *engine
	root  element
	count int
	where []uint64 // the elements of the engine that the one being read stands in
}

// add adds what the tree says of a page. The engine gives each page a tree of its own with the places of all its elements in
// the whole, so that an element that goes on over pages can be put together again.
func (t *tree) add(handle uint64, page int) {
	s := t.e.Call("FPDF_StructTree_GetForPage", handle)
	if s == 0 {
		return
	}
	defer t.e.Call("FPDF_StructTree_Close", s)
	for i := range t.e.int("FPDF_StructTree_CountChildren", s) {
		if el := t.e.Call("FPDF_StructTree_GetChildAtIndex", s, uint64(i)); el != 0 {
			t.element(&t.root, i, el, page, 0)
		}
	}
}

// element adds an element to the one that it stands in.
func (t *tree) element(parent *element, at int, handle uint64, page, depth int) {
	if depth > maxDepth || t.count > maxElements || t.e.Err() != nil || slices.Contains(t.where, handle) {
		return // it stands in itself
	}
	t.where = append(t.where, handle)
	defer func() { t.where = t.where[:len(t.where)-1] }()
	el := parent.child(at)
	if el == nil {
		t.count++
		el = &element{kind: t.e.text("FPDF_StructElement_GetType", handle), cols: 1, rows: 1}
		if el.kind == "TD" || el.kind == "TH" {
			t.spans(el, handle)
		}
		parent.kids = append(parent.kids, kid{at: at, el: el})
	}
	count := t.e.int("FPDF_StructElement_CountChildren", handle)
	el.count = max(el.count, count)
	next := t.kids(handle, count)
	for i := range count {
		if k, mcid := next(i); k != 0 {
			t.element(el, i, k, page, depth+1)
		} else if mcid >= 0 {
			el.kids = append(el.kids, kid{at: i, page: page, mcid: mcid})
		}
	}
}

// kids returns what gives each child of an element: an element, or the content that it is; asked for one by one, or taken from all at
// once where the machine has that.
func (t *tree) kids(handle uint64, count int) func(i int) (element uint64, mcid int32) {
	if m, ok := t.e.Machine.(Kids); ok && count > 1 {
		all := m.Kids(handle, count)
		return func(i int) (uint64, int32) {
			if (i+1)*kidSize > len(all) {
				return 0, -1
			}
			b := all[i*kidSize:]
			return uint64(binary.LittleEndian.Uint32(b)), int32(binary.LittleEndian.Uint32(b[4:]))
		}
	}
	return func(i int) (uint64, int32) {
		k := t.e.Call("FPDF_StructElement_GetChildAtIndex", handle, uint64(i))
		if k != 0 {
			return k, -1
		}
		return 0, int32(t.e.int("FPDF_StructElement_GetChildMarkedContentID", handle, uint64(i)))
	}
}

// child is the element at a place.
func (el *element) child(at int) *element {
	for i := len(el.kids) - 1; i >= 0; i-- {
		if el.kids[i].at == at && el.kids[i].el != nil {
			return el.kids[i].el
		}
	}
	return nil
}

// spans reads how many columns and rows a cell covers.
func (t *tree) spans(el *element, handle uint64) {
	for i := range min(t.e.int("FPDF_StructElement_GetAttributeCount", handle), 20) {
		attr := t.e.Call("FPDF_StructElement_GetAttributeAtIndex", handle, uint64(i))
		if attr == 0 {
			continue
		}
		if n := t.number(attr, "ColSpan"); n > 0 {
			el.cols = n
		}
		if n := t.number(attr, "RowSpan"); n > 0 {
			el.rows = n
		}
	}
}

// number reads an attribute that is a number.
func (t *tree) number(attr uint64, name string) int {
	t.e.Write(t.e.scratch, append([]byte(name), 0))
	value := t.e.Call("FPDF_StructElement_Attr_GetValue", attr, uint64(t.e.scratch))
	if value == 0 || t.e.Call("FPDF_StructElement_Attr_GetNumberValue", value, uint64(t.e.scratch)) == 0 {
		return 0
	}
	return int(min(max(0, hundredths(t.e.numbers()[0])/100), 200))
}

// merge adds what another machine found of the same element on other pages.
func (el *element) merge(o *element) {
	mine := map[int]*element{}
	for i := range el.kids {
		if k := &el.kids[i]; k.el != nil {
			mine[k.at] = k.el
		}
	}
	for _, k := range o.kids {
		if same := mine[k.at]; k.el != nil && same != nil {
			same.merge(k.el)
		} else {
			el.kids = append(el.kids, k)
		}
	}
}

// sort puts the parts of each element in their order.
func (el *element) sort() {
	slices.SortStableFunc(el.kids, func(a, b kid) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.page - b.page
	})
	for i := range el.kids {
		if k := el.kids[i].el; k != nil {
			k.sort()
		}
	}
}

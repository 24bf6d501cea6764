package pdf

import (
	"strings"

	"begrotingsverkenner/core/source"
)

// taggedReader makes lines of a structure tree.
type taggedReader struct {
	d      *document
	pieces []map[int32]*piece // by page
	out    []placed
	notes  []*element // footnotes that were met in the paragraph that is being read
	indent int
	depth  int // of sections
}

// taggedLines reads the structure tree. What stands outside it is furniture: running heads and page numbers.
func (d *document) taggedLines() []placed {
	r := taggedReader{d: d, pieces: make([]map[int32]*piece, maxPageNumber(d.pages)+1)}
	for _, p := range d.pages {
		r.pieces[p.number] = p.pieces()
	}
	r.flow(&d.tree.root, source.TranscriptLine{})
	return d.withLoose(r.out, r.pieces)
}

// withLoose adds what stands in no part of the tree and is no furniture: a table that was pasted as a drawing, mostly. It is read
// by its places, and stands where it stands on the page.
func (d *document) withLoose(lines []placed, pieces []map[int32]*piece) []placed {
	loose := d.untagged(func(p *page, run int32) bool {
		r := &p.runs[run]
		return !r.extra && (r.mcid < 0 || pieces[p.number][r.mcid] != nil)
	})
	out := make([]placed, 0, len(lines)+len(loose))
	for _, l := range lines {
		for len(loose) > 0 && (loose[0].Page < l.Page || loose[0].Page == l.Page && loose[0].y < l.y && l.Kind != source.Rule) {
			out, loose = append(out, loose[0]), loose[1:]
		}
		out = append(out, l)
	}
	return append(out, loose...)
}

func maxPageNumber(pages []*page) int {
	n := 0
	for _, p := range pages {
		n = max(n, p.number)
	}
	return n
}

// inline reports whether an element is part of the text that it stands in.
func inline(kind string) bool {
	switch kind {
	case "Span", "Link", "Reference", "Quote", "BibEntry", "Code", "Annot", "Em", "Strong", "Sub", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Form", "Lbl", "LBody":
		return true
	}
	return false
}

// heading is the level of a heading, or 0.
func (r *taggedReader) heading(kind string) int {
	switch {
	case kind == "Title":
		return 1
	case kind == "H":
		return max(1, min(r.depth, 6))
	case len(kind) == 2 && kind[0] == 'H' && kind[1] >= '1' && kind[1] <= '9':
		return min(int(kind[1]-'0'), 6)
	}
	return 0
}

// flow reads an element as running text with blocks in it. like is what its text is: a paragraph, a heading, an item.
func (r *taggedReader) flow(el *element, like source.TranscriptLine) {
	var w phrase
	flush := func() {
		if t := w.text(); strings.TrimSpace(t) != "" {
			l := placed{TranscriptLine: like, y: w.box.y0, size: w.size, bold: w.bold*10 > w.count*9}
			l.Text, l.Page = t, w.page
			r.out = append(r.out, l)
			if like.Kind == source.Item { // what follows in it goes on
				like = source.TranscriptLine{}
			}
		}
		w = phrase{}
		notes := r.notes
		r.notes = nil
		for _, n := range notes {
			r.flow(n, source.TranscriptLine{})
		}
	}
	r.words(el, &w, flush)
	flush()
}

// words adds the text of an element; flush is called where a block in it ends the text before it.
func (r *taggedReader) words(el *element, w *phrase, flush func()) {
	for i := range el.kids {
		k := &el.kids[i]
		if k.el == nil {
			r.piece(w, k)
			continue
		}
		switch kind := k.el.kind; {
		case kind == "Artifact":
		case kind == "Note" || kind == "FENote":
			r.notes = append(r.notes, k.el)
		case inline(kind):
			r.words(k.el, w, flush)
		default:
			flush()
			r.block(k.el)
		}
	}
}

// piece adds a piece of a page, once.
func (r *taggedReader) piece(w *phrase, k *kid) {
	if k.page >= len(r.pieces) {
		return
	}
	if c := r.pieces[k.page][k.mcid]; c != nil {
		w.add(c)
		delete(r.pieces[k.page], k.mcid) // two elements can't have the same words
	}
}

// block reads an element that stands on lines of its own.
func (r *taggedReader) block(el *element) {
	if level := r.heading(el.kind); level > 0 {
		r.flow(el, source.TranscriptLine{Level: level})
		return
	}
	switch el.kind {
	case "Table":
		r.table(el)
	case "L":
		r.indent += 2
		for i := range el.kids {
			if k := el.kids[i].el; k != nil && k.kind == "LI" {
				r.item(k)
			} else if k != nil {
				r.block(k)
			}
		}
		r.indent -= 2
	case "Sect", "Art", "Part":
		r.depth++
		r.flow(el, source.TranscriptLine{})
		r.depth--
	default:
		r.flow(el, source.TranscriptLine{})
	}
}

// item reads an item of a list: its mark, its text, and lists in it.
func (r *taggedReader) item(el *element) {
	mark := "•"
	for i := range el.kids {
		if k := el.kids[i].el; k != nil && k.kind == "Lbl" {
			var w phrase
			r.words(k, &w, func() {})
			if t := strings.TrimSpace(w.text()); t != "" {
				mark = bullet(t)
			}
		}
	}
	r.flow(el, source.TranscriptLine{Kind: source.Item, Mark: mark, Indent: max(0, r.indent-2)})
}

// bullet is the mark of an item as texts have it. Signs of fonts of their own are bullets.
func bullet(s string) string {
	if len(s) <= 4 && s[0] < 0x80 {
		return s
	}
	for _, r := range s {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' {
			return s
		}
	}
	return "•"
}

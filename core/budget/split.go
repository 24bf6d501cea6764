package budget

import (
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Split returns the parts of a document as documents of their own, so that nothing behind the reader needs to know whether a
// part came from a file of its own: each has the tables, texts and notes of its lines, and the programme or the chapter of its
// part. Programmes come first, by number, then the other parts in their order. Pieces of one programme in several places are
// one. A document without parts is itself.
//
// Tables, and the lines of the source with their numbers, are shared with d.
func (d *Document) Split() []*Document {
	if len(d.Parts) == 0 || d.Part != nil {
		return []*Document{d}
	}
	var out []*Document
	at := map[string]*Document{}
	for i := range d.Parts {
		p := &d.Parts[i]
		key := partKey(p)
		v := at[key]
		if v == nil {
			v = &Document{Name: d.Name, SHA256: d.SHA256, Encoding: d.Encoding, Meta: d.Meta, Lines: d.Lines, Pages: d.Pages, Part: p, Whole: d, Order: i + 1}
			v.Meta.ProgrammeNumber, v.Meta.Programme, v.Meta.Chapter, v.Meta.Whole = p.Programme.Number, p.Programme.Name, p.Name, false
			v.Meta.From = map[Field]Origin{}
			for f, o := range d.Meta.From {
				v.Meta.From[f] = o
			}
			for _, f := range [...]Field{FieldNumber, FieldProgramme} {
				if p.Kind == ProgrammePart {
					v.Meta.From[f] = Origin{Where: FromText, Line: p.Title.Line}
				}
			}
			at[key] = v
			out = append(out, v)
		}
		v.take(d, p)
	}
	sort.SliceStable(out, func(a, b int) bool { return before(out[a].Part, out[b].Part) })
	return out
}

// before puts programmes first, by number, those without one behind them; all else keeps its order.
func before(a, b *Part) bool {
	x, y := a.Kind == ProgrammePart, b.Kind == ProgrammePart
	if x != y {
		return x
	}
	return x && uint(a.Programme.Number)-1 < uint(b.Programme.Number)-1
}

// partKey is the same for pieces of one programme; of other parts each is its own.
func partKey(p *Part) string {
	if p.Kind != ProgrammePart {
		return "at\x00" + strconv.Itoa(p.Line)
	}
	return "programme\x00" + strconv.Itoa(p.Programme.Number) + "\x00" + strings.ToLower(p.Programme.Name)
}

// take adds the tables, texts and notes of a piece of a document.
func (d *Document) take(whole *Document, p *Part) {
	d.Pieces = append(d.Pieces, Span{Text: p.Title.Text, Line: p.Line, End: p.End})
	first := func(n int, line func(int) int) (int, int) {
		return sort.Search(n, func(i int) bool { return line(i) >= p.Line }), sort.Search(n, func(i int) bool { return line(i) > p.End })
	}
	a, b := first(len(whole.Tables), func(i int) int { return whole.Tables[i].Line })
	d.Tables = append(d.Tables, whole.Tables[a:b]...)
	a, b = first(len(whole.Texts), func(i int) int { return whole.Texts[i].Line })
	if len(d.Texts) == 0 {
		d.Texts = whole.Texts[a:b:b]
	} else {
		d.Texts = append(slices.Clip(d.Texts), whole.Texts[a:b]...)
	}
	a, b = first(len(whole.Notes), func(i int) int { return whole.Notes[i].Line })
	d.Notes = append(d.Notes, whole.Notes[a:b]...)
	if whole.Stamp.Line >= p.Line && whole.Stamp.Line <= p.End {
		d.Stamp = whole.Stamp
	}
}

// SplitAll splits each of several documents, in their order.
func SplitAll(docs []*Document) []*Document {
	out := make([]*Document, 0, len(docs))
	for _, d := range docs {
		out = append(out, d.Split()...)
	}
	return out
}

// Holds reports whether a line stands in the document: every line of a file, and in a part only its own.
func (d *Document) Holds(line int) bool {
	if d.Part == nil {
		return true
	}
	for _, s := range d.Pieces {
		if line >= s.Line && line <= s.End {
			return true
		}
	}
	return false
}

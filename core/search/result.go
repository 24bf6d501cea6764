package search

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Result is the answer to a query.
type Result struct {
	Total        int      // the hits there are, shown or not
	Hits         []Hit    // from Query.Offset, at most Query.Limit
	Publications []Count  // the hits per publication, newest first
	Programmes   []Count  // the hits per programme, by name
	Kinds        [4]int   // the hits per kind
	Ignored      []string // words of the query that say too little: de, van
	Instead      string   // the query in words of budgets where those find more: jeugdhulp for jeugdzorg; else ""
	InsteadTotal int      // the hits that Instead has

	parsed parsed
	env    *stems
}

// Count is a number of hits.
type Count struct {
	Key  string // of a publication begroting-2024; of a programme its slug
	Name string // of a programme: its number and name; else ""
	Kind budget.PublicationKind
	Year int
	Hits int
}

// Range is a piece of a text, in bytes.
type Range struct{ Start, End int }

// Hit is something that was found.
type Hit struct {
	Kind        Kind
	Document    string
	Line, End   int    // of the heading, the row or the text
	Title       string // of a text the heading above it, perhaps ""
	Marks       []Range
	Path        []string // the headings above it, the nearest last; without the title
	Publication string   // begroting-2024
	PublishedAs budget.PublicationKind
	Year        int    // the publication's fiscal year
	Programme   string // number and name
	Slug        string // of the programme
	Amounts     []Amount
}

// Amount is a figure of a hit.
type Amount struct {
	Value     figure.Number // in full units
	Unit      string        // EUR, % or ""
	Published string
	Line      int
	Place     int    // in its line, as in budget.Places
	Column    string // the header of its column; "" in text
	Period    int
	Phase     budget.Phase
	Measure   budget.Measure
	Matched   bool // the query asks for it, by amount or by year
}

// Source returns the text of a hit from the lines of its document, as in budget.Document.
func (h *Hit) Source(lines []string) string {
	if h.Line < 1 || h.Line > len(lines) {
		return ""
	}
	return strings.Join(lines[h.Line-1:min(max(h.End, h.Line), len(lines))], " ")
}

// Snippet is a piece of text with what was found marked. Cut pieces have no dots: the sides say where it goes on.
type Snippet struct {
	Text   string
	Marks  []Range
	Before bool // text stands before it
	After  bool // text stands after it
}

// Mark returns what of a text the query asks for, in order.
func (r *Result) Mark(text string) []Range {
	var marks []Range
	if r.env == nil {
		r.env = newStems()
	}
	scan(text, func(w word) {
		for i := range r.parsed.terms {
			if r.parsed.terms[i].matches(w.text, r.env) {
				marks = append(marks, Range{w.start, w.end})
				return
			}
		}
	})
	return marks
}

// matches reports whether a word of a text is what the term asks for.
func (t *term) matches(w string, env *stems) bool {
	switch {
	case t.word == "" || len(w) < 2:
		return false
	case w == t.word || t.prefix && strings.HasPrefix(w, t.word):
		return true
	case t.number != nil || t.year > 0:
		return false
	}
	return t.heads(w) || env.stem(w) == t.stem
}

// Snippet cuts a text of a hit to about width bytes around what was found.
func (r *Result) Snippet(h *Hit, text string, width int) Snippet {
	marks := r.Mark(text)
	for i := range h.Amounts {
		if a := &h.Amounts[i]; a.Matched && a.Published != "" {
			if at := strings.Index(text, a.Published); at >= 0 {
				marks = insert(marks, Range{at, at + len(a.Published)})
			}
		}
	}
	width = max(width, 20)
	start, end := 0, len(text)
	if len(text) > width {
		start, end = window(text, marks, width)
	}
	s := Snippet{Text: text[start:end], Before: start > 0, After: end < len(text)}
	for _, m := range marks {
		if m.Start >= start && m.End <= end {
			s.Marks = append(s.Marks, Range{m.Start - start, m.End - start})
		}
	}
	return s
}

// insert puts a range among sorted ones, swallowing those that it covers.
func insert(marks []Range, r Range) []Range {
	out := make([]Range, 0, len(marks)+1)
	done := false
	for _, m := range marks {
		if m.Start < r.End && r.Start < m.End {
			r.Start, r.End = min(r.Start, m.Start), max(r.End, m.End)
			continue
		}
		if !done && m.Start >= r.End {
			out, done = append(out, r), true
		}
		out = append(out, m)
	}
	if !done {
		out = append(out, r)
	}
	return out
}

// window chooses the piece of a text with the most marks, from the start of a word to the end of one.
func window(text string, marks []Range, width int) (start, end int) {
	best := -1
	for i, m := range marks {
		n := 0
		for _, o := range marks[i:] {
			if o.End-m.Start <= width*3/4 {
				n++
			}
		}
		if n > best {
			best, start = n, max(0, m.Start-width/4)
		}
	}
	start = min(start, len(text)-width)
	end = start + width
	space := func(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }
	for i := start; start > 0 && i < start+width/4; i++ {
		if space(text[i]) {
			start = i + 1
			break
		}
	}
	for i := end; end < len(text) && i > end-width/4; i-- {
		if space(text[i]) {
			end = i
			break
		}
	}
	for start < end && text[start]&0xC0 == 0x80 {
		start++
	}
	for end < len(text) && end > start && text[end]&0xC0 == 0x80 {
		end--
	}
	return start, end
}

package search

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Query is what someone asks.
type Query struct {
	Text   string
	Filter Filter
	Offset int // of the first hit
	Limit  int // of hits; 0 is 50
}

// Filter narrows a query. What is empty does not narrow.
type Filter struct {
	Publication string                 // begroting-2024
	Kind        budget.PublicationKind // of the publication
	Year        int                    // the publication's fiscal year
	Programme   string                 // a slug of shelf.Programmes
	Document    string                 // a file name
	Only        Only                   // the kinds of hits
}

// Only is a set of kinds of hits; the zero Only is all of them.
type Only uint8

const (
	OnlyFigures  Only = 1<<Activity | 1<<Row
	OnlyHeadings Only = 1 << Heading
	OnlyText     Only = 1 << Text
)

// maxTerms and maxQuery bound the work of a query: what comes after is ignored.
const (
	maxTerms = 10
	maxQuery = 400
)

// term is one thing that must be there.
type term struct {
	word, stem string
	prefix     bool // it may be the beginning of a word
	optional   bool // a stop word that may grow into a word
	asking     bool // a word of the question: "wat kost jeugdhulp"
	year       uint16
	number     *bounds // the term may be this amount
}

// bounds are the values that an amount term finds.
type bounds struct {
	exact      []int64 // in hundredths
	low, high  int64   // as rounded: low ≤ size < high
	percent    bool
	anyPercent bool // printed without a unit: a percentage or count will do too
}

// limits is what "meer dan 10 mln" asks of one amount.
type limits struct {
	low, high         int64
	lowOpen, highOpen bool // low itself, high itself is left out
	percent, set      bool
}

// span is a range of sizes, both ends in it.
type span struct{ low, high int64 }

// sizes are the sizes and the years that amounts may have for the query to find them: who has none of them has no mark.
func (p *parsed) sizes() (spans []span, years []uint16) {
	for i := range p.terms {
		t := &p.terms[i]
		switch {
		case t.number != nil:
			for _, v := range t.number.exact {
				spans = append(spans, span{v, v})
			}
			if t.number.low < t.number.high {
				spans = append(spans, span{t.number.low, t.number.high})
			}
		case t.year > 0:
			years = append(years, t.year)
		}
	}
	if p.limits.set {
		spans = append(spans, span{p.limits.low, p.limits.high})
	}
	return spans, years
}

// plain are the terms that are words and nothing else, a bit for each.
func (p *parsed) plain() uint32 {
	var terms uint32
	for i := range p.terms {
		if t := &p.terms[i]; t.number == nil && t.year == 0 {
			terms |= 1 << i
		}
	}
	return terms
}

// parsed is a query that was understood.
type parsed struct {
	terms   []term
	limits  limits
	ignored []string
}

func parse(text string) parsed {
	for len(text) > maxQuery {
		cut := maxQuery
		for cut > 0 && text[cut]&0xC0 == 0x80 {
			cut--
		}
		text = text[:cut]
	}
	// Only a word that is still being typed may be the beginning of one.
	typing := text != "" && !strings.ContainsAny(text[len(text)-1:], " .,;:!?\"'\t\n")
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return r <= ' ' || r == '"' || r == '“' || r == '”' || r == '„' || r == ';' || r == '?' || r == '!' || r == '\u00a0'
	})
	fields = splitSigns(fields)
	var p parsed
	st := newStems()
	for i := 0; i < len(fields); {
		if n := p.comparison(fields[i:]); n > 0 {
			i += n
			continue
		}
		if f, n := amountAt(fields[i:]); n > 0 {
			p.amount(f, fields[i:i+n], typing && i+n == len(fields))
			i += n
			continue
		}
		i++
		scan(fields[i-1], func(w word) {
			last := i == len(fields) && w.end == len(fields[i-1]) && typing
			stop := !indexed(w.text)
			if stop && (!last || len(w.text) < 2) {
				p.ignored = append(p.ignored, w.text)
				return
			}
			p.add(term{word: w.text, stem: st.stem(w.text), prefix: last, optional: stop, asking: strings.Contains(asking, " "+w.text+" ")})
		})
	}
	p.drop(func(t *term) bool { return t.optional }) // a stop word alone is what someone begins to type
	p.drop(func(t *term) bool { return t.asking })
	return p
}

// asking are the words of a question for a figure. They are ignored beside what the question is about.
const asking = " kost kosten kostte betaalt uitgegeven hoeveel geld euro bedrag bedragen jaar cost costs many spent spend year "

// drop ignores terms, unless nothing would be left.
func (p *parsed) drop(weak func(*term) bool) {
	rest := make([]term, 0, len(p.terms))
	for i := range p.terms {
		if !weak(&p.terms[i]) {
			rest = append(rest, p.terms[i])
		}
	}
	if len(rest) == 0 && !p.limits.set {
		return
	}
	for i := range p.terms {
		if weak(&p.terms[i]) {
			p.ignored = append(p.ignored, p.terms[i].word)
		}
	}
	p.terms = rest
}

func (p *parsed) add(t term) {
	if len(p.terms) == maxTerms {
		p.ignored = append(p.ignored, t.word)
		return
	}
	for i := range p.terms {
		if old := &p.terms[i]; old.word == t.word && old.number == nil && t.number == nil {
			old.prefix = old.prefix || t.prefix
			return
		}
	}
	p.terms = append(p.terms, t)
}

// amount adds an amount that may also be a word: a year, a telephone number.
func (p *parsed) amount(f figure.Figure, fields []string, typing bool) {
	t := term{}
	if len(fields) == 1 {
		scan(fields[0], func(w word) { t.word += w.text })
		t.stem, t.prefix = t.word, typing && !f.Euro && f.Scale == 0
		if !f.Euro && f.Scale == 0 && !f.Percent {
			t.year = uint16(figure.YearOf(fields[0]))
		}
	}
	if t.year == 0 {
		t.number = around(f)
	}
	p.add(t)
}

// around returns the values that a figure in a query stands for. With a unit it is as precise as it was typed: 257,3
// mln is also 257.288 thousand. Without one it may have been printed in units, thousands or millions.
func around(f figure.Figure) *bounds {
	digits, places := parts(f.Number)
	b := &bounds{percent: f.Percent}
	if f.Percent {
		b.exact = []int64{size(digits, places)}
		return b
	}
	if f.Scale == 0 {
		b.exact = []int64{size(digits, places)}
		if !f.Euro {
			b.anyPercent = true
		}
		for _, scale := range [...]int64{1e3, 1e6} {
			d, p := parts(f.Number.Times(scale))
			b.exact = append(b.exact, size(d, p))
		}
		return b
	}
	d, p := parts(f.Number.Times(f.Scale))
	v := size(d, p)
	b.exact = []int64{v}
	half := size(f.Scale, places) / 2
	b.low, b.high = v-half, v+min(half, maxInt-v)
	return b
}

// holds reports whether an amount is one of the values, and whether exactly.
func (b *bounds) holds(a *amount, size int64) (ok, exact bool) {
	switch {
	case a.unit == unitPercent && !b.percent && !b.anyPercent, a.unit != unitPercent && b.percent:
		return false, false
	case a.unit != unitEuro:
		return size == b.exact[0], size == b.exact[0]
	}
	for _, v := range b.exact {
		if v == size {
			return true, true
		}
	}
	return size >= b.low && size < b.high, false
}

// holds reports whether an amount is within the limits.
func (l *limits) holds(a *amount, size int64) bool {
	if l.percent != (a.unit == unitPercent) || !l.percent && a.unit != unitEuro || size == 0 {
		return false // nobody who asks for less than a million looks for nothing at all
	}
	return (size > l.low || size == l.low && !l.lowOpen) && (size < l.high || size == l.high && !l.highOpen)
}

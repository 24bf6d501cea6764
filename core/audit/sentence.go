package audit

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// sentence is one sentence of running text with its amounts.
type sentence struct {
	x       *budget.Text
	text    string
	amounts []quoted
}

// quoted is an amount in a sentence.
type quoted struct {
	figure     figure.Figure
	published  string
	start, end int // in the sentence
	line       int
	about      about
}

// about is how exact an amount claims to be.
type about uint8

const (
	exactly  about = iota
	roughly        // circa, ongeveer, zo'n: 5 percent to both sides
	wellOver       // ruim, meer dan: up to 10 percent more
	nearly         // bijna: up to 10 percent less
	bound          // maximaal, minimaal, tot: says nothing that can be checked
)

var abouts = [...]struct {
	word  string
	about about
}{
	{"circa", roughly}, {"ca.", roughly}, {"ongeveer", roughly}, {"zo'n", roughly}, {"zo’n", roughly}, {"rond", roughly}, {"rond de", roughly}, {"om en nabij", roughly},
	{"ruim", wellOver}, {"meer dan", wellOver}, {"iets meer dan", wellOver}, {"bijna", nearly}, {"iets minder dan", nearly}, {"krap", nearly},
	{"maximaal", bound}, {"minimaal", bound}, {"ten minste", bound}, {"tenminste", bound}, {"minstens", bound}, {"hoogstens", bound}, {"minder dan", bound}, {"tot", bound},
}

// sentences splits the running texts of a document that have amounts. What stands in a table already is left out.
func sentences(d *budget.Document) []sentence {
	var out []sentence
	for i := range d.Texts {
		x := &d.Texts[i]
		if len(x.Amounts) == 0 || x.InTable || x.Level > 0 && x.Mark == "" {
			continue
		}
		seen := 0
		for _, s := range split(x.Text) {
			q := sentence{x: x, text: s}
			for _, f := range figure.Scan(s) {
				a := quoted{figure: f.Figure, published: s[f.Start:f.End], start: f.Start, end: f.End, line: x.Line, about: aboutOf(s[:f.Start])}
				if seen < len(x.Amounts) {
					a.line = x.Amounts[seen].Line
				}
				seen++
				q.amounts = append(q.amounts, a)
			}
			if len(q.amounts) > 0 {
				out = append(out, q)
			}
		}
	}
	return out
}

// split cuts a text into sentences: at a full stop before a space and a capital, "€ 49,7 mln. In 2017 …" included.
func split(s string) []string {
	var out []string
	start := 0
	for i := 0; i+2 < len(s); i++ {
		if s[i] != '.' && s[i] != '?' && s[i] != '!' {
			continue
		}
		k := i + 1
		for k < len(s) && s[k] == ' ' || strings.HasPrefix(s[k:], "\u00a0") {
			if s[k] == ' ' {
				k++
			} else {
				k += len("\u00a0")
			}
		}
		if k == i+1 || k >= len(s) || s[k] < 'A' || s[k] > 'Z' {
			continue
		}
		out = append(out, s[start:i+1])
		start, i = k, k-1
	}
	return append(out, s[start:])
}

// aboutOf reads the words right before an amount.
func aboutOf(before string) about {
	low := strings.TrimRight(strings.ToLower(before), " \u00a0€")
	best, length := exactly, 0
	for _, w := range abouts {
		if len(w.word) > length && strings.HasSuffix(low, w.word) && (len(low) == len(w.word) || low[len(low)-len(w.word)-1] == ' ' || low[len(low)-len(w.word)-1] == '(') {
			best, length = w.about, len(w.word)
		}
	}
	return best
}

// agrees reports whether a number is what an amount says it is. units are the units that both were rounded to.
func (q *quoted) agrees(said, is, units figure.Number) bool {
	gap := is.Sub(said)
	if gap.Abs().Times(2).Cmp(units) <= 0 {
		return true
	}
	switch q.about {
	case roughly:
		return gap.Abs().Times(20).Cmp(said.Abs()) <= 0
	case wellOver:
		return gap.Sign() > 0 && gap.Times(10).Cmp(said.Abs()) <= 0
	case nearly:
		return gap.Sign() < 0 && gap.Abs().Times(10).Cmp(said.Abs()) <= 0
	}
	return false
}

// money reports whether the amount is one in euros, and returns it in full.
func (q *quoted) money() (figure.Number, bool) {
	f := &q.figure
	if f.Percent || !f.Euro && f.Scale == 0 {
		return figure.Number{}, false
	}
	if f.Scale == 0 {
		return f.Number, true
	}
	return f.Number.Times(f.Scale), true
}

// unit is the unit that the amount was rounded to.
func (q *quoted) unit() figure.Number { return precision(q.published, q.figure.Point, q.figure.Scale) }

// style writes a number as the amount is written.
func (q *quoted) style() style {
	s := style{scale: max(q.figure.Scale, 1), places: decimals(q.published, q.figure.Point), percent: q.figure.Percent}
	if q.figure.Scale != 0 {
		s.mln = scaleWord(q.figure.Scale)
	}
	return s
}

// years returns the years in a sentence, without those in its amounts.
func (s *sentence) years() []int {
	var out []int
	for _, y := range yearsIn(s.text) {
		if len(out) == 0 || out[len(out)-1] != y {
			out = append(out, y)
		}
	}
	return out
}

func yearsIn(s string) []int {
	var out []int
	for i := 0; i+4 <= len(s); i++ {
		if s[i] != '1' && s[i] != '2' || i > 0 && wordByte(s[i-1]) || i+4 < len(s) && s[i+4] != '.' && s[i+4] != ',' && wordByte(s[i+4]) {
			continue
		}
		if y := figure.YearOf(s[i : i+4]); y != 0 {
			out = append(out, y)
			i += 3
		}
	}
	return out
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ',' || c == '.' || c >= 0x80
}

// words splits a phrase for comparison; unlike [nameOf] it keeps what stands in brackets.
func words(s string) []string {
	return nameOf(strings.ReplaceAll(strings.ReplaceAll(s, "(", " "), ")", " ")).words
}

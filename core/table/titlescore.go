package table

import (
	"strings"
	"unicode"
)

// leafScore scores cells [b, e) as the lowest row of titles.
func (h *solver) leafScore(b, e int, partial bool) float64 {
	if h.unitTitle(b, e) {
		return 1.2
	}
	score := 0.0
	rising, years, numbered := 0, 0, 0
	last := 0
	never := 0.0 // what is no title counts in full
	for k := b; k < e; k++ {
		s := h.titleScore(k)
		if s <= -1.5 {
			never += s
		}
		score += s
		t := h.pre[k].ttl()
		if t.Bare {
			years++
			if last != 0 && t.Year == last+1 {
				rising++
			}
		}
		last = t.Year
		if k > b && numberedAlike(h.pre[k-1].text, h.pre[k].text) {
			numbered++
		}
	}
	score /= float64(e - b)
	if strings.HasSuffix(h.pre[e-1].text, ":") && e-b > 1 && !strings.HasSuffix(h.pre[b].text, ":") {
		score -= 0.8 // Investeringen met een economisch nut: names a group
	}
	if _, n, ok := counts(h.pre[b].text); ok && n == 1 && numbered > 0 && numbered >= e-b-2 {
		score += 0.4 // Titel 1, Titel 2, Titel 3
	}
	if rising > 0 {
		score += 0.4
	}
	if e < len(h.pre) && beginsWith(h.pre[e].text, "functiegegevens") {
		score += 1.2 // the model of the WNT: the names of persons stand above it
	}
	if partial {
		score -= 0.5
	}
	n := e - b
	if low := h.lower(b, e); low > 0 && low < n && h.pre[e-1].ttl().Small && !h.pre[b].ttl().Small {
		score -= 0.6 // a row of titles that go on from those above does not begin with a whole one
	}
	// One kind of title in a row: a bare year among words belongs elsewhere.
	if years > 0 && years < n {
		score -= 0.1
	}
	if h.mixed(b, e) {
		score -= 0.8
	}
	for k := b; k < e && e-b > 1; k++ {
		if s := h.pre[k].text; len(s) > 3 && strings.HasSuffix(s, "-") {
			never -= 0.8 // a word that was broken goes on below
		}
	}
	return score*2 + never
}

// unitTitle reports whether the only title is a unit that stands in one printed row behind the title of the labels: Kostendekkendheid | (x € 1.000).
func (h *solver) unitTitle(b, e int) bool {
	x := &h.pre[b]
	return h.n == 1 && e-b == 1 && x.row >= 0 && !x.lined && x.ttl().Unit && h.from[b] == b-1 && h.to[b] == b+1 && h.pre[b-1].kind == text && !h.pre[b-1].ttl().HasUnit
}

// mixed reports whether cells [b, e) are those of one line and others that a blank line parts from it.
func (h *solver) mixed(b, e int) bool {
	shared, apart := false, false
	for k := b + 1; k < e; k++ {
		if h.pre[k].line == h.pre[k-1].line {
			shared = true
		} else if h.pre[k].gap {
			apart = true
		}
	}
	return shared && apart
}

// lower counts the cells of [b, e) that begin with a small letter.
func (h *solver) lower(b, e int) int {
	n := 0
	for k := b; k < e; k++ {
		if h.pre[k].ttl().Small {
			n++
		}
	}
	return n
}

// titleScore scores one cell as the title of a column of figures.
func (h *solver) titleScore(k int) float64 {
	x := &h.pre[k]
	t := x.ttl()
	switch {
	case x.kind == stop || x.kind == empty || x.kind == mark || x.head || x.group:
		return -3
	case x.kind == number || x.kind == dash, t.VN, bracketCode(x.text), letterMark(x.text):
		return -1.5
	case signLegend(x.text):
		return -2
	case x.row < 0 && h.firstLabel(k):
		return -0.8
	case t.Years == 0 && wordless(x.text):
		return -0.8 // 1/1 - 31/12
	case itemised(x.text):
		return -1.5
	case letterCode(x.text) && len(x.text) > 3:
		return -1.2 // B0101
	case t.Unit, !x.again && captionWithUnit(x) && strings.Contains(strings.ToLower(x.text), "bedragen"), h.breaks(x.text), strings.HasPrefix(x.text, "Tabel"), x.first == 0 && x.row < 0:
		return -1.5
	case t.Bare, t.Year != 0 && t.Phase != "":
		return 1
	case t.Dated:
		return 0.9
	case t.Head:
		return -0.7
	case t.Phase != "" || t.Measure != "":
		if strings.HasSuffix(x.text, ":") && k > 0 && h.pre[k-1].row == x.row && !strings.HasSuffix(h.pre[k-1].text, ":") && h.pre[k-1].ttl().Measure != "" {
			return -0.4 // Programmabegroting:, behind Onttrekking | Toevoeging: the name of a group
		}
		if t.Known {
			return 0.8
		}
		return 0.5
	case t.Known:
		return 0.5
	case numbers(x.text):
		return 0.5
	case len(x.text) > 70:
		return -1.2
	case strings.HasSuffix(x.text, "?"):
		return -1.2 // Wat kost het?
	case strings.HasSuffix(x.text, ":") || strings.HasSuffix(x.text, "."):
		return -0.2
	case t.Year != 0:
		return 0.4
	case len(x.text) > 40:
		return -0.3
	}
	return 0.1
}

// numbers reports whether a title is that of numbers or codes of rows: Nr., Pr.
func numbers(title string) bool {
	n, _ := numbering(title)
	return n
}

// wordless reports whether a text has no letter: it is no title, unless it is a year or a sign.
func wordless(s string) bool {
	digit := false
	for _, c := range s {
		switch {
		case unicode.IsLetter(c) || c == '%' || c == '€':
			return false
		case c >= '0' && c <= '9':
			digit = true
		}
	}
	return digit
}

// signLegend reports whether a cell says what the signs of the figures mean, or a part of that: "-" = nadeel.
func signLegend(s string) bool {
	return len(s) < 60 && strings.IndexByte(s, '=') >= 0 && anyOf(strings.ToLower(s), "nadeel", "voordeel", "tekort", "overschot", "nadelig", "voordelig")
}

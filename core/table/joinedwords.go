package table

import (
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
)

// Cells before the figures of a row that are one name: a code and what it is the code of, a line in brackets, Totaal and of what.

// codesJoined joins a code with the words behind it: 7.1 | Volksgezondheid, A1 | Nieuw beleid. Letters are codes only where
// rows have more than one label.
func codesJoined(words []token, wide, numbered bool) []token {
	var out []token
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.kind == year {
			continue
		}
		for (codesOnly(w.text, wide) || letterMark(w.text) || signedCode(w.text) || numbered && i == 0 && threes(w.text)) && i+1 < len(words) && words[i+1].kind == text {
			next := words[i+1]
			w.text, w.end, w.last, w.kind = w.text+" "+next.text, next.end, next.last, text
			i++
			if !isCode(next.text) && !letterCode(next.text) && !bracketSign(next.text) && !(wide && capitalLetter(next.text)) {
				break
			}
		}
		if w.kind == dash || bullet(w.text) {
			continue // a bullet
		}
		out = append(out, w)
	}
	return out
}

// bracketSign reports whether a cell says how a row counts: 1. | (+) | Exploitatiesaldo.
func bracketSign(s string) bool {
	switch s {
	case "(+)", "(-)", "(−)", "(–)", "(+/+)", "(-/-)":
		return true
	}
	return false
}

// bracketsJoined joins a line in brackets with the label above it: Netto schuldquote / (gecorrigeerd voor verstrekte leningen).
func bracketsJoined(words []token) []token {
	var out []token
	for _, w := range words {
		n := len(out) - 1
		if n < 0 || w.kind != text || out[n].kind != text || w.exact || w.lined || w.line != out[n].end+1 || !inBrackets(w.text) {
			out = append(out, w)
			continue
		}
		last := &out[n]
		last.text, last.end, last.last, last.title = last.text+" "+w.text, w.end, w.last, nil
	}
	return out
}

// totalsJoined joins Totaal with the words behind it in its printed row, which say of what: Totaal | Vaste activa, below a column of codes.
// Before Lasten or Baten it is the name of a group. Where each cell has a line of its own, those words stand above as the name of what it is the
// total of.
func totalsJoined(words []token, known map[string]bool) []token {
	for i := 0; i+1 < len(words); i++ {
		a, b := &words[i], &words[i+1]
		if a.row != b.row || a.row < 0 && (!known[b.text] || b.first != a.last+1 || b.ttl().Phase != "") || b.kind != text || RowMeasure(b.text) != budget.NoMeasure || len(b.text) < 4 || !strings.EqualFold(a.text, "totaal") && !strings.EqualFold(a.text, "subtotaal") {
			continue
		}
		out := slices.Clone(words[:i+1])
		x := &out[i]
		x.text, x.end, x.last, x.kind, x.title = a.text+" "+b.text, b.end, b.last, text, nil
		return append(out, words[i+2:]...)
	}
	return words
}

// numbered reports whether a column of labels is called that of numbers or codes.
func (t *Found) numbered() bool {
	for i := range t.Labels {
		if n, _ := numbering(t.Labels[i].text); n {
			return true
		}
	}
	return false
}

// codesOnly reports whether a text is nothing but codes, one or more; a letter and a sign are one beside others.
func codesOnly(s string, letters bool) bool {
	for w := range strings.FieldsSeq(s) {
		if beside := len(s) > len(w); !isCode(w) && !(beside && bracketSign(w)) && !(letters && (letterCode(w) || beside && capitalLetter(w))) {
			return false
		}
	}
	return s != ""
}

// signedCode reports whether a text is the number of a row and the sign with which it counts.
func signedCode(s string) bool {
	_, sign := signedNumber(s)
	return sign != 0
}

// letterCode reports whether a cell is a code with letters: A1, P2, R05, B0101, AD.
func letterCode(s string) bool {
	letters, digits := 0, 0
	for i := range len(s) {
		switch {
		case s[i] >= 'A' && s[i] <= 'Z' && digits == 0:
			letters++
		case isDigit(s[i]):
			digits++
		case s[i] == '.' || s[i] == '-':
		default:
			return false
		}
	}
	return letters > 0 && letters <= 3 && (digits > 0 && digits < 7 || digits == 0 && letters == 2)
}

// capitalLetter reports whether a cell is one capital letter: U or I, expenditure or income.
func capitalLetter(s string) bool { return len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' }

package table

import (
	"strings"
	"unicode"
)

// sentences reports whether a text is more than one sentence.
func sentences(s string) bool { return strings.HasSuffix(s, ".") && runsOn(s) }

// endsSentence reports whether a text ends in a full stop that is none of an abbreviation: toevoeging aan c.q.
func endsSentence(s string) bool {
	if !strings.HasSuffix(s, ".") {
		return false
	}
	w := strings.ToLower(strings.TrimLeft(lastWord(s), "("))
	switch w {
	case "incl.", "excl.", "ca.", "nr.", "bijv.", "resp.", "art.", "div.", "max.", "vlg.", "voorz.", "afd.", "gem.":
		return false
	}
	return (len(w) > 6 || strings.Count(w, ".") < 2) && !abbreviated(s, len(s)-1)
}

// abbreviated reports whether the full stop at a place is that of an abbreviation, because its word stands with one elsewhere, too: Inc. Struct. Inc.
// Struct., the titles of two years.
func abbreviated(s string, at int) bool {
	w := s[strings.LastIndexByte(s[:at], ' ')+1 : at+1]
	return len(w) > 2 && strings.Count(s, " "+w) > 1
}

// runsOn reports whether a sentence ends in a text and another begins, of which a line can have no more than a piece.
func runsOn(s string) bool {
	if len(s) <= 60 {
		return false
	}
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && s[i+2] >= 'A' && s[i+2] <= 'Z' && i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' && !abbreviated(s, i) {
			return true
		}
	}
	return false
}

// inBrackets reports whether a line is words in brackets, and no unit or number: (incl. planschade).
func inBrackets(s string) bool {
	return len(s) > 4 && s[0] == '(' && s[len(s)-1] == ')' && isLetter(s[1]) && !HasUnit(s)
}

// sourceLine reports whether a line stands below a table and says where it comes from, or announces what follows.
func sourceLine(s string) bool {
	return strings.HasPrefix(s, "Bron: ") || strings.HasPrefix(s, "Bronnen: ") || len(s) > 60 && strings.HasSuffix(s, ":")
}

// NumberedCaption reports whether a line is the caption of a table by its number: Tabel 10.7, Tabel: FI.01 Baten. It is no title of a column.
func NumberedCaption(s string) bool {
	rest, ok := strings.CutPrefix(s, "Tabel")
	if !ok || len(rest) < 2 {
		return false
	}
	return rest[0] == ' ' && isDigit(rest[1]) || rest[0] == ':' && len(rest) > 8
}

// DateYear returns the year of a day, or 0.
func DateYear(s string) int {
	_, y := DateOf(s)
	return y
}

// endsOpen reports whether a line ends in a word that needs another one.
func endsOpen(s string) bool {
	if openBrackets(s) > 0 {
		return true
	}
	last := s[strings.LastIndexByte(s, ' ')+1:]
	if len(last) > len("naar") {
		return false
	}
	switch strings.ToLower(last) {
	case "en", "of", "na", "van", "de", "het", "een", "in", "op", "voor", "met", "aan", "door", "te", "ten", "per", "naar", "uit", "om", "over", "bij", "tot", "der", "den", "/", "&":
		return true
	}
	return false
}

// JoinTitle joins the parts of a title by a space, and a word that was broken by a hyphen without one.
func JoinTitle(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 && endsHyphened(parts[i-1]) && StartsLower(p) && !strings.HasPrefix(p, "en ") && !strings.HasPrefix(p, "of ") {
			// Begin- / saldo is Beginsaldo, and Bruto- / investering is Bruto-investering: the words of titles tell.
			s := b.String()
			last := s[strings.LastIndexByte(s, ' ')+1:]
			whole := strings.ToLower(last + p)
			_, hyphened := words[whole]
			if _, ok := words[strings.ToLower(last[:len(last)-1]+p)]; ok && !hyphened {
				s = s[:len(s)-1]
			}
			b.Reset()
			b.WriteString(s + p)
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

// endsHyphened reports whether a line ends in a word that a hyphen breaks: Vermeerde-, but not the dash of "nadeel -".
func endsHyphened(s string) bool {
	word, ok := strings.CutSuffix(s, "-")
	return ok && word != "" && word[len(word)-1] != ' '
}

// StartsLower reports whether a text goes on with one before it: it starts with a small letter.
func StartsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

// closesBracket reports whether a line closes the bracket that the one before it opens.
func closesBracket(before, s string) bool {
	return len(s) < 40 && openBrackets(before) > 0 && openBrackets(s) < 0
}

// openBrackets is how many brackets a line opens more than it closes.
func openBrackets(s string) int { return strings.Count(s, "(") - strings.Count(s, ")") }

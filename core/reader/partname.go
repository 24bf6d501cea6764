package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/table"
)

// partName is what the words of a title say of a part: P2 Jong en oud, 3.1 Paragraaf Lokale heffingen, Bijlage 2.
type partName struct {
	kind   budget.PartKind
	mark   string // the number of the chapter as printed: 3.1
	number int    // of a programme
	name   string // without mark and number; "" where a title is no more than that
}

// maxPartName is how long the title of a part is at most.
const maxPartName = 120

// readPartName reads the title of a part. Any text at all is a chapter: whether it is a title, its place must tell.
func readPartName(s string) partName {
	s = strings.Join(strings.Fields(s), " ")
	n := partName{kind: budget.ChapterPart}
	if beginsWith(s, "hoofdstuk ") {
		s = s[len("hoofdstuk "):]
	}
	if end := chapterMark(s); end > 0 {
		n.mark = strings.Trim(s[:end], ".")
		s = strings.TrimLeft(s[end:], " .:-–")
	}
	if number, name, ok := programmeWords(s); ok {
		n.kind, n.number, n.name = budget.ProgrammePart, number, name
		return n
	}
	n.name = s
	n.kind = chapterKind(s)
	return n
}

// chapterMark is the length of the number before a title: 3, 3., 3.1, 3.1.2.
func chapterMark(s string) int {
	i, digits := 0, 0
	for i < len(s) && (isDigit(s[i]) || s[i] == '.' && digits > 0) {
		if isDigit(s[i]) {
			digits++
		}
		if s[i] == '.' {
			if digits > 2 {
				return 0
			}
			digits = 0
			if i+1 < len(s) && isDigit(s[i+1]) {
				digits = 0
			} else {
				i++
				break
			}
		}
		i++
	}
	if i == 0 || i >= len(s) || s[i] != ' ' || digits > 2 {
		return 0
	}
	return i
}

// depth is how deep a mark stands in the numbering: 1 for 3, 2 for 3.1; 0 without one.
func (n *partName) depth() int {
	if n.mark == "" {
		return 0
	}
	return 1 + strings.Count(n.mark, ".")
}

// programmeWords reads the title of a programme: Programma 2 Jong en oud, Programma: P2 …, P2 Jong en oud, Programma Sport.
func programmeWords(s string) (number int, name string, ok bool) {
	rest, worded := s, false
	for _, w := range [...]string{"programma ", "programma:", "programma -", "programma –"} {
		if beginsWith(s, w) {
			rest, worded = strings.TrimLeft(s[len(w):], " :-–"), true
			break
		}
	}
	digits := rest
	if len(digits) > 1 && digits[0]|0x20 == 'p' && isDigit(digits[1]) {
		digits = digits[1:]
	} else if !worded {
		return 0, "", false
	}
	n := 0
	for n < len(digits) && n < 3 && isDigit(digits[n]) {
		number = number*10 + int(digits[n]-'0')
		n++
	}
	switch {
	case n == 0 && worded && startsUpper(rest):
		return 0, rest, true
	case n == 0, n > 2, number == 0, n < len(digits) && !strings.ContainsRune(" .:-–", rune(digits[n])) && digits[n] < 0x80:
		return 0, "", false
	}
	name = strings.TrimLeft(digits[n:], " .:-–—|")
	if name != "" && !startsUpper(name) {
		return 0, "", false // programma 2 en 3; P1 t/m P5
	}
	return number, name, worded || name != ""
}

// titlesOf are the words with which the titles of chapters begin that are no programmes, in lower case.
var titlesOf = []struct {
	word string
	kind budget.PartKind
}{
	{"paragraaf ", budget.ParagraphPart}, {"paragrafen", budget.ParagraphPart},
	{"bijlage", budget.AnnexPart},
	{"recapitulatie", budget.OverviewPart}, {"overzicht", budget.OverviewPart}, {"totaaloverzicht", budget.OverviewPart}, {"meerjarenbeeld", budget.OverviewPart},
	{"meerjarenperspectief", budget.OverviewPart}, {"mutaties reserves", budget.OverviewPart}, {"algemene dekkingsmiddelen", budget.OverviewPart},
	{"beleidsindicatoren", budget.OverviewPart}, {"financiële begroting", budget.OverviewPart}, {"financiële positie", budget.OverviewPart},
	{"incidentele baten en lasten", budget.OverviewPart}, {"reserves en voorzieningen", budget.OverviewPart}, {"uiteenzetting", budget.OverviewPart},
	{"jaarrekening", budget.OverviewPart}, {"balans", budget.OverviewPart}, {"staat van", budget.OverviewPart}, {"raadsbesluit", budget.ChapterPart},
}

// chapterKind tells what a chapter is by its first words.
func chapterKind(name string) budget.PartKind {
	low := strings.ToLower(name)
	for _, w := range titlesOf {
		if strings.HasPrefix(low, w.word) {
			return w.kind
		}
	}
	return budget.ChapterPart
}

// closes reports whether a title by its words alone is one of a chapter behind the programmes.
func closes(n *partName) bool {
	if n.kind == budget.ParagraphPart || n.kind == budget.AnnexPart {
		return true
	}
	low := strings.ToLower(n.name)
	for _, w := range [...]string{"recapitulatie", "financiële begroting", "financiële positie", "meerjarenbeeld", "mutaties reserves per programma", "overzicht baten en lasten per",
		"overzicht van baten en lasten", "algemene dekkingsmiddelen", "beleidsindicatoren", "totaaloverzicht", "jaarrekening", "raadsbesluit"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// gathers tells which kind of parts a chapter gathers that is no more than a title above them: Programma's, Paragrafen.
func gathers(name string) budget.PartKind {
	switch partKey(name) {
	case "programmas", "deprogrammas", "programmaplan", "programmaplannen", "beleidsprogrammas", "programmaverantwoording":
		return budget.ProgrammePart
	case "paragrafen", "deparagrafen", "verplichteparagrafen":
		return budget.ParagraphPart
	case "bijlagen", "debijlagen":
		return budget.AnnexPart
	}
	return ""
}

// partKey is a title as it is compared.
func partKey(s string) string { return budget.Letters(s) }

// notProgramme reports whether the line behind the title of a publication is something else than the name of a programme: its
// colophon, its contents, a chapter, a table.
func notProgramme(s string) bool {
	n := readPartName(s)
	return contentsTitle(s) || beginsWith(s, "colofon") || beginsWith(s, "tabel ") || strings.Contains(s, "   ") || table.HasUnit(s) || closes(&n)
}

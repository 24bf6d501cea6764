package reader

import (
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// title is what a column title says.
type title struct {
	known   bool // made of the words of column titles and nothing else
	year    int  // the year it names, or 0
	bare    bool // it is a year and nothing else: 2024, 2023 e.v.
	phase   budget.Phase
	measure budget.Measure
	percent bool
	vn      bool // a column of N and V marks
}

// period reports whether the title names a phase or a year and no measure but a difference: Resultaat 2020.
func (t title) period() bool {
	return (t.measure == budget.NoMeasure || t.measure == budget.Difference) && (t.phase != "" || t.year != 0)
}

// titleWord is what a word adds to a title: a phase, a measure, or one of the marks that only some words are.
type titleWord struct {
	phase   budget.Phase
	measure budget.Measure
	mark    titleMark
}

type titleMark uint8

const (
	begins  titleMark = iota + 1 // the first day of a year
	ends                         // the last day
	marked                       // N/V
	percent                      // %
	joining                      // says nothing beside a year: 2024 e.v.
)

// titleWords are the words that column titles of municipal tables are made of. A word's phase and measure count for
// the title. Sources: the pages of Den Haag 2016–2026 and the tables that the BBV prescribes (articles 8, 17–23, 54, 55).
var titleWords = map[string]titleWord{
	"lasten": {measure: budget.Expenditure}, "uitgaven": {measure: budget.Expenditure}, "kosten": {measure: budget.Expenditure},
	"baten": {measure: budget.Revenue}, "inkomsten": {measure: budget.Revenue}, "opbrengsten": {measure: budget.Revenue},
	"saldo":      {measure: budget.Balance},
	"realisatie": {phase: budget.Actual}, "rekening": {phase: budget.Actual}, "jaarrekening": {phase: budget.Actual}, "uitkomst": {phase: budget.Actual},
	"uitkomsten": {phase: budget.Actual}, "werkelijk": {phase: budget.Actual}, "gerealiseerd": {phase: budget.Actual}, "real": {phase: budget.Actual}, "rek": {phase: budget.Actual},
	"jaarverslag": {phase: budget.Actual}, "realisaties": {phase: budget.Actual},
	"begroting": {phase: budget.Budget}, "begroot": {phase: budget.Budget}, "begrote": {phase: budget.Budget}, "raming": {phase: budget.Budget}, "ramingen": {phase: budget.Budget},
	"prognose": {phase: budget.Budget}, "ontwerpbegroting": {phase: budget.Budget}, "programmabegroting": {phase: budget.Budget}, "meerjarenraming": {phase: budget.Budget},
	"meerjarenbegroting": {phase: budget.Budget}, "begr": {phase: budget.Budget}, "geraamd": {phase: budget.Budget}, "meerjarenramingen": {phase: budget.Budget}, "mjr": {phase: budget.Budget},
	"nulmeting": {phase: budget.Baseline}, "nulwaarde": {phase: budget.Baseline}, "startwaarde": {phase: budget.Baseline}, "uitgangswaarde": {phase: budget.Baseline},
	"streefwaarde": {phase: budget.Target}, "streefwaarden": {phase: budget.Target}, "streefcijfer": {phase: budget.Target}, "doelstelling": {phase: budget.Target}, "doelwaarde": {phase: budget.Target}, "norm": {phase: budget.Target}, "ambitie": {phase: budget.Target}, "doel": {phase: budget.Target},
	"beginsaldo": {measure: budget.Opening}, "beginstand": {measure: budget.Opening}, "eindsaldo": {measure: budget.Closing}, "eindstand": {measure: budget.Closing},
	"dotatie": {measure: budget.Addition}, "dotaties": {measure: budget.Addition}, "toevoeging": {measure: budget.Addition}, "toevoegingen": {measure: budget.Addition},
	"storting": {measure: budget.Addition}, "stortingen": {measure: budget.Addition}, "vermeerdering": {measure: budget.Addition}, "vermeerderingen": {measure: budget.Addition},
	"onttrekking": {measure: budget.Withdrawal}, "onttrekkingen": {measure: budget.Withdrawal}, "vermindering": {measure: budget.Withdrawal}, "verminderingen": {measure: budget.Withdrawal},
	"vrijval": {measure: budget.Withdrawal}, "aanwending": {measure: budget.Withdrawal}, "aanwendingen": {measure: budget.Withdrawal},
	"besteding": {measure: budget.Spending}, "bestedingen": {measure: budget.Spending},
	"bruto-investering": {measure: budget.Gross}, "bruto-investeringen": {measure: budget.Gross}, "brutoinvestering": {measure: budget.Gross},
	"bijdrage": {measure: budget.Funding}, "bijdragen": {measure: budget.Funding}, "aandeel": {measure: budget.Share}, "netto-investering": {measure: budget.Share}, "netto-investeringen": {measure: budget.Share},
	"verschil": {measure: budget.Difference}, "verschillen": {measure: budget.Difference}, "afwijking": {measure: budget.Difference}, "resultaat": {measure: budget.Difference},
	"incidenteel": {measure: budget.Incidental}, "incidentele": {measure: budget.Incidental}, "structureel": {measure: budget.Structural}, "structurele": {measure: budget.Structural},
	// Words that give a title no meaning of their own, and two that say that it is a budget.
	"totaal": {}, "totale": {}, "primitieve": {phase: budget.Budget}, "primitief": {phase: budget.Budget}, "oorspronkelijke": {}, "actuele": {}, "actueel": {}, "bijgestelde": {phase: budget.Budget}, "bijgesteld": {phase: budget.Budget}, "gewijzigde": {}, "ontwerp": {}, "definitieve": {},
	"vastgestelde": {}, "voor": {}, "na": {}, "wijziging": {}, "wijzigingen": {}, "mutatie": {}, "mutaties": {}, "boekwaarde": {}, "stand": {}, "per": {}, "januari": {mark: begins}, "december": {mark: ends},
	"1-1": {mark: begins}, "31-12": {mark: ends}, "1/1": {mark: begins}, "31/12": {mark: ends}, "01-01": {mark: begins}, "jan": {mark: begins}, "dec": {mark: ends}, "bruto": {}, "netto": {}, "investering": {}, "investeringen": {}, "derden": {}, "voorzieningen": {}, "voorziening": {}, "reserves": {}, "reserve": {},
	"gemeentelijk": {}, "gemeente": {}, "incl": {}, "excl": {}, "inclusief": {}, "exclusief": {}, "waarde": {}, "score": {}, "eenheid": {}, "jaar": {mark: joining}, "peildatum": {}, "bedrag": {}, "bedragen": {}, "e.v": {mark: joining}, "ev": {mark: joining}, "t/m": {mark: joining}, "en": {mark: joining}, "verder": {mark: joining},
	"van": {}, "uit": {}, "aan": {}, "in": {}, "x": {}, "de": {}, "het": {}, "%": {mark: percent}, "€": {}, "percentage": {}, "aantal": {}, "budget": {}, "krediet": {}, "restant": {}, "n/v": {mark: marked}, "v/n": {mark: marked}, "meting": {}, "laatste": {}, "huidige": {}, "vorige": {},
	"euro": {}, "euro's": {}, "euro’s": {}, "mln": {}, "duizend": {}, "miljoen": {}, "over": {}, "einde": {}, "begin": {}, "eind": {}, "omvang": {}, "rente": {}, "afschrijving": {}, "afschrijvingen": {}, "kapitaallasten": {}, "t.o.v": {}, "tov": {}, "q1": {}, "q2": {}, "q3": {}, "q4": {}, "kwartaal": {}, "4-jaars": {}, "tussenrapportage": {}, "voorjaarsnota": {}, "najaarsnota": {}, "nr": {},
}

// parseTitle reads a cell as a column title.
func parseTitle(s string) title {
	if len(s) > 80 || s == "" {
		return title{}
	}
	if y := figure.YearOf(s); y != 0 {
		return title{known: true, year: y, bare: true}
	}
	t := title{known: true}
	words, years, plain := 0, 0, 0
	begin, end := false, false
	for w, rest := firstWord(s); w != ""; w, rest = firstWord(rest) {
		if words++; words > 9 {
			return title{}
		}
		w = strings.TrimRight(w, ".")
		meaning, ok := meaningOf(w)
		if !ok {
			if w == "" || !numeric(w) && len(w) != 5 {
				return title{} // most labels end here, at their first word
			}
			low := strings.ToLower(w)
			if phase, y := letterYear(low); y != 0 {
				years++
				if t.year == 0 {
					t.year, t.phase = y, phase
				}
				continue
			}
			if first, second, ok := yearRange(low); ok {
				years++
				if t.year == 0 {
					t.year = first
				}
				if second != 0 {
					years++
				}
				continue
			}
			if first, y := dateOf(low); y != 0 {
				years++
				begin, end = begin || first, end || !first
				if t.year == 0 {
					t.year = y
				}
				continue
			}
			if _, isFig := figure.Parse(low); isFig && (words > 1 || strings.HasPrefix(low, "€") || low == "1" || low == "31") {
				continue // part of a unit (x € 1.000) or a date (1 januari)
			}
			return title{}
		}
		switch meaning.mark {
		case begins:
			begin = true
		case ends:
			end = true
		case marked:
			t.vn = true
		case percent:
			t.percent = true
		case joining:
			plain++
		}
		if t.phase == "" {
			t.phase = meaning.phase
		}
		if t.measure == "" || meaning.measure == budget.Share || meaning.measure == budget.Balance && t.measure != budget.Balance {
			if meaning.measure != "" {
				t.measure = meaning.measure
			}
		}
	}
	if words == 0 {
		return title{}
	}
	switch {
	case (t.measure == "" || t.measure == budget.Balance) && begin:
		t.measure = budget.Opening
	case (t.measure == "" || t.measure == budget.Balance) && end:
		t.measure = budget.Closing
	}
	if t.percent {
		t.measure = budget.NoMeasure // a share in percent is no amount
	}
	if years > 1 {
		t.year = 0
	}
	t.bare = years == 1 && words == years+plain
	return t
}

// firstWord cuts the first word off a title. Brackets and most punctuation part words, too.
func firstWord(s string) (w, rest string) {
	i := 0
	for i < len(s) && partsWords(s, i) > 0 {
		i += partsWords(s, i)
	}
	start := i
	for i < len(s) && partsWords(s, i) == 0 {
		i++
	}
	return s[start:i], s[i:]
}

// partsWords returns the length of what parts words at place i of a title, or 0.
func partsWords(s string, i int) int {
	switch s[i] {
	case ' ', '(', ')', ',', ';', ':', '*', '\n', '\t':
		return 1
	case "\u00a0"[0]:
		if strings.HasPrefix(s[i:], "\u00a0") {
			return 2
		}
	}
	return 0
}

// meaningOf looks a word up, in whatever case. It makes no copy of the word, because it is asked of every label.
func meaningOf(w string) (titleWord, bool) {
	var low [32]byte
	if len(w) > len(low) {
		return titleWord{}, false
	}
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			m, ok := titleWords[strings.ToLower(w)]
			return m, ok
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	m, ok := titleWords[string(low[:len(w)])]
	return m, ok
}

// letterYear reads J2015 and R2015, the accounts of a year, and B2016, its budget.
func letterYear(s string) (budget.Phase, int) {
	if len(s) != 5 {
		return "", 0
	}
	switch s[0] {
	case 'j', 'r':
		return budget.Actual, figure.YearOf(s[1:])
	case 'b':
		return budget.Budget, figure.YearOf(s[1:])
	}
	return "", 0
}

// yearRange reads 2024, 2016-2019 and 2016/2017.
func yearRange(s string) (first, second int, ok bool) {
	if len(s) == 4 {
		y := figure.YearOf(s)
		return y, 0, y != 0
	}
	if len(s) >= 9 {
		a := figure.YearOf(s[:4])
		b := figure.YearOf(s[len(s)-4:])
		if mid := s[4 : len(s)-4]; a != 0 && b != 0 && (mid == "-" || mid == "/" || mid == "–" || mid == "—") {
			return a, b, true
		}
	}
	return 0, 0, false
}

// dateOf reads the first or the last day of a year: 1-1-2021, 31/12/2021.
func dateOf(s string) (first bool, year int) {
	if len(s) < 8 || len(s) > 10 {
		return false, 0
	}
	day := strings.ReplaceAll(strings.ReplaceAll(s[:len(s)-4], "/", "-"), ".", "-")
	switch day {
	case "1-1-", "01-01-":
		return true, figure.YearOf(s[len(s)-4:])
	case "31-12-":
		return false, figure.YearOf(s[len(s)-4:])
	}
	return false, 0
}

// labelHead reports whether a cell is the title of a column of labels.
func labelHead(s string) bool {
	if len(s) > 60 {
		return false
	}
	head := strings.TrimRight(s, ".:?* ")
	if len(head) > 24 {
		head = "" // longer than all of these
	}
	switch strings.ToLower(head) {
	case "activiteiten", "activiteit", "omschrijving", "indicator", "product", "producten", "taakveld", "taakvelden", "programma", "onderdeel", "onderdelen", "nr", "naam", "post", "posten", "soort", "categorie", "thema", "doel", "prestatie", "prestaties", "reserve", "voorziening", "investering", "project", "code", "bron", "eenheid", "naam reserve", "naam voorziening", "prestatie-indicator", "effectindicator", "beleidsveld", "programmaonderdeel", "deelprogramma", "omschrijving indicator", "kengetal", "onderwerp", "maatregel", "voorstel", "instelling", "locatie", "lening", "verklaring", "i/s", "s/i":
		return true
	}
	ask := askOf(s)
	return ask == budget.Plan || ask == budget.Achieved
}

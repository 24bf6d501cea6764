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

// titleWords are the words that column titles of municipal tables are made of. A word's phase and measure count for
// the title. Sources: the pages of Den Haag 2016–2026 and the tables that the BBV prescribes (articles 8, 17–23, 54, 55).
var titleWords = map[string]struct {
	phase   budget.Phase
	measure budget.Measure
}{
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
	// Words that give a title no meaning of their own.
	"totaal": {}, "totale": {}, "primitieve": {}, "primitief": {}, "oorspronkelijke": {}, "actuele": {}, "actueel": {}, "bijgestelde": {}, "bijgesteld": {}, "gewijzigde": {}, "ontwerp": {}, "definitieve": {},
	"vastgestelde": {}, "voor": {}, "na": {}, "wijziging": {}, "wijzigingen": {}, "mutatie": {}, "mutaties": {}, "boekwaarde": {}, "stand": {}, "per": {}, "januari": {}, "december": {},
	"1-1": {}, "31-12": {}, "1/1": {}, "31/12": {}, "01-01": {}, "jan": {}, "dec": {}, "bruto": {}, "netto": {}, "investering": {}, "investeringen": {}, "derden": {}, "voorzieningen": {}, "voorziening": {}, "reserves": {}, "reserve": {},
	"gemeentelijk": {}, "gemeente": {}, "incl": {}, "excl": {}, "inclusief": {}, "exclusief": {}, "waarde": {}, "score": {}, "eenheid": {}, "jaar": {}, "peildatum": {}, "bedrag": {}, "bedragen": {}, "e.v": {}, "ev": {}, "t/m": {}, "en": {}, "verder": {},
	"van": {}, "uit": {}, "aan": {}, "in": {}, "x": {}, "de": {}, "het": {}, "%": {}, "€": {}, "percentage": {}, "aantal": {}, "budget": {}, "krediet": {}, "restant": {}, "n/v": {}, "v/n": {}, "meting": {}, "laatste": {}, "huidige": {}, "vorige": {},
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
	begins, ends := false, false
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return r == ' ' || r == '\u00a0' || r == '(' || r == ')' || r == ',' || r == ';' || r == ':' || r == '*' || r == '\n' || r == '\t'
	}) {
		words++
		if words > 9 {
			return title{}
		}
		w = strings.TrimRight(w, ".")
		if !titleLike(w) {
			return title{} // most labels end here, at their first word
		}
		low := strings.ToLower(w)
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
			begins, ends = begins || first, ends || !first
			if t.year == 0 {
				t.year = y
			}
			continue
		}
		switch low {
		case "1-1", "01-01", "1/1", "januari", "jan":
			begins = true
		case "31-12", "31/12", "december", "dec":
			ends = true
		case "n/v", "v/n":
			t.vn = true
		case "%":
			t.percent = true
		case "e.v", "ev", "en", "verder", "jaar", "t/m":
			plain++
		}
		meaning, ok := titleWords[low]
		if !ok {
			if _, isFig := figure.Parse(low); isFig && (words > 1 || strings.HasPrefix(low, "€") || low == "1" || low == "31") {
				continue // part of a unit (x € 1.000) or a date (1 januari)
			}
			return title{}
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
	case (t.measure == "" || t.measure == budget.Balance) && begins:
		t.measure = budget.Opening
	case (t.measure == "" || t.measure == budget.Balance) && ends:
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

// titleLike reports whether a word can be one of a title: a known word, or one that needs a closer look.
func titleLike(w string) bool {
	if w == "" {
		return true
	}
	c := w[0] | 0x20
	if c < 'a' || c > 'z' || strings.IndexByte("nvpeo", c) >= 0 || len(w) > 32 {
		return true
	}
	var low [32]byte
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return true
		}
		low[i] = w[i]
		if w[i] >= 'A' && w[i] <= 'Z' {
			low[i] += 'a' - 'A'
		}
	}
	_, ok := titleWords[string(low[:len(w)])]
	return ok
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

var dayMarks = strings.NewReplacer("/", "-", ".", "-")

// dateOf reads the first or the last day of a year: 1-1-2021, 31/12/2021.
func dateOf(s string) (first bool, year int) {
	if len(s) < 8 || len(s) > 10 {
		return false, 0
	}
	day := dayMarks.Replace(s[:len(s)-4])
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
	low := strings.ToLower(strings.TrimRight(s, ".:?* "))
	switch low {
	case "activiteiten", "activiteit", "omschrijving", "indicator", "product", "producten", "taakveld", "taakvelden", "programma", "onderdeel", "onderdelen", "nr", "naam", "post", "posten", "soort", "categorie", "thema", "doel", "prestatie", "prestaties", "reserve", "voorziening", "investering", "project", "code", "bron", "eenheid", "naam reserve", "naam voorziening", "prestatie-indicator", "effectindicator", "beleidsveld", "programmaonderdeel", "deelprogramma", "omschrijving indicator", "kengetal":
		return true
	}
	ask := askOf(s)
	return ask == budget.Plan || ask == budget.Achieved
}

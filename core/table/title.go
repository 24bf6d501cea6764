package table

import (
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Title is what the title of a column says. A title is what stands over a column: known words say what it means, and
// do not decide whether it is one.
type Title struct {
	Known   bool // made of the words of column titles and nothing else
	Words   int  // how many words it has
	Hits    int  // how many of them are known
	Year    int  // the year it names, or 0; of a date its year
	Years   int  // how many years it names: a range names two, and Year is 0
	From    int  // of a range the first year
	To      int  // and the last
	Bare    bool // it is a year and nothing else: 2024, 2023 e.v.
	Dated   bool // it names a day: 31-12-2024, 1 januari
	Leads   bool // the phase stands at its beginning
	Phase   budget.Phase
	Measure budget.Measure
	Percent bool // %
	VN      bool // a column of N and V marks
	Head    bool // it reads as the title of a column of labels: Omschrijving, Programma
	Unit    bool // it names a unit and nothing else: (x € 1.000)
	HasUnit bool // it names a unit
	Small   bool // it begins with a small letter
	Plans   bool // it stands over the years further on: Raming, Meerjarenperspectief
}

// Period reports whether the title names a phase or a year and no measure but a difference: Resultaat 2020.
func (t Title) Period() bool {
	return (t.Measure == budget.NoMeasure || t.Measure == budget.Difference) && (t.Phase != "" || t.Year != 0)
}

// word is what a word adds to a title: a phase, a measure, or one of the marks that only some words are.
type word struct {
	phase   budget.Phase
	measure budget.Measure
	mark    wordMark
}

type wordMark uint8

const (
	begins  wordMark = iota + 1 // the first day of a year
	ends                        // the last day
	marked                      // N/V
	percent                     // %
	joining                     // says nothing beside a year: 2024 e.v.
)

// words are the words that column titles of municipal tables are made of. A word's phase and measure count for
// the title. Sources: the pages of municipalities from 2014 to 2026 and the tables that the BBV prescribes (articles 8, 17–23, 54, 55).
var words = map[string]word{
	"lasten": {measure: budget.Expenditure}, "uitgaven": {measure: budget.Expenditure}, "kosten": {measure: budget.Expenditure}, "last": {measure: budget.Expenditure}, "l": {measure: budget.Expenditure},
	"baten": {measure: budget.Revenue}, "inkomsten": {measure: budget.Revenue}, "opbrengsten": {measure: budget.Revenue}, "baat": {measure: budget.Revenue}, "b": {measure: budget.Revenue}, "opbrengst": {measure: budget.Revenue},
	"saldo": {measure: budget.Balance}, "saldi": {measure: budget.Balance}, "saldo's": {measure: budget.Balance}, "saldo’s": {measure: budget.Balance}, "s": {measure: budget.Balance},
	"realisatie": {phase: budget.Actual}, "rekening": {phase: budget.Actual}, "jaarrekening": {phase: budget.Actual}, "uitkomst": {phase: budget.Actual}, "programmarekening": {phase: budget.Actual}, "verslag": {phase: budget.Actual},
	"uitkomsten": {phase: budget.Actual}, "werkelijk": {phase: budget.Actual}, "werkelijke": {phase: budget.Actual}, "gerealiseerd": {phase: budget.Actual}, "gerealiseerde": {phase: budget.Actual}, "real": {phase: budget.Actual}, "rek": {phase: budget.Actual},
	"jaarverslag": {phase: budget.Actual}, "jaarstukken": {phase: budget.Actual}, "realisaties": {phase: budget.Actual}, "werkelijkheid": {phase: budget.Actual}, "jr": {phase: budget.Actual}, "jaarrek": {phase: budget.Actual}, "jrek": {phase: budget.Actual}, "verslagjaar": {phase: budget.Actual}, "jr.rek": {phase: budget.Actual}, "werkel": {phase: budget.Actual}, "gereal": {phase: budget.Actual},
	"begroting": {phase: budget.Budget}, "begroot": {phase: budget.Budget}, "begrote": {phase: budget.Budget}, "raming": {phase: budget.Budget}, "ramingen": {phase: budget.Budget}, "begr.na": {phase: budget.Budget},
	"prognose": {phase: budget.Budget}, "ontwerpbegroting": {phase: budget.Budget}, "programmabegroting": {phase: budget.Budget}, "meerjarenraming": {phase: budget.Budget}, "verwachting": {phase: budget.Budget},
	"meerjarenbegroting": {phase: budget.Budget}, "begr": {phase: budget.Budget}, "geraamd": {phase: budget.Budget}, "geraamde": {phase: budget.Budget}, "meerjarenramingen": {phase: budget.Budget}, "mjr": {phase: budget.Budget}, "mjb": {phase: budget.Budget}, "meerjarenperspectief": {phase: budget.Budget}, "begrotingswijziging": {phase: budget.Budget}, "jaarbegroting": {phase: budget.Budget}, "meerjaren": {phase: budget.Budget}, "meerjarenprognose": {phase: budget.Budget}, "mjp": {phase: budget.Budget}, "bijgest": {phase: budget.Budget}, "prim": {phase: budget.Budget},
	"nulmeting": {phase: budget.Baseline}, "nulwaarde": {phase: budget.Baseline}, "startwaarde": {phase: budget.Baseline}, "uitgangswaarde": {phase: budget.Baseline}, "peilwaarde": {phase: budget.Baseline},
	"streefwaarde": {phase: budget.Target}, "streefwaarden": {phase: budget.Target}, "streefcijfer": {phase: budget.Target}, "streefcijfers": {phase: budget.Target}, "doelstelling": {phase: budget.Target}, "doelwaarde": {phase: budget.Target}, "norm": {phase: budget.Target}, "ambitie": {phase: budget.Target}, "doel": {phase: budget.Target}, "streven": {phase: budget.Target}, "doelen": {phase: budget.Target}, "streefdoel": {phase: budget.Target},
	"beginsaldo": {measure: budget.Opening}, "beginstand": {measure: budget.Opening}, "eindsaldo": {measure: budget.Closing}, "eindstand": {measure: budget.Closing}, "beginbalans": {measure: budget.Opening}, "eindbalans": {measure: budget.Closing},
	"dotatie": {measure: budget.Addition}, "dotaties": {measure: budget.Addition}, "toevoeging": {measure: budget.Addition}, "toevoegingen": {measure: budget.Addition}, "dot": {measure: budget.Addition}, "toename": {measure: budget.Addition}, "toev": {measure: budget.Addition}, "inflatiecorrectie": {measure: budget.Addition}, "rentebijschrijving": {measure: budget.Addition}, "bij": {measure: budget.Addition},
	"storting": {measure: budget.Addition}, "stortingen": {measure: budget.Addition}, "vermeerdering": {measure: budget.Addition}, "vermeerderingen": {measure: budget.Addition}, "vermeerde": {measure: budget.Addition},
	"onttrekking": {measure: budget.Withdrawal}, "onttrekkingen": {measure: budget.Withdrawal}, "vermindering": {measure: budget.Withdrawal}, "verminderingen": {measure: budget.Withdrawal}, "onttr": {measure: budget.Withdrawal}, "afname": {measure: budget.Withdrawal}, "af": {measure: budget.Withdrawal},
	"vrijval": {measure: budget.Withdrawal}, "aanwending": {measure: budget.Withdrawal}, "aanwendingen": {measure: budget.Withdrawal},
	"besteding": {measure: budget.Spending}, "bestedingen": {measure: budget.Spending},
	"bruto-investering": {measure: budget.Gross}, "bruto-investeringen": {measure: budget.Gross}, "brutoinvestering": {measure: budget.Gross},
	"bijdrage": {measure: budget.Funding}, "bijdragen": {measure: budget.Funding}, "aandeel": {measure: budget.Share}, "netto-investering": {measure: budget.Share}, "netto-investeringen": {measure: budget.Share},
	"verschil": {measure: budget.Difference}, "verschillen": {measure: budget.Difference}, "afwijking": {measure: budget.Difference}, "afwijkingen": {measure: budget.Difference}, "resultaat": {measure: budget.Difference}, "mutatie": {measure: budget.Difference}, "bijstelling": {measure: budget.Difference},
	"incidenteel": {measure: budget.Incidental}, "incidentele": {measure: budget.Incidental}, "structureel": {measure: budget.Structural}, "structurele": {measure: budget.Structural}, "inc": {measure: budget.Incidental}, "incid": {measure: budget.Incidental}, "struct": {measure: budget.Structural},
	// Words that give a title no meaning of their own, and two that say that it is a budget.
	"totaal": {}, "totale": {}, "primitieve": {phase: budget.Budget}, "primitief": {phase: budget.Budget}, "primaire": {phase: budget.Budget}, "primair": {phase: budget.Budget}, "oorspronkelijke": {}, "oorspr": {}, "oorspronkelijk": {}, "actuele": {}, "actueel": {}, "bijgestelde": {phase: budget.Budget}, "bijgesteld": {phase: budget.Budget}, "gewijzigde": {}, "gewijzigd": {}, "ontwerp": {}, "definitieve": {}, "definitief": {},
	"vastgestelde": {}, "voor": {}, "na": {}, "wijziging": {}, "wijzigingen": {}, "wijz": {}, "mutaties": {}, "boekwaarde": {}, "stand": {}, "per": {}, "januari": {mark: begins}, "december": {mark: ends}, "balansstand": {},
	"1-1": {mark: begins}, "31-12": {mark: ends}, "1/1": {mark: begins}, "31/12": {mark: ends}, "01-01": {mark: begins}, "1-jan": {mark: begins}, "01-jan": {mark: begins}, "31-dec": {mark: ends}, "jan": {mark: begins}, "dec": {mark: ends}, "bruto": {}, "netto": {}, "investering": {}, "investeringen": {}, "derden": {}, "voorzieningen": {}, "voorziening": {}, "reserves": {}, "reserve": {},
	"gemeentelijk": {}, "gemeente": {}, "incl": {}, "excl": {}, "inclusief": {}, "exclusief": {}, "waarde": {}, "score": {}, "eenheid": {}, "jaar": {mark: joining}, "peildatum": {}, "bedrag": {}, "bedragen": {}, "e.v": {mark: joining}, "ev": {mark: joining}, "t/m": {mark: joining}, "en": {mark: joining}, "verder": {mark: joining},
	"van": {}, "uit": {}, "aan": {}, "in": {}, "x": {}, "de": {}, "het": {}, "%": {mark: percent}, "€": {}, "percentage": {}, "aantal": {}, "budget": {}, "krediet": {}, "restant": {}, "n/v": {mark: marked}, "v/n": {mark: marked}, "meting": {}, "laatste": {}, "huidige": {}, "vorige": {}, "nadeel": {}, "voordeel": {},
	"euro": {}, "euro's": {}, "euro’s": {}, "mln": {}, "duizend": {}, "miljoen": {}, "over": {}, "einde": {}, "begin": {}, "eind": {}, "omvang": {}, "rente": {}, "afschrijving": {}, "afschrijvingen": {}, "kapitaallasten": {}, "t.o.v": {}, "tov": {}, "q1": {}, "q2": {}, "q3": {}, "q4": {}, "kwartaal": {}, "4-jaars": {}, "tussenrapportage": {}, "voorjaarsnota": {}, "najaarsnota": {}, "berap": {}, "burap": {}, "bestuursrapportage": {}, "vjn": {}, "njn": {}, "nr": {},
	"tarief": {}, "tarieven": {}, "ruimte": {}, "dekking": {}, "fte": {}, "beschikbaar": {}, "gesteld": {},
}

// maxTitle is the longest text that is read as a column title, in bytes. The longest seen on a page is some 90.
const maxTitle = 120

// ReadTitle reads a cell as a column title.
func ReadTitle(s string) Title {
	if len(s) > maxTitle || s == "" {
		return Title{}
	}
	if y := figure.YearOf(s); y != 0 {
		return Title{Known: true, Year: y, Years: 1, Bare: true, Words: 1, Hits: 1}
	}
	t := Title{Known: true}
	plain := 0
	begin, end := false, false
	both := [2]bool{}                          // lasten, baten
	stands, first, last := false, false, false // Saldo begin boekjaar, Stand einde jaar
	different := false                         // Verschil, Afwijking: the phases behind it are what it is between
	for w, rest := firstWord(s); w != ""; w, rest = firstWord(rest) {
		t.Words++
		w = strings.TrimRight(w, ".")
		meaning, ok := meaningOf(w)
		if next, behind := firstWord(rest); !ok && len(w) > 2 && len(next) > 2 && StartsLower(next) {
			if m, whole := meaningOf(w + next); whole { // Vermeer deringen: the line broke inside the word
				w, rest, meaning, ok = w+next, behind, m, true
			}
		}
		switch strings.ToLower(w) {
		case "saldo", "stand", "boekwaarde", "balans", "vermogen":
			stands = true
		case "begin":
			first = true
		case "eind", "einde", "ultimo":
			last = true
		}
		if !ok {
			if t.number(w, &begin, &end) {
				t.Hits++
				continue
			}
			p := phaseInside(w)
			if a, b, both := strings.Cut(w, "/"); both {
				x, first := meaningOf(a)
				y, second := meaningOf(b)
				if p = x.phase; p == "" {
					p = y.phase // Prognose/streefwaarden
				}
				if first && second {
					t.Hits++
					ok = true
				}
			}
			t.Known = t.Known && ok
			if p != "" && t.Phase == "" && !different {
				t.Phase = p
				t.Leads = t.Words <= 2
			}
			continue
		}
		t.Hits++
		switch meaning.mark {
		case begins:
			begin = true
		case ends:
			end = true
		case marked:
			t.VN = true
		case percent:
			t.Percent = true
		case joining:
			plain++
		}
		if t.Phase == "" && !different {
			t.Phase = meaning.phase
			t.Leads = t.Phase != "" && t.Words <= 2
		}
		if meaning.measure == "" || len(w) == 1 && t.Words+strings.Count(rest, " ") > 1 {
			continue // L, B and S are lasten, baten and saldo where they stand alone
		}
		both[0] = both[0] || meaning.measure == budget.Expenditure
		both[1] = both[1] || meaning.measure == budget.Revenue
		if t.Measure == "" || meaning.measure == budget.Share || meaning.measure == budget.Balance && t.Measure != budget.Balance {
			t.Measure = meaning.measure
			different = different || t.Measure == budget.Difference && t.Phase == "" && t.Words == 1
		}
	}
	if t.Words == 0 {
		return Title{HasUnit: HasUnit(s)}
	}
	if both[0] && both[1] && t.Measure != budget.Balance && t.Measure != budget.Difference {
		t.Measure = budget.NoMeasure // Overzicht van baten en lasten
	}
	if t.Words > 9 {
		t.Known = false
	}
	if t.Phase == "" && strings.Contains(s, "jaar T") {
		t.Phase = budget.Actual // SiSa's name for the year of the accounts
	}
	if begin && ofMonths(s) {
		begin, end = false, false
	}
	switch {
	case (t.Measure == "" || t.Measure == budget.Balance) && begin:
		t.Measure = budget.Opening
	case (t.Measure == "" || t.Measure == budget.Balance) && end:
		t.Measure = budget.Closing
	}
	if stands && first != last && !begin && !end && (t.Measure == "" || t.Measure == budget.Balance) {
		if t.Measure = budget.Opening; last {
			t.Measure = budget.Closing
		}
	}
	t.Dated = (begin || end) && !(begin && end && t.Years == 0) // from 1/1 to 31/12 is no day
	if t.Years == 0 && t.Words > 1 && wordless(s) {
		t.Dated, t.Measure = false, budget.NoMeasure
	}
	if begin && end && t.Years == 0 && (t.Measure == budget.Opening || t.Measure == budget.Closing) {
		t.Measure = budget.NoMeasure
	}
	if t.Measure == budget.Difference && appropriates(s) {
		t.Measure = budget.Addition
	}
	if compares(s) {
		t.Measure, t.Phase, t.Leads = budget.Difference, budget.NoPhase, false
	}
	if t.Percent {
		t.Measure = budget.NoMeasure // a share in percent is no amount
	}
	switch {
	case t.Years > 1 && yearSlice(s) != 0:
		t.Years, t.Year, t.To = 1, yearSlice(s), 0
	case t.Years == 2 && t.To > t.Year:
		t.From, t.Year = t.Year, 0
	case t.Years > 1:
		t.Year, t.To = 0, 0
	default:
		t.To = 0
	}
	t.Bare = t.Years == 1 && t.Words == t.Years+plain
	if t.Phase == "" && t.Year != 0 && t.Words == 2 && beginsWith(s, "budget ") {
		t.Phase, t.Leads = budget.Budget, true // else a column of what may be spent: Restant budget
	}
	if t.Phase == "" && t.Year != 0 && t.Measure == budget.NoMeasure && untilReport(s) {
		t.Phase = budget.Budget
	}
	t.Head = LabelHead(s)
	t.HasUnit, t.Small, t.Plans = HasUnit(s), StartsLower(s), plans(s)
	t.Unit = UnitOnly(s) && len(s) > len("euro's") // a column can be called euro beside one called fte
	return t
}

// appropriates reports whether a title is what came of a year and was added to the reserves: Bestemming resultaat vorig boekjaar.
func appropriates(s string) bool {
	low := strings.ToLower(s)
	i := strings.Index(low, "bestemming")
	return i >= 0 && i < 12 && !strings.Contains(low, "na ") && !strings.Contains(low, "voor ")
}

// untilReport reports whether a title is the budget as it was changed up to a report of its year: 2022 t/m 1e Berap, 2019 na najaarsnota.
func untilReport(s string) bool {
	for _, until := range [...]string{"t/m ", "na ", "incl. ", "inclusief "} {
		if _, report, ok := strings.Cut(strings.ToLower(s), until); ok && anyOf(report, "berap", "burap", "bestuursrapportage", "voorjaarsnota", "najaarsnota", "vjn", "njn", "kadernota") {
			return true
		}
	}
	return false
}

// yearSlice is the year of a budget of more years that a title is about, or 0: Begroting 2022 jaarschijf 2023.
func yearSlice(s string) int {
	_, rest, _ := strings.Cut(strings.ToLower(s), "jaarschijf ")
	if len(rest) < 4 || !figure.IsYear(rest[:4]) {
		return 0
	}
	return figure.YearOf(rest[:4])
}

// compares reports whether a title sets two stands against each other: Mei 2024 vs december 2023, Rekening 2023 t.o.v. rekening 2022.
func compares(s string) bool {
	for _, w := range [...]string{" vs ", " vs. ", " versus ", " t.o.v. ", " tov ", " ten opzichte van "} {
		if i := strings.Index(s, w); i > 0 && i+len(w) < len(s) {
			return true
		}
	}
	return false
}

// ofMonths reports whether a title names a part of a year: januari t/m juni 2022.
func ofMonths(s string) bool {
	low := strings.ToLower(s)
	return strings.Contains(low, "januari t/m ") || strings.Contains(low, "januari tot ") || strings.Contains(low, "jan. t/m ") || strings.Contains(low, "januari - ")
}

// number reads a word of digits in a title: a year, J2015, JR2015, B-2016, 2016-2019, 31-12-2021, or a part of a unit.
func (t *Title) number(w string, begin, end *bool) bool {
	if w == "" || !hasDigit(w) {
		return false
	}
	low := strings.ToLower(w)
	if phase, y := letterYear(low); y != 0 {
		t.Years++
		if t.Year == 0 {
			t.Year, t.Phase = y, phase
		}
		return true
	}
	if first, second, ok := yearRange(low); ok {
		t.Years++
		t.To = max(t.To, first, second)
		if t.Year == 0 {
			t.Year = first
		} else if t.Year == first {
			t.Years-- // Stand 31-12-2024 begroting 2024
		}
		if second != 0 {
			t.Years++
		}
		return true
	}
	if first, y := DateOf(low); y != 0 {
		t.Years++
		*begin, *end = *begin || first == firstDay, *end || first == lastDay
		if t.Year == 0 {
			t.Year = y
		}
		return true
	}
	if _, isFig := figure.Parse(low); isFig && (t.Words > 1 || strings.HasPrefix(low, "€") || low == "1" || low == "31") {
		return true // part of a unit (x € 1.000) or a date (1 januari)
	}
	if n := len(low); n > 2 && (low[n-1] == 'e') && allDigits(low[:n-1]) {
		return true // na 2e wijziging
	}
	return false
}

// phaseInside finds the phase that a longer word tells: meerjarenprogrammabegroting, rekeningcijfers.
func phaseInside(w string) budget.Phase {
	if len(w) > 6 && len(w) < 11 && isLetter(w[0]) {
		low := strings.ToLower(w)
		for _, x := range [...]struct {
			word  string
			phase budget.Phase
		}{{"begroting", budget.Budget}, {"realisatie", budget.Actual}, {"rekening", budget.Actual}} {
			if misses(low, x.word) {
				return x.phase // Begrotin
			}
		}
	}
	if len(w) < 10 {
		return ""
	}
	low := strings.ToLower(w)
	switch {
	case strings.HasSuffix(low, "begroting"), strings.HasPrefix(low, "begrotings") && !strings.Contains(low, "wijz"):
		return budget.Budget
	case strings.HasSuffix(low, "rekening") && !strings.HasSuffix(low, "berekening") && !strings.HasSuffix(low, "verrekening"), strings.HasPrefix(low, "rekeningcijfer"):
		return budget.Actual
	case strings.HasPrefix(low, "streef"):
		return budget.Target
	}
	return ""
}

// misses reports whether a word is another one without one of its letters.
func misses(w, word string) bool {
	if len(w) != len(word)-1 {
		return false
	}
	i := 0
	for i < len(w) && w[i] == word[i] {
		i++
	}
	return w[i:] == word[i+1:]
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
func meaningOf(w string) (word, bool) {
	var low [32]byte
	if len(w) > len(low) {
		return word{}, false
	}
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			m, ok := words[strings.ToLower(w)]
			return m, ok
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	m, ok := words[string(low[:len(w)])]
	return m, ok
}

// letterYear reads J2015 and R2015, the accounts of a year, and B2016, its budget.
func letterYear(s string) (budget.Phase, int) {
	if len(s) < 5 || len(s) > 7 {
		return "", 0
	}
	switch year := figure.YearOf(s[len(s)-4:]); strings.TrimSuffix(s[:len(s)-4], "-") {
	case "j", "r", "jr":
		return budget.Actual, year
	case "b", "br":
		return budget.Budget, year
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

// A day of a year that a title names.
const (
	otherDay = iota
	firstDay // 1 januari: a balance's year begins
	lastDay  // 31 december
)

// DateOf reads a day with its year: 1-1-2021, 31/12/2021, 01.09.2022. It returns year 0 for what is none.
func DateOf(s string) (day, year int) {
	if first, rest, named := strings.Cut(s, "-jan-"); named {
		s = first + "-1-" + rest // 1-jan-2018
	} else if first, rest, named := strings.Cut(s, "-dec-"); named {
		s = first + "-12-" + rest
	}
	if len(s) < 8 || len(s) > 10 {
		return 0, 0
	}
	end := len(s) - 4
	if year = figure.YearOf(s[end:]); year == 0 {
		if end = len(s) - 2; len(s) != 8 || s[2] != '-' || s[5] != '-' || !allDigits(s[end:]) {
			return 0, 0
		}
		year = figure.YearOf("20" + s[end:]) // 31-12-22
	}
	d := strings.ReplaceAll(strings.ReplaceAll(s[:end], "/", "-"), ".", "-")
	switch d {
	case "1-1-", "01-01-":
		return firstDay, year
	case "31-12-":
		return lastDay, year
	}
	a, b, ok := strings.Cut(strings.TrimSuffix(d, "-"), "-")
	if !ok || !allDigits(a) || !allDigits(b) || len(a) > 2 || len(b) > 2 {
		return 0, 0
	}
	return otherDay, year
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func hasDigit(s string) bool {
	for i := range len(s) {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

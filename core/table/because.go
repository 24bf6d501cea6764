package table

// Evidence is one thing that speaks for or against a reading of a table. All of them are in one list, so that what decides can be
// looked up, told and tested; a reading is worth the sum of what each says.
type Evidence struct {
	Name   string // in messages and tests
	NL, EN string // what it looks at
	guard  guard  // that of the header that it is, where weigh is nil
	weigh  func(*trial) float64
}

// guard is a thing that is looked at while a header is read from below: its score is part of the search.
type guard uint8

const (
	ofFit guard = iota
	ofCut
	ofLabels
	ofBehind
	ofTitles
	ofRows
	ofUpper
	ofHeads
	ofRest
	ofForEach
	ofNames
	ofLone
	ofGroup
	guards
)

// account is what each guard says of one reading.
type account [guards]float32

// add counts what a guard says.
func (s *state) add(g guard, v float64) {
	s.score += v
	s.because[g] += float32(v)
}

// evidences is everything that is weighed: first how the cells lie, then what the titles promise of the figures.
var evidences = [...]*Evidence{
	{Name: "fit", NL: "de rijen hebben zoveel cijfers als er kolommen zijn", EN: "the rows have as many figures as there are columns", guard: ofFit},
	{Name: "cut", NL: "zo zijn regels met meer titels in titels te knippen, en cijfers van codes te scheiden", EN: "lines with more titles can be cut like this, and figures parted from codes", guard: ofCut},
	{Name: "labels", NL: "voor het eerste cijfer staan evenveel woorden als voor de andere rijen", EN: "as many words stand before the first figure as before the other rows", guard: ofLabels},
	{Name: "behind", NL: "titels achter die van de cijfers horen bij een kolom met woorden", EN: "titles behind those of the figures belong to a column of words", guard: ofBehind},
	{Name: "titles", NL: "wat boven de kolommen staat, leest als titels", EN: "what stands over the columns reads as titles", guard: ofTitles},
	{Name: "rows of titles", NL: "een rij titels is niet in tweeën geknipt", EN: "no row of titles is cut in two", guard: ofRows},
	{Name: "titles above titles", NL: "titels staan boven de titels die erbij horen", EN: "titles stand above the titles that belong to them", guard: ofUpper},
	{Name: "titles of labels", NL: "ook de kolommen met namen hebben een titel", EN: "the columns of names have titles, too", guard: ofHeads},
	{Name: "rest", NL: "er blijft geen titel over", EN: "no title is left over", guard: ofRest},
	{Name: "one for each", NL: "elke kolom met namen heeft zijn titel", EN: "each column of names has its title", guard: ofForEach},
	{Name: "names", NL: "geen twee kolommen heten hetzelfde", EN: "no two columns have the same name", guard: ofNames},
	{Name: "lone", NL: "Lasten staat niet als enige onder een titel", EN: "Lasten does not stand alone below a title", guard: ofLone},
	{Name: "group", NL: "de naam van een groep is geen titel", EN: "the name of a group is no title", guard: ofGroup},
	{Name: "balances", NL: "het saldo volgt uit lasten en baten, de eindstand uit de beginstand", EN: "the balance follows from expenditure and revenue, the closing stand from the opening", weigh: (*trial).balances},
	{Name: "differences", NL: "het verschil is het verschil van twee kolommen", EN: "the difference is that of two columns", weigh: (*trial).differences},
	{Name: "changes", NL: "een begroting, haar wijziging en de begroting daarna zijn van één jaar", EN: "a budget, its change and the budget after that are of one year", weigh: (*trial).changes},
	{Name: "remainders", NL: "het restant is wat er overblijft", EN: "the remainder is what is left", weigh: (*trial).remainders},
	{Name: "totals", NL: "Totaal is de som van de andere kolommen", EN: "Totaal is the sum of the other columns", weigh: (*trial).totals},
	{Name: "subtotals", NL: "Totaal lasten is de som van de kolommen ervoor", EN: "Totaal lasten is the sum of the columns before it", weigh: (*trial).subtotals},
	{Name: "groups", NL: "onder één titel staat één soort cijfers", EN: "one kind of figures stands below one title", weigh: (*trial).groups},
	{Name: "codes", NL: "de nummers van programma's staan niet onder een jaar", EN: "the numbers of programmes don't stand below a year", weigh: (*trial).codeColumns},
	{Name: "years", NL: "een jaartal is geen cijfer", EN: "a year is no figure", weigh: (*trial).yearValues},
	{Name: "things", NL: "aantallen zijn hele getallen, tarieven niet", EN: "numbers of things are whole, tariffs are not", weigh: (*trial).things},
	{Name: "percentages", NL: "percentages staan onder een titel met %", EN: "percentages stand below a title with %", weigh: (*trial).percentages},
	{Name: "again", NL: "een tabel ervoor heeft dezelfde kolommen", EN: "a table before it has the same columns", weigh: (*trial).again},
	{Name: "phases", NL: "een begroting kent geen realisatie van haar eigen jaar", EN: "a budget knows no realisation of its own year", weigh: (*trial).phases},
}

// weigh adds up what the figures say of a reading.
func (t *trial) weigh() float64 {
	score := 0.0
	for _, e := range evidences {
		if e.weigh != nil {
			score += e.weigh(t)
		}
	}
	return score
}

// Reading is one way to read the table that a line of the document stands in.
type Reading struct {
	Chosen  bool
	Score   float64
	Columns []string // the titles of its columns of figures, "" for one without
	Labels  []string // of its columns of names
	Label   string   // of the row on that line
	Figures []string // of that row
	Because []Said   // what speaks for it and against it, the heaviest first
}

// Said is what one kind of evidence says of a reading.
type Said struct {
	*Evidence
	Score float64
}

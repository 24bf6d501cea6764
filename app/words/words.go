package words

// Words are the texts of one language. A field with %s or %d says in its comment what goes in.
type Words struct {
	Lang      string // of the page: nl, en
	Other     string // name of the other language, in that language
	OtherLang string
	Decimal   string // sign before the decimals
	Thousands string // sign between groups of three digits

	// The frame of every page.
	Brand, BrandOf                                                                   string // %s municipality
	SkipToContent                                                                    string
	Breadcrumb, AllProgrammes                                                        string
	SearchLabel, SearchHint, SearchGo                                                string
	MainMenu, FootMenu                                                               string
	MenuStart, MenuSearch, MenuCompare, MenuOwn, MenuChecks, MenuGlossary, MenuAbout string
	FootContact, FootPrivacy, FootAccessibility, SourceMistake                       string
	FootPromise                                                                      string
	NeedsScript                                                                      string
	Loading, LoadFailed, TooOld                                                      string

	// Kinds of publication and figures.
	Budget, Report, Unknown                                                     string // Begroting, Jaarverslag
	Programme                                                                   string // Programma
	Expenditure, Revenue, Balance                                               string
	ExpenditureIs, RevenueIs, BalanceIs                                         string // said below the three figures
	AddedUpFrom, AddedUpParts, AddedUpOne, PrintedTotal                         string // AddedUpFrom: %d activities
	NoKeys                                                                      string
	PerInhabitant                                                               string // %s amount
	InhabitantsIn                                                               string // %s number, %d year
	InhabitantsFrom                                                             string // %s source
	Thousand, Million, Whole, EachInhabitant                                    string // units to choose from
	PricesLabel, PricesOwn, PricesOf, PricesIn, PricesFrom                      string // PricesOf, PricesIn: %d year; PricesFrom: %s source
	UnitLabel, AmountsThousand, AmountsMillion, AmountsWhole, AmountsInhabitant string
	Mln                                                                         string // behind an amount: mln
	Missing, MissingIs, NotGiven                                                string

	// Start.

	// A document's page.
	PublicationNav                                                 string
	WhereMoney, WhereMoneyLead, WhereMoneyYears, WhereMoneyYear    string
	Activity, SortBy, AddedUp, TotalRow, Picture                   string
	MultiYear, MultiYearLead, MultiYearOf                          string // MultiYearOf: %s name
	BudgetedMark, ActualMark                                       string
	Budgeted, Actual, BaselineWord, TargetWord                     string
	TextTitle, TextLead, TextFolded, TextStart                     string
	TablesTitle                                                    Texts // by table kind
	TablesLead                                                     Texts
	OnThisPage                                                     string
	ToSource, SourceOf, SourceTitle, SourceLead                    string // SourceOf: %s figure
	SourceLine, SourceRow, SourceColumn, SourceTable, SourceScale  string
	SourcePage                                                     string // of a PDF, before its number
	SourceClose, SourceSite, SourceCopy, SourceCopied, SourceWhole string
	SourcePDF                                                      string // %s page
	SourceNotes                                                    Texts
	SourceText, SourceLines                                        string
	LineAbbr                                                       string // r. 217
	IndicatorGoal, IndicatorReached, IndicatorNot                  string
	Explained                                                      string    // before words of the glossary
	GoalWay                                                        [3]string // less, nobody says, more
	DownloadExcel, DownloadCSV, CompareWith                        string
	DocumentDescription                                            string // %s programme, %s publication
	EmptyDocument                                                  string

	// Of a part of a publication.
	ToldTitle, ToldLead, OwnParts, CompareSigns string

	// A publication as a whole.

	// Programme over publications, publication, activity.
	ProgrammeLead         string
	ProgrammeDescription  string
	Year, PublicationWord string

	// Pages of their own.
	MissingTitle, MissingLead, MissingTry                                                                                                                                                                                                                string
	ChecksTitle, ChecksLead, ChecksNone, ChecksDocument, ChecksErrors, ChecksRounding, ChecksHints                                                                                                                                                       string
	ChecksHow, ChecksAll, DutchAmounts, FindingSigns, FindingError, FindingRounding, FindingHint, ChecksMany                                                                                                                                             string
	Pages, SearchInstead, SearchFilter, ChartUnit, RowHead                                                                                                                                                                                               string
	RenamedBefore, RenamedAfter, OtherName                                                                                                                                                                                                               [2]string // of a programme: before and behind its name, %d year; of an activity: before, now
	SinceTitle, SinceActivities, SinceBefore                                                                                                                                                                                                             string    // SinceTitle: %s publication
	CompareTitle, CompareLead, CompareFrom, CompareTo, CompareDifference, CompareNone, CompareTotals, CompareSame, CompareProgramme, CompareAmount, CompareUnknown                                                                                       string
	SearchTitle, SearchLead, SearchNone, SearchCount, SearchCountOne, SearchEmpty, SearchAmounts, SearchAll, SearchYear, SearchKind, SearchProgramme, SearchMore, MoreRows, RowsCount                                                                    string
	OwnTitle, OwnLead, OwnChoose, OwnDrop, OwnPrivacy, OwnFailed, OwnBusy, OwnRead, OwnEmpty, OwnBinary, OwnSize, OwnFetch, OwnReader, OwnReaderPDF, OwnPage, OwnStop, OwnStopped, OwnPassword, OwnScan, OwnLetters, OwnDamaged, OwnNoReader, OwnOffline string
	ActivityLead, ActivityMatched, ActivityNone, ActivityDescription                                                                                                                                                                                     string
	ExportBusy, ExportDone, ExportFailed, ExportFetch, ExportOffline                                                                                                                                                                                     string

	Terms []Term
}

// Section is a piece of a page of text.
type Section struct {
	Title string
	Text  []string
}

// Term is a word of the glossary. What it means is in [MadeWords].
type Term struct {
	ID, Word string
}

// Of returns the words of a language.
func Of(english bool) *Words {
	if english {
		return &EN
	}
	return &NL
}

// Publication names a publication: "Begroting 2024".
func (w *Words) Publication(kind string, year string) string {
	name := w.Unknown
	switch kind {
	case "begroting":
		name = w.Budget
	case "jaarverslag":
		name = w.Report
	}
	if year == "" || year == "0" {
		return name
	}
	return name + " " + year
}

// Term returns the glossary's word with that ID, or nil.
func (w *Words) Term(id string) *Term {
	for i := range w.Terms {
		if w.Terms[i].ID == id {
			return &w.Terms[i]
		}
	}
	return nil
}

// Texts are texts by a key. A list takes less room in a program than a map does.
type Texts [][2]string

// Of returns the text of a key, or "".
func (t Texts) Of(key string) string {
	for _, x := range t {
		if x[0] == key {
			return x[1]
		}
	}
	return ""
}

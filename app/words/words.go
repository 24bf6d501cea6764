package words

// Words are the texts of one language. A field with %s or %d says in its comment what goes in.
type Words struct {
	Lang      string // of the page: nl, en
	Other     string // name of the other language, in that language
	OtherLang string
	Decimal   string // sign before the decimals
	Thousands string // sign between groups of three digits

	// The frame of every page.
	Brand, BrandOf                                                                                        string // %s municipality
	SkipToContent                                                                                         string
	Breadcrumb, AllProgrammes                                                                             string
	SearchLabel, SearchHint, SearchGo                                                                     string
	MainMenu, FootMenu                                                                                    string
	MenuStart, MenuSearch, MenuCompare, MenuOwn, MenuChecks, MenuGlossary, MenuAbout                      string
	FootContact, FootPrivacy, FootAccessibility, SourceMistake, LicencesTitle, LicencesText, LicencesLink string
	FootPromise                                                                                           string
	NeedsScript                                                                                           string
	Loading, LoadFailed, TooOld                                                                           string

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
	UnitLabel, AmountsThousand, AmountsMillion, AmountsWhole, AmountsInhabitant string
	Mln                                                                         string // behind an amount: mln
	Missing, MissingIs, NotGiven                                                string

	// Start.
	StartTitle, StartLead, StartDescription  string
	StartProgrammes, StartProgrammesLead     string
	StartLargest, StartLargestLead           string
	StartPublications, StartPublicationsLead string
	DocumentsCount, DocumentOne              string // %d
	AlsoIn                                   string // %s publications

	// A document's page.
	PublicationNav                                                 string
	WhereMoney, WhereMoneyLead, WhereMoneyYears, WhereMoneyYear    string
	Activity, SortBy, AddedUp, TotalRow, Picture                   string
	MultiYear, MultiYearLead, MultiYearOf                          string // MultiYearOf: %s name
	BudgetedMark, ActualMark                                       string
	Budgeted, Actual, BaselineWord, TargetWord                     string
	TextTitle, TextLead                                            string
	TablesTitle                                                    Texts // by table kind
	TablesLead                                                     Texts
	OnThisPage                                                     string
	ToSource, SourceOf, SourceTitle, SourceLead                    string // SourceOf: %s figure
	SourceLine, SourceRow, SourceColumn, SourceTable, SourceScale  string
	SourcePage                                                     string // of a PDF, before its number
	SourceClose, SourceSite, SourceCopy, SourceCopied, SourceWhole string
	SourceNotes                                                    Texts
	SourceText                                                     string
	LineAbbr                                                       string // r. 217
	IndicatorGoal, IndicatorReached, IndicatorNot                  string
	Explained                                                      string    // before words of the glossary
	GoalWay                                                        [3]string // less, nobody says, more
	DownloadExcel, DownloadCSV, CompareWith                        string
	DocumentDescription                                            string // %s programme, %s publication
	EmptyDocument                                                  string

	// Of a part of a publication.
	ChaptersTitle, ToldTitle, ToldLead, OwnParts, CompareSigns string

	// Programme over publications, publication, activity.
	ProgrammeLead, PublicationLead               string
	ProgrammeDescription, PublicationDescription string
	Year, PublicationWord                        string

	// Pages of their own.
	MissingTitle, MissingLead, MissingTry                                                                                                                                                                                                                string
	GlossaryTitle, GlossaryLead                                                                                                                                                                                                                          string
	AboutTitle, AboutLead                                                                                                                                                                                                                                string
	About                                                                                                                                                                                                                                                []Section
	ChecksTitle, ChecksLead, ChecksNone, ChecksDocument, ChecksErrors, ChecksRounding, ChecksHints                                                                                                                                                       string
	ChecksHow, DutchAmounts, FindingSigns, FindingError, FindingRounding, FindingHint, ChecksMany                                                                                                                                                        string
	Pages, SearchInstead, SearchFilter, ChartUnit, RowHead                                                                                                                                                                                               string
	SinceTitle, SinceActivities, SinceBefore                                                                                                                                                                                                             string // SinceTitle: %s publication
	CompareTitle, CompareLead, CompareFrom, CompareTo, CompareDifference, CompareNone, CompareTotals, CompareSame, CompareProgramme, CompareAmount, CompareUnknown                                                                                       string
	SearchTitle, SearchLead, SearchNone, SearchCount, SearchCountOne, SearchEmpty, SearchAmounts, SearchAll, SearchYear, SearchKind, SearchProgramme, SearchMore, MoreRows                                                                               string
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

// Term is a word of the glossary.
type Term struct {
	ID, Word, Means string
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

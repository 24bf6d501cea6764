package words

// MadeWords are the texts of pages that are drawn when the site is made, and which the browser's program fetches: it need not carry
// them.
type MadeWords struct {
	// Start.
	StartTitle, StartLead, StartDescription  string
	StartProgrammes, StartProgrammesLead     string
	StartNewest, TrendHead                   string // StartNewest: %s publication
	StartPublications, StartPublicationsLead string

	// A publication as a whole.
	PublicationLead, PublicationDescription                                                         string
	OverallNone, OverallIn, OverallOut, OverallMoreIn, OverallMoreOut, OverallCaption, OverallTable string
	OverallFrom, OverallOne, OverallOthers, OverallUneven                                           string    // OverallFrom, OverallOthers: %d programmes
	Hundred                                                                                         [3]string // before the amounts, between an amount and a name, before the last amount
	OfHundred, HundredHead, ExpenditureEach                                                         string    // OfHundred: %s amount
	OverallNot, LackingExpenditure, LackingRevenue, BelowExpenditure, BelowRevenue, AboveZero       string
	OverallTwice, NotCounted, OverallChapters, OverallDiffers                                       string // OverallDiffers: %s amount
	AndMore                                                                                         string // %d
	ProgrammesTitle, ChaptersTitle                                                                  string
	PartKinds                                                                                       Texts  // by the kind of a part that is no programme
	OutcomeTitle, OutcomeLead, OutcomeBudgeted, OutcomeChanged, OutcomeActual                       string // OutcomeLead: %d year

	// Pages of text.
	GlossaryTitle, GlossaryLead               string
	Means                                     []string // what each of the terms means, in their order
	AboutTitle, AboutLead                     string
	About                                     []Section
	LicencesTitle, LicencesText, LicencesLink string
}

// MadeOf returns the texts of made pages in a language.
func MadeOf(english bool) *MadeWords {
	if english {
		return &ENMade
	}
	return &NLMade
}

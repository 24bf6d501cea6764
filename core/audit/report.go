package audit

// Lines writes the report of `begroting check`: per finding a line with file and line number first, so that editors and
// terminals can jump to it (of a PDF its page); grouped by document, the worst first; nothing for a document in which all is well. name
// turns the index of a document into the path that the reader typed; nil takes the file name.
func (r *Result) Lines(lang string, name func(index int) string) []string {
	if name == nil {
		name = func(i int) string { return r.Documents[i] }
	}
	var out []string
	for i := range r.Findings {
		f := &r.Findings[i]
		out = append(out, name(f.Index)+":"+f.place(lang)+": "+severityWord(f.Severity, lang)+": "+f.Message(lang)+" ["+f.Check+"]")
	}
	return out
}

// place is where a finding stands in its document: its line, or in a PDF the page, which is what a reader can open.
func (f *Finding) place(lang string) string {
	switch {
	case f.Sheet == 0:
		return itoa(f.Line)
	case lang == "en":
		return "p. " + itoa(f.Sheet)
	}
	return "blz. " + itoa(f.Sheet)
}

func severityWord(s Severity, lang string) string {
	if lang == "en" {
		return string(s)
	}
	switch s {
	case Error:
		return "fout"
	case Rounding:
		return "afronding"
	}
	return "let op"
}

// Summary says in a sentence or two how much was checked and what came of it: "212 sommen kloppen, 3 afwijkingen."
// Sums that differ by rounding only are counted with those that hold.
func (r *Result) Summary(lang string) string {
	sums := r.Total()
	errors, hints := 0, 0
	for i := range r.Findings {
		switch r.Findings[i].Severity {
		case Error:
			errors++
		case Hint:
			hints++
		}
	}
	if lang == "en" {
		s := plural(sums.Holds+sums.Rounds, "sum holds", "sums hold") + ", " + plural(errors, "error", "errors") + "."
		if sums.Rounds > 0 {
			s += " " + plural(sums.Rounds, "difference is", "differences are") + " due to rounding."
		}
		if hints > 0 {
			s += " " + plural(hints, "hint", "hints") + " to look at."
		}
		return s
	}
	s := plural(sums.Holds+sums.Rounds, "som klopt", "sommen kloppen") + ", " + plural(errors, "afwijking", "afwijkingen") + "."
	if sums.Rounds > 0 {
		s += " " + plural(sums.Rounds, "verschil komt", "verschillen komen") + " door afronding."
	}
	if hints > 0 {
		s += " " + plural(hints, "punt", "punten") + " om na te kijken."
	}
	return s
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

// Record is a finding as it stands in the JSON of `begroting check --format json` and of the open data. Published,
// Computed and Difference are written as the document writes them; the values beside them are in full units, with a
// decimal point, and empty where no number is computed.
type Record struct {
	Check           string   `json:"check"`
	Severity        Severity `json:"severity"`
	Document        string   `json:"document"`
	Line            int      `json:"line"`
	Published       string   `json:"published"`
	Computed        string   `json:"computed"`
	Difference      string   `json:"difference"`
	Message         string   `json:"message"`
	Unit            string   `json:"unit,omitempty"`
	PublishedValue  string   `json:"publishedValue,omitempty"`
	ComputedValue   string   `json:"computedValue,omitempty"`
	DifferenceValue string   `json:"differenceValue,omitempty"`
	Figures         []Place  `json:"figures"`
	Page            string   `json:"page"`
}

// Place is one figure of a record.
type Place struct {
	Document  string `json:"document"`
	Line      int    `json:"line"`
	Published string `json:"published"`
	Label     string `json:"label"`
}

// Record returns the finding with its message in one language.
func (f *Finding) Record(lang string) Record {
	r := Record{Check: f.Check, Severity: f.Severity, Document: f.Document, Line: f.Line, Published: f.Published, Computed: f.Computed,
		Difference: f.Difference, Message: f.Message(lang), Figures: make([]Place, 0, len(f.Refs)), Page: f.Page()}
	if f.Amounts.Known {
		r.Unit = f.Amounts.Unit
		r.PublishedValue, r.ComputedValue, r.DifferenceValue = f.Amounts.Published.String(), f.Amounts.Computed.String(), f.Amounts.Difference.String()
	}
	for _, x := range f.Refs {
		r.Figures = append(r.Figures, Place{x.Document, x.Line, x.Published, x.Label})
	}
	return r
}

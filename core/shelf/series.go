package shelf

import (
	"cmp"
	"slices"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// Ref leads a figure back to its source.
type Ref struct {
	Document  string
	Line      int
	Published string // as printed
}

// Alias is one spelling of a name in one document, and why it is taken to be the same as the oldest spelling.
type Alias struct {
	Name     string
	Document string
	Line     int
	How      How
}

// Point is one figure of a series.
type Point struct {
	Ref
	Publication string                 // begroting-2024; "" when not known
	Kind        budget.PublicationKind // of the publication
	Edition     int                    // the publication's fiscal year
	Programme   string                 // the slug of its programme, as in Programmes
	Year        int                    // the year of the figure
	Phase       budget.Phase           // Budget or Actual
	Measure     budget.Measure         // Expenditure, Revenue or Balance
	Value       figure.Number          // in euros; a positive balance costs money, whatever sign was printed
	Table       budget.TableKind       // the kind of table that it stands in
	Group       bool                   // the total of a section with several activities: its parts are series too
	Unnamed     bool                   // a word stands there instead of an amount (n.n.b.): Value is nothing, and not 0
}

// Series is one activity over years and publications.
type Series struct {
	Name    string   // as the newest publication spells it
	Slug    string   // its address; from the oldest spelling, so that it stays when publications are added
	Former  []string // the slugs of its other spellings, for redirects
	Aliases []Alias  // every place where it is named, newest publication first
	Points  []Point  // by year, then phase, then measure, then publication, oldest first
	Unnamed []Point  // where a word stands instead of an amount: in no sum, and nothing to compare with
}

// Find returns the point for a year, phase and measure in a publication, or in the newest publication that has one
// when publication is empty.
func (s *Series) Find(publication string, year int, phase budget.Phase, m budget.Measure) (Point, bool) {
	for i := len(s.Points) - 1; i >= 0; i-- {
		p := &s.Points[i]
		if p.Year == year && p.Phase == phase && p.Measure == m && (publication == "" || p.Publication == publication) {
			return *p, true
		}
	}
	return Point{}, false
}

// Activities returns the activities of the documents, each with its figures over the years: from activities tables,
// from multi-year tables of an activity and from product lists. They are sorted by name.
//
// Where one document prints a figure in more than one table, the point is that of the activities table, else that of
// the multi-year table, else that of the product list.
func Activities(docs []*budget.Document) []Series {
	return newShelf(docs).activities()
}

// shelf is a set of documents while they are put together.
type shelf struct {
	docs     []*budget.Document // oldest publication first
	slugs    []string           // per document the slug of its programme
	programs []Programme
	found    []*occurrence
	printed  []*occurrence // multi-year tables of whole programmes

	only  string // the only municipality that the documents name, once that was asked for
	asked bool

	ambiguous map[string]int // names that are more than one activity; see identity
}

func newShelf(docs []*budget.Document) *shelf {
	s := &shelf{docs: slices.Clone(docs)}
	sorting.By(s.docs, byAge)
	s.groupProgrammes()
	for i := range s.docs {
		s.collect(i)
	}
	return s
}

// byAge orders documents by publication, oldest first; a jaarverslag comes after the begroting of its year.
func byAge(a, b *budget.Document) int {
	return cmp.Or(
		cmp.Compare(a.Meta.FiscalYear, b.Meta.FiscalYear),
		cmp.Compare(a.Meta.Kind, b.Meta.Kind),
		strings.Compare(a.Name, b.Name),
		strings.Compare(a.SHA256, b.SHA256),
	)
}

package search

import (
	"sync"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
)

// Index is what is searched.
type Index struct {
	strings  []string // each once; 0 is ""
	docs     []document
	sections []section
	entries  []entry
	amounts  []amount

	words  []string // folded, sorted
	groups []uint32 // per word its group: the words with the same stem share one list of places
	starts []uint32 // per group where its list starts in places; one more at the end
	places []byte   // lists of places: see search.places

	// What follows from the above, so that a search need not look for it:
	owners  []uint32 // per entry its document
	tails   []uint16 // per word its last two bytes
	sizes   []int64  // of amounts
	holders []uint32 // per amount its entry

	publications, programmes []int // per document the first document of the same
	spare                    sync.Pool
}

// ready works out what follows from the rest.
func (ix *Index) ready() {
	ix.owners = make([]uint32, len(ix.entries))
	for d := range ix.docs {
		for e := ix.docs[d].first; e < ix.end(d); e++ {
			ix.owners[e] = uint32(d)
		}
	}
	publications, programmes := map[uint32]int{}, map[uint32]int{}
	for d := range ix.docs {
		ix.publications = append(ix.publications, firstOf(publications, ix.docs[d].publication, d))
		ix.programmes = append(ix.programmes, firstOf(programmes, ix.docs[d].slug, d))
	}
	ix.tails = make([]uint16, len(ix.words))
	for i, w := range ix.words {
		if len(w) > 1 {
			ix.tails[i] = tail(w)
		}
	}
	ix.sizes = make([]int64, len(ix.amounts))
	for i := range ix.amounts {
		ix.sizes[i] = size(ix.amounts[i].digits, ix.amounts[i].places)
	}
	ix.holders = make([]uint32, len(ix.amounts))
	for e := range uint32(len(ix.entries)) {
		for i, end := ix.amountsOf(e); i < end; i++ {
			ix.holders[i] = e
		}
	}
}

// document is a page.
type document struct {
	name, publication, programme, slug uint32 // strings
	kind                               uint8  // of kinds
	year                               uint16
	first                              uint32 // its first entry
	root                               uint32 // its first section, which has no title
}

// section is a heading with what stands under it. Its parent comes before it.
type section struct {
	title  uint32
	parent uint32 // itself for the root of a document
}

// entry is one thing that can be found.
type entry struct {
	line    uint32
	title   uint32 // a string; 0 for text, which has the title of its section
	section uint32
	amount  uint32 // its first amount
	span    uint16 // lines after the first
	kind    Kind
	words   uint8 // distinct words of the title that are indexed
}

// amount is a figure of an entry.
type amount struct {
	digits    int64 // value = digits / 10^places
	column    uint32
	published uint32 // a string; 0 when it is the value in Dutch notation divided by the scale
	line      int32  // after that of its entry
	spot      uint16 // its place in the line, as in budget.Places
	period    uint16
	places    uint8
	scale     uint8 // the value was multiplied by 10^scale
	unit      uint8 // of units
	phase     uint8 // of phases
	measure   uint8 // of measures
}

func firstOf(seen map[uint32]int, key uint32, d int) int {
	first, ok := seen[key]
	if !ok {
		first, seen[key] = d, d
	}
	return first
}

// Kind is what an entry is.
type Kind uint8

const (
	Activity Kind = iota // an activity, group or multi-year table with its figures
	Row                  // another row of figures: a reserve, an indicator, a cost
	Heading
	Text // a paragraph or list item
	kindCount
)

// The values that are stored by their place in these lists. Lists may grow at the end only.
var (
	kinds    = [...]budget.PublicationKind{budget.UnknownKind, budget.BudgetKind, budget.AnnualReport}
	phases   = [...]budget.Phase{budget.NoPhase, budget.Budget, budget.Actual, budget.Baseline, budget.Target}
	units    = [...]string{"", "EUR", "%"}
	measures = [...]budget.Measure{budget.NoMeasure, budget.Expenditure, budget.Revenue, budget.Balance, budget.Incidental, budget.Structural,
		budget.Opening, budget.Addition, budget.Withdrawal, budget.Spending, budget.Closing, budget.Gross, budget.Funding, budget.Share, budget.Difference}
)

func indexOf[T comparable](list []T, v T) uint8 {
	for i, x := range list {
		if x == v {
			return uint8(i)
		}
	}
	return 0
}

const (
	unitEuro    = 1
	unitPercent = 2
)

// Documents returns the number of documents in the index.
func (ix *Index) Documents() int { return len(ix.docs) }

func (ix *Index) str(i uint32) string { return ix.strings[i] }

// amountsOf returns the number of the first amount of entry e, and that after its last.
func (ix *Index) amountsOf(e uint32) (first, end uint32) {
	end = uint32(len(ix.amounts))
	if int(e)+1 < len(ix.entries) {
		end = ix.entries[e+1].amount
	}
	return ix.entries[e].amount, end
}

func (a *amount) value() figure.Number { return figure.Decimal(a.digits, a.places) }

// printed returns the amount as it was published.
func (ix *Index) printed(a *amount) string {
	if a.published > 0 {
		return ix.str(a.published)
	}
	return a.value().Shift(a.scale).Dutch(0)
}

// maxInt bounds sizes, so that sums of them do not wrap around.
const maxInt = 1<<63 - 1

var tens = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// size returns a value in hundredths, without its sign; what is too large is the largest.
func size(digits int64, places uint8) int64 {
	if digits < 0 {
		if digits = -digits; digits < 0 {
			return maxInt
		}
	}
	switch {
	case places <= 2:
		factor := tens[2-places]
		if digits > maxInt/factor {
			return maxInt
		}
		return digits * factor
	case int(places-2) < len(tens):
		return digits / tens[places-2]
	}
	return 0
}

// parts takes a number apart into digits and places.
func parts(n figure.Number) (digits int64, places uint8) {
	negative, fraction := false, false
	for _, c := range []byte(n.String()) {
		switch {
		case c == '-':
			negative = true
		case c == '.':
			fraction = true
		default:
			if digits > (maxInt-9)/10 {
				digits = maxInt
				continue
			}
			digits = digits*10 + int64(c-'0')
			if fraction {
				places++
			}
		}
	}
	if negative {
		digits = -digits
	}
	return digits, places
}

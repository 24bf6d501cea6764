package audit

// Tier says how much a check knows: what a table promises by itself, what two places promise together, or what the
// text says about a table.
type Tier string

const (
	Arithmetic  Tier = "arithmetic"  // within one table or list
	Consistency Tier = "consistency" // between tables, parts or publications
	InText      Tier = "text"        // between running text and tables
)

// Tiers lists the tiers in the order in which they are explained.
var Tiers = []Tier{Arithmetic, Consistency, InText}

// Check is one check. Its name is an address: it stands in reports, behind --only and --skip, and on the page of all
// checks, and does not change.
type Check struct {
	Name   string
	Tier   Tier
	NL, EN Words
	// Run looks at the document p.Doc, and at the others where a check needs them, and reports through p.
	Run func(p *Pass)
}

// Words are the texts of a check in one language.
type Words struct {
	Title  string // what is checked, a few words
	Guards string // what it guards against, a sentence or two
}

// checks is filled by the files of the checks, each in its own place of this list, so that the order of the docs page
// and of equal findings is decided here and nowhere else.
var checks = []*Check{
	&balanceCheck, &vnCheck, &totalCheck, &subtotalCheck, &structuralCheck, &differenceCheck, &outcomeCheck, &changesCheck, &movementCheck, &shareCheck,
	&indicatorsCheck, &costsCheck, &nestedCheck,
	&programmeCheck, &sameFigureCheck, &productsCheck, &costPartsCheck, &costGroupCheck, &missingCheck, &notationCheck,
	&overviewsCheck, &publicationsCheck,
	&textAmountCheck, &textSectionCheck, &textShareCheck, &textDirectionCheck,
}

// Checks returns all checks in their order.
func Checks() []*Check { return append([]*Check(nil), checks...) }

// Lookup returns the check with that name, or nil.
func Lookup(name string) *Check {
	for _, c := range checks {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// rank is the place of a check in the list.
func rank(name string) int {
	for i, c := range checks {
		if c.Name == name {
			return i
		}
	}
	return len(checks)
}

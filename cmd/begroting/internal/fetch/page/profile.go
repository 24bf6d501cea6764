package page

// Profile is what repeats over the pages of a website. It is made of some of its pages: memory does not grow with their
// number, and what is furniture stands on most of them.
type Profile struct {
	pages  int
	texts  map[uint64]int // elements with their contents
	shapes map[uint64]int // elements by what they are called, whatever their contents
	crowd  bool           // there are enough pages to tell by
}

// fewest is the least number of pages that tell by repeating what is furniture. Two pages are alike by chance.
const fewest = 3

// NewProfile is a profile of no pages yet.
func NewProfile() *Profile {
	return &Profile{texts: map[uint64]int{}, shapes: map[uint64]int{}}
}

// Add adds a page.
func (f *Profile) Add(p *Page) {
	f.pages++
	texts, shapes := map[uint64]bool{}, map[uint64]bool{}
	for _, e := range survey(p.body) {
		if e.words > 0 {
			texts[e.text] = true
			shapes[e.shape] = true
		}
	}
	for t := range texts {
		f.texts[t]++
	}
	for s := range shapes {
		f.shapes[s]++
	}
}

// Settle ends adding: what does not stand on half of the pages is forgotten.
func (f *Profile) Settle() {
	f.crowd = f.pages >= fewest
	least := max(fewest, (f.pages+1)/2)
	for _, counts := range []map[uint64]int{f.texts, f.shapes} {
		for k, n := range counts {
			if n < least {
				delete(counts, k)
			}
		}
	}
}

func (f *Profile) repeats(e *element) bool { return f.crowd && f.texts[e.text] > 0 }
func (f *Profile) recurs(e *element) bool  { return f.crowd && f.shapes[e.shape] > 0 }

package fetch

import (
	"runtime"
	"slices"

	"begrotingsverkenner/cmd/begroting/internal/fetch/page"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

// cleaned is a page without its furniture, and what core/reader finds in it.
type cleaned struct {
	name    string
	kept    page.Kept
	words   int // of the page as it came
	tables  int
	figures bool
	money   bool // of the page as it came
	err     error
}

// cleaned cleans all pages, as many at a time as there are processors, and hands them over in their order.
func (c *crawl) cleaned(named map[*item]string, f *page.Profile, take func(i int, p *cleaned) error) error {
	done := make([]chan *cleaned, runtime.GOMAXPROCS(0))
	begin := func(i int) {
		at := make(chan *cleaned, 1)
		done[i%len(done)] = at
		it := c.pages[i]
		go func() { at <- c.clean(it, named[it], f) }()
	}
	for i := range min(len(done), len(c.pages)) {
		begin(i)
	}
	for i := range c.pages {
		p := <-done[i%len(done)]
		if i+len(done) < len(c.pages) {
			begin(i + len(done))
		}
		if err := take(i, p); err != nil {
			return err // those that have begun end by themselves
		}
	}
	return nil
}

// clean cleans one page. It changes nothing of the crawl, because others are cleaned at the same time.
func (c *crawl) clean(it *item, name string, f *page.Profile) *cleaned {
	p, err := c.parse(it)
	if err != nil {
		return &cleaned{name: name, err: err}
	}
	out := &cleaned{name: name, kept: p.Keep(f, c.resolve), words: p.Words, money: p.Money}
	if doc, err := reader.Read(name, out.kept.HTML, nil); err == nil {
		out.tables, out.figures = len(doc.Tables), hasFigures(doc)
	}
	return out
}

// hasFigures reports whether a document has a table or an amount.
func hasFigures(d *budget.Document) bool {
	return len(d.Tables) > 0 || slices.ContainsFunc(d.Texts, func(t budget.Text) bool {
		return len(t.Amounts) > 0 || t.Kind == budget.Unplaced
	})
}

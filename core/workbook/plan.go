package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// maxRows and maxColumns are Excel's.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
)

// bookPlan makes the sheets of a book one after another, so that only one is in memory. Names are unique in the book.
type bookPlan struct {
	o          Options
	words      *words
	sheets     []shelf.Sheet
	names      []string // of the sheets
	tableNames unique
	cross      map[*budget.Document][]audit.Finding // of the checks that look at the whole book
	reports    []*audit.Result                      // per sheet, once it was planned: checks take as long as a layout
	programmes map[string]*budget.Programmes        // per publication
	tells      map[int]map[budget.Programme]bool    // per sheet: see named
}

// planBook names the sheets. The same documents give the same plan in whatever order they come.
func planBook(docs []*budget.Document, o Options) (*bookPlan, error) {
	if len(docs) == 0 {
		return nil, fmt.Errorf("no documents for the workbook: give it at least one")
	}
	b := &bookPlan{o: o, words: wordsOf(o.Lang), sheets: shelf.Sheets(docs), tableNames: unique{}}
	taken := unique{}
	for _, s := range b.sheets {
		b.names = append(b.names, taken.sheetName(s.Title, b.suffix(s)))
	}
	b.reports = make([]*audit.Result, len(b.sheets))
	b.crossFindings()
	return b, nil
}

// suffix tells the publications of one book apart: by year where that is enough, else by kind and year.
func (b *bookPlan) suffix(s shelf.Sheet) string {
	own := &s.Docs[0].Meta
	several, sameYear := false, false
	for _, other := range b.sheets {
		m := &other.Docs[0].Meta
		if m.Kind != own.Kind || m.FiscalYear != own.FiscalYear {
			several = true
			sameYear = sameYear || m.FiscalYear == own.FiscalYear
		}
	}
	switch {
	case !several || own.FiscalYear == 0:
		return ""
	case sameYear:
		return own.Publication()
	}
	return strconv.Itoa(own.FiscalYear)
}

// planner lays out one sheet, from the top.
type planner struct {
	*sheetPlan
	book   *bookPlan
	words  *words
	sheet  shelf.Sheet
	gaps   int               // differences greater than rounding, so far
	checks int               // differences computed, so far
	wants  map[int]float64   // widths that columns ask for, for figures
	wordy  map[int]float64   // and for words
	tails  map[int]float64   // and for sources, which may run on over the empty cells behind them
	limits map[string]*reach // of red differences
	spills []spill           // what did not fit in a cell

	path    []string // of the text before, and as it was written: mostly that of the next one, too
	heading string
	linked  reach // its lines that lead to their page

	found        []finding // by the checks
	wider        float64   // first column, above labelWidth
	segments     []segment // in which pages are cut
	firstFinding int       // its row
	checked      int       // sums that the checks compared
	summary      string    // of the checks
	marks        map[*budget.Cell]marked
	textMarks    map[*budget.Text]marked
	rowHomes     map[*budget.Row]*home
	textHomes    map[*budget.Text]*home
}

// sheetPlan plans sheet i. Sheets are planned in order, because table names are unique in the book.
func (b *bookPlan) sheetPlan(i int) (*sheetPlan, error) {
	p := &planner{
		sheetPlan: &sheetPlan{
			name: b.names[i], title: clean(b.sheets[i].Title), limits: map[string][]string{},
			figures: map[*budget.Cell]place{}, labels: map[*budget.Row]place{}, texts: map[*budget.Text]place{},
		},
		book: b, words: b.words, sheet: b.sheets[i], wants: map[int]float64{}, wordy: map[int]float64{}, tails: map[int]float64{}, limits: map[string]*reach{},
		marks: map[*budget.Cell]marked{}, textMarks: map[*budget.Text]marked{},
		rowHomes: map[*budget.Row]*home{}, textHomes: map[*budget.Text]*home{},
	}
	p.find(i)
	blocks := p.blocks()
	g := p.head()
	p.sheetLinks(i)
	contents := p.reserveContents(blocks)
	p.reserveChecks(&blocks[0])
	for j := range blocks {
		if err := p.block(&blocks[j]); err != nil {
			return nil, err
		}
	}
	p.textBlock(&blocks[len(blocks)-1])
	p.fillGlance(g)
	p.fillChecks()
	p.fillContents(contents, blocks)
	if len(p.rows) > maxRows {
		return nil, fmt.Errorf("%s: %d rows do not fit on a sheet of %d; convert fewer documents at a time", p.title, len(p.rows), maxRows)
	}
	p.finish()
	return p.sheetPlan, nil
}

// next is the number of the row that is added next.
func (p *planner) next() int { return len(p.rows) + 1 }

func (p *planner) add(cells ...cell) int {
	p.rows = append(p.rows, row{cells: cells})
	return len(p.rows)
}

// maxLinks is the number of hyperlinks that a sheet takes, with some left for the contents: Excel stops at 65,530.
const maxLinks = 65000

// link adds a hyperlink where there is room for one.
func (p *planner) link(l link) {
	if len(p.links) < maxLinks {
		p.links = append(p.links, l)
	}
}

func (p *planner) blank() { p.rows = append(p.rows, row{}) }

const (
	labelWidth       = 54.0
	figureWidth      = 10.5
	widestFigure     = 22.0
	sharedWidth      = 18.0 // of a column that holds words in one table and figures in another
	descriptionWidth = 34.0
	widestText       = 78.0
	goodWidth        = 165.0 // of a page that still prints well
)

// want asks for a column at least that wide.
func (p *planner) want(col int, width float64) {
	if width > p.wants[col] {
		p.wants[col] = width
	}
}

// wantText asks for a column of words at least that wide. Columns of figures in other tables of the sheet limit it.
func (p *planner) wantText(col int, width float64) {
	p.wordy[col] = max(p.wordy[col], min(width, descriptionWidth))
}

// finish sets what depends on the whole sheet: widths, heights, the ranges of red differences and the charts' places.
func (p *planner) finish() {
	columns := 0
	for i := range p.rows {
		columns = max(columns, len(p.rows[i].cells))
	}
	p.widths = make([]float64, columns)
	for i := range p.widths {
		p.widths[i] = p.width(i + 1)
	}
	p.printed = leastColumns
	for _, t := range p.tables {
		p.printed = max(p.printed, t.to.col)
	}
	if len(p.charts) > 0 {
		// Under each other, in a column of their own, and each in the rows of its own table.
		p.printed++
		for i := range p.charts {
			p.charts[i].at.col = p.printed
		}
	}
	for len(p.widths) < p.printed {
		p.widths = append(p.widths, figureWidth)
	}
	if len(p.charts) > 0 {
		p.widths[p.printed-1] = chartColumn
	}
	p.widenText()
	for i := range p.rows {
		settle(&p.rows[i], p.width)
		p.rows[i].height = quarter(p.rows[i].height)
	}
	for limit, r := range p.limits {
		p.sheetPlan.limits[limit] = r.ranges()
	}
	p.turnPages()
}

// widenText gives the text the room that the tables leave on a page, where no chart needs it.
func (p *planner) widenText() {
	total := 0.0
	for _, w := range p.widths {
		total += w
	}
	if len(p.charts) == 0 {
		p.wider = max(0, min(widestText-labelWidth, quarter(goodWidth-total)))
		p.widths[0] += p.wider
	}
}

// width is the width of a column as far as it is known: it can still grow.
func (p *planner) width(col int) float64 {
	if col == 1 {
		return labelWidth + p.wider
	}
	words := p.wordy[col]
	if p.wants[col] > 0 {
		words = min(words, sharedWidth)
	} else {
		words = max(words, p.tails[col])
	}
	return quarter(max(figureWidth, p.wants[col], words))
}

// quarter rounds to a quarter: machines that multiply and add in one step must not change a byte of the book.
func quarter(f float64) float64 { return math.Round(f*4) / 4 }

// sentence joins what is not empty with a dot between.
func sentence(parts ...string) string {
	var b strings.Builder
	for _, s := range parts {
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(" · ")
		}
		b.WriteString(s)
	}
	return clean(b.String())
}

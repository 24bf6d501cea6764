package workbook

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strings"

	"begrotingsverkenner/core/budget"

	"github.com/xuri/excelize/v2"
)

// Options are what a workbook needs beside its documents.
type Options struct {
	Version string // of the tool, shown at the top of each sheet; "" shows none
	Lang    string // of what the workbook itself says: "nl", the default, or "en"
}

// Book is a workbook to be made of documents. Writing it and reading it back share what the checks found.
type Book struct {
	plan *bookPlan
}

// NewBook names the sheets of a workbook, one per programme and publication of the documents, see [shelf.Sheets]. The order
// of docs does not matter, and the same docs and options give the same bytes.
func NewBook(docs []*budget.Document, o Options) (*Book, error) {
	plan, err := planBook(docs, o)
	if err != nil {
		return nil, err
	}
	return &Book{plan}, nil
}

// Write writes one workbook of the documents, see [NewBook].
func Write(w io.Writer, docs []*budget.Document, o Options) error {
	b, err := NewBook(docs, o)
	if err != nil {
		return err
	}
	return b.Write(w)
}

// Write writes the workbook. Nothing is written to w before the whole workbook is ready; its errors are those of w, and of
// documents that Excel cannot hold: more rows or columns than a sheet has.
func (b *Book) Write(w io.Writer) (err error) {
	book := b.plan
	book.tableNames = unique{}
	f := excelize.NewFile()
	defer func() {
		if e := f.Close(); err == nil && e != nil {
			err = fmt.Errorf("clean up after the workbook: %w", e)
		}
	}()
	pack, err := newPacker(w)
	if err != nil {
		return err
	}
	defer pack.release()
	e := &excel{f: f, pack: pack, styles: map[style]int{}}
	if err := e.begin(book); err != nil {
		return fmt.Errorf("prepare the workbook: %w", err)
	}
	for i := range book.sheets {
		plan, err := book.sheetPlan(i)
		if err != nil {
			return err
		}
		if err := e.sheet(i, plan); err != nil {
			return fmt.Errorf("sheet %s: %w", plan.name, err)
		}
	}
	if err := e.properties(book); err != nil {
		return fmt.Errorf("describe the workbook: %w", err)
	}
	// excelize keeps the types of parts in a map; sorted, they are the same each time.
	types := f.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return pack })
	if err := f.Write(io.Discard); err != nil {
		return fmt.Errorf("write the workbook: %w", err)
	}
	return nil
}

// properties are what a file manager shows. The time is that of the youngest page, because the workbook has none of its
// own: the same documents give the same bytes tomorrow.
func (e *excel) properties(book *bookPlan) error {
	var names []string
	for _, s := range book.sheets {
		m := &s.Docs[0].Meta
		name := sentence(book.words.publicationName(m), m.Municipality)
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	title := cutWords(strings.Join(names, ", "), 250)
	when := epoch
	for _, s := range book.sheets {
		for _, d := range s.Docs {
			when = max(when, stampTime(d.Stamp.Text))
		}
	}
	err := e.f.SetDocProps(&excelize.DocProperties{
		Title: title, Subject: fmt.Sprintf(book.words.subject, title), Creator: book.words.creator,
		LastModifiedBy: book.words.creator, Language: book.words.tag, Created: when, Modified: when,
		Description: sentence(join(" ", book.words.madeWith, book.o.Version)),
	})
	if err != nil {
		return err
	}
	return e.f.SetAppProps(&excelize.AppProperties{Application: book.words.creator, Company: book.words.creator})
}

// epoch is the time of a workbook whose pages tell none. It is the earliest that a zip can hold.
const epoch = "1980-01-01T00:00:00Z"

var stampPattern = regexp.MustCompile(`\b(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])/((?:19|20)[0-9]{2}) ([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])`)

// stampTime reads the first time of a page's build stamp, month first as the pages print it, or returns "". The stamp
// names no time zone; none is guessed but UTC, which the format demands.
func stampTime(s string) string {
	m := stampPattern.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return m[3] + "-" + m[1] + "-" + m[2] + "T" + m[4] + ":" + m[5] + ":" + m[6] + "Z"
}

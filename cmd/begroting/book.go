package main

import (
	"os"
	"path/filepath"
)

// book is one workbook to write.
type book struct {
	path string
	docs []*document
}

// weight is how much memory a workbook asks for: all its documents are in memory while it is made.
func (b *book) weight() int64 {
	sum := int64(0)
	for _, d := range b.docs {
		sum += d.weight()
	}
	return sum
}

// bookDocuments counts the documents of all books.
func bookDocuments(books []*book) int {
	n := 0
	for _, b := range books {
		n += len(b.docs)
	}
	return n
}

// madeBook is what came of a workbook. It is kept until those before it are ready, so it holds no documents.
type madeBook struct {
	tally  tally
	failed []failure
	report []string
}

// makeBook reads the documents of one workbook in full, writes it, reads it back, and only then puts it in its place.
func (c *command) makeBook(b *book) (made madeBook) {
	if c.resume && c.isUpToDate(b) {
		for range b.docs {
			c.ui.bar.step()
		}
		made.tally.upToDate = 1
		return made
	}
	_, docs, failed := c.readAll(b.docs)
	made.failed = failed
	if len(docs) == 0 {
		return made
	}
	c.work <- struct{}{}
	defer func() { <-c.work }()
	t := count(docs)
	err := os.MkdirAll(filepath.Dir(b.path), 0o777)
	if err == nil {
		err = replaceFile(b.path, func(f *os.File) error { return c.fillBook(f, docs, &t) })
	}
	if err != nil {
		made.failed = append(made.failed, failure{b.path, writing{err}})
		return made
	}
	t.books = 1
	made.tally = t
	made.report = c.bookReport(b.path, docs, t)
	return made
}

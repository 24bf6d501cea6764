package main

import (
	"bytes"
	"errors"
	"fmt"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/packed"
	"begrotingsverkenner/core/shelf"
	"begrotingsverkenner/core/workbook"
)

// document is a document to put in the workbook.
type document struct {
	name string // file name, for messages
	data []byte // as packed.Encode wrote it
}

// request is a workbook to make.
type request struct {
	documents     []document
	version, lang string // as in workbook.Options
}

// maxTotal is the size of all documents together, in bytes. A publication of twenty programmes is some megabytes; far above that,
// the memory of a browser runs out, and then it says nothing of the reason.
const maxTotal = 128 << 20

// several is the name of a workbook of more than one publication, which the command line leaves to its user.
const several = "publicaties.xlsx"

// fault is a reason why there is no workbook. The code is for the page, which has its own words for it; the error is for
// the browser's console.
type fault struct {
	code     string
	document string // file name of the document that it is about; "" for none
	err      error
}

func (f *fault) Error() string {
	if f.document == "" {
		return f.err.Error()
	}
	return f.document + ": " + f.err.Error()
}

func (f *fault) Unwrap() error { return f.err }

// export unpacks the documents and writes their workbook, as `begroting convert` does: the same bytes, and read back
// before anybody gets it. One document that can't be unpacked fails all, because a workbook that silently lacks a programme
// would be taken for the whole publication. Whatever a document makes go wrong comes back as a fault.
func export(r request, progress func(stage string, done, total int)) (name string, data []byte, err error) {
	at := ""
	defer func() {
		if p := recover(); p != nil {
			name, data, err = "", nil, &fault{"internal", at, fmt.Errorf("panic: %v", p)}
		}
	}()
	docs := make([]*budget.Document, 0, len(r.documents))
	key, total := shelf.Key{}, 0
	for i, d := range r.documents {
		at = d.name
		progress("read", i, len(r.documents))
		if total += len(d.data); total > maxTotal {
			return "", nil, &fault{"size", d.name, errors.New("the documents are larger than 128 MB together")}
		}
		doc, err := packed.Decode(d.data)
		if err != nil {
			return "", nil, &fault{"damaged", d.name, err}
		}
		k := shelf.KeyOf(doc.Name, &doc.Meta)
		switch {
		case i == 0:
			key, name = k, k.FileName()
		case k != key:
			name = several
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return "", nil, &fault{"request", "", errors.New("there are no documents")}
	}
	at = ""
	progress("read", len(docs), len(docs))
	progress("write", 0, 2)
	book, err := workbook.NewBook(docs, workbook.Options{Version: r.version, Lang: r.lang})
	if err != nil {
		return "", nil, &fault{"workbook", "", err}
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		return "", nil, &fault{"workbook", "", err}
	}
	progress("write", 1, 2)
	if err := book.Verify(bytes.NewReader(b.Bytes()), int64(b.Len())); err != nil {
		return "", nil, &fault{"verify", "", err}
	}
	progress("write", 2, 2)
	return name, b.Bytes(), nil
}

package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/shelf"
)

// ErrChanged says that a PDF is another one than its text was made of.
var ErrChanged = errors.New("the PDF was changed while the site was made; make it again")

// paper is a PDF that the site has with it.
type paper struct {
	name     string
	original func() ([]byte, error)
	sum      string // its SHA-256, in hexadecimal
}

// bytes gets the PDF, and sees that it is the one whose text the site has: another one has other pages.
func (p paper) bytes() ([]byte, error) {
	data, err := p.original()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != p.sum {
		return nil, fmt.Errorf("%s: %w", p.name, ErrChanged)
	}
	return data, nil
}

// paper takes the PDF of a document into the site, and returns its address and size. What stands at an address never changes; the
// file keeps its name as far as every server can have it, because people save it.
func (l *library) paper(in Input, d *budget.Document) (address string, bytes int, err error) {
	if in.Original == nil {
		return "", 0, nil
	}
	p := paper{in.Name, in.Original, d.SHA256}
	data, err := p.bytes()
	if err != nil {
		return "", 0, err
	}
	name := cmp.Or(shelf.Slug(strings.TrimSuffix(in.Name, path.Ext(in.Name))), "document")
	address = "data/" + d.SHA256[:16] + "/" + name + ".pdf"
	l.papers[address] = p
	return address, len(data), nil
}

package opendata

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
)

// measured is a file of which the data package tells the length and the hash, so that a reader can tell whether it has
// all of it.
type measured struct {
	w    io.Writer
	n    int64
	hash hash.Hash
}

func measure(w io.Writer) *measured { return &measured{w: w, hash: sha256.New()} }

func (m *measured) Write(p []byte) (int, error) {
	n, err := m.w.Write(p)
	m.n += int64(n)
	m.hash.Write(p[:n])
	return n, err
}

func (m *measured) sum() string { return "sha256:" + hex.EncodeToString(m.hash.Sum(nil)) }

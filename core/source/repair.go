package source

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// writer collects the characters of a document and the lines of those that may be wrong.
type writer struct {
	b      strings.Builder
	line   int
	cr     bool // the last character was a CR: an LF behind it ends no other line
	doubts []int
}

func (w *writer) count(r rune) {
	if r == '\n' && !w.cr || r == '\r' {
		w.line++
	}
	w.cr = r == '\r'
}

func (w *writer) doubt() {
	if n := len(w.doubts); n == 0 || w.doubts[n-1] != w.line {
		w.doubts = append(w.doubts, w.line)
	}
}

// repair decodes UTF-8. Bytes that are none are read as Windows-1252, and the lines on which they stand are named.
func repair(data []byte) (string, []int) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	w := writer{line: 1}
	w.b.Grow(len(data) + 16)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			r = windows1252(data[i])
			w.doubt()
		}
		w.b.WriteRune(r)
		w.count(r)
		i += n
	}
	return w.b.String(), w.doubts
}

// decode1252 decodes Windows-1252. The five bytes that it leaves open become �. mixed says that some bytes could be
// UTF-8: "É”" by chance, or a text put together from two. The lines of both are named.
func decode1252(data []byte, mixed bool) (string, []int) {
	w := writer{line: 1}
	w.b.Grow(len(data) + len(data)/16)
	for i, c := range data {
		r := rune(c)
		if c >= utf8.RuneSelf {
			r = windows1252(c)
			if r == utf8.RuneError || mixed && multiByte(data[i:]) {
				w.doubt()
			}
		}
		w.b.WriteRune(r)
		w.count(r)
	}
	return w.b.String(), w.doubts
}

// multiByte reports whether data starts with a UTF-8 character of several bytes.
func multiByte(data []byte) bool {
	_, n := utf8.DecodeRune(data)
	return n > 1
}

// decode16 decodes UTF-16. Half a character (a lone surrogate, an odd last byte) becomes �; broken counts those.
func decode16(data []byte, bigEndian bool) (s string, doubts []int, broken int) {
	unit := func(i int) rune {
		if bigEndian {
			return rune(data[i])<<8 | rune(data[i+1])
		}
		return rune(data[i+1])<<8 | rune(data[i])
	}
	w := writer{line: 1}
	w.b.Grow(len(data)/2 + len(data)/16)
	for i := 0; i < len(data); i += 2 {
		if i+1 == len(data) {
			w.doubt()
			w.b.WriteRune(utf8.RuneError)
			broken++
			break
		}
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair == utf8.RuneError {
				w.doubt()
				broken++
			} else {
				i += 2
			}
			r = pair
		}
		w.b.WriteRune(r)
		w.count(r)
	}
	return w.b.String(), w.doubts, broken
}

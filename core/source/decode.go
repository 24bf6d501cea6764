package source

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/figure"
)

// MaxSize is the largest document that is read, in bytes. A page of a budget is some 50 kB; far above that, somebody
// gave the wrong file, and reading it whole would take the memory of every other document.
const MaxSize = 64 << 20

// MaxLines is the largest number of lines. A line costs more memory than its characters, so 64 MB of line ends would
// cost gigabytes.
const MaxLines = 1 << 20

// Reasons why a document can't be read. They are told to users, so each says what is the matter.
var (
	ErrEmpty  = errors.New("the document is empty")
	ErrBinary = errors.New("the document is no text")
	ErrSize   = errors.New("the document is larger than 64 MB")
	ErrLines  = errors.New("the document has more than a million lines")
)

// Text is a decoded document.
type Text struct {
	Lines    []string // without line ends; line 1 is Lines[0]
	Encoding string   // UTF-8, UTF-8 with BOM, UTF-16LE, UTF-16BE or Windows-1252
	// Repaired are the lines whose characters may be wrong: with bytes that are no UTF-8, read as Windows-1252; with
	// bytes that could be UTF-8 in a document that is not; or with half a character of UTF-16, read as �.
	Repaired []int
}

// Decode finds out the encoding of a document and splits it into lines at LF, CRLF or CR, as editors number them. Form
// feeds and the line separators of Unicode (U+0085, U+2028, U+2029) do not end a line; they are white space in it.
//
// A byte order mark decides. Else bytes that are valid UTF-8 are UTF-8. Else the document is Windows-1252, unless a good
// part of what is not ASCII is UTF-8: then only the broken bytes are taken for Windows-1252. UTF-16 without a byte order mark
// is full of NULs, like a binary file, and is refused like one: guessing its byte order could turn out a text of other
// words.
func Decode(data []byte) (Text, error) {
	if len(data) > MaxSize {
		return Text{}, ErrSize
	}
	if format := known(data); format != "" {
		return Text{}, &BinaryError{format}
	}
	var t Text
	var s string
	switch body, marked := bytes.CutPrefix(data, []byte{0xEF, 0xBB, 0xBF}); {
	case marked:
		t.Encoding = "UTF-8 with BOM"
		s, t.Repaired = repair(body)
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		big := data[0] == 0xFE
		t.Encoding = "UTF-16LE"
		if big {
			t.Encoding = "UTF-16BE"
		}
		var broken int
		s, t.Repaired, broken = decode16(data[2:], big)
		if broken > 8 && broken > len(data)/200 {
			return Text{}, ErrBinary // one in a hundred: random bytes with a mark by chance
		}
	case utf8.Valid(data): // nearly every document
		t.Encoding, s = "UTF-8", string(data)
	default:
		broken, multi, likely := census(data)
		if likely > 0 && likely >= broken/4 {
			t.Encoding = "UTF-8"
			s, t.Repaired = repair(data)
		} else {
			t.Encoding = "Windows-1252"
			s, t.Repaired = decode1252(data, multi > 0)
		}
	}
	if binary(s) {
		return Text{}, ErrBinary
	}
	ends := strings.Count(s, "\n") + strings.Count(s, "\r")
	if ends > 2*MaxLines {
		return Text{}, ErrLines
	}
	if t.Lines = split(s, ends+1); len(t.Lines) > MaxLines {
		return Text{}, ErrLines
	}
	for _, line := range t.Lines {
		if figure.Trim(line) != "" {
			return t, nil
		}
	}
	return Text{}, ErrEmpty
}

// census counts the bytes beyond ASCII that belong to no UTF-8 character, the characters of several bytes, and those of
// them that a Dutch text has. In Windows-1252 the bytes of É” make a character of UTF-8 by chance, but one of another
// alphabet; only Â, Ã and â before a sign, which Dutch never prints, would make a likely one.
func census(data []byte) (broken, multi, likely int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case r < 0x100 || r >= 0x2000 && r < 0x2700:
			likely++
			multi++
		default:
			multi++
		}
		i += n
	}
	return broken, multi, likely
}

// split cuts s into lines at LF, CRLF and CR. There are n at most.
func split(s string, n int) []string {
	lines := make([]string, 0, n)
	if strings.IndexByte(s, '\r') < 0 {
		for {
			i := strings.IndexByte(s, '\n')
			if i < 0 {
				break
			}
			lines, s = append(lines, s[:i]), s[i+1:]
		}
	} else {
		for {
			i := strings.IndexAny(s, "\r\n")
			if i < 0 {
				break
			}
			lines = append(lines, s[:i])
			if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
				i++
			}
			s = s[i+1:]
		}
	}
	if s != "" {
		lines = append(lines, s)
	}
	return lines
}

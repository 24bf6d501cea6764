package source

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// MaxSize is the largest document that is read, in bytes. A page of a budget is some 50 kB; far above that, somebody
// gave the wrong file, and reading it whole would take the memory of every other document.
const MaxSize = 64 << 20

// Reasons why a document can't be read. They are told to users, so each says what is the matter.
var (
	ErrEmpty  = errors.New("the document is empty")
	ErrBinary = errors.New("the document is no text")
	ErrSize   = errors.New("the document is larger than 64 MB")
)

// Text is a decoded document.
type Text struct {
	Lines    []string // without line ends; line 1 is Lines[0]
	Encoding string   // UTF-8, UTF-8 with BOM, UTF-16LE, UTF-16BE or Windows-1252
	Repaired []int    // lines with bytes that are no UTF-8, read as Windows-1252
}

// Decode finds out the encoding of a document and splits it into lines at LF, CRLF or CR.
//
// Bytes that are valid UTF-8 are UTF-8. Else the document is Windows-1252, unless most of it is multi-byte UTF-8: then
// only the broken bytes are taken for Windows-1252 and their lines are named.
func Decode(data []byte) (Text, error) {
	if len(data) > MaxSize {
		return Text{}, ErrSize
	}
	var t Text
	var s string
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}) && utf8.Valid(data):
		t.Encoding, s = "UTF-8 with BOM", string(data[3:])
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		t.Encoding, s = "UTF-16LE", decode16(data[2:], false)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		t.Encoding, s = "UTF-16BE", decode16(data[2:], true)
	case utf8.Valid(data):
		t.Encoding, s = "UTF-8", string(data)
	default:
		data = bytes.TrimPrefix(data, []byte{0xEF, 0xBB, 0xBF})
		if multi, broken := census(data); multi > broken {
			t.Encoding = "UTF-8"
			s, t.Repaired = repair(data)
		} else {
			t.Encoding, s = "Windows-1252", decode1252(data)
		}
	}
	if binary(s) {
		return Text{}, ErrBinary
	}
	t.Lines = split(s)
	for _, line := range t.Lines {
		if strings.TrimSpace(line) != "" {
			return t, nil
		}
	}
	return Text{}, ErrEmpty
}

// decode16 decodes UTF-16; a lone surrogate or an odd last byte becomes the replacement character.
func decode16(data []byte, bigEndian bool) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		if bigEndian {
			units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
		} else {
			units = append(units, uint16(data[i+1])<<8|uint16(data[i]))
		}
	}
	if len(data)%2 == 1 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

func decode1252(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/16)
	for _, c := range data {
		b.WriteRune(charmap.Windows1252.DecodeByte(c))
	}
	return b.String()
}

// census counts the multi-byte UTF-8 characters of data and the bytes that belong to none.
func census(data []byte) (multi, broken int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			multi++
		}
		i += n
	}
	return multi, broken
}

// repair reads bytes that are no UTF-8 as Windows-1252 and returns the lines on which they stand.
func repair(data []byte) (string, []int) {
	var b strings.Builder
	b.Grow(len(data) + 16)
	var lines []int
	line := 1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteRune(charmap.Windows1252.DecodeByte(data[i]))
			if len(lines) == 0 || lines[len(lines)-1] != line {
				lines = append(lines, line)
			}
		default:
			if r == '\n' || r == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
				line++
			}
			b.Write(data[i : i+n])
		}
		i += n
	}
	return b.String(), lines
}

// binary reports whether s holds characters that no text has: NUL, or more than a few other control characters.
func binary(s string) bool {
	if strings.IndexByte(s, 0) >= 0 {
		return true
	}
	control := 0
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b {
			control++
		}
	}
	return control > 8 && control > len(s)/200
}

// split cuts s into lines at LF, CRLF and CR.
func split(s string) []string {
	lines := make([]string, 0, strings.Count(s, "\n")+1)
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

package source_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"begrotingsverkenner/core/source"
)

// utf16Of writes s as UTF-16 with a byte order mark.
func utf16Of(s string, big bool) []byte {
	var b []byte
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func windows1252(t testing.TB, s string) []byte {
	b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

const page = "Lasten – ‘baten’\n\n€ 1.234\u00a0mln. café…\n"

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"UTF-8", []byte(page), page},
		{"UTF-8 with BOM", []byte("\ufeff" + page), page},
		{"UTF-16LE", utf16Of(page, false), page},
		{"UTF-16BE", utf16Of(page, true), page},
		{"UTF-16LE", utf16Of(page+"😀\n", false), page + "😀\n"},
		{"Windows-1252", windows1252(t, page), page},
		{"UTF-8", []byte("alleen ASCII\n"), "alleen ASCII\n"},
		{"Windows-1252", []byte("caf\xe9 \x80 5\n"), "café € 5\n"},
	} {
		got, err := source.Decode(c.data)
		if err != nil || got.Encoding != c.name || strings.Join(got.Lines, "\n")+"\n" != c.want || got.Repaired != nil {
			t.Errorf("%s: %q in %s, doubtful %v, %v", c.name, got.Lines, got.Encoding, got.Repaired, err)
		}
	}
}

func TestLineEnds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\nb", "a|b"},
		{"a\nb\n", "a|b"},
		{"a\r\nb\r\n", "a|b"},
		{"a\rb\r", "a|b"},
		{"a\r\n\nb\rc\n\rd", "a||b|c||d"},
		{"\n\na", "||a"},
		{"a\n \n", "a| "},
		// A form feed starts a page, not a line: pdftotext puts it before the first word of the next page. An editor
		// numbers no line for it, nor for the separators of Unicode.
		{"a\n\fb\vc", "a|\fb\vc"},
		{"a\u0085b\u2028c\u2029d", "a\u0085b\u2028c\u2029d"},
	} {
		for _, data := range [][]byte{[]byte(c.in), []byte("\ufeff" + c.in), utf16Of(c.in, false), utf16Of(c.in, true)} {
			got, err := source.Decode(data)
			if err != nil || strings.Join(got.Lines, "|") != c.want {
				t.Errorf("%q gives %q in %s, %v", c.in, got.Lines, got.Encoding, err)
			}
		}
	}
}

// TestRepaired: what had to be guessed is named by its line.
func TestRepaired(t *testing.T) {
	const many = "é é é\n" // tells that the text is UTF-8
	for _, c := range []struct{ in, encoding, lines, want string }{
		{many + "caf\xe9\r\nok\r\xe9 \xe9", "UTF-8", "[2 4]", "é é é|café|ok|é é"},
		{many + "\x80 5", "UTF-8", "[2]", "é é é|€ 5"},
		{"\ufeffcaf\xe9", "UTF-8 with BOM", "[1]", "café"},
		{many + "\xe2\x82", "UTF-8", "[2]", "é é é|â‚"},           // cut off in the middle of a €
		{many + "\xc0\xaf", "UTF-8", "[2]", "é é é|À¯"},           // an overlong slash is no slash
		{many + "\xed\xa0\x80", "UTF-8", "[2]", "é é é|í\u00a0€"}, // half a character of UTF-16
		{"caf\xe9\n\x81", "Windows-1252", "[2]", "café|�"},        // a byte that Windows-1252 leaves open
		// "É”" in Windows-1252 is a letter in UTF-8 by chance, and one that Dutch does not have.
		{"caf\xe9\n\x93CAF\xc9\x94\n", "Windows-1252", "[2]", "café|“CAFÉ”"},
		// Ten broken bytes for each good character: the good ones come from elsewhere.
		{"é\n" + strings.Repeat("caf\xe9\n", 10), "Windows-1252", "[1]", "Ã©" + strings.Repeat("|café", 10)},
	} {
		got, err := source.Decode([]byte(c.in))
		if err != nil || got.Encoding != c.encoding || fmt.Sprint(got.Repaired) != c.lines || strings.Join(got.Lines, "|") != c.want {
			t.Errorf("%q gives %q in %s, doubtful %v, %v", c.in, got.Lines, got.Encoding, got.Repaired, err)
		}
	}
	lone := utf16Of("een\ntwee\r\ndrie", false)
	lone = append(lone, 0x00, 0xD8, '!', 0, 'x')
	got, err := source.Decode(lone)
	if err != nil || strings.Join(got.Lines, "|") != "een|twee|drie�!�" || fmt.Sprint(got.Repaired) != "[3]" {
		t.Errorf("half characters of UTF-16: %q, doubtful %v, %v", got.Lines, got.Repaired, err)
	}
}

func TestNoText(t *testing.T) {
	random := make([]byte, 4000)
	for i, x := 0, uint32(1); i < len(random); i++ {
		x = x*1664525 + 1013904223
		random[i] = byte(x >> 24)
	}
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, source.ErrEmpty},
		{"white space", []byte(" \t\r\n\f\u00a0\u200b\u2028\n"), source.ErrEmpty},
		{"only a mark", []byte("\ufeff"), source.ErrEmpty},
		{"only a mark of UTF-16", []byte("\xff\xfe"), source.ErrEmpty},
		{"a NUL", []byte("Lasten\x00Baten"), source.ErrBinary},
		{"control characters", []byte("Lasten \x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11"), source.ErrBinary},
		{"PDF", []byte("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), source.ErrBinary},
		{"ZIP", []byte("PK\x03\x04 en verder tekst"), source.ErrBinary},
		{"RTF", []byte(`{\rtf1\ansi Lasten}`), source.ErrBinary},
		{"PNG", []byte("\x89PNG\r\n\x1a\n"), source.ErrBinary},
		{"JPEG", []byte("\xff\xd8\xff\xe0JFIF"), source.ErrBinary},
		{"GIF", []byte("GIF89a"), source.ErrBinary},
		{"Office", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), source.ErrBinary},
		{"gzip", []byte("\x1f\x8b\x08"), source.ErrBinary},
		{"random bytes", random, source.ErrBinary},
		{"random bytes behind a mark", append([]byte("\xff\xfe"), bytes.ReplaceAll(random, []byte{0}, []byte{1})...), source.ErrBinary},
		{"UTF-16 without a mark", utf16Of("Lasten", false)[2:], source.ErrBinary},
		{"too large", make([]byte, source.MaxSize+1), source.ErrSize},
		{"too many lines", bytes.Repeat([]byte("a\n"), source.MaxLines+1), source.ErrLines},
		{"too many line ends", bytes.Repeat([]byte("\r\n"), 3*source.MaxLines), source.ErrLines},
	} {
		_, err := source.Decode(c.data)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		var binary *source.BinaryError
		if errors.As(err, &binary) && (binary.Format != c.name || !strings.Contains(err.Error(), c.name)) {
			t.Errorf("%s is called %s: %v", c.name, binary.Format, err)
		}
	}
	if _, err := source.Decode([]byte("kleur \x1b[31mrood\x1b[0m \x07")); err != nil {
		t.Errorf("a few control characters: %v", err)
	}
	if got, err := source.Decode(bytes.Repeat([]byte("a\r\n"), source.MaxLines)); err != nil || len(got.Lines) != source.MaxLines {
		t.Errorf("as many lines as allowed: %d, %v", len(got.Lines), err)
	}
}

// TestLongLine: ten megabytes without a line end are one line, and take no longer than ten megabytes of lines.
func TestLongLine(t *testing.T) {
	for _, part := range []string{"€ 5 ", "| ", "é", "\\|", "**", "- ", "# ", "1. ", " ", "\u00a0"} {
		line := strings.Repeat(part, 10<<20/len(part)) + "x"
		start := time.Now()
		text, err := source.Decode([]byte(line))
		if err != nil || len(text.Lines) != 1 {
			t.Fatalf("%q: %d lines, %v", part, len(text.Lines), err)
		}
		if n := len(source.Blocks(text.Lines)); n != 1 {
			t.Errorf("%q: %d blocks", part, n)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("10 MB of %q take %v", part, took)
		}
	}
}

// TestSameInEveryEncoding: the five documents say the same in each encoding that can hold them.
func TestSameInEveryEncoding(t *testing.T) {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	if err != nil || len(files) != 5 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := source.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.TrimPrefix(string(data), "\ufeff")
		forms := [][]byte{[]byte("\ufeff" + text), utf16Of(text, false), utf16Of(text, true), []byte(strings.ReplaceAll(text, "\n", "\r\n")), []byte(strings.ReplaceAll(text, "\n", "\r"))}
		if b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text)); err == nil {
			forms = append(forms, b)
		}
		for i, form := range forms {
			got, err := source.Decode(form)
			if err != nil || !slices.Equal(got.Lines, want.Lines) {
				t.Errorf("%s in form %d (%s) has other lines, %v", filepath.Base(file), i, got.Encoding, err)
			}
		}
	}
}

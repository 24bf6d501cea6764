package source

import "bytes"

// BinaryError says what kind of file was given in place of a text. It is an ErrBinary.
type BinaryError struct {
	Format string // PDF, ZIP (also .docx and .xlsx), Office (.doc and .xls), RTF, PNG …
}

func (e *BinaryError) Error() string {
	return "the document is a file of type " + e.Format + ", no text"
}

// Is makes errors.Is(err, ErrBinary) hold.
func (e *BinaryError) Is(target error) bool { return target == ErrBinary }

// FormatOf returns the format of a file that is no text, as in [BinaryError], or "".
func FormatOf(data []byte) string { return known(data) }

// known returns the format of a file that people mistake for a text, by how it begins. Some of them, such as PDF and
// RTF, look like text for long enough to be read as nonsense.
func known(data []byte) string {
	for _, f := range [...]struct{ begin, format string }{
		{"%PDF-", "PDF"}, {"%!PS", "PostScript"}, {`{\rtf`, "RTF"},
		{"PK\x03\x04", "ZIP"}, {"\x1f\x8b", "gzip"}, {"7z\xBC\xAF\x27\x1C", "7z"}, {"Rar!\x1a", "RAR"},
		{"\xD0\xCF\x11\xE0", "Office"},
		{"\x89PNG", "PNG"}, {"\xFF\xD8\xFF", "JPEG"}, {"GIF87a", "GIF"}, {"GIF89a", "GIF"},
	} {
		if bytes.HasPrefix(data, []byte(f.begin)) {
			return f.format
		}
	}
	return ""
}

// binary reports whether s holds characters that no text has: NUL, or more than a few other control characters.
func binary(s string) bool {
	control := 0
	for i := 0; i < len(s); i++ {
		// Eight bytes at once: nearly all are letters, and none of them is below a space or C2.
		for i+8 <= len(s) && innocent(s[i:i+8]) {
			i += 8
		}
		if i == len(s) {
			break
		}
		if !suspect[s[i]] {
			continue
		}
		switch {
		case s[i] == 0:
			return true
		case s[i] != 0xC2, i+1 < len(s) && s[i+1] < 0xA0:
			control++ // 0xC2 begins U+0080 to U+009F, and other signs
		}
	}
	return control > 8 && control > len(s)/200
}

// innocent reports whether none of eight bytes can be part of a control character, line ends included.
func innocent(s string) bool {
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	c2 := x ^ 0xC2C2C2C2C2C2C2C2
	return ((x-0x2020202020202020)&^x|(c2-0x0101010101010101)&^c2)&0x8080808080808080 == 0
}

// suspect has the bytes that control characters are made of.
var suspect = func() (is [256]bool) {
	for c := range ' ' {
		is[c] = c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b
	}
	is[0xC2] = true
	return is
}()

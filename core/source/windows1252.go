package source

import "unicode/utf8"

// beyondLatin1 are the characters of the bytes 0x80–0x9F in Windows-1252, the only ones in which it differs from Latin-1.
// It is a table of our own because the library's brings every other old encoding's names along into the browser.
var beyondLatin1 = [32]uint16{
	'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
}

// windows1252 decodes a byte. The five bytes that the encoding leaves open become �.
func windows1252(c byte) rune {
	if c >= 0x80 && c < 0xA0 {
		return rune(beyondLatin1[c-0x80])
	}
	return rune(c)
}

package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"begrotingsverkenner/core/source"
)

// Decode makes UTF-8 of a page. Websites are often wrong about their encoding, so bytes go before words: a byte order mark,
// then bytes that are valid UTF-8, which text in another encoding never is by chance. Only then the website is believed, in
// its header and after that in the page itself; and when it says UTF-8 and that is not so, core/source decides, as it does for
// documents.
func Decode(body []byte, contentType string) string {
	body = bytes.TrimPrefix(body, []byte{0xEF, 0xBB, 0xBF})
	if utf8.Valid(body) && bytes.IndexByte(body, 0) < 0 {
		return string(body)
	}
	encoding, name, _ := charset.DetermineEncoding(body, contentType)
	if name != "utf-8" || bytes.IndexByte(body, 0) >= 0 {
		if text, err := encoding.NewDecoder().Bytes(body); err == nil && bytes.IndexByte(text, 0) < 0 {
			return string(text)
		}
	}
	if text, err := source.Decode(body); err == nil {
		return strings.Join(text.Lines, "\n")
	}
	return strings.ToValidUTF8(strings.ReplaceAll(string(body), "\x00", ""), "�")
}

package source

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"
)

// A browser saves a page with all that belongs to it as one file, .mhtml or .mht: parts as of an e-mail (RFC 2557), of which
// the first that is HTML is the page. The parts are cut here by hand: mime/multipart would bring Go's whole network
// library into the browser.

// maxParts is how many parts of an archive are looked at.
const maxParts = 10000

// IsArchive reports whether a file is a page that was saved as an archive.
func IsArchive(data []byte) bool {
	head, _, ok := cutHeader(data)
	return ok && strings.HasPrefix(strings.ToLower(field(head, "content-type")), "multipart/related")
}

// Unarchive returns the page of an archive, in the encoding that it has, and the address it was saved from, or "". It returns nil for an archive
// that holds no page.
func Unarchive(data []byte) (page []byte, address string) {
	head, body, ok := cutHeader(data)
	if !ok {
		return nil, ""
	}
	boundary := parameter(field(head, "content-type"), "boundary")
	if boundary == "" {
		return nil, ""
	}
	address = field(head, "snapshot-content-location")
	sep := []byte("--" + boundary)
	for n := 0; n < maxParts; n++ {
		i := bytes.Index(body, sep)
		if i < 0 {
			break
		}
		body = body[i+len(sep):]
		if bytes.HasPrefix(body, []byte("--")) {
			break
		}
		end := bytes.Index(body, sep)
		if end < 0 {
			end = len(body)
		}
		head, part, ok := cutHeader(bytes.TrimLeft(body[:end], "\r\n"))
		kind := field(head, "content-type")
		if !ok || !strings.HasPrefix(strings.ToLower(kind), "text/html") && !strings.HasPrefix(strings.ToLower(kind), "application/xhtml") {
			continue
		}
		if address == "" {
			address = field(head, "content-location")
		}
		if !webAddress(address) {
			address = ""
		}
		return decodePart(part, field(head, "content-transfer-encoding")), address
	}
	return nil, ""
}

// decodePart undoes the encoding of a part. What is broken in it is left out.
func decodePart(part []byte, encoding string) []byte {
	var r io.Reader = bytes.NewReader(part)
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	out, _ := io.ReadAll(io.LimitReader(r, MaxSize))
	return out
}

// cutHeader cuts the lines of a header off, with those that go on joined.
func cutHeader(data []byte) (head []string, body []byte, ok bool) {
	const longest = 1 << 16
	for len(data) > 0 && len(head) < 1000 {
		line, rest, found := bytes.Cut(data, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			return head, rest, len(head) > 0
		}
		if !found || len(line) > longest {
			return nil, nil, false
		}
		switch {
		case line[0] == ' ' || line[0] == '\t':
			if len(head) == 0 {
				return nil, nil, false
			}
			head[len(head)-1] += " " + strings.TrimSpace(string(line))
		case bytes.IndexByte(line, ':') < 1:
			return nil, nil, false
		default:
			head = append(head, string(line))
		}
		data = rest
	}
	return nil, nil, false
}

// field returns the value of a line of a header.
func field(head []string, name string) string {
	for _, line := range head {
		if key, value, _ := strings.Cut(line, ":"); strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// parameter returns a parameter of a value: boundary="x".
func parameter(value, name string) string {
	for _, p := range strings.Split(value, ";") {
		if key, v, ok := strings.Cut(p, "="); ok && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return ""
}

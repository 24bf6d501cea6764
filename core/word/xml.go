package word

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"begrotingsverkenner/core/source"
)

// The XML of Word is read by our own scanner, because encoding/xml takes four fifths of the time that a document takes: it
// makes a value of every attribute of every element, and of those nine in ten are about looks. This one knows what Word
// writes and no more: elements, attributes and text in UTF-8. It follows nothing: there are no entities but those of XML itself.

// The kinds of tokens.
const (
	start = iota + 1
	end
	chars
)

// token is the beginning of an element, its end, or text.
type token struct {
	kind  int
	name  string // of an element, without its prefix
	attrs string // of a beginning, as they are written
	text  string // as it is meant
}

// scanner gives the tokens of a part of a document.
type scanner struct {
	data  string
	at    int
	open  []string // the elements that are open, with their prefixes
	empty bool     // the element that began last has nothing in it, and ends next
}

// maxOpen is how deep elements can stand in each other.
const maxOpen = 1 << 20

// next returns the next token. The error is io.EOF behind the last one, or source.ErrDamaged.
func (s *scanner) next() (token, error) {
	if s.empty {
		s.empty = false
		return s.pop(), nil
	}
	for s.at < len(s.data) {
		if s.data[s.at] != '<' {
			n := strings.IndexByte(s.data[s.at:], '<')
			if n < 0 {
				n = len(s.data) - s.at
			}
			raw := s.data[s.at : s.at+n]
			s.at += n
			if len(s.open) == 0 {
				continue // between what is outside of all
			}
			text, ok := meant(raw)
			if !ok {
				return token{}, source.ErrDamaged
			}
			return token{kind: chars, text: text}, nil
		}
		rest := s.data[s.at:]
		switch {
		case strings.HasPrefix(rest, "<!--"):
			if !s.past("-->") {
				return token{}, source.ErrDamaged
			}
		case strings.HasPrefix(rest, "<![CDATA["):
			begin := s.at + len("<![CDATA[")
			if len(s.open) == 0 || !s.past("]]>") {
				return token{}, source.ErrDamaged
			}
			return token{kind: chars, text: s.data[begin : s.at-len("]]>")]}, nil
		case strings.HasPrefix(rest, "<?"):
			if !s.past("?>") {
				return token{}, source.ErrDamaged
			}
		case strings.HasPrefix(rest, "<!"):
			return token{}, source.ErrDamaged // Word has no document types, and what they declare is not followed
		case strings.HasPrefix(rest, "</"):
			n := strings.IndexByte(rest, '>')
			if n < 0 || len(s.open) == 0 || strings.TrimRight(rest[2:n], " \t\r\n") != s.open[len(s.open)-1] {
				return token{}, source.ErrDamaged
			}
			s.at += n + 1
			return s.pop(), nil
		default:
			return s.begin()
		}
	}
	if len(s.open) > 0 {
		return token{}, source.ErrDamaged
	}
	return token{}, io.EOF
}

// begin reads the beginning of an element.
func (s *scanner) begin() (token, error) {
	i := s.at + 1
	for i < len(s.data) && !space(s.data[i]) && s.data[i] != '>' && s.data[i] != '/' {
		i++
	}
	name, attrs := s.data[s.at+1:i], i
	quote := byte(0)
	for ; i < len(s.data) && (quote != 0 || s.data[i] != '>'); i++ {
		switch c := s.data[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case c == '<':
			return token{}, source.ErrDamaged
		}
	}
	if i >= len(s.data) || name == "" || len(s.open) >= maxOpen {
		return token{}, source.ErrDamaged
	}
	s.empty = s.data[i-1] == '/'
	s.at = i + 1
	s.open = append(s.open, name)
	return token{kind: start, name: local(name), attrs: s.data[attrs:i]}, nil
}

func (s *scanner) pop() token {
	name := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	return token{kind: end, name: local(name)}
}

// past goes behind the next place of a mark, and reports whether there is one.
func (s *scanner) past(mark string) bool {
	n := strings.Index(s.data[s.at:], mark)
	s.at += n + len(mark)
	return n >= 0
}

// skip goes to the end of the element that began last.
func (s *scanner) skip() error {
	for deep := len(s.open); len(s.open) >= deep; {
		if _, err := s.next(); err != nil {
			return err
		}
	}
	return nil
}

// attr is the value of an attribute, whatever prefix it has.
func (t *token) attr(name string) string {
	for rest := t.attrs; ; {
		key, value, ok := strings.Cut(rest, "=")
		value = strings.TrimLeft(value, " \t\r\n")
		if !ok || value == "" {
			return ""
		}
		n := strings.IndexByte(value[1:], value[0])
		if n < 0 {
			return ""
		}
		if local(strings.TrimSpace(key)) == name {
			text, _ := meant(value[1 : n+1])
			return text
		}
		rest = value[n+2:]
	}
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// local is a name without its prefix.
func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// meant is a text with what stands for other characters replaced. It reports whether it is one.
func meant(s string) (string, bool) {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s, true
	}
	var b strings.Builder
	for ; i >= 0; i = strings.IndexByte(s, '&') {
		b.WriteString(s[:i])
		name, rest, ok := strings.Cut(s[i+1:], ";")
		if !ok || len(name) > 10 {
			return "", false
		}
		switch name {
		case "amp":
			b.WriteByte('&')
		case "lt":
			b.WriteByte('<')
		case "gt":
			b.WriteByte('>')
		case "quot":
			b.WriteByte('"')
		case "apos":
			b.WriteByte('\'')
		default:
			number, ok := strings.CutPrefix(name, "#")
			base := 10
			if hex, isHex := strings.CutPrefix(number, "x"); isHex {
				number, base = hex, 16
			}
			n, err := strconv.ParseUint(number, base, 32)
			if !ok || err != nil || n == 0 || n > utf8.MaxRune {
				return "", false
			}
			b.WriteRune(rune(n))
		}
		s = rest
	}
	b.WriteString(s)
	return b.String(), true
}

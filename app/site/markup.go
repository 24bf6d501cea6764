package site

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// void are the elements without an end.
var void = map[string]bool{"input": true, "br": true, "hr": true, "img": true, "link": true, "meta": true}

// Markup turns go-app elements into HTML that is safe and always the same.
//
// go-app writes attributes as Go strings, in any order: a quotation mark of a document would end the attribute, and a
// build would never give the same bytes twice. It also puts white space between elements, which shows on the page and
// is not there when go-app mounts the same elements in the browser. So its output is read back, by its own rules, and
// written anew: attributes escaped and in order, no white space of its own.
func Markup(ui app.UI) (string, error) {
	r := markup{in: app.HTMLString(ui)}
	if err := r.run(); err != nil {
		return "", err
	}
	return r.out.String(), nil
}

type markup struct {
	in    string
	at    int
	depth int
	out   strings.Builder
}

func (m *markup) run() error {
	for m.at < len(m.in) {
		if m.in[m.at] != '<' {
			m.text()
			continue
		}
		if err := m.tag(); err != nil {
			return err
		}
	}
	if m.depth != 0 {
		return fmt.Errorf("%d elements are left open", m.depth)
	}
	return nil
}

// text writes what stands between two tags without the line breaks and indents that go-app put there. Its text is
// escaped already.
func (m *markup) text() {
	end := strings.IndexByte(m.in[m.at:], '<')
	if end < 0 {
		end = len(m.in) - m.at
	}
	lines := strings.Split(m.in[m.at:m.at+end], "\n")
	m.at += end
	if len(lines) == 1 {
		m.out.WriteString(lines[0])
		return
	}
	indent := strings.Repeat(" ", 2*m.depth)
	for _, line := range lines[1 : len(lines)-1] {
		m.out.WriteString(strings.TrimPrefix(line, indent))
	}
}

// tag reads one tag as go-app writes it: <name attribute="Go string" attribute>.
func (m *markup) tag() error {
	m.at++
	if m.in[m.at] == '/' {
		end := strings.IndexByte(m.in[m.at:], '>')
		m.out.WriteString("<" + m.in[m.at:m.at+end+1])
		m.at += end + 1
		m.depth--
		return nil
	}
	name := m.word()
	var attrs []string
	for m.at < len(m.in) && m.in[m.at] == ' ' {
		m.at++
		attr := m.word()
		value := ""
		if m.at < len(m.in) && m.in[m.at] == '=' {
			quoted, err := strconv.QuotedPrefix(m.in[m.at+1:])
			if err != nil {
				return fmt.Errorf("attribute %s of <%s>: %w", attr, name, err)
			}
			m.at += 1 + len(quoted)
			value, _ = strconv.Unquote(quoted)
		} else if strings.HasPrefix(attr, "aria-") {
			value = "true" // go-app leaves it out, which would mean "not set"
		}
		if value != "" {
			attr += `="` + html.EscapeString(value) + `"`
		}
		attrs = append(attrs, attr)
	}
	if m.at >= len(m.in) || m.in[m.at] != '>' {
		return fmt.Errorf("<%s> does not end", name)
	}
	m.at++
	slices.Sort(attrs)
	m.out.WriteString("<" + name)
	for _, attr := range attrs {
		m.out.WriteString(" " + attr)
	}
	m.out.WriteByte('>')
	if !void[name] {
		m.depth++
	}
	return nil
}

// word reads up to a space, = or >.
func (m *markup) word() string {
	start := m.at
	for m.at < len(m.in) && !strings.ContainsRune(" =>", rune(m.in[m.at])) {
		m.at++
	}
	return m.in[start:m.at]
}

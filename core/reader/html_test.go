package reader_test

import (
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/budget"
)

// page writes a document as a saved web page, with the furniture that such a page has.
func page(d *budget.Document) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"nl\"><head><title>Begroting</title>\n<style>td { width: 12,5% }</style></head>\n<body>\n<nav><ul><li><a href=\"/\">Home</a></li><li>€ 99 mln.</li></ul></nav>\n<main>\n")
	next := 0
	list := ""
	closeList := func() {
		if list != "" {
			b.WriteString("</" + list + ">\n")
			list = ""
		}
	}
	for _, t := range d.Texts {
		for next < len(d.Tables) && d.Tables[next].Line <= t.Line {
			if k := d.Tables[next].Kind; k != budget.Products && k != budget.Costs {
				closeList()
				b.WriteString(htmlTable(d.Tables[next]))
			}
			next++
		}
		text := html.EscapeString(t.Text)
		switch t.Kind {
		case budget.Heading, budget.Question:
			closeList()
			l := strconv.Itoa(min(t.Level, 6))
			b.WriteString("<h" + l + ">" + text + "</h" + l + ">\n")
		case budget.ListItem, budget.NumberedItem:
			want := "ul"
			if t.Kind == budget.NumberedItem {
				want = "ol"
			}
			if list != want {
				closeList()
				list = want
				b.WriteString("<" + list + ">\n")
			}
			b.WriteString("<li><span>" + text + "</span>\n")
		default:
			closeList()
			b.WriteString("<p>" + strings.ReplaceAll(text, "€", "&euro;") + "</p>\n")
		}
	}
	closeList()
	for ; next < len(d.Tables); next++ {
		if k := d.Tables[next].Kind; k != budget.Products && k != budget.Costs {
			b.WriteString(htmlTable(d.Tables[next]))
		}
	}
	b.WriteString("</main><footer><p>© Gemeente 2024</p></footer><script>var x = \"<p>12 mln.</p>\"</script></body></html>\n")
	return b.String()
}

func htmlTable(t *budget.Table) string {
	var b strings.Builder
	e := html.EscapeString
	heads := max(1, len(t.LabelHeads))
	if hasDescription(t) {
		heads = 2
	}
	if t.UnitText.Line != 0 && t.UnitText.Text != t.Caption.Text && !t.Inferred {
		b.WriteString("<p>" + e(t.UnitText.Text) + "</p>\n")
	}
	b.WriteString("<p>" + e(t.Caption.Text) + "</p>\n")
	if t.Title.Text != "" {
		b.WriteString("<p>" + e(t.Title.Text) + "</p>\n")
	}
	b.WriteString("<table>\n<thead>\n<tr>")
	upper, lower, two := splitHeaders(t)
	for i := range heads {
		h := ""
		if i < len(t.LabelHeads) {
			h = e(t.LabelHeads[i].Text)
		}
		if two {
			b.WriteString("<th rowspan=2>" + h + "</th>\n")
		} else {
			b.WriteString("<th>" + h + "</th>\n")
		}
	}
	if two {
		for i := 0; i < len(upper); {
			n := i + 1
			for n < len(upper) && upper[n] == upper[i] {
				n++
			}
			b.WriteString("<th colspan=\"" + strconv.Itoa(n-i) + "\">" + e(upper[i]) + "</th>")
			i = n
		}
		b.WriteString("</tr>\n<tr>")
		for _, l := range lower {
			b.WriteString("<th>" + e(l) + "</th>")
		}
	} else {
		for _, c := range t.Columns {
			b.WriteString("<th>" + e(c.Header) + "</th>")
		}
	}
	b.WriteString("</tr>\n</thead>\n<tbody>\n")
	var group []string
	for _, r := range t.Rows {
		if strings.Join(group, "|") != strings.Join(r.Group, "|") {
			group = r.Group
			for _, g := range group {
				b.WriteString("<tr><td colspan=" + strconv.Itoa(heads+len(t.Columns)) + "><strong>" + e(g) + "</strong></td></tr>\n")
			}
		}
		b.WriteString("<tr>\n<th scope=\"row\">" + e(r.Label) + "</th>\n")
		if heads == 2 {
			b.WriteString("<td>" + e(r.Description) + "\n")
		}
		for _, c := range r.Cells {
			b.WriteString("<td class=\"n\"><span>" + strings.ReplaceAll(e(c.Published), " ", "&nbsp;") + "</span></td>\n")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</tbody></table>\n")
	return b.String()
}

func splitHeaders(t *budget.Table) (upper, lower []string, two bool) {
	two = true
	for _, c := range t.Columns {
		u, l, ok := strings.Cut(c.Header, " ")
		if !ok || c.Period == 0 || len(l) != 4 {
			two = false
		}
		upper, lower = append(upper, u), append(lower, l)
	}
	return upper, lower, two
}

// TestHTML reads each document as a web page and expects the figures of the text, each on the line of its own cell.
func TestHTML(t *testing.T) {
	m := manifest(t)
	for name, data := range files(t) {
		t.Run(name[:3], func(t *testing.T) {
			d := read(t, name, data, m)
			text := page(d)
			if dir := os.Getenv("KEEP"); dir != "" {
				_ = os.WriteFile(filepath.Join(dir, name[:3]+".html"), []byte(text), 0o644)
			}
			e := read(t, name, []byte(text), m)
			strip := func(list []string) []string {
				for i := range list {
					list[i] = strings.NewReplacer("placed_by_arithmetic", "", "\u00a0", " ").Replace(list[i])
				}
				return list
			}
			same(t, strip(figures(e, false)), strip(figures(d, false)))
			lines := strings.Split(text, "\n")
			for _, tab := range e.Tables {
				for _, r := range tab.Rows {
					for _, c := range r.Cells {
						if line := strings.NewReplacer("&euro;", "€", "&nbsp;", " ", "\u00a0", " ").Replace(lines[c.Line-1]); c.State == budget.Published && !strings.Contains(line, strings.ReplaceAll(c.Published, "\u00a0", " ")) {
							t.Fatalf("%q does not stand on line %d: %s", c.Published, c.Line, lines[c.Line-1])
						}
					}
				}
			}
		})
	}
}

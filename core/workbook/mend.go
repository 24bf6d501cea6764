package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// excelize 2.11 writes some elements in another order than the schema of the format has them. Excel forgives that;
// validators, and programs that were made of the schema, do not. Each mend looks for what excelize writes now and fails
// where it does not find it, so that another version is noticed. web/docs/excelize.md says it to its makers.

// errMend says that excelize came to write something else.
var errMend = errors.New("excelize writes this in another way than version 2.11; see core/workbook/mend.go")

// mend puts right what excelize wrote of styles and charts, and gives charts what their cells hold.
func (k *packer) mend() error {
	if err := k.rewrite("xl/styles.xml", mendFonts); err != nil {
		return err
	}
	if err := k.rewrite("[Content_Types].xml", k.mendTypes); err != nil {
		return err
	}
	for i := range k.charts {
		name := "xl/charts/chart" + strconv.Itoa(i+1) + ".xml"
		if err := k.rewrite(name, k.charts[i].mend); err != nil {
			return err
		}
	}
	return nil
}

func (k *packer) rewrite(name string, mend func([]byte) ([]byte, error)) error {
	b := k.parts[name]
	if b == nil {
		return fmt.Errorf("%s: %w", name, errMend)
	}
	out, err := mend(b.Bytes())
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	k.parts[name] = bytes.NewBuffer(out)
	return nil
}

// mendTypes adds the tables.
func (k *packer) mendTypes(data []byte) ([]byte, error) {
	head, rest, ok := strings.Cut(string(data), "</Types>")
	if !ok {
		return nil, errMend
	}
	return []byte(head + k.types.String() + "</Types>" + rest), nil
}

// fontOrder is that of the children of <font> (CT_Font in ECMA-376, as Excel has it).
var fontOrder = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"}

// mendFonts puts the children of every font in order. Excelize writes each as <x …></x>, with nothing inside.
func mendFonts(data []byte) ([]byte, error) {
	const begin, end = "<font>", "</font>"
	var out bytes.Buffer
	for {
		at := bytes.Index(data, []byte(begin))
		if at < 0 {
			break
		}
		at += len(begin)
		n := bytes.Index(data[at:], []byte(end))
		if n < 0 {
			return nil, errMend
		}
		out.Write(data[:at])
		children := make([]string, len(fontOrder))
		for rest := string(data[at : at+n]); rest != ""; {
			name := rest[1 : 1+strings.IndexAny(rest[1:], " >/")]
			i := slices.Index(fontOrder, name)
			element, after, ok := strings.Cut(rest, "</"+name+">")
			if i < 0 || !ok || children[i] != "" {
				return nil, errMend
			}
			children[i], rest = element+"</"+name+">", after
		}
		out.WriteString(strings.Join(children, ""))
		data = data[at+n:]
	}
	if out.Len() == 0 {
		return nil, errMend
	}
	out.Write(data)
	return out.Bytes(), nil
}

// chartCache are the values of a chart's cells, as its part keeps them for programs that show a chart and do not look at
// the sheet: previews, phones, mail. Each is XML.
type chartCache struct {
	categories string
	series     []seriesCache
}

type seriesCache struct{ name, values string }

func cacheOf(p *sheetPlan, c *chart) chartCache {
	k := chartCache{categories: textCache(c.categories.in(p))}
	for _, s := range c.series {
		k.series = append(k.series, seriesCache{textCache(s.name.in(p)), numberCache(s.values.in(p), c.format)})
	}
	return k
}

func textCache(cells []cell) string {
	var b strings.Builder
	b.WriteString(`<strCache><ptCount val="` + strconv.Itoa(len(cells)) + `"/>`)
	for i, c := range cells {
		switch c.kind {
		case textCell:
			writePoint(&b, i, c.text)
		case numberCell, formulaCell:
			writePoint(&b, i, c.number.String())
		}
	}
	b.WriteString(`</strCache>`)
	return b.String()
}

// numberCache leaves out cells without a number: the chart shows no bar there.
func numberCache(cells []cell, format string) string {
	var b strings.Builder
	b.WriteString(`<numCache><formatCode>` + attribute(format) + `</formatCode><ptCount val="` + strconv.Itoa(len(cells)) + `"/>`)
	for i, c := range cells {
		if c.kind == numberCell || c.kind == formulaCell {
			writePoint(&b, i, c.number.String())
		}
	}
	b.WriteString(`</numCache>`)
	return b.String()
}

func writePoint(b *strings.Builder, i int, value string) {
	b.WriteString(`<pt idx="` + strconv.Itoa(i) + `"><v>`)
	b.WriteString(attribute(value))
	b.WriteString(`</v></pt>`)
}

const (
	inverted  = `<invertIfNegative val="0"></invertIfNegative>`
	smooth    = `<smooth val="0"></smooth>`
	noNumbers = `<numCache><formatCode></formatCode></numCache>`
)

// mend puts the elements of each series in order and the values of its cells behind their references.
func (k *chartCache) mend(data []byte) ([]byte, error) {
	head, rest, ok := strings.Cut(string(data), "<ser>")
	if !ok {
		return nil, errMend
	}
	all, tail, ok := cutLast(rest, "</ser>")
	list := strings.Split(all, "</ser><ser>")
	if !ok || len(list) != len(k.series) {
		return nil, errMend
	}
	for i, s := range list {
		// Bars are not smooth, and whether they are inverted stands before their labels.
		s, ok = without(s, smooth)
		s, okInverted := without(s, inverted)
		if !ok || !okInverted || strings.Count(s, "<dLbls>") != 1 || strings.Count(s, noNumbers) != 1 || strings.Count(s, "</f></strRef>") != 2 {
			return nil, errMend
		}
		s = strings.Replace(s, "<dLbls>", inverted+"<dLbls>", 1)
		s = strings.Replace(s, "</f></strRef></tx>", "</f>"+k.series[i].name+"</strRef></tx>", 1)
		s = strings.Replace(s, "</f></strRef></cat>", "</f>"+k.categories+"</strRef></cat>", 1)
		list[i] = strings.Replace(s, noNumbers, k.series[i].values, 1)
	}
	return []byte(head + "<ser>" + strings.Join(list, "</ser><ser>") + "</ser>" + tail), nil
}

// without takes out what must stand there once.
func without(s, what string) (string, bool) {
	before, after, ok := strings.Cut(s, what)
	return before + after, ok && !strings.Contains(after, what)
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

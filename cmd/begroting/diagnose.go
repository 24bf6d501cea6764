package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"begrotingsverkenner/core/budget"
)

// diagnose tells what is wrong with a manifest that could not be parsed, and on which line; 0 when that is not known.
// The parser's own error names the same fault in English; it is the last resort.
func (w *words) diagnose(data []byte, err error) (line int, text string) {
	data = bytes.TrimPrefix(data, []byte{0xEF, 0xBB, 0xBF})
	lineAt := func(offset int64) int {
		return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
	}
	var m budget.Manifest
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch fault := json.Unmarshal(data, &m); {
	case len(bytes.TrimSpace(data)) == 0:
		return 0, w.manifestEmpty
	case errors.As(fault, &syntax):
		return lineAt(syntax.Offset), w.manifestSyntax
	case errors.As(fault, &kind) && kind.Field == "":
		return lineAt(kind.Offset), w.manifestTop
	case errors.As(fault, &kind):
		return lineAt(kind.Offset), fmt.Sprintf(w.manifestType, kind.Field)
	case fault != nil:
		return 0, fmt.Sprintf(w.manifestOther, err)
	}
	lines := entryLines(data)
	seen := map[string]bool{}
	for i, e := range m.Documents {
		if i < len(lines) {
			line = lines[i]
		}
		switch {
		case e.File == "":
			return line, w.entryNoFile
		case seen[e.File]:
			return line, fmt.Sprintf(w.entryTwice, e.File)
		case e.Kind != budget.UnknownKind && e.Kind != budget.BudgetKind && e.Kind != budget.AnnualReport:
			return line, fmt.Sprintf(w.entryKind, e.File, e.Kind)
		case e.FiscalYear != 0 && (e.FiscalYear < 1900 || e.FiscalYear > 2099):
			return line, fmt.Sprintf(w.entryYear, e.File, e.FiscalYear)
		case e.ProgrammeNumber < 0:
			return line, fmt.Sprintf(w.entryNumber, e.File, e.ProgrammeNumber)
		case e.URL != "" && !strings.HasPrefix(e.URL, "https://") && !strings.HasPrefix(e.URL, "http://"):
			return line, fmt.Sprintf(w.entryURL, e.File, e.URL)
		}
		for k, x := range e.Parts {
			if x.From.Heading == "" && x.From.Line < 1 || x.ProgrammeNumber < 0 {
				return line, fmt.Sprintf(w.entryPart, e.File, k+1)
			}
		}
		seen[e.File] = true
	}
	return 0, fmt.Sprintf(w.manifestOther, err)
}

// entryLines returns the line on which each entry of "documents" begins.
func entryLines(data []byte) []int {
	d := json.NewDecoder(bytes.NewReader(data))
	var lines []int
	depth, inside, key := 0, false, ""
	for {
		t, err := d.Token()
		if err != nil {
			return lines
		}
		switch v := t.(type) {
		case json.Delim:
			switch v {
			case '{', '[':
				if inside && depth == 2 && v == '{' {
					lines = append(lines, 1+bytes.Count(data[:d.InputOffset()], []byte("\n")))
				}
				depth++
				inside = inside || depth == 2 && key == "documents" && v == '['
			default:
				depth--
				inside = inside && depth >= 2
			}
		case string:
			if depth == 1 {
				key = v
			}
		}
	}
}

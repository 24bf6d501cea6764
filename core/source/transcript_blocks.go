package source

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// TranscriptText is a transcript as the reader takes it.
type TranscriptText struct {
	Lines  []string // as a person reads them; line 1 is Lines[0]
	Pages  []int    // the page of each line; nil for a document that has no pages
	Blocks []Block
	Spaced bool // most of it is set in columns of spaces: words stand in the lines, as in a text
}

// Lines returns the lines of a document: of a text its own, of a transcript those that were made.
func Lines(data []byte) ([]string, error) {
	if IsTranscript(data) {
		t, err := ParseTranscript(data)
		if err != nil {
			return nil, err
		}
		return t.Text().Lines, nil
	}
	text, err := Decode(data)
	return text.Lines, err
}

// Text lays the transcript out as lines and blocks.
func (t *Transcript) Text() TranscriptText {
	var out TranscriptText
	spaced, plain := 0, make([]string, 0, len(t.Lines))
	for i := range t.Lines {
		l := &t.Lines[i]
		if l.Kind == Rule {
			continue
		}
		text := ""
		if l.Spaced {
			text = l.Text
			spaced++
		}
		plain = append(plain, text)
		out.Lines = append(out.Lines, l.line())
		out.Pages = append(out.Pages, l.Page)
	}
	if len(out.Pages) == 0 || out.Pages[len(out.Pages)-1] == 0 {
		out.Pages = nil
	}
	out.Spaced = spaced*2 > len(out.Lines)
	set := AppendBlocks(nil, plain)
	line := 0
	for i := range t.Lines {
		l := &t.Lines[i]
		if l.Kind != Rule {
			line++
		}
		for len(set) > 0 && set[0].Line < line {
			set = set[1:]
		}
		if l.Spaced {
			if len(set) > 0 && set[0].Line == line {
				out.Blocks = append(out.Blocks, set[0])
			}
			continue
		}
		out.Blocks = l.block(out.Blocks, line)
	}
	return out
}

// block adds the block of a line that is not set in spaces.
func (l *TranscriptLine) block(blocks []Block, line int) []Block {
	b := Block{Kind: l.Kind, Line: line, Text: figure.Trim(l.Text), Gap: true}
	switch l.Kind {
	case Rule:
		if line == 0 {
			return blocks
		}
		b.Gap, b.Exact, b.Columns = false, true, l.Column
		return append(blocks, b)
	case Row:
		b.Gap, b.Exact, b.Start = false, true, l.Start
		b.Cells = make([]string, len(l.Cells))
		b.Spans = l.Spans
		if b.Spans == nil {
			b.Spans = make([]int, len(l.Cells))
			for c := range b.Spans {
				b.Spans[c] = 1
			}
		}
		empty := true
		for c, s := range l.Cells {
			b.Cells[c] = figure.Trim(s)
			empty = empty && b.Cells[c] == ""
		}
		if empty {
			return blocks
		}
		b.Text = strings.Join(b.Cells, " | ")
		return append(blocks, b)
	case Item:
		b.Mark, b.Indent, b.Gap = l.Mark, l.Indent, false
	default:
		b.Level = l.Level
	}
	if b.Text == "" {
		return blocks
	}
	return append(blocks, b)
}

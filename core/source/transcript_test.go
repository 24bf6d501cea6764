package source_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

// sample is a transcript with a line of each kind.
func sample() *source.Transcript {
	return &source.Transcript{SHA256: strings.Repeat("ab", 32), Format: "PDF (tagged)",
		Doubts: []source.PageDoubt{{Page: 3, What: source.DoubtPicture}},
		Lines: []source.TranscriptLine{
			{Page: 1, Level: 1, Text: "Programma 1"},
			{Page: 1, Text: "Een tekst met\ttab en\nregel"},
			{Page: 1, Kind: source.Item, Mark: "•", Indent: 2, Text: "een punt"},
			{Page: 2, Kind: source.Row, Start: true, Cells: []string{"", "Begroting", ""}, Spans: []int{1, 2, 1}},
			{Page: 2, Kind: source.Rule, Column: 3},
			{Page: 2, Kind: source.Row, Cells: []string{"Sport", "1.234", "-"}},
			{Page: 2, Spaced: true, Text: "Sport      12    13"},
		}}
}

const sampleBlocks = `1 1 heading 1 "Programma 1"
2 1 words "Een tekst met tab en regel"
3 1 item "•" 2 "een punt"
4 2 row start ["" "Begroting" ""] [1 2 1]
4 2 rule 3
5 2 row ["Sport" "1.234" "-"] [1 1 1]
6 2 words "Sport      12    13"
`

// blocksText writes blocks as lines of text: line, page, kind and words.
func blocksText(t source.TranscriptText) string {
	var b strings.Builder
	for _, x := range t.Blocks {
		fmt.Fprintf(&b, "%d %d ", x.Line, t.Pages[x.Line-1])
		switch {
		case x.Kind == source.Rule:
			fmt.Fprintf(&b, "rule %d\n", x.Columns)
		case x.Kind == source.Row && x.Start:
			fmt.Fprintf(&b, "row start %q %d\n", x.Cells, x.Spans)
		case x.Kind == source.Row:
			fmt.Fprintf(&b, "row %q %d\n", x.Cells, x.Spans)
		case x.Kind == source.Item:
			fmt.Fprintf(&b, "item %q %d %q\n", x.Mark, x.Indent, x.Text)
		case x.Level > 0:
			fmt.Fprintf(&b, "heading %d %q\n", x.Level, x.Text)
		default:
			fmt.Fprintf(&b, "words %q\n", x.Text)
		}
	}
	return b.String()
}

func TestTranscript(t *testing.T) {
	data := sample().Bytes()
	if !source.IsTranscript(data) || source.TranscriptSum(data) != strings.Repeat("ab", 32) {
		t.Errorf("a transcript is not known as one: %.80q", data)
	}
	got, err := source.ParseTranscript(data)
	if err != nil {
		t.Fatal(err)
	}
	if text := blocksText(got.Text()); text != sampleBlocks {
		t.Errorf("got\n%swant\n%s", text, sampleBlocks)
	}
	if again := got.Bytes(); !bytes.Equal(again, data) {
		t.Errorf("got\n%s\nwant\n%s", again, data)
	}
	if len(got.Doubts) != 1 || got.Doubts[0].Page != 3 {
		t.Errorf("doubts are %v", got.Doubts)
	}
}

// TestTranscriptDamaged gives transcripts that were cut off or changed.
func TestTranscriptDamaged(t *testing.T) {
	data := string(sample().Bytes())
	head, _, _ := strings.Cut(data, "\n\n")
	for name, x := range map[string]string{
		"cut off": data[:len(data)-3], "only its head": head, "no kind": head + "\n\n1\n", "no page": head + "\n\nx\tp\ttekst\n",
		"unknown kind": head + "\n\n1\tz\ttekst\n", "level": head + "\n\n1\th9\ttekst\n", "spans": head + "\n\n1\tr\t1,2\teen\n", "rule": head + "\n\n1\tu\t0\n",
		"doubt": strings.Replace(data, "doubt 3", "doubt drie", 1),
	} {
		if _, err := source.ParseTranscript([]byte(x)); !errors.Is(err, source.ErrTranscript) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := source.ParseTranscript([]byte(head + "\n\n")); !errors.Is(err, source.ErrEmpty) {
		t.Errorf("empty: got %v", err)
	}
}

// FuzzTranscript reads anything as a transcript: what can be read is written the same again.
func FuzzTranscript(f *testing.F) {
	f.Add(sample().Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		x, err := source.ParseTranscript(data)
		if err != nil {
			return
		}
		x.Text()
		once := x.Bytes()
		y, err := source.ParseTranscript(once)
		if err != nil {
			t.Fatalf("%v: %q", err, once)
		}
		if again := y.Bytes(); !bytes.Equal(once, again) {
			t.Errorf("got\n%s\nwant\n%s", again, once)
		}
	})
}

package source

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"begrotingsverkenner/core/figure"
)

// A PDF or a Word document has no lines of its own. What takes its text out makes a transcript of it: a line for each
// paragraph, heading, item and row of a table, with the page on which it stands. It is a text file of its own, so that it can
// be made in one program (where the engine for PDF is) and read in another (the browser's explorer, which has none), and
// both number the same lines.

// transcriptMark begins a transcript. The number goes up when older programs could not read a newer one.
const transcriptMark = "begrotingsverkenner/transcript 1\n"

// Transcript is the text that was made of a document without lines.
type Transcript struct {
	SHA256 string // of the document's own bytes, in lower-case hexadecimal
	Format string // what the document is: "PDF", "PDF (tagged)", "Word"
	Lines  []TranscriptLine
	Doubts []PageDoubt
}

// PageDoubt is something on a page that could not be read.
type PageDoubt struct {
	Page int    // from 1
	What string // one of the Doubt constants
}

// What a page can have that is not read.
const (
	DoubtPicture = "picture" // the page is a picture: a scan
	DoubtLetters = "letters" // its letters don't say which they are (fonts without Unicode)
	DoubtHidden  = "hidden"  // text that is on the page and can't be seen: white, or under a picture
	DoubtPage    = "page"    // the page itself is damaged
)

// TranscriptLine is one line of a transcript. Its Kind is Words, Item, Row or Rule, as of a block.
type TranscriptLine struct {
	Page   int    // from 1; 0 where the document has no pages
	Kind   Kind   // a Rule has no line of its own: it stands under the row before it
	Spaced bool   // words that are set in columns of spaces; Text has them as they stand, and is "" for a blank line
	Level  int    // of a heading, from 1
	Mark   string // of an item
	Indent int    // of an item, in columns
	Text   string // of words and items
	Start  bool   // the first row of a table
	Cells  []string
	Spans  []int // how many columns each cell covers; nil where that is one each
	Column int   // of a rule: how many columns it has
}

// Errors of transcripts and of what makes them, told to users.
var (
	// ErrTranscript is the error of a transcript that was cut off or changed by hand.
	ErrTranscript = errors.New("the transcript is damaged; make it again from the document")
	ErrPassword   = errors.New("the document asks for a password; save it without one")
	ErrDamaged    = errors.New("the document is damaged; get it again from where it came from")
	ErrScan       = errors.New("the document has only pictures of pages; ask for the document that they were made from")
	ErrLetters    = errors.New("the letters of the document don't say which they are; save it again from the program that made it")
	ErrUnpacked   = errors.New("the document becomes far too large when it is unpacked")
	ErrSlow       = errors.New("reading the document takes too long")
	ErrNoReader   = errors.New("there is nothing here that reads documents of this kind")
)

// IsTranscript reports whether data is the transcript of another document.
func IsTranscript(data []byte) bool { return bytes.HasPrefix(data, []byte(transcriptMark)) }

// TranscriptSum returns the hash of the document of which data is the transcript, as it is written there.
func TranscriptSum(data []byte) string {
	rest, ok := bytes.CutPrefix(data, []byte(transcriptMark+"sha256 "))
	line, _, found := bytes.Cut(rest[:min(len(rest), 100)], []byte("\n"))
	if !ok || !found {
		return ""
	}
	return string(line)
}

// clean takes the characters out of a text that part the fields of a transcript.
func clean(s string) string {
	if strings.ContainsAny(s, "\t\r\n\x00") {
		return strings.NewReplacer("\t", " ", "\r", " ", "\n", " ", "\x00", "").Replace(s)
	}
	return s
}

// Bytes writes the transcript.
func (t *Transcript) Bytes() []byte {
	var b bytes.Buffer
	b.WriteString(transcriptMark)
	fmt.Fprintf(&b, "sha256 %s\nformat %s\n", t.SHA256, clean(t.Format))
	for _, d := range t.Doubts {
		fmt.Fprintf(&b, "doubt %d %s\n", d.Page, d.What)
	}
	b.WriteByte('\n')
	for i := range t.Lines {
		t.Lines[i].write(&b)
	}
	return b.Bytes()
}

// write writes one line: its page, a letter for its kind, and its fields, parted by tabs.
func (l *TranscriptLine) write(b *bytes.Buffer) {
	b.WriteString(strconv.Itoa(l.Page))
	switch {
	case l.Kind == Rule:
		fmt.Fprintf(b, "\tu\t%d", l.Column)
	case l.Kind == Row:
		kind := "r"
		if l.Start {
			kind = "t"
		}
		spans := ""
		for c, n := range l.Spans {
			if c > 0 {
				spans += ","
			}
			spans += strconv.Itoa(n)
		}
		fmt.Fprintf(b, "\t%s\t%s", kind, spans)
		for _, c := range l.Cells {
			b.WriteByte('\t')
			b.WriteString(clean(c))
		}
	case l.Kind == Item:
		fmt.Fprintf(b, "\ti\t%d\t%s\t%s", l.Indent, clean(l.Mark), clean(l.Text))
	case l.Spaced:
		b.WriteString("\ts\t" + clean(l.Text))
	case l.Level > 0:
		fmt.Fprintf(b, "\th%d\t%s", min(l.Level, 6), clean(l.Text))
	default:
		b.WriteString("\tp\t" + clean(l.Text))
	}
	b.WriteByte('\n')
}

// ParseTranscript reads what [Transcript.Bytes] wrote. The error is ErrTranscript, ErrSize, ErrLines or ErrEmpty.
func ParseTranscript(data []byte) (*Transcript, error) {
	if len(data) > MaxSize {
		return nil, ErrSize
	}
	body, ok := strings.CutPrefix(string(data), transcriptMark)
	if !ok {
		return nil, ErrTranscript
	}
	t := &Transcript{}
	for {
		line, rest, ok := strings.Cut(body, "\n")
		if !ok {
			return nil, ErrTranscript
		}
		body = rest
		if line == "" {
			break
		}
		key, value, _ := strings.Cut(line, " ")
		switch key {
		case "sha256":
			t.SHA256 = value
		case "format":
			t.Format = value
		case "doubt":
			page, what, _ := strings.Cut(value, " ")
			n, err := strconv.Atoi(page)
			if err != nil {
				return nil, ErrTranscript
			}
			t.Doubts = append(t.Doubts, PageDoubt{n, what})
		}
	}
	if body != "" && body[len(body)-1] != '\n' {
		return nil, ErrTranscript // it was cut off
	}
	n := strings.Count(body, "\n")
	if n > MaxLines {
		return nil, ErrLines
	}
	t.Lines = make([]TranscriptLine, n)
	words := false
	for i := range t.Lines {
		line, rest, _ := strings.Cut(body, "\n")
		body = rest
		if !t.Lines[i].parse(line) {
			return nil, ErrTranscript
		}
		words = words || figure.Trim(t.Lines[i].line()) != ""
	}
	if !words {
		return nil, ErrEmpty
	}
	return t, nil
}

// maxTranscriptCells is how many cells a row of a transcript can have.
const maxTranscriptCells = 4096

// parse reads one line, and reports whether it is one.
func (l *TranscriptLine) parse(s string) bool {
	page, s, _ := strings.Cut(s, "\t")
	kind, s, ok := strings.Cut(s, "\t")
	n, err := strconv.Atoi(page)
	if !ok || err != nil || n < 0 || n > MaxLines || kind == "" {
		return false
	}
	l.Page = n
	switch kind[0] {
	case 'p':
		l.Text = s
	case 's':
		l.Spaced, l.Text = true, s
	case 'h':
		l.Level, err = strconv.Atoi(kind[1:])
		l.Text = s
		return err == nil && l.Level > 0 && l.Level < 7
	case 'i':
		indent, s, _ := strings.Cut(s, "\t")
		l.Kind = Item
		l.Indent, err = strconv.Atoi(indent)
		l.Mark, l.Text, ok = strings.Cut(s, "\t")
		return ok && err == nil && l.Indent >= 0 && l.Indent < 1000 && l.Mark != ""
	case 'u':
		l.Kind = Rule
		l.Column, err = strconv.Atoi(s)
		return err == nil && l.Column > 0 && l.Column <= maxTranscriptCells
	case 'r', 't':
		l.Kind, l.Start = Row, kind[0] == 't'
		spans, s, ok := strings.Cut(s, "\t")
		if !ok || strings.Count(s, "\t") >= maxTranscriptCells {
			return false
		}
		l.Cells = strings.Split(s, "\t")
		return l.parseSpans(spans)
	default:
		return false
	}
	return true
}

// parseSpans reads how many columns each cell covers.
func (l *TranscriptLine) parseSpans(s string) bool {
	if s == "" {
		return true
	}
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || n > maxTranscriptCells {
			return false
		}
		l.Spans = append(l.Spans, n)
	}
	return len(l.Spans) == len(l.Cells)
}

// line is the line as a person reads it.
func (l *TranscriptLine) line() string {
	switch l.Kind {
	case Row:
		return strings.Join(l.Cells, " | ")
	case Item:
		return strings.Repeat(" ", l.Indent) + l.Mark + " " + l.Text
	}
	return l.Text
}

package source_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/source"
)

// seeds returns pieces of the five documents that are short enough for a search to vary, tables among them.
func seeds(f *testing.F) []string {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no documents", err)
	}
	var out []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		lines := strings.Split(string(data), "\n")
		for i := 0; i < len(lines); i += 12 {
			if piece := strings.Join(lines[i:min(i+12, len(lines))], "\n"); len(piece) < 600 {
				out = append(out, piece)
			}
		}
	}
	for line := range strings.SplitSeq(written, "\n") {
		in, _, _ := strings.Cut(line, "→")
		out = append(out, strings.ReplaceAll(strings.TrimSpace(in), `\n`, "\n"))
	}
	return out
}

// FuzzDecode: nothing panics, what is read is valid text in as many lines as an editor counts, and read again as UTF-8
// it is the same.
func FuzzDecode(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add([]byte(s))
		f.Add(utf16Of(s, len(s)%2 == 0))
		f.Add([]byte(strings.ReplaceAll(s, "\n", "\r\n") + "\xe9\x80"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := source.Decode(data)
		if err != nil {
			return
		}
		for _, line := range text.Lines {
			if !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00") {
				t.Errorf("line %q", line)
			}
		}
		for i, n := range text.Repaired {
			// A document can end in a doubtful character on a line of its own only if that line is there.
			if n < 1 || n > len(text.Lines) || i > 0 && n <= text.Repaired[i-1] {
				t.Errorf("doubtful lines %v of %d", text.Repaired, len(text.Lines))
			}
		}
		again, err := source.Decode([]byte("\ufeff" + strings.Join(text.Lines, "\n") + "\n"))
		if err != nil || !slices.Equal(again.Lines, text.Lines) || again.Repaired != nil {
			t.Errorf("%q reads again as %q, %v", text.Lines, again.Lines, err)
		}
	})
}

// FuzzBlocks: every line that is not blank is one block, in order, and its digits are all there.
func FuzzBlocks(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := strings.Split(s, "\n")
		blocks := source.Blocks(lines)
		n := 0
		for i, line := range lines {
			if figure.Trim(line) == "" {
				continue
			}
			if n == len(blocks) || blocks[n].Line != i+1 {
				t.Fatalf("line %d, %q, has no block", i+1, line)
			}
			b := &blocks[n]
			n++
			if b.Text == "" || b.Text != figure.Trim(b.Text) {
				t.Errorf("%q has the text %q", line, b.Text)
			}
			if got, want := digits(b.Mark+b.Text), digits(line); got != want {
				t.Errorf("%q: digits %s", line, got)
			}
			if got, want := digits(strings.Join(b.Cells, "")), digits(line); b.Kind == source.Row && got != want {
				t.Errorf("%q: digits of the cells %s", line, got)
			}
			for _, c := range b.Cells {
				if c != figure.Trim(c) {
					t.Errorf("%q has the cell %q", line, c)
				}
			}
			switch {
			case b.Kind == source.Row && len(b.Cells) == 0, b.Kind == source.Rule && (b.Columns == 0 || digits(line) != ""), b.Kind == source.Item && b.Mark == "":
				t.Errorf("%q is %s", line, describe(b))
			}
		}
		if n != len(blocks) {
			t.Errorf("%d blocks of %d lines", len(blocks), n)
		}
	})
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// FuzzHTML: nothing panics, and each block has a line of the source.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<h1>Lasten</h1>\n<p>€ 5 mln.\n<ul><li>een<li><p>twee</ul>",
		"<table><caption>x € 1.000</caption><tr><th rowspan=2>a<th colspan=3>b<tr><td>1.234<td>-<td>13-</table>",
		"<table><tr><td><table><tr><td>1</table></table><nav>weg</nav>",
		"<ol><li>1.234<ol><li>5</ol></ol><!-- c --><script>1<2</script>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		text, err := source.Decode([]byte(data))
		if err != nil {
			return
		}
		for _, b := range source.HTMLBlocks(text.Lines) {
			if b.Line < 1 || b.Line > len(text.Lines) {
				t.Errorf("a block on line %d of %d", b.Line, len(text.Lines))
			}
			if b.Kind == source.Words && b.Text == "" {
				t.Errorf("an empty block on line %d", b.Line)
			}
		}
	})
}

package source_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

// A case is "lines → blocks"; line ends are written \n, blocks are apart by ;. What follows # and a space is the reason.
const written = `
# Words.
Participatie                        → words Participatie
\u00a0 448 \t                       → words 448
15.540N                             → words 15.540N
-8.118                              → words -8.118
-technologie                        → words -technologie
−8.118                              → words −8.118
-                                   → words -
•                                   → words •
1.234                               → words 1.234
1.                                  → words 1.
2024. Een jaar                      → words 2024. Een jaar
14070 streeft naar                  → words 14070 streeft naar
1.5.2024 en verder                  → words 1.5.2024 en verder
0.61 OZB Woningen                   → words 0.61 OZB Woningen
---                                 → words ---
op 1 januari\n\n\u200b\nop 2 mei    → words op 1 januari; gap words op 2 mei
\fNieuwe pagina                     → words Nieuwe pagina

# Lists.
- Lasten                            → item - Lasten
-\u00a0Lasten                       → item - Lasten
 • Lasten € 15.860                  → item • 1 Lasten € 15.860
   - dieper                         → item - 3 dieper
\t* Lasten                          → item * 4 Lasten
– Lasten                            → item – Lasten
•Lasten                             → item • Lasten       # glued marks are marks all the same
\uf0b7Lasten                        → item \uf0b7 Lasten
·Lasten                             → words ·Lasten
o Lasten                            → words o Lasten     # an o is a mark only where it is indented
  o Lasten                          → item o 2 Lasten
*Lasten                             → words *Lasten       # a footnote
* 386 plannen                       → item * 386 plannen
- 2,9 mln. begrote lasten           → item - 2,9 mln. begrote lasten
- 2,9 mln.                          → item - 2,9 mln.
- 1.234                             → words - 1.234       # a negative figure in a cell of its own
– 13                                → words – 13
+ 3                                 → words + 3
+ drie                              → item + drie
- Lasten\n- 1.234                   → item - Lasten; item - 1.234   # but in a list it is an item
- Lasten\n\n- 1.234                 → item - Lasten; gap words - 1.234
1. Verder bouwen                    → item 1. Verder bouwen
  2.\u00a0Doelgroepen               → item 2. 2 Doelgroepen
12) Verder                          → item 12) Verder
1.Verder                            → words 1.Verder
1 Verder                            → words 1 Verder

# Headings of Markdown.
# Titel                             → h1 Titel
## Taak ##                          → h2 Taak
## C#                               → h2 C#
###### diep                         → h6 diep
####### te diep                     → words ####### te diep
#1 prioriteit                       → words #1 prioriteit
#                                   → words #
# #                                 → h1 #
#\tTitel                            → h1 Titel
## 1. Budgettair kader              → h2 1. Budgettair kader

# Rows.
a | b | c                           → row a ¦ b ¦ c
a | b | c |                         → row a ¦ b ¦ c
| a | b | c |                       → row a ¦ b ¦ c
| a | b                             → row a ¦ b
a | | c |                           → row a ¦  ¦ c
a | b | | |                         → row a ¦ b ¦  ¦     # the last pipe opens no cell, the others do
| | a |                             → row  ¦ a           # the first, empty cell was kept
|| a                                → row  ¦ a
|                                   → row
# | Naam | Bedrag                   → row # ¦ Naam ¦ Bedrag
Lasten | -8.118 | - |               → row Lasten ¦ -8.118 ¦ -
- | - | - |                         → row - ¦ - ¦ -      # nil three times, in a total without a label
**Totaal** | **1.234** | __5__ |    → row Totaal ¦ 1.234 ¦ 5
*Totaal* | ***1.234*** | _5_ |      → row Totaal ¦ 1.234 ¦ 5
Label* | 1.234** | 5_               → row Label* ¦ 1.234** ¦ 5_   # footnotes
* voorlopig | *) | **               → row * voorlopig ¦ *) ¦ **
**Lasten***                         → words **Lasten***
**Lasten*** | *a* en *b*            → row Lasten* ¦ *a* en *b*
a \\| b | c                         → row a | b ¦ c
\\-8.118 | Label\\* | C:\\map       → row -8.118 ¦ Label* ¦ C:\\map
a \\                                → words a \\
a | b \\                            → row a ¦ b \\

# Rules.
---|---                             → rule 2
---|---|                            → rule 2
|---|---|                           → rule 2
| :--- | :---: | ---: |             → rule 3
:--|--:                             → rule 2
---|-|---                           → rule 3             # one dash will do beside longer ones
===|===                             → rule 2
--|--                               → rule 2
--- | | ---                         → rule 3
---|---|||                          → rule 2
- | --- x                           → row - ¦ --- x
:|:                                 → row : ¦ :
`

func describe(b *source.Block) string {
	var s []string
	if b.Gap && b.Line > 1 {
		s = append(s, "gap")
	}
	switch b.Kind {
	case source.Words:
		if b.Level > 0 {
			s = append(s, fmt.Sprintf("h%d %s", b.Level, b.Text))
		} else {
			s = append(s, "words "+b.Text)
		}
	case source.Item:
		s = append(s, "item", b.Mark)
		if b.Indent > 0 {
			s = append(s, strconv.Itoa(b.Indent))
		}
		s = append(s, b.Text)
	case source.Row:
		s = append(s, "row", strings.Join(b.Cells, " ¦ "))
	case source.Rule:
		s = append(s, "rule", strconv.Itoa(b.Columns))
	}
	return strings.Join(s, " ")
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	out, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return out
}

func TestBlocks(t *testing.T) {
	for line := range strings.SplitSeq(written, "\n") {
		in, want, ok := strings.Cut(line, "→")
		if !ok {
			continue
		}
		in = unescape(t, strings.TrimRight(in, " "))
		// A reason stands behind three spaces or more.
		if at := strings.Index(want, "   # "); at >= 0 {
			want = want[:at]
		}
		want = unescape(t, want)
		var got []string
		blocks := source.Blocks(strings.Split(in, "\n"))
		for i := range blocks {
			got = append(got, describe(&blocks[i]))
		}
		if g, w := strings.Join(strings.Fields(strings.Join(got, "; ")), " "), strings.Join(strings.Fields(want), " "); g != w {
			t.Errorf("%q\n got %s\nwant %s", in, g, w)
		}
	}
}

// TestHundredPipes: a row with a hundred empty cells at its end keeps its figures in their places.
func TestHundredPipes(t *testing.T) {
	for _, n := range []int{1, 2, 100, 900} {
		b := source.Blocks([]string{"Lasten | 1.234 | " + strings.Repeat("|", n)})[0]
		if b.Kind != source.Row || len(b.Cells) != n+2 || b.Cells[1] != "1.234" || b.Cells[n+1] != "" {
			t.Errorf("%d pipes: %d cells", n, len(b.Cells))
		}
	}
	if b := source.Blocks([]string{strings.Repeat("1|", 5000)})[0]; b.Kind != source.Words || len(b.Text) != 10000 {
		t.Errorf("five thousand pipes: %d cells", len(b.Cells))
	}
}

package table

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/source"
)

func TestDump(t *testing.T) {
	for _, name := range strings.Fields(os.Getenv("DUMP")) {
		files, _ := filepath.Glob(name)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, _ := source.Decode(data)
			html := source.IsHTML(file, text.Lines)
			var blocks []source.Block
			if html {
				blocks = source.HTMLBlocks(text.Lines)
			} else {
				blocks = source.AppendBlocks(nil, text.Lines)
			}
			fmt.Println("=====", filepath.Base(file))
			o := Options{}
			for _, l := range text.Lines[:min(20, len(text.Lines))] {
				for _, k := range []string{"Begroting ", "Programmabegroting ", "Jaarverslag ", "Jaarstukken ", "Jaarrekening "} {
					if strings.HasPrefix(l, k) && len(l) >= len(k)+4 && o.Year == 0 {
						o.Year = ReadTitle(l[len(k) : len(k)+4]).Year
						o.Kind = "begroting"
						if k[0] == 'J' {
							o.Kind = "jaarverslag"
						}
					}
				}
			}
			var explain func([]Reading)
			if os.Getenv("WHY") != "" {
				explain = func(rs []Reading) {
					for _, r := range rs {
						fmt.Printf("    ? %.2f %d %s %s", r.Score, len(r.Columns), strings.Join(r.Columns, " | "), r.Labels)
						for _, s := range r.Because {
							fmt.Printf(" %s %.2f,", s.Name, s.Score)
						}
						fmt.Println()
					}
				}
			}
			for _, f := range find(blocks, text.Lines, Options{Explain: explain, Year: o.Year, Kind: o.Kind, Junk: func(int) bool { return false }, Break: func(s string) bool {
				return strings.HasPrefix(s, "Wat ") && (strings.Contains(s, "kost") || strings.HasSuffix(s, "?"))
			}, HTML: html}) {
				fmt.Printf("-- width %d score %.2f doubt %v rows %d\n", f.Width, f.Score, f.Doubt, len(f.Rows))
				var names []string
				for i := range f.Heads {
					names = append(names, f.Heads[i].name())
				}
				var lead, labels []string
				for _, x := range f.Lead[max(0, len(f.Lead)-4):] {
					lead = append(lead, short(x.text))
				}
				for _, x := range f.Labels {
					labels = append(labels, short(x.text))
				}
				fmt.Printf("   lead: %s\n   labels: %s\n   cols: %s\n", strings.Join(lead, " | "), strings.Join(labels, " | "), strings.Join(names, " | "))
				for i, r := range f.Rows {
					if i > 4 && i < len(f.Rows)-2 {
						continue
					}
					var w, g []string
					for _, x := range r.words {
						w = append(w, short(x.text))
					}
					if r.year != nil {
						w = append(w, "@"+r.year.text)
					}
					for _, x := range r.figs {
						if x.kind == empty {
							g = append(g, "_")
							continue
						}
						g = append(g, x.text)
					}
					fmt.Printf("   %s: %s\n", strings.Join(w, " / "), strings.Join(g, " ; "))
				}
			}
		}
	}
}

func short(s string) string {
	if len(s) > 36 {
		return s[:30] + "…"
	}
	return s
}

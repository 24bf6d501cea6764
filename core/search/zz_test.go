package search

import (
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"testing"
	"time"
)

func TestZZ(t *testing.T) {
	data, err := os.ReadFile("/tmp/city.idx")
	if err != nil {
		t.Fatal(err)
	}
	s := time.Now()
	ix, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("decode", time.Since(s), "docs", len(ix.docs), "sections", len(ix.sections), "entries", len(ix.entries), "amounts", len(ix.amounts), "words", len(ix.words), "groups", len(ix.starts))
	for _, q := range []string{"begroting", "je", "jeu", "jeugd", "jeugdhulp", "wachttijden", "meer", "meer dan 10 m", "meer dan 10 mln", "inwoners", "jeugdhulp 2024 wachttijden", "257.288", "zorg meer dan 100 mln 2026", "burgers in de stad"} {
		for _, f := range []Filter{{}, {Only: OnlyFigures}, {Year: 2024}} {
			query := Query{Text: q, Limit: 10, Filter: f}
			h := fnv.New64a()
			fmt.Fprintf(h, "%+v", func() Result { r := *ix.Search(query); r.env = nil; r.parsed = parsed{}; return r }())
			var list []time.Duration
			var r *Result
			for range 25 {
				s := time.Now()
				r = ix.Search(query)
				list = append(list, time.Since(s))
			}
			slices.Sort(list)
			fmt.Printf("%-28s %v %8d hits first5 %v  median %v %x\n", q, f.Only, r.Total, list[0], list[12], h.Sum64())
		}
	}
}

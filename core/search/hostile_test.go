package search

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"begrotingsverkenner/core/budget"
)

// hostile are queries that nobody means well with.
var hostile = []string{"", " ", "\x00", "\xff\xfe", "<script>alert(1)</script>", strings.Repeat("a", 1<<16), strings.Repeat("a ", 1<<15),
	strings.Repeat("meer dan ", 100), "tussen en", "tussen 5 en", "meer dan", "> ", ">", "<<<>>>", "tussen 10 mln en 5 mln", "meer dan 99999999999999999999 mld",
	"0", "-", "- 5 mln", "€", "€€", "1.2.3.4", "100%", "meer dan 5%", "٣٤٥", "日本語", "e\u0301e\u0301n", "’’’", "''s", "a's", ".", "2026 2025 2024 2023 2022 2021 2020 2019 2018 2017 2016 2015",
	"boven de wet", "onder 2024", "over", "\u202ejeugdhulp", "𝒥eugdhulp", "jeugd\u00adhulp", "k", "5k", "1e9", "NaN", "999999999999999 mld"}

func TestHostileQueries(t *testing.T) {
	for _, q := range hostile {
		check(t, index(), q)
	}
	if got := hits(Query{Text: "tussen 6 mln en 5 mln", Limit: 1}); !slices.Equal(got, hits(Query{Text: "tussen 5 en 6 mln", Limit: 1})) {
		t.Errorf("turned around: %q", got)
	}
	for _, q := range []Query{{Text: "jeugdhulp", Limit: 1 << 62, Offset: 1 << 62}, {Text: "jeugdhulp", Limit: -1, Offset: -5}} {
		index().Search(q)
	}
}

// check searches and looks whether the answer holds together.
func check(t *testing.T, ix *Index, query string) {
	t.Helper()
	r := ix.Search(Query{Text: query, Limit: 30})
	if len(r.Hits) > r.Total || len(r.Hits) > 30 {
		t.Fatalf("%q: %d hits of %d", query, len(r.Hits), r.Total)
	}
	for i := range r.Hits {
		h := &r.Hits[i]
		marked(t, h.Title, h.Marks)
		s := r.Snippet(h, h.Title+" "+query+" "+h.Title, 60)
		marked(t, s.Text, s.Marks)
		if utf8.ValidString(query) && !utf8.ValidString(s.Text) {
			t.Fatalf("%q: snippet %q", query, s.Text)
		}
	}
	marked(t, query, r.Mark(query))
}

func marked(t *testing.T, text string, marks []Range) {
	t.Helper()
	last := 0
	for _, m := range marks {
		if m.Start < last || m.End <= m.Start || m.End > len(text) || !utf8.RuneStart(text[m.Start]) || m.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[m.End]) {
			t.Fatalf("%q: marks %v", text, marks)
		}
		last = m.End
	}
}

// The same documents give the same bytes, in whatever order they come, and decoding gives the same index.
func TestEncode(t *testing.T) {
	docs := slices.Clone(readAll())
	data := Build(docs).Encode()
	slices.Reverse(docs)
	if !bytes.Equal(data, Build(docs).Encode()) {
		t.Error("the order of documents matters")
	}
	if !bytes.Equal(data, index().Encode()) {
		t.Error("encoding what was decoded gives other bytes")
	}
	t.Logf("%d bytes for %d documents", len(data), index().Documents())
	if ix, err := Decode(Build(nil).Encode()); err != nil || ix.Search(Query{Text: "jeugdhulp meer dan 1 mln"}).Total != 0 {
		t.Errorf("an index of nothing: %v", err)
	}
	if ix, err := Decode(Build([]*budget.Document{{}, {}}).Encode()); err != nil || ix.Documents() != 2 {
		t.Errorf("an index of empty documents: %v", err)
	}
	loose := Index{strings: []string{""}, starts: []uint32{0}, amounts: []amount{{digits: 5_000_000, unit: unitEuro}}}
	if _, err := Decode(loose.Encode()); err != ErrDamaged {
		t.Errorf("amounts of no entry: %v", err)
	}
	other := slices.Clone(data)
	other[len(magic)]++
	if _, err := Decode(other); err != ErrVersion {
		t.Errorf("another version: %v", err)
	}
	for _, n := range []int{0, 1, 3, 4, 5, 6, 100, len(data) / 2, len(data) - 1} {
		if _, err := Decode(data[:n]); err != ErrDamaged {
			t.Errorf("cut at %d: %v", n, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	small := []*budget.Document{readAll()[4]}
	f.Add(Build(small).Encode())
	f.Add(Build(nil).Encode())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		ix, err := Decode(data)
		if err != nil {
			return
		}
		for _, q := range []string{"wijkagenda", "a", "meer dan 1", "2021 14070", "99,94%", "de stad"} {
			r := ix.Search(Query{Text: q, Limit: 5})
			for i := range r.Hits {
				r.Snippet(&r.Hits[i], r.Hits[i].Title, 40)
			}
		}
	})
}

func FuzzQuery(f *testing.F) {
	for _, q := range append(hostile, typed...) {
		if len(q) < 1000 {
			f.Add(q)
		}
	}
	f.Fuzz(func(t *testing.T, q string) { check(t, index(), q) })
}

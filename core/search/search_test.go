package search

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"
)

const documents = "../../testdata/documents"

// readAll reads the documents of testdata with their manifest, once.
var readAll = sync.OnceValue(func() []*budget.Document {
	data, err := os.ReadFile(filepath.Join(documents, "manifest.json"))
	if err != nil {
		panic(err)
	}
	m, err := budget.ParseManifest(data)
	if err != nil {
		panic(err)
	}
	var docs []*budget.Document
	for i := range m.Documents {
		name := m.Documents[i].File
		data, err := os.ReadFile(filepath.Join(documents, name))
		if err != nil {
			panic(err)
		}
		d, err := reader.Read(name, data, m)
		if err != nil {
			panic(err)
		}
		docs = append(docs, d)
	}
	return docs
})

// index is of the five documents, and has been encoded and decoded: what is tested is what the browser has.
var index = sync.OnceValue(func() *Index {
	ix, err := Decode(Build(readAll()).Encode())
	if err != nil {
		panic(err)
	}
	return ix
})

// show writes a hit as one line: document:line, kind, title and the amounts that matched.
func show(h *Hit) string {
	s := fmt.Sprintf("%s:%d %s %s", h.Document[:3], h.Line, [...]string{"activity", "row", "heading", "text"}[h.Kind], h.Title)
	for _, a := range h.Amounts {
		if a.Matched {
			s += " " + a.Published
		}
	}
	return s
}

// hits are the first hits of a query.
func hits(q Query) []string {
	r := index().Search(q)
	var out []string
	for i := range r.Hits {
		out = append(out, show(&r.Hits[i]))
	}
	return out
}

// A figure is told with its place in its line: line 211 of 003 has six, line 266 of 001 three in a sentence, and a line with
// one figure has none.
func TestPlaceInLine(t *testing.T) {
	places := map[string]int{}
	for _, query := range []string{"jeugdhulp", "17%", "dienstverlening", "wijkagenda 2024"} {
		r := index().Search(Query{Text: query, Limit: 50})
		for i := range r.Hits {
			for _, a := range r.Hits[i].Amounts {
				places[fmt.Sprintf("%s:%d %s", r.Hits[i].Document[:3], a.Line, a.Published)] = a.Place
			}
		}
	}
	for figure, want := range map[string]int{"003:211 190.726": 1, "003:211 257.288": 3, "003:211 211.191": 6, "001:266 17%": 2} {
		if place, ok := places[figure]; !ok || place != want {
			t.Errorf("%s is at place %d (%t), want %d", figure, place, ok, want)
		}
	}
	alone := 0
	for _, place := range places {
		if place == 0 {
			alone++
		}
	}
	if alone == 0 {
		t.Error("no figure has a line of its own")
	}
}

func TestSearch(t *testing.T) {
	cases := []struct {
		query string
		want  []string // the first hits
	}{
		{"jeugdhulp", []string{"003:211 activity Jeugdhulp", "002:199 activity Jeugdhulp", "003:281 row Inkoop van specialistische jeugdhulp"}},
		{"JEUGDHULP!", []string{"003:211 activity Jeugdhulp", "002:199 activity Jeugdhulp"}},
		{"jeugdhu", []string{"003:211 activity Jeugdhulp", "002:199 activity Jeugdhulp"}},
		{"jeugdhulp 2026", []string{"003:211 activity Jeugdhulp 257.288", "003:281 row Inkoop van specialistische jeugdhulp € 202,3 mln."}},
		{"Wat kost jeugdhulp in 2026?", []string{"003:211 activity Jeugdhulp 257.288"}},
		{"jeugdhulp 2024", []string{"003:211 activity Jeugdhulp 190.726", "002:199 activity Jeugdhulp 171.197 0 171.197"}},
		{"lasten jeugdhulp", []string{"003:211 activity Jeugdhulp", "003:279 row Lasten totaal"}},
		{"baten jeugdhulp", []string{"003:212 row Baten", "003:296 row Baten totaal"}},
		{"wijkagenda", []string{"000:122 activity Wijkagenda's", "004:278 heading Wijkagenda’s"}},
		{"wijkagenda's", []string{"000:122 activity Wijkagenda's", "004:278 heading Wijkagenda’s"}},
		{"verkiezing", []string{"001:59 heading Verkiezingen", "001:510 row Bestemmingreserve verkiezingen"}},
		{"media ict", []string{"001:158 activity Media en ICT in de Stad", "001:650 row Media/ICT in de stad"}},
		{"coordinerend portefeuillehouder", []string{"001:3 text Wat willen we bereiken?"}},
		{"meer dan 100 mln", []string{"003:211 activity Jeugdhulp 190.726 282.698 257.288 250.366 210.330 211.191"}},
		{"more than 200 million", []string{"003:211 activity Jeugdhulp 282.698 257.288 250.366 210.330 211.191"}},
		{"youth > 200 mln", nil},
		{"jeugdhulp meer dan 270 mln", []string{"003:211 activity Jeugdhulp 282.698", "003:213 row Saldo 281.230"}},
		{"jeugdhulp in 2026 meer dan 250 mln", []string{"003:211 activity Jeugdhulp 257.288"}},
		{"tussen 5 en 6 mln", []string{"000:201 activity Spelen 5.668 5.668"}},
		{"between 5.6 million and 5.7 million", []string{"000:201 activity Spelen 5.668 5.668"}},
		{"minder dan 40 duizend inburgering", []string{"001:109 activity Inburgering 31 31N"}},
		{"257.288", []string{"003:211 activity Jeugdhulp 257.288"}},
		{"€ 257.288.000", []string{"003:211 activity Jeugdhulp 257.288"}},
		{"202,3 mln", []string{"003:281 row Inkoop van specialistische jeugdhulp € 202,3 mln."}},
		{"257,3 mln", []string{"003:211 activity Jeugdhulp 257.288", "003:279 row Lasten totaal € 257,3 mln."}},
		{"99,94%", []string{"004:70 row % klanten dat binnen de (vast)gestelde normtijden wordt geholpen via www.denhaag.nl (Click) 99,94%"}},
		{"748", []string{"004:80 row Gemiddelde wachttijd in seconden voordat klanten worden geholpen bij 14070 (Call) 748"}},
		{"jaarverslag wijkbudget", []string{"004:244 row Aantal ingediende plannen voor de wijkbudgetten"}},
		{"", nil},
		{" ", nil},
		{"j", nil},
		{"de het een ", nil},
		{"xyzzy", nil},
		{"jeugdhulp xyzzy", nil},
	}
	for _, c := range cases {
		got := hits(Query{Text: c.query, Limit: max(1, len(c.want))})
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%q:\n%s\nwant\n%s", c.query, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// Words with one stem find the same.
func TestStems(t *testing.T) {
	for _, pair := range [][2]string{{"wijkagenda ", "wijkagenda's "}, {"burger ", "burgers "}, {"indicator ", "indicatoren "}, {"coördinerende ", "coordinerend "}} {
		a, b := index().Search(Query{Text: pair[0]}), index().Search(Query{Text: pair[1]})
		if a.Total == 0 || a.Total != b.Total {
			t.Errorf("%q finds %d, %q finds %d", pair[0], a.Total, pair[1], b.Total)
		}
	}
}

// "Jeugd- en gezinshulp" is about jeugdhulp, where that is a word of the documents; not about words that nobody uses.
func TestCompounds(t *testing.T) {
	d := &budget.Document{Name: "a.txt", Texts: []budget.Text{
		{Kind: budget.Paragraph, Text: "De Jeugd- en gezinshulp verandert.", Line: 1, End: 1},
		{Kind: budget.Paragraph, Text: "Kosten van jeugdhulp.", Line: 2, End: 2},
		{Kind: budget.Paragraph, Text: "De effectindicatoren.", Line: 3, End: 3},
	}}
	ix := Build([]*budget.Document{d})
	for query, want := range map[string]int{"jeugdhulp ": 2, "gezinshulp ": 1, "hulp ": 2, "jeugd ": 1, "indicator ": 1, "jeugdgezinshulp ": 0, "zinshulp ": 1} {
		if r := ix.Search(Query{Text: query}); r.Total != want {
			t.Errorf("%q finds %d, want %d", query, r.Total, want)
		}
	}
}

func TestFilters(t *testing.T) {
	cases := []struct {
		filter Filter
		first  string
	}{
		{Filter{Publication: "begroting-2024"}, "002:199 activity Jeugdhulp"},
		{Filter{Year: 2024}, "002:199 activity Jeugdhulp"},
		{Filter{Programme: "8-zorg-welzijn-jeugd-en-volksgezondheid", Year: 2026}, "003:211 activity Jeugdhulp"},
		{Filter{Document: readAll()[2].Name, Only: OnlyText}, "002:"},
		{Filter{Only: OnlyHeadings}, "003:"},
		{Filter{Kind: budget.AnnualReport}, ""},
		{Filter{Year: 1999}, ""},
	}
	for _, c := range cases {
		got := hits(Query{Text: "jeugdhulp", Filter: c.filter, Limit: 1})
		if (c.first == "") != (len(got) == 0) || len(got) > 0 && !strings.HasPrefix(got[0], c.first) {
			t.Errorf("%+v: %q, want %q", c.filter, got, c.first)
		}
	}
	r := index().Search(Query{Text: "jeugdhulp", Limit: 5})
	sum := 0
	for _, c := range r.Publications {
		sum += c.Hits
	}
	if len(r.Hits) != 5 || r.Total != sum || r.Total != r.Kinds[0]+r.Kinds[1]+r.Kinds[2]+r.Kinds[3] || r.Publications[0].Key != "begroting-2026" {
		t.Errorf("%d hits of %d, publications %v, kinds %v", len(r.Hits), r.Total, r.Publications, r.Kinds)
	}
	// Pages put together are the whole.
	all := hits(Query{Text: "jeugdhulp", Limit: 1000})
	var paged []string
	for at := 0; at < r.Total; at += 7 {
		paged = append(paged, hits(Query{Text: "jeugdhulp", Offset: at, Limit: 7})...)
	}
	if strings.Join(all, "\n") != strings.Join(paged, "\n") {
		t.Error("pages differ from the whole")
	}
}

func TestSnippet(t *testing.T) {
	r := index().Search(Query{Text: "gezinshulp jeugd", Filter: Filter{Only: OnlyText}, Limit: 100})
	if len(r.Hits) == 0 {
		t.Fatal("nothing found")
	}
	docs := map[string]*budget.Document{}
	for _, d := range readAll() {
		docs[d.Name] = d
	}
	for i := range r.Hits {
		h := &r.Hits[i]
		text := h.Source(docs[h.Document].Lines)
		s := r.Snippet(h, text, 120)
		if len(s.Marks) == 0 || len(s.Text) > 120 || !strings.Contains(text, s.Text) {
			t.Errorf("%s:%d %q %v", h.Document, h.Line, s.Text, s.Marks)
		}
		for _, m := range s.Marks {
			if w := strings.ToLower(s.Text[m.Start:m.End]); !strings.HasPrefix(w, "jeugd") && !strings.Contains(w, "gezinshulp") {
				t.Errorf("%q is marked", w)
			}
		}
	}
	r = index().Search(Query{Text: "meer dan 1 mln slimme", Limit: 1})
	h := &r.Hits[0]
	s := r.Snippet(h, h.Source(docs[h.Document].Lines), 200)
	var marked []string
	for _, m := range s.Marks {
		marked = append(marked, s.Text[m.Start:m.End])
	}
	if got := strings.Join(marked, "|"); got != "€ 1,2 mln.|slimme" {
		t.Errorf("marked %s in %q", got, s.Text)
	}
}

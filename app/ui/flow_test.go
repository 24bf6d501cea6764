package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"begrotingsverkenner/app/words"
)

// Each part is as high as it is money, on one scale for both sides; the smallest has a pixel, and its text has room.
func TestFlow(t *testing.T) {
	t.Parallel()
	f := Flow{
		In:  []Stream{{Name: "Belasting", Text: "€ 60", Value: 60}, {Name: "Meer lasten dan baten", Text: "€ 40", Value: 40, Class: "gap"}},
		Out: []Stream{{Name: "Zorg", Text: "€ 74,99", Href: "zorg/", Value: 74.99, Dutch: true}, {Name: "Wonen", Text: "€ 25", Value: 25}, {Name: "Raad", Text: "€ 0,01", Value: 0.01}},
	}
	html := HTML(f.Draw(&Env{W: &words.EN}))
	var got string
	for _, m := range regexp.MustCompile(`class="end" x="(\d+)" y="[\d.]+" width="12" height="([\d.]+)"`).FindAllStringSubmatch(html, -1) {
		got += m[1] + ":" + m[2] + " "
	}
	if want := "318:150 318:100 742:187.5 742:62.5 742:1 "; got != want {
		t.Errorf("bars %q, want %q", got, want)
	}
	for _, want := range []string{`aria-hidden="true"`, `<a class="out" href="zorg/" tabindex="-1"><title>Zorg: € 74,99</title>`, `<g class="in gap">`, `lang="nl">Zorg</text>`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in\n%s", want, html)
		}
	}
	if strings.Count(html, `lang="nl"`) != 1 {
		t.Error("words of ours are marked as Dutch")
	}
	// The narrow one: 300 units for 100, less the space between two pieces.
	got = ""
	for _, m := range regexp.MustCompile(`class="(b-[lb][^"]*)" x="([\d.]+)" y="2" width="([\d.]+)"`).FindAllStringSubmatch(HTML(f.InAndOut()), -1) {
		got += fmt.Sprint(m[1], "@", m[2], ":", m[3], " ")
	}
	if want := "b-b@0:179 b-b gap@180:119 b-l@0:224 b-l@225:74 b-l@300:0.4 "; got != want {
		t.Errorf("bars %q, want %q", got, want)
	}
	if none := (&Flow{In: f.In}); none.Draw(&Env{W: &words.EN}) != nil || none.InAndOut() != nil {
		t.Error("something is drawn where nothing goes out")
	}
}

func TestFlowNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Zorg": "Zorg",
		"8 · Zorg, welzijn, jeugd en volksgezondheid":                                        "8 · Zorg, welzijn, jeugd en|volksgezondheid",
		"Stedelijke ontwikkeling, wonen, duurzaamheid en leefomgeving in de stad van morgen": "Stedelijke ontwikkeling, wonen,|duurzaamheid en leefomgeving in de …",
		"Gemeentefondsuitkeringsontwikkelingsverwachtingen":                                  "Gemeentefondsuitkeringsontwikkelings|verwachtingen",
	} {
		if got := strings.Join(wrap(name, 36), "|"); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

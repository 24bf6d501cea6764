package e2e

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// Every chart can be had as a picture that says by itself what it is, in what unit, and where it is from.
func TestPicture(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	open := func(path string) {
		t.Helper()
		tab.Go(path)
		tab.Do(chromedp.Click("begroting-plaatje summary", chromedp.ByQuery))
		tab.Wait(`document.querySelectorAll("begroting-plaatje button").length > 1`)
	}
	for _, c := range []struct {
		path, name string
		charts     int
		says       []string
	}{
		{"publicatie/begroting-2024/", "begroting-2024-begroting-2024.svg", 2, []string{"Begroting 2024", "Lasten € 838,9 mln", "8 · Zorg, welzijn, jeugd en", "€ 704,3 mln · € 84 van elke € 100"}},
		{stads2024, "stadsdelen-integratie-en-dienstverlening-waar-gaat-het-geld-heen.svg", 1, []string{"Stadsdelen, integratie en dienstverlening: Waar gaat het geld heen?", "Bedragen × € 1.000. Bedragen voor 2024.", "Gebiedsgericht welzijnswerk", "30.236"}},
		{"programma/8-zorg-welzijn-jeugd-en-volksgezondheid/", "", 2, []string{"In de grafieken: miljoenen euro’s.", "859,8", "2026"}},
		{"activiteit/sociale-basis/", "", 1, []string{"Sociale basis over de jaren", "miljoenen", "65,3"}},
	} {
		open(c.path)
		tab.Expect(fmt.Sprintf(`document.querySelectorAll("begroting-plaatje p").length === %d`, c.charts))
		name, data := tab.Download(`begroting-plaatje button`)
		if c.name != "" && name != c.name || !strings.HasSuffix(name, ".svg") {
			t.Errorf("%s: the picture is called %s", c.path, name)
		}
		// What a reader of it sees: its text. And it is well-formed, with nothing in it that leads away.
		var text []string
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", c.path, err)
			}
			if chars, ok := token.(xml.CharData); ok {
				text = append(text, string(chars))
			}
			if start, ok := token.(xml.StartElement); ok {
				for _, a := range start.Attr {
					if a.Name.Local == "href" || a.Name.Local == "class" {
						t.Errorf("%s: <%s %s=%q>", c.path, start.Name.Local, a.Name.Local, a.Value)
					}
				}
			}
		}
		for _, want := range append(c.says, "Bron: ", s.URL+c.path) {
			if !strings.Contains(strings.Join(text, " "), want) {
				t.Errorf("%s: the picture does not say %q, but %s", c.path, want, strings.Join(text, "|"))
			}
		}
	}
	// The same as PNG, with colours in it.
	name, data := tab.Download(`begroting-plaatje button + button`)
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil || !strings.HasSuffix(name, ".png") || picture.Bounds().Dx() < 1000 {
		t.Fatalf("%s: %v", name, err)
	}
	blue := 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			if r, _, b, _ := picture.At(x, y).RGBA(); b > r+0x4000 {
				blue++
			}
		}
	}
	if blue < 1000 {
		t.Errorf("the picture has %d blue points", blue)
	}
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
	// A page without charts has no such button.
	tab.Go("begrippen/")
	tab.Expect(`!document.querySelector("begroting-plaatje").checkVisibility()`)
}

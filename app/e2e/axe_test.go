package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// pages has one page of each kind, and of the views that look different.
var pages = []string{
	"", "en/", "publicatie/begroting-2024/", "programma/8-zorg-welzijn-jeugd-en-volksgezondheid/",
	"publicatie/begroting-2024/programma/14-stadsdelen-integratie-en-dienstverlening/",
	"publicatie/begroting-2017/programma/dienstverlening/", "en/publicatie/jaarverslag-2021/programma/14-stadsdelen-integratie-en-dienstverlening/",
	"publicatie/begroting-2017/programma/dienstverlening/bron/", "activiteit/sociale-basis/",
	"vergelijken/", "vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid", "zoeken/", "zoeken/?q=jeugdhulp",
	"eigen-document/", "controles/", "begrippen/", "over/", "en/over/", "bestaat-niet/",
}

// Every kind of page is without violations, light and dark, narrow and wide, with scripts and without.
func TestAxe(t *testing.T) {
	s := Five(t)
	for _, look := range []Look{{Width: 1280, Scripts: true}, {Width: 360, Dark: true, Scripts: true}, {Width: 360}, {Width: 1280, Dark: true}} {
		t.Run(fmt.Sprintf("%d dark=%v scripts=%v", look.Width, look.Dark, look.Scripts), func(t *testing.T) {
			tab := Open(t, s, look)
			for _, path := range pages {
				if look.Scripts {
					tab.Go(path)
				} else {
					tab.Do(chromedp.Navigate(s.URL + path))
				}
				if found := tab.Axe(); found != "" {
					t.Errorf("%s:\n%s", path, found)
				}
				if look.Width == 360 {
					if wide := tab.Text(`document.documentElement.scrollWidth <= 360 ? "" : [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 361 && !e.closest(".says") && e.className != "says").slice(0, 5).map(e => e.outerHTML.slice(0, 150)).join("\n") || "?"`); wide != "" {
						t.Errorf("%s does not fit on 360 pixels:\n%s", path, wide)
					}
				}
			}
		})
	}
}

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// snippets opens "Insluiten" on the page and takes what it offers for one of its choices: an element and a frame.
func (tab *Tab) snippets(choice string) (element, frame string) {
	tab.T.Helper()
	tab.Do(chromedp.Evaluate(`document.querySelector("begroting-insluiten details").open = true`, nil))
	tab.Wait(`document.querySelectorAll("begroting-insluiten textarea").length === 2`)
	if choice != "" {
		tab.Do(chromedp.Evaluate(`(() => {
			const select = document.querySelector("begroting-insluiten select");
			const option = [...select.options].find((o) => o.text === `+"`"+choice+"`"+`);
			if (!option) throw new Error("no such choice, only " + [...select.options].map((o) => o.text).join("; "));
			select.value = option.value;
			select.dispatchEvent(new Event("change", {bubbles: true}));
		})()`, nil))
	}
	area := func(n int) string {
		return tab.Text(fmt.Sprintf(`document.querySelectorAll("begroting-insluiten textarea")[%d].value`, n))
	}
	return area(0), area(1)
}

// What stands in the frame, as a reader sees it.
const seen = `(() => {
	const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()).length;
	return [document.querySelector("h1").innerText, "tables " + shown("main table"), "bars " + (shown("svg.bar rect") > 0), "charts " + shown("svg.chart"),
		"rest " + shown(".top, .foot, .utrecht-breadcrumb-nav, .pubs"), location.search.replace(/[?&]ingesloten=1/, "")].join(" | ");
})()`

// Every view says how to show it elsewhere, and both ways of that show it on another website.
func TestShare(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true, Also: []string{"http://127.0.0.1"}})
	const stads, zorg = "Stadsdelen, integratie en dienstverlening", "Zorg, welzijn, jeugd en volksgezondheid"
	for _, c := range []struct{ path, choice, want, element string }{
		{stads2024, "", stads + " | tables 1 | bars true | charts 0 | rest 0 | ", `publicatie="begroting-2024" programma="14-stadsdelen-integratie-en-dienstverlening" hoogte="2000">`},
		{stads2024, "Tabel: Waar gaat het geld heen?", stads + " | tables 1 | bars false | charts 0 | rest 0 | ?weergave=tabel", `weergave="tabel" hoogte="`},
		{zorg2026, "Grafiek: Jeugdhulp over de jaren", zorg + " | tables 0 | bars false | charts 1 | rest 0 | ?weergave=grafiek&deel=meerjaren-4", `weergave="grafiek" deel="meerjaren-4" hoogte="`},
		{"en/" + stads2024 + "?sorteer=baten", "Chart: Where does the money go?", stads + " | tables 1 | bars true | charts 0 | rest 0 | ?sorteer=baten&weergave=grafiek", `pad="en/publicatie/begroting-2024/programma/14-stadsdelen-integratie-en-dienstverlening/?sorteer=baten" weergave="grafiek" hoogte="`},
		{"activiteit/jeugdhulp/", "Grafiek", "Jeugdhulp | tables 0 | bars false | charts 1 | rest 0 | ?weergave=grafiek", `activiteit="jeugdhulp" weergave="grafiek" hoogte="`},
		{"programma/8-zorg-welzijn-jeugd-en-volksgezondheid/", "Tabel", "8 · " + zorg + " | tables 1 | bars false | charts 0 | rest 0 | ?weergave=tabel", `programma="8-zorg-welzijn-jeugd-en-volksgezondheid" weergave="tabel" hoogte="`},
		{"vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid", "", "", `pad="vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid" hoogte="`},
	} {
		t.Run(c.path+c.choice, func(t *testing.T) {
			tab.T = t
			tab.Go(c.path)
			element, plain := tab.snippets(c.choice)
			if !strings.Contains(element, c.element) || strings.Count(element, "\n") != 4 {
				t.Errorf("the snippet is\n%s\nand should have %s", element, c.element)
			}
			if strings.Contains(plain, "<script") || !strings.HasPrefix(plain, "<iframe ") || strings.Contains(plain, "style=") {
				t.Errorf("the frame is\n%s", plain)
			}
			for kind, html := range map[string]string{"element": element, "frame": plain} {
				tab.Do(chromedp.Navigate(host(t, bare+html, "")))
				tab.WaitIn("", `document.documentElement.classList.contains("live")`)
				var got string
				if tab.In("", seen, &got); c.want != "" && got != c.want {
					t.Errorf("%s: the frame shows\n%s\nand should show\n%s", kind, got, c.want)
				}
				var name string
				tab.In("", `document.querySelector(".whole")?.textContent ?? ""`, &name)
				if !strings.Contains(name, "Den Haag") {
					t.Errorf("%s: the way to the explorer says %q", kind, name)
				}
				if kind == "frame" {
					tab.Expect(`(h => h >= 200 && h <= 900)(document.querySelector("iframe").offsetHeight) && document.querySelector("iframe").title.length > 5 && document.querySelector("iframe").offsetWidth > innerWidth - 40`)
					continue
				}
				tab.Wait(frame + `.title.length > 5`)
				var height float64
				tab.In("", `document.documentElement.getBoundingClientRect().height`, &height)
				tab.Wait(fmt.Sprintf(`Math.abs(%s.offsetHeight - %v) < 2`, frame, height))
			}
		})
	}
}

// The text to paste can be copied, follows the reader to another page, and is in his language.
func TestShareFollows(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true, Width: 360})
	tab.Go(stads2024)
	element, _ := tab.snippets("")
	tab.Expect(`document.documentElement.scrollWidth <= 360`)
	tab.Picture("insluiten-360.png")
	tab.Do(chromedp.Click("begroting-insluiten button", chromedp.ByQuery))
	tab.Wait(`document.querySelector("begroting-insluiten button").textContent === "Gekopieerd" && document.activeElement === document.querySelector("begroting-insluiten textarea")`)
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
	// Another view of the same page: what is open stays so, with the same choice and the new address.
	tab.snippets("Tabel: Waar gaat het geld heen?")
	tab.Do(chromedp.Click(`.choice a[href*="sorteer=baten"]`, chromedp.ByQuery))
	tab.Wait(`document.querySelector("begroting-insluiten textarea").value.includes("?sorteer=baten")`)
	tab.Expect(`document.querySelector("begroting-insluiten textarea").value.includes('weergave="tabel"') && document.querySelectorAll("begroting-insluiten textarea").length === 2`)
	tab.Do(click("Begroting 2024"))
	tab.Wait(`document.title.startsWith("Begroting 2024 ·") && document.querySelectorAll("begroting-insluiten").length === 1`)
	other, _ := tab.snippets("")
	if other == element || !strings.Contains(other, `publicatie="begroting-2024" hoogte="`) {
		t.Errorf("on the publication's page: %s", other)
	}
	tab.Do(chromedp.Click(".language", chromedp.ByQuery))
	tab.Wait(`document.documentElement.lang === "en" && document.querySelector("begroting-insluiten summary").textContent === "Embed"`)
	if english, _ := tab.snippets(""); !strings.Contains(english, `publicatie="begroting-2024" taal="en" hoogte="`) {
		t.Errorf("in English: %s", english)
	}
	// Nobody's own document can be shown elsewhere.
	tab.Go("eigen-document/")
	tab.Expect(`document.querySelector("begroting-insluiten") === null`)
}

// In a frame that did not ask to be framed, the page is itself, and so are its parts.
func TestShareInFrame(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true, Also: []string{"http://127.0.0.1"}})
	tab.Do(chromedp.Navigate(host(t, bare+`<iframe src="`+s.URL+stads2024+`" title="Programma 14" width="100%" height="900"></iframe>`, "")))
	tab.WaitIn("", `document.documentElement.classList.contains("ready")`)
	var done bool
	tab.In("", `document.querySelector("begroting-insluiten details").open = true`, &done)
	tab.WaitIn("", `document.querySelectorAll("begroting-insluiten textarea").length === 2`)
	tab.In("", `(() => {
		const select = document.querySelector("begroting-insluiten select");
		select.value = [...select.options].find((o) => o.text.startsWith("Tabel")).value;
		return select.dispatchEvent(new Event("change", {bubbles: true}));
	})()`, &done)
	tab.WaitIn("", `document.querySelector("begroting-insluiten textarea").value.includes('weergave="tabel"')`)
}

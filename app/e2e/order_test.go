package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// Another order of the activities is on the page at once, without the pause that go-app leaves, and whatever a reader chooses
// right after, the page and its address end up saying the same.
func TestOrderAtOnce(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024)
	tab.Do(chromedp.Evaluate(`window.pick = (key) => document.querySelector(key ? '.choice a[href*="sorteer=' + key + '"]' : '.choice a[href="./"]').click();
		window.first = () => document.querySelector(".bars tbody th").innerText;
		window.says = () => [first(), document.querySelector(".choice a[aria-current]").innerText, location.search].join("|");
		window.soon = () => new Promise((done) => setTimeout(done, 80));`, nil))
	const byRevenue, byExpenditure = "Baten secretarieleges|Baten|?sorteer=baten", "Fysiek|Lasten|"
	for _, c := range []struct{ what, js, want string }{
		{"at once", `pick("baten"); await 0; return first()`, "Baten secretarieleges"},
		{"and then", `await soon(); return says()`, byRevenue},
		{"back at once", `pick(""); await 0; return first()`, "Fysiek"},
		{"and then", `await soon(); return says()`, byExpenditure},
		{"there and back", `pick("baten"); pick(""); await soon(); return says()`, byExpenditure},
		{"and on", `pick("baten"); await soon(); return says()`, byRevenue},
		{"two others", `pick("saldo"); pick(""); await soon(); return says()`, byExpenditure},
		{"and another unit", `pick("baten"); document.querySelector('.choice a[href*="eenheid=mln"]').click(); await soon(); await soon(); return says()`, "Baten secretarieleges|Baten|?eenheid=mln&sorteer=baten"},
		{"and a source in it", `document.querySelector(".bars tbody .f").click(); await soon(); return document.activeElement.id + " in " + document.activeElement.closest("tr").cells[0].innerText`, "bron in Baten secretarieleges"},
		{"with the focus in it", `document.querySelector(".bars tbody .f").focus(); pick("saldo"); await soon(); return document.querySelectorAll(".bars table").length + first()`, "1Fysiek"},
		{"each with its step back", `pick("baten"); pick("saldo"); await soon(); history.back(); await soon(); await soon(); return says()`, "Baten secretarieleges|Baten|?eenheid=mln&sorteer=baten"},
		{"and the address to copy", `const open = () => document.querySelector("begroting-insluiten details").open = true; open(); await soon(); pick("saldo"); await 0;
			return String(document.querySelector("begroting-insluiten textarea").value.includes("sorteer=saldo"))`, "true"},
		{"and a place on the page", `pick("baten"); document.querySelector('.contents a[href="#klopt"]').click(); await soon(); await soon(); return says() + location.hash`,
			"Baten secretarieleges|Baten|?eenheid=mln&sorteer=baten#klopt"},
		{"and another page", `document.querySelector('.pubs a[href*="jaarverslag-2021"]').click(); document.querySelector('.contents a[href="#geld"]').click();
			for (let i = 0; i < 40 && !document.title.includes("2021"); i++) await soon();
			await soon(); await soon(); return document.title.split(" · ")[1] + " " + location.pathname.includes("jaarverslag-2021")`, "Jaarverslag 2021 true"},
	} {
		var got string
		tab.Do(chromedp.Evaluate(`(async () => { `+c.js+` })()`, &got, awaited))
		if got != c.want {
			t.Errorf("%s: %q, and not %q", c.what, got, c.want)
		}
	}
	tab.Expect(`!Object.hasOwn(document, "createElement")`)
}

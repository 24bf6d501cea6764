package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

const (
	diensten2017 = "publicatie/begroting-2017/programma/dienstverlening/"
	stads2021    = "publicatie/jaarverslag-2021/programma/14-stadsdelen-integratie-en-dienstverlening/"
	zorg2024     = "publicatie/begroting-2024/programma/8-zorg-welzijn-jeugd-en-volksgezondheid/"
)

// Without scripts all figures and texts are there. The lines behind the amounts are those of testdata/documents.
func TestReadWithoutScripts(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{})
	run := func(name, path string, story func(*testing.T)) {
		t.Run(name, func(t *testing.T) {
			tab.T = t
			tab.Read(path)
			story(t)
		})
		tab.T = t
	}

	run("start", "", func(t *testing.T) {
		// 000 and 002 are programmes 14 and 8 of 2024: 19.768 + 88.730 baten, 134.606 + 704.292 lasten. The budget of 2026 is newer,
		// and has one of the two.
		if got := tab.Text(`[...document.querySelectorAll(".keys b")].map((e) => e.innerText).join(", ")`); got != "€ 108,5 mln, € 838,9 mln, € 730,4 mln" {
			t.Errorf("the sums of the newest publication: %s", got)
		}
		tab.Expect(`document.querySelector(".hundred").innerText === "Van elke € 100 gaat € 84 naar Zorg, welzijn, jeugd en volksgezondheid en € 16 naar Stadsdelen, integratie en dienstverlening."`)
		tab.HasRows(".trends table",
			"8 · Zorg, welzijn, jeugd en volksgezondheid|2024: € 704,3 mln; 2026: € 859,8 mln|€ 859,8 mln|begroting 2026",
			"14 · Stadsdelen, integratie en dienstverlening||€ 134,6 mln|begroting 2024", "Dienstverlening||€ 31,3 mln|begroting 2017")
		// The line rises from 704 to 860 of 860, over the last two of nine years.
		tab.Expect(`document.querySelector(".trends polyline").getAttribute("points") === "233.3,3.6 300,0"`)
		if got := tab.Text(`[...document.querySelectorAll(".timeline li")].map((e) => e.innerText.replace(/\s+/g, " ")).join(", ")`); got != "2026 Begroting 2026, 2024 Begroting 2024, 2021 Jaarverslag 2021, 2017 Begroting 2017" {
			t.Errorf("publications: %s", got)
		}
		// Search is in front: before the heading.
		tab.Expect(`document.querySelector("#zoek").compareDocumentPosition(document.querySelector("h1")) === Node.DOCUMENT_POSITION_FOLLOWING`)
		// Everything that it leads to is there.
		var links []string
		if err := json.Unmarshal([]byte(tab.Text(`JSON.stringify([...new Set([...document.querySelectorAll("a[href]")].map((a) => new URL(a.getAttribute("href"), document.baseURI).href.replace(/#.*/, "")))])`)), &links); err != nil {
			t.Fatal(err)
		}
		for _, link := range links {
			r, err := http.Get(link)
			if err != nil {
				t.Fatal(err)
			}
			_ = r.Body.Close()
			if r.StatusCode != http.StatusOK {
				t.Errorf("%s: %s", link, r.Status)
			}
		}
		if len(links) < 15 {
			t.Errorf("only %d links", len(links))
		}
	})

	run("publication", "publicatie/begroting-2024/", func(*testing.T) {
		tab.HasRows("main table", "8 · Zorg, welzijn, jeugd en volksgezondheid|704.292|88.730|615.562|83,95|1.243,85",
			"14 · Stadsdelen, integratie en dienstverlening|134.606|19.768|114.838|16,05|237,73", "Opgeteld|838.898|108.498|730.400|100,00|1.481,57")
		tab.Expect(`document.querySelectorAll("main tbody tr").length === 2 && document.title.startsWith("Begroting 2024")`)
	})
	run("programme in all publications", "programma/8-zorg-welzijn-jeugd-en-volksgezondheid/", func(*testing.T) {
		tab.HasRows("main table", "Begroting 2026|859.772|162.134|697.638|+155.480|+22,1%", "Begroting 2024|704.292|88.730|615.562|–|–")
		tab.Expect(`[...document.querySelectorAll("main svg.chart text.v")].map((e) => e.textContent).join(" ") === "704,3 859,8 88,7 162,1"`)
	})

	run("compared with the budget before", zorg2026, func(*testing.T) {
		tab.HasRows(".since table", "Lasten|704.292|859.772|+155.480|+22,1%", "Baten|88.730|162.134|+73.404|+82,7%", "Saldo|615.562|697.638|+82.076|+13,3%")
	})

	run("keys and activities", zorg2024, func(t *testing.T) {
		if got := tab.Text(`[...document.querySelectorAll(".keys dd b")].map((e) => e.innerText).join(", ")`); got != "€ 704,3 mln, € 88,7 mln, € 615,6 mln" {
			t.Errorf("keys: %s", got)
		}
		// 615.562 thousand euros over the 566.221 inhabitants of the manifest.
		tab.Expect(`document.querySelector(".keys").innerText.includes("€ 1.087 per inwoner") && document.querySelector(".keys").innerText.includes("566.221 inwoners in 2024")`)
		tab.HasRows(".bars table", "Activiteit|Lasten|Baten|Saldo", "Jeugdhulp|171.197|0|171.197", "Sociale basis|74.108|7.810|66.298", "Opgeteld|704.292|88.730|615.562")
		tab.Expect(`document.title.startsWith("Zorg, welzijn, jeugd en volksgezondheid · Begroting 2024") && document.querySelector("meta[name=description]").content.length > 40`)
		tab.Expect(`JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)["@type"] === "Dataset"`)
		// What works in the browser only does not pretend to work.
		tab.Expect(`![...document.querySelectorAll(".downloads, .choice")].some((e) => e.checkVisibility({visibilityProperty: true}))`)
	})

	run("a publication without totals", "publicatie/jaarverslag-2021/", func(*testing.T) {
		tab.Expect(`document.querySelector("main").innerText.includes("noemen geen lasten en baten in totaal") && !document.querySelector("main svg.bar")`)
	})

	run("years, budgeted and realised apart", zorg2026, func(*testing.T) {
		tab.HasRows("[aria-labelledby=meerjaren-4] table", "Omschrijving|Realisatie 2024|Begroting 2025|Begroting 2026|Begroting 2027|Begroting 2028|Begroting 2029",
			"Lasten|190.726|282.698|257.288|250.366|210.330|211.191", "Baten|4.076|1.468|1.611|432|274|274") // lines 211 and 212
		// Two lines of six years: one year of each is realised, drawn as a full circle.
		tab.Expect(`document.querySelectorAll("[aria-labelledby=meerjaren-4] svg circle").length === 12 && document.querySelectorAll("[aria-labelledby=meerjaren-4] svg circle.actual").length === 2`)
		tab.Expect(`getComputedStyle(document.querySelector("circle.actual")).fill !== getComputedStyle(document.querySelector("circle:not(.actual)")).fill`)
		tab.Expect(`[...document.querySelectorAll("[aria-labelledby=meerjaren-4] svg text.v")].some((e) => e.textContent === "257,3")`)
		// A balance below zero is drawn below the axis or not at all, and is in the table.
		tab.HasRows("[aria-labelledby=meerjaren-6] table", "Saldo|−3.143|−2.672|−2.151|−2.123|−224|−225")
		tab.Expect(`(() => {
			const questions = [...document.querySelectorAll(".text h3, .text h4, .text h5, .text h6")].filter((h) => h.textContent === "Wat willen we bereiken?");
			return questions.length > 2 && questions.every((h) => {
				const next = h.nextElementSibling || h.parentElement.nextElementSibling; // below the heading of a fold
				return next && next.innerText.length > 20;
			});
		})()`)
		tab.Expect(`document.querySelector(".text").innerText.includes("Alle Haagse jeugdigen moeten op een zinvolle manier kunnen participeren")`)
		// What does not add up, marked where it stands: line 50 says 31,8 million, its list adds up to 34,7.
		tab.Expect(`document.querySelector("#b50").innerText.includes("de lijst telt op tot € 34,7 mln., in de zin erboven staat € 31,8 mln.")`)
		tab.Expect(`document.querySelector('.text a.sign.err[href="#b50"]').previousElementSibling.id === "r50"`)
	})

	run("the tables of a programme", diensten2017, func(t *testing.T) {
		for _, c := range []struct{ kind, heading, row string }{
			{"changes", "Wat veranderde er sinds de vorige begroting?", "Neutrale mutaties in/tussen programma’s|1.724|−14.574|−16.708|−17.349|−17.547"},
			{"reserves", "Reserves", "Bestemmingreserve verkiezingen|1.465|0|0|1.465"},
			{"provisions", "Voorzieningen", "Voorziening Klant Contact Centrum|730|0|238|492"},
			{"investments", "Investeringen", "Concernbrede Informatiesystemen (CIS)|1.350|0|0|1.350"},
			{"products", "Producten", "Burgerzaken|15.860|320|15.540"},
		} {
			tab.HasRows("[aria-labelledby=t-"+c.kind+"] table", c.row)
			tab.Expect(fmt.Sprintf(`document.querySelector("#t-%s").innerText === %q`, c.kind, c.heading))
		}
		// Not printed (line 158) is not nil.
		tab.HasRows(".bars table", "Media en ICT in de Stad|1.468|ontbreekt|1.468")
		if got := tab.Text(`document.querySelector("#r41").parentElement.innerText.replace(/\s+/g, " ")`); got != "−6.541 ≈" {
			t.Errorf("line 41 is marked %q", got)
		}
		// The second of three amounts in a sentence.
		tab.Expect(`document.querySelector("#r266-2").textContent === "17%" && !!document.querySelector("#r266-2 + a.sign.err") && !document.querySelector("#r266 + a.sign")`)
		tab.Expect(`document.querySelector("#r256 + a.sign.err").getAttribute("href") === "#b256" && document.querySelector("#b256").innerText.includes("48.920")`)
	})

	run("indicators", stads2021, func(t *testing.T) {
		// What was reached, the goal, and which way the goal was read: lines 68 to 92.
		rows := tab.Text(`[...document.querySelectorAll("[aria-labelledby=t-indicators] tr")].map((r) => [...r.cells].map((c) => c.innerText.replace(/\s+/g, " ").trim()).join("|")).join("\n")`)
		for _, row := range []string{
			"Nulmeting 2015|Realisatie 2020|Realisatie 2021|Begroting 2021|Doel",
			"Gemiddelde wachttijd in seconden voordat klanten worden geholpen bij 14070 (Call)|45|245|748|60|✗ niet gehaald hooguit 60",
			"% klanten dat binnen 5 minuten wordt geholpen bij de balies KCC (Face)|88%|85%|69%|80%|✗ niet gehaald ten minste 80%",
			"|99,94%|99,87%|99,88% ?|99,5%|✓ gehaald ten minste 99,5%",
		} {
			if !strings.Contains(rows, row) {
				t.Errorf("no %q in\n%s", row, rows)
			}
		}
		tab.HasRows("[aria-labelledby=t-key_figures] table", "Via balies stadsdeelkantoren|141.815|131.307|160.000")
		tab.Expect(`document.querySelector("h1").nextElementSibling !== null && document.querySelector("main").innerText.includes("De lasten, baten en het saldo van het hele programma staan niet in dit document.")`)
	})

	run("activity over the years", "activiteit/sociale-basis/", func(*testing.T) {
		// 002 says what was budgeted for 2024, 003 what was realised.
		tab.HasRows("main table", "2024 begroot|74.108|7.810|66.298|Begroting 2024", "2024 gerealiseerd|65.336|7.257|58.079|Begroting 2026", "2026 begroot|53.627|6.700|46.927|Begroting 2026")
		// Both stand above each other in the picture.
		tab.Expect(`(() => {
			const circles = [...document.querySelectorAll("svg.chart circle")], at = circles.map((c) => c.getAttribute("cx"));
			return circles.length === 7 && circles.filter((c) => c.classList.contains("actual")).length === 1 && at.filter((x) => x === circles.find((c) => c.classList.contains("actual")).getAttribute("cx")).length === 2;
		})()`)
		tab.Expect(`["74,1", "65,3"].every((v) => [...document.querySelectorAll("svg.chart text.v")].some((e) => e.textContent === v))`)
		tab.Expect(`document.querySelector("main td a.f").href.includes("#r")`)
	})
	run("the match of an activity", "activiteit/asielzoekers-statushouders-en-vluchtelingenbeleid/", func(*testing.T) {
		tab.Expect(`["Begroting 2024: “Asielzoekers en vluchtelingenbeleid” r. 403", "Begroting 2017: “Asielzoekers, statushouders en vluchtelingenbeleid” r. 74"].every((s) =>
			[...document.querySelectorAll("[aria-labelledby=namen] li")].some((li) => li.innerText === s))`)
		tab.HasRows("main table", "2024 begroot|390|0|390|Begroting 2024", "2017 begroot|1.971|1.575|395|Begroting 2017")
	})

	for _, path := range []string{"zoeken/", "vergelijken/", "eigen-document/", "en/zoeken/"} {
		run(path, path, func(*testing.T) {
			tab.Expect(`document.querySelector(".needs-wasm").checkVisibility() && document.querySelector(".needs-wasm").innerText.length > 20`)
		})
	}
}

// Dutch text on an English page says that it is Dutch, and the page itself speaks English.
func TestEnglish(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{})
	const words = `/\b(lasten|baten|begroting|jaarverslag|regel|gerealiseerd|begroot|bedragen|ontbreekt|voorziening|gemeente|programma|en|van|zorg|jeugdhulp|integratie|dienstverlening|het)\b/i`
	for _, path := range []string{"", zorg2026, stads2021, diensten2017, "publicatie/begroting-2024/", "programma/8-zorg-welzijn-jeugd-en-volksgezondheid/",
		"activiteit/asielzoekers-statushouders-en-vluchtelingenbeleid/", "vergelijken/", "zoeken/", "eigen-document/", "begrippen/", "over/", "controles/", diensten2017 + "bron/"} {
		tab.Read("en/" + path)
		tab.Expect(`document.documentElement.lang === "en" && document.querySelector(".language").lang === "nl"`)
		if found := tab.Text(`(() => {
			const known = /^(: Baten is empty|The text says 17% for)/; // one word or name within a sentence
			const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), list = [];
			for (let n; (n = walk.nextNode());) {
				const e = n.parentElement;
				if (` + words + `.test(n.data) && e.closest("[lang]").getAttribute("lang") !== "nl" && !e.closest("script, dl.terms, title") && !known.test(n.data)) list.push(e.tagName + " " + n.data.trim().slice(0, 90));
			}
			return [...new Set(list)].slice(0, 8).join("\n");
		})()`); found != "" {
			t.Errorf("en/%s has Dutch that is not marked:\n%s", path, found)
		}
	}
	tab.Read("en/" + zorg2024)
	tab.HasRows(".bars table", "Activity|Expenditure|Revenue|Balance", "Jeugdhulp|171,197|0|171,197")
}

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/budget"
)

// made is a budget of programmes that have what pictures find hard: an amount that is not there, one below zero, a long name, many small
// ones, and a second page of one programme.
func made(t *testing.T) []site.Input {
	t.Helper()
	var docs []site.Input
	list := budget.Manifest{Municipality: "Voorbeeldstad", Inhabitants: map[string]int{"2030": 1000}, InhabitantsSource: "CBS"}
	add := func(number int, name, lasten, baten, saldo string) {
		e := budget.Entry{File: fmt.Sprintf("%02d-%d.txt", number, len(docs)), Kind: budget.BudgetKind, FiscalYear: 2030, ProgrammeNumber: number, Programme: name}
		list.Documents = append(list.Documents, e)
		docs = append(docs, site.Input{Name: e.File, Data: fmt.Appendf(nil, "Programma %d %s\n\nWat mag het kosten (x € 1.000)\n\nActiviteit | Lasten | Baten | Saldo |\n---|---|---|---|\nAlles | %s | %s | %s |\n", number, name, lasten, baten, saldo)})
	}
	add(1, "Wonen", "500", "100", "400")
	add(2, "Zorg, jeugd, welzijn, onderwijs en sport voor iedereen in alle wijken van de stad", "2.000", "300", "1.700")
	add(3, "Algemene middelen", "10", "2.500", "-2.490")
	add(4, "Stelpost", "-40", "0", "-40")
	add(5, "Raad", "n.n.b.", "0", "n.n.b.")
	for i := range 6 {
		add(6+i, fmt.Sprintf("Klein %c", 'A'+i), "20", "1", "19")
	}
	add(1, "Wonen", "7", "0", "7")
	for i := range docs {
		docs[i].Manifest = parsed(t, &list)
	}
	return docs
}

// In one look: how much comes in, how much goes out, the largest programmes, and what that leaves out. All of it stands there
// without scripts, in a narrow window and a wide one.
func TestGlance(t *testing.T) {
	s := Serve(t, made(t))
	for _, width := range []int64{360, 1280} {
		tab := Open(t, s, Look{Width: width})
		tab.Read("publicatie/begroting-2030/")
		// Lasten 500 + 2.000 + 10 − 40 + 6 × 20, baten 100 + 300 + 2.500 + 6, saldo 400 + 1.700 − 2.490 − 40 + 6 × 19, in thousands.
		if got := tab.Text(`[...document.querySelectorAll(".keys > div")].map((e) => e.innerText.replace(/\s+/g, " ")).join("\n")`); got != "Baten € 2,9 mln komt binnen, opgeteld uit 11 programma’s € 2.906 per inwoner\n"+
			"Lasten € 2,6 mln gaat uit, opgeteld uit 10 programma’s € 2.590 per inwoner\nSaldo € −316.000 lasten min baten, opgeteld uit 10 programma’s € −316 per inwoner" {
			t.Errorf("at %d pixels the sums are\n%s", width, got)
		}
		// Of each € 100 of the 2.630 above zero: 2.000, 500 and 20.
		tab.Expect(`document.querySelector(".hundred").innerText.startsWith("Van elke € 100 gaat € 76 naar Zorg, jeugd, ") && document.querySelector(".hundred").innerText.includes(", € 19 naar Wonen en € 0,76 naar Klein A")`)
		if got := tab.Text(`[...document.querySelectorAll("main .note li")].map((e) => e.innerText).join("\n")`); got != "Lasten niet genoemd: 5 · Raad.\nLasten onder nul, dus wel opgeteld maar niet getekend: 4 · Stelpost (€ −40.000).\nEen tweede pagina van een programma dat al meetelt: 1 · Wonen." {
			t.Errorf("at %d pixels it leaves out\n%s", width, got)
		}
		shown := `[...document.querySelectorAll(".flow, .inout")].filter((e) => e.checkVisibility()).map((e) => e.classList[0]).join()`
		if got, want := tab.Text(shown), map[int64]string{360: "inout", 1280: "flow"}[width]; got != want {
			t.Errorf("at %d pixels the picture is %q, want %q", width, got, want)
		}
		// On the first screen.
		tab.Expect(`[...document.querySelectorAll(".keys b"), document.querySelector(".hundred")].every((e) => e.getBoundingClientRect().bottom < 900)`)
		tab.HasRows("[aria-labelledby=programmas] table", "4 · Stelpost|−40|0|−40|–|−40,00", "5 · Raad|niet genoemd|0|niet genoemd|–|–", "1 · Wonen|7|0|7|–|–", "Opgeteld|2.590|2.906|−316|100,00|2.590,00")
		if width == 360 {
			continue
		}
		// Bars are as high as they are money: 250 for the baten, which are more.
		tab.Expect(`(() => {
			const of = (name) => Number([...document.querySelectorAll(".flow .out, .flow .in")].find((e) => e.querySelector("title").textContent.startsWith(name)).querySelector("rect").getAttribute("height"));
			return Math.abs(of("3 · Algemene middelen: € 2,5 mln") - 250 * 2500 / 2906) < 0.1 && Math.abs(of("1 · Wonen: € 500.000") - 250 * 500 / 2906) < 0.1 && Math.abs(of("Meer baten dan lasten: € 276.000") - 250 * 276 / 2906) < 0.1;
		})()`)
		if got := tab.Text(`[...document.querySelectorAll(".flow .out title")].map((e) => e.textContent.split(":")[0]).join(", ")`); !strings.HasSuffix(got, "6 · Klein A, 7 · Klein B, 8 · Klein C, 9 · Klein D, 3 andere programma’s, Meer baten dan lasten") {
			t.Errorf("the programmes at the right are %s", got)
		}
		// Names fit beside the picture, and the picture's links are no stops for who goes by keyboard.
		tab.Expect(`[...document.querySelectorAll(".flow text")].every((e) => e.getBoundingClientRect().left >= document.querySelector(".flow").getBoundingClientRect().left && e.getBoundingClientRect().right <= innerWidth)`)
		tab.Expect(`[...document.querySelectorAll(".flow a")].every((e) => e.tabIndex < 0) && document.querySelector(".flow").getAttribute("aria-hidden") === "true"`)
	}
}

// Each part of the picture leads on, on the page that is there.
func TestGlanceLeadsOn(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	for _, path := range []string{"", "publicatie/begroting-2024/"} {
		tab.Go(path)
		tab.Do(chromedp.Evaluate(`window.same = true; document.querySelector(".flow .out .end").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`, nil))
		tab.Wait(`window.same && document.querySelector("h1").innerText === "Zorg, welzijn, jeugd en volksgezondheid" && location.pathname.endsWith("/` + zorg2024 + `")`)
		// And back to the picture, which the program did not draw.
		tab.Do(chromedp.NavigateBack())
		tab.Wait(`window.same && document.querySelector(".flow .out .end") && document.querySelector(".keys b").innerText === "€ 108,5 mln"`)
	}
	// From the picture to the table, which is on another page there.
	tab.Go("en/")
	tab.Do(chromedp.Click("figcaption a", chromedp.ByQuery))
	tab.Wait(`location.pathname.endsWith("/en/publicatie/begroting-2024/") && location.hash === "#programmas" && document.activeElement.id === "programmas"`)
	tab.Expect(`document.querySelector(".flow .out .name").getAttribute("lang") === "nl" && document.querySelector(".keys b").innerText === "€108.5 million"`)
}

// On paper and in a reader's own colours it is a picture, too.
func TestGlanceModes(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Width: 718})
	tab.Read("publicatie/begroting-2024/")
	tab.Do(emulation.SetEmulatedMedia().WithMedia("print"))
	tab.Expect(`document.querySelector(".inout").checkVisibility() && document.querySelector("figcaption").checkVisibility()`)
	wide := Open(t, s, Look{})
	wide.Read("publicatie/begroting-2024/")
	wide.Do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}}))
	wide.Expect(`getComputedStyle(document.querySelector(".flow .in .end")).fill !== getComputedStyle(document.querySelector(".flow .out .end")).fill`)
	wide.Expect(`getComputedStyle(document.querySelector(".flow .name")).fill !== getComputedStyle(document.body).backgroundColor`)
}

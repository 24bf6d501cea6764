package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

const compareZorg = "vergelijken/?programma=8-zorg-welzijn-jeugd-en-volksgezondheid"

// pick chooses from one of the lists of the page, as a reader does.
func (tab *Tab) pick(list, label string) {
	tab.T.Helper()
	tab.Expect(`[...document.querySelector("` + list + `").options].some((o) => o.text === "` + label + `")`)
	tab.Do(chromedp.Evaluate(`(() => {
		const select = document.querySelector("`+list+`");
		select.focus();
		select.value = [...select.options].find((o) => o.text === "`+label+`")?.value;
		select.dispatchEvent(new Event("change", {bubbles: true}));
	})()`, nil))
}

// Any two publications or years of a programme, with differences in euros and percent, the largest first.
func TestCompare(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("vergelijken/")
	tab.Expect(`!document.querySelector(".needs-wasm")`)
	tab.Do(click("8 · Zorg"))
	tab.Wait(`location.search === "?programma=8-zorg-welzijn-jeugd-en-volksgezondheid" && document.querySelectorAll("main tbody tr").length > 4`)
	// Budget of 2024 beside that of 2026: 257.288 − 171.197 = 86.091, which is 50,3% of 171.197.
	tab.HasRows("main table", "Activiteit|2024 begroot (Begroting 2024)|2026 begroot (Begroting 2026)|Verschil|%",
		"Jeugdhulp|171.197|257.288|+86.091|+50,3%",
		"Volksgezondheid|84.164|107.827|+23.663|+28,1%",
		"Sociale basis|74.108|53.627|−20.481|−27,6%",
		"Bescherming jeugd en gezin en Maatschappelijke opvang|191.152|182.717|−8.435|−4,4%",
		"Gespecialiseerde zorg en ondersteuning|183.671|199.335|+15.664|+8,5%")
	const sorted = `(() => {
		const by = [...document.querySelectorAll("main tbody tr")].map((r) => Math.abs(Number(r.cells[3].textContent.replaceAll(".", "").replace(",", ".").replace("−", "-"))));
		return by.length > 4 && by.every((v, i) => i === 0 || v <= by[i - 1]);
	})()`
	tab.Expect(sorted)

	// What was budgeted for 2024 beside what was realised: two years of two publications, through the lists.
	tab.pick("#kies-b", "2024 gerealiseerd (Begroting 2026)")
	tab.Wait(`location.search.includes("b=begroting-2026.2024.actual")`)
	tab.Wait(`document.querySelector("main thead").innerText.includes("gerealiseerd")`)
	tab.HasRows("main table", "Sociale basis|74.108|65.336|−8.772|−11,8%", "Jeugdhulp|171.197|190.726|+19.529|+11,4%")
	tab.Expect(sorted)
	tab.Expect(`document.activeElement.id === "kies-b"`)
	// And two years of one publication.
	tab.pick("#kies-a", "2029 begroot (Begroting 2026)")
	tab.Wait(`location.search.includes("a=begroting-2026.2029.budget") && document.querySelector("main thead").innerText.includes("2029")`)
	tab.HasRows("main table", "Jeugdhulp|211.191|190.726|−20.465|−9,7%")
	// The address is enough, in another unit too.
	tab.Do(choose("mln"))
	tab.Wait(`location.search.includes("eenheid=mln")`)
	tab.HasRows("main table", "Jeugdhulp|211,2|190,7|−20,5|−9,7%")
	tab.Do(chromedp.Reload(), tab.live())
	tab.HasRows("main table", "Jeugdhulp|211,2|190,7|−20,5|−9,7%")
	tab.Expect(`document.querySelector("#kies-a").selectedOptions[0].text === "2029 begroot (Begroting 2026)"`)
	// Back through the choices.
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`!location.search.includes("eenheid") && document.querySelector("main tbody").innerText.includes("211.191")`)
	tab.Do(chromedp.NavigateBack())
	tab.Wait(`!/[?&]a=/.test(location.search) && document.querySelector("main tbody").innerText.includes("171.197")`)
	tab.Expect(`document.querySelector("#kies-a").selectedOptions[0].text === "2024 begroot (Begroting 2024)" && document.querySelector("#kies-b").selectedOptions[0].text === "2024 gerealiseerd (Begroting 2026)"`)
	// From a figure to where it stands.
	tab.Do(chromedp.Click(`main td a.f`, chromedp.ByQuery))
	tab.Wait(`location.pathname.includes("/publicatie/") && !!document.querySelector("#bron mark")`)
}

// Not only what a programme costs: what it brings in and what is left, too. A programme that is not there is said not to be.
func TestCompareAmounts(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(compareZorg)
	tab.Do(choose("baten"))
	tab.Wait(`location.search.includes("bedrag=baten") && document.querySelector("main caption").innerText.startsWith("Baten")`)
	tab.HasRows("main table", "Opgave nieuwkomers|niet genoemd|61.129|+61.129|–", "Volksgezondheid|47.116|56.478|+9.362|+19,9%", "Jeugdhulp|0|1.611|+1.611|–",
		"Opgeteld|88.730|162.134|+73.404|+82,7%") // 47.116 + 29.365 + 4.439 + 0 + 7.810 in 2024
	tab.Do(choose("saldo"))
	tab.Wait(`location.search.includes("bedrag=saldo") && document.querySelector("main caption").innerText.startsWith("Saldo")`)
	tab.HasRows("main table", "Jeugdhulp|171.197|255.677|+84.480|+49,3%", "Sociale basis|66.298|46.927|−19.371|−29,2%", "Opgave nieuwkomers|niet genoemd|−2.151|−2.151|–")
	tab.Go("vergelijken/?programma=ruimtevaart")
	tab.Expect(`document.querySelector("main .note").innerText.startsWith("Dat programma is er niet") && !document.querySelector("main [aria-current=true]")`)
}

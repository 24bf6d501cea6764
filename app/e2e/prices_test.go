package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"begrotingsverkenner/core/budget"
)

// In constant prices: a choice in the address, in the table, the chart and the file, and said in each.
func TestPrices(t *testing.T) {
	docs := Documents(t)
	m := *docs[0].Manifest
	m.PriceIndex, m.PriceIndexSource = map[string]budget.Index{"2024": 100000, "2026": 110000}, "CBS, consumentenprijzen"
	for i := range docs {
		docs[i].Manifest = parsed(t, &m)
	}
	s := Serve(t, docs)
	tab := Open(t, s, Look{Scripts: true})
	tab.Go("programma/8-zorg-welzijn-jeugd-en-volksgezondheid/")
	tab.HasRows("main table", "Begroting 2026|859.772|162.134|697.638|+155.480|+22,1%", "Begroting 2024|704.292|88.730|615.562|–|–")
	tab.Do(chromedp.Click("#prijzen-2026", chromedp.ByQuery))
	tab.Wait(`location.search === "?prijzen=2026" && document.querySelector("#prijzen-2026[aria-current]")`)
	// 704.292 × 110 / 100 = 774.721; 88.730 → 97.603; 615.562 → 677.118. Of 859.772 that leaves 85.051, which is 11,0%.
	tab.HasRows("main table", "Begroting 2026|859.772|162.134|697.638|+85.051|+11,0%", "Begroting 2024|774.721|97.603|677.118|–|–")
	const says = "In prijzen van 2026. Een streepje: de prijsindex van dat jaar is niet bekend. Prijsindex: CBS, consumentenprijzen."
	tab.Expect(`document.querySelector("main caption").textContent.includes("` + says + `") && document.querySelector("main .key").textContent.includes("` + says + `")`)
	tab.Expect(`[...document.querySelectorAll(".chart .v.l")].map((e) => e.textContent).join() === "774,7,859,8"`)
	_, data := tab.Download(`[data-act="csv"]`)
	if text := string(data); !strings.Contains(text, says) || !strings.Contains(text, "Begroting 2024;774.721;97.603;677.118") {
		t.Errorf("the file says\n%s", text)
	}
	if found := tab.Axe(); found != "" {
		t.Error(found)
	}
	// A page by its address, in millions too, and one of an activity. Of 2023 there is no index.
	tab.Go("programma/8-zorg-welzijn-jeugd-en-volksgezondheid/?prijzen=2026&eenheid=mln")
	tab.HasRows("main table", "Begroting 2024|774,7|97,6|677,1|–|–")
	tab.Go("activiteit/jeugdhulp/?prijzen=2026")
	tab.HasRows("main table", "2024 begroot|188.317|0|188.317|Begroting 2024", "2025 begroot|–|–|–|Begroting 2026", "2026 begroot|257.288|1.611|255.677|Begroting 2026")
	// Where the manifest has no index there is nothing to choose, and nothing to ask for by an address.
	five := Five(t)
	plain := Open(t, five, Look{Scripts: true})
	plain.Go("programma/8-zorg-welzijn-jeugd-en-volksgezondheid/?prijzen=2026")
	plain.HasRows("main table", "Begroting 2024|704.292|88.730|615.562|–|–")
	plain.Expect(`!document.querySelector("[id^=prijzen]")`)
}

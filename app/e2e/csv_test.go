package e2e

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// What is saved as CSV is what is shown: each table of the page, in its order, its unit and its language.
func TestCSV(t *testing.T) {
	s := Five(t)
	tab := Open(t, s, Look{Scripts: true})
	// What was found, and what does not add up, is no table: an item on each line, with its address.
	for _, c := range []struct{ path, name, list, line string }{
		{"zoeken/?q=jeugdhulp", "zoeken.csv", "main .hit", "Jeugdhulp;Begroting 2026;Lasten: Begroting 2026 € 257,3 mln · Realisatie 2024 € 190,7 mln · Begroting 2025 € 282,7 mln · Begroting 2027 € 250,4 mln …;{site}" + zorg2026 + "#r211-3"},
		{"en/controles/", "controles.csv", "main .finding", "Dienstverlening · Budget 2017;≠ Does not add up.;The text says 17% for Integratie en burgerschap, in the tables that is 19,2% (6.024 of 31.331);{site}en/" + diensten2017 + "#r266-2"},
	} {
		tab.Go(c.path)
		tab.Wait(`document.querySelectorAll("` + c.list + `").length > 3`)
		name, data := tab.Download(`[data-act="csv"]`)
		lines := strings.Split(strings.TrimSpace(string(data)), "\r\n")
		var count int
		tab.Do(chromedp.Evaluate(`document.querySelectorAll("`+c.list+`").length`, &count))
		lines[0] = strings.TrimPrefix(lines[0], "\ufeff")
		if want := strings.Replace(c.line, "{site}", s.URL, 1); name != c.name || count != len(lines) || !slices.Contains(lines, want) {
			t.Errorf("%s: %s has %d lines for %d on the page, not with %q:\n%s", c.path, name, len(lines), count, want, data)
		}
	}
	for _, c := range []struct {
		path, name string
		lines      []string
	}{
		{stads2024 + "?sorteer=saldo&eenheid=euro#r217", "begroting-2024-programma-14-stadsdelen-integratie-en-dienstverlening.csv",
			[]string{"Activiteit;Lasten;Baten;Saldo", "Fysiek;40.121.000;1.513.000;38.608.000", "Baten secretarieleges;5.548.000;13.666.000;-8.118.000"}},
		{diensten2017, "begroting-2017-programma-dienstverlening.csv", []string{"Lasten;70.879;48.920;31.331;27.431;25.520;25.322", "Voorziening Wachtgeld;76;0;54;22"}},
		{"en/" + zorg2024 + "?eenheid=inwoner", "", []string{"Activity;Expenditure;Revenue;Balance"}},
		{stads2021, "", []string{`Gemiddelde wachttijd in seconden voordat klanten worden geholpen bij 14070 (Call);45;245;748;60;✗ niet gehaald hooguit 60`}},
		{"publicatie/begroting-2024/", "begroting-2024.csv", []string{"8 · Zorg, welzijn, jeugd en volksgezondheid;704.292;88.730;615.562;83,95;1.243,85"}},
		{"programma/8-zorg-welzijn-jeugd-en-volksgezondheid/", "", []string{"Begroting 2026;859.772;162.134;697.638;+155.480;+22,1%"}},
		{"activiteit/sociale-basis/", "sociale-basis.csv", []string{"2024 gerealiseerd;65.336;7.257;58.079;Begroting 2026"}},
		{"", "begroting.csv", []string{`8 · Zorg, welzijn, jeugd en volksgezondheid;"2024: € 704,3 mln; 2026: € 859,8 mln";€ 859,8 mln;begroting 2026`}},
		{compareZorg, "vergelijken.csv", []string{"Jeugdhulp;171.197;257.288;+86.091;+50,3%", "Sociale basis;74.108;53.627;-20.481;-27,6%"}},
	} {
		tab.Go(c.path)
		tab.Wait(`document.querySelectorAll("main table").length > 0`)
		name, data := tab.Download(`[data-act="csv"]`)
		text := string(data)
		if !strings.HasSuffix(name, ".csv") || c.name != "" && name != c.name || !strings.HasPrefix(text, "\ufeff") {
			t.Errorf("%s: %s begins with %q", c.path, name, text[:10])
		}
		for _, line := range c.lines {
			if !strings.Contains(text, line+"\r\n") {
				t.Errorf("%s: no line %q in\n%s", c.path, line, text)
			}
		}
		// Read by another program, it is what the page shows.
		r := csv.NewReader(bytes.NewReader(data[3:]))
		r.Comma, r.FieldsPerRecord = ';', -1
		records, err := r.ReadAll()
		if err != nil {
			t.Errorf("%s: %v", c.path, err)
		}
		var got, want []string
		for _, record := range records {
			got = append(got, strings.Join(record, "|"))
		}
		tab.Do(chromedp.Evaluate(`[...document.querySelectorAll("main table")].flatMap((table) => [
			...[...table.querySelectorAll("caption")].map((c) => c.textContent),
			...[...table.rows].map((row) => [...row.cells].filter((c) => !c.className.includes("pic")).map((c) => {
				const cell = c.cloneNode(true);
				cell.querySelectorAll(".sign, .source").forEach((e) => e.remove());
				cell.querySelectorAll("small").forEach((e) => e.prepend(" "));
				return cell.textContent.replace(/\s+/g, " ").trim().replace(/^−/, "-");
			}).join("|")),
		].map((text) => text.replace(/\s+/g, " ").trim()))`, &want))
		if !slices.Equal(got, want) {
			t.Errorf("%s: saved\n%s\nshown\n%s", c.path, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

package e2e

import (
	"strings"
	"testing"
)

func TestCSV(t *testing.T) {
	s := Serve(t, Documents(t))
	tab := Open(t, s, Look{Scripts: true})
	tab.Go(stads2024 + "?sorteer=saldo&eenheid=euro#r217")
	name, data := tab.Download(`[data-act="csv"]`)
	text := string(data)
	if !strings.HasSuffix(name, ".csv") || !strings.HasPrefix(text, "\ufeff") {
		t.Errorf("%s begins with %q", name, text[:10])
	}
	for _, line := range []string{"Activiteit;Lasten;Baten;Saldo", "Fysiek;40.121.000;1.513.000;38.608.000", "Baten secretarieleges;5.548.000;13.666.000;-8.118.000"} {
		if !strings.Contains(text, line+"\r\n") {
			t.Errorf("no line %q in\n%s", line, text)
		}
	}
}

package audit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"begrotingsverkenner/core/audit"
)

// TestLayouts expects no error in the documents of testdata/layouts: they add up, however they are written down.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata, "layouts", "*"))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range files {
		if ext := filepath.Ext(f); ext == ".want" || filepath.Base(f) == "README.md" {
			continue
		}
		seen++
		r := alone(read(t, load(t, f), nil))
		for i, line := range r.Lines("nl", nil) {
			if r.Findings[i].Severity == audit.Error {
				t.Error(line)
			}
		}
	}
	if seen == 0 {
		t.Error("no layouts found")
	}
}

// TestQuietSentences adds sentences that say something else than a table's figure to documents in which nothing is
// wrong, and expects silence.
func TestQuietSentences(t *testing.T) {
	for _, c := range []struct{ check, sentence string }{
		{"text-amount", "In 2024 dalen de lasten van het programma met € 2,1 mln."},
		{"text-amount", "In 2024 bedragen de lasten van het programma cultuur € 63,6 mln."},
		{"text-amount", "In 2024 bedragen de lasten van het programma cultuur € 60,1 mln., waarvan € 10 mln. voor musea."},
		{"text-amount", "In 2024 besteedt het programma € 3 mln. aan musea."},
		{"text-amount", "In 2024 bedragen de lasten van het programma sport € 12,0 mln."},
		{"text-amount", "In 2024 bedragen de lasten van het nieuwe programma € 5,0 mln."},
		{"text-amount", "In 2024 bedragen de structurele lasten van het programma € 60,0 mln."},
		{"text-amount", "In 2031 bedragen de lasten van het programma € 60,0 mln."},
		{"text-amount", "Tussen 2024 en 2026 bedragen de lasten van het programma € 60,0 mln."},
		{"text-amount", "In 2024 bedragen de lasten van het programma maximaal € 70 mln."},
		{"text-amount", "In 2024 bedragen de lasten van het programma ruim € 63 mln."},
		{"text-amount", "In 2024 stijgen de lasten van het programma door € 1,5 mln. voor het museum."},
		{"text-share", "De activiteit klantcontact vormt 27% van de programmalasten."},
		{"text-share", "Van de programmalasten gaat 22% naar klantcontact."},
		{"text-share", "In 2031 vormt klantcontact 40% van de programmalasten."},
		{"text-share", "Klantcontact is 5% goedkoper dan in andere steden."},
		{"text-share", "Ongeveer 15% van de bezoekers komt voor burgerzaken."},
		{"text-section", "We besteden in 2025 € 0,3 mln. aan taal in de bibliotheek."},
		{"text-section", "We besteden in 2025 € 3,6 mln. aan integratie en inburgering."},
		{"text-section", "We besteden maximaal € 9 mln. aan integratie."},
		{"text-direction", "In 2023 kwamen er 436.950 bezoekers naar de zwembaden. Dit is minder dan in 2019."},
		{"text-direction", "In 2023 kwamen er 500 bezoekers naar de zwembaden. Dit is minder dan in 2022."},
	} {
		data, err := os.ReadFile(filepath.Join(checksDir, c.check+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		// The sentence takes the place of the document's own text, the last paragraph.
		text := strings.TrimRight(string(data), "\n")
		text = text[:strings.LastIndex(text, "\n")+1] + c.sentence + "\n"
		r := alone(read(t, source{c.check + ".txt", []byte(text)}, nil))
		for _, line := range r.Lines("nl", nil) {
			t.Errorf("%q\n%s", c.sentence, line)
		}
	}
}

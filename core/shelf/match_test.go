package shelf

import "testing"

func TestMatch(t *testing.T) {
	cases := []struct {
		a, b string
		want How
	}{
		{"Integratie en Burgerschap", "Integratie en burgerschap", HowSame},
		{"Media en ICT in de Stad", "Media/ICT in de stad", HowSame},
		{"Leefbaarheid & Bewonersparticipatie", "Leefbaarheid en bewonersparticipatie", HowSame},
		{"Wijkagenda's", "Wijkagenda’s", HowSame},
		{"Coördinatie", "Coo\u0308rdinatie", HowSame},
		{"Aanpak klad- en plakvandalisme", "Aanpak klad en plak vandalisme", HowSpelling},
		{"Volwassen educatie", "Volwasseneneducatie", HowSpelling},
		{"Bewonersparticipatie", "Bewonerparticipatie", HowSpelling},
		{"Buurtaanpak wijken", "Buurtaaanpak wijken", HowSpelling},
		{"Volwassen educatie", "Volwasseneneducatie (inburgering)", ""},
		{"Leefbaarheid & Bewonersparticipatie 3DI", "Leefbaarheid en bewonersparticipatie", ""},
		{"Jeugdhulp met verblijf Lokaal", "Jeugdhulp met verblijf Landelijk", ""},
		{"Beschermd wonen (WMO)", "Beschermd wonen (WLZ)", ""},
		{"Intern toezicht", "Extern toezicht", ""},
		{"Beheer buitenruimte", "Beheer binnenruimte", ""},
		{"Woningbouw fase I", "Woningbouw fase II", ""},
		{"Uitvoering Wmo 2015", "Uitvoering Wmo 2025", ""},
		{"Programma 1", "Programma 11", ""},
		{"Zorg", "Zorgen", ""},
		{"Participatie", "Verbeteren van de participatie", ""},
		{"Stadsdeel Noord", "Stadsdeel Noord N", ""},
		{"", "", ""},
		{"-", "/", ""},
	}
	for _, c := range cases {
		if got, _ := Match(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.a, c.b, got, c.want)
		}
		if got, _ := Match(c.b, c.a); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.b, c.a, got, c.want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"14 Stadsdelen, integratie en dienstverlening": "14-stadsdelen-integratie-en-dienstverlening",
		"Wijkagenda’s":                "wijkagendas",
		"Coördinatie Financiën & één": "coordinatie-financien-een",
		"../../etc/<script>":          "etc-script",
		"Ĳmuiden Straße ſ Łódź ŷ":     "ijmuiden-strasse-s-lodz-y",
		"日本":                          "",
	} {
		if got := Slug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

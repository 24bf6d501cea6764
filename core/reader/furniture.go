package reader

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// furniture reports whether a line belongs to the page and not to the document: page numbers, ways back, breadcrumbs.
func furniture(s string) bool {
	if len(s) > 160 {
		return false
	}
	low := strings.ToLower(s)
	switch {
	case strings.HasPrefix(low, "pagina ") && strings.Contains(low, " van "),
		strings.HasPrefix(low, "terug naar "), strings.HasPrefix(low, "ga naar "), strings.HasPrefix(low, "naar boven"),
		strings.HasPrefix(low, "u bent hier"), strings.HasPrefix(low, "je bent hier"), strings.HasPrefix(low, "home >"), strings.HasPrefix(low, "home ›"), strings.HasPrefix(low, "home /"), strings.HasPrefix(low, "home |"),
		strings.HasPrefix(low, "deel deze pagina"), strings.HasPrefix(low, "print deze pagina"), strings.HasPrefix(low, "download pdf"), strings.HasPrefix(low, "blader verder"), low == "menu", low == "zoeken", low == "vorige", low == "volgende", low == "sluiten":
		return true
	}
	if rest, ok := strings.CutPrefix(low, "pagina "); ok {
		_, isFig := figure.Parse(rest)
		return isFig
	}
	return strings.Count(s, " > ") >= 2 || strings.Count(s, " › ") >= 2 || strings.Count(s, " » ") >= 2
}

// stamp reports whether a line is the build stamp of a page: "Deze pagina is gebouwd op 01/18/2024 10:43:22 …".
func stamp(s string) bool {
	return len(s) < 300 && strings.HasPrefix(s, "Deze pagina is ") && (strings.Contains(s, "gebouwd op") || strings.Contains(s, "gegenereerd op") || strings.Contains(s, "bijgewerkt op"))
}

// holder returns the name behind "Portefeuillehouder:", the member of the executive who is responsible, or "".
func holder(s string) string {
	if len(s) > 300 {
		return ""
	}
	i := strings.Index(strings.ToLower(s), "portefeuillehouder")
	if i < 0 || i > 40 {
		return ""
	}
	rest := s[i+len("portefeuillehouder"):]
	rest = strings.TrimPrefix(rest, "s")
	rest, ok := strings.CutPrefix(figure.Trim(rest), ":")
	if !ok {
		return ""
	}
	return figure.Trim(rest)
}

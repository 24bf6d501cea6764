package table

import (
	"strings"

	"begrotingsverkenner/core/figure"
)

// LabelHead reports whether a cell is the title of a column of labels.
func LabelHead(s string) bool {
	if len(s) > 60 {
		return false
	}
	head := strings.ToLower(strings.TrimRight(s, ".:?* "))
	if len(head) <= 28 {
		if _, ok := labelHeads[head]; ok {
			return true
		}
	}
	if _, dated := numbering(s); dated {
		return true
	}
	for _, w := range [...]string{"omschrijving", "programma/", "taakveld/"} {
		if strings.HasPrefix(head, w) {
			return true
		}
	}
	return strings.HasSuffix(head, "indicator")
}

// labelHeads are the titles that columns of labels have on the pages seen.
var labelHeads = map[string]struct{}{}

func init() {
	for _, w := range strings.Split("activiteiten,activiteit,omschrijving,indicator,product,producten,taakveld,taakvelden,programma,programma's,programma’s,programmas,onderdeel,onderdelen,nr,nummer,naam,post,posten,soort,categorie,thema,doel,prestatie,prestaties,reserve,reserves,voorziening,voorzieningen,investering,investeringen,project,projecten,code,bron,eenheid,naam reserve,naam voorziening,beleidsveld,beleidsvelden,programmaonderdeel,programmaonderdelen,deelprogramma,deelprogramma's,deelprogramma’s,kengetal,onderwerp,maatregel,voorstel,instelling,locatie,lening,verklaring,i/s,s/i,progr,prog,p,jaar,jaartal,l/b,b/l,fcl,kostensoort,kostenplaats,grootboek,activa,passiva,progr.nr,volgnr,volgnummer,portefeuille,ph,i/s/l,risico,risico's,type,verbonden partij,partij,gemeente,complex,grondexploitatie,toelichting,opmerking,definitie,economische categorie,thema's,speerpunt,lasten / baten,baten / lasten,lasten/baten,baten/lasten,tv,oorzaak,oorzaken,afwijking op,aanduiding,afdeling,afdelingen,sector,cluster,team,organisatieonderdeel", ",") {
		labelHeads[w] = struct{}{}
	}
}

// UnitOnly reports whether a cell names a unit and nothing else: (bedragen x 1000,-), Bedragen in €1.000.
func UnitOnly(s string) bool {
	if len(s) > 80 {
		return false
	}
	start := strings.TrimLeft(s, "( *")
	if start == "" || !strings.Contains("bBxX€iIaAeE"+"\xe2", start[:1]) || !HasUnit(s) {
		return false // the first letter tells most cells that name no unit
	}
	if i := strings.IndexByte(s, ')'); s[0] == '(' && i > 0 && i+2 < len(s) && s[i+1] == ' ' && isLetter(s[i+2]) {
		return false // (bedragen x € 1.000) Rekening Begroting: titles stand behind it
	}
	low := strings.ToLower(start)
	if strings.HasPrefix(low, "bedrag ") {
		return false // Bedrag (x € 1 mln.) is the title of one column, Bedragen x € 1 mln. the unit of a table
	}
	for _, start := range [...]string{"bedrag", "x ", "€", "in euro", "in duizend", "in miljoen", "in mln", "* €", "alle bedragen", "eur", "x€", "in €", "x1", "in hele euro", "in k€"} {
		if strings.HasPrefix(low, start) {
			_, isFig := figure.Parse(s)
			return !isFig || s[0] == '(' // (€1.000), the unit, is no negative amount
		}
	}
	return false
}

// HasUnit reports whether a text names a unit.
func HasUnit(s string) bool {
	if !unitSign(s) && !unitWord(s) {
		return false // a cheap test before the real one: most labels have nothing of a unit
	}
	_, ok := figure.ParseUnit(s)
	return ok
}

// unitSign reports whether a text has a digit, a € or a %.
func unitSign(s string) bool {
	for i := range len(s) {
		if c := s[i]; isDigit(c) || c == '%' || c == "€"[0] {
			return true
		}
	}
	return false
}

// unitWord reports whether a text can have a word of a unit in it: euro, duizenden, miljoenen, mln.
func unitWord(s string) bool {
	for _, w := range [...]string{"uro", "URO", "EUR", "uizend", "iljoen", "iljard", "ln", "ld.", "rocent"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

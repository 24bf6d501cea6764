package search

import "strings"

// everyday tells what budgets call a thing that readers have other words for, in Dutch and in English: before the colon
// what they type, behind it what to look for, the most exact word first. Budgets use the names of the tasks of
// municipalities (taakvelden, Iv3) and of the laws behind them.
const everyday = `jeugdzorg, youth care, youth: jeugdhulp, jeugd
kinderen, children: jeugdigen, jeugd
childcare, crèche: kinderopvang
uitkering, welfare, benefits: bijstand, inkomensregelingen, inkomen
poverty: armoede, minima
schulden, debts: schuldhulpverlening, schulden
banen, werkloosheid, jobs, unemployment: arbeidsparticipatie, re-integratie, werk
ouderenzorg, thuiszorg, home care, social care: wmo, maatschappelijke ondersteuning
bejaarden, elderly: ouderen
gehandicapten, disabled: beperking
daklozen, homeless: thuislozen, maatschappelijke opvang, opvang
vluchtelingen, asielzoekers, refugees, asylum: statushouders, asiel, vluchtelingen
integration: inburgering, integratie
health: volksgezondheid, gezondheid
scholen, schools, education: onderwijs
huizen, housing: woningen, wonen
politie, police, safety: openbare orde, veiligheid
fire: brandweer
vuilnis, huisvuil, garbage, waste: afval
straten, roads, streets: wegen
bikes, cycling: fiets
traffic: verkeer
bus, tram, public transport: openbaar vervoer
parking: parkeren
parken, bomen, trees, parks: groen
riool, sewers: riolering
environment: milieu
climate, sustainability: duurzaamheid, klimaat
library, libraries: bibliotheek
kunst, culture, arts: cultuur
zwembad, swimming, sports: sport
ozb, taxes: belastingen
paspoort, rijbewijs, passport: burgerzaken, reisdocumenten
elections: verkiezingen
council: raad
mayor: burgemeester, college
ambtenaren, staff: personeel
buurten, neighbourhoods, districts: wijken, stadsdelen
volunteers: vrijwilligers
grants: subsidies
economy: economie
tourism: toerisme
discrimination: discriminatie`

// inBudgetWords says a query in the words of budgets: each everyday word becomes the nth word for it, or the last there
// is. It returns "" where none has an nth.
func inBudgetWords(text string, nth int) string {
	fields := strings.Fields(strings.ToLower(text))
	st := newStems()
	same := func(phrase []string, i int) bool {
		for k, word := range phrase {
			if i+k == len(fields) {
				return false
			}
			field := strings.Trim(fields[i+k], `?!.,;:"'“”„`)
			// A stem begins as its word does; this is asked with every letter that a reader types.
			if field == "" || field[0] != word[0] || field != word && st.stem(field) != st.stem(word) {
				return false
			}
		}
		return true
	}
	found := false
	for _, line := range strings.Split(everyday, "\n") {
		said, meant, _ := strings.Cut(line, ": ")
		words := strings.Split(meant, ", ")
		for _, s := range strings.Split(said, ", ") {
			phrase := strings.Fields(s)
			for i := range fields {
				if i < len(fields) && same(phrase, i) {
					fields[i] = words[min(nth, len(words)-1)]
					fields = append(fields[:i+1], fields[i+len(phrase):]...)
					found = found || nth < len(words)
				}
			}
		}
	}
	if !found {
		return ""
	}
	return strings.Join(fields, " ")
}

// suggest looks for what budgets call the same thing, and keeps the first that finds more.
func (ix *Index) suggest(r *Result, q Query) {
	text := q.Text[:min(len(q.Text), maxQuery)]
	q.Offset, q.Limit = 0, 1
	for nth := 0; r.Instead == ""; nth++ {
		if q.Text = inBudgetWords(text, nth); q.Text == "" {
			return
		}
		if n := ix.search(q).Total; n > r.Total {
			r.Instead, r.InsteadTotal = q.Text, n
		}
	}
}

package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"unicode"

	"begrotingsverkenner/app/site"
	"begrotingsverkenner/core/budget"
)

// What a large municipality has published: twenty programmes, fifteen years, two publications a year.
const cityDocuments = 600

var cityProgrammes = []string{
	"Bestuur", "Openbare orde en veiligheid", "Cultuur", "Onderwijs", "Werk en inkomen", "Sport", "Zorg en welzijn", "Jeugd", "Milieu en energie",
	"Verkeer en vervoer", "Economie", "Wonen", "Stadsontwikkeling", "Dienstverlening", "Groen en water", "Financiën", "Erfgoed", "Toerisme", "Wijken en buurten", "Vastgoed",
}

// city makes 600 documents of the five: each keeps its tables and figures, and gets other words in its text, so that a
// search finds other things in each and the index is as large as that of real documents.
func city() ([]site.Input, error) {
	five, _, err := five()
	if err != nil {
		return nil, err
	}
	words := lexicon(five)
	list := budget.Manifest{Municipality: "Voorbeeldstad"}
	var all []site.Input
	for i := range cityDocuments {
		from := five[i%len(five)]
		e := budget.Entry{Kind: budget.BudgetKind, FiscalYear: 2012 + i/40, ProgrammeNumber: 1 + i/2%20, Programme: cityProgrammes[i/2%20]}
		if i%2 == 1 {
			e.Kind = budget.AnnualReport
		}
		e.File = fmt.Sprintf("%s-%d-%02d.txt", e.Kind, e.FiscalYear, e.ProgrammeNumber)
		list.Documents = append(list.Documents, e)
		all = append(all, site.Input{Name: e.File, Data: otherWords(from.data, words, strconv.Itoa(i))})
	}
	data, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	m, err := budget.ParseManifest(data)
	for i := range all {
		all[i].Manifest = m
	}
	return all, err
}

// lexicon lists the long words of documents: those that stand for themselves in any sentence.
func lexicon(docs []source) []string {
	var words []string
	seen := map[string]bool{}
	for _, d := range docs {
		for word := range strings.FieldsFuncSeq(string(d.data), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if long(word) && !seen[word] {
				seen[word] = true
				words = append(words, word)
			}
		}
	}
	return words
}

func long(word string) bool { return len(word) > 7 && strings.ToLower(word) == word }

// otherWords replaces one in six of the long words of a text by another or by a compound of two. Short lines and those with
// figures stay: headings, tables and sums are read from them.
func otherWords(data []byte, words []string, seed string) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	for i, line := range lines {
		if len(line) < 120 || strings.ContainsAny(line, "0123456789|") {
			continue
		}
		fields := strings.SplitAfter(line, " ")
		for j, f := range fields {
			word := strings.TrimSuffix(f, " ")
			h := fnv.New32a()
			_, _ = h.Write([]byte(seed + word))
			n := h.Sum32()
			if !long(word) || n%6 != 0 {
				continue
			}
			other := words[int(n/6)%len(words)]
			if n/6%5 == 0 {
				other += words[int(n/30)%len(words)]
			}
			fields[j] = other + f[len(word):]
		}
		lines[i] = strings.Join(fields, "")
	}
	return []byte(strings.Join(lines, ""))
}

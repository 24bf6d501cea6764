package main

import "begrotingsverkenner/core/audit"

// The help of check lists the checks from their values, so that it cannot drift.
var (
	checkHelpNL = `Controleer of alles optelt, of tabellen het met elkaar eens zijn, en of de
tekst zegt wat de tabellen zeggen.

Gebruik:
  begroting check [--format text|json] [--only NAMEN] [--skip NAMEN] DOC…

Opties:
      --format text|json
                        vorm van het verslag (standaard text)
      --only NAMEN      alleen deze controles, met komma's ertussen
      --skip NAMEN      niet deze controles, met komma's ertussen
      --manifest BESTAND
                        gegevens van de documenten. Zonder deze optie geldt
                        het bestand manifest.json naast elk document
      --lang nl|en      taal van hulp en meldingen (standaard nl)
  -h, --help            toon deze hulp

Het verslag komt op standaarduitvoer, één regel per bevinding:
  BESTAND:REGEL: SOORT: wat er aan de hand is [controle]

SOORT is een van deze drie:
  fout          twee cijfers spreken elkaar tegen
  let op        kijk dit na; er is niets bewezen
  afronding     het verschil komt door afronding
` + checkList("nl", map[audit.Tier]string{
		audit.Arithmetic:  "Controles binnen één tabel of lijst",
		audit.Consistency: "Controles tussen tabellen, onderdelen en publicaties",
		audit.InText:      "Controles tussen tekst en tabellen",
	}) + `
Uitleg met voorbeelden staat in web/docs/controles.md.

Uitkomst (exit code):
  0  geen fouten (afronding en let op tellen niet)
  1  een of meer fouten
  3  een document was niet te lezen

Voorbeelden:
  begroting check documenten
  begroting check --only total,subtotal pagina.txt
  begroting check --format json documenten > bevindingen.json
`

	checkHelpEN = `Check whether all adds up, whether tables agree with each other, and whether the
text says what the tables say.

Usage:
  begroting check [--format text|json] [--only NAMES] [--skip NAMES] DOC…

Flags:
      --format text|json
                        form of the report (default text)
      --only NAMES      only these checks, joined by commas
      --skip NAMES      not these checks, joined by commas
      --manifest FILE   what is known of the documents. Without this flag the
                        file manifest.json beside each document holds
      --lang nl|en      language of help and messages (default nl)
  -h, --help            show this help

The report goes to standard output, one line per finding:
  FILE:LINE: SEVERITY: what is the matter [check]

SEVERITY is one of these three:
  error         two figures contradict each other
  hint          look at this; nothing is proved
  rounding      the difference is due to rounding
` + checkList("en", map[audit.Tier]string{
		audit.Arithmetic:  "Checks within a table or a list",
		audit.Consistency: "Checks between tables, parts and publications",
		audit.InText:      "Checks between the text and the tables",
	}) + `
Explanations with examples are in web/docs/controles.md.

Exit codes:
  0  no errors (rounding and hints are none)
  1  one or more errors
  3  a document could not be read

Examples:
  begroting check documents
  begroting check --only total,subtotal page.txt
  begroting check --format json documents > findings.json
`
)

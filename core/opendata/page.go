package opendata

import "strings"

// Markdown writes the page that explains the open data. What stands in each column comes from the values that the data
// package is written with, so that the page cannot drift. It is web/docs/open-data.md; a test compares the two.
func Markdown() string {
	var b strings.Builder
	b.WriteString(`# Open data

` + "`begroting export`" + ` geeft alles wat in de documenten staat voor andere programma's. Elk cijfer heeft het document en de regel waar het staat.
Wat niet in een document staat en niet zeker is, blijft leeg. Dezelfde documenten geven altijd dezelfde bytes.

| formaat | wat het is |
| --- | --- |
| ` + "`--format csv`" + ` | één rij per cijfer uit elke tabel |
| ` + "`--format csv --csv-dialect excel-nl`" + ` | hetzelfde voor een Nederlandse Excel: puntkomma's, een decimale komma in de kolom value, en een byte order mark |
| ` + "`--format json`" + ` | alles: gegevens van het document, koppen, tabellen met hun cellen, teksten, en wat de controles vinden |
| ` + "`--format datapackage -o MAP`" + ` | een map met vier CSV-bestanden en datapackage.json |

## JSON

De vorm staat in een JSON Schema: ` + "`core/opendata/schema/opendata-1.schema.json`" + `. De eigenschap schema is
` + "`" + ModelSchema + "`" + `. Binnen een versie kunnen eigenschappen erbij komen; er verdwijnt er geen en er verandert er geen van betekenis.

- Elk document en elke bevinding staat op een eigen regel. De bevindingen staan achteraan.
- Wat niet bekend is, ontbreekt. Er staat nooit 0 of "" voor onbekend.
- value is een getal met precies de cijfers van de decimale breuk: 99.94, niet 99.93999. Een gedrukt cijfer heeft hoogstens vijftien cijfers die
  tellen. Ook een programma dat met binaire getallen rekent, krijgt dus hetzelfde decimale getal terug.
- Een cel is null als de rij daar geen plaats voor een cijfer heeft. Is er wel plaats maar staat er niets, dan ontbreekt published en staat in
  notes het woord missing.
- De zin in message is Nederlands, of Engels met ` + "`--lang en`" + `.

` + "`begroting check --format json`" + ` geeft alleen de bevindingen, met hoe vaak elke controle iets vergeleek. Het schema daarvan is
` + "`core/opendata/schema/check-1.schema.json`" + `; de eigenschap schema is ` + "`" + CheckSchema + "`" + `.

## Datapackage

Een datapackage volgt [Frictionless Data Package 1](https://specs.frictionlessdata.io/data-package/). Elke kolom heeft een type en een uitleg, en
waar dat past de kolomsoort van het [Fiscal Data Package 1.0](https://specs.frictionlessdata.io/fiscal-data-package/). Daaraan herkent een programma in
elke begroting wat het bedrag, het jaar, de fase en het programma zijn. figures.csv heeft dezelfde kolommen als de gewone CSV, met één kolom erachter.
De map wordt in één keer vervangen. Een map die begroting niet zelf heeft gemaakt, blijft zoals ze is, tenzij ze leeg is.

Tekst die een rekenblad als formule zou uitvoeren, krijgt er een apostrof voor.
`)
	for i := range tables {
		t := &tables[i]
		b.WriteString("\n### " + t.file() + "\n\n" + t.nl + ".\n\n| kolom | type | kolomsoort | wat erin staat |\n| --- | --- | --- | --- |\n")
		for _, f := range t.fields {
			kind := ""
			if f.column != "" {
				kind = "`" + f.column + "`"
			}
			b.WriteString("| " + f.name + " | " + f.kind + " | " + kind + " | " + strings.ReplaceAll(f.nl, "|", `\|`) + " |\n")
		}
	}
	b.WriteString(`
## In English

*` + "`begroting export`" + ` gives all that is in the documents to other programs: tidy CSV with one row per figure, CSV for a Dutch Excel, JSON with everything
(described by a JSON Schema), or a Frictionless data package with the column types of the Fiscal Data Package. With ` + "`--lang en`" + ` the data package explains
its columns in English.*
`)
	return b.String()
}

package opendata

// field is one column of a table of the data package. What it holds is said in both languages, in the package itself
// and on the page of the docs.
type field struct {
	name   string
	kind   string // of the Table Schema: string, integer, number
	column string // the Fiscal Data Package's column type: what it is in every budget; "" where that has no word for it
	always bool   // never empty
	nl, en string
}

// table is one file of the data package.
type table struct {
	name   string // of the resource; the file is name.csv
	nl, en string
	fields []field
}

// tables are the files of the data package in their order.
var tables = []table{documentsTable, figuresTable, textsTable, findingsTable}

func (t *table) file() string { return t.name + ".csv" }

// header is the first line of the file.
func (t *table) header() []string {
	names := make([]string, len(t.fields))
	for i := range t.fields {
		names[i] = t.fields[i].name
	}
	return names
}

// say returns what a field or a table holds in a language.
func say(lang, nl, en string) string {
	if lang == "en" {
		return en
	}
	return nl
}

package site

import (
	"cmp"
	"encoding/json"
	"strconv"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
	"begrotingsverkenner/app/words"
)

// dcatFile describes the site's data files for catalogues of open data, such as data.overheid.nl, in the terms of
// DCAT-AP-NL: each publication is a dataset, each document a distribution of it. Its addresses are relative to itself,
// as the rest of the site, unless the site knows its own.
const dcatFile = "dcat.jsonld"

// Names of the vocabularies that DCAT-AP-NL prescribes. What nobody told the program is not guessed: the licence of the
// documents is one that is not known.
const (
	euAuthority     = "http://publications.europa.eu/resource/authority/"
	licenceUnknown  = "http://standaarden.overheid.nl/owms/terms/licentieonbekend"
	mediaTypesNames = "https://www.iana.org/assignments/media-types/"
)

type jsonLD map[string]any

func ref(id string) jsonLD { return jsonLD{"@id": id} }

func dutch(text string) jsonLD { return jsonLD{"@value": text, "@language": "nl"} }

// dcat makes the description.
func (b *builder) dcat() ([]byte, error) {
	c := b.lib.catalogue
	env := ui.Env{W: &words.NL, Catalogue: c}
	owner := cmp.Or(c.Municipality, env.Brand())
	if c.Municipality != "" {
		owner = "Gemeente " + c.Municipality
	}
	agent := jsonLD{"@type": "foaf:Agent", "foaf:name": dutch(owner)}
	var datasets []any
	for _, key := range c.Publications() {
		datasets = append(datasets, b.dataSet(key, owner, agent))
	}
	home := cmp.Or(b.o.BaseURL, "./")
	catalogue := jsonLD{
		"@context": jsonLD{"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
			"vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
		"@id": b.o.BaseURL + dcatFile + "#catalogus", "@type": "dcat:Catalog",
		"dct:title": dutch(env.Brand()), "dct:description": dutch(words.MadeOf(false).StartDescription), "dct:publisher": agent,
		"dct:language": ref(euAuthority + "language/NLD"), "dcat:themeTaxonomy": ref(euAuthority + "data-theme"),
		"foaf:homepage": ref(home), "dcat:dataset": datasets,
	}
	return json.Marshal(catalogue)
}

// dataSet describes a publication.
func (b *builder) dataSet(key, owner string, agent jsonLD) jsonLD {
	entries := b.lib.catalogue.Of(key)
	name := words.NL.Publication(string(entries[0].Kind), strconv.Itoa(entries[0].Year))
	page := b.o.BaseURL + "publicatie/" + key + "/"
	var files []any
	for _, e := range entries {
		files = append(files, b.distribution(e))
	}
	set := jsonLD{
		"@id": page + "#dataset", "@type": "dcat:Dataset", "dct:identifier": key,
		"dct:title": dutch(name + ", " + owner), "dct:description": dutch("De teksten en cijfers van de pagina’s van " + name + ", " + owner + ", per programma."),
		"dct:publisher": agent, "dct:creator": agent, "dcat:contactPoint": jsonLD{"@type": "vcard:Organization", "vcard:fn": owner},
		"dcat:theme": []any{ref(euAuthority + "data-theme/GOVE"), ref(euAuthority + "data-theme/ECON")}, "dct:language": ref(euAuthority + "language/NLD"),
		"dct:accessRights": ref(euAuthority + "access-right/PUBLIC"), "dcat:landingPage": ref(page), "dcat:distribution": files,
	}
	if year := entries[0].Year; year > 0 {
		date := func(day string) jsonLD {
			return jsonLD{"@type": "xsd:date", "@value": strconv.Itoa(year) + day}
		}
		set["dct:temporal"] = jsonLD{"@type": "dct:PeriodOfTime", "dcat:startDate": date("-01-01"), "dcat:endDate": date("-12-31")}
	}
	return set
}

// distribution describes a document's file.
func (b *builder) distribution(e *view.Entry) jsonLD {
	file := ref(b.o.BaseURL + e.File)
	return jsonLD{
		"@type": "dcat:Distribution", "dct:title": dutch(e.ProgrammeName()), "dcat:accessURL": file, "dcat:downloadURL": file,
		"dcat:mediaType": ref(mediaTypesNames + "text/plain"), "dct:format": ref(euAuthority + "file-type/TXT"),
		"dcat:byteSize": jsonLD{"@type": "xsd:nonNegativeInteger", "@value": strconv.Itoa(e.Bytes)},
		"dct:license":   ref(licenceUnknown), "dct:language": ref(euAuthority + "language/NLD"),
	}
}

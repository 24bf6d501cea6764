package opendata

import (
	"encoding/json"

	"begrotingsverkenner/core/audit"
)

// jsonFinding is a finding with its three amounts as numbers, as figures have them everywhere in the JSON.
type jsonFinding struct {
	audit.Record
	// These take the place of the strings in the record.
	PublishedValue  json.Number `json:"publishedValue,omitempty"`
	ComputedValue   json.Number `json:"computedValue,omitempty"`
	DifferenceValue json.Number `json:"differenceValue,omitempty"`
}

func findingOf(f *audit.Finding, lang string) jsonFinding {
	r := f.Record(lang)
	return jsonFinding{r, json.Number(r.PublishedValue), json.Number(r.ComputedValue), json.Number(r.DifferenceValue)}
}

package main

import (
	"encoding/json"
	"strings"
)

// sbom lists the same works for programs: CycloneDX 1.5. It holds no time and no number of its own, so that the same
// dependencies give the same bytes.
func sbom(all []work) ([]byte, error) {
	type licence struct {
		Expression string `json:"expression"`
	}
	type component struct {
		Type     string    `json:"type"`
		Ref      string    `json:"bom-ref,omitempty"`
		Name     string    `json:"name"`
		Version  string    `json:"version,omitempty"`
		Licences []licence `json:"licenses"`
		URL      string    `json:"purl,omitempty"`
	}
	type dependency struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn"`
	}
	const own = "begrotingsverkenner"
	var list []component
	var on []string
	for _, w := range all {
		url := packageURL(w)
		on = append(on, url)
		list = append(list, component{"library", url, w.name, w.version, []licence{{w.licence}}, url})
	}
	data, err := json.MarshalIndent(struct {
		Format       string `json:"bomFormat"`
		Spec         string `json:"specVersion"`
		Version      int    `json:"version"`
		Metadata     any    `json:"metadata"`
		Components   any    `json:"components"`
		Dependencies any    `json:"dependencies"`
	}{"CycloneDX", "1.5", 1, map[string]any{"component": component{"application", own, own, "", []licence{{"EUPL-1.2"}}, ""}}, list, []dependency{{own, on}}}, "", "  ")
	return append(data, '\n'), err
}

// packageURL names a work the way that databases of vulnerabilities do.
func packageURL(w work) string {
	switch {
	case w.name == "Go":
		return "pkg:golang/stdlib@" + w.version
	case strings.HasPrefix(w.name, "@"):
		return "pkg:npm/%40" + w.name[1:] + "@" + w.version
	}
	return "pkg:golang/" + w.name + "@" + w.version
}

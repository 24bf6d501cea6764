package main

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"testing"
)

// TestPageIsUpToDate fails when a dependency came, went or changed version, and the page does not say so.
func TestPageIsUpToDate(t *testing.T) {
	t.Chdir("../..")
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(pagePath)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not up to date: run make licences", pagePath)
	}
}

// TestSBOM: the list for programs names what the page names, each once, in the way of its registry.
func TestSBOM(t *testing.T) {
	t.Chdir("../..")
	all, styles, err := works()
	if err != nil {
		t.Fatal(err)
	}
	data, err := sbom(append(all, styles...))
	if err != nil {
		t.Fatal(err)
	}
	var list struct {
		BOMFormat, SpecVersion string
		Components             []struct {
			Name, Version, Purl string
			Licenses            []struct{ Expression string }
		}
		Dependencies []struct{ DependsOn []string }
	}
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	if list.BOMFormat != "CycloneDX" || list.SpecVersion != "1.5" || len(list.Components) != len(all)+len(styles) || len(list.Dependencies) != 1 || len(list.Dependencies[0].DependsOn) != len(list.Components) {
		t.Errorf("%d components for %d works: %.300s", len(list.Components), len(all)+len(styles), data)
	}
	purl := regexp.MustCompile(`^pkg:(golang/[^@\s]+@v?[\w.+-]+|npm/%40[\w-]+/[\w-]+@[\w.+-]+)$`)
	seen := map[string]bool{}
	for _, c := range list.Components {
		if !purl.MatchString(c.Purl) || seen[c.Purl] || c.Version == "" || len(c.Licenses) != 1 || c.Licenses[0].Expression == "" {
			t.Errorf("%+v", c)
		}
		seen[c.Purl] = true
	}
	for _, name := range []string{"pkg:golang/stdlib@", "pkg:golang/github.com/maxence-charriere/go-app/v10@v10.1.11", "pkg:npm/%40utrecht/"} {
		if !bytes.Contains(data, []byte(name)) {
			t.Errorf("no %s", name)
		}
	}
}

func TestIdentify(t *testing.T) {
	for text, want := range map[string]string{
		"MIT License\n\nPermission is hereby granted, free\nof charge, to any person":                      "MIT",
		"Redistribution and use in source and binary\nforms, with or without … Neither the name of Google": "BSD-3-Clause",
		"Redistribution and use in source and binary forms, with or without":                               "BSD-2-Clause",
		"  Apache License\n  Version 2.0, January 2004":                                                    "Apache-2.0",
		"All rights reserved.": "",
	} {
		if got := identify(text); got != want {
			t.Errorf("identify(%q) = %q, want %q", text, got, want)
		}
	}
}

package main

import (
	"bytes"
	"os"
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

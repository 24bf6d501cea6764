package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// work is something that others made.
type work struct {
	name, version string
	licence       string   // as SPDX names it
	texts         []string // of its licence and notice files
	uses          []use
}

// use is a product that a work is part of, in the words of the page.
type use string

const (
	inCommand  use = "opdracht"
	inExplorer use = "verkenner"
)

// programs says which programs there are, and for which platforms: the dependencies differ a little between them.
var programs = []struct {
	packages  string
	use       use
	platforms []string
}{
	{"./cmd/begroting", inCommand, []string{"windows/amd64", "darwin/arm64", "linux/amd64"}},
	{"./cmd/...", inExplorer, []string{"js/wasm"}},
}

// modules returns the Go modules inside the programs, by name.
func modules() ([]work, error) {
	found := map[string]*work{}
	for _, p := range programs {
		for _, platform := range p.platforms {
			if err := add(found, p.packages, platform, p.use); err != nil {
				return nil, err
			}
		}
	}
	var all []work
	for _, w := range found {
		all = append(all, *w)
	}
	slices.SortFunc(all, func(a, b work) int { return cmp.Compare(a.name, b.name) })
	return all, nil
}

// carriesSite reports whether the command carries the files of the explorer, and with them all that is inside those.
func carriesSite() (bool, error) {
	out, err := exec.Command("go", "list", "-e", "-deps", "-tags", "explorer", "./cmd/begroting").Output()
	return slices.Contains(strings.Fields(string(out)), "begrotingsverkenner/web"), err
}

// listed is what go list says of a package.
type listed struct {
	Name       string
	ImportPath string
	Deps       []string
	Module     *struct {
		Path, Version, Dir string
		Main               bool
	}
}

func add(found map[string]*work, packages, platform string, u use) error {
	system, processor, _ := strings.Cut(platform, "/")
	// -e: the style sheets and scripts that a program carries need not be there yet.
	cmd := exec.Command("go", "list", "-e", "-deps", "-tags", "explorer", "-json=Name,ImportPath,Deps,Module", packages)
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+processor, "CGO_ENABLED=0")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list %s for %s: %w: %s", packages, platform, err, errs.Bytes())
	}
	all := map[string]listed{}
	for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
		var l listed
		if err := d.Decode(&l); err != nil {
			return err
		}
		all[l.ImportPath] = l
	}
	for _, l := range all {
		// Only what the programs lead to: of all commands, begroting is not for the browser.
		if l.Name != "main" || l.Module == nil || !l.Module.Main || u == inExplorer && strings.HasSuffix(l.ImportPath, "/begroting") {
			continue
		}
		for _, path := range l.Deps {
			m := all[path].Module
			if m == nil || m.Main {
				continue
			}
			w := found[m.Path]
			if w == nil {
				w = &work{name: m.Path, version: m.Version}
				if err := w.read(m.Dir); err != nil {
					return err
				}
				found[m.Path] = w
			}
			if !slices.Contains(w.uses, u) {
				w.uses = append(w.uses, u)
			}
		}
	}
	return nil
}

// standardLibrary is Go itself, whose runtime and library are in every program. Its version is the one that go.mod asks.
func standardLibrary() (work, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return work{}, err
	}
	version, err := exec.Command("go", "list", "-m", "-f", "{{.GoVersion}}").Output()
	if err != nil {
		return work{}, err
	}
	w := work{name: "Go", version: strings.TrimSpace(string(version)), uses: []use{inCommand, inExplorer}}
	// Some distributions of Go keep the file elsewhere; golang.org/x/text has the same one.
	if err := w.read(strings.TrimSpace(string(root))); err != nil {
		dir, listErr := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/text").Output()
		if listErr != nil {
			return work{}, err
		}
		return w, w.read(strings.TrimSpace(string(dir)))
	}
	return w, nil
}

// read reads the licence and notice files in a folder.
func (w *work) read(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		upper := strings.ToUpper(e.Name())
		if e.IsDir() || !strings.HasPrefix(upper, "LICEN") && !strings.HasPrefix(upper, "COPYING") && !strings.HasPrefix(upper, "NOTICE") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		text := strings.Trim(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
		w.texts = append(w.texts, text)
		if !strings.HasPrefix(upper, "NOTICE") {
			name := identify(text)
			if name == "" {
				return fmt.Errorf("%s: the licence in %s is not one that this program knows: read it, and add it to identify", w.name, e.Name())
			}
			if w.licence != "" && w.licence != name {
				name = w.licence + " AND " + name
			}
			w.licence = name
		}
	}
	if w.licence == "" {
		return fmt.Errorf("%s: no licence file", w.name)
	}
	return nil
}

// identify names a licence by words that only its text has.
func identify(text string) string {
	words := strings.Join(strings.Fields(text), " ")
	has := func(s string) bool { return strings.Contains(words, s) }
	switch {
	case has("Apache License Version 2.0"):
		return "Apache-2.0"
	case has("Redistribution and use in source and binary forms"):
		if has("Neither the name") || has("may be used to endorse or promote products") {
			return "BSD-3-Clause"
		}
		return "BSD-2-Clause"
	case has("Permission is hereby granted, free of charge"):
		return "MIT"
	case has("Permission to use, copy, modify, and/or distribute this software"):
		return "ISC"
	}
	return ""
}

// npm returns the style sheets of others that are part of the site's own: the dependencies in web/package.json.
func npm() ([]work, error) {
	data, err := os.ReadFile("web/package-lock.json")
	if err != nil {
		return nil, err
	}
	var lock struct {
		Packages map[string]struct {
			Version, License string
			Dependencies     map[string]string
			Dev              bool
		}
	}
	if err := json.Unmarshal(data, &lock); err != nil {
		return nil, fmt.Errorf("web/package-lock.json: %w", err)
	}
	var all []work
	for path, p := range lock.Packages {
		name := strings.TrimPrefix(path, "node_modules/")
		if path == "" || p.Dev {
			continue
		}
		// Their text is that of our own licence. Another licence would need its text here.
		if p.License != "EUPL-1.2" {
			return nil, fmt.Errorf("%s: licence %q; only EUPL-1.2 is known for style sheets", name, p.License)
		}
		all = append(all, work{name: name, version: p.Version, licence: p.License, uses: []use{inExplorer}})
	}
	slices.SortFunc(all, func(a, b work) int { return cmp.Compare(a.name, b.name) })
	return all, nil
}

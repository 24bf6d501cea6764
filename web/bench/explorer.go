package main

import (
	"errors"
	"fmt"
	"net/http/httptest"
	"slices"

	"begrotingsverkenner/app/e2e/chromium"
	"begrotingsverkenner/app/site"
)

const (
	longestPage     = "/publicatie/begroting-2024/programma/14-stadsdelen-integratie-en-dienstverlening/"
	publicationPage = "/publicatie/begroting-2024/"
	cityPage        = "publicatie/begroting-2024/programma/1-bestuur/"
)

// explorer: what the site asks of a browser, beside go-app's hello program, beside the same page without scripts, and
// beside what was promised.
func explorer(turns int) ([]result, error) {
	assets, err := readDist()
	if err != nil {
		return nil, err
	}
	inputs, err := fiveInputs()
	if err != nil {
		return nil, err
	}
	few, err := site.Handler(inputs, site.Options{Assets: assets})
	if err != nil {
		return nil, err
	}
	if inputs, err = city(); err != nil {
		return nil, err
	}
	many, err := site.Handler(inputs, site.Options{Assets: assets})
	if err != nil {
		return nil, err
	}
	plain, br, err := helloProgram()
	if err != nil {
		return nil, err
	}
	all := []result{share("Programma, na brotli", "hello van go-app", len(assets.Files["app.wasm.br"]), len(br), 1.25)}
	_, bytes, pages := heaviest(few, 1<<30)
	all = append(all, share(fmt.Sprintf("Zwaarste van %s pagina’s, 5 documenten", thousands(pages)), "60 kB", bytes, wirePage, 1))
	_, bytes, pages = heaviest(many, 6)
	all = append(all, share(fmt.Sprintf("Zwaarste van %s pagina’s, 600 documenten", thousands(pages)), "60 kB", bytes, wirePage, 1))

	path := chromium.Find()
	if path == "" {
		return append(all, result{what: "Verkenner", beside: "hello van go-app", missing: "niet gemeten: chromium ontbreekt (Debian: chromium)"}), nil
	}
	b, err := startBrowser(path)
	if err != nil {
		return nil, err
	}
	defer b.stop()
	if err := errors.Join(warm(few), warm(many)); err != nil {
		return nil, err
	}
	fewSite, manySite, helloSite := httptest.NewServer(few), httptest.NewServer(many), serveHello(plain, br)
	unscriptedSite := httptest.NewServer(unscripted(few))
	for _, s := range []*httptest.Server{fewSite, manySite, helloSite, unscriptedSite} {
		defer s.Close()
	}
	loaded, err := loading(b, min(turns, 7), fewSite, unscriptedSite, helloSite)
	if err != nil {
		return nil, err
	}
	reacted, err := reacting(b, min(turns, 5), manySite, helloSite)
	if err != nil {
		return nil, err
	}
	folds, err := folding(b, min(turns, 5), fewSite)
	if err != nil {
		return nil, err
	}
	others, err := engineLoading(min(turns, 7), few, helloSite.Config.Handler)
	if err != nil {
		return nil, err
	}
	return slices.Concat(all, loaded, reacted, folds, others), nil
}

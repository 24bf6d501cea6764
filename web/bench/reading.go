package main

import (
	"bytes"
	"fmt"

	"begrotingsverkenner/core/audit"
	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/reader"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// reading: the five documents, beside a parser and renderer of Markdown with tables that gets the same bytes.
func reading(turns int) ([]result, error) {
	all, m, err := five()
	if err != nil {
		return nil, err
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table))
	var out bytes.Buffer
	o, err := race(turns,
		readEach(all, m),
		timed(func() error {
			for _, s := range all {
				out.Reset()
				if err := md.Convert(s.data, &out); err != nil {
					return err
				}
			}
			return nil
		}))
	if err != nil {
		return nil, err
	}
	return []result{result{
		what: fmt.Sprintf("Lezen: %d documenten, %d kB", len(all), size(all)/1000), beside: "goldmark met tabellen", most: 1,
	}.times(o)}, nil
}

// checking: every check over the five documents, beside reading them.
func checking(turns int) ([]result, error) {
	all, m, err := five()
	if err != nil {
		return nil, err
	}
	docs, err := readAll(all, m)
	if err != nil {
		return nil, err
	}
	o, err := race(turns,
		timed(func() error {
			audit.Run(docs, audit.Options{})
			return nil
		}),
		readEach(all, m))
	if err != nil {
		return nil, err
	}
	return []result{result{what: fmt.Sprintf("Controleren: %d documenten", len(all)), beside: "ze lezen", most: 1}.times(o)}, nil
}

// readEach reads documents one after another and keeps none, as goldmark keeps none.
func readEach(all []source, m *budget.Manifest) side {
	return timed(func() error {
		for _, s := range all {
			if _, err := reader.Read(s.name, s.data, m); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
		}
		return nil
	})
}

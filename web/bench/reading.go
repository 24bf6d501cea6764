package main

import (
	"bytes"
	"fmt"

	"begrotingsverkenner/core/audit"

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
		timed(func() error {
			_, err := readAll(all, m)
			return err
		}),
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
		what: fmt.Sprintf("Lezen: de %d documenten, %d kB", len(all), size(all)/1000), beside: "goldmark met tabellen, dezelfde bytes", most: 1,
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
		timed(func() error {
			_, err := readAll(all, m)
			return err
		}))
	if err != nil {
		return nil, err
	}
	return []result{result{what: fmt.Sprintf("Controleren: alle controles op de %d documenten", len(all)), beside: "dezelfde documenten lezen", most: 1}.times(o)}, nil
}

//go:build !js

package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/words"
)

// loadStill loads what a made page is about.
func (m *Model) loadStill(from Source) error {
	if m.Here.Kind != address.Publication {
		return nil
	}
	return m.loadOutcomes(from)
}

// stillOf draws a page that is made beforehand.
func stillOf(e *ui.Env, m *Model) *still {
	switch e.Here.Kind {
	case address.Publication:
		return publication(e, m)
	case address.Glossary:
		return glossary(e)
	case address.About:
		return about(e)
	}
	return start(e)
}

// made are the texts of such pages.
func made(e *ui.Env) *words.MadeWords { return words.MadeOf(e.Here.English) }

// Make draws the page of a model for a program that fetches it; nil for a page that the program draws itself.
func Make(env ui.Env, m *Model) *Made {
	if !IsMade(m.Here.Kind) {
		return nil
	}
	env.Here = m.Here
	env.Here.Base = rootMark
	e := env.Fresh()
	s := stillOf(e, m)
	made := &Made{Title: s.title, Description: s.description, Head: written(s.head), Body: written(s.body)}
	if s.crumbs != nil {
		made.Crumbs = ui.HTML(s.crumbs)
	}
	return made
}

func written(nodes []ui.Node) (list []string) {
	for _, n := range nodes {
		if n != nil {
			list = append(list, ui.HTML(n))
		}
	}
	return list
}

//go:build !js

package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// loadStill loads what a made page is about.
func (m *Model) loadStill(from Source) error { return m.loadOutcomes(from) }

// stillOf draws a page that is made beforehand.
func stillOf(e *ui.Env, m *Model) *still {
	if e.Here.Kind == address.Start {
		return start(e)
	}
	return publication(e, m)
}

// Make draws the page of a model for a program that fetches it; nil for a page that the program draws itself.
func Make(env ui.Env, m *Model) *Made {
	if !isMade(m.Here.Kind) {
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

//go:build !js

package page

import (
	"begrotingsverkenner/app/address"
	"begrotingsverkenner/app/ui"
)

// stillOf draws a page that is made beforehand.
func stillOf(e *ui.Env) *still {
	if e.Here.Kind == address.Start {
		return start(e)
	}
	return publication(e, e.Here.Publication)
}

// Make draws the page of a location for a program that fetches it; nil for a page that the program draws itself.
func Make(env ui.Env, at address.Location) *Made {
	if !isMade(at.Kind) {
		return nil
	}
	env.Here = at
	env.Here.Base = rootMark
	e := env.Fresh()
	s := stillOf(e)
	m := &Made{Title: s.title, Description: s.description, Head: written(s.head), Body: written(s.body)}
	if s.crumbs != nil {
		m.Crumbs = ui.HTML(s.crumbs)
	}
	return m
}

func written(nodes []ui.Node) (list []string) {
	for _, n := range nodes {
		if n != nil {
			list = append(list, ui.HTML(n))
		}
	}
	return list
}

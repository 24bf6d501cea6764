package page

import "begrotingsverkenner/app/ui"

// loadStill loads nothing in a browser: made pages are fetched, see [Made].
func (m *Model) loadStill(Source) error { return nil }

func stillOf(*ui.Env, *Model) *still { return &still{} }

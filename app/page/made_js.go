package page

import "begrotingsverkenner/app/ui"

// stillOf draws nothing in a browser: made pages are fetched, see [Made].
func stillOf(*ui.Env) *still { return &still{} }

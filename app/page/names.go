package page

import (
	"strconv"

	"begrotingsverkenner/app/ui"
	"begrotingsverkenner/app/view"
)

// programmeTitle is a programme's number and name.
func programmeTitle(number int, name string) string {
	if number > 0 {
		return strconv.Itoa(number) + " · " + name
	}
	return name
}

// publicationName names the publication of a document: Begroting 2024.
func publicationName(e *ui.Env, entry *view.Entry) string {
	if entry.Publication == view.UnknownPublication {
		return e.W.Unknown
	}
	return e.W.Publication(string(entry.Kind), strconv.Itoa(entry.Year))
}

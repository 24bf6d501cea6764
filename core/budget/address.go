package budget

import (
	"strconv"
	"strings"
)

// Address is where a line of the document stands on the web: the address of the document, and of a PDF the page in it; "" where the
// manifest names none.
func (d *Document) Address(line int) string {
	page := d.Page(line)
	if d.Meta.URL == "" || page == 0 || strings.Contains(d.Meta.URL, "#") {
		return d.Meta.URL
	}
	return d.Meta.URL + "#page=" + strconv.Itoa(page)
}

package site

import (
	"fmt"
	"net/url"
)

// licencesFile is the page with the licences of what the site is made of: web/docs/licenties.md as HTML.
const licencesFile = "licenties.html"

// LinkError says that an address for the foot of the pages is none that a browser may follow.
type LinkError struct{ Address string }

func (e *LinkError) Error() string {
	return fmt.Sprintf("%q is no address of a page or e-mail", e.Address)
}

// CheckLinks returns a [LinkError] for the first address that is not https:, http: or, for contact, mailto:. Anything
// else could be a script.
func (o *Options) CheckLinks() error {
	for _, address := range []string{o.Links.Contact, o.Links.Privacy, o.Links.Accessibility} {
		if address == "" {
			continue
		}
		u, err := url.Parse(address)
		web := err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
		mail := err == nil && u.Scheme == "mailto" && u.Opaque != "" && address == o.Links.Contact
		if !web && !mail {
			return &LinkError{address}
		}
	}
	return nil
}

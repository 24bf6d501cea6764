// Package explorer runs the pages in the browser. It fetches the documents that a page needs, as they were
// read when the site was made, and mounts the page with go-app over the one that the reader already sees, keeping focus,
// typed text and the place on the page.
//
// It talks to the browser through go-app's window, so that all of it compiles, and most of it is tested, natively.
package explorer

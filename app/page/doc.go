// Package page holds the pages of the explorer, a page a file: what it needs, and what it shows.
//
// Load fetches what a page is about, Draw draws it. Both run natively for the generator and in the browser, so that the
// page a reader gets without scripts and the one that takes it over are the same.
package page

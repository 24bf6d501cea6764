// Package address knows the addresses of the explorer: which page a path is, and the path of a page.
//
// They are promises to people's bookmarks and to other websites. Everything is relative to the site's root, so that the
// same files work at a domain's root, below any path and from a stick.
package address

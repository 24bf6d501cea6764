// Package site makes the explorer as a folder of static files: pages that are complete without scripts, the documents
// that they were made from, and what the browser needs to take them over.
//
// The same input gives the same bytes. A folder holds no absolute addresses but those that a base URL asks for, so it
// works at a domain's root, below any path and from a stick.
package site

// Package view turns documents into what a page shows: the figures that matter and what they are the sum of, activities
// with their parts, the multi-year picture, texts in order.
//
// It is pure: it knows nothing of HTML, languages or browsers. The generator of the site and the explorer in the browser
// both use it, so that a page shows the same before and after wasm takes it over, and an own document is shown like the
// others. Every figure in it knows its cell and line.
package view

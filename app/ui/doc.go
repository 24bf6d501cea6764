// Package ui holds the pieces that pages are made of: the frame, tables, bars, charts, running text, the source of a
// figure. A piece is a function from data to a [Node].
//
// The same pieces run twice. Natively the generator of the site turns them into HTML; in the browser go-app mounts them.
// So a piece reads nothing but its arguments, and never asks the browser anything while it is drawn. There are no style
// attributes, which the site's content security policy forbids: looks are classes, lengths are attributes of SVG.
package ui

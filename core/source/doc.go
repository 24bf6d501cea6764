// Package source turns the bytes of a document into numbered lines, and the lines into blocks.
//
// It promises that every line keeps its number and its words: what is decoded, joined or split later can always be led
// back to a line of the file as an editor shows it. It knows how pages are written down (encodings, line ends, list
// marks, pipe rows); what the words mean is for the packages above it.
package source

// Package word makes a transcript of a Word document (.docx): its headings, lists, tables and words, line by line.
//
// A .docx is a ZIP with XML. What was deleted while changes were tracked is left out and what was put in is kept, so that the
// text is that of the document as it is meant now. Footnotes stand below the paragraph that has their mark.
//
// Files can be hostile: each part and all of them together are read up to a limit, and nothing in them is followed to
// somewhere else.
package word

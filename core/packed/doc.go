// Package packed writes a document that was read as bytes, and makes the same document of them again. Reading needs a
// grammar of all layouts; what was read is no more than numbers and words. So a site carries its documents read, a browser
// reads those of its reader in a program of its own, and what shows documents, or writes workbooks, has no reader in it.
//
// It promises that nothing changes on the way: [Decode] gives what [Encode] was given, the text of the source included.
// The bytes are for programs of one version, made together: they are no format to keep.
package packed

// Package words holds what the explorer says, in Dutch and in English.
//
// The Dutch is for a resident who has never seen a budget: short sentences, the words of the document itself, each
// explained in the glossary. What a document says is never translated; it stands in its own language and is marked so.
package words

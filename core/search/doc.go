// Package search finds text and figures in a shelf of documents.
//
// [Build] makes an [Index] of the documents, [Index.Encode] and [Decode] carry it to the browser, and [Index.Search]
// answers a [Query] with hits in order. A [Hit] holds plain text and byte ranges to mark, never HTML.
//
//	ix := search.Build(docs)
//	r := ix.Search(search.Query{Text: "jeugdhulp meer dan 10 mln", Limit: 20})
//	for i := range r.Hits {
//		h := &r.Hits[i]                             // h.Title, h.Marks, h.Path, h.Amounts are there at once
//		s := r.Snippet(h, h.Source(lines), 160)     // lines are those of h.Document, fetched when shown
//	}
//
// A query is words, amounts and years, in Dutch or English. All of them must be there: in the text of a hit, or in the
// headings, the programme and the publication above it. Words match by their Dutch stem, the last one also while it is
// typed, and a word also finds the compounds that end in it (hulp: jeugdhulp). "Jeugd- en gezinshulp" is found as
// jeugdhulp where that word exists. An amount finds its value however it is printed: 257.288 in a table in thousands,
// 257,3 mln, € 257.288.000. "meer dan", "minder dan", "tussen … en …" compare amounts by their size, without sign.
//
// The order: a title that is the query; activities and rows of figures with the words in their label; headings; what
// has the words partly in its title; text. Then the newest publication, then the largest amount.
//
// The index holds titles, labels and amounts, and which words stand where, but no running text: that would make it
// several times larger, and the site has the documents' text already. It compiles small: no regular expressions and no
// reflection. An Index does not change, so it may be searched from several goroutines.
package search

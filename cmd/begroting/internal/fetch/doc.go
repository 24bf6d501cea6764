// Package fetch brings a publication from its website into a folder: its pages without their furniture, the PDF and Word
// documents that they link to, and a manifest that says what each is.
//
// It promises that the same website gives the same files, whether they came in one run or in several; that a file is whole or not
// there; that what was fetched before and is gone from the website is named and kept; that what somebody wrote into the
// manifest stays; and that every page that did not come is named with its reason. What it keeps in memory of a page is its address,
// its names and what it stands under, so memory does not follow the size of a website: 5,000 pages take some megabytes.
//
// How a website is gone over:
//
//   - scope.go says which addresses belong to it, address.go makes one address of those that are written differently, and
//     traps.go knows the websites that never end.
//   - crawl.go asks for one page after another (package guest) and reads what it leads to (package page). What came is kept as it
//     came in a folder of its own (store.go), so that a second run asks for what changed only, and one that was stopped goes on.
//   - When all has come, tree.go says which page stands under which, about.go which publication it is of and programme.go
//     which programme. place.go writes the files, names.go their names, manifest.go the manifest and merge.go keeps what others
//     wrote into it.
//
// Only this package and the two below it use the network to read; core does not know that there is one.
package fetch

// Package web holds what the browser gets beside the pages: style sheets, scripts, icons, and the programs in wasm.
//
// go run ./web/build makes all of it in web/dist, which is not kept in version control. A program built with -tags
// explorer carries that folder; without the tag it carries nothing, and says so when it is asked for a site.
package web

// Command exporter writes workbooks in a Web Worker. It is fetched only when a reader asks for one, because the Excel
// writer weighs more than the whole explorer. web/js/export-worker.js loads it and talks to the page.
//
// What it does is in export.go, which runs anywhere and is tested natively; main.go is its bridge to JavaScript.
package main

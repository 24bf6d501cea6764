// Begroting reads pages of municipal budgets and annual reports and gives their figures back as Excel workbooks and
// open data.
//
// It is thin on purpose: flags, files and messages. What it knows about budgets is in the packages under core.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Command licences writes web/docs/licenties.md: whose work is inside the programs and the site, and on what terms. The
// texts in it have to go with every copy that is handed on.
//
//	go run ./web/licences
//
// It asks the Go toolchain which modules end up in the programs on each platform, and reads their licence files; what is
// used for building and testing only is not listed. It fails on a licence that it does not know, so that somebody looks.
package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
)

const pagePath = "web/docs/licenties.md"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "web/licences:", err)
		os.Exit(1)
	}
}

func run() error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run this in the folder of go.mod")
	}
	text, err := generate()
	if err != nil {
		return err
	}
	return os.WriteFile(pagePath, text, 0o644)
}

func generate() ([]byte, error) {
	golang, err := standardLibrary()
	if err != nil {
		return nil, err
	}
	mods, err := modules()
	if err != nil {
		return nil, err
	}
	styles, err := npm()
	if err != nil {
		return nil, err
	}
	carries, err := carriesSite()
	if err != nil {
		return nil, err
	}
	all := append([]work{golang}, mods...)
	if carries {
		for _, list := range [][]work{all, styles} {
			for i := range list {
				if !slices.Contains(list[i].uses, inCommand) {
					list[i].uses = []use{inCommand, inExplorer}
				}
			}
		}
	}
	return page(all, styles), nil
}

// Command licences writes web/docs/licenties.md: whose work is inside the programs and the site, and on what terms. The
// texts in it have to go with every copy that is handed on.
//
//	go run ./web/licences
//	go run ./web/licences -sbom FILE   the same list for programs (CycloneDX)
//
// It asks the Go toolchain which modules end up in the programs on each platform, and reads their licence files; what is
// used for building and testing only is not listed. It fails on a licence that it does not know, so that somebody looks.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

const pagePath = "web/docs/licenties.md"

func main() {
	list := flag.String("sbom", "", "write a software bill of materials to this `file` instead of the page")
	flag.Parse()
	if err := run(*list); err != nil {
		fmt.Fprintln(os.Stderr, "web/licences:", err)
		os.Exit(1)
	}
}

func run(list string) error {
	if _, err := os.Stat("go.mod"); err != nil {
		return errors.New("run this in the folder of go.mod")
	}
	if list != "" {
		return writeSBOM(list)
	}
	text, err := generate()
	if err != nil {
		return err
	}
	return os.WriteFile(pagePath, text, 0o644)
}

func writeSBOM(file string) error {
	all, styles, err := works()
	if err != nil {
		return err
	}
	data, err := sbom(append(all, styles...))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

func generate() ([]byte, error) {
	all, styles, err := works()
	if err != nil {
		return nil, err
	}
	return page(all, styles), nil
}

// works lists what is inside the programs and the site: modules, and style sheets.
func works() (all, styles []work, err error) {
	golang, err := standardLibrary()
	if err != nil {
		return nil, nil, err
	}
	mods, err := modules()
	if err != nil {
		return nil, nil, err
	}
	styles, err = npm()
	if err != nil {
		return nil, nil, err
	}
	carries, err := carriesSite()
	if err != nil {
		return nil, nil, err
	}
	pdfium, err := engine()
	if err != nil {
		return nil, nil, err
	}
	all = append(append([]work{golang}, mods...), pdfium)
	if carries {
		for _, list := range [][]work{all, styles} {
			for i := range list {
				if !slices.Contains(list[i].uses, inCommand) {
					list[i].uses = []use{inCommand, inExplorer}
				}
			}
		}
	}
	return all, styles, nil
}

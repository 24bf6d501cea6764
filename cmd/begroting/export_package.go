package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"begrotingsverkenner/core/opendata"
)

// checkPackage refuses a target that a data package cannot or should not replace.
func (c *command) checkPackage() error {
	if c.output == "-" {
		return wrongUse{c.words.packageNoFolder}
	}
	info, err := os.Stat(c.output)
	switch {
	case err != nil:
		return nil // not there yet, or something that writing will tell
	case !info.IsDir():
		return wrongUse{fmt.Sprintf(c.words.packageIsFile, c.output)}
	case !ownPackage(c.output):
		return wrongUse{fmt.Sprintf(c.words.packageForeign, c.output)}
	}
	return nil
}

// stalePackage reports whether a temporary folder is what a killed run left: files of a data package, none of which was
// written to lately.
func stalePackage(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && onlyPackageFiles(entries) && !slices.ContainsFunc(entries, func(e os.DirEntry) bool {
		info, err := e.Info()
		return err != nil || time.Since(info.ModTime()) <= staleAfter
	})
}

// onlyPackageFiles reports whether all of these are files of a data package.
func onlyPackageFiles(entries []os.DirEntry) bool {
	names := append(opendata.Files(), opendata.Descriptor)
	return !slices.ContainsFunc(entries, func(e os.DirEntry) bool {
		return !slices.Contains(names, e.Name()) || !e.Type().IsRegular()
	})
}

// ownPackage reports whether a folder can be replaced without a loss: it is empty, or it is a data package of this
// program and holds nothing else.
func ownPackage(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil || !onlyPackageFiles(entries) {
		return false
	}
	if len(entries) == 0 {
		return true
	}
	data, err := os.ReadFile(filepath.Join(dir, opendata.Descriptor))
	var mark struct {
		Schema string `json:"schema"`
	}
	return err == nil && json.Unmarshal(data, &mark) == nil && mark.Schema == opendata.PackageSchema
}

// exportPackage writes a data package into a folder, whole or not at all.
func (c *command) exportPackage(docs []*document) {
	var total exported
	err := replaceFolder(c.output, ownPackage, func(create func(name string) (io.Writer, error)) (err error) {
		p, err := opendata.NewPackage(create, c.words.lang)
		if err != nil {
			return err
		}
		if total, err = c.writeData(p, docs); err != nil {
			return err
		}
		if total.documents == 0 {
			return errNothing
		}
		var b bytes.Buffer
		if err := p.Close(&b); err != nil {
			return err
		}
		w, err := create(opendata.Descriptor)
		if err != nil {
			return err
		}
		_, err = w.Write(b.Bytes())
		return err
	})
	c.exportDone(total, err)
}

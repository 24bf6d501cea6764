package main

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// replaceFolder writes a folder of files whole or not at all: write fills a folder beside it, through create, which
// takes its place when all of it is on disk. mine tells whether a folder that is there may go. Between two renames there
// is a moment without any folder of that name; a run that is killed just then leaves both beside it.
func replaceFolder(path string, mine func(dir string) bool, write func(create func(string) (io.Writer, error)) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	path = filepath.Clean(path)
	parent := filepath.Dir(path)
	temps.tidy(parent)
	next := filepath.Join(parent, tempPrefix+rand.Text()+tempSuffix)
	if err := temps.createFolder(next); err != nil {
		return err
	}
	defer temps.removeFolder(next)
	var files []*os.File
	defer func() {
		for _, f := range files {
			temps.close(f)
		}
	}()
	err := write(func(name string) (io.Writer, error) {
		f, err := temps.create(filepath.Join(next, name), 0o666)
		if err == nil {
			files = append(files, f)
		}
		return f, err
	})
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := f.Sync(); err != nil {
			return err
		}
		if err := temps.close(f); err != nil {
			return err
		}
	}
	files = nil
	return temps.hold(func() error { return swapFolder(path, next, mine) })
}

// swapFolder puts next in the place of path.
func swapFolder(path, next string, mine func(string) bool) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(next, path)
	}
	if !mine(path) { // it was looked at before, but writing took its time
		return errIsFolder
	}
	old := filepath.Join(filepath.Dir(path), tempPrefix+rand.Text()+tempSuffix)
	if err := os.Rename(path, old); err != nil {
		if isBusy(err, true) {
			return errors.Join(errBusy, err)
		}
		return err
	}
	if err := os.Rename(next, path); err != nil {
		return errors.Join(err, os.Rename(old, path))
	}
	return os.RemoveAll(old)
}

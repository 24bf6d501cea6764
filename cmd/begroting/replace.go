package main

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Temporary files stand beside the file that they will replace, because only a rename within a folder is whole or
// nothing. Their names begin with a dot, so that folders do not show them on most systems.
const (
	tempPrefix = ".begroting-"
	tempSuffix = ".tmp"
	staleAfter = time.Hour // no workbook takes this long: an older one is from a run that was killed
)

// replaceFile writes a file whole or not at all: write fills a file beside it, which takes its place when all of it is
// on disk. When anything fails, what was there before is still there and nothing else is.
func replaceFile(path string, write func(*os.File) error) (err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	info, statErr := os.Stat(path)
	if statErr == nil && info.IsDir() {
		return errIsFolder
	}
	dir := filepath.Dir(path)
	temps.tidy(dir)
	mode := fs.FileMode(0o666) // the user's umask takes off what it should
	if statErr == nil {
		if mode = info.Mode().Perm(); mode&0o200 == 0 {
			return fs.ErrPermission // somebody protected it, and a rename would not even notice
		}
	}
	f, err := temps.create(filepath.Join(dir, tempPrefix+rand.Text()+tempSuffix), mode)
	if err != nil {
		return err
	}
	defer temps.remove(f)
	if statErr == nil {
		_ = f.Chmod(mode) // Windows has no modes, and a file that is replaced keeps its own where it can
	}
	if err := write(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		if isBusy(err, statErr == nil) {
			return errors.Join(errBusy, err)
		}
		return err
	}
	return nil
}

// removeStale removes what a killed run left in a folder. Failing to is no reason not to go on.
func removeStale(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) || !strings.HasSuffix(e.Name(), tempSuffix) {
			continue
		}
		info, err := e.Info()
		if err != nil || time.Since(info.ModTime()) <= staleAfter {
			continue
		}
		switch path := filepath.Join(dir, e.Name()); {
		case info.Mode().IsRegular():
			_ = os.Remove(path)
		case info.IsDir() && stalePackage(path):
			_ = os.RemoveAll(path)
		}
	}
}

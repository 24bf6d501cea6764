package site

import (
	"errors"
	"os"
	"path/filepath"
)

// marker is the file by which a folder is known as one that this program made. A folder without it is never replaced.
const marker = ".begroting-site"

// ErrForeign says that a folder holds something that this program did not make.
var ErrForeign = errors.New("the folder holds other files")

// Publish makes a site beside dir and puts it in its place when all of it is there: whoever visits meanwhile gets the
// old site or the new one. The one before stays beside it as dir.vorige, to go back to. A folder that this program did
// not make is refused, unless it is empty. What a run that was killed between the two renames left is put right by the next.
func Publish(dir string, docs []Input, o Options) error {
	dir = filepath.Clean(dir)
	fresh, before := dir+".nieuw", dir+".vorige"
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) && marked(before) {
		if err := os.Rename(before, dir); err != nil {
			return err
		}
	}
	for _, d := range []string{dir, fresh, before} {
		if !marked(d) && !empty(d) {
			return &os.PathError{Op: "replace", Path: d, Err: ErrForeign}
		}
	}
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := os.MkdirAll(fresh, 0o755); err != nil {
		return err
	}
	err := os.WriteFile(filepath.Join(fresh, marker), nil, 0o644)
	if err == nil {
		err = Build(fresh, docs, o)
	}
	if err != nil {
		_ = os.RemoveAll(fresh) // the old site stays; what went wrong is the news
		return err
	}
	if _, err := os.Stat(dir); err == nil {
		if err := os.RemoveAll(before); err != nil {
			return err
		}
		if marked(dir) {
			err = os.Rename(dir, before)
		} else {
			err = os.Remove(dir) // empty
		}
		if err != nil {
			return err
		}
	}
	return os.Rename(fresh, dir)
}

func marked(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, marker))
	return err == nil
}

// empty reports whether there is nothing at a path, or an empty folder.
func empty(dir string) bool {
	entries, err := os.ReadDir(dir)
	return errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0
}

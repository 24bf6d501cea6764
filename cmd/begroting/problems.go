package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"begrotingsverkenner/cmd/engine"
	"begrotingsverkenner/core/source"
)

// Reasons why something was not read or written, beside those of package source and of the operating system.
var (
	errExtension   = errors.New("not a document")
	errEmptyFolder = errors.New("no documents in the folder")
	errIsFolder    = errors.New("the target is a folder")
	errBusy        = errors.New("the target is open in another program")
	errVerify      = errors.New("the workbook lacks a figure")
	errChanged     = errors.New("the document changed between two readings")
	errVanished    = errors.New("the document was there and is gone")
	errNothing     = errors.New("no document could be read")
)

// told is a fault that is already in the user's language.
type told string

func (t told) Error() string { return string(t) }

// writing marks an error as one of writing: a name that does not exist means something else there.
type writing struct{ err error }

func (e writing) Error() string { return e.err.Error() }
func (e writing) Unwrap() error { return e.err }

// explain says in the user's language what is the matter and what to do about it.
func (w *words) explain(err error) string {
	var text told
	var write writing
	var format *source.BinaryError
	var other errFormat
	switch {
	case errors.As(err, &text):
		return string(text)
	case errors.Is(err, source.ErrEmpty):
		return w.empty
	case errors.As(err, &other):
		return w.instead[other.what]
	case errors.As(err, &format):
		return fmt.Sprintf(w.binaryFormat, cmp.Or(w.formats[format.Format], format.Format))
	case errors.Is(err, source.ErrBinary):
		return w.binary
	case errors.Is(err, engine.ErrWithout):
		return w.noEngine
	case errors.Is(err, source.ErrPassword):
		return w.password
	case errors.Is(err, source.ErrDamaged) || errors.Is(err, source.ErrTranscript):
		return w.damaged
	case errors.Is(err, source.ErrScan):
		return w.scan
	case errors.Is(err, source.ErrLetters):
		return w.letters
	case errors.Is(err, source.ErrUnpacked):
		return w.unpacked
	case errors.Is(err, source.ErrSlow):
		return w.slow
	case errors.Is(err, source.ErrLines):
		return fmt.Sprintf(w.tooManyLines, w.number(source.MaxLines))
	case errors.Is(err, source.ErrSize):
		return fmt.Sprintf(w.tooLarge, source.MaxSize>>20)
	case errors.Is(err, errExtension):
		return w.notDocument
	case errors.Is(err, errEmptyFolder):
		return w.emptyFolder
	case errors.Is(err, errIsFolder):
		return w.isFolder
	case errors.Is(err, errChanged):
		return w.changed
	case errors.Is(err, errVanished):
		return w.vanished
	case errors.Is(err, syscall.ELOOP):
		return w.linkLoop
	case errors.Is(err, errBusy):
		return w.busy
	case errors.Is(err, errVerify):
		return fmt.Sprintf(w.verifyFailed, err)
	case isFull(err):
		return w.diskFull
	case errors.Is(err, syscall.EFBIG):
		return w.fileLimit
	case errors.Is(err, syscall.EROFS):
		return w.readOnly
	case errors.Is(err, syscall.ENOTDIR) || errors.Is(err, fs.ErrExist):
		return w.notFolder
	case errors.As(err, &write) && errors.Is(err, fs.ErrPermission):
		return w.writeDenied
	case errors.Is(err, fs.ErrPermission):
		return w.readDenied
	case errors.As(err, &write) && errors.Is(err, fs.ErrNotExist):
		return w.targetFolderGone
	case errors.Is(err, fs.ErrNotExist):
		return w.notFound
	}
	return fmt.Sprintf(w.systemError, systemReason(err))
}

// systemReason is the operating system's own word for what failed, without the operation and the path around it.
func systemReason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

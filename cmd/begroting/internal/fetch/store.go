package fetch

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// storeName is the folder, inside the one that was asked for, in which everything is kept as it came.
const storeName = ".begroting-fetch"

const journalName = "journal.jsonl"

// ForeignError is a folder that has other things in it.
type ForeignError struct{ Dir string }

func (e *ForeignError) Error() string {
	return e.Dir + " has other files in it; choose an empty or new folder"
}

// OtherSiteError is a folder in which another website was fetched.
type OtherSiteError struct{ Start string }

func (e *OtherSiteError) Error() string {
	return "this folder holds " + e.Start + "; choose another one"
}

// store keeps what came, and says between two runs how far the first one got. The journal gets a line for each answer at once,
// so that a run that is killed loses no more than the page it was at. A line that was cut off and a file that is not what
// the journal says it is are as if they never came.
type store struct {
	dir     string // that was asked for
	heading heading
	records map[string]*record
	old     bool // there was a round before this one that came to its end
	journal *os.File
}

// openStore opens the store of a folder, and begins a round or goes on with one.
func openStore(dir, start string) (*store, error) {
	s := &store{dir: dir, records: map[string]*record{}}
	err := s.load()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := free(dir); err != nil {
			return nil, err
		}
		s.heading = heading{Version: journalVersion, Start: start, Round: 1}
	case err != nil:
		return nil, err
	case s.heading.Start != start:
		return nil, &OtherSiteError{s.heading.Start}
	case s.heading.Done:
		s.heading.Round++
		s.heading.Done = false
	}
	for _, r := range s.records {
		s.old = s.old || r.Round < s.heading.Round
	}
	if err := os.MkdirAll(s.path(""), 0o777); err != nil {
		return nil, err
	}
	return s, s.rewrite()
}

// free reports with its error whether a folder has something in it. Files that begin with a dot are those of systems.
func free(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return &ForeignError{dir}
		}
	}
	return nil
}

func (s *store) path(name string) string { return filepath.Join(s.dir, storeName, name) }

// load reads the journal. Later lines go for earlier ones.
func (s *store) load() error {
	f, err := os.Open(s.path(journalName))
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	first := true
	for {
		line, err := r.ReadBytes('\n')
		if err != nil {
			if first {
				return &ForeignError{s.dir}
			}
			return nil // what has no line end was cut off
		}
		if first {
			if json.Unmarshal(line, &s.heading) != nil || s.heading.Version != journalVersion {
				return &ForeignError{s.dir}
			}
			first = false
			continue
		}
		var rec record
		if json.Unmarshal(line, &rec) == nil && rec.Address != "" {
			s.records[rec.Address] = &rec
		}
	}
}

// put keeps a record.
func (s *store) put(r *record) error {
	s.records[r.Address] = r
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	_, err = s.journal.Write(append(line, '\n'))
	return err
}

// rewrite writes the journal anew, a line for each address in their order, and opens it to go on.
func (s *store) rewrite() error {
	if err := s.close(); err != nil {
		return err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s.heading); err != nil {
		return err
	}
	var addresses []string
	for a := range s.records {
		addresses = append(addresses, a)
	}
	slices.Sort(addresses)
	for _, a := range addresses {
		if err := e.Encode(s.records[a]); err != nil {
			return err
		}
	}
	path := s.path(journalName)
	if err := os.WriteFile(path+tempEnding, b.Bytes(), 0o666); err != nil {
		return err
	}
	if err := os.Rename(path+tempEnding, path); err != nil {
		return err
	}
	var err error
	s.journal, err = os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0o666)
	return err
}

func (s *store) close() error {
	if s.journal == nil {
		return nil
	}
	err := s.journal.Close()
	s.journal = nil
	return err
}

// abandon takes away a store in which nothing came, so that the folder is free for another address.
func (s *store) abandon() {
	_ = s.close()
	_ = os.Remove(s.path(journalName))
	_ = os.Remove(s.path(""))
	_ = os.Remove(s.dir) // when nothing else is in it
}

// finish ends a round, and removes what no record names any more.
func (s *store) finish(done bool) error {
	s.heading.Done = done
	if err := s.rewrite(); err != nil {
		return err
	}
	if err := s.close(); err != nil {
		return err
	}
	named := map[string]bool{journalName: true, manifestName: true}
	for _, r := range s.records {
		named[filepath.Base(r.File)] = true
	}
	entries, err := os.ReadDir(s.path(""))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !named[e.Name()] {
			_ = os.Remove(s.path(e.Name())) // next time, then
		}
	}
	return nil
}

const tempEnding = ".tmp"

// save keeps the bytes of an answer, and says in its record where. Pages are packed, because they are kept twice. A file of the
// same bytes is left as it is.
func (s *store) save(r *record, body []byte, ext string) error {
	sum := sha256.Sum256([]byte(r.Address))
	name := storeName + "/" + hex.EncodeToString(sum[:10]) + ext
	hash := sha256.Sum256(body)
	r.File, r.SHA256, r.Size = name, hex.EncodeToString(hash[:]), int64(len(body))
	if strings.HasSuffix(ext, ".gz") {
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
		if err != nil {
			return err
		}
		_, _ = z.Write(body) // into memory
		if err := z.Close(); err != nil {
			return err
		}
		body = b.Bytes()
	}
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.WriteFile(path+tempEnding, body, 0o666); err != nil {
		return err
	}
	return os.Rename(path+tempEnding, path)
}

// errNotKept is what the journal names and the disk does not have.
var errNotKept = errors.New("what was fetched before is no longer there, or was changed")

// bytes returns what was kept.
func (s *store) bytes(r *record) ([]byte, error) {
	if r == nil || r.File == "" {
		return nil, errNotKept
	}
	f, err := os.Open(filepath.Join(s.dir, filepath.FromSlash(r.File)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNotKept, err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(r.File, ".gz") {
		z, err := gzip.NewReader(bufio.NewReader(f))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errNotKept, err)
		}
		in = z
	}
	data, err := io.ReadAll(io.LimitReader(in, r.Size+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNotKept, err)
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != r.SHA256 {
		return nil, errNotKept
	}
	return data, nil
}

// holds reports whether what was kept is still there.
func (s *store) holds(r *record) bool {
	_, err := s.bytes(r)
	return err == nil
}

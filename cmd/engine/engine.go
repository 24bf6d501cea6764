package engine

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"

	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/source"
)

// folder has the engine where web/build put it there before this program was built.
//
//go:embed all:wasm
var folder embed.FS

// File is where the engine belongs, below this package.
const File = "wasm/pdfium.wasm.gz"

// sum is the hash of the release that is used. Its figures are those that the tests hold.
const sum = "5e4cd023c3dad4a895b3571ca573d3fc51bac6de48360d95283134385b954eaa"

// ErrWithout says that this program was built without the engine: the package of the engine was not fetched.
var ErrWithout = errors.New("this program was built without its reader of PDF; build it with make build")

// Check reports whether wasm is the release that is used.
func Check(wasm []byte) error {
	if got := sha256.Sum256(wasm); hex.EncodeToString(got[:]) != sum {
		return fmt.Errorf("the engine for PDF has the hash %x and should have %s; fetch the version in web/package-lock.json: npm ci --prefix web", got, sum)
	}
	return nil
}

// maxMemory is what the engine gets, in pages of 64 kB: 320 MB. The largest document with its pictures needs some 100.
const maxMemory = 5120

// limit is how long one document may take. 250 pages take two seconds.
const limit = 3 * time.Minute

// Engine is PDFium, compiled. It is made when the first PDF is read, and serves any number at a time.
type Engine struct {
	start    sync.Once
	err      error
	runtime  wazero.Runtime
	compiled wazero.CompiledModule
	helpers  chan struct{} // has a place for each machine that may help another one, over all documents: see help
}

// Wasm returns the engine as the browser gets it.
func Wasm() ([]byte, error) {
	packed, err := folder.ReadFile(File)
	if err != nil {
		return nil, ErrWithout
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// cacheFolder is where the compiled engine is kept, so that it is compiled once on a machine. Without a place to write it is
// compiled each time: two seconds.
func cacheFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "begroting", "engine")
}

// prepare compiles the engine, or takes it from the cache.
func (e *Engine) prepare() {
	e.helpers = make(chan struct{}, runtime.GOMAXPROCS(0)-1)
	wasm, err := Wasm()
	if err != nil {
		e.err = err
		return
	}
	// A cache that can't be read or was cut off is left alone.
	if dir := cacheFolder(); dir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			if e.err = e.compile(wasm, cache); e.err == nil {
				return
			}
		}
	}
	e.err = e.compile(wasm, nil)
}

func (e *Engine) compile(wasm []byte, cache wazero.CompilationCache) error {
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(maxMemory)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	ctx := experimental.WithCompilationWorkers(context.Background(), runtime.NumCPU())
	e.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	var err error
	if e.compiled, err = e.runtime.CompileModule(ctx, wasm); err != nil {
		return err
	}
	return e.imports(ctx)
}

// help starts machines that read a document together with the one that opened it: as many as there are processors without work, so
// that one long document is read as quickly as several are.
func (e *Engine) help(most int, deadline time.Time) (out []*machine) {
	for len(out) < most {
		select {
		case e.helpers <- struct{}{}:
		default:
			return out // all processors have one
		}
		m := &machine{deadline: deadline}
		if m.open(e) != nil {
			<-e.helpers
			return out // it goes without
		}
		out = append(out, m)
	}
	return out
}

// Transcribe makes a transcript of a PDF. Each document gets a memory of its own, so that none can spoil another.
func (e *Engine) Transcribe(data []byte) (*source.Transcript, error) {
	return run(e, func(m *machine, help func(most int) []pdf.Machine) (*source.Transcript, error) {
		return pdf.Transcribe(m, data, help)
	})
}

// Letters counts the characters of a PDF, see [pdf.Letters].
func (e *Engine) Letters(data []byte) (int, error) {
	return run(e, func(m *machine, help func(most int) []pdf.Machine) (int, error) {
		return pdf.Letters(m, data, help)
	})
}

// run does something with a machine of its own, and with those that may help it.
func run[T any](e *Engine, do func(m *machine, help func(most int) []pdf.Machine) (T, error)) (none T, err error) {
	e.start.Do(e.prepare)
	if e.err != nil {
		return none, e.err
	}
	type result struct {
		t   T
		err error
	}
	done := make(chan result, 1)
	m := &machine{deadline: time.Now().Add(limit)}
	go func() {
		err := m.open(e)
		if err != nil {
			done <- result{none, err}
			return
		}
		defer m.close()
		var others []*machine
		defer func() {
			for _, o := range others {
				o.close()
				<-e.helpers
			}
		}()
		t, err := do(m, func(most int) (out []pdf.Machine) {
			others = e.help(most, m.deadline)
			for _, o := range others {
				out = append(out, o)
			}
			return out
		})
		done <- result{t, err}
	}()
	// A call that never returns can't be stopped; the document is given up, and the others go on.
	timer := time.NewTimer(limit + 10*time.Second)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.t, r.err
	case <-timer.C:
		return none, source.ErrSlow
	}
}

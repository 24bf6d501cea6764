package engine

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"begrotingsverkenner/core/pdf"
	"begrotingsverkenner/core/source"
)

// machine is a [pdf.Machine]: one memory with the engine in it.
type machine struct {
	module    api.Module
	functions map[string]api.Function
	stack     [16]uint64
	deadline  time.Time
	calls     int
	err       error
}

// errFunction is a fault of ours: the engine has no such function.
var errFunction = errors.New("the engine lacks a function")

func (m *machine) open(e *Engine) (err error) {
	ctx := context.Background()
	// Without a name any number of them can be there at a time.
	m.module, err = e.runtime.InstantiateModule(ctx, e.compiled, wazero.NewModuleConfig().WithName("").WithStartFunctions())
	if err != nil {
		return fmt.Errorf("start the engine: %w", err)
	}
	m.functions = map[string]api.Function{}
	m.Call("__wasm_call_ctors")
	m.Call("FPDF_InitLibrary")
	return m.err
}

func (m *machine) close() { _ = m.module.Close(context.Background()) }

// Call calls a function of the engine.
func (m *machine) Call(name string, args ...uint64) uint64 {
	if m.err != nil {
		return 0
	}
	if m.calls++; m.calls&0xFFF == 0 && time.Now().After(m.deadline) {
		m.err = source.ErrSlow
		return 0
	}
	f := m.function(name)
	if f == nil {
		return 0
	}
	m.stack[0] = 0
	copy(m.stack[:], args)
	if err := f.CallWithStack(context.Background(), m.stack[:]); err != nil {
		m.err = fmt.Errorf("%w (%s)", source.ErrDamaged, name) // it fell over this file
		return 0
	}
	return m.stack[0]
}

// function is a function of the engine, or nil where it has none.
func (m *machine) function(name string) api.Function {
	f := m.functions[name]
	if f == nil {
		if f = m.module.ExportedFunction(name); f == nil {
			m.err = fmt.Errorf("%w: %s", errFunction, name)
			return nil
		}
		m.functions[name] = f
	}
	return f
}

// Glyphs are all characters of a page, see [pdf.Glyphs]. A page has thousands, and four calls for each: finding the function and
// making room for its arguments each time takes as long as the calls.
func (m *machine) Glyphs(text uint64, count int, scratch uint32) []byte {
	const size, box = 32, 16
	var functions [4]api.Function
	for i, name := range [...]string{"FPDFText_GetUnicode", "FPDFText_GetTextObject", "FPDFText_IsGenerated", "FPDFText_GetLooseCharBox"} {
		if functions[i] = m.function(name); functions[i] == nil {
			return nil
		}
	}
	ctx := context.Background()
	out := make([]byte, count*size)
	for i := range count {
		call := func(f api.Function) uint32 {
			m.stack[0], m.stack[1], m.stack[2] = text, uint64(i), uint64(scratch)
			if m.err == nil {
				if err := f.CallWithStack(ctx, m.stack[:3]); err != nil {
					m.err = fmt.Errorf("%w (characters)", source.ErrDamaged)
				}
			}
			return uint32(m.stack[0])
		}
		to := out[i*size:]
		letter := call(functions[0])
		binary.LittleEndian.PutUint32(to, letter)
		object := call(functions[1])
		binary.LittleEndian.PutUint32(to[4:], object)
		if object != 0 {
			if letter <= pdf.MostMade && call(functions[2]) == 1 {
				to[8] = 1
			} else if call(functions[3]) != 0 {
				if b, ok := m.module.Memory().Read(scratch, box); ok {
					to[12] = 1
					copy(to[16:], b)
				}
			}
		}
		if m.err != nil {
			return nil
		}
		if m.calls++; m.calls&0xFFF == 0 && time.Now().After(m.deadline) {
			m.err = source.ErrSlow
			return nil
		}
	}
	return out
}

// Bytes are bytes of the engine's memory.
func (m *machine) Bytes(at, n uint32) []byte {
	b, _ := m.module.Memory().Read(at, n)
	return b
}

// Write puts bytes into the engine's memory.
func (m *machine) Write(at uint32, data []byte) bool { return m.module.Memory().Write(at, data) }

// Err is the first failure.
func (m *machine) Err() error { return m.err }

package engine

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

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
	f := m.functions[name]
	if f == nil {
		if f = m.module.ExportedFunction(name); f == nil {
			m.err = fmt.Errorf("%w: %s", errFunction, name)
			return 0
		}
		m.functions[name] = f
	}
	m.stack[0] = 0
	copy(m.stack[:], args)
	if err := f.CallWithStack(context.Background(), m.stack[:]); err != nil {
		m.err = fmt.Errorf("%w (%s)", source.ErrDamaged, name) // it fell over this file
		return 0
	}
	return m.stack[0]
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

package engine

import (
	"context"
	"strings"

	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/emscripten"
)

// imports gives the engine what it asks of the system it runs on: no files, no network, no clock and no environment. Files
// that it looks for are not there; it reads from its memory only.
func (e *Engine) imports(ctx context.Context) error {
	exceptions, err := emscripten.NewFunctionExporterForModule(e.compiled)
	if err != nil {
		return err
	}
	env := e.runtime.NewHostModuleBuilder("env")
	exceptions.ExportFunctions(env)
	wasi := e.runtime.NewHostModuleBuilder("wasi_snapshot_preview1")
	for _, f := range e.compiled.ImportedFunctions() {
		module, name, _ := f.Import()
		if strings.HasPrefix(name, "invoke_") || name == "_emscripten_throw_longjmp" {
			continue // exceptions
		}
		to := env
		if module != "env" {
			to = wasi
		}
		to.NewFunctionBuilder().WithGoModuleFunction(answer(name), f.ParamTypes(), f.ResultTypes()).Export(name)
	}
	if _, err := env.Instantiate(ctx); err != nil {
		return err
	}
	_, err = wasi.Instantiate(ctx)
	return err
}

// answer is what a function of the system gives. Those of files all fail.
func answer(name string) api.GoModuleFunc {
	const noEntry = -2 + 1<<32
	switch {
	case name == "emscripten_resize_heap":
		return grow
	case name == "_emscripten_memcpy_js":
		return move
	case name == "__assert_fail" || name == "_abort_js":
		return func(context.Context, api.Module, []uint64) { panic("the engine gave up") }
	case strings.HasPrefix(name, "__syscall"):
		return func(_ context.Context, _ api.Module, stack []uint64) { stack[0] = noEntry }
	case strings.HasPrefix(name, "environ"):
		return func(_ context.Context, m api.Module, stack []uint64) {
			if name == "environ_sizes_get" {
				m.Memory().WriteUint32Le(uint32(stack[0]), 0)
				m.Memory().WriteUint32Le(uint32(stack[1]), 0)
			}
			stack[0] = 0
		}
	case name == "fd_write" || name == "fd_read" || name == "fd_seek":
		return func(_ context.Context, _ api.Module, stack []uint64) { stack[0] = 8 } // no such file
	}
	// The clock stands still: no document is read otherwise tomorrow.
	return func(_ context.Context, _ api.Module, stack []uint64) {
		if len(stack) > 0 {
			stack[0] = 0
		}
	}
}

// grow gives the engine more memory, up to its limit.
func grow(_ context.Context, m api.Module, stack []uint64) {
	const page = 1 << 16
	want, have := uint64(uint32(stack[0])), uint64(m.Memory().Size())
	stack[0] = 1
	if want > have {
		if _, ok := m.Memory().Grow(uint32((want - have + page - 1) / page)); !ok {
			stack[0] = 0
		}
	}
}

// move copies a piece of the engine's memory.
func move(_ context.Context, m api.Module, stack []uint64) {
	if b, ok := m.Memory().Read(uint32(stack[1]), uint32(stack[2])); ok {
		m.Memory().Write(uint32(stack[0]), b)
	}
}

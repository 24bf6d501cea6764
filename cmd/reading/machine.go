//go:build js && wasm

package main

import (
	"fmt"
	"syscall/js"

	"begrotingsverkenner/core/source"
)

// machine is a [pdf.Machine] that the worker has running: {functions, bytes(at, n), write(at, data), glyphs(text, count, at), kids(element,
// count)}.
type machine struct {
	engine    js.Value
	functions map[string]js.Value
	page      func(n, count int) // is told of each page
	err       error
}

func newMachine(engine js.Value, page func(n, count int)) *machine {
	return &machine{engine: engine, functions: map[string]js.Value{}, page: page}
}

// Page tells of a page, see [pdf.Follower].
func (m *machine) Page(n, count int) { m.page(n, count) }

// Call calls a function of the engine. What it throws is taken for a fault of the document.
func (m *machine) Call(name string, args ...uint64) (result uint64) {
	if m.err != nil {
		return 0
	}
	defer func() {
		if fault := recover(); fault != nil {
			m.err, result = fmt.Errorf("%w (%s: %v)", source.ErrDamaged, name, fault), 0
		}
	}()
	f, ok := m.functions[name]
	if !ok {
		f = m.engine.Get("functions").Get(name)
		m.functions[name] = f
	}
	values := make([]any, len(args))
	for i, a := range args {
		values[i] = int(int32(uint32(a)))
	}
	v := f.Invoke(values...)
	if v.Type() != js.TypeNumber {
		return 0
	}
	return uint64(uint32(int32(v.Int())))
}

// Bytes are bytes of the engine's memory.
func (m *machine) Bytes(at, n uint32) []byte {
	v := m.engine.Call("bytes", at, n)
	if v.IsNull() {
		return nil
	}
	b := make([]byte, n)
	js.CopyBytesToGo(b, v)
	return b
}

// Write puts bytes into the engine's memory.
func (m *machine) Write(at uint32, data []byte) bool {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return m.engine.Call("write", at, array).Bool()
}

// Glyphs are all characters of a page, see [pdf.Glyphs].
func (m *machine) Glyphs(text uint64, count int, scratch uint32) (all []byte) {
	if m.err != nil {
		return nil
	}
	defer func() {
		if fault := recover(); fault != nil {
			m.err, all = fmt.Errorf("%w (%v)", source.ErrDamaged, fault), nil
		}
	}()
	return bytesOf(m.engine.Call("glyphs", uint32(text), count, scratch))
}

// Kids are all children of an element, see [pdf.Kids].
func (m *machine) Kids(element uint64, count int) (all []byte) {
	if m.err != nil {
		return nil
	}
	defer func() {
		if fault := recover(); fault != nil {
			m.err, all = fmt.Errorf("%w (%v)", source.ErrDamaged, fault), nil
		}
	}()
	return bytesOf(m.engine.Call("kids", uint32(element), count))
}

// Err is the first failure.
func (m *machine) Err() error { return m.err }

package pdf

import "encoding/binary"

// Machine runs the engine. After its first failure all calls return 0, and Err says what it was; so it is asked once in a
// while and not behind each call.
type Machine interface {
	// Call calls a function of the engine. Numbers that are no integers are passed and returned as their bits.
	Call(function string, args ...uint64) uint64
	// Bytes are n bytes of the engine's memory, valid until the next call; nil where there are no such bytes.
	Bytes(at, n uint32) []byte
	// Write puts bytes into the engine's memory, and reports whether they fit there.
	Write(at uint32, data []byte) bool
	// Err is the first failure: a trap, or too much memory.
	Err() error
}

// engine wraps a machine with a scratch area in its memory.
type engine struct {
	Machine
	scratch uint32 // where functions put what they return
	size    uint32
}

func (e *engine) malloc(n int) uint32 { return uint32(e.Call("malloc", uint64(n))) }

// int calls a function that returns a signed number.
func (e *engine) int(function string, args ...uint64) int {
	return int(int32(e.Call(function, args...)))
}

// text calls a function that fills a buffer with UTF-16 and returns how many bytes that took; the buffer and its length
// are the last two arguments.
func (e *engine) text(function string, args ...uint64) string {
	n := uint32(e.Call(function, append(args, uint64(e.scratch), uint64(e.size))...))
	if n < 2 || n > e.size {
		return ""
	}
	return decodeUTF16(e.Bytes(e.scratch, n))
}

// float reads a number of 32 bits from the scratch area.
func (e *engine) word(i uint32) uint32 {
	b := e.Bytes(e.scratch+4*i, 4)
	if b == nil {
		return 0
	}
	return binary.LittleEndian.Uint32(b)
}

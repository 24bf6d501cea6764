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

// Glyphs is what a machine can have beside [Machine], where each call costs much, as between two programs in a browser: all
// characters of a page at once. Each takes glyphSize bytes, numbers of 32 bits with the lowest byte first: the character,
// its piece of text (0 for none), 1 where the engine made it up, whether it has a place, and its left, top, right and bottom as the
// bits of numbers of 32 bits.
type Glyphs interface {
	Glyphs(text uint64, count int, scratch uint32) []byte
}

// Follower is what a machine can have beside [Machine], for who has to wait: it is told of each page before that is read, from 1, and
// of how many there are.
type Follower interface {
	Page(n, count int)
}

const glyphSize = 32

// MostMade is the last of the characters that the engine makes up: spaces and ends of lines. Of others it need not be asked.
const MostMade = ' '

// Kids is what a machine can have beside [Machine], too: all children of an element of the structure tree at once, of which the engine
// names those on other pages as none. Each takes kidSize bytes: the element, or 0, and the content that it is where it is no element, or −1.
type Kids interface {
	Kids(element uint64, count int) []byte
}

const kidSize = 8

// engine wraps a machine with a scratch area in its memory.
type engine struct {
	Machine
	scratch uint32 // where functions put what they return
	size    uint32
	fonts   map[uint64]bool // whether a font is bold
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

// numbers reads six numbers of 32 bits from the scratch area, all that a function returns there at most.
func (e *engine) numbers() (out [6]uint32) {
	if b := e.Bytes(e.scratch, 4*uint32(len(out))); b != nil {
		for i := range out {
			out[i] = binary.LittleEndian.Uint32(b[4*i:])
		}
	}
	return out
}

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// Go's linker leaves every run of eight zeros out of the data of a program in wasm, which cuts it into as many as a hundred
// thousand segments. Their offsets are small, but no two are alike: after brotli they weigh far more than the zeros, and a
// browser copies each on its own. So segments that stand close together become one again.

// near is the number of zeros between two segments below which they are joined.
const near = 1024

const (
	wasmHead    = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
)

var errWasm = errors.New("the program in wasm has parts that this tool does not know: compare web/build/segments.go with the linker's cmd/link/internal/wasm")

// segment is a piece of the memory that a program starts with.
type segment struct {
	offset int64
	data   []byte
}

func (s *segment) end() int64 { return s.offset + int64(len(s.data)) }

// joinSegments returns a program that starts with the same memory, in as few segments as that takes.
func joinSegments(program []byte) ([]byte, error) {
	if !bytes.HasPrefix(program, []byte(wasmHead)) {
		return nil, errWasm
	}
	out := []byte(wasmHead)
	for r := (&wasm{rest: program[len(wasmHead):]}); len(r.rest) > 0; {
		kind := r.byte()
		body := r.take(r.unsigned())
		if r.broken {
			return nil, errWasm
		}
		if kind == dataSection {
			all, err := segments(body)
			if err != nil {
				return nil, err
			}
			body = encodeSegments(joined(all))
		}
		out = append(out, kind)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// segments reads the data section: each segment with the constant that says where it goes.
func segments(body []byte) ([]segment, error) {
	r := &wasm{rest: body}
	var all []segment
	for range r.unsigned() {
		if r.byte() != 0 || r.byte() != i32Const {
			return nil, errWasm
		}
		s := segment{offset: r.signed()}
		if r.byte() != opEnd {
			return nil, errWasm
		}
		s.data = r.take(r.unsigned())
		if r.broken || s.offset < 0 {
			return nil, errWasm
		}
		all = append(all, s)
	}
	if r.broken || len(r.rest) > 0 {
		return nil, errWasm
	}
	return all, nil
}

// joined puts segments in order and fills the zeros between those that are near. Segments that overlap would have to keep
// the order in which they are written; the linker makes none, and they stay as they are.
func joined(all []segment) []segment {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b segment) int { return int(a.offset - b.offset) })
	var list []segment
	for _, s := range sorted {
		if n := len(list); n > 0 {
			last := &list[n-1]
			gap := s.offset - last.end()
			if gap < 0 {
				return all
			}
			if gap <= near {
				last.data = append(append(last.data, make([]byte, gap)...), s.data...)
				continue
			}
		}
		list = append(list, segment{s.offset, slices.Clone(s.data)})
	}
	return list
}

func encodeSegments(all []segment) []byte {
	b := binary.AppendUvarint(nil, uint64(len(all)))
	for _, s := range all {
		b = append(b, 0, i32Const)
		b = appendSigned(b, s.offset)
		b = append(b, opEnd)
		b = binary.AppendUvarint(b, uint64(len(s.data)))
		b = append(b, s.data...)
	}
	return b
}

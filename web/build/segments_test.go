package main

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"
)

// image is the memory that segments leave behind, written one after the other as a browser does.
func image(all []segment) []byte {
	var end int64
	for _, s := range all {
		end = max(end, s.end())
	}
	memory := make([]byte, end)
	for _, s := range all {
		copy(memory[s.offset:], s.data)
	}
	return memory
}

// program is wasm with a section before the data and one behind it.
func program(all []segment) []byte {
	data := encodeSegments(all)
	b := append([]byte(wasmHead), 0, 3, 1, 'a', 'b', dataSection)
	for n := len(data); ; n >>= 7 {
		if n < 0x80 {
			b = append(b, byte(n))
			break
		}
		b = append(b, byte(n)|0x80)
	}
	return append(append(b, data...), 0, 2, 1, 'z')
}

func TestJoinedSegmentsMakeTheSameMemory(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var all []segment
		offset := int64(r.IntN(5000))
		for range 1 + r.IntN(60) {
			s := segment{offset, bytes.Repeat([]byte{byte(1 + r.IntN(255))}, 1+r.IntN(40))}
			all = append(all, s)
			offset = s.end() + int64(r.IntN(3*near))
		}
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		before := program(all)
		after, err := joinSegments(before)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(after, before[:13]) || !bytes.HasSuffix(after, []byte{0, 2, 1, 'z'}) {
			t.Fatal("another section changed")
		}
		rd := &wasm{rest: after[13:]}
		rd.byte()
		got, err := segments(rd.take(rd.unsigned()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(image(got), image(all)) {
			t.Fatal("the memory differs")
		}
		for i := 1; i < len(got); i++ {
			if got[i].offset-got[i-1].end() <= near {
				t.Fatal("segments that are near stayed apart")
			}
		}
	}
}

func TestOverlappingSegmentsStay(t *testing.T) {
	t.Parallel()
	all := []segment{{10, []byte("later wins")}, {5, []byte("writes over")}}
	after, err := joinSegments(program(all))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(after, program(all)) {
		t.Error("segments that overlap were joined")
	}
}

func TestForeignWasmIsRefused(t *testing.T) {
	t.Parallel()
	whole := program([]segment{{1, []byte("abc")}, {500, []byte("def")}})
	for name, b := range map[string][]byte{
		"nothing": nil, "no wasm": []byte("PK\x03\x04 and so on"), "cut short": whole[:len(whole)-6],
		"passive":     append([]byte(wasmHead), dataSection, 4, 1, 1, 1, 'a'),
		"a variable":  append([]byte(wasmHead), dataSection, 7, 1, 0, 0x23, 0, opEnd, 1, 'a'),
		"more behind": append([]byte(wasmHead), dataSection, 8, 1, 0, i32Const, 1, opEnd, 1, 'a', 'b'),
	} {
		if _, err := joinSegments(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestSigned(t *testing.T) {
	t.Parallel()
	for _, v := range []int64{0, 1, 63, 64, 127, 128, 8191, 8192, 1 << 20, math.MaxInt32, -1, -64, -65, math.MinInt32, math.MaxInt64, math.MinInt64} {
		r := &wasm{rest: appendSigned(nil, v)}
		if got := r.signed(); got != v || r.broken || len(r.rest) > 0 {
			t.Errorf("%d came back as %d", v, got)
		}
	}
}

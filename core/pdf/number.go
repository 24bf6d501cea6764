package pdf

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// hundredths makes a whole number of a length in points. What no page has (no number, or miles away) becomes an edge far off.
func hundredths(bits uint32) int32 {
	const far = 1 << 24
	f := float64(math.Float32frombits(bits)) * 100
	if !(f > -far) {
		return -far
	}
	if f > far {
		return far
	}
	return int32(math.Round(f))
}

// points makes a whole number of hundredths of a length in points.
func points(f float64) int32 { return hundredths(math.Float32bits(float32(f))) }

// decodeUTF16 decodes what the engine returns as text, without the zero at its end.
func decodeUTF16(b []byte) string {
	var units []uint16
	for i := 0; i+1 < len(b); i += 2 {
		u := binary.LittleEndian.Uint16(b[i:])
		if u == 0 {
			break
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

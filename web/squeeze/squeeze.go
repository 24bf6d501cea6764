// Package squeeze makes a program in wasm as small as brotli can. Distances in such a program are mostly multiples of eight
// and brotli has a way to write those short, but leaves it to who compresses to say so; Go's brotli libraries cannot.
// Node's can, and npm, which the build needs, brings Node.
package squeeze

import (
	"bytes"
	"fmt"
	"os/exec"
)

// script compresses what it reads. Three postfix bits are what multiples of eight have in common; the window is as far back as browsers
// look, because a program repeats itself at both ends.
const script = `const {brotliCompressSync, constants: c} = require("zlib");
process.stdout.write(brotliCompressSync(require("fs").readFileSync(0), {params: {
	[c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_NPOSTFIX]: 3, [c.BROTLI_PARAM_NDIRECT]: 0,
}}));`

// Program compresses a program with brotli. It takes half a minute.
func Program(data []byte) ([]byte, error) {
	var out, message bytes.Buffer
	cmd := exec.Command("node", "-e", script)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(data), &out, &message
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compress with node (Debian: nodejs): %w: %s", err, message.Bytes())
	}
	return out.Bytes(), nil
}

// Package squeeze makes a program in wasm as small as brotli can. Distances in such a program are mostly multiples of four
// or eight and brotli has a way to write those short, but leaves it to who compresses to say so; Go's brotli libraries
// cannot. Node's can, and npm, which the build needs, brings Node.
package squeeze

import (
	"bytes"
	"fmt"
	"os/exec"
)

// script compresses what it reads in several ways at once and writes the smallest. The ways differ in how many bits of a
// distance come last, and in how many short distances have a code of their own: which one is best differs from program to
// program by half a percent, and cannot be told beforehand. The window is as far back as browsers look, because a
// program repeats itself at both ends.
const script = `const {brotliCompress, constants: c} = require("zlib"), {promisify} = require("util");
const data = require("fs").readFileSync(0);
const ways = [[1, 0], [2, 0], [2, 4], [3, 0]].map(([postfix, direct]) => promisify(brotliCompress)(data, {params: {
	[c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_NPOSTFIX]: postfix, [c.BROTLI_PARAM_NDIRECT]: direct,
}}));
Promise.all(ways).then((all) => process.stdout.write(all.reduce((a, b) => (b.length < a.length ? b : a))));`

// Version changes when programs come out otherwise than before. What was made by another version is made again.
const Version = "-1"

// Program compresses a program with brotli. It takes a minute on two cores.
func Program(data []byte) ([]byte, error) {
	var out, message bytes.Buffer
	cmd := exec.Command("node", "-e", script)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(data), &out, &message
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("compress with node (Debian: nodejs): %w: %s", err, message.Bytes())
	}
	return out.Bytes(), nil
}

package guest

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// readBody reads an answer of at most so many bytes, unpacked. A body that is silent for too long, or that goes on for too
// long, ends; cancel is what ends it.
func (g *Guest) readBody(res *http.Response, most int64, cancel context.CancelCauseFunc) ([]byte, error) {
	// What is packed takes less than what it unpacks to, so the one bound holds for both.
	if res.ContentLength > most {
		return nil, &SizeError{most}
	}
	watched := &watched{r: res.Body, idle: g.o.Idle, most: most + overhead}
	silent := time.AfterFunc(g.o.Idle, func() { cancel(ErrSilent) })
	endless := time.AfterFunc(g.o.Whole, func() { cancel(ErrEndless) })
	defer silent.Stop()
	defer endless.Stop()
	watched.alive = silent
	var r io.Reader = watched
	packed := false
	switch strings.ToLower(strings.TrimSpace(res.Header.Get("Content-Encoding"))) {
	case "", "identity":
	case "gzip", "x-gzip":
		packed = true
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, bodyError(watched.err, err, true)
		}
		r = z
	default:
		return nil, ErrEncoding
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, bodyError(watched.err, err, packed)
	}
	if int64(len(data)) > most {
		return nil, &SizeError{most}
	}
	return data, nil
}

// bodyError tells a body that broke off from one whose packing is wrong.
func bodyError(network, err error, packed bool) error {
	switch {
	case network == nil && packed:
		return errors.Join(ErrPacked, err)
	case network != nil:
		return network
	}
	return err
}

// overhead is how much longer than its contents something packed can be. More is packing that never gives anything.
const overhead = 64 << 10

// watched is a body that shows that it is alive. It remembers how it broke off: an unpacker has its own words for that.
type watched struct {
	r     io.Reader
	idle  time.Duration
	alive *time.Timer
	most  int64
	err   error
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if w.most -= int64(n); w.most < 0 && err == nil {
		err = &SizeError{w.most}
	}
	if n > 0 {
		w.alive.Reset(w.idle)
	}
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// Unpack unpacks what a website keeps packed, such as sitemap.xml.gz, within a bound.
func Unpack(data []byte, most int64) ([]byte, error) {
	z, err := gzip.NewReader(strings.NewReader(string(data)))
	if err != nil {
		return nil, errors.Join(ErrPacked, err)
	}
	out, err := io.ReadAll(io.LimitReader(z, most+1))
	if err != nil {
		return nil, errors.Join(ErrPacked, err)
	}
	if int64(len(out)) > most {
		return nil, &SizeError{most}
	}
	return out, nil
}

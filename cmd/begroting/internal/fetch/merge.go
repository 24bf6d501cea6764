package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"maps"
	"slices"
)

// fields are the fields of an object, whatever is in them.
type fields map[string]json.RawMessage

// tree is a manifest with everything that is in it, also what this program does not know.
type tree struct {
	top     fields // without the documents
	entries []fields
}

var errNotManifest = errors.New("this is no manifest: it begins with { and has a list of documents")

func parseTree(data []byte) (*tree, error) {
	t := &tree{top: fields{}}
	if len(data) == 0 {
		return t, nil
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte{0xEF, 0xBB, 0xBF}), &t.top); err != nil {
		return nil, err
	}
	if t.top == nil {
		return nil, errNotManifest
	}
	if d := t.top["documents"]; d != nil {
		if err := json.Unmarshal(d, &t.entries); err != nil {
			return nil, errors.Join(errNotManifest, err)
		}
	}
	delete(t.top, "documents")
	return t, nil
}

// merge puts three manifests together: what was written last time, what somebody made of that, and what this run says. What
// somebody changed, added or took out stays so; all else is as this run says. Documents that this run does not have stay while
// their files are there.
func merge(written, found, ours []byte, isThere func(file string) bool) ([]byte, error) {
	base, err := parseTree(written)
	if err != nil {
		base = &tree{top: fields{}} // our own file, damaged: then all that is found may be somebody's
	}
	theirs, err := parseTree(found)
	if err != nil {
		return nil, err
	}
	next, err := parseTree(ours)
	if err != nil {
		return nil, err
	}
	out := &tree{top: mergeFields(base.top, theirs.top, next.top)}
	baseBy, theirBy := base.byFile(), theirs.byFile()
	done := map[string]bool{}
	for _, e := range next.entries {
		file := text(e["file"])
		done[file] = true
		if t := theirBy[file]; t != nil {
			e = mergeFields(baseBy[file], t, e)
		}
		out.entries = append(out.entries, e)
	}
	for _, e := range theirs.entries {
		if file := text(e["file"]); !done[file] && (baseBy[file] == nil || isThere(file)) {
			out.entries = append(out.entries, e)
		}
	}
	slices.SortStableFunc(out.entries, func(a, b fields) int {
		return bytes.Compare([]byte(text(a["file"])), []byte(text(b["file"])))
	})
	return out.encode()
}

func mergeFields(base, theirs, ours fields) fields {
	out := fields{}
	keys := map[string]bool{}
	for _, f := range []fields{theirs, ours} {
		for k := range f {
			keys[k] = true
		}
	}
	for k := range keys {
		v, touched := theirs[k], !sameValue(base[k], theirs[k])
		if k == "file" || !touched {
			v = ours[k]
		}
		if v != nil {
			out[k] = v
		}
	}
	return out
}

func sameValue(a, b json.RawMessage) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	var x, y bytes.Buffer
	if json.Compact(&x, a) != nil || json.Compact(&y, b) != nil {
		return false
	}
	return bytes.Equal(x.Bytes(), y.Bytes())
}

func (t *tree) byFile() map[string]fields {
	m := map[string]fields{}
	for _, e := range t.entries {
		m[text(e["file"])] = e
	}
	return m
}

func text(v json.RawMessage) string {
	var s string
	_ = json.Unmarshal(v, &s) // what is no text is no name
	return s
}

// fieldOrder is the order in which fields are written; others follow by name.
var fieldOrder = []string{
	"municipality", "source", "inhabitants", "inhabitantsSource", "priceIndex", "priceIndexSource", "sameAs", "file", "title", "kind", "fiscalYear", "programmeNumber", "programme", "url", "under", "tables", "fetched", "sha256", "gone",
}

func (f fields) encode(b *bytes.Buffer) error {
	rank := func(k string) int {
		if i := slices.Index(fieldOrder, k); i >= 0 {
			return i
		}
		return len(fieldOrder)
	}
	keys := slices.Sorted(maps.Keys(f))
	slices.SortStableFunc(keys, func(a, b string) int { return rank(a) - rank(b) })
	for i, k := range keys {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(k)
		if err != nil {
			return err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(f[k])
	}
	return nil
}

func (t *tree) encode() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	if err := t.top.encode(&b); err != nil {
		return nil, err
	}
	if len(t.top) > 0 {
		b.WriteByte(',')
	}
	b.WriteString(`"documents":[`)
	for i, e := range t.entries {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('{')
		if err := e.encode(&b); err != nil {
			return nil, err
		}
		b.WriteByte('}')
	}
	b.WriteString("]}")
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

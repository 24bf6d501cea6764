package packed

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"begrotingsverkenner/core/budget"
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/reader"
)

// real are documents of all kinds, read.
func real(t *testing.T) []*budget.Document {
	t.Helper()
	raw, err := os.ReadFile("../../testdata/documents/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.ParseManifest(raw)
	if err != nil {
		t.Fatal(err)
	}
	var docs []*budget.Document
	for _, pattern := range []string{"documents/*.txt", "layouts/*.txt", "layouts/*.md", "layouts/*.html", "parts/*.txt", "parts/*.md", "checks/*.txt"} {
		files, err := filepath.Glob("../../testdata/" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := reader.Read(filepath.Base(file), data, m)
			if err != nil {
				t.Fatal(file, err)
			}
			docs = append(docs, d)
		}
	}
	return docs
}

// What was read comes back as it was, and its lines alone, too.
func TestSame(t *testing.T) {
	parts := 0
	for _, d := range real(t) {
		data := Encode(d)
		got, err := Decode(data)
		if err != nil || !reflect.DeepEqual(got, d) {
			t.Errorf("%s comes back as another: %v", d.Name, err)
			continue
		}
		if lines, err := Lines(data); err != nil || !reflect.DeepEqual(lines, d.Lines) {
			t.Errorf("%s: its lines come back as others: %v", d.Name, err)
		}
		if !bytes.Equal(Encode(got), data) {
			t.Errorf("%s: other bytes the second time", d.Name)
		}
		for _, p := range d.Split() {
			if p.Whole != nil {
				parts++
				if !bytes.Equal(Encode(p), data) {
					t.Errorf("%s: a part is not written as its whole", d.Name)
				}
			}
		}
	}
	if parts == 0 {
		t.Error("no document has parts")
	}
}

// No field is forgotten, not even one that comes to the model later: each has a value of its own here.
func TestEveryField(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		d := &budget.Document{}
		fill(reflect.ValueOf(d).Elem(), random)
		d.Part, d.Whole, d.Order, d.Pieces = nil, nil, 0, nil // of what Split makes
		got, err := Decode(Encode(d))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, d) {
			t.Fatalf("got\n%+v\nwant\n%+v", got, d)
		}
	}
}

// fill gives everything a value that is not zero.
func fill(v reflect.Value, random *rand.Rand) {
	switch {
	case v.Type() == reflect.TypeFor[figure.Number]():
		v.Set(reflect.ValueOf(figure.Decimal(random.Int64()-random.Int64(), uint8(random.IntN(18)))))
		return
	case v.Type() == reflect.TypeFor[*budget.Document]():
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), random)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), random)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1+random.IntN(3), 3))
		for i := range v.Len() {
			fill(v.Index(i), random)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 3 {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(key, random)
			fill(value, random)
			v.SetMapIndex(key, value)
		}
	case reflect.String:
		v.SetString(string(rune('a'+random.IntN(26))) + "é" + string(rune('a'+random.IntN(26))))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(1 + random.Int64N(1<<40) - random.Int64N(1<<20))
	case reflect.Uint8:
		v.SetUint(1 + uint64(random.IntN(255)))
	default:
		panic(v.Kind())
	}
}

// Half a file, or another one, is an error and never more than that.
func TestDamaged(t *testing.T) {
	d := real(t)[0]
	data := Encode(d)
	for _, bad := range [][]byte{nil, []byte("BVD1"), []byte("<!doctype html>"), append(bytes.Clone(data), 0), data[1:]} {
		if _, err := Decode(bad); err != ErrDamaged {
			t.Errorf("%.20q: got %v", bad, err)
		}
	}
	for n := 0; n < len(data); n += 1 + len(data)/500 {
		if _, err := Decode(data[:n]); err != ErrDamaged {
			t.Errorf("%d bytes of %d: got %v", n, len(data), err)
		}
		if _, err := Lines(data[:n]); n < len(magic) && err != ErrDamaged {
			t.Errorf("%d bytes of %d give lines: %v", n, len(data), err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Encode(&budget.Document{Name: "a.txt", Lines: []string{"a", "b", "a"}, Tables: []*budget.Table{{Rows: []budget.Row{{Label: "x", Cells: []budget.Cell{{Published: "1"}}}}}}}))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if d, err := Decode(data); err == nil {
			_ = Encode(d)
		}
		_, _ = Lines(data)
	})
}

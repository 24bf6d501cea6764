package engine_test
import ("testing";"os";"begrotingsverkenner/core/reader")
func BenchmarkTr(b *testing.B){ d,err := os.ReadFile("/tmp/w19/bench/begroting-2026.pdf"); if err != nil { b.Fatal(err) }
 for b.Loop() { x,err := shared.TranscribeWith(d, 0); if err!=nil {b.Fatal(err)}; reader.Read("x.pdf", x.Bytes(), nil) } }
func BenchmarkRead(b *testing.B){ d,err := os.ReadFile("/tmp/w19/bench/begroting-2026.pdf"); if err != nil { b.Fatal(err) }
 x,err := shared.TranscribeWith(d, 0); if err!=nil {b.Fatal(err)}
 for b.Loop() { reader.Read("x.pdf", x.Bytes(), nil) } }

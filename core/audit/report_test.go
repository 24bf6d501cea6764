package audit_test

import (
	"encoding/json"
	"slices"
	"testing"

	"begrotingsverkenner/core/audit"
)

// TestReport holds the form that editors and scripts rely on: file, line, severity, sentence, check.
func TestReport(t *testing.T) {
	r := example(t, "total")
	got := append(r.Lines("nl", func(int) string { return "map/total.txt" }), r.Summary("nl"), r.Summary("en"))
	want := []string{
		"map/total.txt:13: fout: Sportaccommodaties, Totaal, Lasten: de onderdelen tellen op tot 19.225, er staat 19.525 (verschil 300) [total]",
		"map/total.txt:13: fout: Sportaccommodaties, Totaal, Saldo: de onderdelen tellen op tot 13.775, er staat 14.075 (verschil 300) [total]",
		"5 sommen kloppen, 2 afwijkingen.",
		"5 sums hold, 2 errors.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if !r.Failed() || len(r.Of("total.txt")) != 2 {
		t.Errorf("failed %v, %d findings of the document", r.Failed(), len(r.Of("total.txt")))
	}
	quiet := audit.Run(nil, audit.Options{})
	if len(quiet.Lines("nl", nil)) != 0 || quiet.Failed() || quiet.Summary("nl") != "0 sommen kloppen, 0 afwijkingen." {
		t.Errorf("nothing checked: %q", quiet.Summary("nl"))
	}
}

// TestRecord holds the JSON of a finding.
func TestRecord(t *testing.T) {
	r := example(t, "vn")
	got, err := json.Marshal(r.Findings[0].Record("en"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"check":"vn","severity":"error","document":"vn.txt","line":13,"published":"3.340N","computed":"3.340V","difference":"6.680",` +
		`"message":"Publiekszaken, Leges reisdocumenten: expenditure 2.150 minus revenue 5.490 is 3.340V, printed is 3.340N: the sign is wrong",` +
		`"unit":"EUR","publishedValue":"3340000","computedValue":"-3340000","differenceValue":"6680000",` +
		`"figures":[{"document":"vn.txt","line":13,"published":"3.340N","label":"Publiekszaken, Leges reisdocumenten, Saldo"},` +
		`{"document":"vn.txt","line":13,"published":"2.150","label":"Publiekszaken, Leges reisdocumenten, Lasten"},` +
		`{"document":"vn.txt","line":13,"published":"5.490","label":"Publiekszaken, Leges reisdocumenten, Baten"}],"page":"controles/#vn"}`
	if string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

package reader

import (
	"strings"

	"begrotingsverkenner/core/budget"
)

// askOf tells which of the W-questions a line asks. The questions come from the BBV's three W's (article 8) and are
// worded a little differently every year: "Wat mag het kosten?", "Wat gaat het kosten (€1000)", "Wat gaat het kosten in
// 2017?", "Wat gaan we ervoor doen?".
func askOf(s string) budget.Ask {
	if len(s) < 10 || len(s) > 120 || !(isDigit(s[0]) || (s[0]|0x20 == 'w') && (strings.EqualFold(s[:4], "wat ") || strings.EqualFold(s[:6], "welke "))) {
		return budget.NoAsk
	}
	low := strings.TrimLeft(s, "0123456789. ")
	if low == "" || low[0]|0x20 != 'w' {
		return budget.NoAsk
	}
	low = strings.ToLower(low[1:]) // without its first letter, often a capital, it needs no copy
	if !strings.HasPrefix(low, "at ") && !strings.HasPrefix(low, "elke resultaten") {
		return budget.NoAsk
	}
	has := func(words string) bool { return strings.Contains(low, words) }
	costs := has("kosten")
	switch {
	case has("beoogd"), has("behaald"), has("bereikt"),
		has("hebben we ") && (has("hebben we bereik") || has("hebben we gedaan") || has("hebben we daarvoor gedaan") || has("hebben we ervoor gedaan")):
		return budget.Achieved
	case costs && has("doen"):
		return budget.Plan
	case costs && (has("het kosten") || has("mag dat kosten") || has("dit kosten") || has("het mogen kosten")), has("het gekost"):
		return budget.Cost
	case has("bereiken") && (has("willen we") || has("wil ")):
		return budget.Goal
	case has("doen") && (has("gaan we") || has("doen we") || has("gaat de gemeente") || has("doen wij") || has("gaan wij")), has("doet de gemeente"):
		return budget.Plan
	}
	return budget.NoAsk
}

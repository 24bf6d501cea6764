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
	has := func(words ...string) bool {
		for _, w := range words {
			if !strings.Contains(low, w) {
				return false
			}
		}
		return true
	}
	switch {
	case has("beoogd"), has("behaald"), has("bereikt"), has("hebben we bereik"), has("hebben we gedaan"), has("hebben we daarvoor gedaan"), has("hebben we ervoor gedaan"):
		return budget.Achieved
	case has("kosten", "doen"):
		return budget.Plan
	case has("het kosten"), has("het gekost"), has("mag dat kosten"), has("dit kosten"), has("het mogen kosten"):
		return budget.Cost
	case has("willen we", "bereiken"), has("wil ", "bereiken"):
		return budget.Goal
	case has("gaan we", "doen"), has("doen we"), has("doet de gemeente"), has("gaat de gemeente", "doen"), has("doen wij"), has("gaan wij", "doen"):
		return budget.Plan
	}
	return budget.NoAsk
}

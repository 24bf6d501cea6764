package view

import (
	"begrotingsverkenner/core/figure"
	"begrotingsverkenner/core/sorting"
)

// Overall is a publication at a glance: its programmes and what they add up to, in euros. It is made of what the catalogue
// says of each, so it is a sum of the programmes of this site and never the total that a publication prints.
type Overall struct {
	Programmes []*Entry         // that count, the largest lasten first
	Totals     [2]figure.Number // lasten and baten, of those that name them
	Named      [2]int           // how many those are
	Balance    figure.Number    // of the saldi that programmes name, or that follow from their lasten and baten
	Balances   int              // how many those are
	Lacking    [2][]*Entry      // that name no lasten, and no baten
	Below      [2][]*Entry      // whose lasten, or baten, are below zero: no width is as much money
	Drawn      [2]figure.Number // lasten and baten of the others, which can be drawn
	Twice      []*Entry         // more pages of a programme that counts already
}

// Overall adds up the programmes of a publication. Chapters count for nothing: what they say of money is what programmes say
// already, or what a municipality keeps out of its programmes. A publication that is not known is no whole.
func (c *Catalogue) Overall(publication string) Overall {
	var w Overall
	if publication == UnknownPublication {
		return w
	}
	at := map[string]int{}
	for _, e := range c.Of(publication) {
		if e.Chapter {
			continue
		}
		i, twice := at[e.Group]
		if !twice {
			at[e.Group] = len(w.Programmes)
			w.Programmes = append(w.Programmes, e)
			continue
		}
		// Of two pages of one programme the first one with lasten counts.
		if _, ok := w.Programmes[i].Amount(0); !ok {
			e, w.Programmes[i] = w.Programmes[i], e
		}
		w.Twice = append(w.Twice, e)
	}
	for _, e := range w.Programmes {
		for i := range w.Totals {
			n, ok := e.Amount(i)
			if !ok {
				w.Lacking[i] = append(w.Lacking[i], e)
				continue
			}
			w.Totals[i], w.Named[i] = w.Totals[i].Add(n), w.Named[i]+1
			if n.Sign() < 0 {
				w.Below[i] = append(w.Below[i], e)
			} else {
				w.Drawn[i] = w.Drawn[i].Add(n)
			}
		}
		if n, ok := e.Balance(); ok {
			w.Balance, w.Balances = w.Balance.Add(n), w.Balances+1
		}
	}
	sorting.By(w.Programmes, func(a, b *Entry) int { return largerFirst(a, b, 0) })
	return w
}

// Differs is what the saldi of the programmes differ from their lasten and baten, where all of them name all three: nothing, but for
// rounding, or the publication contradicts itself.
func (w *Overall) Differs() figure.Number {
	if n := len(w.Programmes); w.Named != [2]int{n, n} || w.Balances != n {
		return figure.Number{}
	}
	d := w.Balance.Sub(w.Totals[0].Sub(w.Totals[1]))
	if d.Abs().Cmp(figure.Int(int64(2000*len(w.Programmes)))) <= 0 {
		return figure.Number{} // each is rounded to thousands
	}
	return d
}

// Balance returns the saldo of a document: the one that it names, else lasten − baten.
func (e *Entry) Balance() (figure.Number, bool) {
	if n, ok := e.Amount(2); ok {
		return n, true
	}
	expenditure, hasE := e.Amount(0)
	revenue, hasR := e.Amount(1)
	return expenditure.Sub(revenue), hasE && hasR
}

// Largest returns the programmes with an amount above zero, the largest first: lasten (0) or baten (1).
func (w *Overall) Largest(measure int) []*Entry {
	var list []*Entry
	for _, e := range w.Programmes {
		if n, ok := e.Amount(measure); ok && n.Sign() > 0 {
			list = append(list, e)
		}
	}
	sorting.By(list, func(a, b *Entry) int { return largerFirst(a, b, measure) })
	return list
}

func largerFirst(a, b *Entry, measure int) int {
	n, hasN := a.Amount(measure)
	m, hasM := b.Amount(measure)
	switch {
	case hasN != hasM && hasN:
		return -1
	case hasN != hasM:
		return 1
	}
	return m.Cmp(n)
}

// Share is what part of the lasten above zero is this programme's, in hundredths of a percent: of every € 100, so many cents.
// Lasten below zero are no part of anything.
func (w *Overall) Share(e *Entry) (figure.Number, bool) {
	n, ok := e.Amount(0)
	if !ok || n.Sign() < 0 || w.Drawn[0].Sign() <= 0 {
		return figure.Number{}, false
	}
	return figure.Decimal(int64(n.Float()/w.Drawn[0].Float()*1e4+0.5), 2), true
}

// Newest is the publication to show first: the newest budget or annual report, unless it has half of the programmes that
// another one has, or fewer. "" where no publication is known.
func (c *Catalogue) Newest() string {
	programmes := func(key string) (n int) {
		for _, e := range c.Entries {
			if _, ok := e.Amount(0); ok && e.Publication == key && !e.Chapter {
				n++
			}
		}
		return n
	}
	most := 0
	keys := c.Publications()
	for _, key := range keys {
		if key != UnknownPublication {
			most = max(most, programmes(key))
		}
	}
	for _, key := range keys {
		if key != UnknownPublication && 2*programmes(key) > most {
			return key
		}
	}
	return ""
}

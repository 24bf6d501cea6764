package main

import (
	"runtime"
	"slices"
	"time"
)

// side is one of the two in a race. It does the work once and says how long that took.
type side func() (time.Duration, error)

// timed is a side in this process.
func timed(work func() error) side {
	return func() (time.Duration, error) {
		start := time.Now()
		err := work()
		return time.Since(start), err
	}
}

// turn is how long one side keeps going before the other gets its turn: long enough to hold its share of the garbage
// collector's work, short enough that both meet the same neighbours on the machine.
const turn = 60 * time.Millisecond

// outcome is what a race came to. Low and high hold the middle half of the ratios.
type outcome struct {
	ours, theirs     time.Duration // medians
	ratio, low, high float64       // ours as a multiple of theirs
}

// race lets two sides take turns. The first turn of each warms up and does not count; who begins alternates.
func race(turns int, ours, theirs side) (outcome, error) {
	var mine, yours []time.Duration
	for i := range turns + 1 {
		order := []side{ours, theirs}
		if i%2 == 1 {
			slices.Reverse(order)
		}
		var took [2]time.Duration
		for j, s := range order {
			d, err := repeat(s)
			if err != nil {
				return outcome{}, err
			}
			took[j] = d
		}
		if i%2 == 1 {
			took[0], took[1] = took[1], took[0]
		}
		if i == 0 {
			continue
		}
		mine, yours = append(mine, took[0]), append(yours, took[1])
	}
	o := spread(mine, yours, 1)
	o.ours, o.theirs = quantile(mine, 0.5), quantile(yours, 0.5)
	return o, nil
}

// repeat runs one turn, and returns how long the work took on average. The garbage of the other side is none of its
// business: it gets the time to clean up.
func repeat(s side) (time.Duration, error) {
	runtime.GC()
	time.Sleep(turn / 4)
	var sum time.Duration
	n := 0
	for sum < turn {
		d, err := s()
		if err != nil {
			return 0, err
		}
		sum += d
		n++
	}
	return sum / time.Duration(n), nil
}

// spread is the outcome of turns that were measured in pairs; ours did the work of theirs so many times.
func spread[T time.Duration | float64](ours, theirs []T, times float64) outcome {
	var ratios []float64
	for i := range ours {
		ratios = append(ratios, float64(ours[i])/float64(theirs[i])/times)
	}
	return outcome{ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75)}
}

// quantile returns the value below which a share q of the values lies.
func quantile[T time.Duration | float64](values []T, q float64) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}

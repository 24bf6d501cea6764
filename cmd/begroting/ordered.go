package main

import (
	"context"
	"runtime"

	"golang.org/x/sync/semaphore"
)

// mostBytes is how many bytes of documents are worked on at a time. It keeps memory within bounds where documents or
// publications are large; one that is larger by itself is worked on alone. A page of a budget is some 40 kB.
const mostBytes = 16 << 20

// ahead is how many items for each processor may wait for one before them that takes long.
const ahead = 4

// inOrder works on items, as many at a time as there are processors, and hands over what came of them in the order of the
// items, so that what is said and written does not depend on which was done first. weight is the size in bytes of the
// documents of an item. When take fails, work on other items stops.
func inOrder[T, R any](items []T, weight func(T) int64, work func(T) R, take func(T, R) error) error {
	type job struct {
		item   T
		weight int64
		done   chan R
	}
	ctx, cancel := context.WithCancel(context.Background())
	processors := runtime.GOMAXPROCS(0)
	jobs := make(chan job, ahead*processors)
	memory := semaphore.NewWeighted(mostBytes)
	workers := semaphore.NewWeighted(int64(processors))
	defer func() {
		cancel()
		_ = workers.Acquire(context.Background(), int64(processors)) // all have stopped; this cannot fail
	}()
	go func() {
		defer close(jobs)
		for _, item := range items {
			j := job{item, min(max(weight(item), 1), mostBytes), make(chan R, 1)}
			if memory.Acquire(ctx, j.weight) != nil || workers.Acquire(ctx, 1) != nil {
				return
			}
			go func() {
				defer workers.Release(1)
				j.done <- work(item)
			}()
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for j := range jobs {
		r := <-j.done
		if err := take(j.item, r); err != nil {
			return err
		}
		memory.Release(j.weight)
	}
	return nil
}

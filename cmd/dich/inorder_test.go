package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	items := make([]int, 500)
	for i := range items {
		items[i] = i
	}
	for _, jobs := range []int{1, 2, 8} {
		var now, most atomic.Int64
		work := func(i int) int {
			most.Store(max(most.Load(), now.Add(1)))
			time.Sleep(time.Duration(i%7) * time.Microsecond)
			now.Add(-1)
			return i
		}
		var got []int
		err := inOrder(t.Context(), jobs, items, work, func(i int) error { got = append(got, i); return nil })
		if err != nil || !slices.Equal(got, items) {
			t.Errorf("%d jobs: not in order, %v", jobs, err)
		}
		if most.Load() > int64(jobs) {
			t.Errorf("%d jobs: %d at once", jobs, most.Load())
		}
	}
}

func TestInOrderEnds(t *testing.T) {
	itself := func(i int) int { return i }
	enough := errors.New("enough")
	err := inOrder(t.Context(), 2, []int{1, 2, 3}, itself, func(i int) error {
		if i == 2 {
			return enough
		}
		return nil
	})
	if err != enough {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	used := 0
	err = inOrder(ctx, 1, []int{1, 2, 3, 4, 5}, itself, func(int) error { used++; cancel(); return nil })
	if !errors.Is(err, context.Canceled) || used != 1 {
		t.Errorf("after an interrupt: %d used, %v", used, err)
	}
}

package main

import "context"

// inOrder works on items, some at a time, and hands each result to use in the order of
// the items: what comes out does not depend on how many work. Results that wait for
// their turn are no more than jobs. It ends with the first error of use, or when ctx does.
func inOrder[T, R any](ctx context.Context, jobs int, items []T, work func(T) R, use func(R) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	results := make(chan chan R, max(jobs-1, 0)) // and one that is being used
	go func() {
		defer close(results)
		for _, item := range items {
			result := make(chan R, 1)
			select {
			case results <- result:
				go func() { result <- work(item) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	for result := range results {
		if ctx.Err() != nil {
			break
		}
		if err := use(<-result); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}

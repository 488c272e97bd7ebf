package pipeline

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel calls work for each number below n, on as many processors as there are. What
// comes of it must not depend on the order.
func inParallel(n int, work func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	all.Wait()
}

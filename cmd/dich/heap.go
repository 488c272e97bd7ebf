package main

import "runtime/debug"

// What reads a project a part at a time keeps little and drops much. Let the heap grow to
// four times what is live, up to a limit, before it is cleaned: 10,000 segments in eight
// languages are checked with a tenth less work, 10^6 in one language in less memory than
// Go would take by itself.
const (
	heapGrowth = 300       // percent of what is live, as GOGC counts
	heapLimit  = 800 << 20 // bytes, as GOMEMLIMIT counts
	heapOfPart = 16        // bytes that a byte of a part may take, with what is made of it
)

// roomyHeap says so to Go. largest is the size of the largest part, in bytes: one document
// may need more than the limit, and to be thrifty with less would take all the time. What
// GOGC and GOMEMLIMIT say goes first.
func roomyHeap(getenv func(string) string, largest int64) {
	if getenv("GOGC") == "" {
		debug.SetGCPercent(heapGrowth)
	}
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(max(heapLimit, heapOfPart*largest))
	}
}

// thriftyHeap is for what writes as it reads and keeps next to nothing: the heap is cleaned
// more often, so that the limit of 256 MB for all of dich is held where no document is large.
func thriftyHeap(getenv func(string) string, largest int64) {
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(max(thriftyLimit, heapOfPart*largest))
	}
}

const thriftyLimit = 192 << 20 // bytes

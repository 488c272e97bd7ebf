package main

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// How long work may take before it shows how far it is, and how often it does then.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

const (
	barColumns = 24
	eraseLine  = "\r\x1b[K" // ECMA-48 section 8.3.41, EL
)

// A progress bar is one line on a terminal, wiped off at the end. It may be used by
// several goroutines.
type bar struct {
	mu    sync.Mutex
	to    screen
	label string
	now   func() time.Time
	next  time.Time // not drawn before
	drawn bool
}

// progress begins a piece of work that is named by a sentence. The work calls step
// as it goes on, and end when it is over; where there is no terminal, or the bar is
// not wanted, neither does anything.
func (s *session) progress(id string) (step func(count, total int), end func()) {
	if !s.talk.terminal || s.quiet || s.noProgress {
		return func(int, int) {}, func() {}
	}
	b := newBar(s.talk, s.phrase(id, nil), time.Now)
	return b.step, b.end
}

func newBar(to screen, label string, now func() time.Time) *bar {
	return &bar{to: to, label: label, now: now, next: now().Add(progressAfter)}
}

func (b *bar) step(count, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.now(); !now.Before(b.next) {
		b.next = now.Add(progressEvery)
		b.drawn = true
		fmt.Fprint(b.to, eraseLine+drawBar(b.label, count, total, b.to.columns))
	}
}

func (b *bar) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.drawn {
		fmt.Fprint(b.to, eraseLine)
		b.drawn = false
	}
}

// drawBar gives a line that is narrower than the terminal, so that it never wraps:
// label, bar and percentage, or as much of that as there is room for.
func drawBar(label string, count, total, columns int) string {
	part := min(max(count, 0), total)
	filled, percent := 0, 0
	if total > 0 {
		filled, percent = part*barColumns/total, part*100/total
	}
	drawing := fmt.Sprintf(" [%s%s] %3d%%", strings.Repeat("#", filled), strings.Repeat(".", barColumns-filled), percent)
	for _, line := range []string{label + drawing, fmt.Sprintf("%d%%", percent)} {
		if columnsOf(line) < columns {
			return line
		}
	}
	return ""
}

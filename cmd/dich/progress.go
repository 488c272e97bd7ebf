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
	began time.Time
	next  time.Time // not drawn before
	drawn bool
}

// progress begins a piece of work that is named by a sentence. The work calls step
// as it goes on, and end when it is over; where there is no terminal, or the bar is
// not wanted, neither does anything.
func (s *session) progress(id string) (step func(count, total int), end func()) {
	if !s.showsProgress() {
		return func(int, int) {}, func() {}
	}
	b := newBar(s.talk, s.phrase(id, nil), time.Now)
	return b.step, b.end
}

func (s *session) showsProgress() bool { return s.talk.terminal && !s.quiet && !s.noProgress }

// busy is progress for work that cannot say how far it is: a mark wanders through the
// bar, beside the seconds that have passed.
func (s *session) busy(id string) (end func()) {
	if !s.showsProgress() {
		return func() {}
	}
	b := newBar(s.talk, s.phrase(id, nil), time.Now)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(progressEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				b.wander()
			case <-stop:
				return
			}
		}
	}()
	return func() {
		close(stop)
		<-stopped
		b.end()
	}
}

func newBar(to screen, label string, now func() time.Time) *bar {
	began := now()
	return &bar{to: to, label: label, now: now, began: began, next: began.Add(progressAfter)}
}

func (b *bar) step(count, total int) {
	b.draw(func(time.Duration) string { return drawBar(b.label, count, total, b.to.columns) })
}

func (b *bar) wander() {
	b.draw(func(passed time.Duration) string { return drawWandering(b.label, passed, b.to.columns) })
}

// draw draws a line, unless it is too early for that.
func (b *bar) draw(line func(passed time.Duration) string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := b.now(); !now.Before(b.next) {
		b.next = now.Add(progressEvery)
		b.drawn = true
		fmt.Fprint(b.to, eraseLine+line(now.Sub(b.began)))
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
	return fitting(columns, label+drawing, fmt.Sprintf("%d%%", percent))
}

// drawWandering is drawBar for a bar with a mark that goes to and fro.
func drawWandering(label string, passed time.Duration, columns int) string {
	const mark = "###"
	way := barColumns - len(mark)
	at := int(passed/progressEvery) % (2 * way)
	at = min(at, 2*way-at)
	seconds := fmt.Sprintf("%d s", int(passed.Seconds()))
	drawing := fmt.Sprintf(" [%s%s%s] %s", strings.Repeat(".", at), mark, strings.Repeat(".", way-at), seconds)
	return fitting(columns, label+drawing, seconds)
}

// fitting gives the first line that is narrower than so many columns; empty if none is.
func fitting(columns int, lines ...string) string {
	for _, line := range lines {
		if columnsOf(line) < columns {
			return line
		}
	}
	return ""
}

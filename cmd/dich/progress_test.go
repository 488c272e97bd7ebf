package main

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	s, _, talk := stage("en", 60)
	clock := time.Unix(0, 0)
	b := newBar(s.talk, "reading", func() time.Time { return clock })
	steps := []struct {
		after time.Duration
		count int
		want  string
	}{
		{999 * time.Millisecond, 0, ""},
		{time.Millisecond, 1, "\r\x1b[Kreading [######..................]  25%"},
		{50 * time.Millisecond, 2, ""},
		{50 * time.Millisecond, 3, "\r\x1b[Kreading [##################......]  75%"},
	}
	for i, step := range steps {
		clock = clock.Add(step.after)
		talk.Reset()
		b.step(step.count, 4)
		if talk.String() != step.want {
			t.Errorf("step %d drew %q, want %q", i, talk, step.want)
		}
	}
	talk.Reset()
	b.end()
	if talk.String() != "\r\x1b[K" {
		t.Errorf("the end drew %q", talk)
	}
}

func TestProgressIsNotWanted(t *testing.T) {
	tests := []struct {
		name    string
		columns int
		set     func(*options)
	}{
		{"no terminal", 0, func(*options) {}},
		{"quiet", 80, func(o *options) { o.quiet = true }},
		{"no-progress", 80, func(o *options) { o.noProgress = true }},
	}
	for _, tt := range tests {
		s, _, talk := stage("en", tt.columns)
		tt.set(&s.options)
		step, end := s.progress("progress.reading")
		step(1, 2)
		end()
		if talk.Len() > 0 {
			t.Errorf("%s: drew %q", tt.name, talk)
		}
	}
}

// A bar never wraps, and stays in its bounds whatever it is told.
func TestDrawBar(t *testing.T) {
	for _, columns := range []int{0, 5, 20, 40, 80} {
		for _, count := range []int{-1, 0, 1, 7, 1 << 40} {
			line := drawBar("đang đọc", count, 7, columns)
			if columnsOf(line) >= max(columns, 1) || strings.Contains(line, "-") {
				t.Errorf("%d of 7 in %d columns: %q", count, columns, line)
			}
		}
	}
	if got := drawBar("x", 0, 0, 80); !strings.Contains(got, "  0%") {
		t.Errorf("of nothing: %q", got)
	}
}

// A mark goes to and fro while work goes on, and is wiped off at the end.
func TestBusy(t *testing.T) {
	for passed, want := range map[time.Duration]string{
		0:                       "x [###.....................] 0 s",
		1500 * time.Millisecond: "x [...............###......] 1 s",
		2100 * time.Millisecond: "x [.....................###] 2 s",
		2200 * time.Millisecond: "x [....................###.] 2 s",
	} {
		if got := drawWandering("x", passed, 80); got != want {
			t.Errorf("after %v: %q, want %q", passed, got, want)
		}
	}
	s, _, talk := stage("en", 80)
	end := s.busy("progress.reading")
	end()
	if talk.Len() > 0 {
		t.Errorf("drew %q for a moment's work", talk)
	}
}

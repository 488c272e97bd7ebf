package srx

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// naive finds where an expression fits by trying every way, as the engines of other
// tools do. It gives up after some steps.
type naive struct {
	text  string
	steps int
}

const naiveSteps = 100_000

// match calls then for each end of a match of n that begins at a place, until it says
// true.
func (v *naive) match(n *node, at int, then func(int) bool) bool {
	if v.steps++; v.steps > naiveSteps {
		return true
	}
	switch n.op {
	case one:
		if at == len(v.text) {
			return false
		}
		r, size := utf8.DecodeRuneInString(v.text[at:])
		return n.set.has(r) && then(at+size)
	case where:
		return v.holds(n.cond, at) != n.not && then(at)
	case choice:
		return slices.ContainsFunc(n.subs, func(s *node) bool { return v.match(s, at, then) })
	case repeat:
		return v.repeat(n, n.min, n.max, at, then)
	}
	if len(n.subs) == 0 {
		return then(at)
	}
	rest := inSequence(n.subs[1:]...)
	return v.match(n.subs[0], at, func(end int) bool { return v.match(rest, end, then) })
}

func (v *naive) repeat(n *node, least, most, at int, then func(int) bool) bool {
	if least <= 0 && then(at) {
		return true
	}
	return most != 0 && v.match(n.subs[0], at, func(end int) bool {
		if end == at && least <= 0 {
			return false
		}
		return v.repeat(n, least-1, most-1, end, then)
	})
}

func (v *naive) holds(c *condition, at int) bool {
	before, after := v.text[:at], v.text[at:]
	switch c.kind {
	case textStart:
		return before == ""
	case textEnd:
		return after == ""
	case lastLine:
		lone := utf8.RuneCountInString(after) == 1 && vertical().has([]rune(after)[0])
		return after == "" || after == "\r\n" || lone && !strings.HasSuffix(v.text, "\r\n")
	case lineStart:
		inside := strings.HasSuffix(before, "\r") && strings.HasPrefix(after, "\n")
		r, _ := utf8.DecodeLastRuneInString(before)
		return before == "" || after != "" && vertical().has(r) && !inside
	case lineEnd:
		inside := strings.HasSuffix(before, "\r") && strings.HasPrefix(after, "\n")
		r, _ := utf8.DecodeRuneInString(after)
		return after == "" || vertical().has(r) && !inside
	case wordEdge:
		r, _ := utf8.DecodeRuneInString(after)
		if after != "" && combines(r) {
			return false
		}
		l, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, combines))
		return (after != "" && wordly().has(r)) != wordly().has(l)
	case ahead:
		return v.match(c.body, at, func(int) bool { return true })
	}
	return v.endsAt(c.body, at)
}

// endsAt reports that n fits some text that ends at a place.
func (v *naive) endsAt(n *node, at int) bool {
	for start := range v.text[:at] {
		if v.match(n, start, func(end int) bool { return end == at }) {
			return true
		}
	}
	return v.match(n, at, func(end int) bool { return end == at })
}

// ends gives the places where a rule of two expressions ends a sentence; false if it
// gave up.
func (v *naive) ends(before, after *node) ([]int, bool) {
	var list []int
	for at := range v.text {
		if at > 0 && v.endsAt(before, at) && v.match(after, at, func(int) bool { return true }) {
			list = append(list, at)
		}
	}
	return list, v.steps <= naiveSteps
}

// ofOne makes rules of one rule that breaks.
func ofOne(t *testing.T, before, after string) (r *Rules, b, a *node) {
	t.Helper()
	r = &Rules{before: &automaton{}, after: &automaton{backward: true}, breaks: []bool{true}}
	c := newCompiler()
	b, flawed := parse(before, false)
	if flawed != nil {
		t.Skip(flawed)
	}
	a, flawed = parse(after, false)
	if flawed != nil {
		t.Skip(flawed)
	}
	c.add(r.before, b, 0)
	c.add(r.after, a, 0)
	if c.tooBig || c.tooMany {
		t.Skip("too big")
	}
	r.looks = c.conditions
	return r, b, a
}

// The automaton finds the same places as trying every way, in time that grows with
// the text alone.
func FuzzEnds(f *testing.F) {
	for _, c := range fitting {
		text := strings.ReplaceAll(c.marked, "|", "")
		f.Add(c.before, c.after, text)
		f.Add("(?i)"+c.before, "(?!x)"+c.after, text+"\r\n")
	}
	f.Add(`\B`, "", " ") // the beginning is no end
	f.Fuzz(func(t *testing.T, before, after, text string) {
		text = strings.ReplaceAll(text, "\x00", "")
		if len(text) > 40 || len(before)+len(after) > 60 || !utf8.ValidString(text+before+after) {
			t.Skip()
		}
		r, b, a := ofOne(t, before, after)
		m := r.machinery()
		got := r.ends(m, text)
		if most := 3 * (utf8.RuneCountInString(text) + 1) * size(r); m.steps() > most {
			t.Fatalf("%d steps, at most %d", m.steps(), most)
		}
		v := naive{text: text}
		if want, ok := v.ends(b, a); ok && !slices.Equal(want, got) {
			t.Errorf("%q %q in %q\n%s", before, after, text, cmp.Diff(want, got))
		}
	})
}

// size counts the instructions of rules.
func size(r *Rules) int {
	n := len(r.before.code) + len(r.after.code)
	for _, l := range r.looks {
		if l.body != nil {
			n += len(l.body.code)
		}
	}
	return n
}

// steps counts what the machines have looked at.
func (m *machines) steps() int {
	n := m.before.steps + m.after.steps
	for _, l := range m.looks {
		if l != nil {
			n += l.steps
		}
	}
	return n
}

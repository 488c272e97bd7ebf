package conformance

import (
	"dich/source"
)

// nonReorderable: a sequence of codes that may not be moved apart begins with firstNo and
// goes on with no. It is the same in the target (4.7.2.6).
//
// A pc is two codes here, its start and its end, as if it were a sc and an ec.
func (c *checker) nonReorderable(s *scope, sources, targets []event) {
	before := c.sequences(s, sources, nil)
	if len(before) == 0 && !hasNo(targets) {
		return
	}
	c.sequences(s, targets, before)
}

func hasNo(events []event) bool {
	for i := range events {
		if r := events[i].element.Get("canReorder"); r == "no" || r == "firstNo" {
			return true
		}
	}
	return false
}

// end names an end of a code.
type end struct {
	id      string
	closing bool
}

func endOf(e *event) end { return end{e.pair(), e.closing || e.kind == "ec" && e.startRef() != ""} }

// sequences walks along a text. It gives for each code that may not be moved the one before
// it; in a target it compares with those of the source, want.
func (c *checker) sequences(s *scope, events []event, want map[end]end) map[end]end {
	before := map[end]end{}
	var last *event
	for i := range events {
		e := &events[i]
		if !e.isCode() {
			continue
		}
		if s.apart(e, last, want) {
			c.outOfOrder(e)
		}
		if last != nil && reorder(e) == "no" {
			before[endOf(e)] = endOf(last)
		}
		last = e
	}
	return before
}

// apart reports a code of a sequence that does not stand behind the one before it: in a
// target that of the source, where this is translated; else any that is in a sequence.
func (s *scope) apart(e, last *event, want map[end]end) bool {
	if previous, known := want[endOf(e)]; known {
		return (last == nil || endOf(last) != previous) && !s.untranslated()[previous]
	}
	if reorder(e) != "no" || last != nil && reorder(last) != "yes" {
		return false
	}
	return want == nil || s.source[e.pair()] == nil
}

// reorder gives the hint of an end of a code. The end of a pc is in the sequence that its
// start begins.
func reorder(e *event) string {
	r := hint(e.element, "canReorder")
	if e.closing && r == "firstNo" {
		return "no"
	}
	return r
}

func (c *checker) outOfOrder(e *event) {
	c.report(CodeOrder, e.element.Start, rule{"non-reorderable", "4.7.2.6 Editing Hints"}, e.element, source.Args{"Value": e.pair()})
}

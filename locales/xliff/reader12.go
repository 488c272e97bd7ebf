package xliff

import (
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/xml"
)

// segments12 reads a trans-unit: it is one segment, or the mrk elements of its seg-source
// are.
func (r *unitReader) segments12(e *xml.Element, form string) {
	from, target := e.Child(r.s.core, "source"), e.Child(r.s.core, "target")
	if from == nil {
		r.noSource(e)
		return
	}
	state := state12(e, target)
	if cut := e.Child(r.s.core, "seg-source"); cut != nil {
		if parts := r.split(cut); len(parts) > 0 {
			r.parts(e, parts, target, form, state)
			return
		}
	}
	r.texts = append(r.texts, readText{
		form: form, unit: e, element: e, target: target, state: state,
		from: r.s.inline(from, nil), to: r.s.inline(target, nil),
	})
}

// A part of a text that is cut into segments, and what stands between it and the next.
type part struct {
	e   *xml.Element
	mid string
	gap string
}

// split gives the segments of a text.
func (r *unitReader) split(e *xml.Element) []part {
	var parts []part
	for i := range e.Content {
		child := e.Content[i].Element
		switch {
		case child != nil && child.Name.Is(r.s.core, "mrk") && child.Get("mtype") == "seg":
			parts = append(parts, part{e: child, mid: child.Get("mid")})
		case len(parts) == 0:
			if child != nil { // programs put the mrk elements into inline elements
				parts = append(parts, r.split(child)...)
			}
		case child != nil:
			inner := r.split(child)
			if parts = append(parts, inner...); len(inner) == 0 {
				parts[len(parts)-1].gap += r.gapOf(child)
			}
		default:
			parts[len(parts)-1].gap += e.Content[i].Text()
		}
	}
	return parts
}

func (r *unitReader) gapOf(e *xml.Element) string {
	in := inlineReader{s: r.s}
	in.element(e)
	return in.b.String()
}

// parts reads the segments of a trans-unit. A target that is not cut is the first's.
func (r *unitReader) parts(e *xml.Element, from []part, target *xml.Element, form string, state locales.State) {
	targets := map[string]*xml.Element{}
	var whole *xml.Element
	if target != nil {
		for _, p := range r.split(target) {
			targets[p.mid] = p.e
		}
		if len(targets) == 0 {
			whole = target
		}
	}
	states := r.partStates(e, target)
	for i, p := range from {
		to, own := targets[p.mid], state
		if i == 0 && whole != nil {
			to = whole
		}
		if s, ok := states[p.mid]; ok {
			own = s
		}
		r.texts = append(r.texts, readText{
			id: p.mid, isPart: true, form: form, unit: e, element: e, target: to, state: own,
			from: r.s.inline(p.e, nil), to: r.s.inline(to, nil), gap: p.gap,
		})
	}
}

// partStates are the states of the segments by our metadata; none if the target has another
// state than it had then.
func (r *unitReader) partStates(e, target *xml.Element) map[string]locales.State {
	all := e.Child(metadata, "metadata")
	if all == nil || target == nil {
		return nil
	}
	least, states := locales.Final, map[string]locales.State{}
	for group := range all.Elements {
		segment := ""
		for kind, value := range ourMetas(group) {
			switch kind {
			case metaSegment:
				segment = value
			case metaState:
				states[segment] = stateNamed(value)
				least = min(least, states[segment])
			}
		}
	}
	if states12[least] != target.Get("state") {
		return nil
	}
	return states
}

// stateNamed is the inverse of a state's String; Initial for what is none's.
func stateNamed(name string) locales.State {
	for s := locales.Initial; s <= locales.Final; s++ {
		if s.String() == name {
			return s
		}
	}
	return locales.Initial
}

// state12 gives the state of a trans-unit with a target (section 2.5, state, and approved).
func state12(e, target *xml.Element) locales.State {
	if target == nil {
		return locales.Initial
	}
	switch state := target.Get("state"); {
	case state == "final":
		return locales.Final
	case state == "signed-off":
		return locales.Reviewed
	case strings.HasPrefix(state, "needs-"), state == "new":
		return locales.NeedsWork
	case state == "" && e.Get("approved") == "no":
		return locales.NeedsWork
	}
	return locales.Translated
}

func (r *unitReader) headings12(e *xml.Element) {
	for c := range e.Elements {
		if c.Get("context-type") == headingContext {
			r.unit.Headings = append(r.unit.Headings, c.Text())
		}
	}
}

func (r *unitReader) note12(e *xml.Element) {
	from, id, _ := strings.Cut(e.Get("from"), " ")
	isTranslators := strings.Contains(from, noteTrans) || from == "" && e.Get("annotates") == "target"
	addNote(r.of(id), isTranslators, e.Text())
}

func (r *unitReader) candidate12(e *xml.Element) {
	target := e.Child(r.s.core, "target")
	if target == nil || e.Get("alttranstype") == "previous-version" {
		return
	}
	seg := r.of(e.Get("mid"))
	from := e.Child(r.s.core, "source")
	c := handoff.Candidate{
		Source: seg.Source[source.Other], Target: r.s.inline(target, nil).text,
		Similarity: similarity(e.Get("match-quality")), Origin: e.Get("origin"),
	}
	if from != nil {
		c.Source = r.s.inline(from, nil).text
	}
	seg.Candidates = append(seg.Candidates, c)
}

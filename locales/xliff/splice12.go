package xliff

import (
	"slices"

	"dich/locales"
	"dich/source/xml"
)

// changes12 edits the trans-units of a unit: of a plural there are several.
func (p *splicer) changes12(all []change) {
	for len(all) > 0 {
		unit := all[0].unit
		n := slices.IndexFunc(all, func(c change) bool { return c.unit != unit })
		if n < 0 {
			n = len(all)
		}
		if slices.ContainsFunc(all[:n], func(c change) bool { return c.any() }) {
			p.unit12(unit, all[:n])
		}
		all = all[n:]
	}
}

// unit12 edits a trans-unit, which has one state for all of its segments.
func (p *splicer) unit12(unit *xml.Element, all []change) {
	target := unit.Child(p.s.core, "target")
	state := locales.Final
	for i := range all {
		state = min(state, all[i].state)
	}
	switch c := &all[0]; {
	case unit.Child(p.s.core, "seg-source") != nil && c.isPart:
		p.parts(unit, target, all, state)
	case !c.words():
	case c.text == "":
		p.edit(target.Span(), "")
		target = nil
	case target != nil:
		p.content(target, p.encode(c, prefixOf(unit)))
	default:
		p.insertTarget(unit, p.encode(c, prefixOf(unit)), state)
	}
	if target != nil {
		p.attribute(target, "state", states12[state])
	}
	if a := unit.Attribute("", "approved"); a != nil || state >= locales.Reviewed {
		p.attribute(unit, "approved", map[bool]string{true: "yes", false: "no"}[state >= locales.Reviewed])
	}
	p.metaStates(unit, all)
}

// insertTarget puts a target behind the source.
func (p *splicer) insertTarget(unit *xml.Element, inner string, state locales.State) {
	before := unit.Child(p.s.core, "source")
	if parts := unit.Child(p.s.core, "seg-source"); parts != nil {
		before = parts
	}
	prefix := prefixOf(unit)
	p.insert(unit, before, "<"+prefix+`target state="`+states12[state]+`">`+inner+"</"+prefix+"target>")
}

// parts edits the segments of a trans-unit. Where the target lacks one it is made anew.
func (p *splicer) parts(unit, target *xml.Element, all []change, state locales.State) {
	prefix := prefixOf(unit)
	isWhole := func(c change) bool { return c.words() && (c.target == nil || c.target == target) }
	if !slices.ContainsFunc(all, isWhole) {
		for i := range all {
			if all[i].words() {
				p.content(all[i].target, p.encode(&all[i], prefix))
			}
		}
		return
	}
	var inner []byte
	w := unitWriter{version: V12}
	for i := range all {
		c := &all[i]
		inner = append(inner, "<"+prefix+`mrk mtype="seg" mid="`...)
		inner = append(xml.AppendValue(inner, c.id), `">`...)
		if c.words() || c.target == nil {
			inner = append(inner, p.encode(c, prefix)...)
		} else {
			inner = append(inner, c.target.Inner().Of(p.s.text)...)
		}
		inner = w.appendText(append(inner, "</"+prefix+"mrk>"...), c.gap)
	}
	if target == nil {
		p.insertTarget(unit, string(inner), state)
	} else {
		p.content(target, string(inner))
	}
}

// metaStates sets the states of the segments in our metadata.
func (p *splicer) metaStates(unit *xml.Element, all []change) {
	list := unit.Child(metadata, "metadata")
	if list == nil {
		return
	}
	states := map[string]locales.State{}
	for i := range all {
		states[all[i].id] = all[i].state
	}
	for group := range list.Elements {
		id := ""
		for m := range group.Elements {
			switch m.Get("type") {
			case metaSegment:
				id = m.Text()
			case metaState:
				if state, ok := states[id]; ok && m.Text() != state.String() {
					p.content(m, state.String())
				}
			}
		}
	}
}

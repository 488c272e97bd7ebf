package xliff

import (
	"fmt"
	"slices"

	"dich/source"
	"dich/source/xml"
)

// A use of an inline code in a text.
type use struct {
	at   int
	code *runCode
	pair int // the index of the use that it is paired with; -1 if there is none
	nest bool
}

// encode writes the target of a text as the content of an element: where a code of the
// source stands in it, the inline element that the source has.
func (p *splicer) encode(c *change, prefix string) string {
	uses := usesOf(c.text, &c.from)
	used := make(map[*runCode]bool, len(uses))
	for i := range uses {
		used[uses[i].code] = true
	}
	for i := range c.from.codes {
		if code := &c.from.codes[i]; code.fixed && !used[code] {
			text := code.span.Of(c.from.text)
			p.warn(CodesLost, c.element.Span(), source.Args{"Unit": c.unit.Get("id"), "Text": text})
		}
	}
	w := unitWriter{version: p.s.version, prefix: prefix}
	var b []byte
	at := 0
	for i := range uses {
		u := &uses[i]
		b = w.appendText(b, c.text[at:u.at])
		at = u.at + u.code.span.Len()
		b = append(b, u.markup(uses, prefix, p.s.version)...)
	}
	return string(w.appendText(b, c.text[at:]))
}

// usesOf finds the codes of a source in another text, from left to right: at each place the
// longest that is not used yet.
func usesOf(text string, from *run) []use {
	unused := map[string][]*runCode{}
	var lengths []int // of the codes, the greatest first
	var firsts [256]bool
	for i := range from.codes {
		if code := &from.codes[i]; !code.span.Empty() {
			of := code.span.Of(from.text)
			unused[of] = append(unused[of], code)
			lengths = append(lengths, len(of))
			firsts[of[0]] = true
		}
	}
	slices.Sort(lengths)
	lengths = slices.Compact(lengths)
	slices.Reverse(lengths)
	var uses []use
	for at := 0; at < len(text); at++ {
		if !firsts[text[at]] {
			continue
		}
		for _, n := range lengths {
			if at+n > len(text) || len(unused[text[at:at+n]]) == 0 {
				continue
			}
			of := text[at : at+n]
			uses = append(uses, use{at: at, code: unused[of][0], pair: -1})
			unused[of] = unused[of][1:]
			at += n - 1
			break
		}
	}
	nestUses(uses)
	return uses
}

// nestUses pairs the ends of codes, and finds the pairs that can be elements around what is
// between them.
func nestUses(uses []use) {
	var open []int
	for i := range uses {
		switch uses[i].code.kind {
		case codeStart:
			open = append(open, i)
		case codeEnd:
			for n := len(open) - 1; n >= 0; n-- {
				j := open[n]
				if uses[j].code.id != uses[i].code.id {
					continue
				}
				uses[i].pair, uses[j].pair = j, i
				nested := n == len(open)-1
				uses[i].nest, uses[j].nest = nested, nested
				open = append(open[:n], open[n+1:]...)
				break
			}
		}
	}
}

// markup writes a code as the source has it. The ends of an element that has no other end
// here, or not in the right order, are elements of their own.
func (u *use) markup(uses []use, prefix string, v Version) string {
	c := u.code
	if !c.around || u.nest && uses[u.pair].code.around {
		return c.raw
	}
	id := string(xml.AppendValue(nil, c.id))
	name, ref := "sc", "id"
	if c.kind == codeEnd {
		name = "ec"
	}
	if v == V12 {
		name = map[string]string{"sc": "bx", "ec": "ex"}[name]
		return fmt.Sprintf(`<%s%s id="%s"/>`, prefix, name, id)
	}
	isolated := ""
	if u.pair < 0 {
		isolated = ` isolated="yes"`
	} else if c.kind == codeEnd {
		ref = "startRef"
	}
	if c.ref != "" {
		isolated = ` dataRef="` + string(xml.AppendValue(nil, c.ref)) + `"` + isolated
	}
	return fmt.Sprintf(`<%s%s %s="%s"%s/>`, prefix, name, ref, id, isolated)
}

package docx

import (
	"strings"

	"dich/source"
)

// A trace is what stands in the bytes of a segment: what is needed to write its codes
// again, and what is there beside text and codes.
type trace struct {
	markup
	from, to place
	codes    []traced // without references
	open     []int    // those that the walk is in; a closing one where its other half is outside
	words    string   // the properties of the first text outside of all pairs
	worded   bool
	openings []string // marks that begin in it
	closings []string // marks that end in it
	ended    []string // tags that are not shown, whose other half is before it
	begun    []string // or behind it
}

// A traced code is one with the runs around it.
type traced struct {
	source.Code
	raw           string
	is            nature
	before, after place  // of its bytes
	words         string // the properties of the first text behind it, in its pair
	worded        bool
	half          bool // its other half is in another segment
}

// nature says what the bytes of a code are.
type nature uint8

const (
	format      nature = iota // the edge of a run
	fieldPieces               // parts of a field, in runs
	whole                     // anything else: tags and elements as they are
)

func newTrace(m markup, seg *source.Segment) *trace {
	t := &trace{markup: m, from: m.placeAt(seg.Span.Start)}
	now, at := t.from, seg.Span.Start
	for _, c := range seg.Codes {
		if c.Kind == source.Reference {
			continue
		}
		now = t.walk(now, source.Span{Start: at, End: c.Raw.Start}, true)
		tc := traced{Code: c, raw: c.Raw.Of(m.text), is: m.natureOf(c), before: now}
		if tc.is != whole {
			now = t.walk(now, c.Raw, tc.is == format)
		}
		tc.after = now
		t.enter(tc)
		at = c.Raw.End
	}
	t.to = t.walk(now, source.Span{Start: at, End: seg.Span.End}, true)
	t.settle()
	return t
}

func (m markup) natureOf(c source.Code) nature {
	switch first := m.tagAt(c.Raw.Start); {
	case first.name == "fldChar" || first.name == "instrText":
		return fieldPieces
	case c.Kind == source.Opening && first.name == "r",
		c.Kind == source.Closing && strings.HasSuffix(c.Raw.Of(m.text), "</"+m.prefix+"r>"):
		return format
	}
	return whole
}

// enter notes a code, and which pairs the text behind it is in.
func (t *trace) enter(c traced) {
	switch n := len(t.open); {
	case c.Kind == source.Opening:
		t.open = append(t.open, len(t.codes))
	case c.Kind != source.Closing:
	case n > 0 && t.codes[t.open[n-1]].N == c.N:
		t.open = t.open[:n-1]
	default:
		c.half = true
		t.open = append(t.open[:0], len(t.codes))
	}
	t.codes = append(t.codes, c)
}

// settle says which codes are halves, and gives properties to those without text.
func (t *trace) settle() {
	for _, i := range t.open {
		t.codes[i].half = true
	}
	for i := range t.codes {
		switch c := &t.codes[i]; {
		case c.Kind == source.Opening && c.is == format:
			c.words = c.after.properties
		case c.half && !c.worded:
			c.words = t.to.properties
		}
	}
	if !t.worded {
		t.words = t.from.properties
	}
}

// walk follows the runs in some bytes. With keep it keeps what is not shown.
func (t *trace) walk(now place, span source.Span, keep bool) place {
	for at := span.Start; at < span.End; {
		n := strings.IndexByte(t.text[at:span.End], '<')
		if n < 0 {
			n = span.End - at
		}
		if n > 0 && now.inText {
			t.notice(now.properties)
		}
		if at += n; at == span.End {
			break
		}
		at = t.step(&now, t.tagAt(at), keep)
	}
	return now
}

// notice notes that there is text.
func (t *trace) notice(properties string) {
	words, worded := &t.words, &t.worded
	if n := len(t.open); n > 0 {
		c := &t.codes[t.open[n-1]]
		words, worded = &c.words, &c.worded
	}
	if !*worded {
		*words, *worded = properties, true
	}
}

// step goes over a tag or an element, and gives its end.
func (t *trace) step(now *place, g tag, keep bool) int {
	switch {
	case g.name == "r":
		*now = place{inRun: !g.end && !g.empty}
	case g.name == "t" && now.inRun:
		now.inText = !g.end && !g.empty
		now.preserved = preserves(g.span.Of(t.text))
	case g.name == "rPr" && now.inRun:
		end := t.element(g)
		now.properties = t.text[g.span.Start:end]
		return end
	case now.inRun:
		end := t.element(g)
		if keep && runRoles[g.name] == closingMark {
			t.closings = append(t.closings, t.tag("<", "r")+now.properties+t.text[g.span.Start:end]+t.tag("</", "r"))
		}
		return end
	default:
		return t.stepLine(g, keep)
	}
	return g.span.End
}

func (t *trace) stepLine(g tag, keep bool) int {
	raw := g.span.Of(t.text)
	if lineRoles[g.name] == transparent {
		n := len(t.begun)
		switch {
		case g.empty:
		case !g.end:
			t.begun = append(t.begun, raw)
		case n > 0:
			t.begun = t.begun[:n-1]
		default:
			t.ended = append(t.ended, raw)
		}
		return g.span.End
	}
	if g.end {
		return g.span.End
	}
	end := t.element(g)
	switch role := lineRoles[g.name]; {
	case !keep:
	case role == openingMark:
		t.openings = append(t.openings, t.text[g.span.Start:end])
	case role == closingMark:
		t.closings = append(t.closings, t.text[g.span.Start:end])
	}
	return end
}

// tag writes a tag of WordprocessingML.
func (m markup) tag(open, name string) string { return open + m.prefix + name + ">" }

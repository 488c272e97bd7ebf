package docx

import (
	"strings"

	"dich/source"
)

// Write gives a translation as bytes in the place of the segment's. Text becomes runs
// with the properties that the author gave the text of the same tags, and codes that the
// segment has become the author's bytes. What is not shown in the segment, as bookmarks,
// goes to its ends, and tracked changes in it are accepted.
//
// The part stays well-formed whatever the translation: tags that are not the segment's,
// or do not match, are left out, and the text is then written without pairs. An empty
// target takes the text out; the span must not be cut out, for runs can begin and end
// in it.
//
// Reading the part with the translation in its place gives the same units, and there
// the translation, if it has the codes of the source.
func Write(part *source.Part, _ *source.Unit, seg *source.Segment, target string) string {
	t := newTrace(newMarkup(part.Text), seg)
	w := &writer{trace: t, now: t.from, properties: t.words, places: map[string][]int{}}
	for i, c := range t.codes {
		w.places[c.Text] = append(w.places[c.Text], i)
	}
	if t.from.inText && !t.from.preserved {
		before := part.Text[seg.Span.Start-1]
		w.blankBefore = strings.IndexByte(xmlSpace, before) >= 0
	}
	if len(t.openings) > 0 {
		w.leaveRun()
		w.write(t.openings...)
	}
	w.target(target)
	if len(t.closings)+len(t.ended)+len(t.begun) > 0 {
		w.leaveRun()
		w.write(t.closings...)
		w.write(t.ended...)
		w.write(t.begun...)
	}
	w.goTo(t.to)
	return w.out.String()
}

// A writer writes runs.
type writer struct {
	*trace
	out         strings.Builder
	now         place
	properties  string           // of the text to be written
	outer       []string         // those of the pairs around it
	places      map[string][]int // of codes by their text; those that stand alone until they are written
	blankBefore bool             // a blank stands before the segment that Word would drop at the end of a w:t
	pending     string           // blanks that it would drop
}

func (w *writer) write(list ...string) {
	for _, s := range list {
		w.out.WriteString(s)
	}
}

// target writes the translation.
func (w *writer) target(target string) {
	codes := Codes(target)
	pairs := w.pairsFit(codes)
	at := 0
	for _, c := range codes {
		w.say(target[at:c.Span.Start])
		at = c.Span.End
		switch {
		case c.Kind == source.Reference:
			w.say(c.Shown)
		case c.Kind == source.Standalone:
			w.alone(c)
		case pairs:
			w.half(c)
		}
	}
	w.say(target[at:])
}

// find gives the place of the segment's first code of a text; false if there is none.
func (w *writer) find(text string) (int, bool) {
	if list := w.places[text]; len(list) > 0 {
		return list[0], true
	}
	return 0, false
}

// pairsFit reports that the pairs of a translation are the segment's and stand in each
// other. A format may stand twice, a container may not.
func (w *writer) pairsFit(codes []source.Code) bool {
	var open []string
	seen := map[string]bool{}
	for _, c := range codes {
		if c.Kind != source.Opening && c.Kind != source.Closing {
			continue
		}
		i, ok := w.find(c.Text)
		if !ok || seen[c.Text] && w.codes[i].is != format {
			return false
		}
		seen[c.Text] = true
		n := len(open)
		switch {
		case w.codes[i].half:
			if n > 0 || w.codes[i].is != format {
				return false
			}
		case c.Kind == source.Opening:
			open = append(open, c.Text)
		case n == 0 || open[n-1][1:] != c.Text[2:]:
			return false
		default:
			open = open[:n-1]
		}
	}
	return len(open) == 0
}

// half writes an opening or closing code.
func (w *writer) half(c source.Code) {
	i, _ := w.find(c.Text)
	code := &w.codes[i]
	switch code.is {
	case whole:
		w.leaveRun()
		w.write(code.raw)
	case fieldPieces:
		w.inRun(code)
	}
	switch n := len(w.outer); {
	case code.half:
		w.properties = code.words
	case c.Kind == source.Opening:
		w.outer = append(w.outer, w.properties)
		w.properties = code.words
	default:
		w.properties, w.outer = w.outer[n-1], w.outer[:n-1]
	}
}

// alone writes a code that stands alone: each of the segment's once, and more tabs and
// breaks if the translation has them.
func (w *writer) alone(c source.Code) {
	i, ok := w.find(c.Text)
	switch {
	case ok:
		w.places[c.Text] = w.places[c.Text][1:]
		if code := &w.codes[i]; code.before.inRun {
			w.inRun(code)
		} else {
			w.leaveRun()
			w.write(code.raw)
		}
	case isNamedTag(c.Text):
		w.enterRun(w.properties)
		w.write("<", w.prefix, elements[c.Text], "/>")
	}
}

var elements = map[string]string{tabTag: "tab", breakTag: "br", hyphenTag: "noBreakHyphen"}

// inRun writes a code that stands in a run of its own properties.
func (w *writer) inRun(code *traced) {
	w.enterRun(code.before.properties)
	w.write(code.raw)
	if code.is == fieldPieces {
		w.now = code.after
	}
}

// say writes text.
func (w *writer) say(text string) {
	if text = escapeXML(text); text == "" {
		return
	}
	if !w.now.inText || w.now.properties != w.properties {
		w.enterRun(w.properties)
		w.enterText()
	}
	if !w.now.preserved {
		words := strings.TrimRight(text, " ")
		if words == "" {
			w.pending += text
			return
		}
		text, words = w.pending+words, text[len(words):]
		w.pending, w.blankBefore = words, false
	}
	w.write(text)
}

func (w *writer) enterText() {
	w.write("<", w.prefix, `t xml:space="preserve">`)
	w.now.inText, w.now.preserved = true, true
}

// leaveText ends a w:t. Blanks at the end of one that does not keep them go into another.
func (w *writer) leaveText() {
	if !w.now.inText {
		return
	}
	w.write(w.tag("</", "t"))
	w.now.inText = false
	if w.blankBefore && w.pending == "" {
		w.pending = " "
	}
	if w.pending != "" {
		w.enterText()
		w.write(w.pending, w.tag("</", "t"))
		w.now.inText = false
	}
	w.pending, w.blankBefore = "", false
}

// enterRun goes into a run of these properties, outside of its text.
func (w *writer) enterRun(properties string) {
	w.leaveText()
	if w.now.inRun && w.now.properties == properties {
		return
	}
	w.leaveRun()
	w.write(w.tag("<", "r"), properties)
	w.now = place{inRun: true, properties: properties}
}

func (w *writer) leaveRun() {
	w.leaveText()
	if w.now.inRun {
		w.write(w.tag("</", "r"))
	}
	w.now = place{}
}

// goTo ends where the bytes behind the segment go on. They may rely on a w:t that keeps
// its white space.
func (w *writer) goTo(to place) {
	switch {
	case !to.inRun:
		w.leaveRun()
	case !to.inText:
		w.enterRun(to.properties)
	case w.now.inText && w.now.properties == to.properties && (w.now.preserved || !to.preserved):
		w.write(w.pending)
	default:
		w.enterRun(to.properties)
		w.enterText()
	}
}

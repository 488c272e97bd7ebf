package pipeline

import (
	"slices"
	"strings"
	"unicode"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// refold gives the segments of a unit as we cut it, whatever a translator's program has
// made of them: where it has split one of ours, the translations are joined; where it has
// joined some, the first has the translation and the others the sign of [locales.Merged].
// ours are the sources of our segments; the source texts of segments must come to those
// without blanks (see fits). blank stands between sentences of the target language.
//
// What the targets come to stays the same, blanks and the sign aside.
func refold(segments []handoff.Segment, ours []source.Forms, blank string) []handoff.Segment {
	var list []handoff.Segment
	for len(ours) > 0 {
		theirs, n := nextGroup(segments, ours)
		if theirs == 1 && n == 1 {
			list = append(list, recut(segments[0], ours[0]))
		} else {
			list = append(list, regroup(segments[:theirs], ours[:n], blank)...)
		}
		segments, ours = segments[theirs:], ours[n:]
	}
	return list
}

// nextGroup counts the segments on both sides up to the first place where both end.
func nextGroup(segments []handoff.Segment, ours []source.Forms) (theirs, n int) {
	a, b := 0, 0 // bytes without blanks
	for theirs == 0 || n == 0 || a != b {
		if n == 0 || b < a {
			b += len(squeeze(ours[n][source.Other]))
			n++
		} else {
			a += len(squeeze(segments[theirs].Source[source.Other]))
			theirs++
		}
	}
	for theirs < len(segments) && squeeze(segments[theirs].Source[source.Other]) == "" {
		theirs++ // a segment of blanks
	}
	return theirs, n
}

// recut is a segment whose source is as we write it.
func recut(seg handoff.Segment, src source.Forms) handoff.Segment {
	state := seg.State()
	seg.Source, seg.ID = src, source.NewID(seg.Key, src)
	seg.Review(state) // of the text as we write it
	return seg
}

// regroup makes our segments of some that stand for the same text.
func regroup(segments []handoff.Segment, ours []source.Forms, blank string) []handoff.Segment {
	whole := joinSegments(segments, blank)
	list := []handoff.Segment{recut(whole, ours[0])}
	for _, src := range ours[1:] {
		rest := whole
		rest.Base, rest.Notes, rest.Previous = "", locales.Notes{Marks: slices.Clone(whole.Notes.Marks)}, nil
		if !whole.Target.Empty() {
			rest.Target = source.Singular(locales.Merged)
		}
		list = append(list, recut(rest, src))
	}
	return list
}

// joinSegments joins the translations of segments. It is as far as the least of them, and
// needs work where one is missing.
func joinSegments(segments []handoff.Segment, blank string) handoff.Segment {
	whole := segments[0]
	whole.Base, whole.Terms, whole.Candidates, whole.Notes = commonBase(segments), nil, nil, locales.Notes{}
	state, text, missing, merged := locales.Final, "", false, false
	for i := range segments {
		seg := &segments[i]
		whole.Notes.Translator = addNew(whole.Notes.Translator, seg.Notes.Translator...)
		if target := seg.Target[source.Other]; seg.Merged() {
			merged = true
		} else if target != "" {
			text = joinTexts(text, target, blank)
		}
		if squeeze(seg.Source[source.Other]) != "" {
			missing = missing || seg.Target.Empty()
			state = min(state, seg.State())
		}
	}
	if text == "" && merged {
		text = locales.Merged
	}
	whole.Target = source.Singular(text)
	whole.Fuzzy = text != "" && (missing || state == locales.NeedsWork)
	whole.Review(state) // not where it needs work
	return whole
}

// commonBase is what all that know their base agree on.
func commonBase(segments []handoff.Segment) string {
	var bases []string
	for i := range segments {
		if base := segments[i].Base; base != "" {
			bases = addNew(bases, base)
		}
	}
	if len(bases) != 1 {
		return ""
	}
	return bases[0]
}

// joinTexts puts a blank between two texts, if neither brings one.
func joinTexts(a, b, blank string) string {
	if a == "" || strings.TrimRightFunc(a, unicode.IsSpace) != a || strings.TrimLeftFunc(b, unicode.IsSpace) != b {
		blank = ""
	}
	return a + blank + b
}

// fits gives the indices of those of our segments, in order, whose texts come to the
// source texts of a unit, blanks aside; nil where they do not. Some of ours may be
// missing in the unit: not all were sent.
func fits(segments []handoff.Segment, ours []source.Segment) []int {
	rest := squeezed(segments)
	var list []int
	for i := range ours {
		text := squeeze(ours[i].Forms[source.Other])
		if after, ok := strings.CutPrefix(rest, text); ok && text != "" {
			rest, list = after, append(list, i)
		}
	}
	if rest != "" {
		return nil
	}
	return list
}

// squeezed gives the source text of a unit without blanks.
func squeezed(segments []handoff.Segment) string {
	var b strings.Builder
	for i := range segments {
		b.WriteString(squeeze(segments[i].Source[source.Other]))
	}
	return b.String()
}

// squeezedUnit is squeezed for a unit of a document.
func squeezedUnit(segments []source.Segment) string {
	var b strings.Builder
	for i := range segments {
		b.WriteString(squeeze(segments[i].Forms[source.Other]))
	}
	return b.String()
}

// squeeze gives a clean text without blanks.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, source.Clean(text))
}

package pipeline

import (
	"html/template"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/style"
	"dich/source"
)

// noticed reports a translation that is published with a notice.
func (t *translation) noticed(seg *source.Segment) bool {
	return t.messages != nil && t.release(t.messages[seg]) == ReleaseNotice
}

// dayOf is the day of the source that a translation was made from; empty where nobody
// knows it.
func (t *translation) dayOf(seg *source.Segment) string {
	day, _ := t.messages[seg].Notes.Mark(locales.SourceDateMark)
	return day
}

// notice is what a unit in this language says of its source; empty if that has not changed.
// Of several days it gives the first, and none where one is not known.
func (t *translation) notice(unit *source.Unit) (sentence string, in language.Tag) {
	found, first := false, ""
	for s := range unit.Segments {
		seg := &unit.Segments[s]
		if !t.noticed(seg) {
			continue
		}
		if day := t.dayOf(seg); !found || day < first {
			first = day
		}
		found = true
	}
	if !found {
		return "", t.locale
	}
	words := style.InterfaceOf(t.locale)
	return words.StaleNotice(first), words.Locale
}

// staleDescription tells the same to who reads a bundle.
func staleDescription(day string) string {
	if day == "" {
		return "translates an earlier version of the source"
	}
	return "translates the source of " + day
}

// inline reports a unit of a page whose text can carry elements of HTML: Markdown's can,
// but no value of front matter or attribute.
func (r rendering) inline(unit *source.Unit) bool { return r.format.inline && running(unit) }

// running reports text that is no value of front matter or of an attribute.
func running(unit *source.Unit) bool {
	return unit.Kind != source.Title && unit.Kind != source.Metadata && unit.Kind != source.Attribute
}

// markLanguage says of a unit that falls back which language it is in: in words, and
// where the format can say it, for programs that read aloud or hyphenate. first and last
// are what is put in the place of its first and last segment.
func (r rendering) markLanguage(unit *source.Unit, in language.Tag, first, last *source.Replacement) {
	if r.format.passage == nil || !running(unit) {
		return
	}
	before, after := r.format.passage(in)
	first.Text = before + first.Text
	last.Text += after
}

// addNotice puts the notice behind a unit. list is what is put in the place of its
// segments; before stands at the beginning of the first.
func (r rendering) addNotice(list []source.Replacement, unit *source.Unit, before string) {
	sentence, in := r.notice(unit)
	if sentence == "" {
		return
	}
	seg := r.lastSaid(unit)
	last := &list[slices.IndexFunc(list, func(l source.Replacement) bool { return l.Span.Start == seg.Span.Start })]
	if r.inline(unit) {
		last.Text += " " + smallNotice(sentence, in, r.locale)
		return
	}
	if seg != &unit.Segments[0] {
		before = ""
	}
	forms, _ := r.forms(seg)
	last.Text = r.written(unit, seg, before+forms[source.Other]+" ["+sentence+"]")
}

// lastSaid is the last segment of a complete unit whose translation stands there.
func (r rendering) lastSaid(unit *source.Unit) *source.Segment {
	last := &unit.Segments[0]
	for s := range unit.Segments {
		if seg := &unit.Segments[s]; !r.merged(seg) {
			last = seg
		}
	}
	return last
}

// smallNotice is a notice as HTML. It says which language it is in where that is not the
// text's.
func smallNotice(sentence string, in, around language.Tag) string {
	tag := "<small>"
	if in != around {
		tag = `<small lang="` + in.String() + `">`
	}
	return tag + template.HTMLEscapeString(sentence) + "</small>"
}

// dateSource notes the day of the source that a stale translation was made from: that of
// the document when it was updated last, or what was noted then.
func (u *updater) dateSource(msg, was *locales.Message) {
	if !IsStale(msg) {
		return
	}
	day, noted := was.Notes.Mark(locales.SourceDateMark)
	if !noted && was.State() >= locales.Translated && u.past.Template != nil {
		day, _ = u.past.Template.Frame.Field(DateField)
	}
	if day != "" {
		msg.Notes.SetMark(locales.SourceDateMark, day)
	}
}

package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dich/locales"
	"dich/source"
)

// codes is what stays as it is in a text that is put into capitals: fields, what is not
// to be translated, tags, entities, code, the targets of links, footnotes, addresses. Go,
// Python and JavaScript read it alike.
const codes = "\\{\\{.*?\\}\\}|<span translate=\"no\">.*?</span>|<[^>]*>|&\\w+;|`[^`]*`|\\]\\([^)\"]*|\\]\\[[^\\]]*|\\[\\^\\w+\\]|https?://\\S+"

// codesVariable tells them to the scripts.
const codesVariable = "CODES"

var codePattern = regexp.MustCompile(codes)

// upper puts a text into capitals, all but its codes.
func upper(text string) string {
	var b strings.Builder
	for text != "" {
		at := codePattern.FindStringIndex(text)
		if at == nil {
			at = []int{len(text), len(text)}
		}
		b.WriteString(strings.ToUpper(text[:at[0]]))
		b.WriteString(text[at[0]:at[1]])
		text = text[at[1]:]
	}
	return b.String()
}

// capitals is what upper makes of a translation. A review is void then; what needs work
// still does.
func capitals(e *entry) {
	was := e.Target
	e.Target = e.Target.Map(upper)
	if e.Target != was && e.state > locales.Translated {
		e.state = locales.Translated
	}
}

// capitalsXLIFF is capitals for XLIFF, where the titles of links and abbreviations are text.
func capitalsXLIFF(e *entry) {
	capitals(e)
	e.Target = e.Target.Map(func(text string) string {
		return titles.ReplaceAllStringFunc(text, func(title string) string {
			return title[:len(`title="`)] + strings.ToUpper(title[len(`title="`):])
		})
	})
}

var titles = regexp.MustCompile(`title="[^"]*`)

// commented is what has got a comment.
func commented(e *entry) {
	if !e.Target.Empty() {
		e.Notes.Translator = append(e.Notes.Translator[:len(e.Notes.Translator):len(e.Notes.Translator)], comment)
	}
}

const comment = "interop was here"

// capitalsPO is capitals for PO, where a form without a place of its own stands in a mark
// that no program touches.
func capitalsPO(e *entry) {
	other := e.Target[source.Other]
	capitals(e)
	if e.Target.Plural() {
		e.Target[source.Other] = other
	}
}

// doubted is what somebody marks as needing work. A review stays: dich alone voids it.
func doubted(e *entry) {
	if e.state == locales.Translated {
		e.state = locales.NeedsWork
	}
}

// settled is what somebody has looked at.
func settled(e *entry) {
	if e.state == locales.NeedsWork {
		e.state = locales.Translated
	}
}

// even is what needs work after an edit of the scripts.
func even(e *entry) bool { return utf8.RuneCountInString(e.Target[source.Other])%2 == 0 }

// edited is what polib_edit.py makes of an entry that needs no work. What was reviewed and
// is as it was stays reviewed.
func edited(e *entry) {
	if e.state < locales.Translated {
		return
	}
	capitalsPO(e)
	if e.state == locales.Translated && !e.Target.Plural() && even(e) {
		e.state = locales.NeedsWork
	}
	commented(e)
}

// remembered is capitals of what a memory has: what needs no work. OmegaT has one text for
// all forms of a plural, which in our memories is other.
func remembered(e *entry) {
	if e.state < locales.Translated {
		return
	}
	if other := e.Target[source.Other]; e.Target.Plural() {
		for c, text := range e.Target.Each {
			if c != source.Other && text != "" {
				e.Target[c] = upper(other)
			}
		}
		return
	}
	capitals(e)
}

// proseCapitals is capitals where a program loses what an interface string is named by: then
// nobody knows what it is a translation of.
func proseCapitals(e *entry) {
	if e.Key == "" {
		capitals(e)
	}
}

// plainCapitals is what toolkit_edit.py makes of the strings without inline codes.
func plainCapitals(e *entry) {
	if e.Key == "" || e.Target.Plural() || codePattern.MatchString(e.Target[source.Other]) {
		return
	}
	capitals(e)
	if even(e) {
		e.state = locales.NeedsWork
	}
}

package goi18n

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// A Bundle is all that is published in one language. Its texts are valid UTF-8.
type Bundle struct {
	Locale  language.Tag
	Entries []Entry
}

// An Entry is one message of a bundle. A category of the language that Forms lacks
// is published with the form other.
type Entry struct {
	ID          string
	Description string
	Hash        string // see Hash; bundles have none
	Forms       source.Forms
	Prose       bool           // its text is no template: braces are braces
	Silent      bool           // it has no text, and that is right; Forms counts for nothing
	Origin      source.Subject // where the text was written, for diagnostics
}

// FileName gives the name that go-i18n knows a file's language by; format is
// "toml" or "json".
func FileName(locale language.Tag, format string) string {
	return "active." + locale.String() + "." + format
}

// message is an entry as it stands in a file.
type message struct {
	id     string
	fields []field // without those that are empty
}

type field struct{ name, value string }

// messages gives the entries in the order of their ids, so that a sentence that
// moves in its document changes nothing here.
func (b *Bundle) messages() []message {
	list := make([]message, len(b.Entries))
	for i := range b.Entries {
		list[i] = b.Entries[i].message(b.Locale)
	}
	slices.SortStableFunc(list, func(a, b message) int { return cmp.Compare(a.id, b.id) })
	return list
}

func (e *Entry) message(locale language.Tag) message {
	m := message{id: e.ID}
	m.add("description", e.Description)
	if e.Prose && !e.Silent {
		left, right := delimiters(e.Forms)
		m.add("leftDelim", left)
		m.add("rightDelim", right)
	}
	for c, text := range e.published(locale).Each {
		m.add(c.String(), text)
	}
	return m
}

func (m *message) add(name, value string) {
	if value != "" {
		m.fields = append(m.fields, field{name, value})
	}
}

// published gives the text for every category of the language. Vietnamese has a
// form one since CLDR 49 only: it is the form other in every bundle, so that no
// version of go-i18n shows another text than the rest.
func (e *Entry) published(locale language.Tag) source.Forms {
	var forms source.Forms
	for _, c := range locales.PluralsOf(locale).Categories {
		forms[c] = cmp.Or(e.Forms[c], e.Forms[source.Other])
		if e.Silent {
			forms[c] = silence
		}
	}
	if base, _ := locale.Base(); base.String() == "vi" {
		forms[source.One] = forms[source.Other]
	}
	return forms
}

// silence is a template that renders as nothing. A text that is empty go-i18n takes for
// none at all, and has another language speak.
const silence = `{{""}}`

// delimiters gives template delimiters that stand nowhere in the texts, or none
// where the usual ones do not: go-i18n takes a text without the left one as it is.
func delimiters(forms source.Forms) (left, right string) {
	n := 2
	found := false
	for _, text := range forms {
		found = found || strings.Contains(text, "{{")
		n = max(n, longestRun(text, '[')+1)
	}
	if !found {
		return "", ""
	}
	return strings.Repeat("[", n), strings.Repeat("]", n)
}

func longestRun(text string, c byte) int {
	longest, run := 0, 0
	for i := range len(text) {
		if text[i] != c {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

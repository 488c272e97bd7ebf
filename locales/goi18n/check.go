package goi18n

import (
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
	"dich/source/messages"
)

// What keeps a bundle from being published, beside messages.EmptyID, ReservedKey,
// DuplicateID, OtherMissing and TemplateInvalid, which mean here what they mean in a
// source (and have the same Args).
const (
	// PluralRules: go-i18n has no plural rules for the language, or rules with a
	// category that dich does not know of. An error. Args: Locale.
	PluralRules source.DiagnosticCode = "plural-rules-unknown"
	// FormUnused: a plural form that is not published: its language has no such
	// category, or it is a Vietnamese one that differs from other. A warning. Args:
	// ID, Category.
	FormUnused source.DiagnosticCode = "plural-form-unused"
	// FileLocale: the last part of a translation file's name is no language, so that go-i18n
	// would load it as that of nobody. An error; it is not read. Args: Name.
	FileLocale source.DiagnosticCode = "goi18n-file-locale"
)

// HintName: active.ru.toml.
const HintName source.Hint = "goi18n-file-locale"

// Check reports what go-i18n would refuse, lose or fail with when the bundle is
// used. Where it reports no error, go-i18n loads what WriteTOML and WriteJSON give
// and has the text of every message for every count, and without one.
func Check(b Bundle) []source.Diagnostic {
	c := NewChecker(b.Locale)
	c.Add(b.Entries)
	return c.Found()
}

// A Checker checks a bundle that is made bit by bit. It keeps the ids of interface strings,
// and where they were written; those of prose only until the next bit, which is another
// document.
type Checker struct {
	locale language.Tag
	seen   map[string]source.Subject // of interface strings
	prose  map[string]source.Subject // of this bit
	found  []source.Diagnostic
}

// NewChecker begins to check a bundle.
func NewChecker(locale language.Tag) *Checker {
	c := &Checker{locale: locale, seen: map[string]source.Subject{}}
	if !rulesAgree(locale, locales.PluralsOf(locale).Categories) {
		c.report(PluralRules, &Entry{}, source.Args{"Locale": locale.String()}, "")
	}
	return c
}

// Add checks some more of the bundle's entries.
func (c *Checker) Add(entries []Entry) {
	c.prose = map[string]source.Subject{}
	for i := range entries {
		e := &entries[i]
		c.checkID(e)
		c.checkForms(e, e.published(c.locale))
	}
}

// Found is what [Check] says of the entries so far.
func (c *Checker) Found() []source.Diagnostic { return c.found }

func (c *Checker) checkID(e *Entry) {
	first, taken := c.seen[e.ID]
	if !taken {
		first, taken = c.prose[e.ID]
	}
	if e.Prose {
		c.prose[e.ID] = e.Origin
	} else {
		c.seen[e.ID] = e.Origin
	}
	switch {
	case e.ID == "":
		c.report(messages.EmptyID, e, nil, "")
	case e.ID == "translation": // the one that go-i18n reserves even for a table
		c.report(messages.ReservedKey, e, source.Args{"Key": e.ID}, messages.HintReserved)
	case taken:
		d := c.report(messages.DuplicateID, e, source.Args{"ID": e.ID}, "")
		d.Related = []source.Related{{Note: messages.FirstHere, Subject: first}}
	}
}

func (c *Checker) checkForms(e *Entry, published source.Forms) {
	if e.Silent {
		return
	}
	if e.Forms[source.Other] == "" {
		c.report(messages.OtherMissing, e, source.Args{"ID": e.ID}, messages.HintOther)
	}
	for category, text := range e.Forms.Each {
		switch {
		case text != published[category]:
			d := c.report(FormUnused, e, source.Args{"ID": e.ID, "Category": category.String()}, "")
			d.Severity = source.Warning
		case !e.Prose:
			c.checkTemplate(e, text)
		}
	}
}

// checkTemplate allows nothing but plain fields: a template can do all that the
// program's values can.
func (c *Checker) checkTemplate(e *Entry, text string) {
	for _, code := range source.Fields(text) {
		if code.Kind != source.Field {
			args := source.Args{"ID": e.ID, "Action": code.Span.Of(text)}
			c.report(messages.TemplateInvalid, e, args, messages.HintFields)
		}
	}
}

func (c *Checker) report(code source.DiagnosticCode, e *Entry, args source.Args, hint source.Hint) *source.Diagnostic {
	c.found = append(c.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: e.Origin, Args: args, Hint: hint, Locale: c.locale.String(),
	})
	return &c.found[len(c.found)-1]
}

package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/toml"
)

// Fallback says what is published where a unit has no usable translation. Nothing falls
// back but where dich.toml says so, and each unit that does says in which language it is:
// Kyrgyz, Belarusian and Armenian do not quietly become Russian.
type Fallback string

const (
	FallbackSource Fallback = "source" // the unit in the source language, marked as such
	FallbackHold   Fallback = "hold"   // the document is not published in that language
)

// fallbackSetting is one word for all languages, or a table with a word or another target
// for single ones; "*" is for all that it does not name.
//
//	fallback = { kk = "ru", ky = "hold", "*" = "source" }
//
// What a language is given from another target is marked as being in that language. What
// that one lacks too is the source's text.
var fallbackSetting = setting{"build.fallback", `"source", "hold", { kk = "ru" }`, func(c *Config, v any) bool {
	if word, ok := v.(string); ok {
		c.Fallback = Fallback(word)
		return c.Fallback.known()
	}
	table, ok := v.(*toml.Table)
	if !ok {
		return false
	}
	c.Fallbacks, c.Via = map[language.Tag]Fallback{}, map[language.Tag]language.Tag{}
	for _, e := range table.Entries {
		if !c.setFallback(e) {
			return false
		}
	}
	return true
}}

const everyOther = "*"

func (f Fallback) known() bool { return f == FallbackSource || f == FallbackHold }

// setFallback takes an entry of the table.
func (c *Config) setFallback(e toml.Entry) bool {
	word, _ := e.Value.(string)
	if e.Key == everyOther {
		c.Fallback = Fallback(word)
		return c.Fallback.known()
	}
	target, ok := source.ParseLocale(e.Key)
	if Fallback(word).known() {
		c.Fallbacks[target] = Fallback(word)
		return ok
	}
	via, known := source.ParseLocale(word)
	c.Via[target] = via
	return ok && known && via != target && via != c.Source
}

// fallbackOf is what holds for a language.
func (c *Config) fallbackOf(locale language.Tag) Fallback {
	if f, named := c.Fallbacks[locale]; named {
		return f
	}
	if _, via := c.Via[locale]; via {
		return FallbackSource
	}
	return c.Fallback
}

// checkFallback is for the end, when the targets are known: all languages must be among
// them.
func (r *configReader) checkFallback(root *toml.Table) {
	e := root.Get("build", "fallback")
	if e == nil || r.config.Targets == nil {
		return
	}
	table, _ := e.Value.(*toml.Table)
	if table == nil {
		return
	}
	var names []string
	for _, t := range r.config.Targets {
		names = append(names, t.String())
	}
	for _, e := range table.Entries {
		word, _ := e.Value.(string)
		if e.Key != everyOther && !slices.Contains(names, e.Key) || !Fallback(word).known() && !slices.Contains(names, word) {
			r.report(ConfigValue, e.ValueSpan, source.Args{"Key": fallbackSetting.key + "." + e.Key, "Allowed": strings.Join(names, ", ")}, "allowed-values")
		}
	}
}

// formatFallback writes the setting, single languages in the order of their tags.
func formatFallback(c Config) string {
	if len(c.Fallbacks)+len(c.Via) == 0 {
		return toml.Quote(string(c.Fallback))
	}
	entries := []string{toml.Quote(everyOther) + " = " + toml.Quote(string(c.Fallback))}
	for locale, f := range c.Fallbacks {
		entries = append(entries, locale.String()+" = "+toml.Quote(string(f)))
	}
	for locale, via := range c.Via {
		entries = append(entries, locale.String()+" = "+toml.Quote(via.String()))
	}
	slices.Sort(entries)
	return "{ " + strings.Join(entries, ", ") + " }"
}

// A speaker is the language that a unit is published in, with its texts there.
//
// It is the language of the page where all of the unit is translated. Else it is the one
// that dich.toml names, where that has all of it, else the source's.
func (t *translation) speaker(unit *source.Unit) *translation {
	switch {
	case t.complete(unit):
		return t
	case t.via != nil && t.via.complete(unit):
		return t.via
	}
	return &translation{doc: t.doc, locale: t.doc.Locale}
}

// newVia is the translation that a language is given where it has none; nil if dich.toml
// names none, or if it could not be read.
func newVia(p *Project, doc *source.Document, locale language.Tag) *translation {
	via, named := p.Config.Via[locale]
	if !named || p.Broken[via] {
		return nil
	}
	t := &translation{doc: doc, locale: via}
	t.take(p)
	return t
}

// substitute gives the text of a message that falls back, and its language. A text with
// plural forms is the source's: forms of one language do not fit the counts of another.
func (t *translation) substitute(seg *source.Segment) (source.Forms, language.Tag) {
	if t.via != nil && !seg.Forms.Plural() {
		if forms, ok := t.via.forms(seg); ok && !t.via.merged(seg) {
			return forms, t.via.locale
		}
	}
	return seg.Forms, t.doc.Locale
}

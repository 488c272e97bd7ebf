package pipeline

import (
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// An Impact is a translation that has to be looked at again because the glossary
// changed.
type Impact struct {
	Document string
	Locale   language.Tag
	Message  *locales.Message
	Term     string // as the source writes it
	Concepts []string
	Was, Now string // what a translator was told of the term, and is told now; Was may be empty
}

// ImpactOf gives the translations that a change of the glossary concerns, document by
// document, language by language. old is the glossary as it was; nil for what the
// catalogs say of it, as the last update left them: these are what the next update
// marks. What needs work anyway is not among them.
func ImpactOf(p *Project, old *glossary.Glossary) []Impact {
	now := glossary.NewMatcher(p.Glossary, p.Config.Source)
	var before *glossary.Matcher
	if old != nil {
		before = glossary.NewMatcher(old, p.Config.Source)
	}
	terms := map[language.Tag]Terminology{}
	for _, target := range p.Targets {
		terms[target] = newTerminology(p.Glossary, target, map[source.ID][]demand{})
	}
	var list []Impact
	for _, doc := range p.Documents {
		for _, target := range p.Targets {
			if cat := p.Catalogs[target][doc.Path]; cat != nil && (old != nil || p.Templates[doc.Path] != nil) {
				list = append(list, impactOn(cat, terms[target], now, before)...)
			}
		}
	}
	return list
}

func impactOn(cat *locales.Catalog, terms Terminology, now, before *glossary.Matcher) []Impact {
	var list []Impact
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if !m.Usable() {
			continue
		}
		was := termHintsOf(m)
		if before != nil {
			was = hintsBy(before, cat, m)
		}
		terms.demands[m.ID] = demandsIn(now, cat, m)
		for _, d := range terms.outdated(cat.Document, m, was) {
			list = append(list, Impact{
				Document: cat.Document, Locale: cat.Target, Message: m,
				Term: d.text, Concepts: d.ids(), Was: saidIn(hintFor(d.text, was)), Now: saidIn(d.hint(cat.Target)),
			})
		}
	}
	return list
}

// demandsIn gives what the source of a message names.
func demandsIn(matcher *glossary.Matcher, cat *locales.Catalog, m *locales.Message) []demand {
	text := plainOf(cat.Document, m.Source[source.Other])
	return demandsOf(text, matcher.Find(text, source.Tokens(text)))
}

func hintsBy(matcher *glossary.Matcher, cat *locales.Catalog, m *locales.Message) []string {
	return (&Terminology{locale: cat.Target, demands: map[source.ID][]demand{m.ID: demandsIn(matcher, cat, m)}}).hints(m.ID)
}

// ids names the concepts of a demand.
func (d *demand) ids() []string {
	var ids []string
	for _, c := range d.concepts {
		ids = append(ids, c.ID)
	}
	return ids
}

// saidIn is what a hint says.
func saidIn(hint string) string { return strings.TrimPrefix(hint, termPrefix) }

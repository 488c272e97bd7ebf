package pipeline

import (
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// TranslationsDiffer: another document translates the same source differently.
const TranslationsDiffer source.DiagnosticCode = "translations-differ"

// OtherTranslation names the sentence about the place of the other translation.
const OtherTranslation = "other-translation"

// CheckTranslationsDiffer finds the texts that documents of a project translate in more
// than one way into a language: for each such entry a note, beside the first document's.
// Spaces apart, and interface strings, guesses and single occurrences left out: for
// these there are reasons. Args are Target and Other, the two translations.
func CheckTranslationsDiffer(p *Project, target language.Tag) []source.Diagnostic {
	var found []source.Diagnostic
	first := map[source.ID]*locales.Message{}
	for _, doc := range p.Documents {
		cat := p.Catalogs[target][doc.Path]
		if cat == nil {
			continue
		}
		for i := range cat.Messages {
			m := &cat.Messages[i]
			if m.Key != "" || m.Repeat > 0 || m.Merged() || !m.Usable() {
				continue
			}
			switch other := first[m.ID]; {
			case other == nil:
				first[m.ID] = m
			case cleanTarget(other) != cleanTarget(m):
				found = append(found, differing(m, other, target))
			}
		}
	}
	source.SortDiagnostics(found)
	return found
}

func cleanTarget(m *locales.Message) string { return source.Clean(m.Target[source.Other]) }

func differing(m, other *locales.Message, target language.Tag) source.Diagnostic {
	args := source.Args{"Target": m.Target[source.Other], "Other": other.Target[source.Other]}
	return source.Diagnostic{
		Code: TranslationsDiffer, Severity: source.Note, Subject: m.Origin, Args: args,
		Related: []source.Related{{Note: OtherTranslation, Subject: other.Origin, Args: args}},
		Locale:  target.String(), Segment: m.ID,
	}
}

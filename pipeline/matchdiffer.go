package pipeline

import (
	"strings"

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
	r := renditions{target: target, first: map[source.ID]firstRendition{}}
	found := r.part(p)
	source.SortDiagnostics(found)
	return found
}

// renditions are the translations into a language that were seen first.
type renditions struct {
	target language.Tag
	first  map[source.ID]firstRendition
}

// firstRendition is a translation and its place. It holds no text of a file.
type firstRendition struct {
	target string
	at     source.Subject
}

// part goes on with the documents of a project, or of a part.
func (r *renditions) part(p *Project) (found []source.Diagnostic) {
	for _, doc := range p.Documents {
		cat := p.Catalogs[r.target][doc.Path]
		if cat == nil {
			continue
		}
		for i := range cat.Messages {
			m := &cat.Messages[i]
			if m.Key != "" || m.Repeat > 0 || m.Merged() || !m.Usable() {
				continue
			}
			switch other, known := r.first[m.ID]; {
			case !known:
				r.first[m.ID] = firstRendition{strings.Clone(m.Target[source.Other]), m.Origin}
			case source.Clean(other.target) != source.Clean(m.Target[source.Other]):
				found = append(found, differing(m, other, r.target))
			}
		}
	}
	return found
}

func differing(m *locales.Message, other firstRendition, target language.Tag) source.Diagnostic {
	args := source.Args{"Target": m.Target[source.Other], "Other": other.target}
	return source.Diagnostic{
		Code: TranslationsDiffer, Severity: source.Note, Subject: m.Origin, Args: args,
		Related: []source.Related{{Note: OtherTranslation, Subject: other.at, Args: args}},
		Locale:  target.String(), Segment: m.ID,
	}
}

package tbx

import (
	"slices"
	"strings"

	"dich/glossary"
	"dich/glossary/inflect"
)

// A vocabulary says what the values of a data category are to dich, which has fewer.
// The value itself is kept as a column where it says more.
type vocabulary struct {
	category string
	means    map[string]string // by value, in small letters
	more     []string          // of these, what says more than its meaning
	written  map[string]string // the other way
	others   []string          // values that TBX-Basic has, and dich does not
	none     string            // what dich takes an unknown value for
}

// The values are those of ISO 30042:2019's modules Min and Basic, of ISO 30042:2008's
// default (annex A), and of the old TBX-Min.
var (
	types = vocabulary{
		category: "termType",
		none:     string(glossary.Full),
		written: map[string]string{
			string(glossary.Full): "fullForm", string(glossary.Acronym): "acronym",
			string(glossary.Abbreviation): "abbreviation", string(glossary.Short): "shortForm",
			string(glossary.Variant): "variant",
		},
		others: []string{"phrase"},
		more: []string{"entryterm", "initialism", "clippedterm", "spellingvariant", "orthographicvariant",
			"transliteratedform", "transcribedform", "romanization"},
		means: map[string]string{
			"fullform": string(glossary.Full), "entryterm": string(glossary.Full),
			"acronym": string(glossary.Acronym), "initialism": string(glossary.Acronym),
			"abbreviation": string(glossary.Abbreviation), "abbreviatedform": string(glossary.Abbreviation),
			"clippedterm": string(glossary.Short), "shortform": string(glossary.Short),
			"variant": string(glossary.Variant), "spellingvariant": string(glossary.Variant),
			"orthographicvariant": string(glossary.Variant), "transliteratedform": string(glossary.Variant),
			"transcribedform": string(glossary.Variant), "romanization": string(glossary.Variant),
		},
	}
	statuses = vocabulary{
		category: "administrativeStatus",
		none:     string(glossary.Preferred),
		written: map[string]string{
			string(glossary.Preferred): "preferredTerm-admn-sts", string(glossary.Admitted): "admittedTerm-admn-sts",
			string(glossary.Deprecated): "deprecatedTerm-admn-sts", string(glossary.Forbidden): "deprecatedTerm-admn-sts",
		},
		others: []string{"supersededTerm-admn-sts"},
		more:   []string{"standardizedterm", "supersededterm-admn-sts", "supersededterm", "superseded", "obsolete"},
		means: map[string]string{
			"preferredterm-admn-sts": string(glossary.Preferred), "preferredterm": string(glossary.Preferred),
			"preferred": string(glossary.Preferred), "standardizedterm": string(glossary.Preferred),
			"admittedterm-admn-sts": string(glossary.Admitted), "admittedterm": string(glossary.Admitted),
			"admitted":                string(glossary.Admitted),
			"deprecatedterm-admn-sts": string(glossary.Deprecated), "deprecatedterm": string(glossary.Deprecated),
			"deprecated": string(glossary.Deprecated), "notrecommended": string(glossary.Deprecated),
			"supersededterm-admn-sts": string(glossary.Deprecated), "supersededterm": string(glossary.Deprecated),
			"superseded": string(glossary.Deprecated), "obsolete": string(glossary.Deprecated),
			"forbidden": string(glossary.Forbidden), "prohibited": string(glossary.Forbidden),
		},
	}
	speeches = vocabulary{
		category: "partOfSpeech",
		none:     string(inflect.Other),
		written: map[string]string{
			string(inflect.Noun): "noun", string(inflect.ProperNoun): "noun", string(inflect.Adjective): "adjective",
			string(inflect.Verb): "verb", string(inflect.Adverb): "adverb", string(inflect.Other): "other",
		},
		means: map[string]string{
			"noun": string(inflect.Noun), "propernoun": string(inflect.ProperNoun), "proper noun": string(inflect.ProperNoun),
			"adjective": string(inflect.Adjective), "verb": string(inflect.Verb), "adverb": string(inflect.Adverb),
			"other": string(inflect.Other),
		},
	}
)

// read says what a value is to dich, whether it is known, and whether that is all it
// says, so that nothing need be kept of it.
func (v *vocabulary) read(value string) (meaning string, known, all bool) {
	small := strings.ToLower(value)
	meaning, known = v.means[small]
	if !known {
		meaning = v.none
	}
	return meaning, known, known && !slices.Contains(v.more, small)
}

// keeps reports a value of TBX-Basic's that says more than the meaning it has to dich.
func (v *vocabulary) keeps(meaning, value string) bool {
	m, _, _ := v.read(value)
	return slices.Contains(v.others, value) && m == meaning
}

// values gives what is not unknown, as TBX writes it, in a fixed order.
func (v *vocabulary) values() []string {
	list := slices.Clone(v.others)
	for _, value := range v.written {
		if !slices.Contains(list, value) {
			list = append(list, value)
		}
	}
	slices.Sort(list)
	return list
}

package pipeline

import (
	"slices"

	"dich/glossary"
	"dich/locales"
)

// A Class says what kind of thing an edit of a segment changed.
type Class string

// The classes, the gravest first; [ClassesOf] gives them in this order.
const (
	ClassNumber      Class = "number"      // a quantity, an ordinal, a unit
	ClassDate        Class = "date"        // a day, a year, a time
	ClassName        Class = "name"        // a name or a term of the glossary: another, gone, or in another role
	ClassNegation    Class = "negation"    // negation, modality, scope, comparison, another part in it, a word for its opposite
	ClassQuotation   Class = "quotation"   // what is quoted, that it is, or who says it and how
	ClassWording     Class = "wording"     // other words
	ClassPunctuation Class = "punctuation" // other marks
	ClassMarkup      Class = "markup"      // other codes
	ClassCosmetic    Class = "cosmetic"    // the same words and marks, typed in another way
)

var classOrder = []Class{
	ClassNumber, ClassDate, ClassName, ClassNegation, ClassQuotation,
	ClassWording, ClassPunctuation, ClassMarkup, ClassCosmetic,
}

// Critical reports a class that may change what a sentence says, however similar it
// stays: after it no translation can be trusted.
func (c Class) Critical() bool {
	return slices.Contains(classOrder[:5], c)
}

// mostUnits bounds the texts that are compared in all ways, some of which are quadratic.
const mostUnits = 4096

// ClassesOf says what an edit changed, in the order of the classes. names finds the
// glossary's terms in texts of the source language; nil where there is no glossary.
//
//   - It is empty for equal texts, and the same whichever text is the old one.
//   - Cosmetic stands alone. Texts that fold alike (see [source.Key]) with the same
//     marks have no critical class.
//   - A number that is written in another way, a term for another of its concept, and
//     "không thể không" for "phải" are wording.
//
// Of two texts with more than mostUnits words and marks that differ, nobody looks where:
// they have the classes negation and wording.
//
// The rules are Vietnamese. They rather suspect too much: words that came, went or took
// another's place and are not known to be harmless count as negation. Harmless are
// synonyms, particles, adverbs that only colour, and what has only moved, but not away
// from an operator. A passive is harmless.
func ClassesOf(old, now Passage, names *glossary.Matcher) []Class {
	return classesOf(old, now, names, true)
}

// knownClassesOf is ClassesOf without what is only suspected: for a text that is no edit of
// the other, and has words of its own.
func knownClassesOf(one, other Passage, names *glossary.Matcher) []Class {
	return classesOf(one, other, names, false)
}

func classesOf(old, now Passage, names *glossary.Matcher, doubting bool) []Class {
	if old.Text == now.Text && old.Plain == now.Plain {
		return nil
	}
	e := newComparison(old, now)
	switch {
	case e.sameUnits():
	case e.changesVoice():
		e.found[ClassWording] = true
	case len(e.old.units)+len(e.now.units) > mostUnits:
		e.found[ClassNegation], e.found[ClassWording] = true, true
	default:
		e.restateSynonyms()
		e.restateInitials()
		e.judgeNumbers()
		e.judgeNames(names)
		e.judgeOperators()
		e.judgeQuotation()
		e.judgeSubstituted()
		e.judgeUnknown()
		e.judgeSwapped()
		e.judgeLoans()
		e.judgeReplaced()
		if doubting {
			e.judgeDoubtful()
		}
		e.judgeWording()
	}
	e.judgeMarks()
	e.judgeMarkup()
	e.judgeCapitals()
	return e.classes()
}

// classes gives what was found, cosmetic where nothing was.
func (e *comparison) classes() []Class {
	var list []Class
	for _, c := range classOrder {
		if e.found[c] {
			list = append(list, c)
		}
	}
	if list == nil {
		return []Class{ClassCosmetic}
	}
	return list
}

// ReasonOf is the mark of a translation that needs work because of these classes: it
// names the gravest.
func ReasonOf(classes []Class) locales.Reason {
	if len(classes) == 0 {
		return locales.BySource
	}
	return locales.Reason("class:" + string(classes[0]))
}

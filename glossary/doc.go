// Package glossary holds concepts, the terms that name them in each language,
// and how terms are found in a text.
//
// The naive version looks for each term's letters. It finds Nga (Russia) in
// "ngạc nhiên", SCO in Moscow and EU in EAEU, and it misses "Á – Âu" when the
// glossary has "Á-Âu", "hoà" when it has "hòa", and everything in a heading in
// capitals.
//
// So terms are matched by whole tokens in their strongest fold (see
// [dich/source.Key]), and what must not be folded, an acronym's case, is looked
// up in the bytes afterwards. The forms of a name in a language that inflects (see
// [dich/glossary/inflect]) are other spellings of it; an index of all spellings makes
// one look-up of each step, for a thousand terms as for a million.
package glossary

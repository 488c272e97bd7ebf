// Package bitext finds which sentences of a translation are those of which sentences of
// the text.
//
// The naive version pairs the first with the first and the second with the second. One
// sentence that a translator has left out, and all behind it are wrong. Length alone
// (W. Gale and K. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993)
// finds its way back, but does not know where it was lost.
//
// So [Align] reckons for each pair how much likelier it is to see the two together than by
// chance: by length, by what both languages write alike (numbers, names, signs), by what
// the caller knows to be one thing (terms), by where paragraphs begin, and by words that
// went together in what is sure already. It weighs all ways through both texts against each
// other, and so says of each pair how sure it is.
package bitext

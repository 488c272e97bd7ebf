// Package srx reads and writes segmentation rules: SRX 2.0 (LISA/GALA Segmentation
// Rules eXchange, OSCAR recommendation of 7 April 2008). A rule says with two
// regular expressions, for what stands before and behind a place, whether a sentence
// ends there; the first rule that fits decides.
//
// The naive version hands each expression to a regular expression engine. The
// standard means ICU's, which looks back and ahead and tries every way to match: the
// expression (a+)+b takes longer on a line of letters than anybody waits. An engine
// that is always fast knows neither [\p{L}&&[^a]] nor (?<!…), has a \b for English
// only, and finds one match where the next begins inside of it.
//
// So the expressions are read here, and all rules of a language become one automaton
// that goes over a text once from the left, for what stands before a place, and one
// that goes over it once from the right, for what stands behind. Both know at every
// place which rules fit. A condition that looks back or ahead goes over the text in
// the same way before them. A text of n characters takes at most 3·n·[MaxSize]
// steps, whatever the expressions are, and the same text is always cut alike.
package srx

package source

import (
	"strings"
	"unicode"
)

// endsAtAbbreviation decides about a word that is known to be written with a stop.
func (r *Rules) endsAtAbbreviation(c *candidate, kind Abbreviation) bool {
	next := c.nextWord()
	switch kind {
	case Inside:
		return false
	case BeforeNumber:
		return !c.beforeNumber()
	case BeforeTitle:
		return !c.beforeNumber() && !c.beforeTitle() && !r.isForeign(next) || r.starts(c)
	case AfterName:
		return r.starts(c) || r.isNative(next)
	case Measure:
		return (isCount(c.word()) || isCount(c.wordBefore())) && !c.beforeNumber() || r.starts(c)
	case Whole:
		return true
	}
	return r.starts(c)
}

func (r *Rules) isForeign(word string) bool { return r.Native != nil && word != "" && !r.Native(word) }

func (r *Rules) isNative(word string) bool { return r.Native != nil && r.Native(word) }

// abbreviation looks up a word. Of several in one (PGS.TS, ThS-BS) all must be titles,
// of "Q.1/TP" the last counts, and in "2018-ж" the number before it is left out.
func (r *Rules) abbreviation(c *candidate, word string) Abbreviation {
	if word == "" {
		return 0
	}
	if r.index.words.mayHave(word) {
		if r.index.pairs {
			if pair := r.Abbreviations[c.wordBefore()+" "+word]; pair != 0 {
				return pair
			}
		}
		if kind := r.Abbreviations[word]; kind != 0 {
			return kind
		}
	}
	if digits := prefixLen(word, isDigit); digits == len(word) {
		return 0
	} else if digits > 0 && r.Abbreviations[strings.TrimPrefix(word[digits:], "-")] == Measure {
		return Measure
	}
	switch at := strings.LastIndexFunc(word, joinsWords); {
	case at < 0:
		return 0
	case word[at] == '.', word[at] == '-':
		return r.joinedTitles(word)
	}
	return r.Abbreviations[afterLast(word, joinsWords)]
}

func joinsWords(r rune) bool { return r == '.' || r == '-' || r == '–' || r == '/' || r == ',' }

// joinedTitles gives the kind of the last part, if every part is a title.
func (r *Rules) joinedTitles(word string) (kind Abbreviation) {
	for part := range strings.FieldsFuncSeq(word, joinsWords) {
		if kind = r.Abbreviations[part]; kind != BeforeName && kind != BeforeTitle {
			return 0
		}
	}
	return kind
}

// beforeNumber reports that an Arabic or Roman number follows.
func (c *candidate) beforeNumber() bool {
	r, _ := decodeRune(c.text[c.next:])
	return isDigit(r) || isRoman(c.nextWord())
}

// beforeTitle reports that two words with capitals follow, or one that stands alone or
// is all in capitals.
func (c *candidate) beforeTitle() bool {
	word, rest := wordIn(c.rest())
	if isCapitals(word) {
		return true
	}
	first, _ := decodeRune(word)
	next := firstSeen(rest)
	return unicode.IsUpper(first) && (unicode.IsUpper(next) || strings.ContainsRune(",.)", next))
}

// isCapitals reports a word of two or more letters, all of them capital.
func isCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
		letters++
	}
	return letters > 1
}

// isCapitalised reports a word with a capital and a small letter: a name, not an
// acronym, and nothing with a comma behind it.
func isCapitalised(word string) bool {
	first, _ := decodeRune(word)
	last, _ := decodeLastRune(word)
	return unicode.IsUpper(first) && unicode.IsLower(last)
}

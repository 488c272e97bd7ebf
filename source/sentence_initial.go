package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isInitials reports letters that can stand for names: "A", "N.A", "J.-P".
func (r *Rules) isInitials(word string) bool {
	first, size := decodeRune(word)
	if !unicode.IsUpper(first) || size < len(word) && word[size] != '.' {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		part = strings.TrimPrefix(part, "-")
		letter, size := decodeRune(part)
		if size != len(part) || !unicode.IsUpper(letter) || strings.ContainsRune(r.WordLetters, letter) {
			return false
		}
	}
	return true
}

func isLetter(word string) bool {
	_, size := decodeRune(word)
	return size == len(word)
}

// isNamed reports that a letter, though it is an abbreviation too (H. is a district),
// stands behind a person's title or names: "chị H.", "Nguyễn Văn H."
func (r *Rules) isNamed(c *candidate) bool {
	before := c.wordBefore()
	if r.Persons[strings.ToLower(before)] {
		return true
	}
	return isCapitalised(before) && (!c.beforeTitle() || r.Families[c.nextWord()])
}

// endsAtInitials decides whether a name goes on behind its initials (N. A. Nazarbayev,
// George W. Bush), or the sentence ends with them: "bị cáo Nguyễn Văn A.", or with a
// letter that is no name at all: "vitamin C."
func (r *Rules) endsAtInitials(c *candidate, word string) bool {
	before, next := c.wordBefore(), c.nextWord()
	small := strings.ToLower(before)
	switch {
	case before == "" || c.nextIsInitial():
		return false
	case r.starts(c), r.Lettered[small], isCount(before):
		return true
	case next == "":
		return !strings.HasPrefix(c.rest(), "(")
	case !r.isNative(next):
		return false // a foreign name
	case r.Persons[small]:
		return true
	case strings.Contains(word, "."):
		return strings.Count(word, ".") > 1 // N.V.A., all of a name
	case strings.HasSuffix(before, "."):
		return false
	case r.Families[before]:
		return false // Lê H. Phong
	case isCapitalised(before):
		return r.endsName(c)
	}
	return true
}

// nextIsInitial reports "A." behind the stop, as in "N. A. Nazarbayev".
func (c *candidate) nextIsInitial() bool {
	r, size := decodeRune(c.text[c.next:])
	return unicode.IsUpper(r) && strings.HasPrefix(c.text[c.next+size:], ".")
}

// endsName reports two or more names before the letter: that is what a Vietnamese
// name has, and the letter is its end.
func (r *Rules) endsName(c *candidate) bool {
	_, at := c.wordUpTo(c.wordAt())
	before, _ := c.wordUpTo(at)
	return isCapitalised(before) && !r.Persons[strings.ToLower(before)]
}

// isCount reports a number before a unit: "1991", "1990-х", "XX".
func isCount(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isDigit(r) || word != "" && strings.Trim(word, "IVXLCDM"+"ІХ"+"–-") == "" // Latin, Cyrillic
}

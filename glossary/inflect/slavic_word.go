package inflect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nouns gives the readings of a word as a noun in the nominative, in lower case but for
// an acronym.
func (s *slavic) nouns(word string) []reading {
	switch {
	case !cyrillic(word):
		return []reading{fixed(word)}
	case isAcronym(word):
		return []reading{s.readAcronym(word)}
	}
	proper := capitalised(word)
	small := lower(word)
	last := strings.LastIndex(small, "-")
	if last < 0 {
		return s.noun(small, proper)
	}
	return s.compound(small, last, capitalised(small[last+1:]) || proper)
}

// compound understands a word with a hyphen. Its last part changes alone (премьер-
// министр, Алма-Ата), but for страна-член, where both do, and Ростов-на-Дону, where
// the first does.
func (s *slavic) compound(word string, last int, proper bool) []reading {
	first, second := word[:last], word[last+1:]
	if at := strings.Index(first, "-"); at >= 0 && s.between[first[at+1:]] {
		return s.prefixed("", s.noun(first[:at], proper), word[at:])
	}
	switch {
	case s.firstOnly[word]:
		return s.prefixed("", s.noun(first, proper), word[last:])
	case s.joint[first]:
		return s.jointly(s.noun(first, false), s.noun(second, false))
	}
	return s.prefixed(first+"-", s.noun(second, proper), "")
}

// prefixed puts what stays around the forms of each reading.
func (s *slavic) prefixed(before string, readings []reading, after string) []reading {
	for i := range readings {
		readings[i].forms = readings[i].forms.each(func(form string) string { return before + form + after })
	}
	return readings
}

// jointly lets two nouns change together, in the gender of the first.
func (s *slavic) jointly(firsts, seconds []reading) []reading {
	var found []reading
	for _, first := range firsts {
		for _, second := range seconds {
			if first.plural == second.plural {
				first.forms = together(first.forms, second.forms)
				found = append(found, first)
			}
		}
	}
	return found
}

func together(first, second paradigm) paradigm {
	var both paradigm
	for number := range both {
		for at := range both[number] {
			for _, a := range first.cell(number, at, false) {
				for _, b := range second.cell(number, at, false) {
					both[number][at] = append(both[number][at], a+"-"+b)
				}
			}
		}
	}
	return both
}

// isAcronym says whether a word has two letters or more, and no small ones in its last
// part.
func isAcronym(word string) bool {
	last := lastPart(word)
	return utf8.RuneCountInString(last) > 1 && capitals(last)
}

// readAcronym is an acronym, which changes if it can be read as a word: МИД, ГУАМ, but
// not ООН or ЕАЭС. It needs a consonant at its beginning, and a vowel and one or two
// consonants at its end.
func (s *slavic) readAcronym(word string) reading {
	r := fixed(word)
	letters := []rune(lower(word))
	n := len(letters)
	if n < 3 || vowel(letters[0]) || vowel(letters[n-1]) || strings.Contains(word, "-") {
		return r
	}
	if vowel(letters[n-2]) || n > 3 && vowel(letters[n-3]) {
		r.forms = s.acronym(word)
		for at := range r.forms[plural] {
			r.forms[plural][at] = []string{word}
		}
		for at, forms := range r.forms[singular] {
			r.forms[singular][at] = append(forms, word)
		}
	}
	return r
}

// adjectives gives the readings of a word as an adjective in the nominative. Of a
// compound the last part changes: российско-китайский.
func (s *slavic) adjectives(word string) []reading {
	if number, ending, ok := strings.Cut(word, "-"); ok && digits(number) {
		return s.prefixed(number+"-", s.adjective("-"+ending), "")
	}
	if !cyrillic(word) || isAcronym(word) {
		return nil
	}
	small := lower(word)
	at := strings.LastIndex(small, "-") + 1
	return s.prefixed(small[:at], s.adjective(small[at:]), "")
}

func digits(text string) bool {
	return text != "" && strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

// vowel says whether a letter is a vowel, in Russian or Belarusian.
func vowel(letter rune) bool { return strings.ContainsRune("аеёиіоуыэюя", letter) }

// letter gives the rune of a word that is the n-th from its end, and 0 before its
// beginning.
func letter(word string, n int) rune {
	for ; n > 1 && word != ""; n-- {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	if word == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(word)
	return r
}

// cut takes the last n letters off a word.
func cut(word string, n int) string {
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
	}
	return word
}

// syllables counts the vowels of a word.
func syllables(word string) int {
	n := 0
	for _, r := range word {
		if vowel(r) {
			n++
		}
	}
	return n
}

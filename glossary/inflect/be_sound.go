package inflect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortU writes у and ў as the word before them wants it: ў behind a vowel, у behind a
// consonant (spelling rules of 2008). Capitals and what stands behind a mark
// stay.
func shortU(words []field) []field {
	for i := 1; i < len(words); i++ {
		before, w := words[i-1], words[i]
		if before.word == "" || before.after != "" || w.before != "" {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(before.word)
		rest, isU := strings.CutPrefix(w.word, "у")
		short, isShort := strings.CutPrefix(w.word, "ў")
		switch {
		case isShort && !vowel(unicode.ToLower(last)) && !capitals(before.word):
			words[i].word = "у" + short
		case isU && vowel(last):
			words[i].word = "ў" + rest
		}
	}
	return words
}

// fromShort is a stem before a vowel: Кіеў, Кіева.
func fromShort(stem string) string {
	if letter(stem, 1) == 'ў' {
		return cut(stem, 1) + "в"
	}
	return stem
}

// toShort is a stem at the end of a word: дзяржава, дзяржаў.
func toShort(stem string) string {
	if letter(stem, 1) == 'в' && vowel(letter(stem, 2)) {
		return cut(stem, 1) + "ў"
	}
	return stem
}

// softened is a hard stem before the ending е: т and д become ц and дз, г, к and х
// become з, ц and с (Савет, Савеце; Прага, Празе).
func softened(stem string) string {
	switch letter(stem, 1) {
	case 'т', 'к':
		return cut(stem, 1) + "ц"
	case 'д':
		return cut(stem, 1) + "дз"
	case 'г':
		return cut(stem, 1) + "з"
	case 'х':
		return cut(stem, 1) + "с"
	}
	return stem
}

// hardened says whether a consonant is hard because it was always so, or has become so:
// ж, ш, ч, р, ц. Behind it stands ы and never і or е.
func hardened(consonant rune) bool { return strings.ContainsRune("жшчрц", consonant) }

// onStem says whether the stress of a word is surely not on its ending: о and ё are
// written in stressed syllables alone, and a long word has the stress on its stem, but
// with some suffixes (сакратар, сакратаром).
func onStem(stem string) bool {
	if strings.ContainsAny(stem, "оё") {
		return true
	}
	return syllables(stem) > 2 && !ends(stem, "ар", "яр", "ак", "як", "ач", "аж", "ік", "ык", "ец")
}

// unaccented leaves out the endings with о and ё, which are stressed.
func unaccented(table string) string {
	cells := strings.Fields(table)
	for i, cell := range cells {
		var kept []string
		for _, ending := range strings.Split(cell, "/") {
			if !strings.ContainsAny(ending, "оё") {
				kept = append(kept, ending)
			}
		}
		if len(kept) > 0 {
			cells[i] = strings.Join(kept, "/")
		}
	}
	return strings.Join(cells, " ")
}

// fitting is a table for a stem: without stressed endings where the stem has the stress.
func fitting(stem, table string) paradigm {
	if onStem(stem) {
		table = unaccented(table)
	}
	return endings(stem, table)
}

// accented keeps of the forms of a cell those with the stress on the ending, which have
// о or ё there, or those without; all of them, where none is of that kind.
func (p paradigm) accented(word string, ending bool) paradigm {
	for number := range p {
		for at, forms := range p[number] {
			var kept []string
			for _, form := range forms {
				if strings.ContainsAny(form[shared(form, word):], "оё") == ending {
					kept = append(kept, form)
				}
			}
			if len(kept) > 0 {
				p[number][at] = kept
			}
		}
	}
	return p
}

// shared counts the bytes with which both words begin, in whole letters.
func shared(a, b string) int {
	for i, r := range a {
		if !strings.HasPrefix(b[min(i, len(b)):], string(r)) {
			return i
		}
	}
	return len(a)
}

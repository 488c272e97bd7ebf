package inflect

import "strings"

// russianPluralNoun understands a word as the nominative of a plural: by the list, by
// its ending, or, weakly, where an adjective in the plural stands before it.
func russianPluralNoun(word string, proper bool) []reading {
	if row, ok := russianOddPlurals[word]; ok {
		return []reading{{plural: true, forms: pluralForms(strings.Fields(row))}}
	}
	if genitives, ok := russianPlurals[word]; ok {
		return []reading{russianPlural(word, strings.Split(genitives, "/"))}
	}
	last := letter(word, 1)
	switch {
	case ends(word, "ане", "яне"):
		return []reading{russianPlural(cut(word, 1)+"ы", []string{cut(word, 1)}).as(word)}
	case ends(word, "ства"):
		return []reading{russianPlural(word, []string{cut(word, 1)})}
	case last == 'ы':
		return []reading{russianPlural(word, russianHardGenitives(word))}
	case last == 'и':
		r := russianPlural(word, russianSoftGenitives(word))
		r.weak = proper && !ends(word, "ичи", "ии", "щи")
		return []reading{r}
	case last == 'а' || last == 'я':
		r := russianPlural(word, russianOpenGenitives(word))
		r.weak = !russianManyNeuters(word, proper)
		return []reading{r}
	}
	return nil
}

// as replaces the nominative.
func (r reading) as(word string) reading {
	r.forms.is(plural, nominative, word)
	return r
}

// russianPlural is a plural with these genitives. Its vowel is that of its nominative,
// or of the genitive of neuters and masculines in -а.
func russianPlural(word string, genitives []string) reading {
	stem, vowel := cut(word, 1), "а"
	switch last, before := letter(word, 1), letter(word, 2); {
	case last == 'я', last == 'и' && !strings.ContainsRune("гкхжшчщ", before):
		vowel = "я"
	}
	forms := []string{word, strings.Join(genitives, "/"), stem + vowel + "м", "=", stem + vowel + "ми", stem + vowel + "х"}
	return reading{plural: true, forms: pluralForms(forms)}
}

// pluralForms is a paradigm that has a plural alone.
func pluralForms(forms []string) paradigm {
	return endings("", "∅ ∅ ∅ ∅ ∅ ∅ | "+strings.Join(forms, " "))
}

// russianHardGenitives: штатов of masculines, сил of feminines; a stem in -ц has -ев.
// Which it is, the end of the stem tells, or nothing: then both are given.
func russianHardGenitives(word string) []string {
	stem := cut(word, 1)
	zero := russianZeroForm(stem+"а", stem)
	switch {
	case ends(stem, "иц"):
		return []string{zero}
	case ends(stem, "ц"):
		return []string{stem + "ев", stem + "ов"}
	case ends(stem, "ент", "ант", "кт", "ист", "тор", "сор", "ёр", "изм", "лог"):
		return []string{stem + "ов"}
	}
	return []string{zero, stem + "ов"}
}

// russianSoftGenitives: партий, республик and таджиков, областей, недель, врачей.
func russianSoftGenitives(word string) []string {
	stem := cut(word, 1)
	last := letter(stem, 1)
	switch {
	case ends(word, "арии", "ории", "ерии", "ении", "убии"):
		return []string{stem + "й", stem + "ев"}
	case last == 'и':
		return []string{stem + "й"}
	case last == 'ь':
		return []string{cut(stem, 1) + "ей", cut(stem, 1) + "ий"}
	case vowel(last):
		return []string{stem + "й", stem + "ев"}
	case ends(word, "чики", "щики", "вики") || ends(word, "ники") && !vowel(letter(word, 5)):
		return []string{stem + "ов"}
	case ends(word, "ики", "еки"):
		return []string{stem, stem + "ов"}
	case strings.ContainsRune("гкх", last):
		return []string{russianZeroForm(stem+"а", stem), stem + "ов"}
	case strings.ContainsRune("жшчщ", last):
		return []string{stem + "ей", stem}
	case ends(word, "тели", "сти", "ади", "яди"):
		return []string{stem + "ей"}
	}
	return []string{stem + "ей", russianZeroSoft(stem+"я", stem)}
}

// russianOpenGenitives: мест and городов; отношений and учителей.
func russianOpenGenitives(word string) []string {
	stem := cut(word, 1)
	switch last := letter(stem, 1); {
	case letter(word, 1) == 'а':
		return []string{russianZeroForm(stem+"о", stem), stem + "ов"}
	case last == 'и':
		return []string{stem + "й"}
	case last == 'ь':
		return []string{cut(stem, 1) + "ий", stem + "ев"}
	case vowel(last):
		return []string{stem + "ев"}
	}
	return []string{stem + "ей"}
}

// russianManyNeuters says whether a common noun in -ия is the plural of one in -ие:
// отношения, собрания, but not компания.
func russianManyNeuters(word string, proper bool) bool {
	return !proper && (ends(word, "ения", "ствия", "бытия", "ытия") || ends(word, "ания") && !russianAniya[word])
}

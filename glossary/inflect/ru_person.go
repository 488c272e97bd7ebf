package inflect

// The surnames of the Russian kind: their instrumental is
// an adjective's, and so is all of a woman's but the nominative and the accusative.
const (
	ruSurnameMan   = "∅ а у а ым е | ы ых ым ых ыми ых"
	ruSurnameWoman = "а ой ой у ой ой | ы ых ым ых ыми ых"
)

// russianName is a part of a person's name: a first name, a patronymic or a surname.
func russianName(word string, woman bool) reading {
	r := reading{gender: masculine}
	if woman {
		r.gender = feminine
	}
	switch {
	case ends(word, "ых", "их", "ово", "аго", "яго", "ко", "енко"):
		return fixed(word)
	case woman:
		return russianWoman(word)
	case russianSurname(word) && !russianLongName(word):
		r.forms = endings(word, ruSurnameMan)
		return r
	case russianLongName(word):
		return russianAdjective(word)[0]
	}
	return russianFirst(russianManNoun(word), word)
}

// russianLongName says whether a part of a name is declined as an adjective: Зеленский,
// Толстой, Великий; but not Юрий.
func russianLongName(word string) bool {
	return ends(word, "кий", "ый", "щий", "ший", "ой", "ская", "цкая", "ая", "яя") && len(russianAdjective(word)) > 0
}

// russianSurname says whether a word ends as the surname of a man does.
func russianSurname(word string) bool {
	if ends(word, "ский", "цкий") {
		return true
	}
	return ends(word, "ов", "ев", "ёв", "ин", "ын") && syllables(word) > 1 && !russianFirstNames[word] && !russianForeignIn[word]
}

// russianManNoun declines a name as a noun. Its vowels do not flee but in a few first
// names (Пётр, Павел, Лев) and in -ец.
func russianManNoun(word string) []reading {
	if letter(word, 1) == 'ь' {
		return []reading{{gender: masculine, forms: endings(cut(word, 1), ruSoft)}}
	}
	if vowelOrShort(word) || russianFleeting[word] != "" && !ends(word, "ок", "ек", "ец") {
		return russianNoun(word, true)
	}
	r := reading{gender: masculine, forms: endings(word, russianClass(word, true))}
	if ends(word, "ец", "ок") && syllables(word) > 1 {
		fleeting := endings(russianOblique(word, true), russianClass(word, true))
		for number := range r.forms {
			for at := range r.forms[number] {
				if at != nominative || number == plural {
					r.forms.may(number, at, fleeting[number][at]...)
				}
			}
		}
	}
	return []reading{r}
}

func vowelOrShort(word string) bool {
	last := letter(word, 1)
	return vowel(last) || last == 'й'
}

// russianFirst takes the first reading that is no plural.
func russianFirst(readings []reading, word string) reading {
	for _, r := range readings {
		if !r.plural && !r.weak {
			return r
		}
	}
	return fixed(word)
}

// russianWoman is a part of a woman's name. Those that end in a consonant or -ь stay,
// but for a few first names.
func russianWoman(word string) reading {
	switch {
	case ends(word, "ова", "ева", "ёва", "ина", "ына") && !russianWomenIna[word]:
		return reading{gender: feminine, forms: endings(cut(word, 1), ruSurnameWoman)}
	case russianLongName(word):
		return russianAdjective(word)[0]
	case russianThirdNames[word]:
		return russianFirst(russianSign(word, cut(word, 1), false), word)
	case letter(word, 1) == 'а' || letter(word, 1) == 'я':
		return russianFirst(russianSingular(word, true), word)
	}
	return fixed(word)
}

// russianSexes tells whose name it can be, by patronymic, surname and first name.
func russianSexes(words []string) (man, woman bool) {
	if len(words) == 2 && ends(words[0], "а", "я") && ends(words[1], "ич") && !russianMenA[words[0]] {
		return false, true
	}
	for _, w := range words {
		switch {
		case ends(w, "вич") || russianMenA[w]:
			return true, false
		case ends(w, "вна", "ична", "инична", "ова", "ева", "ёва", "ская", "цкая", "кызы") && w != "ева":
			return false, true
		case russianWomenHard[w] || russianWomenIna[w]:
			return false, true
		}
	}
	for _, w := range words {
		if russianSurname(w) {
			return true, false
		}
	}
	return russianSexOfFirst(words)
}

// russianSexOfFirst looks at the first name: Дональд is a man, Ангела a woman. A
// surname alone may be both's.
func russianSexOfFirst(words []string) (man, woman bool) {
	first := words[0]
	switch last := letter(first, 1); {
	case len(words) == 1:
		return true, ends(first, "ина", "ына", "ая")
	case last == 'а' || last == 'я':
		return russianMen[first], !russianMen[first]
	case !vowel(last) && last != 'ь':
		return true, false
	}
	return true, true
}

// russianBearer says whether a word behind an office is a surname.
func russianBearer(word string) bool {
	return russianSurname(word) || ends(word, "енко", "вич", "ич", "чук", "дзе", "швили", "ян")
}

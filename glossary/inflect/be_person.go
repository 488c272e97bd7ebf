package inflect

// The surnames of the Belarusian kind: their instrumental is an adjective's, and so is
// all of a woman's but the nominative and the accusative. The men's in -ў have в before
// an ending.
const (
	beSurnameMan   = "∅ а у а ым е | ы ых ым ых ымі ых"
	beSurnameWoman = "а ай ай у ай/аю ай | ы ых ым ых ымі ых"
	beSurnameEnd   = "а ой ой у ой/ою ой | ы ых ым ых ымі ых" // Кавалёва, Пятрова
)

// belarusianName is a part of a person's name: a first name, a patronymic or a surname.
func belarusianName(word string, woman bool) reading {
	r := reading{gender: masculine}
	switch {
	case ends(word, "ых", "іх", "о"):
		return fixed(word)
	case woman:
		return belarusianWoman(word)
	case belarusianLongName(word):
		return belarusianAdjective(word)[0]
	case belarusianSurname(word):
		r.forms = endings(fromShort(word), beSurnameMan)
		r.forms.is(singular, nominative, word)
		return r
	case letter(word, 1) == 'а' && !belarusianUnchanged[word] && !belarusianForeign(word):
		r.forms = belarusianManA(cut(word, 1))
		if !ends(word, "ка") {
			r = besides(r, reading{forms: belarusianWomanA(word, cut(word, 1))})
		}
		r.forms = r.forms.accented(word, false)
		return r
	}
	return belarusianAlive(firstReading(belarusianNoun(word, true), word))
}

// belarusianAlive takes the genitives of things from the name of a man: Трампа alone.
func belarusianAlive(r reading) reading {
	forms := r.forms[singular][genitive]
	if r.gender == masculine && len(forms) > 1 {
		r.forms.is(singular, genitive, forms[0])
	}
	return r
}

// firstReading takes the first reading that is no plural.
func firstReading(readings []reading, word string) reading {
	for _, r := range readings {
		if !r.plural && !r.weak {
			return r
		}
	}
	return fixed(word)
}

// belarusianLongName says whether a part of a name is declined as an adjective:
// Зяленскі, Вялікі, Ціханоўская.
func belarusianLongName(word string) bool {
	return ends(word, "кі", "ны", "вы", "ты", "ская", "цкая", "ая", "яя") && len(belarusianAdjective(word)) > 0
}

// belarusianSurname says whether a word ends as the surname of a man does.
func belarusianSurname(word string) bool {
	if ends(word, "скі", "цкі") {
		return true
	}
	return ends(word, "аў", "еў", "ёў", "оў", "ін", "ын") && syllables(word) > 1 && !belarusianFirstNames[word] && !belarusianForeignIn[word]
}

// belarusianWoman is a part of a woman's name. Those that end in a consonant stay.
func belarusianWoman(word string) reading {
	switch {
	case ends(word, "ова", "ёва") && !belarusianFirstNames[word]:
		return reading{gender: feminine, forms: besides(reading{forms: endings(cut(word, 1), beSurnameWoman)}, reading{forms: endings(cut(word, 1), beSurnameEnd)}).forms}
	case ends(word, "ава", "ева", "іна", "ына") && !belarusianFirstNames[word]:
		return reading{gender: feminine, forms: endings(cut(word, 1), beSurnameWoman)}
	case belarusianLongName(word):
		return belarusianAdjective(word)[0]
	case belarusianUnchanged[word] || belarusianForeign(word):
	case letter(word, 1) == 'а':
		return reading{gender: feminine, forms: belarusianWomanA(word, cut(word, 1)).accented(word, false)}
	case letter(word, 1) == 'я':
		return firstReading(belarusianYa(word, cut(word, 1)), word)
	case word == "любоў":
		return firstReading(belarusianConsonant(word, true), word)
	}
	return fixed(word)
}

// belarusianSexes tells whose name it can be, by patronymic, surname and first name.
func belarusianSexes(words []string) (man, woman bool) {
	if len(words) == 2 && ends(words[0], "а", "я") && ends(words[1], "іч") && !belarusianMenA[words[0]] {
		return false, true
	}
	for _, w := range words {
		switch {
		case ends(w, "віч") || belarusianMenA[w]:
			return true, false
		case ends(w, "ўна", "ічна", "ава", "ева", "ёва", "ова", "ская", "цкая") && !belarusianFirstNames[w]:
			return false, true
		case belarusianWomenHard[w]:
			return false, true
		}
	}
	for _, w := range words {
		if belarusianSurname(w) {
			return true, false
		}
	}
	switch last := letter(words[0], 1); {
	case len(words) == 1:
		return true, ends(words[0], "іна", "ына", "ая", "я")
	case last == 'а' || last == 'я':
		return false, true
	case !vowel(last) && last != 'ь':
		return true, false
	}
	return true, true
}

// belarusianBearer says whether a word behind an office is a surname.
func belarusianBearer(word string) bool {
	return belarusianSurname(word) || ends(word, "энка", "ёнка", "анка", "віч", "іч", "чук", "дзэ", "швілі", "ян")
}

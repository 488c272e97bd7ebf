package inflect

import "strings"

// The declensions of Russian nouns. Where the stress
// decides between two endings and no list knows it, both are given.
const (
	ruHard      = "∅ а у = ом е | ы ов ам = ами ах"                        // закон
	ruVelar     = "∅ а у = ом е | и ов ам = ами ах"                        // парк
	ruHush      = "∅ а у = ем/ом е | и ей ам = ами ах"                     // товарищ, врач
	ruHushEnd   = "∅ а у = ом е | и ей ам = ами ах"                        // врач
	ruHushStem  = "∅ а у = ем е | и ей ам = ами ах"                        // матч
	ruTs        = "∅ а у = ем/ом е | ы ев/ов ам = ами ах"                  // месяц
	ruTsEnd     = "∅ а у = ом е | ы ов ам = ами ах"                        // конец
	ruTsStem    = "∅ а у = ем е | ы ев ам = ами ах"                        // иностранец
	ruShort     = "й я ю = ем е | и ев ям = ями ях"                        // музей
	ruShortI    = "й я ю = ем и | и ев ям = ями ях"                        // критерий
	ruSoft      = "ь я ю = ем е | и ей ям = ями ях"                        // житель
	ruSoftEnd   = "ь я ю = ём е | и ей ям = ями ях"                        // рубль
	ruWay       = "ь и и = ём и | и ей ям = ями ях"                        // путь
	ruA         = "а ы е у ой е | ы ∅ ам = ами ах"                         // страна
	ruAVelar    = "а и е у ой е | и ∅ ам = ами ах"                         // книга
	ruAHush     = "а и е у ей е | и ∅ ам = ами ах"                         // задача
	ruAHushEnd  = "а и е у ой е | и ∅ ам = ами ах"                         // душа
	ruATs       = "а ы е у ей е | ы ∅ ам = ами ах"                         // столица
	ruATsEnd    = "а ы е у ой е | ы ∅ ам = ами ах"                         // овца
	ruYa        = "я и е ю ей е | и ь ям = ями ях"                         // неделя
	ruYaEnd     = "я и е ю ёй е | и ь ям = ями ях"                         // земля
	ruYaVowel   = "я и е ю ей е | и й ям = ями ях"                         // идея
	ruIya       = "я и и ю ей и | и й ям = ями ях"                         // партия
	ruThird     = "ь и и ь ью и | и ей ям = ями ях"                        // область
	ruThirdHush = "ь и и ь ью и | и ей ам = ами ах"                        // ночь
	ruO         = "о а у о ом е | а ∅ ам = ами ах"                         // государство
	ruE         = "е а у е ем е | а ∅ ам = ами ах"                         // училище
	ruSea       = "е я ю е ем е | я ей ям = ями ях"                        // море
	ruIye       = "е я ю е ем и | я й ям = ями ях"                         // собрание
	ruYe        = "е я ю е ем е | я й ям = ями ях"                         // побережье
	ruName      = "я ени ени я енем ени | ена ён енам = енами енах"        // время
	ruPlace     = "о а/о у/о о ом/о е/о | о о о о о о"                     // Косово
	ruAne       = "ин ина ину = ином ине | е ∅ ам = ами ах"                // гражданин
	ruOnok      = "онок онка онку = онком онке | ата ат атам = атами атах" // медвежонок
	ruYonok     = "ёнок ёнка ёнку = ёнком ёнке | ята ят ятам = ятами ятах"
)

// russianNoun gives the readings of a noun in the nominative.
func russianNoun(word string, proper bool) []reading {
	switch {
	case russianUnchanged[word]:
		return []reading{fixed(word)}
	case russianNoNoun(word):
		return nil
	case russianForeign(word):
		return []reading{fixed(word)}
	}
	found := russianPluralNoun(word, proper)
	if len(found) > 0 && !found[0].weak {
		return found
	}
	return append(found, russianSingular(word, proper)...)
}

// russianNoNoun says whether a word cannot be a noun: a preposition, or an infinitive.
func russianNoNoun(word string) bool {
	switch {
	case syllables(word) == 0 || russianPrepositions[word] || ends(word, "ться", "тись"):
		return true
	case ends(word, "ое", "ее", "ые"):
		return len(russianAdjective(word)) > 0
	case ends(word, "ать", "ять", "ить", "еть", "ыть", "уть", "оть"):
		return !russianThirdTj[word] && !russianSoft[word] && !russianSoftFleeting[word] && russianThirdTail(word) == ""
	}
	return false
}

// russianThirdTail gives the noun in -ть that a compound ends in: киносеть, полупуть.
func russianThirdTail(word string) string {
	for _, tail := range []string{"печать", "память", "сеть", "четь", "путь", "медведь", "треть", "нить"} {
		if ends(word, tail) {
			return tail
		}
	}
	return ""
}

// russianForeign says whether a word ends as nouns do that are not declined.
func russianForeign(word string) bool {
	last, before := letter(word, 1), letter(word, 2)
	switch last {
	case 'у', 'ю', 'э':
		return true
	case 'а':
		return vowel(before)
	case 'е', 'о':
		return vowel(before) && before != 'и' || last == 'о' && before == 'и'
	}
	return false
}

// russianSingular declines a word by its last letter.
func russianSingular(word string, proper bool) []reading {
	stem := cut(word, 1)
	switch letter(word, 1) {
	case 'а':
		return russianA(word, stem)
	case 'я':
		return russianYa(word, stem)
	case 'о':
		return russianO(word, stem, proper)
	case 'е':
		return russianE(word, stem, proper)
	case 'ь':
		return russianSign(word, stem, proper)
	case 'й':
		return russianShort(word, stem)
	case 'и':
		if proper {
			return []reading{fixed(word)}
		}
		return nil
	case 'ё', 'ы':
		return nil
	}
	return russianConsonant(word, proper)
}

// russianConsonant declines a masculine that ends in a consonant.
func russianConsonant(word string, proper bool) []reading {
	r := reading{gender: masculine}
	if ends(word, "анин", "янин") && !russianKeepsIn[word] {
		r.forms = endings(cut(word, 2), ruAne)
		return []reading{r}
	}
	switch {
	case russianYoung[word]:
		r.forms = endings(cut(word, 4), ruYonok)
	case ends(word, "жонок", "чонок", "шонок"):
		r.forms = endings(cut(word, 4), ruOnok)
	default:
		r.forms = endings(russianOblique(word, proper), russianClass(word, proper))
		r.forms.is(singular, nominative, word)
	}
	return []reading{russianOdd(word, r)}
}

// russianClass chooses the declension of a masculine by its last consonant.
func russianClass(word string, proper bool) string {
	last := letter(word, 1)
	switch {
	case strings.ContainsRune("гкх", last):
		return ruVelar
	case last == 'ц':
		return stressed(word, russianEndTs, proper || russianStemTs[word] || syllables(word) > 2, ruTsEnd, ruTsStem, ruTs)
	case strings.ContainsRune("жшчщ", last):
		stem := proper || russianStemHush[word] || ends(word, "вич", "тич", "нич", "рищ")
		return stressed(word, russianEndHush, stem, ruHushEnd, ruHushStem, ruHush)
	}
	return ruHard
}

// stressed chooses by where the stress is: on the ending, on the stem, or nobody knows.
func stressed(word string, onEnding map[string]bool, onStem bool, end, stem, unknown string) string {
	switch {
	case onEnding[word]:
		return end
	case onStem:
		return stem
	}
	return unknown
}

// russianOblique gives the stem of a masculine before an ending, without the vowel
// that flees: отец, отца; боец, бойца; рынок, рынка.
func russianOblique(word string, proper bool) string {
	if stem, ok := russianFleeting[word]; ok {
		return stem
	}
	switch {
	case russianKeeps[word] || syllables(word) < 2:
		return word
	case ends(word, "ец"):
		return russianEts(word)
	case ends(word, "ок") && !ends(word, "блок", "срок"):
		return cut(word, 2) + "к"
	case ends(word, "ёк") && vowel(letter(word, 3)):
		return cut(word, 2) + "йк"
	case ends(word, "ёк"):
		return cut(word, 2) + "ьк"
	case !proper && ends(word, "чек", "шек", "жек") && syllables(word) > 1:
		return cut(word, 2) + "к"
	}
	return word
}

// russianEts is the stem of a noun in -ец: the vowel stays behind two consonants
// (мудрец), and й or ь takes its place (европеец, владелец).
func russianEts(word string) string {
	before, second := letter(word, 3), letter(word, 4)
	switch {
	case vowel(before):
		return cut(word, 2) + "йц"
	case before == 'л':
		return cut(word, 2) + "ьц"
	case !vowel(second) && second != 'ь' && second != 'й' && !ends(word, "андец", "яндец"):
		return word
	}
	return cut(word, 2) + "ц"
}

// russianOdd gives a noun what its declension does not tell: the plural in -а (города),
// in -ья, without an ending in the genitive, and the second locative (в Крыму).
func russianOdd(word string, r reading) reading {
	if russianLocative[word] {
		r.forms.may(singular, prepositional, r.forms[singular][dative]...)
	}
	if _, own := russianOwnPlural[word]; own {
		r.forms = russianPluralOf(word, r.forms)
		return r
	}
	if russianPluralA[word] || russianPluralBoth[word] {
		r.forms = pluralInA(r.forms, russianPluralBoth[word])
	}
	if russianZero[word] {
		r.forms.is(plural, genitive, word)
	}
	return r
}

// russianPluralOf gives a noun the plural that is like no other, if it has one.
func russianPluralOf(word string, forms paradigm) paradigm {
	if row, ok := russianOwnPlural[word]; ok {
		forms[plural] = pluralForms(strings.Fields(row))[plural]
	}
	return forms
}

// pluralInA puts -а or -я for -ы or -и.
func pluralInA(p paradigm, both bool) paradigm {
	form := strings.TrimSuffix(p[plural][dative][0], "м")
	if both {
		p.may(plural, nominative, form)
	} else {
		p.is(plural, nominative, form)
	}
	return p
}

// russianShort declines a masculine in -й: музей, критерий, герой.
func russianShort(word, stem string) []reading {
	if russianAdjectiveOnly(word) {
		return nil
	}
	r := reading{gender: masculine, forms: endings(stem, ruShort)}
	switch {
	case ends(word, "ий"):
		r.forms = endings(stem, ruShortI)
	case russianFleetingEi[word]:
		r.forms = endings(cut(stem, 1)+"ь", ruShort)
		r.forms.is(singular, nominative, word)
	}
	return []reading{russianOdd(word, r)}
}

// russianSign declines a noun in -ь. Its gender is known by its ending, by a list, or
// not at all: then both are given.
func russianSign(word, stem string, proper bool) []reading {
	woman := reading{gender: feminine, forms: endings(stem, ruThird)}
	if strings.ContainsRune("жшчщ", letter(stem, 1)) {
		woman.forms = endings(stem, ruThirdHush)
	}
	if oblique, ok := russianThirdFleeting[word]; ok {
		woman.forms = endings(oblique, ruThird)
		woman.forms.is(singular, nominative, word)
		woman.forms.is(singular, accusative, word)
		woman.forms.is(singular, instrumental, stem+"ью")
		if ends(oblique, "ер") {
			woman.forms.is(singular, instrumental, oblique+"ью")
		}
	}
	switch {
	case russianMasculineSign(word):
		return []reading{russianSoftNoun(word, stem)}
	case (proper || ends(word, "ль")) && !russianThirdNames[word] && !russianThirdWords[word] && !ends(word, "сть", "знь"):
		return []reading{russianSoftNoun(word, stem), russianOdd(word, woman)}
	}
	return []reading{russianOdd(word, woman)}
}

// russianMasculineSign says whether a noun in -ь is masculine: by its ending
// (-тель, -арь, the months), or by a list.
func russianMasculineSign(word string) bool {
	if russianSoft[word] || russianSoftFleeting[word] {
		return true
	}
	if russianThirdWords[word] || russianThirdNames[word] || russianThirdTail(word) != "" && !ends(word, "путь", "медведь") {
		return false
	}
	return ends(word, "тель", "арь", "брь", "поль", "день", "рубль", "путь", "медведь", "вождь")
}

func russianSoftNoun(word, stem string) reading {
	r := reading{gender: masculine, forms: endings(stem, ruSoft)}
	switch {
	case word == "путь" || ends(word, "путь"):
		r.forms = endings(stem, ruWay)
	case russianSoftFleeting[word] || ends(word, "день"):
		r.forms = endings(fleetingSoft(stem), ruSoft)
		if russianSoftEnd[word] {
			r.forms = endings(fleetingSoft(stem), ruSoftEnd)
		}
		r.forms.is(singular, nominative, word)
	case russianSoftEnd[word] || ends(word, "арь"):
		r.forms = endings(stem, ruSoftEnd)
	}
	return russianOdd(word, r)
}

// fleetingSoft drops the vowel before the last consonant of a stem: ден-, дн-.
func fleetingSoft(stem string) string { return cut(stem, 2) + string(letter(stem, 1)) }

// russianA declines a noun in -а: a feminine, or one that names a man (глава, судья).
func russianA(word, stem string) []reading {
	table, last := ruA, letter(stem, 1)
	switch {
	case strings.ContainsRune("гкх", last):
		table = ruAVelar
	case last == 'ц':
		table = stressed(word, russianEndA, true, ruATsEnd, ruATs, "")
	case strings.ContainsRune("жшчщ", last):
		table = stressed(word, russianEndA, true, ruAHushEnd, ruAHush, "")
	}
	forms := endings(stem, table)
	forms.is(plural, genitive, russianZeroForm(word, stem))
	return russianAnyone(word, forms)
}

// russianAnyone gives a noun of the first declension its gender: a feminine that an
// adjective may also take for a masculine, if it can name a man.
func russianAnyone(word string, forms paradigm) []reading {
	forms = russianPluralOf(word, forms)
	r := reading{gender: feminine, forms: forms}
	switch {
	case russianMen[word]:
		r.gender = masculine
	case russianAnybody[word]:
		return []reading{r, {gender: masculine, weak: true, forms: forms}}
	}
	return []reading{r}
}

// russianYa declines a noun in -я: неделя, идея, партия, статья; or in -мя.
func russianYa(word, stem string) []reading {
	last := letter(stem, 1)
	switch {
	case russianNeuterMya[word]:
		return []reading{{gender: neuter, forms: endings(stem, ruName)}}
	case last == 'и':
		return russianAnyone(word, endings(stem, ruIya))
	case vowel(last):
		return russianAnyone(word, endings(stem, ruYaVowel))
	}
	forms := endings(stem, ruYa)
	if last == 'ь' || russianEndA[word] {
		forms = endings(stem, ruYaEnd)
	}
	forms.is(plural, genitive, russianZeroSoft(word, stem))
	return russianAnyone(word, forms)
}

// russianO declines a neuter in -о. Names of places in -ово and -ино may stay; other
// names that stand alone are foreign: Осло.
func russianO(word, stem string, proper bool) []reading {
	if proper && ends(word, "ово", "ево", "ёво", "ино", "ыно") {
		return []reading{{gender: neuter, forms: endings(stem, ruPlace)}}
	}
	r := reading{gender: neuter, forms: endings(stem, ruO)}
	if ends(word, "ко") {
		r.forms.is(plural, nominative, stem+"и")
		r.forms.may(plural, nominative, stem+"а")
	}
	r.forms.is(plural, genitive, russianZeroForm(word, stem))
	r.forms = russianPluralOf(word, r.forms)
	if proper && !ends(word, "ство", "тво") && !russianNamesO[word] {
		r.weak = true
		return []reading{fixed(word), r}
	}
	return []reading{r}
}

// russianE declines a neuter in -е: собрание, побережье, море, училище. Others stay.
func russianE(word, stem string, proper bool) []reading {
	if len(russianAdjective(word)) > 0 {
		return nil
	}
	table := russianTableE(word, stem, proper)
	if table == "" {
		return []reading{fixed(word)}
	}
	r := reading{gender: neuter, forms: endings(stem, table)}
	switch table {
	case ruYe:
		r.forms.is(plural, genitive, cut(stem, 1)+"ий")
	case ruE:
		r.forms.is(plural, genitive, russianZeroForm(word, stem))
	}
	r.forms = russianPluralOf(word, r.forms)
	return []reading{r}
}

// russianTableE chooses the declension of a neuter in -е.
func russianTableE(word, stem string, proper bool) string {
	switch last := letter(stem, 1); {
	case last == 'и':
		return ruIye
	case last == 'ь':
		return ruYe
	case word == "море" || word == "поле" || word == "горе" || ends(word, "море", "поле") && !proper:
		return ruSea
	case strings.ContainsRune("жшщц", last):
		return ruE
	}
	return ""
}

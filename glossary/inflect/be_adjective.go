package inflect

import "strings"

// The declensions of Belarusian adjectives. Stressed endings have о for а: другога.
const (
	beHardMany   = " | ыя ых ым = ымі ых"
	beSoftMany   = " | ія іх ім = імі іх"
	beHardMan    = "ы ага аму = ым ым" + beHardMany
	beEndMan     = "ы ога ому = ым ым" + beHardMany
	beVelarMan   = "і ага аму = ім ім" + beSoftMany
	beVelarEnd   = "і ога ому = ім ім" + beSoftMany
	beSoftMan    = "і яга яму = ім ім" + beSoftMany
	beHardWoman  = "ая ай ай ую ай/аю ай"
	beEndWoman   = "ая ой ой ую ой/ою ой"
	beSoftWoman  = "яя яй яй юю яй/яю яй" + beSoftMany
	beHardThing  = "ае ага аму ае ым ым" + beHardMany
	beVelarThing = "ае ага аму ае ім ім" + beSoftMany
	beEndThing   = "ое ога ому ое ым ым" + beHardMany
	beEndVelar   = "ое ога ому ое ім ім" + beSoftMany
	beSoftThing  = "яе яга яму яе ім ім" + beSoftMany
	beOwnerMan   = "аў ава аву = авым авым | авы авых авым = авымі авых"
	beNumMan     = "ы га му = м м | я х м = мі х" // 75-ы
	beNumWoman   = "я й й ю й й | я х м = мі х"
	beNumThing   = "е га му е м м | я х м = мі х"
)

// belarusianAdjective gives the readings of a word as an adjective, a participle, an
// ordinal number or a pronoun, in the nominative.
func belarusianAdjective(word string) []reading {
	if pronoun, ok := belarusianPronouns[word]; ok {
		return []reading{pronoun}
	}
	if strings.HasPrefix(word, "-") {
		return belarusianNumeral(word)
	}
	if belarusianNotAdjective[word] || belarusianAdverbs[word] || syllables(word) < 2 {
		return nil
	}
	switch letter(word, 1) {
	case 'ы', 'і':
		return belarusianManly(word, cut(word, 1))
	case 'я':
		return belarusianInYa(word, cut(word, 2))
	case 'е':
		return belarusianThing(word, cut(word, 2))
	case 'ў':
		if stem, ok := strings.CutSuffix(word, "аў"); ok && belarusianOwners[word] {
			return agreeing(masculine, stem, beOwnerMan)
		}
	}
	return nil
}

// belarusianManly is a masculine in -ы or -і, as plurals of nouns are too: it must have
// a suffix of adjectives.
func belarusianManly(word, stem string) []reading {
	last := letter(stem, 1)
	switch {
	case belarusianOwners[cut(stem, 1)+"ў"]:
		return agreeingPlural(cut(stem, 2), beOwnerMan)
	case strings.ContainsRune("гкх", last) && ends(word, "і"):
		if !ends(word, "скі", "цкі") && !belarusianVelar[stem] {
			return nil
		}
		if belarusianEnd[stem] {
			return agreeing(masculine, stem, beVelarEnd)
		}
		return agreeing(masculine, stem, beVelarMan)
	case ends(word, "і"):
		if belarusianSoftStemOf(stem) {
			return agreeing(masculine, stem, beSoftMan)
		}
		return nil
	case belarusianEnd[stem]:
		return agreeing(masculine, stem, beEndMan)
	case belarusianHardStem(stem):
		return agreeing(masculine, stem, beHardMan)
	}
	return nil
}

// belarusianHardStem says whether a stem before -ы is an adjective's: -ны behind a
// consonant, -аны, -ены; -вы, -ты, -лы, -шы and others by their last letters. Plurals
// of nouns are left out: краіны, планы, міністэрствы.
func belarusianHardStem(stem string) bool {
	if belarusianHardStems[stem] {
		return true
	}
	last, prior := letter(stem, 1), letter(stem, 2)
	switch last {
	case 'н':
		return !vowel(prior) || ends(stem, "аван", "яван", "ван", "ован", "чан", "шан", "жан", "дан", "лучан", "ален", "ен") && syllables(stem) > 1
	case 'в':
		return ends(stem, "ов", "ав", "ев", "ёв", "ів", "ыв") && syllables(stem) > 1
	case 'т':
		return ends(stem, "іт", "ыт", "нят", "ст") && syllables(stem) > 1 && !ends(stem, "іст", "ыст")
	case 'л', 'м':
		return ends(stem, "лым", "жлів", "ем", "ім", "ал") && syllables(stem) > 1
	case 'ш', 'ч', 'ж':
		return ends(stem, "йш", "ейш", "эйш", "пш", "ьш", "ўш", "юч", "уч", "яч", "ач", "ыш", "ўч", "рч")
	}
	return false
}

// belarusianSoftStemOf says whether a stem before -і is a soft adjective's: апошн-.
func belarusianSoftStemOf(stem string) bool {
	return letter(stem, 1) == 'н' && !vowel(letter(stem, 2)) && !ends(stem, "йн", "ўн", "нн", "льн") || belarusianSoftStems[stem]
}

// belarusianInYa is a feminine in -ая, or a plural in -ыя, as the names of countries and
// bodies are too: Сірыя, арганізацыя.
func belarusianInYa(word, stem string) []reading {
	switch {
	case ends(word, "ая") && belarusianEnd[stem]:
		return agreeing(feminine, stem, beEndWoman+belarusianMany(stem))
	case ends(word, "ая"):
		return agreeing(feminine, stem, beHardWoman+belarusianMany(stem))
	case ends(word, "яя"):
		return agreeing(feminine, stem, beSoftWoman)
	case ends(word, "ыя") && (belarusianHardStem(stem) || belarusianEnd[stem]):
		return agreeingPlural(stem, beHardMan)
	case ends(word, "ія") && (ends(stem, "ск", "цк") && stem != "славак" || belarusianVelar[stem] || belarusianSoftStemOf(stem)):
		return agreeingPlural(stem, beSoftMan)
	}
	return nil
}

func belarusianMany(stem string) string {
	if strings.ContainsRune("гкх", letter(stem, 1)) {
		return beSoftMany
	}
	return beHardMany
}

// belarusianThing is a neuter in -ае, -яе or -ое.
func belarusianThing(word, stem string) []reading {
	velar := strings.ContainsRune("гкх", letter(stem, 1))
	switch {
	case ends(word, "ае") && velar:
		return agreeing(neuter, stem, beVelarThing)
	case ends(word, "ае"):
		return agreeing(neuter, stem, beHardThing)
	case ends(word, "яе"):
		return agreeing(neuter, stem, beSoftThing)
	case ends(word, "ое") && velar:
		return agreeing(neuter, stem, beEndVelar)
	case ends(word, "ое"):
		return agreeing(neuter, stem, beEndThing)
	}
	return nil
}

// belarusianNumeral is the ending of an ordinal in figures: 75-я.
func belarusianNumeral(word string) []reading {
	switch word {
	case "-ы", "-і":
		r := agreeing(masculine, "", beNumMan)
		r[0].forms.is(singular, nominative, word[1:])
		return r
	case "-я":
		return agreeing(feminine, "", beNumWoman)
	case "-е":
		return agreeing(neuter, "", beNumThing)
	}
	return nil
}

// belarusianGenders gives the feminine and the neuter of a masculine adjective.
func belarusianGenders(word string) []string {
	stem := cut(word, 1)
	at := stem[strings.LastIndex(stem, "-")+1:]
	switch {
	case belarusianEnd[at]:
		return []string{stem + "ая", stem + "ое"}
	case ends(word, "і") && !strings.ContainsRune("гкх", letter(stem, 1)):
		return []string{stem + "яя", stem + "яе"}
	}
	return []string{stem + "ая", stem + "ае"}
}

// belarusianAdverb says whether a word may stand before an adjective and never changes.
func belarusianAdverb(word string) bool {
	return belarusianAdverbs[word] || ends(word, "льна", "чна", "йна", "жна", "ска", "ва", "ма", "ычна", "она", "ана", "ена")
}

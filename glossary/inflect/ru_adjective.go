package inflect

import "strings"

// The declensions of Russian adjectives, each row a
// gender; the plural stands in all of them.
const (
	ruHardPlural   = " | ые ых ым = ыми ых"
	ruSoftPlural   = " | ие их им = ими их"
	ruHardMan      = "ый ого ому = ым ом" + ruHardPlural
	ruEndMan       = "ой ого ому = ым ом" + ruHardPlural
	ruVelarMan     = "ий ого ому = им ом" + ruSoftPlural
	ruVelarEndMan  = "ой ого ому = им ом" + ruSoftPlural
	ruSoftMan      = "ий его ему = им ем" + ruSoftPlural
	ruHardWoman    = "ая ой ой ую ой ой"
	ruHushWoman    = "ая ей ей ую ей ей"
	ruSoftWoman    = "яя ей ей юю ей ей"
	ruHardThing    = "ое ого ому ое ым ом"
	ruVelarThing   = "ое ого ому ое им ом"
	ruSoftThing    = "ее его ему ее им ем"
	ruThirdMan     = "ий ьего ьему = ьим ьем | ьи ьих ьим = ьими ьих" // третий
	ruThirdWoman   = "ья ьей ьей ью ьей ьей | ьи ьих ьим = ьими ьих"
	ruThirdThing   = "ье ьего ьему ье ьим ьем | ьи ьих ьим = ьими ьих"
	ruOwnerMan     = "∅ а у = ым ом | ы ых ым = ыми ых" // Берингов
	ruOwnerThing   = "о а у о ым ом | ы ых ым = ыми ых"
	ruNumeralMan   = "й го му = м м | е х м = ми х" // 75-й
	ruNumeralWoman = "я й й ю й й | е х м = ми х"
	ruNumeralThing = "е го му е м м | е х м = ми х"
)

// russianAdjective gives the readings of a word as an adjective, a participle, an
// ordinal number or a pronoun, in the nominative.
func russianAdjective(word string) []reading {
	if pronouns, ok := russianPronouns[word]; ok {
		return []reading{pronouns}
	}
	if strings.HasPrefix(word, "-") {
		return russianNumeral(word)
	}
	if reflexive, ok := strings.CutSuffix(word, "ся"); ok && ends(reflexive, "щий", "щая", "щее", "щие", "ший", "шая", "шее", "шие") {
		found := russianAdjective(reflexive)
		for i := range found {
			found[i].forms = found[i].forms.each(func(form string) string { return form + "ся" })
		}
		return found
	}
	if russianNotAdjective[word] || russianAdverbs[word] || syllables(word) < 2 {
		return nil
	}
	return russianLong(word, cut(word, 2))
}

// russianLong is an adjective with the long endings.
func russianLong(word, stem string) []reading {
	hush := strings.ContainsRune("жшчщц", letter(stem, 1))
	velar := strings.ContainsRune("гкх", letter(stem, 1))
	many := ruHardPlural
	if hush || velar {
		many = ruSoftPlural
	}
	switch {
	case ends(word, "ый"):
		return agreeing(masculine, stem, ruHardMan)
	case ends(word, "ой") && (velar || hush):
		return agreeing(masculine, stem, ruVelarEndMan)
	case ends(word, "ой"):
		return agreeing(masculine, stem, ruEndMan)
	case ends(word, "ий"):
		return russianSoftMan(word, stem, velar, hush)
	case ends(word, "ая"):
		return russianFeminine(word, stem, hush, many)
	case ends(word, "яя") && letter(stem, 1) == 'н':
		return agreeing(feminine, stem, ruSoftWoman+ruSoftPlural)
	case ends(word, "ое") && velar:
		return agreeing(neuter, stem, ruVelarThing+many)
	case ends(word, "ое") && hush:
		return agreeing(neuter, stem, ruVelarThing+many)
	case ends(word, "ое"):
		return agreeing(neuter, stem, ruHardThing+many)
	case ends(word, "ее"):
		return agreeing(neuter, stem, ruSoftThing+ruSoftPlural)
	case ends(word, "ые"):
		return agreeingPlural(stem, ruHardMan)
	case ends(word, "ие") && (velar || hush || softStem(stem)):
		return agreeingPlural(stem, ruSoftMan)
	case ends(word, "ья", "ье", "ьи") && russianThirdStems[cut(word, 2)]:
		return russianOwn(word, stem)
	}
	return russianOwner(word)
}

// russianSoftMan is a masculine in -ий, which a noun may also be: гений, комментарий.
func russianSoftMan(word, stem string, velar, hush bool) []reading {
	switch {
	case russianThirdStems[stem]:
		return agreeing(masculine, stem, ruThirdMan)
	case velar:
		return agreeing(masculine, stem, ruVelarMan)
	case hush || softStem(stem):
		return agreeing(masculine, stem, ruSoftMan)
	}
	return nil
}

// russianFeminine is a feminine in -ая. Behind a hushing consonant the stress decides:
// бывшей, but большой.
func russianFeminine(word, stem string, hush bool, many string) []reading {
	if hush && !russianEndAdjectives[stem] {
		return agreeing(feminine, stem, ruHushWoman+many)
	}
	return agreeing(feminine, stem, ruHardWoman+many)
}

// russianOwn is третья, третье, третьи.
func russianOwn(word, stem string) []reading {
	switch letter(word, 1) {
	case 'я':
		return agreeing(feminine, stem, ruThirdWoman)
	case 'е':
		return agreeing(neuter, stem, ruThirdThing)
	}
	return agreeingPlural(stem, ruThirdMan)
}

// russianOwner is the possessive of a name, in names of seas and islands: Берингов
// пролив, Баренцево море, Соломоновы Острова.
func russianOwner(word string) []reading {
	stem := cut(word, 1)
	switch {
	case russianOwners[word]:
		return agreeing(masculine, word, ruOwnerMan)
	case ends(word, "о") && russianOwners[stem]:
		return agreeing(neuter, stem, ruOwnerThing)
	case ends(word, "ы") && russianOwners[stem]:
		return agreeingPlural(stem, ruOwnerMan)
	}
	return nil
}

// russianNumeral is the ending of an ordinal in figures: 75-я.
func russianNumeral(word string) []reading {
	switch word {
	case "-й":
		return agreeing(masculine, "", ruNumeralMan)
	case "-я":
		return agreeing(feminine, "", ruNumeralWoman)
	case "-е":
		return agreeing(neuter, "", ruNumeralThing)
	}
	return nil
}

func agreeing(g gender, stem, table string) []reading {
	return []reading{{gender: g, forms: endings(stem, table)}}
}

// agreeingPlural is an adjective that stands in the plural.
func agreeingPlural(stem, table string) []reading {
	return []reading{{plural: true, forms: endings(stem, table)}}
}

// softStem says whether an adjective's stem is soft: it ends in a consonant and н
// (внешний, but гений), or is one of a few.
func softStem(stem string) bool {
	if letter(stem, 1) != 'н' {
		return false
	}
	before := letter(stem, 2)
	return !vowel(before) && before != 0 || russianSoftAdjectives[stem]
}

// russianAdjectiveOnly says whether a word in -й is an adjective and no noun.
func russianAdjectiveOnly(word string) bool {
	if ends(word, "ый") {
		return true
	}
	if ends(word, "ой") {
		return !russianNotAdjective[word] && syllables(word) > 1 && !vowel(letter(word, 3))
	}
	return ends(word, "ий") && len(russianAdjective(word)) > 0
}

// russianGenders gives the feminine and the neuter of a masculine adjective.
func russianGenders(word string) []string {
	stem := cut(word, 2)
	at := strings.LastIndex(stem, "-") + 1
	switch {
	case strings.HasSuffix(word, "ся"):
		return []string{cut(word, 4) + "аяся", cut(word, 4) + "ееся"}
	case russianThirdStems[stem[at:]]:
		return []string{stem + "ья", stem + "ье"}
	case ends(word, "ий") && softStem(stem):
		return []string{stem + "яя", stem + "ее"}
	case ends(word, "ий") && strings.ContainsRune("жшчщ", letter(stem, 1)):
		return []string{stem + "ая", stem + "ее"}
	}
	return []string{stem + "ая", stem + "ое"}
}

// russianAdverb says whether a word may stand before an adjective and never changes.
func russianAdverb(word string) bool {
	return russianAdverbs[word] || ends(word, "чески", "льно", "енно", "нно", "мо", "ативно", "во", "бо", "ко", "но", "ски")
}

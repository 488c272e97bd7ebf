package inflect

import "strings"

// The declensions of Belarusian nouns. Where the stress or the meaning decides between
// two endings (народа, народу; сталом, саюзам), both are given.
const (
	beHard     = "∅ а/у у = ам/ом е | ы аў/оў ам = амі ах"               // саюз
	beVelar    = "∅ а/у у = ам/ом у | і аў/оў ам = амі ах"               // рынак
	beHardened = "∅ а/у у = ам/ом ы/у | ы аў/оў ам = амі ах"             // міністр
	beSoft     = "ь я/ю ю = ем/ём і/ю | і яў/ёў/ей ям = ямі ях"          // карабель
	beShort    = "й я/ю ю = ем/ём і/ю | і яў/ёў ям = ямі ях"             // Кітай
	beA        = "а ы е у ай/аю/ой/ою е | ы ∅/аў ам = амі ах"            // краіна
	beAVelar   = "а і е у ай/аю/ой/ою е | і ∅/аў ам = амі ах"            // Рыга
	beAHard    = "а ы ы у ай/аю/ой/ою ы | ы ∅/аў ам = амі ах"            // мяжа
	beYa       = "я і і ю яй/яю/ёй/ёю і | і ь/яў ям = ямі ях"            // зямля
	beYaVowel  = "я і і ю яй/яю і | і й/яў ям = ямі ях"                  // партыя
	beThird    = "ь і і ь ю і | і ей/яў ям = ямі ях"                     // садружнасць
	beThirdOld = "∅ ы ы ∅ у ы | ы эй/аў ам = амі ах"                     // ноч
	beNeuter   = "а а у а ам е | ы аў/∅ ам = амі ах"                     // ханства
	beNeuterR  = "а а у а ам ы | ы аў ам = амі ах"                       // мора
	beO        = "о а у о ом е | ы ∅/аў/оў ам = амі ах"                  // пісьмо
	beE        = "е я ю е ем і | і яў ям = ямі ях"                       // раззбраенне
	beYo       = "ё я ю ё ём і | і яў/ёў ям = ямі ях"                    // развіццё
	beIn       = "ін іна іну = інам іне | е ∅ ам = амі ах"               // грамадзянін
	beMan      = "а ы е/у у ам/ом/ай/аю/ой/ою е/у | ы аў/оў ам = амі ах" // мужчына, Мікіта
	beManVelar = "а і у у ам у | і аў/оў ам = амі ах"                    // Лукашэнка
)

// belarusianNoun gives the readings of a noun in the nominative. Names have the stress
// on their stem, but for a few: Варшавай, Масквой.
func belarusianNoun(word string, proper bool) []reading {
	found := belarusianReadings(word, proper)
	for i := range found {
		switch {
		case belarusianEndStress[word]:
			found[i].forms = found[i].forms.accented(word, true)
		case proper && !belarusianCommon(word):
			found[i].forms = found[i].forms.accented(word, false)
		}
	}
	return found
}

func belarusianReadings(word string, proper bool) []reading {
	if belarusianUnchanged[word] || belarusianForeign(word) {
		return []reading{fixed(word)}
	}
	if syllables(word) == 0 || belarusianPrepositions[word] || belarusianInfinitive(word) {
		return nil
	}
	stem := cut(word, 1)
	switch letter(word, 1) {
	case 'а':
		return belarusianA(word, stem)
	case 'я':
		return belarusianYa(word, stem)
	case 'о':
		return []reading{{gender: neuter, forms: belarusianO(stem)}}
	case 'е', 'ё':
		return belarusianE(word, stem)
	case 'ы', 'і':
		return belarusianPlural(word, proper)
	case 'ь':
		return belarusianSign(word, stem, proper)
	case 'й':
		return []reading{belarusianOdd(word, reading{gender: masculine, forms: fitting(stem, beShort)})}
	}
	return belarusianConsonant(word, proper)
}

// belarusianForeign says whether a word ends as nouns do that are not declined.
func belarusianForeign(word string) bool {
	last, before := letter(word, 1), letter(word, 2)
	switch last {
	case 'у', 'ю', 'э':
		return true
	case 'а', 'о', 'е':
		return vowel(before) || last == 'о' && before == 'й'
	}
	return false
}

// belarusianInfinitive says whether a word is a verb: it ends in a vowel and -ць.
func belarusianInfinitive(word string) bool {
	if ends(word, "цца", "чыся") {
		return true
	}
	return ends(word, "аць", "яць", "іць", "ыць", "ець", "эць", "уць") && !belarusianThirdWords[word] && !belarusianSoft[word]
}

// belarusianConsonant declines a noun that ends in a hard consonant.
func belarusianConsonant(word string, proper bool) []reading {
	if belarusianThirdOld[word] {
		return []reading{belarusianOdd(word, belarusianNight(word))}
	}
	if ends(word, "анін", "янін", "онін") {
		return []reading{{gender: masculine, forms: endings(cut(word, 2), beIn)}}
	}
	if !proper && ends(word, "аў", "оў", "яў", "ёў") && !belarusianInOw[word] {
		return nil
	}
	if proper && belarusianFleeting[word] == "" && !belarusianFlees[word] && ends(word, "ак", "ок") {
		return []reading{belarusianMan(word, word)}
	}
	r := belarusianMan(word, belarusianOblique(word))
	if ends(word, "ак", "ок") && !belarusianFlees[word] && belarusianFleeting[word] == "" && syllables(word) > 1 {
		r = besides(r, belarusianMan(word, word))
	}
	return []reading{belarusianOdd(word, r)}
}

// besides gives a noun the forms of another way to decline it too.
func besides(r, other reading) reading {
	for number := range r.forms {
		for at, forms := range other.forms[number] {
			if at != nominative || number == plural {
				r.forms.may(number, at, forms...)
			}
		}
	}
	return r
}

// belarusianMan declines a masculine with this stem before its endings.
func belarusianMan(word, stem string) reading {
	stem = fromShort(stem)
	r := reading{gender: masculine}
	switch last := letter(stem, 1); {
	case strings.ContainsRune("гкх", last):
		r.forms = fitting(stem, beVelar)
		if last != 'к' {
			r.forms.may(singular, prepositional, softened(stem)+"е")
		}
	case hardened(last):
		r.forms = fitting(stem, beHardened)
	default:
		r.forms = fitting(stem, beHard)
		r.forms.is(singular, prepositional, softened(stem)+"е")
	}
	r.forms.is(singular, nominative, word)
	if belarusianOffices[word] || ends(word, "нік", "ец", "іст") {
		return belarusianAlive(r)
	}
	return r
}

// belarusianOblique gives the stem of a masculine before an ending, without the vowel
// that flees: канец, канца; баец, байца; рынак, рынку.
func belarusianOblique(word string) string {
	if stem, ok := belarusianFleeting[word]; ok {
		return stem
	}
	switch {
	case belarusianKeeps[word] || syllables(word) < 2:
		return word
	case ends(word, "ец", "эц"):
		return belarusianEts(word)
	case ends(word, "ак", "ок"):
		return before(cut(word, 2)) + "к"
	}
	return word
}

// before is a stem that comes to stand before a consonant: в becomes ў behind a vowel.
func before(stem string) string { return toShort(stem) }

func belarusianEts(word string) string {
	last := letter(word, 3)
	switch {
	case vowel(last):
		return cut(word, 2) + "йц"
	case last == 'л':
		return cut(word, 2) + "ьц"
	case !vowel(letter(word, 4)) && letter(word, 4) != 'ь' && letter(word, 4) != 'й' && letter(word, 4) != 'ў':
		return word
	}
	return before(cut(word, 2)) + "ц"
}

// belarusianOdd gives a noun the plural that its declension does not tell.
func belarusianOdd(word string, r reading) reading {
	if row, ok := belarusianOwnPlural[word]; ok {
		r.forms[plural] = pluralForms(strings.Fields(row))[plural]
	}
	return r
}

// belarusianSign declines a noun in -ь: masculine or feminine, or nobody knows.
func belarusianSign(word, stem string, proper bool) []reading {
	man := reading{gender: masculine, forms: fitting(belarusianSoftStem(word, stem), beSoft)}
	man.forms.is(singular, nominative, word)
	man = belarusianOdd(word, man)
	woman := belarusianOdd(word, reading{gender: feminine, forms: belarusianThird(stem)})
	switch {
	case belarusianSoft[word] || belarusianSoftFleeting[word] != "" || ends(word, "тэль", "поль"):
		return []reading{man}
	case belarusianThirdWords[word] || ends(word, "сць", "знь"):
		return []reading{woman}
	case proper:
		return []reading{man, woman}
	case ends(word, "ль", "ень", "ань"):
		return []reading{man, woman}
	}
	return []reading{woman}
}

func belarusianSoftStem(word, stem string) string {
	if oblique, ok := belarusianSoftFleeting[word]; ok {
		return oblique
	}
	return stem
}

// belarusianThird is a feminine in -ь. A single consonant behind a vowel is doubled in
// the instrumental: Беларуссю, памяццю, but садружнасцю.
func belarusianThird(stem string) paradigm {
	p := endings(stem, beThird)
	p.is(singular, instrumental, doubled(stem)+"ю")
	return p
}

// doubled writes the last consonant of a stem twice, if a vowel stands before it: дз as
// ддз.
func doubled(stem string) string {
	last := letter(stem, 1)
	if ends(stem, "дз") && vowel(letter(stem, 3)) {
		return cut(stem, 2) + "ддз"
	}
	if vowel(letter(stem, 2)) && strings.ContainsRune("лнсзцчшж", last) {
		return stem + string(last)
	}
	return stem
}

// belarusianNight is a feminine with a hardened or a lip consonant: ноч, ноччу; Перм,
// Перм’ю.
func belarusianNight(word string) reading {
	last := letter(word, 1)
	r := reading{gender: feminine}
	switch {
	case strings.ContainsRune("бпвфм", last):
		r.forms = endings(word, "∅ і і ∅ ’ю і | і яў ям = ямі ях")
	case last == 'р':
		r.forms = endings(word, "∅ ы ы ∅ ’ю ы | ы аў ам = амі ах")
	default:
		r.forms = endings(word, beThirdOld)
		r.forms.is(singular, instrumental, doubled(word)+"у")
	}
	return r
}

// belarusianA declines a noun in -а: neuters in -ства and a few others, men, feminines.
// An adjective may show any of these.
func belarusianA(word, stem string) []reading {
	woman := belarusianOdd(word, reading{gender: feminine, forms: belarusianWomanA(word, stem)})
	thing := belarusianOdd(word, reading{gender: neuter, forms: belarusianNeuterA(stem)})
	man := reading{gender: masculine, forms: belarusianManA(stem)}
	switch {
	case ends(word, "ства", "цтва", "жжа", "шша", "чча") || belarusianNeuters[word]:
		return []reading{thing}
	case belarusianMen[word] && ends(word, "ка"):
		return []reading{man}
	case belarusianMen[word]:
		return []reading{besides(man, woman)}
	case belarusianAnybody[word]:
		man.weak = true
		return []reading{woman, besides(man, woman)}
	}
	thing.weak = true
	return []reading{woman, thing}
}

func belarusianWomanA(word, stem string) paradigm {
	var p paradigm
	switch last := letter(stem, 1); {
	case hardened(last):
		p = fitting(stem, beAHard)
	case strings.ContainsRune("гкх", last):
		p = fitting(stem, beAVelar)
		at := softened(stem) + "е"
		if last == 'к' {
			at = softened(stem) + "ы"
			if belarusianEndKa[word] {
				at = softened(stem) + "э"
			}
		}
		p.is(singular, dative, at)
		p.is(singular, prepositional, at)
	default:
		p = fitting(stem, beA)
		p.is(singular, dative, softened(stem)+"е")
		p.is(singular, prepositional, softened(stem)+"е")
	}
	p.is(plural, genitive, belarusianZero(word, stem), stem+"аў")
	return p
}

// belarusianZero is the genitive plural without an ending, with the vowel that comes
// between its last consonants: дзяржаў, разведак, сясцёр.
func belarusianZero(word, stem string) string {
	if form, ok := belarusianZeroForms[word]; ok {
		return form
	}
	last, prior := letter(stem, 1), letter(stem, 2)
	if last == 'к' && !vowel(prior) && prior != 0 && prior != 'с' {
		return fromShort(strings.TrimSuffix(cut(stem, 1), "ь")) + "ак"
	}
	return toShort(stem)
}

func belarusianNeuterA(stem string) paradigm {
	last := letter(stem, 1)
	if hardened(last) {
		return endings(stem, beNeuterR)
	}
	p := endings(stem, beNeuter)
	p.is(singular, prepositional, softened(stem)+"е")
	p.is(plural, genitive, stem+"аў")
	if !ends(stem, "ств", "цтв") {
		p.may(plural, genitive, toShort(stem))
	}
	if strings.ContainsRune("гкх", last) {
		p.is(singular, prepositional, stem+"у")
		p.is(plural, nominative, stem+"і")
	}
	return p
}

func belarusianManA(stem string) paradigm {
	if strings.ContainsRune("гкх", letter(stem, 1)) {
		return endings(stem, beManVelar)
	}
	p := endings(stem, beMan)
	for _, at := range []int{dative, prepositional} {
		p.is(singular, at, softened(stem)+"е", stem+"у")
		if hardened(letter(stem, 1)) {
			p.is(singular, at, stem+"ы", stem+"у")
		}
	}
	return p
}

// belarusianO declines a neuter in a stressed -о: пісьмо, акно.
func belarusianO(stem string) paradigm {
	p := endings(stem, beO)
	p.is(singular, prepositional, softened(stem)+"е")
	if hardened(letter(stem, 1)) {
		p.is(singular, prepositional, stem+"ы", stem+"э")
	}
	if strings.ContainsRune("гкх", letter(stem, 1)) {
		p.is(singular, prepositional, stem+"у")
		p.is(plural, nominative, stem+"і")
	}
	p.is(plural, genitive, toShort(stem), stem+"аў", stem+"оў")
	return p
}

// belarusianYa declines a noun in -я: зямля, Расія, арганізацыя; or in -мя.
func belarusianYa(word, stem string) []reading {
	if ends(word, "ая", "яя") && len(belarusianAdjective(word)) > 0 {
		return nil
	}
	if belarusianNames[word] {
		return []reading{{gender: neuter, forms: endings(cut(stem, 1), "мя мя/мені мю/мені мя мем/менем мі/мені | мёны мёнаў мёнам = мёнамі мёнах")}}
	}
	p := fitting(stem, beYa)
	if vowel(letter(stem, 1)) {
		p = endings(stem, beYaVowel)
		p.is(plural, genitive, stem+"й", stem+"яў")
	}
	if form, ok := belarusianZeroForms[word]; ok {
		p.is(plural, genitive, form, stem+"яў")
	}
	r := belarusianOdd(word, reading{gender: feminine, forms: p})
	if belarusianAnybody[word] {
		return []reading{r, {gender: masculine, weak: true, forms: besides(reading{forms: p}, reading{forms: endings(stem, "я і ю ю ем ю | і яў ям = ямі ях")}).forms}}
	}
	return []reading{r}
}

// belarusianE declines a neuter in -е or -ё: раззбраенне, развіццё, Палессе. Others
// stay.
func belarusianE(word, stem string) []reading {
	last := letter(stem, 1)
	if last == letter(stem, 2) || ends(stem, "ддз") || last == '’' || last == '\'' || last == 'ў' || word == "поле" {
		table := beE
		if letter(word, 1) == 'ё' {
			table = beYo
		}
		return []reading{belarusianOdd(word, reading{gender: neuter, forms: endings(stem, table)})}
	}
	return []reading{fixed(word)}
}

// belarusianPlural understands a word in -ы or -і as a plural; a name in -і may also be
// one that stays: Хельсінкі, Чылі.
func belarusianPlural(word string, proper bool) []reading {
	if row, ok := belarusianPlurals[word]; ok {
		return []reading{{plural: true, forms: pluralForms(strings.Fields(row))}}
	}
	if len(belarusianAdjective(word)) > 0 {
		return nil
	}
	stem, hard := cut(word, 1), "а"
	last := letter(stem, 1)
	if letter(word, 1) == 'і' && !strings.ContainsRune("гкх", last) {
		hard = "я"
	}
	forms := []string{word, belarusianManyOf(word, stem, hard), stem + hard + "м", "=", stem + hard + "мі", stem + hard + "х"}
	r := reading{plural: true, forms: pluralForms(forms)}
	if proper && letter(word, 1) == 'і' && !ends(word, "ыі", "іі", "чы") {
		r.weak = true
		return []reading{fixed(word), r}
	}
	return []reading{r}
}

// belarusianManyOf gives the genitives of a plural, with a slash between them.
func belarusianManyOf(word, stem, hard string) string {
	last := letter(stem, 1)
	list := []string{stem + hard + "ў"}
	switch {
	case ends(word, "ыі", "іі", "эі", "еі"):
		list = []string{stem + "й", stem + "яў"}
	case hard == "а" && ends(stem, "нт", "іст", "тар", "ёр", "кт", "ат", "ік", "нік"):
	case hard == "а":
		list = append(list, belarusianZero(stem+"а", stem))
	case strings.ContainsRune("лнцзс", last):
		list = append(list, stem+"ь", stem+"ей")
	}
	return strings.Join(list, "/")
}

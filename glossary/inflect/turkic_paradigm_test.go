package inflect

import (
	"slices"
	"strings"
	"testing"
)

// A noun as a grammar's key to its paradigm has it: what it is, its vowels (а or е in
// Kazakh; а, у, о, е or ө in Kyrgyz), the kind of its last sound (vowel, й or р, л,
// nasal, з or ж, voiceless), and the stem before a vowel, if that is another. Nouns of
// two habits are here twice.
type turkicNoun struct{ text, vowels, sound, stem string }

func turkicNouns(list string) []turkicNoun {
	var all []turkicNoun
	for text, key := range wordTable(list) {
		n := turkicNoun{text, key[0], key[1], text}
		if len(key) > 2 {
			n.stem = key[2]
		}
		all = append(all, n)
	}
	return all
}

const kazakhNouns = `
Қазақстан а н
Қырғызстан а н
Өзбекстан а н
Иран а н
Ирак а т Ираг
Қытай а р
Жапония а а
Ресей е р
Украина а а
Беларусь е т Беларус
Армения а а
Әзербайжан а н
Еуропа а а
Еуразия а а
Вьетнам а н
Лаос а т
Корея а а
Мысыр а р
Нигер е р
Нигерия а а
Алжир е р
Мали е р
Париж е з
Кавказ а з
Мәскеу е р
Астана а а
Алматы а а
Шымкент е т
Бішкек е т Бішкег
Душанбе е а
Ашғабат а т
Ереван а н
Киев е т
Берлин е н
Лондон а н
Вашингтон а н
Йорк е т
Брюссель е л Брюссел
Израиль е л Израил
Токио а а
Бейжің е н
Ханой а р
Мадрид е т
Белград а т
Стамбул а л
Сеул е л
Кремль е л Кремл
Одақ а т Одағ
Ұйым а н
Кеңес е т
Комитет е т
Министрлік е т Министрліг
Парламент е т
Мәжіліс е т
Сенат а т
Ассамблея а а
Банк е т
Қор а р
Орталық а т Орталығ
Сот а т
Палата а а
Саммит е т
Форум а н
Келісім е н
Шарт а т
Серіктестік е т Серіктестіг
Ынтымақтастық а т Ынтымақтастығ
хандық а т хандығ
республика а а
мемлекет е т
ел е л
халық а т халқ
орын а н орн
ерін е н ерн
мүлік е т мүлк
қауіп е т қауп
ауыз а з ауз
мектеп е т мектеб
кітап а т кітаб
клуб а т
педагог е т
елшілік е т елшіліг
қару а р
таратпау а р
қарусыздану а р
белдеу е р
революция а а
төңкеріс е т
Назарбаев а т
Назарбаев е т
Тоқаев а т
Жапаров а т
Путин е н
Рахмон а н
Лукашенко а а
Меркель е л Меркел
Зеленский е р
Трамп а т
Гутерреш е т
Президент е т
министр е р
хатшы а а
төраға а а
елші е а
депутат а т
өкіл е л
мүше е а
`

const kyrgyzNouns = `
Казакстан а з
Кыргызстан а з
Өзбекстан а з
Россия а а
Украина а а
Кытай а р
Жапония а а
Грузия а а
Европа а а
Евразия а а
Вьетнам а з
Лаос о т
Корея а а
Ирак а т Ираг
Иран а з
Нигер е р
Нигерия а а
Алжир е р
Бишкек е т Бишкег
Ош о т
Москва а а
Киев е з
Лондон о з
Вашингтон о з
Токио о а
Пекин е з
Париж е з
Баку у а
Стамбул у з
Кабул у з
Ташкент е т
Душанбе е а
Астана а а
Алматы а а
Нарын а з
Коргос о т
Чүй ө р
Көл ө з
Союз у з
Уюм у з
Кеңеш е т
Биримдик е т Биримдиг
Шериктештик е т Шериктештиг
министрлик е т министрлиг
Өкмөт ө т
Парламент е т
комитет е т
фонд о з
борбор о р
банк а т
сот о т
палата а а
комиссия а а
Агенттик е т Агенттиг
форум у з
саммит е т
келишим е з
кызматташтык а т кызматташтыг
өнөктөштүк ө т өнөктөштүг
коопсуздук у т коопсуздуг
алкак а т алкаг
мамлекет е т
өлкө ө а
мүчө ө а
эл е з
калк а т
коом о з
партия а а
программа а а
университет е т
институт у т
мектеп е т мектеб
китеп е т китеб
клуб у з
орун у з орд
мурун у з мурд
саясат а т
куралсыздануу у а
таратпоо о а
революция а а
республика а а
тоо о а
түрк ө т
Жапаров о з
Назарбаев е з
Токаев е з
Путин е з
Лукашенко о а
Макрон о з
Байден е з
Трамп а т
Гутерреш е т
Пашинян а з
президент е т
министр е р
катчы а а
төрага а а
элчи е а
депутат а т
өкүл ө з
журналист е т
башчы а а
`

// A declension is the endings of a language, written out: by vowels, and by the sound
// before them. An ending that does not depend on it stands under "".
type declension struct {
	plural  map[string]string
	persons []map[string]string // possessive, the third person last
	cases   []map[string]string
	// The cases behind -ы; -ым and -ың; -м and -ң, where they are others; -ымыз and -ыңыз.
	ofThird, ofSpeaker, ofSpeakerAfterVowel, ofOthers []string
}

var kazakhDeclensions = map[string]declension{
	"а": {
		plural: map[string]string{"а": "лар", "р": "лар", "л": "дар", "н": "дар", "з": "дар", "т": "тар"},
		persons: []map[string]string{
			{"": "ым", "а": "м"}, {"": "ың", "а": "ң"}, {"": "ымыз", "а": "мыз"}, {"": "ыңыз", "а": "ңыз"}, {"": "ы", "а": "сы"},
		},
		cases: []map[string]string{
			{"а": "ның", "р": "дың", "л": "дың", "н": "ның", "з": "дың", "т": "тың"},
			{"": "ға", "т": "қа"},
			{"": "ды", "а": "ны", "т": "ты"},
			{"": "да", "т": "та"},
			{"": "дағы", "т": "тағы"},
			{"": "дан", "н": "нан", "т": "тан"},
			{"": "мен", "з": "бен", "т": "пен"},
			{"": "дікі", "а": "нікі", "т": "тікі"},
		},
		ofThird:   []string{"ның", "на", "н", "нда", "ндағы", "нан", "мен", "нікі"},
		ofSpeaker: []string{"ның", "а", "ды", "да", "дағы", "нан", "мен", "дікі"},
		ofOthers:  []string{"дың", "ға", "ды", "да", "дағы", "дан", "бен", "дікі"},
	},
	"е": {
		plural: map[string]string{"а": "лер", "р": "лер", "л": "дер", "н": "дер", "з": "дер", "т": "тер"},
		persons: []map[string]string{
			{"": "ім", "а": "м"}, {"": "ің", "а": "ң"}, {"": "іміз", "а": "міз"}, {"": "іңіз", "а": "ңіз"}, {"": "і", "а": "сі"},
		},
		cases: []map[string]string{
			{"а": "нің", "р": "дің", "л": "дің", "н": "нің", "з": "дің", "т": "тің"},
			{"": "ге", "т": "ке"},
			{"": "ді", "а": "ні", "т": "ті"},
			{"": "де", "т": "те"},
			{"": "дегі", "т": "тегі"},
			{"": "ден", "н": "нен", "т": "тен"},
			{"": "мен", "з": "бен", "т": "пен"},
			{"": "дікі", "а": "нікі", "т": "тікі"},
		},
		ofThird:   []string{"нің", "не", "н", "нде", "ндегі", "нен", "мен", "нікі"},
		ofSpeaker: []string{"нің", "е", "ді", "де", "дегі", "нен", "мен", "дікі"},
		ofOthers:  []string{"дің", "ге", "ді", "де", "дегі", "ден", "бен", "дікі"},
	},
}

// kyrgyzDeclension writes endings with a wide and a narrow vowel, the narrow one behind
// the wide one, the wide one behind the narrow one, and the narrow one behind that.
func kyrgyzDeclension(w, n, nw, wn, nwn string) declension {
	return declension{
		plural: map[string]string{"": "д" + w + "р", "а": "л" + w + "р", "р": "л" + w + "р", "т": "т" + w + "р"},
		persons: []map[string]string{
			{"": n + "м", "а": "м"}, {"": n + "ң", "а": "ң"}, {"": n + "б" + n + "з", "а": "б" + n + "з"},
			{"": n + "ң" + n + "з", "а": "ң" + n + "з"}, {"": n, "а": "с" + n},
		},
		cases: []map[string]string{
			{"": "д" + n + "н", "а": "н" + n + "н", "т": "т" + n + "н"},
			{"": "г" + w, "т": "к" + w},
			{"": "д" + n, "а": "н" + n, "т": "т" + n},
			{"": "д" + w, "т": "т" + w},
			{"": "д" + w + "г" + nw, "т": "т" + w + "г" + nw},
			{"": "д" + w + "н", "т": "т" + w + "н"},
			{"": "д" + n + "к" + n, "а": "н" + n + "к" + n, "т": "т" + n + "к" + n},
		},
		ofThird:             []string{"н" + n + "н", "н" + wn, "н", "нд" + wn, "нд" + wn + "г" + nwn, "н" + wn + "н", "н" + n + "к" + n},
		ofSpeaker:           []string{"д" + n + "н", wn, "д" + n, "д" + wn, "д" + wn + "н", "д" + n + "к" + n},
		ofSpeakerAfterVowel: []string{"д" + n + "н", w, "д" + n, "д" + w, "д" + w + "н", "д" + n + "к" + n},
		ofOthers:            []string{"д" + n + "н", "г" + wn, "д" + n, "д" + wn, "д" + wn + "н", "д" + n + "к" + n},
	}
}

var kyrgyzDeclensions = map[string]declension{
	"а": kyrgyzDeclension("а", "ы", "ы", "а", "ы"),
	"у": kyrgyzDeclension("а", "у", "ы", "а", "ы"),
	"о": kyrgyzDeclension("о", "у", "у", "а", "ы"),
	"е": kyrgyzDeclension("е", "и", "и", "е", "и"),
	"ө": kyrgyzDeclension("ө", "ү", "ү", "ө", "ү"),
}

// afterPlural gives the vowels that follow those of a plural.
var afterPlural = map[string]string{"а": "а", "у": "а", "о": "о", "е": "е", "ө": "ө"}

func by(sound string, forms map[string]string) string {
	if form, ok := forms[sound]; ok {
		return form
	}
	return forms[""]
}

// decline gives all forms of a noun, the first of them the noun.
func decline(n turkicNoun, all map[string]declension) []string {
	d := all[n.vowels]
	forms := d.singular(n)
	plural := n.text + by(n.sound, d.plural)
	of := afterPlural[n.vowels]
	return append(forms, all[of].singular(turkicNoun{plural, of, "р", plural})...)
}

func (d declension) singular(n turkicNoun) []string {
	forms := []string{n.text}
	for _, c := range d.cases {
		forms = append(forms, n.text+by(n.sound, c))
	}
	for i, person := range d.persons {
		owned := n.stem + by(n.sound, person)
		forms = append(forms, owned)
		speaker := d.ofSpeaker
		if n.sound == "а" && d.ofSpeakerAfterVowel != nil {
			speaker = d.ofSpeakerAfterVowel
		}
		for _, c := range [][]string{speaker, speaker, d.ofOthers, d.ofOthers, d.ofThird}[i] {
			forms = append(forms, owned+c)
		}
	}
	return forms
}

func TestKazakhParadigms(t *testing.T) { testParadigms(t, kazakh, kazakhNouns, kazakhDeclensions) }
func TestKyrgyzParadigms(t *testing.T) { testParadigms(t, kyrgyz, kyrgyzNouns, kyrgyzDeclensions) }

// Every form of a noun has the noun among its bases, in small letters and in capitals.
func testParadigms(t *testing.T, l Language, list string, all map[string]declension) {
	for _, n := range turkicNouns(list) {
		for _, form := range decline(n, all) {
			testForm(t, l, form, n.text)
			testForm(t, l, strings.ToUpper(form), strings.ToUpper(n.text))
		}
	}
}

func testForm(t *testing.T, l Language, form, text string) {
	if form != text && lettersOf(form) > 3 && !slices.Contains(l.Bases(form), text) {
		t.Errorf("%s: no base %s in %v", form, text, l.Bases(form))
	}
}

func TestKazakhOwned(t *testing.T) { testOwned(t, kazakh, kazakhNouns, kazakhDeclensions) }
func TestKyrgyzOwned(t *testing.T) { testOwned(t, kyrgyz, kyrgyzNouns, kyrgyzDeclensions) }

// A plural with the possessive of the third person, in all cases, has that possessive of
// the noun among its bases.
func testOwned(t *testing.T, l Language, list string, all map[string]declension) {
	for _, n := range turkicNouns(list) {
		owned := all[n.vowels].owned(n.stem, n.sound)
		plural := n.text + by(n.sound, all[n.vowels].plural)
		of := all[afterPlural[n.vowels]]
		for _, c := range append(of.ofThird, "") {
			form := of.owned(plural, "р") + c
			testForm(t, l, form, owned)
			testForm(t, l, strings.ToUpper(form), strings.ToUpper(owned))
		}
	}
}

func (d declension) owned(stem, sound string) string {
	return stem + by(sound, d.persons[len(d.persons)-1])
}

func TestKazakhNonsense(t *testing.T) { testNonsense(t, kazakh, kazakhNouns, kazakhDeclensions) }
func TestKyrgyzNonsense(t *testing.T) { testNonsense(t, kyrgyz, kyrgyzNouns, kyrgyzDeclensions) }

// Nouns that usage, or their look, gives two habits or more.
const unsettled = `
Ирак Беларусь Алжир Мали Париж Киев Берлин Йорк Израиль Мадрид Стамбул Сеул Банк Саммит
Форум клуб фонд педагог Назарбаев Тоқаев Токаев Жапаров Путин Зеленский министр Комитет
Алматы елші хатшы орын ерін ауыз орун мурун
`

// No form has a noun among its bases that was declined with other vowels, or as if it
// ended in another sound.
func testNonsense(t *testing.T, l Language, list string, all map[string]declension) {
	right := map[string]bool{}
	for _, n := range turkicNouns(list) {
		for _, form := range decline(n, all) {
			right[form] = true
		}
	}
	for _, n := range turkicNouns(list) {
		for _, form := range misdecline(n, all) {
			settled := !slices.Contains(strings.Fields(unsettled), n.text)
			if settled && !right[form] && slices.Contains(l.Bases(form), n.text) {
				t.Errorf("%s: base %s", form, n.text)
			}
		}
	}
}

// misdecline gives a noun with all allomorphs of the plural, the cases, and the
// possessive of the third person.
func misdecline(n turkicNoun, all map[string]declension) []string {
	var forms []string
	for _, d := range all {
		its := d.persons[len(d.persons)-1]
		for _, endings := range append(d.cases, d.plural, its) {
			for _, ending := range endings {
				forms = append(forms, n.text+ending)
			}
		}
	}
	return forms
}

package inflect

import "strings"

// russianZeroForm is the genitive plural without an ending of a noun in -а, -о or -е,
// with the vowel that comes between its last consonants.
func russianZeroForm(word, stem string) string {
	if form, ok := russianZeroForms[word]; ok {
		return form
	}
	last, before := letter(stem, 1), letter(stem, 2)
	switch {
	case vowel(before) || before == 0:
		return stem
	case (before == 'ь' || before == 'й') && (last == 'к' || last == 'ц'):
		return cut(stem, 2) + "е" + string(last)
	case last == 'к' && strings.ContainsRune("жшчщц", before):
		return cut(stem, 1) + "ек"
	case last == 'к':
		return cut(stem, 1) + "ок"
	case last == 'ц', ends(word, "сло"):
		return cut(stem, 1) + "е" + string(last)
	}
	return stem
}

// russianZeroSoft is that of a noun in -я: статей, недель, песен.
func russianZeroSoft(word, stem string) string {
	if form, ok := russianZeroForms[word]; ok {
		return form
	}
	last, before := letter(stem, 1), letter(stem, 2)
	switch {
	case last == 'ь':
		return cut(stem, 1) + "ей"
	case vowel(before):
		return stem + "ь"
	case last == 'н':
		return cut(stem, 1) + "ен"
	case last == 'л':
		return cut(stem, 1) + "ель"
	}
	return stem + "ь"
}

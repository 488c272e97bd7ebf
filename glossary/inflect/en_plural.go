package inflect

import (
	"slices"
	"strings"
)

// englishSingulars gives what a word in small letters may be the plural of. A name,
// which has a capital, takes an s behind any letter: the two Germanys.
func englishSingulars(small string, name bool) []string {
	if one, ok := englishIrregular[small]; ok {
		return one
	}
	for _, e := range englishEndings {
		if rest, ok := strings.CutSuffix(small, e.plural); ok && !slices.Contains(e.except, small) {
			return []string{rest + e.singular}
		}
	}
	rest, ok := strings.CutSuffix(small, "s")
	if !ok || isOneThing(small) {
		return nil
	}
	singulars := sibilant(small)
	if name || !hasSuffix(rest, "x", "z", "sh") && !(strings.HasSuffix(rest, "y") && afterConsonant(rest)) {
		singulars = append(singulars, rest)
	}
	return singulars
}

// isOneThing reports a word in -s that is no plural.
func isOneThing(small string) bool {
	return slices.Contains(noPlurals, small) ||
		hasSuffix(small, "ss", "sis") ||
		hasSuffix(small, "us") && !hasSuffix(small, "eaus") && !slices.Contains(endsInU, small[:len(small)-1])
}

// sibilant undoes -es, which stands behind a hissing sound, o, and a y turned i; a z or
// an s may have been doubled.
func sibilant(small string) []string {
	rest, ok := strings.CutSuffix(small, "es")
	switch {
	case !ok || rest == "":
		return nil
	case hasSuffix(rest, "i") && afterConsonant(rest):
		return []string{rest[:len(rest)-1] + "y"}
	case hasSuffix(rest, "zz", "ss"):
		return []string{rest, rest[:len(rest)-1]}
	case hasSuffix(rest, "s", "x", "z", "ch", "sh", "o"):
		return []string{rest}
	case strings.HasSuffix(rest, "v") && slices.Contains(endsInF, rest[:len(rest)-1]):
		return []string{rest[:len(rest)-1] + "f", rest[:len(rest)-1] + "fe"}
	}
	return nil
}

// englishPlurals gives the plurals of a word in small letters; none if it has none, or
// looks as if it were one.
func englishPlurals(small string) []string {
	many, ok := englishIrregularPlurals[small]
	switch {
	case slices.Contains(regularToo, small):
		return []string{many, regularPlural(small)}
	case ok:
		return []string{many}
	}
	for _, e := range englishEndings {
		if one, ok := strings.CutSuffix(small, e.singular); ok && !slices.Contains(e.except, small) {
			return []string{one + e.plural}
		}
	}
	if slices.Contains(noPlurals, small) || len(englishSingulars(small, true)) > 0 {
		return nil
	}
	return []string{regularPlural(small)}
}

func regularPlural(small string) string {
	stem := strings.TrimSuffix(strings.TrimSuffix(small, "e"), "f")
	switch {
	case hasSuffix(small, "f", "fe") && slices.Contains(endsInF, stem):
		return stem + "ves"
	case hasSuffix(small, "y") && afterConsonant(small):
		return small[:len(small)-1] + "ies"
	case hasSuffix(small, "s", "x", "z", "ch", "sh") && !slices.Contains(hardCh, small):
		return small + "es"
	}
	return small + "s"
}

// afterConsonant reports a letter before the last that is no vowel.
func afterConsonant(small string) bool {
	return len(small) > 1 && !strings.ContainsRune("aeiou", rune(small[len(small)-2]))
}

// withPluralHead gives a name the plural of its head, where that is not its last word:
// the word before the first preposition, or before the adjective that follows an office.
func withPluralHead(text string) []string {
	words := stretches(text)
	end := len(words)
	for i, w := range words {
		if i > 0 && slices.Contains(englishPrepositions, strings.ToLower(w.of(text))) {
			end = i
			break
		}
	}
	head := englishHead(text, words[:end])
	if head < 0 || head == len(words)-1 {
		return nil
	}
	return withPluralAt(text, words[head])
}

// withPluralAt gives a name the plurals of one word. What follows an apostrophe is no
// word, and an acronym no head.
func withPluralAt(text string, at stretch) []string {
	word := at.of(text)
	small, ok := smallLetters(word)
	if !ok || at.start > 0 && hasSuffix(text[:at.start], "'", "’") || allCapitals(word) && len(word) < 6 {
		return nil
	}
	var forms []string
	for _, many := range englishPlurals(small) {
		forms = append(forms, put(text, at, likeCapitals(many, word, small)))
	}
	return forms
}

// englishHead gives the index of the head among the words before a preposition: the
// last, unless that follows its noun; -1 if there is none.
func englishHead(text string, words []stretch) int {
	word := func(i int) string { return strings.ToLower(words[i].of(text)) }
	head := len(words) - 1
	for head > 0 && slices.Contains(englishFollowers, word(head)) {
		head--
		if head > 0 && word(head) == "and" {
			head--
		}
	}
	if head > 0 && word(head) == "general" && slices.Contains(generalOffices, word(head-1)) {
		head--
	}
	return head
}

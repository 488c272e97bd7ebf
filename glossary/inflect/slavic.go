package inflect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A slavic language is what the Slavic languages do not share. Its words come in lower
// case, and without a hyphen but in the lists.
type slavic struct {
	noun         func(word string, proper bool) []reading
	adjective    func(word string) []reading // of one gender each
	otherGenders func(word string) []string  // the feminine and neuter of an adjective
	acronym      func(word string) paradigm  // one that is read as a word
	name         func(word string, woman bool) reading
	sexes        func(words []string) (man, woman bool) // who can bear this name
	smooth       func(words []field) []field            // sounds where words meet; nil if none

	and       map[string]bool // conjunctions between words of one case
	adverb    func(word string) bool
	joint     map[string]bool // first parts of compounds that change too: страна-член
	firstOnly map[string]bool // first parts of compounds that change alone: Гвинея-Бисау
	between   map[string]bool // what joins a place to its river: на, под
	generic   map[string]bool // has a name beside it in the nominative: город Москва
	office    map[string]bool // has a person's name beside it: президент Путин
	firstName map[string]bool // of persons, where a surname could be thought of
	particle  map[string]bool // small words inside names of persons: фон, де, бин
	lone      map[string]bool // a surname of one syllable before a name that alone changes: Ким Чен Ын
	common    func(word string) bool
	surname   func(word string) bool // of a man, by its ending
	sureEnds  []string               // endings of masculine adjectives that no other word has
}

// The most words a name is understood with, and the most forms it may have.
const (
	mostWords = 24
	mostForms = 64
)

// forms gives all forms of a name; see [Language].
func (s *slavic) forms(n Name) []string {
	if n.Speech == Verb || n.Speech == Adverb || !utf8.ValidString(n.Text) {
		return nil
	}
	words := fields(n.Text)
	if len(words) > mostWords {
		return nil
	}
	found := list{name: n.Text, seen: map[string]bool{n.Text: true}}
	loud := shouted(words)
	if loud {
		words = fields(titled(n.Text))
	}
	for _, p := range s.phrases(words, n) {
		for _, cell := range p.cells() {
			p.spell(cell, func(made []field) { s.heard(&found, made, loud) })
		}
	}
	return found.forms
}

// heard adds a form as it sounds in a sentence: урад, but also ўрад behind a vowel.
func (s *slavic) heard(found *list, made []field, loud bool) {
	if s.smooth == nil {
		found.add(join(made), loud)
		return
	}
	form := join(s.smooth(made))
	found.add(form, loud)
	if short, ok := strings.CutPrefix(form, "у"); ok {
		found.add("ў"+short, loud)
	}
}

// phrases gives the ways to understand a name.
func (s *slavic) phrases(words []field, n Name) []phrase {
	switch {
	case n.Speech == Adjective:
		return s.alone(words)
	case n.Person || s.looksLikePerson(words):
		return s.persons(words)
	}
	found := s.whole(words, n)
	if len(words) == 1 && n.Speech == Unsaid {
		found = append(found, s.alone(words)...)
	}
	return found
}

// alone understands an adjective without a noun, in all genders. What follows it stays.
func (s *slavic) alone(words []field) []phrase {
	for i, w := range words {
		if readings := s.inGenders(w.word); len(readings) > 0 {
			return aloneAt(words, i, readings)
		}
	}
	return nil
}

func aloneAt(words []field, at int, readings []reading) []phrase {
	var found []phrase
	for _, r := range readings {
		p := phrase{words: words, slots: make([]*reading, len(words)), both: true, alive: aNobody}
		p.slots[at] = &r
		found = append(found, p)
	}
	return found
}

// inGenders gives the readings of a masculine adjective, and of its other genders.
func (s *slavic) inGenders(word string) []reading {
	var found []reading
	word = lower(word)
	for _, r := range s.adjectives(word) {
		if r.gender == masculine && !r.plural {
			found = append(found, r)
		}
	}
	if len(found) == 0 || !ends(word, "ы", "ый", "ий", "ой", "і", "ся") {
		return nil
	}
	for _, form := range s.otherGenders(word) {
		found = append(found, s.adjectives(form)...)
	}
	return found
}

// A list collects forms: none twice, never the name itself, and not too many.
type list struct {
	name  string
	seen  map[string]bool
	forms []string
}

func (l *list) add(form string, loud bool) {
	if loud {
		form = strings.ToUpper(form)
	}
	if !l.seen[form] && len(l.forms) < mostForms {
		l.seen[form] = true
		l.forms = append(l.forms, form)
	}
}

// A field is a word of a name with the marks around it.
type field struct{ before, word, after string }

// fields takes a name apart at its blanks.
func fields(text string) []field {
	var list []field
	for _, part := range strings.Split(text, " ") {
		start := strings.IndexFunc(part, letterOrDigit)
		if start < 0 {
			list = append(list, field{before: part})
			continue
		}
		end := strings.LastIndexFunc(part, letterOrDigit)
		_, size := utf8.DecodeRuneInString(part[end:])
		list = append(list, field{part[:start], part[start : end+size], part[end+size:]})
	}
	return list
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// join is the reverse of [fields].
func join(words []field) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.before + w.word + w.after
	}
	return strings.Join(parts, " ")
}

// shouted says whether a name is in capitals, and not an acronym: one of its words is
// too long for that.
func shouted(words []field) bool {
	long := false
	for _, w := range words {
		if !capitals(w.word) {
			return false
		}
		long = long || longerThanAcronym(lower(w.word))
	}
	return long
}

// titled leaves a text in capitals those that begin its words.
func titled(text string) string {
	letters, inside := []rune(text), false
	for i, r := range letters {
		if inside {
			letters[i] = unicode.ToLower(r)
		}
		inside = unicode.IsLetter(r)
	}
	return string(letters)
}

func longerThanAcronym(word string) bool {
	n := len([]rune(word))
	return n >= 7 || n >= 5 && ends(word, "ия", "ія", "ыя")
}

// capitals says whether a text has no small letter.
func capitals(text string) bool {
	return !strings.ContainsFunc(text, unicode.IsLower)
}

// capitalised says whether a word begins with a capital.
func capitalised(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}

func lower(word string) string { return strings.ToLower(word) }

// recased gives a form the capitals that the name's own word has: by the places of
// the letters, in each part between hyphens.
func recased(form, like string) string {
	parts, models := strings.Split(form, "-"), strings.Split(like, "-")
	for i := range parts {
		if i < len(models) {
			parts[i] = recasedPart([]rune(parts[i]), []rune(models[i]))
		}
	}
	return strings.Join(parts, "-")
}

func recasedPart(form, like []rune) string {
	form = slices.Clone(form)
	for i := range form {
		if i < len(like) && unicode.IsUpper(like[i]) {
			form[i] = unicode.ToUpper(form[i])
		}
	}
	return string(form)
}

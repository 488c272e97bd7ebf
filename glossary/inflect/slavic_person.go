package inflect

import (
	"strings"
	"unicode/utf8"
)

// persons understands the name of a person: all its parts change, but for initials and
// the small words of noble and Arabic names. Who it is, a man or a woman, decides the
// endings; where the name does not tell, both are tried.
func (s *slavic) persons(words []field) []phrase {
	start := s.title(words)
	parts, places := s.nameParts(words, start)
	if len(parts) == 0 {
		return nil
	}
	if s.lone[parts[0]] && len(parts) > 1 {
		return s.titled(s.eastern(words, places[len(places)-1]), start)
	}
	var found []phrase
	man, woman := s.sexes(parts)
	for _, sex := range []struct{ woman, is bool }{{false, man}, {true, woman}} {
		if sex.is {
			found = append(found, s.titled(s.person(words, places, sex.woman), start)...)
		}
	}
	return found
}

// eastern declines the last part alone, as a noun: Си Цзиньпином.
func (s *slavic) eastern(words []field, last int) phrase {
	p := phrase{words: words, slots: make([]*reading, len(words)), alive: aBeing}
	for _, r := range s.noun(lower(words[last].word), true) {
		if !r.plural && !r.weak && p.slots[last] == nil {
			p.slots[last] = &r
		}
	}
	return p
}

// person declines the words at these places.
func (s *slavic) person(words []field, places []int, woman bool) phrase {
	p := phrase{words: words, slots: make([]*reading, len(words)), both: len(words) == 1, alive: aBeing}
	for _, i := range places {
		r := s.name(lower(words[i].word), woman)
		p.slots[i] = &r
	}
	return p
}

// title counts the words of an office before a name: президент, премьер-министр.
func (s *slavic) title(words []field) int {
	for n := 1; n < len(words); n++ {
		if s.office[lastPart(lower(words[n-1].word))] && words[n-1].after == "" {
			return n
		}
	}
	return 0
}

// titled adds the readings of the office.
func (s *slavic) titled(p phrase, end int) []phrase {
	if end == 0 {
		return []phrase{p}
	}
	var found []phrase
	for _, g := range s.group(p.words[:end]) {
		if len(g.slots) == end && !g.noun().plural && !g.noun().weak {
			slots := append(append([]*reading(nil), g.slots...), p.slots[end:]...)
			found = append(found, phrase{words: p.words, slots: slots, alive: aBeing})
		}
	}
	return found
}

// nameParts gives the words that change, in lower case, and where they are.
func (s *slavic) nameParts(words []field, start int) (parts []string, places []int) {
	for i := start; i < len(words); i++ {
		w := words[i]
		switch {
		case slavicInitial(w) || !cyrillic(w.word) || !capitalised(w.word) || s.particle[lower(w.word)]:
		case isAcronym(w.word):
		default:
			parts, places = append(parts, lower(w.word)), append(places, i)
		}
	}
	return parts, places
}

// slavicInitial says whether a word is one letter with a full stop, or several such in one:
// Н.А.
func slavicInitial(w field) bool {
	if !strings.HasPrefix(w.after, ".") {
		return false
	}
	for _, part := range strings.Split(w.word, ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
}

// looksLikePerson says whether a name is that of a person, though nobody said so: it
// has initials, or a first name and one or two other names.
func (s *slavic) looksLikePerson(words []field) bool {
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	sure := false
	for _, w := range words {
		if !capitalised(w.word) || w.before != "" {
			return false
		}
		sure = sure || slavicInitial(w) || s.firstName[lower(w.word)]
	}
	return sure
}

// endsAsPerson says whether the words after an office are the name of a person.
func (s *slavic) endsAsPerson(words []field) bool {
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	last := lower(words[len(words)-1].word)
	return s.looksLikePerson(words) || s.surname(last)
}

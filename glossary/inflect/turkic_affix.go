package inflect

import "slices"

// slot says where in the row of endings an affix has its place.
type slot uint16

const (
	bare        slot = 1 << iota // before all affixes: the stem
	many                         // the plural: -лар
	mine                         // possessive, of one person: -ым, -ың
	ours                         // possessive, of several persons or polite: -ымыз, -ыңыз
	its                          // possessive, of the third person: -ы, -сы
	oblique                      // the other cases, and whose it is: -нікі
	local                        // the locative: -да
	attributive                  // who or what is there: -да-ғы
	predicate                    // I am, you are, we are: -мын, -сың, -мыз
	question                     // the particle that Kyrgyz writes with the word: -бы

	anyAffix = question<<1 - 1
	unowned  = bare | many | attributive // what has no possessive
	nominal  = unowned | mine | ours | its
)

func (s slot) has(other slot) bool { return s&other != 0 }

// An affixRow is an affix as grammars list it, with the vowels that stand behind а.
type affixRow struct {
	text  string
	slot  slot
	after string // what the letter before it counts as (see turkic.sounds), one of these
	on    slot   // what may stand before it
}

// An affix is a row of a grammar as it is in some harmonies.
type affix struct {
	affixRow
	letters   []rune
	harmonies string
	yot       bool // its ю stands for й of the stem and у
}

// A vowelHarmony says how affixes sound behind vowels.
type vowelHarmony struct {
	all    string             // the harmonies, each called as a vowel of stems that has it
	follow map[rune]vowelPair // what stands for а and ы behind a vowel
	soften map[rune]rune      // consonants that are others beside е
}

type vowelPair struct{ low, high rune }

// affixes lists the rows in all harmonies.
func (h *vowelHarmony) affixes(rows []affixRow) []affix {
	var list []affix
	for _, r := range rows {
		first := len(list)
		for _, harmony := range h.all {
			letters := h.write(r.text, harmony)
			same := slices.IndexFunc(list[first:], func(a affix) bool { return slices.Equal(a.letters, letters) })
			if same < 0 {
				list = append(list, affix{affixRow: r, letters: letters, harmonies: string(harmony)})
			} else {
				list[first+same].harmonies += string(harmony)
			}
		}
	}
	return list
}

// write gives an affix as it is behind a vowel. Each of its own vowels asks for the next.
func (h *vowelHarmony) write(text string, vowel rune) []rune {
	letters := []rune(text)
	for i, c := range letters {
		switch {
		case c == 'а':
			vowel = h.follow[vowel].low
			letters[i] = vowel
		case c == 'ы':
			vowel = h.follow[vowel].high
			letters[i] = vowel
		case vowel == 'е' && h.soften[c] != 0:
			letters[i] = h.soften[c]
		}
	}
	return letters
}

// An affixIndex is affixes by the letter they end in, and the possessives of the third
// person.
type affixIndex struct {
	byLast map[rune][]affix
	its    []affix
}

func indexAffixes(list []affix) affixIndex {
	index := affixIndex{byLast: map[rune][]affix{}}
	for _, a := range list {
		last := a.letters[len(a.letters)-1]
		index.byLast[last] = append(index.byLast[last], a)
		if a.slot == its {
			index.its = append(index.its, a)
		}
	}
	return index
}

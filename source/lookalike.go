package source

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Letters that look alike, as the confusables of UTS #39 have them: a row gives them in
// Latin, Cyrillic, Greek and Armenian, "-" where there is none. Where a letter is in
// several rows, the first says which letter of another script is meant by it.
var alikeRows = rowsOf(`
	AАΑ- BВΒ- CСϹ- EЕΕ- HНΗ- IІΙ- JЈ-- KКΚ- MМΜ- N-Ν- OОΟՕ PРΡ- QԚ-- SЅ-Տ TТΤ- WԜ-- XХΧ-
	YУΥ- YҮΥ- Z-Ζ- U--Ս L--Լ ƏӘ-- ƟӨ--
	aаα- cсϲ- dԁ-- eе-- iіι- jј-յ oоοօ pрρ- qԛ-զ sѕ-- wԝ-- xхχ- yу-- yүγ- hһ-հ n--ո u--ս
	g--ց əә-- ɵө-- -кκ-`)

// The scripts of the rows: their names in ISO 15924, and the bytes with which their
// letters begin in UTF-8.
var alikeScripts = [...]struct {
	name   string
	letter *unicode.RangeTable
	leads  [][2]byte
}{
	{"Latn", unicode.Latin, [][2]byte{{'A', 'Z'}, {'a', 'z'}, {0xC3, 0xCA}, {0xE1, 0xE1}}},
	{"Cyrl", unicode.Cyrillic, [][2]byte{{0xD0, 0xD4}}},
	{"Grek", unicode.Greek, [][2]byte{{0xCD, 0xCF}}},
	{"Armn", unicode.Armenian, [][2]byte{{0xD4, 0xD6}}},
}

// A Lookalike is a letter where one that looks like it is meant. Span counts bytes of
// the word that has it.
type Lookalike struct {
	Span   Span
	Letter rune
	Meant  string // one letter, in NFC
}

// PutRight gives a word with the letters that are meant.
func PutRight(word string, list []Lookalike) string {
	var b strings.Builder
	at := 0
	for _, l := range list {
		b.WriteString(word[at:l.Span.Start])
		b.WriteString(l.Meant)
		at = l.Span.End
	}
	return b.String() + word[at:]
}

// An Alphabet knows the letters of other scripts that look like those of one script:
// Latin, Cyrillic, Greek or Armenian. It may be nil, and then knows none.
type Alphabet struct {
	script int
	ours   map[rune]rune // by a letter of another script, in either case, ours in that case
	leads  [256]bool     // with which letters of other scripts begin, and few of ours
}

// AlphabetOf gives the alphabet in which a language is written; nil if it is none that
// has lookalikes.
func AlphabetOf(locale language.Tag) *Alphabet {
	script, _ := locale.Script()
	for i, s := range alikeScripts {
		if s.name == script.String() {
			return alphabets[i]()
		}
	}
	return nil
}

var alphabets = [len(alikeScripts)]func() *Alphabet{
	sync.OnceValue(func() *Alphabet { return newAlphabet(0) }),
	sync.OnceValue(func() *Alphabet { return newAlphabet(1) }),
	sync.OnceValue(func() *Alphabet { return newAlphabet(2) }),
	sync.OnceValue(func() *Alphabet { return newAlphabet(3) }),
}

func newAlphabet(script int) *Alphabet {
	a := &Alphabet{script: script, ours: map[rune]rune{}}
	for _, row := range alikeRows {
		for other, r := range row {
			if own := row[script]; other != script && r != '-' && own != '-' {
				a.learn(unicode.ToLower(r), unicode.ToLower(own))
				a.learn(unicode.ToUpper(r), unicode.ToUpper(own))
			}
		}
	}
	for other, s := range alikeScripts {
		for _, lead := range s.leads {
			for b := int(lead[0]); other != script && b <= int(lead[1]); b++ {
				a.leads[b] = true
			}
		}
	}
	return a
}

func (a *Alphabet) learn(other, own rune) {
	if _, known := a.ours[other]; !known {
		a.ours[other] = own
	}
}

// Refold gives the tokens of a text with those keys changed that have letters of other
// scripts which in one of their cases look like ours: as if they were ours, so that
// words which look the same have one key. The tokens are not changed, and are given
// back themselves where there is nothing to change.
func (a *Alphabet) Refold(tokens []Token, text string) []Token {
	if a == nil || len(tokens) == 0 || !a.suspects(text[tokens[0].Span.Start:tokens[len(tokens)-1].Span.End]) {
		return tokens
	}
	copied := false
	for i, t := range tokens {
		word := t.Span.Of(text)
		if !t.Shape.IsWord() || !a.suspects(word) {
			continue
		}
		if key := FoldKey(a.Own(word)); key != t.Key {
			if !copied {
				tokens, copied = append([]Token(nil), tokens...), true
			}
			tokens[i].Key = key
		}
	}
	return tokens
}

// suspects reports that a text may have letters of other scripts.
func (a *Alphabet) suspects(text string) bool {
	for ; a.script == 0 && len(text) >= 8; text = text[8:] {
		if leadsNotLatin(text) {
			return true
		}
	}
	for i := range len(text) {
		if a.leads[text[i]] {
			return true
		}
	}
	return false
}

// leadsNotLatin looks at eight bytes at once for those from CD to D6, with which the
// letters of the other scripts begin: each byte without its high bit is added to what
// makes it 80 or more from 4D on, and from 57 on.
func leadsNotLatin(text string) bool {
	const each = 0x0101010101010101
	_ = text[7]
	x := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	low := x & (0x7F * each)
	return x&(low+(0x80-0x4D)*each)&^(low+(0x80-0x57)*each)&(0x80*each) != 0
}

// Own writes a word in our letters, in NFC: each letter of another script that looks
// like one of ours in one of its cases is changed to that. Other letters stay.
func (a *Alphabet) Own(word string) string {
	if a == nil || !a.suspects(word) {
		return word
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if own, ok := a.ours[r]; ok {
			return own
		}
		return r
	}, norm.NFD.String(word)))
}

// Compare looks at a word that has the key of another one after [Alphabet.Refold], and
// lists the letters that only look like those of the other. It reports false if one
// does not even: h has a key with н, for H looks like Н.
//
// The letters that the word has behind the last of the other, an ending, should be of
// the alphabet; so should all those of a word that is compared with the empty one, or
// with one of several scripts.
func (a *Alphabet) Compare(word, meant string) (odd []Lookalike, ok bool) {
	if a == nil || !a.suspects(word) && !a.suspects(meant) {
		return nil, true
	}
	if mixed(meant) {
		meant = a.Own(meant)
	}
	want := norm.NFC.String(meant)
	for at, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		var letter rune
		letter, want = nextLetter(want)
		m, alike := a.meant(r, letter)
		switch {
		case !alike:
			return nil, false
		case m != string(r):
			odd = append(odd, Lookalike{Span{at, at + len(string(r))}, r, m})
		}
	}
	return odd, true
}

// nextLetter cuts the first letter off; 0 if there is none.
func nextLetter(text string) (letter rune, rest string) {
	for i, r := range text {
		if unicode.IsLetter(r) {
			return r, text[i+len(string(r)):]
		}
	}
	return 0, ""
}

// meant gives the letter that should be where r is if other is wanted there, or one of
// ours if other is 0. It reports false if r does not look like other.
func (a *Alphabet) meant(r, other rune) (string, bool) {
	base, marks := decompose(r)
	own, known := a.ours[base]
	switch {
	case other != 0:
		own, _ = decompose(other)
		own = inCaseOf(base, own)
		if scriptOf(base) != scriptOf(own) {
			return norm.NFC.String(string(own) + marks), alike(base, own)
		}
	case known && alike(base, own):
		return norm.NFC.String(string(own) + marks), true
	}
	return string(r), true
}

// mixed reports letters of more than one of the scripts.
func mixed(word string) bool {
	seen := -1
	for _, r := range word {
		if s := scriptOf(r); s >= 0 {
			if seen >= 0 && s != seen {
				return true
			}
			seen = s
		}
	}
	return false
}

// scriptOf gives the index of a letter's script; -1 if it is none of ours.
func scriptOf(r rune) int {
	for i, s := range alikeScripts {
		if unicode.Is(s.letter, r) {
			return i
		}
	}
	return -1
}

// alike reports two letters of one row.
func alike(a, b rune) bool {
	for _, row := range alikeRows {
		if hasRune(row, a) && hasRune(row, b) {
			return true
		}
	}
	return false
}

func hasRune(row [len(alikeScripts)]rune, r rune) bool {
	for _, other := range row {
		if other == r {
			return true
		}
	}
	return false
}

// inCaseOf gives letter, small or capital as like is.
func inCaseOf(like, letter rune) rune {
	switch {
	case unicode.IsUpper(like):
		return unicode.ToUpper(letter)
	case unicode.IsLower(like):
		return unicode.ToLower(letter)
	}
	return letter
}

// decompose gives a letter without its marks, and these.
func decompose(r rune) (base rune, marks string) {
	whole := norm.NFD.String(string(r))
	base, size := decodeRune(whole)
	return base, whole[size:]
}

func rowsOf(table string) [][len(alikeScripts)]rune {
	var rows [][len(alikeScripts)]rune
	for _, row := range strings.Fields(table) {
		rows = append(rows, [len(alikeScripts)]rune([]rune(row)))
	}
	return rows
}

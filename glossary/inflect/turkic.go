package inflect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A turkic language puts ending behind ending: Ұйым-дар-ымыз-ға. An ending has the
// vowels that the last vowel before it asks for (harmony), and begins with the consonant
// that the letter before it asks for; some stems change their last letters.
//
// In capitals followed by small letters (БУУнун) the small ones are endings. The first
// is as the acronym asks for it where it is read as a word, or by the name of its last
// letter (АКШ: акш or а-ка-ша).
//
// What makes another word is no ending: қазақстандық, елші, қазақша and тарихсыз have
// no bases through -дық, -ші, -ша and -сыз.
//
// A letter that only looks like one of the language is taken for that: кеӊеш is кеңеш.
type turkic struct {
	vowels   map[rune]string   // of stems: their harmonies, each called as a vowel that has it
	wavering []waver           // stems that may have more
	native   string            // vowels behind which қ, к and п become voiced
	sounds   map[rune]string   // of stems' last letters: what they count as
	glide    rune              // a vowel that is none behind a vowel
	leaning  rune              // a vowel that may also have the harmonies of the one before it
	names    map[rune][]string // of consonants, as they are read out
	meant    map[rune]rune     // by Cyrillic letters of other languages, ours that look like them
	affixes  affixIndex
	mends    []mend // how stems change
}

// A waver is a last vowel that usage gives more harmonies where one of some letters
// stands behind it.
type waver struct{ vowels, coda, harmonies string }

const (
	shortestBase   = 2  // letters that endings leave of a word, at least
	longestAcronym = 5  // letters, where capitals do not tell it from a word
	longestWord    = 64 // letters; a longer one is no word
)

// bases is [Language.Bases] of a word in NFC. A base is the beginning of the word as it
// is written right, but for two letters at most; in capitals if the word is. There are a
// dozen at most in what people write, and never more than 32.
func (l *turkic) bases(word string) []string {
	if len(word) > longestWord*utf8.UTFMax || !utf8.ValidString(word) {
		return nil
	}
	right := strings.Map(l.means, word)
	p := newPeeling(l, right)
	if right != word {
		p.found = append(p.found, right)
	}
	if n := len(p.word); 0 < n && n <= longestWord {
		p.peel(n, anyAffix, 0)
	}
	slices.SortStableFunc(p.found, func(a, b string) int {
		return utf8.RuneCountInString(b) - utf8.RuneCountInString(a)
	})
	return p.found
}

// A peeling takes the endings off one word.
type peeling struct {
	*turkic
	word  []rune // as it is written
	small []rune // in small letters
	loud  bool   // the word is all capitals
	found []string
}

func newPeeling(l *turkic, word string) *peeling {
	p := &peeling{turkic: l, word: []rune(word)}
	p.loud = !strings.ContainsFunc(word, unicode.IsLower)
	p.small = make([]rune, len(p.word))
	for i, r := range p.word {
		p.small[i] = unicode.ToLower(r)
	}
	return p
}

// peel takes affixes of these slots off the first n letters, and those before them; next
// is the slot of the affix that stands behind. It reports whether there was any.
func (p *peeling) peel(n int, slots, next slot) bool {
	peeled := false
	affixes := p.affixes.byLast[p.small[n-1]]
	for i := range affixes {
		a := &affixes[i]
		if slots.has(a.slot) && p.endsWith(n, a.letters) {
			peeled = p.strip(&joint{p, a, p.small[:n-len(a.letters)], next}) || peeled
		}
	}
	return peeled
}

// endsWith reports that the first n letters are a stem and these. They are small, or in
// capitals as the whole word is; the last of three capitals is no ending (СІМ).
func (p *peeling) endsWith(n int, letters []rune) bool {
	at := n - len(letters)
	switch {
	case at < shortestBase || !slices.Equal(p.small[at:n], letters):
		return false
	case p.loud:
		return len(p.word) > 3
	}
	return !slices.ContainsFunc(p.word[at:n], unicode.IsUpper)
}

// strip takes one affix off, and those before it. It reports whether the affix can
// stand there.
func (p *peeling) strip(j *joint) bool {
	ok := false
	if j.fits() {
		more := p.peel(len(j.stem), j.on, j.slot)
		if j.on.has(bare) || more && j.on.has(nominal) { // names are possessive themselves
			p.add(leaving{keep: len(j.stem)})
		}
		if j.slot == many && j.next == its {
			p.addOwned(j.stem)
		}
		ok = more || j.on.has(bare)
	}
	if j.on.has(bare) {
		for _, l := range j.mended() {
			p.add(l)
			ok = true
		}
	}
	return ok
}

// A leaving is a word without endings: its first letters, and what it has behind them
// where no ending changes it.
type leaving struct {
	keep int
	tail string
}

func (p *peeling) add(l leaving) {
	if p.loud {
		l.tail = strings.ToUpper(l.tail)
	}
	text := string(p.word[:l.keep]) + l.tail
	if text != string(p.word) && !slices.Contains(p.found, text) {
		p.found = append(p.found, text)
	}
}

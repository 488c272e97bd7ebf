package pipeline

import (
	"encoding/binary"
	"slices"

	"dich/locales"
	"dich/source"
)

// TargetShared: two sources that say different things have one translation.
const TargetShared DiagnosticCode = "target-shared"

// AlsoTranslates names the sentence about the place of the other source.
const AlsoTranslates = "also-translates"

// isComparable reports a translation that should be like others: of prose, and of all
// places of its text.
func isComparable(m *locales.Message) bool {
	return m.Key == "" && m.Repeat == 0 && !m.Merged() && m.Usable()
}

// checkOneTranslation finds entries of a catalog whose sources differ in nothing but how
// they are typed (tones, capitals, blanks), and whose translations differ in more.
func checkOneTranslation(c *checkedCatalog) []finding {
	first := map[string]*checkedPair{}
	var found []finding
	for _, p := range c.pairs {
		if !isComparable(p.message) {
			continue
		}
		key := p.original().folded.key
		other := first[key]
		switch {
		case other == nil:
			first[key] = p
		case other.foldTarget().key != p.foldTarget().key:
			args := source.Args{"Target": p.message.Target[source.Other], "Other": other.message.Target[source.Other]}
			found = append(found, finding{message: p.message, args: args, related: []source.Related{
				{Note: OtherTranslation, Subject: other.message.Origin, Args: args},
			}})
		}
	}
	return found
}

// A folded text is its words, however they are typed, and the mark at its end. Texts with
// the same key have the same.
type folded struct {
	key   string // eight bytes for each, see [source.Key]
	words int    // the mark is one of them
}

func foldText(text string, tokens []source.Token) folded {
	f := folded{}
	key := make([]byte, 0, 8*len(tokens))
	for i, t := range tokens {
		switch {
		case t.Shape != source.Mark:
			key = binary.LittleEndian.AppendUint64(key, uint64(t.Key))
		case i == len(tokens)-1:
			key = append(key, source.Fold(t.Span.Of(text))...)
		default:
			continue
		}
		f.words++
	}
	f.key = string(key)
	return f
}

func (p *checkedPair) foldTarget() folded {
	text := p.plain[source.Other]
	return foldText(text, p.tokens(text))
}

// checkTargetShared finds long translations that are another source's as well, where the
// two sources have less than half of their words in common: one was pasted in the wrong
// place.
func checkTargetShared(c *checkedCatalog) []finding {
	first := map[string]*checkedPair{}
	var found []finding
	for _, p := range c.pairs {
		if !isComparable(p.message) {
			continue
		}
		target := p.foldTarget()
		other := first[target.key]
		switch {
		case target.words < pastedWords:
		case other == nil:
			first[target.key] = p
		case inCommon(p.whole, other.whole) < 0.5:
			args := source.Args{"Source": excerpt(source.Clean(p.whole)), "Other": excerpt(source.Clean(other.whole))}
			found = append(found, finding{message: p.message, args: args, related: []source.Related{
				{Note: AlsoTranslates, Subject: other.message.Origin, Args: args},
			}})
		}
	}
	return found
}

// pastedWords is from how many words on two sentences do not happen to be the same.
const pastedWords = 4

// inCommon is the share of words that two texts have in common (Dice's coefficient).
func inCommon(a, b string) float64 {
	x, y := wordKeys(a), wordKeys(b)
	if len(x)+len(y) == 0 {
		return 1
	}
	both, words := 0, len(y)
	for _, key := range x {
		if i := slices.Index(y, key); i >= 0 {
			both++
			y = slices.Delete(y, i, i+1)
		}
	}
	return 2 * float64(both) / float64(len(x)+words)
}

func wordKeys(text string) []source.Key {
	var keys []source.Key
	for _, t := range source.Tokens(text) {
		if t.Shape != source.Mark {
			keys = append(keys, t.Key)
		}
	}
	return keys
}

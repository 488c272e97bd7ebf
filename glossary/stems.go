package glossary

import (
	"strings"
	"sync/atomic"

	"dich/source"
)

// A base is a word without its endings.
type base struct {
	text string
	key  source.Key
}

// A stem is a word and its bases.
type stem struct {
	word  string
	bases []base
}

// stems remembers the words that were taken apart last, each at the end of its key: the
// words of a text are mostly the same ones, and it is dear to take them apart.
type stems [1 << 13]atomic.Pointer[stem]

// basesOf gives what a word may be without its endings, the longest first.
func (g *tongue) basesOf(word string, key source.Key) []base {
	at := &g.stems[key%source.Key(len(g.stems))]
	if known := at.Load(); known != nil && known.word == word {
		return known.bases
	}
	s := &stem{word: strings.Clone(word)}
	for _, text := range g.Bases(g.alphabet.Own(source.Clean(word))) {
		s.bases = append(s.bases, base{text, source.FoldKey(g.alphabet.Own(text))})
	}
	at.Store(s)
	return s.bases
}

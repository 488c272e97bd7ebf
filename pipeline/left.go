package pipeline

import (
	"dich/locales"
	"dich/source"
)

// leftTexts are the translated texts that are not in the document any more: those
// a new text of the same document is most likely an edit of.
type leftTexts struct {
	outline *locales.Outline
	texts   []int32
	index   source.Index // of the first texts
	ready   int          // how many of them it has
	least   float64      // the similarity that is asked for
	byKey   map[string]int32
	plain   func(text string) string
}

// newLeftTexts takes the messages with a target that are not in the template; those that
// leave with this update come first, so that of equally similar texts the latest
// is taken. What fits one occurrence only, or is in the attic, is no help.
func newLeftTexts(old, template *locales.Outline, least float64) *leftTexts {
	document := template.Frame.Document
	l := &leftTexts{outline: old, byKey: map[string]int32{}, least: least, plain: func(text string) string { return plainOf(document, text) }}
	now := activeOf(template)
	for _, obsolete := range []bool{false, true} {
		for i := range old.Entries {
			e := &old.Entries[i]
			if e.Is(locales.IsObsolete) != obsolete || e.Is(locales.HasRepeat|locales.IsAttic) || e.State == locales.Initial || now.get(e.ID) != none {
				continue
			}
			l.add(int32(i))
		}
	}
	return l
}

func (l *leftTexts) add(n int32) {
	if !l.outline.Entries[n].Is(locales.HasKey) {
		l.texts = append(l.texts, n)
		return
	}
	key := l.outline.At(int(n)).Key
	if _, known := l.byKey[key]; !known {
		l.byKey[key] = n
	}
}

// find gives the text that msg is an edit of: for an interface string the one with
// its key, for prose the most similar; false if there is none.
func (l *leftTexts) find(msg *locales.Message) (n int32, ok bool) {
	if msg.Key != "" {
		n, ok = l.byKey[msg.Key]
		return n, ok
	}
	for ; l.ready < len(l.texts); l.ready++ {
		l.index.Add(l.tokens(l.outline.At(int(l.texts[l.ready]))))
	}
	hits := l.index.Search(l.tokens(msg), l.least)
	if len(hits) == 0 {
		return 0, false
	}
	return l.texts[hits[0].Text], true
}

func (l *leftTexts) tokens(msg *locales.Message) []source.Token {
	return source.Tokens(l.plain(msg.Source[source.Other]))
}

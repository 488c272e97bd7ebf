package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
	"dich/source"
)

// followTexts makes what one side translated meanwhile the guess at the text that has
// replaced it on the other side: the guess that was made from its last translation, or
// the nothing that was made from none.
func (m *merger) followTexts() {
	if len(m.left) == 0 {
		return
	}
	slices.SortStableFunc(m.left, func(a, b *locales.Message) int {
		return strings.Compare(a.Source[source.Other], b.Source[source.Other]) // whichever side they are of
	})
	like := newLeftMeanwhile(m.ours.Document, m.left)
	for _, name := range m.names() {
		msg, was := m.result[name], m.base.entries[name]
		if msg == nil || msg.Obsolete || msg.Repeat > 0 || was != nil && !was.Obsolete {
			continue
		}
		if from := m.replacedBy(name, like); from != nil {
			follow(msg, from)
		}
	}
}

// replacedBy gives the text that an entry has replaced, if nobody has worked on the
// entry yet; else nil.
func (m *merger) replacedBy(name entryName, like *leftMeanwhile) *locales.Message {
	msg := m.result[name]
	if msg.Target.Empty() {
		return like.find(msg)
	}
	if msg.Previous == nil || isFinished(msg) || isFinished(m.ours.entries[name]) || isFinished(m.theirs.entries[name]) {
		return nil
	}
	replaced := locales.Name{ID: source.NewID(msg.Previous.Key, msg.Previous.Source)}
	was := m.base.entries[entryName{Name: replaced}]
	if was == nil || was.Target != msg.Target {
		return nil
	}
	return like.byName[replaced]
}

// isFinished reports a translation that is no guess.
func isFinished(m *locales.Message) bool { return m != nil && !m.Fuzzy && !m.Target.Empty() }

// follow takes over a translation of another text.
func follow(msg, from *locales.Message) {
	empty := msg.Target.Empty()
	msg.Target, msg.Previous = from.Target, &locales.Previous{Key: from.Key, Source: from.Source}
	if from.Fuzzy && from.Previous != nil {
		msg.Previous = from.Previous
	}
	msg.Notes.Translator = addNew(slices.Clip(msg.Notes.Translator), from.Notes.Translator...)
	if empty {
		msg.Doubt(locales.BySource)
	}
}

// leftMeanwhile finds, among texts that one side translated while they left the document
// on the other, the one that a new text is an edit of.
type leftMeanwhile struct {
	document string
	index    source.Index
	prose    []*locales.Message
	byKey    map[string]*locales.Message
	byName   map[locales.Name]*locales.Message
}

func newLeftMeanwhile(document string, left []*locales.Message) *leftMeanwhile {
	l := &leftMeanwhile{document: document, byKey: map[string]*locales.Message{}, byName: map[locales.Name]*locales.Message{}}
	for _, m := range left {
		l.byName[m.Name()] = m
		switch {
		case m.Repeat > 0:
		case m.Key != "":
			l.byKey[m.Key] = m
		default:
			l.prose = append(l.prose, m)
			l.index.Add(l.tokens(m))
		}
	}
	return l
}

func (l *leftMeanwhile) tokens(m *locales.Message) []source.Token {
	return source.Tokens(plainOf(l.document, m.Source[source.Other]))
}

func (l *leftMeanwhile) find(m *locales.Message) *locales.Message {
	if m.Key != "" {
		return l.byKey[m.Key]
	}
	hits := l.index.Search(l.tokens(m), FuzzyThreshold)
	if len(hits) == 0 {
		return nil
	}
	return l.prose[hits[0].Text]
}

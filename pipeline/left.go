package pipeline

import (
	"dich/locales"
	"dich/source"
)

// leftTexts are the translated texts that are not in the document any more: those
// a new text of the same document is most likely an edit of.
type leftTexts struct {
	texts []*locales.Message
	index source.Index // of the first texts
	ready int          // how many of them it has
	least float64      // the similarity that is asked for
	byKey map[string]*locales.Message
	plain func(text string) string
}

// newLeftTexts takes the messages with a target that are not in the template; those that
// leave with this update come first, so that of equally similar texts the latest
// is taken. What fits one occurrence only, or is in the attic, is no help.
func newLeftTexts(old []locales.Message, template *locales.Catalog, least float64) *leftTexts {
	l := &leftTexts{byKey: map[string]*locales.Message{}, least: least, plain: func(text string) string { return plainOf(template.Document, text) }}
	now := template.ByID()
	for _, obsolete := range []bool{false, true} {
		for i := range old {
			m := &old[i]
			if m.Obsolete != obsolete || m.Repeat > 0 || m.Attic || m.Target.Empty() || now[m.ID] != nil {
				continue
			}
			l.add(m)
		}
	}
	return l
}

func (l *leftTexts) add(m *locales.Message) {
	if m.Key != "" {
		if l.byKey[m.Key] == nil {
			l.byKey[m.Key] = m
		}
		return
	}
	l.texts = append(l.texts, m)
}

// find gives the text that msg is an edit of: for an interface string the one with
// its key, for prose the most similar; nil if there is none.
func (l *leftTexts) find(msg *locales.Message) *locales.Message {
	if msg.Key != "" {
		return l.byKey[msg.Key]
	}
	for ; l.ready < len(l.texts); l.ready++ {
		l.index.Add(source.Tokens(l.plain(l.texts[l.ready].Source[source.Other])))
	}
	hits := l.index.Search(source.Tokens(l.plain(msg.Source[source.Other])), l.least)
	if len(hits) == 0 {
		return nil
	}
	return l.texts[hits[0].Text]
}

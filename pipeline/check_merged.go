package pipeline

import (
	"dich/locales"
	"dich/source"
)

// merges say which sentences of a catalog are merged, and into which.
type merges struct {
	into  map[*locales.Message][]*locales.Message // by the one that has the translation
	first map[*locales.Message]bool               // nothing stands before it in some unit
}

// mergesOf looks at the units of the document, where repeats may stand in several.
func mergesOf(doc *source.Document, cat *locales.Catalog) merges {
	m := merges{map[*locales.Message][]*locales.Message{}, map[*locales.Message]bool{}}
	messages := messagesOf(doc, cat)
	for _, part := range doc.Parts {
		for u := range part.Units {
			var unit []*locales.Message
			for s := range part.Units[u].Segments {
				unit = append(unit, messages[&part.Units[u].Segments[s]])
			}
			m.add(unit)
		}
	}
	return m
}

// mergesAlone is for a catalog without its document: all of it is taken for one unit.
func mergesAlone(cat *locales.Catalog) merges {
	m := merges{map[*locales.Message][]*locales.Message{}, map[*locales.Message]bool{}}
	var unit []*locales.Message
	for i := range cat.Messages {
		if msg := &cat.Messages[i]; !msg.Obsolete {
			unit = append(unit, msg)
		}
	}
	m.add(unit)
	return m
}

// add looks at the messages of one unit; nil stands for a segment without one. What
// was found for a message in an earlier unit stays.
func (m *merges) add(unit []*locales.Message) {
	var head *locales.Message
	known := false
	for i, msg := range unit {
		switch {
		case msg == nil || !msg.Merged():
			head, known = msg, len(m.into[msg]) > 0
		case i == 0:
			m.first[msg] = true
		case !known:
			m.into[head] = append(m.into[head], msg)
		}
	}
}

func checkMergedPlace(p *checkedPair) []finding {
	if !p.first || !p.message.Merged() {
		return nil
	}
	return []finding{{args: source.Args{"Source": excerpt(p.message.Source[source.Other])}, hint: "merged-without-previous"}}
}

func checkMergedText(p *checkedPair) []finding {
	if !p.message.Misplaced() {
		return nil
	}
	return []finding{{args: source.Args{"Sign": locales.Merged}, hint: "merged-with-text"}}
}

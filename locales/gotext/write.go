package gotext

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

type file struct {
	Language string    `json:"language"`
	Messages []message `json:"messages"`
}

type message struct {
	ID                string       `json:"id"`
	Key               string       `json:"key,omitempty"`
	Message           any          `json:"message"`     // a string, or a selection
	Translation       any          `json:"translation"` // likewise
	Comment           string       `json:"comment,omitempty"`
	TranslatorComment string       `json:"translatorComment,omitempty"`
	Placeholders      placeholders `json:"placeholders,omitempty"`
	Fuzzy             bool         `json:"fuzzy,omitempty"`
}

type selection struct {
	Select choice `json:"select"`
}

type choice struct {
	Feature string            `json:"feature"`
	Arg     string            `json:"arg"`
	Cases   map[string]string `json:"cases"`
}

const plural = "plural"

// Write writes a hand-off as messages.gotext.json, and notes what is not carried. An interface
// string is known by its key, prose by its text; each once.
func Write(f *handoff.File) (string, []source.Diagnostic) {
	carried, lost := carry(f)
	out := file{Language: f.Target.String(), Messages: []message{}}
	carried.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
		out.Messages = append(out.Messages, messageOf(s))
		return true
	})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "    ")
	e.Encode(out) // texts have no errors
	return b.String(), lost.Diagnostics()
}

func messageOf(s *handoff.Segment) message {
	m := message{Key: s.Key, Fuzzy: s.Fuzzy, Comment: strings.Join(s.Notes.Extracted, "\n"), TranslatorComment: strings.Join(s.Notes.Translator, "\n")}
	m.Message = m.texts(s.Source)
	m.Translation = m.texts(s.Target)
	m.ID = s.Key
	if msg, ok := m.Message.(string); ok && s.Key == "" {
		m.ID = msg
	}
	return m
}

// texts gives a text, or a select of its plural forms by the number that it speaks of.
func (m *message) texts(forms source.Forms) any {
	if !forms.Plural() {
		return m.Placeholders.declare(forms[source.Other])
	}
	cases := map[string]string{}
	for c, form := range forms.Each {
		cases[c.String()] = m.Placeholders.declare(form)
	}
	return selection{choice{plural, m.number(), cases}}
}

// number gives the placeholder of the number that go-i18n chooses a form by.
func (m *message) number() string {
	for _, name := range []string{"Count", "PluralCount"} {
		if i := slices.IndexFunc(m.Placeholders, func(p placeholder) bool { return p.ID == name }); i >= 0 {
			return name
		}
	}
	return m.Placeholders.add("{{.PluralCount}}")
}

// Carry gives what a gotext file carries: no documents, no states but that a translation needs
// work, and of repeats the first.
func Carry(f *handoff.File) *handoff.File {
	left, _ := carry(f)
	return left
}

func carry(f *handoff.File) (*handoff.File, *handoff.Loss) {
	left, lost := &handoff.File{Target: f.Target}, handoff.NewLoss("gotext")
	seen := map[source.ID]source.Forms{}
	for _, d := range f.Documents {
		for _, u := range d.Units {
			u = handoff.Fit(u, lost, nil, handoff.States, handoff.Comments, handoff.Descriptions, handoff.Untranslated, handoff.UnitIDs, handoff.Kinds)
			if u == nil {
				continue
			}
			for _, s := range u.Segments {
				if target, repeated := seen[s.ID]; repeated {
					if target != s.Target {
						lost.Add(handoff.Repeats, s.Origin)
					}
					continue
				}
				seen[s.ID] = s.Target
				add(left, lower(s, lost))
			}
		}
	}
	return left, lost
}

// lower takes away that a translation was reviewed.
func lower(s handoff.Segment, lost *handoff.Loss) handoff.Segment {
	if s.State() > locales.Translated {
		lost.Add(handoff.States, s.Origin)
		s.Review(locales.Translated)
		s.Notes.Marks = nil
	}
	return s
}

// add adds a segment as a unit of the only document.
func add(f *handoff.File, s handoff.Segment) {
	if len(f.Documents) == 0 {
		f.Document("", nil)
	}
	f.Unit(&handoff.Unit{ID: "m" + strconv.Itoa(len(f.Documents[0].Units)+1), Segments: []handoff.Segment{s}})
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// A revision is a text before and after an editor's work, a sentence an entry.
type revision struct {
	old, now []string
	from     map[string]string // of each edited sentence, what it was
}

// newRevision makes up n sentences of which none are alike, and lets an editor work on
// them: 5 % are edited, 2 % removed, 2 % added, 3 % moved.
func newRevision(n int) revision {
	w := newWriter(2, []string{"Liên hợp quốc", "Kazakhstan", "Trung Á", "SCO", "EAEU"})
	seen := map[source.ID]bool{}
	fresh := func(make func() string) string {
		for {
			text := make()
			if id := source.NewID("", source.Singular(text)); !seen[id] {
				seen[id] = true
				return text
			}
		}
	}
	r := revision{from: map[string]string{}}
	for range n {
		r.old = append(r.old, fresh(w.sentence))
	}
	var moving []string
	for _, text := range r.old {
		switch k := w.IntN(100); {
		case k < 5:
			edited := fresh(func() string { return w.amended(text) })
			r.now, r.from[edited] = append(r.now, edited), text
		case k < 7:
		case k < 9:
			r.now = append(r.now, text, fresh(w.sentence))
		case k < 12:
			moving = append(moving, text)
		default:
			r.now = append(r.now, text)
		}
	}
	r.now = w.scattered(r.now, moving)
	return r
}

// scattered puts some texts among the others, anywhere.
func (w *writer) scattered(list, some []string) []string {
	places := make([]int, len(some))
	for i := range places {
		places[i] = w.IntN(len(list) + 1)
	}
	slices.Sort(places)
	w.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
	var all []string
	done := 0
	for i, at := range places {
		all = append(append(all, list[done:at]...), some[i])
		done = at
	}
	return append(all, list[done:]...)
}

// amended edits a sentence as an editor does: a word is exchanged, a number is another,
// "không" comes or goes, a clause is added.
func (w *writer) amended(sentence string) string {
	words := strings.Fields(sentence)
	at := 1 + w.IntN(max(1, len(words)-2))
	switch w.IntN(4) {
	case 0:
		if n := slices.IndexFunc(words, func(s string) bool { return strings.ContainsAny(s, "123456789") }); n >= 0 {
			words[n] = fmt.Sprint(1 + w.IntN(9999))
			return strings.Join(words, " ")
		}
		words[min(at, len(words)-1)] = w.syllable()
	case 1:
		if n := slices.Index(words, "không"); n > 0 {
			words = slices.Delete(words, n, n+1)
		} else {
			words = slices.Insert(words, min(at, len(words)), "không")
		}
	case 2:
		text := strings.TrimRight(sentence, ".?!…")
		return text + ", " + strings.ToLower(w.clause(2+w.IntN(5))) + sentence[len(text):]
	default:
		words[min(at, len(words)-1)] = w.syllable()
	}
	return strings.Join(words, " ")
}

// template gives the file of a text's template; catalog that of its translation, in
// upper case.
func (r revision) template(texts []string) string {
	cat := &locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.Und}
	return written(cat, texts, func(string) string { return "" })
}

func (r revision) catalog() string {
	cat := &locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	return written(cat, r.old, strings.ToUpper)
}

func written(cat *locales.Catalog, texts []string, translate func(string) string) string {
	cat.Messages = make([]locales.Message, 0, len(texts))
	cat.Header = po.NewHeader(cat)
	for _, text := range texts {
		m := locales.NewMessage("", source.Singular(text))
		m.Target = source.Singular(translate(text))
		m.Notes.References = []string{cat.Document}
		cat.Messages = append(cat.Messages, m)
	}
	return po.Write(cat)
}

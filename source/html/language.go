package html

import (
	"golang.org/x/net/html"
	"golang.org/x/text/language"

	"dich/source"
)

// SetLanguage gives the replacement that makes a page say it is in a language: in the
// lang attribute of its html tag, which gets one if it has none, and in xml:lang if
// that is there. It is false for a text that has no such tag, or another before it.
func SetLanguage(part *source.Part, tag language.Tag) (source.Replacement, bool) {
	tokens := newTokens(part.Text)
	for {
		t, ok := tokens.next()
		switch {
		case !ok, t.isTag() && t.name != "html":
			return source.Replacement{}, false
		case t.kind == html.StartTagToken:
			return setLanguage(part.Text, t, tag.String()), true
		}
	}
}

func setLanguage(text string, t token, name string) source.Replacement {
	var list []source.Replacement
	found := map[string]bool{}
	for a := range attributes(text, t) {
		if (a.name == "lang" || a.name == "xml:lang") && !found[a.name] {
			found[a.name] = true
			list = append(list, languageOf(a, name))
		}
	}
	if !found["lang"] {
		at := t.span.Start + len("<html")
		insert := source.Replacement{Span: source.Span{Start: at, End: at}, Text: ` lang="` + name + `"`}
		list = append([]source.Replacement{insert}, list...)
	}
	all := source.Span{Start: list[0].Span.Start, End: list[len(list)-1].Span.End}
	for i := range list {
		list[i].Span = list[i].Span.Shift(-all.Start)
	}
	return source.Replacement{Span: all, Text: source.Splice(all.Of(text), list)}
}

// languageOf replaces the value of an attribute, or gives it one.
func languageOf(a attribute, name string) source.Replacement {
	if a.quote == 0 && a.value.Empty() {
		return source.Replacement{Span: a.span, Text: a.name + `="` + name + `"`}
	}
	return source.Replacement{Span: a.value, Text: name}
}

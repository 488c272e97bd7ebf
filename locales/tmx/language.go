package tmx

import (
	"slices"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/xml"
)

// Languages lists those of a file, in the order in which it comes to them: first the one
// that its header says it is translated from, unless that is *all*. It stops at a fault in
// the XML.
func Languages(text string) []language.Tag {
	var list []language.Tag
	eachLanguage(text, func(tag language.Tag) bool {
		if !slices.Contains(list, tag) {
			list = append(list, tag)
		}
		return true
	})
	return list
}

// pairOf gives the two languages that a header names, if dich wrote it; else the first
// language of the file, and the first that is another one.
func pairOf(text string) (from, to language.Tag) {
	if from, to = headerOf(text); to != language.Und {
		return from, to
	}
	eachLanguage(text, func(tag language.Tag) bool {
		switch {
		case from == language.Und:
			from = tag
		case likeness(from, tag) == 0:
			to = tag
		}
		return to == language.Und
	})
	return from, to
}

// headerOf gives the languages of a header: the one it is translated from, and the one that
// is the prop targetProp.
func headerOf(text string) (from, to language.Tag) {
	tags := tagCache{}
	isTarget := false
	for s := xml.NewScanner("", text, xml.Options{ExternalDTD: true}); s.Next() && s.Name.Local != "body"; {
		switch {
		case s.Kind == xml.Text && isTarget:
			to = tags.of(s.Characters())
		case s.Name.Local == "header" && s.Kind == xml.StartTag:
			from = tags.of(s.Get("srclang"))
		}
		isTarget = s.Kind == xml.StartTag && s.Name.Local == "prop" && s.Get("type") == targetProp
	}
	return from, to
}

// eachLanguage calls yield for the language of the header and of each variant.
func eachLanguage(text string, yield func(language.Tag) bool) {
	tags := tagCache{}
	for s := xml.NewScanner("", text, xml.Options{ExternalDTD: true}); s.Next(); {
		if s.Kind != xml.StartTag {
			continue
		}
		raw := ""
		switch s.Name.Local {
		case "header":
			raw = s.Get("srclang")
		case "tuv":
			raw = languageOf(&s.Token)
		}
		if tag := tags.of(raw); tag != language.Und && !yield(tag) {
			return
		}
	}
}

// languageOf gives what a tag says of its language: TMX 1.1 wrote lang.
func languageOf(t *xml.Token) string {
	if a := t.Attribute(xml.Namespace, "lang"); a != nil {
		return a.Value()
	}
	return t.Get("lang")
}

// A tagCache remembers what names mean: a file has few, and has them often.
type tagCache map[string]language.Tag

// of gives the language of a name in any case, also with an underscore; Und if there is none.
func (c tagCache) of(name string) language.Tag {
	tag, known := c[name]
	if !known {
		if parsed, err := language.Parse(name); err == nil {
			tag = parsed
		}
		c[name] = tag
	}
	return tag
}

// likeness says how well a variant serves for a language: 0 not at all, 1 in another region,
// 2 exactly. The script must be the same: zh-TW is not zh-Hans.
func likeness(a, b language.Tag) int {
	if a == b {
		return 2
	}
	baseA, _ := a.Base()
	baseB, _ := b.Base()
	scriptA, _ := a.Script()
	scriptB, _ := b.Script()
	if baseA != baseB || scriptA != scriptB {
		return 0
	}
	return 1
}

// fit finds the variant of a language, the first of those that are best, and not the one that
// is taken; nil if there is none.
func (e *entry) fit(want language.Tag, taken *variant) *variant {
	var found *variant
	best := 0
	for i := range e.variants {
		v := &e.variants[i]
		if n := likeness(want, v.tag); n > best && v.text != "" && v != taken {
			found, best = v, n
		}
	}
	return found
}

// locale gives the language of a variant, and reports one that is none.
func (r *reader) locale() language.Tag {
	raw := languageOf(&r.Token)
	tag := r.tags.of(raw)
	if tag == language.Und {
		r.report(source.Warning, Locale, r.Span, source.Args{"Got": raw})
	}
	return tag
}

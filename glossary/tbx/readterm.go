package tbx

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/glossary/inflect"
	"dich/source"
)

// language reads the terms of one language and what is said of it. A definition of a
// language becomes the concept's if it has none: most programs put it there.
func (r *reader) language(c *concept, e *element) {
	locale, ok := r.locale(e)
	if !ok {
		return
	}
	r.unread(e, "xml:lang", "lang")
	r.languageSays(c, "/"+locale.String(), r.properties(e, append(termNames, "term")...))
	for _, child := range e.elements() {
		switch {
		case slices.Contains(termNames, child.name):
			r.term(c, locale, child)
		case child.name == "term":
			r.term(c, locale, &element{name: e.name, span: child.span, content: []node{{element: child}}})
		}
	}
}

// languageSays takes down what is said of a concept in one language.
func (r *reader) languageSays(c *concept, suffix string, list []property) {
	moved := false
	for _, p := range list {
		switch {
		case p.category == definition && c.Definition == "":
			c.Definition, moved = p.value, true
			r.counts.Add(source.Note, DefinitionMoved, r.at(p.span), source.Args{"Count": ""})
		case moved && p.of == definition:
			c.columns.keep(p, "")
		default:
			moved = false
			c.columns.keep(p, suffix)
		}
	}
}

// locale reads the language of an element. Capitals do not matter in a tag (RFC 5646
// section 2.1.1), and some programs write en_US.
func (r *reader) locale(e *element) (language.Tag, bool) {
	value := e.get("xml:lang")
	if value == "" {
		value = e.get("lang") // before 2008
	}
	if value == "" {
		r.report(source.Error, glossary.EmptyValue, e.span, source.Args{"Column": "xml:lang"}).Hint = source.Hint(glossary.EmptyValue)
		return language.Und, false
	}
	tag, fault, args := glossary.ParseLocale(value)
	if fault == "" || strings.EqualFold(strings.ReplaceAll(value, "_", "-"), args["Near"]) {
		return tag, true
	}
	d := r.report(source.Error, fault, e.span, args)
	d.Hint = source.Hint(fault)
	if args["Near"] != "" {
		d.Hint = glossary.DidYouMean
	}
	return tag, false
}

// term reads one term with what is said of it.
func (r *reader) term(c *concept, locale language.Tag, e *element) {
	t := glossary.Term{Locale: locale, Type: glossary.Full, Status: glossary.Preferred}
	text := find(e, "term")
	if text == nil {
		r.noText(e.span)
		return
	}
	var span source.Span
	t.Text, span = textOf(r.text, text)
	if (source.Span{End: len(t.Text)}).Trim(t.Text).Empty() {
		r.noText(span)
		return
	}
	t.Origin = r.at(span)
	r.unread(e)
	r.unread(text)
	r.markup(text)
	r.termSays(&t, r.properties(e, "term"))
	c.Terms = append(c.Terms, t)
}

func (r *reader) noText(span source.Span) {
	r.report(source.Error, glossary.EmptyValue, span, source.Args{"Column": "term"}).Hint = source.Hint(glossary.EmptyValue)
}

// find gives the first element of a name, in version 2 perhaps inside of a termGrp.
func find(e *element, name string) *element {
	for _, child := range e.elements() {
		switch child.name {
		case name:
			return child
		case "termGrp":
			return find(child, name)
		}
	}
	return nil
}

// termSays takes down what is said of a term. Of two values of one category the first
// counts, and the second is a column.
func (r *reader) termSays(t *glossary.Term, list []property) {
	var notes []string
	var columns columns
	said := map[string]bool{}
	for _, p := range list {
		switch {
		case p.category == note:
			notes = append(notes, p.value)
		case said[p.category] || !r.means(t, p):
			columns.keep(p, "")
		}
		said[p.category] = true
	}
	t.Note, t.Extra = lines(notes), columns.fields()
}

// means takes down a property that a term has a place for; false if the value says more
// than that place can hold.
func (r *reader) means(t *glossary.Term, p property) bool {
	var meaning string
	var known, all bool
	switch p.category {
	case "abbreviatedFormFor":
		t.FullForm, all = p.value, true
	case types.category:
		meaning, _, all = types.read(p.value)
		t.Type = glossary.Type(meaning)
	case statuses.category:
		meaning, known, all = statuses.read(p.value)
		t.Status = glossary.Status(meaning)
		if !known {
			r.unknownStatus(p)
		}
	case speeches.category:
		meaning, _, all = speeches.read(p.value)
		t.Speech = inflect.Speech(meaning)
	}
	return all
}

// unknownStatus warns of a term that is taken for preferred because nobody knows better.
func (r *reader) unknownStatus(p property) {
	allowed := statuses.values()
	near := source.Nearest(p.value, allowed)
	args := source.Args{"Column": p.category, "Got": p.value, "Allowed": strings.Join(allowed, ", "), "Near": near}
	d := r.report(source.Warning, glossary.UnknownValue, p.span, args)
	d.Hint = glossary.AllowedValues
	if near != "" {
		d.Hint = glossary.DidYouMean
	}
}

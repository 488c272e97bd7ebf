package i18next

import (
	"strings"

	"dich/locales/handoff"
	"dich/source"
)

// WriteICU writes the translated interface strings as an object of keys, whole, and messages in
// ICU's MessageFormat: {{.Name}} is {Name}, and a plural is {count, plural, one {…} other {…}}
// with every category of the language. Braces are quoted, and so is # in a plural; an apostrophe
// is written twice. So every mode of ICU's apostrophes reads the same.
func WriteICU(f *handoff.File) (string, []source.Diagnostic) {
	c := collect(f, "ICU")
	root := map[string]string{}
	first := map[string]source.Subject{}
	for i := range c.list {
		e := &c.list[i]
		if at, taken := first[e.id]; taken {
			d := c.report(source.Error, Taken, e.id, e.origin)
			d.Related = []source.Related{{Note: FirstHere, Subject: at}}
			continue
		}
		first[e.id] = e.origin
		root[e.id] = message(e)
		if strings.Contains(root[e.id], "<") {
			c.report(source.Note, Tag, e.id, e.origin)
		}
	}
	return encode(root), c.diagnostics()
}

// message writes a message with all its forms.
func message(e *entry) string {
	argument := func(name string) string { return "{" + name + "}" }
	if !e.plural {
		return e.text(e.forms[source.Other], argument, func(s string) string { return quote(s, "{}") })
	}
	var b strings.Builder
	b.WriteString("{" + count + ", plural,")
	for c, form := range e.forms.Each {
		b.WriteString(" " + c.String() + " {" + e.text(form, argument, func(s string) string { return quote(s, "{}#") }) + "}")
	}
	return b.String() + "}"
}

// quote writes a text in which special characters mean nothing (UTS #35 part 9, and ICU's
// MessagePattern): those that follow each other stand in one pair of apostrophes, an apostrophe
// is two, inside of them and outside.
func quote(text, special string) string {
	if !strings.ContainsAny(text, special+"'") {
		return text
	}
	var b strings.Builder
	quoted := false
	for i := range len(text) {
		switch isSpecial := strings.IndexByte(special, text[i]) >= 0; {
		case text[i] == '\'':
			b.WriteByte('\'')
		case isSpecial != quoted:
			quoted = isSpecial
			b.WriteByte('\'')
		}
		b.WriteByte(text[i])
	}
	if quoted {
		b.WriteByte('\'')
	}
	return b.String()
}

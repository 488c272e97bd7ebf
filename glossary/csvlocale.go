package glossary

import "golang.org/x/text/language"

// locale reads a row's language: a canonical BCP 47 tag that names a language.
func (r *csvReader) locale(row row) language.Tag {
	if r.required(row, langColumn) == "" {
		return language.Und
	}
	c := r.cell(row, langColumn)
	if tag, ok := r.locales[c.value]; ok {
		return tag
	}
	tag, code, args := ParseLocale(c.value)
	if code != "" {
		r.fault(code, c.span, args)
		return tag
	}
	r.locales[c.value] = tag
	return tag
}

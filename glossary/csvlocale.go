package glossary

import "golang.org/x/text/language"

// locale reads a row's language: a canonical BCP 47 tag that names a language.
func (r *csvReader) locale(row row) language.Tag {
	if r.required(row, langColumn) == "" {
		return language.Und
	}
	c := r.cell(row, langColumn)
	if tag, ok := r.locales[c.Value]; ok {
		return tag
	}
	tag, code, args := ParseLocale(c.Value)
	if code != "" {
		r.fault(code, c.Span, args)
		return tag
	}
	r.locales[c.Value] = tag
	return tag
}

package glossary

import (
	"errors"

	"golang.org/x/text/language"

	"dich/source"
)

// locale reads a row's language: a canonical BCP 47 tag that names a language.
//
// language.Parse gives a usable tag together with an error, and mends case and
// deprecated tags in silence; both become a suggestion here.
func (r *csvReader) locale(row row) language.Tag {
	if r.required(row, langColumn) == "" {
		return language.Und
	}
	c := r.cell(row, langColumn)
	tag, err := language.Parse(c.value)
	base, _, _ := tag.Raw()
	var unknown language.ValueError
	switch {
	case errors.As(err, &unknown):
		r.fault(UnknownLanguage, c.span, source.Args{"Got": c.value, "Subtag": unknown.Subtag()})
	case base == undetermined:
		r.fault(InvalidLocale, c.span, source.Args{"Got": c.value, "Near": ""})
	case err != nil || tag.String() != c.value:
		r.fault(InvalidLocale, c.span, source.Args{"Got": c.value, "Near": tag.String()})
	}
	return tag
}

var undetermined, _, _ = language.Und.Raw()

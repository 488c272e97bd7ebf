package glossary

import (
	"errors"

	"golang.org/x/text/language"

	"dich/source"
)

// ParseLocale reads a language as a file of terms says it. The code is empty if it is a
// canonical BCP 47 tag that names a language; else it is [InvalidLocale] or
// [UnknownLanguage], with its arguments, and the tag is what can be made of it.
//
// language.Parse gives a usable tag together with an error, and mends case and
// deprecated tags in silence; both become a suggestion here.
func ParseLocale(value string) (language.Tag, source.DiagnosticCode, source.Args) {
	tag, err := language.Parse(value)
	base, _, _ := tag.Raw()
	var unknown language.ValueError
	switch {
	case errors.As(err, &unknown):
		return tag, UnknownLanguage, source.Args{"Got": value, "Subtag": unknown.Subtag()}
	case base == undetermined:
		return tag, InvalidLocale, source.Args{"Got": value, "Near": ""}
	case err != nil || tag.String() != value:
		return tag, InvalidLocale, source.Args{"Got": value, "Near": tag.String()}
	}
	return tag, "", nil
}

var undetermined, _, _ = language.Und.Raw()

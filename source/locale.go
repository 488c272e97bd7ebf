package source

import "golang.org/x/text/language"

// ParseLocale takes a canonical BCP 47 tag of a language that exists; Und and false
// for all else, "ru_RU.UTF-8" and "../ru" included.
func ParseLocale(name string) (language.Tag, bool) {
	tag, err := language.Parse(name)
	if err != nil || tag == language.Und || tag.String() != name {
		return language.Und, false
	}
	return tag, true
}

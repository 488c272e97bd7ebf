package goi18n

import (
	"path"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// Formats are the syntaxes of translation files.
var Formats = []string{"toml", "json", "yaml"}

const (
	activePrefix    = "active."
	translatePrefix = "translate." // files of what is still to be translated
)

// TranslateName gives the name of the file that holds what is still to be translated into a
// language; format is one of Formats.
func TranslateName(locale language.Tag, format string) string {
	return translatePrefix + locale.String() + "." + format
}

// localeOf gives the language that go-i18n takes a file to be in: the last part of its name
// before the syntax. False where that is no language that there is, or a word that only
// happens to be one, as the cli of cli.json: a name of one part is a tag of two letters.
func localeOf(file string) (language.Tag, bool) {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	name = strings.TrimSuffix(name, path.Ext(name))
	dot := strings.LastIndexByte(name, '.')
	locale, ok := source.ParseLocale(name[dot+1:])
	base, _ := locale.Base()
	return locale, ok && (dot >= 0 || len(base.String()) == 2)
}

// isTranslate reports a file of what is still to be translated.
func isTranslate(file string) bool {
	return strings.HasPrefix(path.Base(strings.ReplaceAll(file, `\`, "/")), translatePrefix)
}

package glossary

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// What people call languages at the head of a column: in English, in Vietnamese and in
// the language itself. Nga alone is a country.
var languageNames = map[string]string{
	"vietnamese": "vi", "tiếng việt": "vi",
	"english": "en", "tiếng anh": "en",
	"russian": "ru", "tiếng nga": "ru", "русский": "ru",
	"kazakh": "kk", "tiếng kazakh": "kk", "қазақша": "kk", "қазақ тілі": "kk",
	"kyrgyz": "ky", "tiếng kyrgyz": "ky", "кыргызча": "ky", "кыргыз тили": "ky",
	"armenian": "hy", "tiếng armenia": "hy", "հայերեն": "hy",
	"belarusian": "be", "tiếng belarus": "be", "беларуская": "be",
	"chinese": "zh", "chinese (simplified)": "zh-Hans", "simplified chinese": "zh-Hans",
	"tiếng trung": "zh", "中文": "zh", "简体中文": "zh-Hans",
	"french": "fr", "tiếng pháp": "fr", "français": "fr",
}

// languageOf reads the name or tag of a language, as other programs write it too (EN-US,
// zh_Hans). A tag of three letters must be among the languages: there are so many that
// every short word is one.
func languageOf(name string, languages []language.Tag) (language.Tag, bool) {
	if known, ok := languageNames[strings.ToLower(name)]; ok {
		name = known
	}
	tag, err := language.Parse(name)
	base, _, _ := tag.Raw()
	if err != nil || base == undetermined {
		return language.Und, false
	}
	if len(base.String()) > 2 && !slices.Contains(languages, tag) {
		return language.Und, false
	}
	return tag, true
}

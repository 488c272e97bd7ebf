package goi18n

import (
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"dich/source"
)

// rulesAgree asks the real go-i18n which plural forms it will want in a language,
// and reports whether they are all among the categories.
func rulesAgree(locale language.Tag, categories []source.PluralCategory) bool {
	bundle := i18n.NewBundle(locale)
	message := &i18n.Message{ID: "form", Zero: "zero", One: "one", Two: "two", Few: "few", Many: "many", Other: "other"}
	if err := bundle.AddMessages(locale, message); err != nil { // it has no rules
		return false
	}
	localizer := i18n.NewLocalizer(bundle, locale.String())
	for _, count := range counts() {
		name, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: "form", PluralCount: count})
		category, ok := source.ParsePluralCategory(name)
		if err != nil || !ok || !slices.Contains(categories, category) {
			return false
		}
	}
	return true
}

// counts lists numbers that all plural categories of CLDR 49 occur among, but those
// of numbers with an exponent.
func counts() []any {
	list := []any{1000, 1_000_000, "0.0", "0.5", "1.0", "1.5", "2.1"}
	for n := range 201 {
		list = append(list, n)
	}
	return list
}

package goi18n

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// No count makes go-i18n return an error for a bundle of ours, and it takes the form
// that our table of plural rules says.
func TestEveryCount(t *testing.T) {
	counts := []string{"1000", "1000000", "1.5"}
	for n := range 201 {
		counts = append(counts, strconv.Itoa(n))
	}
	for _, name := range []string{"vi", "en", "ru", "kk", "ky", "hy", "be", "zh-Hans", "fr"} {
		tag := language.MustParse(name)
		plurals := locales.PluralsOf(tag)
		var forms source.Forms
		for _, c := range plurals.Categories {
			forms[c] = c.String()
		}
		if name == "vi" {
			forms[source.One] = forms[source.Other] // as every Vietnamese bundle has it
		}
		b := Bundle{Locale: tag, Entries: []Entry{{ID: "plural", Forms: forms}, {ID: "single", Forms: source.Singular("x")}}}
		for _, format := range formats {
			localizer := load(t, b, format.name, format.write(b))
			for _, count := range counts {
				operand, _ := locales.ParseOperand(count)
				want := map[string]string{"plural": forms[plurals.Of(operand)], "single": "x"}
				for id, text := range want {
					got, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: id, PluralCount: goCount(count)})
					if err != nil || got != text {
						t.Errorf("%s %s, %s %s: got %q, want %q; %v", name, format.name, id, count, got, text, err)
					}
				}
			}
		}
	}
}

// goCount is a count as a Go program gives it: an int, or a string with a fraction.
func goCount(count string) any {
	var n int
	if _, err := fmt.Sscan(count, &n); err == nil && strconv.Itoa(n) == count {
		return n
	}
	return count
}

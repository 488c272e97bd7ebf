package style

import (
	"reflect"
	"testing"

	"golang.org/x/text/language"
)

func TestFormatDay(t *testing.T) {
	for _, c := range []struct{ locale, day, want string }{
		{"vi", "2026-11-24", "24 tháng 11, 2026"},
		{"en", "2026-03-01", "1 March 2026"},
		{"fr", "2026-03-01", "1er mars 2026"},
		{"ru", "2026-05-09", "9 мая 2026 г."},
		{"kk", "2026-11-24", "2026 ж. 24 қараша"},
		{"ky", "2026-11-24", "2026-ж., 24-ноябрь"},
		{"hy", "2026-11-24", "24 նոյեմբերի, 2026 թ."},
		{"be", "2026-11-24", "24 лістапада 2026 г."},
		{"zh-Hans", "2026-01-02", "2026年1月2日"},
		{"ka", "2026-01-02", "2026-01-02"},
		{"en", "2026-02-30", "2026-02-30"},
	} {
		if got := FormatDay(language.MustParse(c.locale), c.day); got != c.want {
			t.Errorf("%s: got %q, want %q", c.locale, got, c.want)
		}
	}
}

// Each language has all words, and dates; another one has English words that say so.
func TestInterfacesAreWhole(t *testing.T) {
	for name, words := range interfaces {
		v := reflect.ValueOf(words)
		for i := range v.NumField() {
			if field := v.Type().Field(i).Name; field != "Locale" && v.Field(i).String() == "" {
				t.Errorf("%s has no %s", name, field)
			}
		}
		if _, known := dayFormats[name]; !known {
			t.Errorf("%s has no dates", name)
		}
	}
	for locale, want := range map[string]string{"ru": "ru", "zh-Hans": "zh-Hans", "zh-Hant": "en", "ka": "en"} {
		if got := InterfaceOf(language.MustParse(locale)).Locale.String(); got != want {
			t.Errorf("%s is spoken to in %s, want %s", locale, got, want)
		}
	}
}

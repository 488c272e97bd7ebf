package style

import (
	"testing"

	"golang.org/x/text/language"
)

func TestMarksOf(t *testing.T) {
	for _, test := range []struct {
		locale string
		open   rune
		stop   string
	}{
		{"ru", '«', "."}, {"fr-CA", '«', "."}, {"en-GB", '“', "."}, {"zh-Hans", '“', "。"}, {"zh-TW", '「', "。"}, {"hy", '«', "։"},
	} {
		m, known := MarksOf(language.MustParse(test.locale))
		if !known || m.Quotes[0].Open != test.open || m.Stop != test.stop {
			t.Errorf("%s: %+v", test.locale, m)
		}
	}
	if m, known := MarksOf(language.MustParse("sw")); known {
		t.Errorf("sw: %+v", m)
	}
}

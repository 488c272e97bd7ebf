package main

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// Each respelling writes the words that it is about, and leaves the others.
func TestRespellings(t *testing.T) {
	const text = "Ủy ban Á-Âu ở Đức: người Mỹ hòa quý"
	want := map[string]string{
		"article":        text,
		"article in NFD": "U\u0309y ban A\u0301-A\u0302u o\u031b\u0309 Đu\u031b\u0301c: ngu\u031bo\u031b\u0300i My\u0303 ho\u0300a quy\u0301",
		"article, tones in the new places (hoà, thuỷ)":    "Uỷ ban Á-Âu ở Đức: người Mỹ hoà quý",
		"article, tones on the wrong vowel (điêù, ngươì)": "Uỷ ban Á-Âu ở Đức: ngươì Mỹ hoà quý",
		"article, i for y and y for i":                    "Ủy ban Á-Âu ở Đức: người Mĩ hòa quý",
		"article, Ð (eth) for Đ":                          "Ủy ban Á-Âu ở Ðức: người Mỹ hòa quý",
		"article, a dash between blanks for the hyphen":   "Ủy ban Á – Âu ở Đức: người Mỹ hòa quý",
		"article, a blank for the hyphen":                 "Ủy ban Á Âu ở Đức: người Mỹ hòa quý",
		"article, no-break blanks":                        strings.ReplaceAll(text, " ", "\u00a0"),
		"article, zero-width blanks behind blanks":        strings.ReplaceAll(text, " ", " \u200b"),
		"article, a line for each word":                   strings.ReplaceAll(text, " ", "\n"),
		"article in capitals":                             "ỦY BAN Á-ÂU Ở ĐỨC: NGƯỜI MỸ HÒA QUÝ",
		"article, two blanks for one":                     strings.ReplaceAll(text, " ", "  "),
	}
	for _, way := range respellings {
		got, places := respell(text, way.of)
		if got != want[way.name] {
			t.Errorf("%s: %q, want %q", way.name, got, want[way.name])
		}
		if places[0] != 0 || places[len(text)] != len(got) {
			t.Errorf("%s: the ends are at %d and %d of %d", way.name, places[0], places[len(text)], len(got))
		}
		if at := places[strings.Index(text, "Mỹ")]; !strings.HasPrefix(got[at:], "M") {
			t.Errorf("%s: Mỹ is at %q", way.name, got[at:])
		}
	}
}

// A name is looked for by whole words in exact comparisons, but not in Chinese.
func TestHasWords(t *testing.T) {
	for _, test := range []struct {
		text, words, locale string
		want                bool
	}{
		{"l’OTAN et l’UE", "OTAN", "fr", true},
		{"in moscow", "SCO", "en", false},
		{"Nigeria, Niger", "Niger", "en", true},
		{"в Нигерии", "Нигер", "ru", false},
		{"在联合国里", "联合国", "zh-Hans", true},
		{"", "Niger", "en", false},
	} {
		if got := hasWords(test.text, test.words, tagOf(t, test.locale)); got != test.want {
			t.Errorf("hasWords(%q, %q) = %v", test.text, test.words, got)
		}
	}
}

func tagOf(t *testing.T, name string) language.Tag {
	tag, ok := source.ParseLocale(name)
	if !ok {
		t.Fatalf("no locale %s", name)
	}
	return tag
}

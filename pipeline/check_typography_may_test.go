package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// FuzzMay holds the first look at a text's bytes to what its check finds where that look
// is left out.
func FuzzMay(f *testing.F) {
	for _, text := range []string{
		"“a” ‘b’ „c“ «d» 「e」《f》 ＂g＂ \"h\"", "(a [b {c （d ［e ｛f", "a  b \u00a0c\u202f d", "a,b ,c ( d [ e ) .f",
		"a,,b ;: 。。 、， ։։ ,\x00.", "\u200b\u00ad\ufeff\u200e\u202e\u2060\u180e\ufffd\ue000\U000f0000\xff", "TODO ???? ſit [image] x",
		"http://a.b, WWW.c.d a@b.c", "a\u202eb\u2066 \x01\u0085", "a? b！ 中,文。 Ա? բ.",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := glyphsOf(text)
		report := func(name string, may bool) {
			if !may {
				t.Errorf("%s does not look at %q", name, text)
			}
		}
		for i, g := range list {
			if _, ok := isUnseen(list, i, language.English, func() bool { return false }); ok {
				report("mayBeUnseen", mayBeUnseen(text))
			}
			if narrowOf(list, i) != "" {
				report("mayBeForeign", mayBeForeign(text, false, false))
			}
			if want, _ := armenianOf(list, i); want != "" {
				report("mayBeForeign hy", mayBeForeign(text, false, true))
			}
			if wideOf(list, i) != "" {
				report("mayBeForeign zh", mayBeForeign(text, true, false))
			}
			if clings(list, i) || g.r == ',' && isWordRune(charAt(list, i-1)) && strings.ContainsRune("aбx", charAt(list, i+1)) {
				report("mayMisspace", mayMisspace(text))
			}
			if strings.ContainsRune("([", g.r) && isBlankChar(charAt(list, i+1)) {
				report("mayMisspace", mayMisspace(text))
			}
			next := charAt(list, i+1)
			if strings.ContainsRune(singleMarks, g.r) && strings.ContainsRune(singleMarks, next) {
				report("mayDoubleMark", mayDoubleMark(text))
			}
			if isBlankChar(g.r) && isBlankChar(next) && list[i+1].at.Start == g.at.End {
				report("mayDoubleBlank", mayDoubleBlank(text))
			}
			if overrides(g.r) || turns(g.r) {
				report("mayTurn", mayTurn(text))
			}
		}
		for _, p := range pairsIn(list) {
			report("mayPair", mayPair(text))
			if p.whole() && family(p.open.r) >= 10 {
				report("mayQuote", mayQuote(text))
			}
		}
		if leftovers().MatchString(text) {
			report("leftoverSigns", leftoverSigns.in(text))
		}
		if address().MatchString(text) {
			report("addressSigns", addressSigns.in(text))
		}
		for _, locale := range []language.Tag{language.Vietnamese, language.Armenian} {
			whole, _ := endingIn(text, list, locale)
			if got := endingOf(text, locale); got.maybe != whole.maybe || got.empty != whole.empty || string(got.marks) != string(whole.marks) {
				t.Errorf("%q ends in %v, and its last characters in %v", text, whole, got)
			}
		}
	})
}

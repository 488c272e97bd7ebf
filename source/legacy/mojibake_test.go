package legacy

import "testing"

// misread gives what somebody sees who takes UTF-8 for a code page.
func misread(page *charset, s string) string {
	var out []rune
	for _, b := range []byte(s) {
		out = append(out, page.runes[b])
	}
	return string(out)
}

var latin1Set = newLatin1()

func newLatin1() *charset {
	c := new(charset)
	for b := range c.runes {
		c.runes[b] = rune(b)
	}
	return c
}

func TestMojibake(t *testing.T) {
	for _, test := range []struct{ text, word, want string }{
		{"nÆ°á»›c Viá»‡t Nam", "nÆ°á»›c", "nước"},
		{"ở Viá»‡t Nam", "Viá»‡t", "Việt"},
		{"ViÃ¡Â»â€¡t", "ViÃ¡Â»â€¡t", "Việt"},
		{"lÃ\u00a0 thế, không thÃ¬ thôi", "thÃ¬", "thì"},
		{"itâ€™s", "itâ€™s", "it’s"},
		{"Ñ€Ð¾Ð´", "Ñ€Ð¾Ð´", "род"},
		{"ä¸\u00adå›½", "ä¸\u00adå›½", "中国"},
		{"tá»‘t ðŸ˜€", "tá»‘t", "tốt"},
		{"ðŸ˜€", "ðŸ˜€", "😀"},
		{"CÃ´", "CÃ´", "Cô"},
		{"dÄƒ Ä‘á", "dÄƒ", "dă"},
	} {
		span, repair, ok := Mojibake(test.text)
		if !ok || span.Of(test.text) != test.word || repair != test.want {
			t.Errorf("%q: %v, %q is %q", test.text, ok, span.Of(test.text), repair)
		}
	}
	for _, s := range append(append(foreign, sentences...), "« volonté », dit-il", "“ĐÃ”…", "LIBERTÉ\u00a0»", "ĐÃ¹", "CÔ’S", "Á²", "Россия", "中国", "", "\xC3\xFF") {
		if span, repair, ok := Mojibake(s); ok {
			t.Errorf("%q is good, not %v %q", s, span, repair)
		}
		if got := Repair(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestRepair(t *testing.T) {
	for _, page := range []*charset{windows1252Set(), windows1258Set(), latin1Set} {
		for _, s := range sentences {
			once := misread(page, s)
			for _, bad := range []string{once, misread(windows1252Set(), once)} {
				if got := Repair(bad); got != s {
					t.Errorf("%q became %q", bad, got)
				}
			}
		}
	}
}

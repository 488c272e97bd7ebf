package legacy

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dich/source"
)

// Decoding what was encoded gives the text in NFC, if nothing was listed as lost.
func FuzzEncode(f *testing.F) {
	for _, line := range lines {
		f.Add(line.want)
	}
	f.Add("VIệT, e\u0323\u0302, x\u0301, ñ ï, “ở”\r\n\nẤn Độ \x02\xFF")
	f.Fuzz(func(t *testing.T, text string) {
		for e := range Encoding(len(encodingNames)) {
			data, lost := Encode(e, text)
			checkSpans(t, source.Compose(text), lost)
			if got, _ := Decode(e, data); len(lost) == 0 && got != source.Compose(text) {
				t.Errorf("%v: %q came back as %q", e, text, got)
			}
		}
	})
}

// Whatever the bytes, the text is UTF-8 in NFC without U+FFFD, it has as many lines,
// and every place that is listed lies in it.
func FuzzDecode(f *testing.F) {
	for _, line := range lines {
		f.Add(bytesOf(line.encoding, line.data))
	}
	f.Add([]byte("\xB0\xB4\xAF\xB4a\xEC\xF2\xCC \x00\n\r\xFF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for e := range Encoding(len(encodingNames)) {
			text, undecided := Decode(e, data)
			if !utf8.ValidString(text) || source.Compose(text) != text || strings.ContainsRune(text, utf8.RuneError) {
				t.Errorf("%v: %q became %q", e, data, text)
			}
			if strings.Count(text, "\n") != strings.Count(string(data), "\n") {
				t.Errorf("%v: %q has other lines: %q", e, data, text)
			}
			checkSpans(t, text, undecided)
		}
		if e, ok := Guess(data); ok && int(e) >= len(encodingNames) {
			t.Error(e)
		}
	})
}

// The word that Mojibake names lies in the text and is not its own repair; Repair
// changes a text exactly if there is such a word.
func FuzzMojibake(f *testing.F) {
	f.Add("nÆ°á»›c Viá»‡t Nam, ViÃ¡Â»â€¡t lÃ\u00a0")
	f.Add("« volonté », ĐÃ” e\u0301 \xFF â€")
	f.Fuzz(func(t *testing.T, text string) {
		span, repair, ok := Mojibake(text)
		if ok {
			checkSpans(t, text, []source.Span{span})
		}
		if ok && repair == span.Of(text) || ok == (Repair(text) == text) {
			t.Errorf("%q: %v %q, %q", text, span, repair, Repair(text))
		}
		if e, ok := ShowsAs(text); ok && FromFont(e, text) == text {
			t.Errorf("%q shows as itself", text)
		}
	})
}

// checkSpans wants places in the text, in their order and none empty.
func checkSpans(t *testing.T, text string, spans []source.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.Empty() || s.End > len(text) {
			t.Fatalf("%q: %v", text, spans)
		}
		end = s.End
	}
}

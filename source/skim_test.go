package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// What a skimmer passes over needs no look, and no valid text stops the one of texts.
func TestSkimmers(t *testing.T) {
	for r := rune(1); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		text := "a" + string(r) + "a"
		if at := textSkimmer.next(text, 0); at != len(text) {
			t.Fatalf("%U stops the skimmer of texts", r)
		}
		if at := cleanSkimmer.next(text, 0); at != len(text) && at != 1 {
			t.Fatalf("%U stops the skimmer at %d", r, at)
		} else if at == len(text) && r != ' ' && !belongs(string(r)) {
			t.Fatalf("%U is passed over", r)
		}
		if isPlainlyQuiet(r) && !isQuietAlone(string(r)) {
			t.Fatalf("%U is not quiet", r)
		}
		if at := vietnameseRules().index.skim.next(text, 0); at == len(text) && (isStop(r) || opensEnclosure(r)) {
			t.Fatalf("%U is passed over", r)
		}
	}
}

func isQuietAlone(char string) bool {
	return norm.NFC.IsNormalString(char) && norm.NFC.PropertiesString(char).BoundaryBefore()
}

// The machine stops where a program would that asks of every byte.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "Đã ký.", "a\x00b", "\xff", "Tổ ch\xe1\xbb", "a\xe1b", "\xed\xa0\x80", "\xf0\x9f\x98\x80\x80", "\xf4\x90\x80\x80", "12345678\xc0\xaf"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		want := naiveInvalid(data)
		if nul := strings.IndexByte(data, 0); nul >= 0 && (want < 0 || nul < want) {
			want = nul
		}
		text, problems := Decode("x", []byte(data))
		switch {
		case want < 0 && (text != data || problems != nil):
			t.Fatalf("%q became %q, %v", data, text, problems)
		case want >= 0 && (len(problems) != 1 || problems[0].Subject.Span.Start != want):
			t.Fatalf("%q: got %v, want one at %d", data, problems, want)
		}
	})
}

func naiveInvalid(text string) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// Clean text is what the naive program makes, and cleaning again changes nothing.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"", " a", "a  b ", "a\u00a0b", "a\u200bb\u200d", norm.NFD.String("Tổ chức"), "e\u200b\u0301", "\u212b", "a\xffb", "가\u1100\u1161", "«a» ²"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Clean(text)
		if !utf8.ValidString(text) {
			return
		}
		if want := naiveClean(text); got != want {
			t.Fatalf("%q became %q, want %q", text, got, want)
		}
		if again := Clean(got); again != got {
			t.Fatalf("%q became %q, then %q", text, got, again)
		}
	})
}

func naiveClean(text string) string {
	var b strings.Builder
	gap := false
	for at := 0; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case isBlank(r):
			gap = b.Len() > 0
		case !isInvisible(r) || joinsLetters(r):
			if gap {
				b.WriteByte(' ')
			}
			b.WriteString(text[at : at+size])
			gap = false
		}
		at += size
	}
	return norm.NFC.String(b.String())
}

// Scan finds what Cut would if it looked at every character and every word, and
// calls no text clean that is not; it finds the first byte that is no UTF-8.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "TP. Huế. Ông", "A  b. C", "N. A.\u0301 B", "(a. B) c. «D. Е» е", "đi.[\xff] Bà", "a.\u00a0” B", "A.\x00\x00 B", "1.000. Năm"} {
		f.Add(s)
	}
	for line := range markedLines(f, "vi") {
		f.Add(strings.ReplaceAll(line, "|", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, rules := range rulesByLanguage {
			spans, clean, invalid := rules().Scan(text)
			if want := naiveInvalid(text); invalid != want {
				t.Fatalf("no UTF-8 at %d, want %d", invalid, want)
			}
			slow, _, _ := patient(rules()).Scan(text)
			if diff := cmp.Diff(slow, spans); diff != "" {
				t.Fatal(diff)
			}
			for _, s := range spans {
				if clean && naiveClean(s.Of(text)) != s.Of(text) {
					t.Fatalf("%q is not clean", s.Of(text))
				}
			}
			if !clean && invalid < 0 && text == naiveClean(text) && !strings.ContainsFunc(text, combines) {
				t.Fatalf("%q is clean", text)
			}
			for at, r := range text {
				if rules().isStop(r) {
					compareCandidates(t, rules(), text, at)
				}
			}
		}
	})
}

// combines reports characters that may be clean or not, as those before them are.
func combines(r rune) bool { return r != ' ' && !belongs(string(r)) }

// patient gives rules that look at every character, and look up every word.
func patient(r *Rules) *Rules {
	with := *r
	with.index = &index{skim: new(skimmer), pairs: true}
	for i := range with.index.words {
		with.index.words[i] = 1<<64 - 1
	}
	with.index.ordinals, with.index.labels = with.index.words, with.index.words
	return &with
}

// compareCandidates looks that a simple candidate is what measuring it finds.
func compareCandidates(t *testing.T, r *Rules, text string, at int) {
	c := candidate{text: text, at: at}
	if !c.isSimple() {
		return
	}
	measured := candidate{text: text, at: at}
	r.measure(&measured)
	if c != measured {
		t.Fatalf("%+v\n%+v", c, measured)
	}
}

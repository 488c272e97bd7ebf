package source

import (
	"fmt"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Each row: the locale, a word, what is meant by it, and what is found: the letters'
// code points and the word put right, or that the words do not look the same.
var lookalikeRows = [][4]string{
	{"ru", "ЕС", "ЕС", "ЕС"},
	{"ru", "ЕC", "ЕС", "U+0043 ЕС"},
	{"be", "EC", "ЕС", "U+0045 U+0043 ЕС"},
	{"ru", "SCO", "SCO", "SCO"},
	{"ru", "SСО", "SCO", "U+0421 U+041E SCO"},
	{"ru", "Moсква", "", "U+004D U+006F Москва"},
	{"ru", "ho", "но", "no"},
	{"ru", "Ho", "Но", "U+0048 U+006F Но"},
	{"ru", "HATO", "Нато", "U+0048 U+0041 U+0054 U+004F НАТО"},
	{"ru", "Россия", "Poccия", "Россия"}, // the glossary is wrong, not the text
	{"ru", "ёлкa", "елка", "U+0061 ёлка"},
	{"kk", "NATOның", "NATO", "NATOның"},
	{"kk", "NATOнyң", "NATO", "U+0079 NATOнуң"},
	{"kk", "Әзірбайжан", "Әзірбайжан", "Әзірбайжан"},
	{"kk", "Əзiрбайжан", "Әзірбайжан", "U+018F U+0069 Әзірбайжан"},
	{"hy", "Եվրoպա", "Եվրօպա", "U+006F Եվրօպա"},
	{"hy", "nւ", "ու", "U+006E ու"},
	{"vi", "Аnh", "Anh", "U+0410 Anh"},
	{"vi", "Ηoa", "Hoa", "U+0397 Hoa"},
	{"vi", "Кỳ", "Kỳ", "U+041A Kỳ"},
	{"zh", "EС", "EC", "EС"},
}

func TestCompare(t *testing.T) {
	for _, row := range lookalikeRows {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			word := form.String(row[1])
			a := AlphabetOf(language.MustParse(row[0]))
			got := "no"
			if odd, ok := a.Compare(word, row[2]); ok {
				got = ""
				for _, l := range odd {
					got += fmt.Sprintf("%U ", l.Letter)
				}
				got += norm.NFC.String(PutRight(word, odd))
			}
			if got != norm.NFC.String(row[3]) {
				t.Errorf("%s %q as %q: %s, want %s", row[0], word, row[2], got, row[3])
			}
		}
	}
}

func TestRefoldJoinsLookalikes(t *testing.T) {
	for _, pair := range [][3]string{
		{"ru", "ЕС", "EC"}, {"ru", "SCO", "SСО"}, {"ru", "Huawei HUAWEI", "huawei Huawei"},
		{"kk", "Əзірбайжан", "Әзiрбайжан"}, {"vi", "Аnh", "anh"}, {"vi", "Тrung Ạ", "Trung Ạ"}, {"ru", "Ạ", "А\u0323"},
	} {
		a := AlphabetOf(language.MustParse(pair[0]))
		left, right := a.Refold(Tokens(pair[1]), pair[1]), a.Refold(Tokens(pair[2]), pair[2])
		for i := range left {
			if left[i].Key != right[i].Key {
				t.Errorf("%s: %s and %s differ", pair[0], pair[1], pair[2])
			}
		}
	}
}

func TestRefoldKeepsWhatIsOurs(t *testing.T) {
	tokens := Tokens("Москва и Минск")
	before := append([]Token(nil), tokens...)
	if got := AlphabetOf(language.Russian).Refold(tokens, "Москва и Минск"); &got[0] != &tokens[0] {
		t.Error("tokens were copied")
	}
	text := "Mосква и Минск"
	tokens = Tokens(text)
	AlphabetOf(language.Russian).Refold(tokens, text)
	if tokens[0].Key == before[0].Key {
		t.Error("the tokens of the caller were changed")
	}
}

func TestEightBytesAtOnce(t *testing.T) {
	a := AlphabetOf(language.Vietnamese)
	for lead := range 256 {
		for at := range 8 {
			text := []byte("abcdefgh")
			text[at] = byte(lead)
			if got := leadsNotLatin(string(text)); got != a.leads[lead] {
				t.Errorf("%x at %d: %v", lead, at, got)
			}
		}
	}
}

// A word that is compared with itself has no odd letters, but where it is of several
// scripts; one put right has the key it had, and nothing odd any more.
func FuzzCompare(f *testing.F) {
	for _, row := range lookalikeRows {
		f.Add(row[1], row[2])
	}
	f.Fuzz(func(t *testing.T, word, meant string) {
		for _, tag := range []string{"vi", "ru", "hy", "el"} {
			a := AlphabetOf(language.MustParse(tag))
			if odd, ok := a.Compare(word, word); ok && len(odd) > 0 && !mixed(word) {
				t.Errorf("%s: %q is odd beside itself: %v", tag, word, odd)
			}
			odd, ok := a.Compare(word, meant)
			if !ok || len(odd) == 0 || FoldKey(a.Own(word)) != FoldKey(a.Own(meant)) {
				continue
			}
			right := PutRight(word, odd)
			if FoldKey(a.Own(right)) != FoldKey(a.Own(word)) {
				t.Errorf("%s: %q put right as %q has another key", tag, word, right)
			}
			if again, _ := a.Compare(right, meant); len(again) > 0 {
				t.Errorf("%s: %q put right as %q is odd: %v", tag, word, right, again)
			}
		}
	})
}

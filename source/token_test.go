package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestTokens(t *testing.T) {
	shapes := map[Shape]string{Mark: "m", Number: "n", Lower: "l", Capital: "C", Upper: "U", Mixed: "x"}
	for _, test := range []struct{ text, want string }{
		{"Bộ Ngoại giao", "Bộ/C Ngoại/C giao/l"},
		{"LHQ, SpecA và Á-Âu", "LHQ/U ,/m SpecA/x và/l Á/C -/m Âu/C"},
		{"57% của 1.234,5 km2.", "57/n %/m của/l 1.234,5/n km2/l ./m"},
		{"ngày 1/1/2018", "ngày/l 1/n //m 1/n //m 2018/n"},
		{"Trung\u00a0Quốc, tổ\u200bchức", "Trung/C Quốc/C ,/m tổ\u200bchức/l"},
		{"联合国 57", "联/l 合/l 国/l 57/n"},
		{"", ""},
	} {
		var got []string
		for _, token := range Tokens(test.text) {
			got = append(got, token.Span.Of(test.text)+"/"+shapes[token.Shape])
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q\n%s", test.text, diff)
		}
	}
}

func TestFold(t *testing.T) {
	for _, alike := range []string{
		"hòa hoà HÒA Hoà", "thủy thuỷ", "điều điêù", "người ngươì", "Đắk Ðắk đắk", "kỹ kĩ", "Mỹ Mĩ", "tỷ tỉ", "quý quí",
		"ещё еще", "Nội Nôị",
	} {
		words := strings.Fields(alike)
		for _, w := range words[1:] {
			for _, form := range []string{w, norm.NFD.String(w)} {
				if Fold(form) != Fold(words[0]) || FoldKey(form) != FoldKey(words[0]) {
					t.Errorf("%q is not %q: %q, %q", form, words[0], Fold(form), Fold(words[0]))
				}
			}
		}
	}
	different := strings.Fields("ma má mà mả mã mạ mâ mă ti ty mi my li ly qua quá hoa hòa đa da úy uy tai tay mĩ mi")
	for i, a := range different {
		for _, b := range different[:i] {
			if FoldKey(a) == FoldKey(b) && a != b {
				t.Errorf("%q is %q", a, b)
			}
		}
	}
}

// Tokens are in order, and between them stand only white space, pictures and characters
// without width. Those that are no marks are the syllables. NFC and NFD text give the
// same keys.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "Liên hợp quốc, 57%", "\u0301a", "x\u200b", "1.2.", "Ặ́", "ﬁ Ǆ ß İ", "가 한국", "Ắ\u0327", "a\ufffcb\ufffc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end, syllables := 0, 0
		for _, token := range Tokens(text) {
			if gap := text[end:token.Span.Start]; !isGap(gap) || token.Span.Empty() {
				t.Fatalf("%q before token %v", gap, token.Span)
			}
			end = token.Span.End
			if token.Shape != Mark {
				syllables++
			}
		}
		if got := Syllables(text); got != syllables {
			t.Fatalf("%q has %d syllables, counted %d", text, syllables, got)
		}
		if gap := text[end:]; !isGap(gap) {
			t.Fatalf("%q after the last token", gap)
		}
		if invalidUTF8(text) < 0 {
			if diff := cmp.Diff(keys(norm.NFC.String(text)), keys(norm.NFD.String(text))); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

func isGap(text string) bool {
	text = strings.ReplaceAll(text, "\ufffc", "") // what stands for a picture
	return Span{0, len(text)}.Trim(text).Empty()
}

func keys(text string) []Key {
	list := []Key{}
	for _, token := range Tokens(text) {
		list = append(list, token.Key)
	}
	return list
}

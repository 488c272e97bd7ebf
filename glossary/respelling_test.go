package glossary

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// Terms as a glossary writes them, and a text that is not one of each.
var respelled = []struct {
	term string
	kind Type
	not  string
}{
	{"Cộng hòa Kyrgyz", Full, "Cộng hòa Kyrgyzstan"},
	{"Ủy ban Điều phối", Full, "Ủy ban Điều phốii"},
	{"Liên minh Kinh tế Á-Âu", Full, "Liên minh Kinh tế Á-Âuu"},
	{"Hoa Kỳ", Full, "Hoa Kỳ2"},
	{"Tổ chức Giáo dục, Khoa học và Văn hóa", Full, "Tổ chức Giáo dục: Khoa học và Văn hóa"},
	{"Thượng Hải", Short, "Thượng. Hải"},
	{"đối tác chiến lược", Full, "đối (tác) chiến lược"},
	{"Hội đồng Bảo an LHQ", Full, "Hội đồng Bảo an lhq"},
	{"Đài Loan", Full, "Đài Loang"},
	{"ĐHQG", Acronym, "đhqg"},
	{"SpecA", Acronym, "SPECA"},
	{"Mỹ", Short, "mỹ"},
	{"Thủy Điển", Full, "Thủy/Điển"},
}

// A respelling writes a term otherwise, or as it is where it has nothing to change.
type respelling func(term string) string

func replacing(pairs ...string) respelling { return strings.NewReplacer(pairs...).Replace }

// The ways in which real texts write one and the same name.
var respellings = map[string]respelling{
	"as it is":          replacing(),
	"NFD":               nfd.Replace,
	"tone placement":    replacing("òa", "oà", "óa", "oá", "Ủy", "Uỷ", "ủy", "uỷ"),
	"mark of the other": replacing("iều", "iêù", "ượng", "ươṇg", "iển", "iên̉", "iến", "iêń"),
	"i for y":           replacing("Kỳ", "Kì", "Mỹ", "Mĩ"),
	"Eth":               replacing("Đ", "Ð", "đ", "ð"),
	"hyphen":            replacing(" ", "-"),
	"en dash":           replacing("-", "–", " ", " – "),
	"blank for hyphen":  replacing("-", " "),
	"double blanks":     replacing(" ", "  "),
	"no-break space":    replacing(" ", "\u00a0"),
	"narrow no-break":   replacing(" ", "\u202f"),
	"ZWSP between":      replacing(" ", "\u200b \u200b"),
	"ZWSP inside":       inside("\u200b"),
	"soft hyphen":       inside("\u00ad"),
	"LF":                replacing(" ", "\n"),
	"CRLF and indented": replacing(" ", "\r\n\t  "),
	"heading": func(term string) string {
		if term == "SpecA" {
			return term
		}
		return strings.ToUpper(term)
	},
	"sentence": capital,
	"title": func(term string) string {
		words := strings.Split(term, " ")
		for i := range words {
			words[i] = capital(words[i])
		}
		return strings.Join(words, " ")
	},
	"lower initial": func(term string) string {
		first, size := utf8.DecodeRuneInString(term)
		if rest := term[size:]; strings.Contains(rest, " ") && strings.ToLower(rest) == rest {
			return string(unicode.ToLower(first)) + rest
		}
		return term
	},
}

// inside puts something behind the first letter of each word that has another letter
// behind it.
func inside(what string) respelling {
	return func(term string) string {
		words := strings.Split(term, " ")
		for i, word := range words {
			if _, size := utf8.DecodeRuneInString(word); size < len(word) {
				words[i] = word[:size] + what + word[size:]
			}
		}
		return strings.Join(words, " ")
	}
}

// Each term is found in each respelling, with the bytes of just that.
func TestRespellingsAreFound(t *testing.T) {
	for _, term := range respelled {
		g := &Glossary{Concepts: []Concept{{ID: "c", Terms: []Term{{Locale: language.Vietnamese, Text: term.term, Type: term.kind}}}}}
		m := NewMatcher(g, language.Vietnamese)
		for name, respell := range respellings {
			written := respell(term.term)
			for _, around := range [][2]string{{"", ""}, {"của ", " và"}, {"(", ")."}, {"“", "”,\r\n"}, {"3\u00a0", " 4"}} {
				text := around[0] + written + around[1]
				want := source.Span{Start: len(around[0]), End: len(around[0]) + len(written)}
				got := m.Find(text, source.Tokens(text))
				if len(got) != 1 || got[0].Span != want {
					t.Errorf("%s: %s in %q: %v, want %v", name, term.term, text, got, want)
				}
			}
		}
		for _, text := range []string{term.not, "x" + term.term, term.term + "x"} {
			if got := m.Find(text, source.Tokens(text)); len(got) > 0 {
				t.Errorf("%s is found in %q", term.term, text)
			}
		}
	}
}

package pipeline

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

func TestPseudoText(t *testing.T) {
	for _, test := range []struct{ document, text, want string }{
		{"a.txt", "Làng có chợ.", "［Ļàñĝ çó çĥợ. ṁộ］"},
		{"a.txt", "Hà Nội", "［Ĥà Ñộï］"},
		{"a.txt", "", "［］"},
		{"a.txt", "1", "［1］"},
		{"a.md", "Xem **chợ** `go test` tại [làng](https://a.vn/cho).", "［Ẋëṁ **çĥợ** `go test` ţạï [ļàñĝ](https://a.vn/cho). ṁột］"},
		{"a.html", "Trang &amp; <b>bài</b>", "［Ţŕäñĝ &amp; <b>ƀàï</b> ṁ］"},
		{"a.toml", "{{.Count}} bài mới cho {{.Name}}", "［{{.Count}} ƀàï ṁớï çĥö {{.Name}} ṁột］"},
		{"a.txt", "Viết cho toa@lang.vn, www.lang.vn, %s và %1$d, {ten}, 50% số hộ", ""},
	} {
		got := PseudoText(test.document, test.text, "")
		if test.want == "" {
			for _, kept := range []string{"toa@lang.vn", "www.lang.vn,", "%s ", "%1$d", "{ten}", "50% š"} {
				if !strings.Contains(got, kept) {
					t.Errorf("%s lacks %s", got, kept)
				}
			}
			continue
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

// A text of some length becomes 35 % longer, brackets and all.
func TestPseudoLength(t *testing.T) {
	text := strings.Repeat("Làng bên sông họp chợ. ", 40)
	want := utf8.RuneCountInString(text) * 135 / 100
	if got := utf8.RuneCountInString(PseudoText("a.txt", text, "")); got < want-2 || got > want+2 {
		t.Errorf("got %d characters, want %d", got, want)
	}
}

func TestPseudoForms(t *testing.T) {
	got := pseudoForms("a.toml", source.Forms{source.One: "Một", source.Other: "{{.Count}}"})
	if diff := cmp.Diff(source.Forms{source.One: "［one: Ṁộţ］", source.Other: "［other: {{.Count}}］"}, got); diff != "" {
		t.Error(diff)
	}
	if got := locales.PluralsOf(Pseudo).Categories; len(got) < 2 {
		t.Errorf("categories %v tell nobody that forms are missing", got)
	}
}

func TestPseudoConfig(t *testing.T) {
	config, problems := ParseConfig(ConfigFile, "version = 1\ntargets = [\"en\", \"qps-ploc\"]\n")
	if len(problems) > 0 || !config.Pseudo || !cmp.Equal(config.Targets, []language.Tag{language.English}, cmp.Comparer(func(a, b language.Tag) bool { return a == b })) {
		t.Errorf("got %v, %v, %v", config.Targets, config.Pseudo, problems)
	}
	again, problems := ParseConfig(ConfigFile, FormatConfig(config))
	if len(problems) > 0 || !again.Pseudo || len(again.Targets) != 1 {
		t.Errorf("written and read: %v, %v, %v", again.Targets, again.Pseudo, problems)
	}
	if _, problems := ParseConfig(ConfigFile, "version = 1\nsource = \"qps-ploc\"\n"); len(problems) != 1 {
		t.Errorf("as a source: %v", problems)
	}
}

// A document that is built of its pseudo-translation has the codes that it had, in their
// order; and the same text gives the same.
func FuzzPseudoText(f *testing.F) {
	for _, seed := range []string{"Xem **chợ** [làng](https://a.vn) `x` ![a](b)\n\n- một\n\n| a | b |\n|---|---|\n| c | d |", "<p><b>a</b> &amp; <br> &eacute;<p>hai", "# {{.Count}} a {{range}}\n\n> b", "a_b_ *c* \\*", "a\u0300 {b", "%s http://"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, document := range []string{"a.txt", "a.md", "a.html"} {
			doc := readForPseudo(document, text)
			if doc == nil {
				continue
			}
			built, problems := pseudoTranslation(doc).content()
			if again, _ := pseudoTranslation(doc).content(); built != again || len(problems) > 0 {
				t.Fatalf("%q, then %q, %v", built, again, problems)
			}
			now := readForPseudo(document, built)
			if now == nil {
				t.Fatalf("%s: %q is %q, which cannot be read", document, text, built)
			}
			if was, is := codeTexts(doc, isWhole), codeTexts(now, nil); !containsInOrder(is, was) {
				t.Fatalf("%s: %q is %q\n%q\n%q", document, text, built, was, is)
			}
		}
	})
}

func readForPseudo(document, text string) *source.Document {
	doc, _, problems := ReadDocument(document, document, []byte(text), Reading{Locale: language.Vietnamese, Cutter: source.RulesFor(language.Vietnamese)})
	if slices.ContainsFunc(problems, isError) {
		return nil
	}
	return doc
}

func pseudoTranslation(doc *source.Document) *translation {
	return &translation{doc: doc, locale: Pseudo, messages: pseudoMessages(doc)}
}

// codeTexts gives the codes of all segments that a condition holds for, but for characters
// that are written in another way.
func codeTexts(doc *source.Document, is func(source.Code, []source.Code) bool) []string {
	var list []string
	for _, seg := range doc.Segments {
		for _, code := range seg.Codes {
			if code.Kind != source.Reference && (is == nil || is(code, seg.Codes)) {
				list = append(list, code.Text)
			}
		}
	}
	return list
}

// isWhole reports a code that needs no other, or has it in its segment.
func isWhole(code source.Code, list []source.Code) bool {
	return code.Kind == source.Standalone || slices.ContainsFunc(list, func(c source.Code) bool { return c.N == code.N && c.Kind != code.Kind })
}

func containsInOrder(list, part []string) bool {
	for _, text := range list {
		if len(part) > 0 && text == part[0] {
			part = part[1:]
		}
	}
	return len(part) == 0
}

package docx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

func lang(tag string) string { return `<w:lang w:val="` + tag + `"/>` }

func TestInLanguage(t *testing.T) {
	for _, c := range []struct{ name, to, text, want string }{
		{"said before", "ru", r(lang("vi-VN")+bold, "một"), r(lang("ru-RU")+bold, "một")},
		{"a third language", "ru", r(lang("en-US"), "một"), r(lang("en-US"), "một")},
		{"nothing said", "ru", r(bold, "một"), r(bold, "một")},
		{"of a paragraph's mark", "kk", "<w:pPr><w:rPr>" + lang("vi") + "</w:rPr></w:pPr>", "<w:pPr><w:rPr>" + lang("kk-KZ") + "</w:rPr></w:pPr>"},
		{"other scripts", "zh-Hans", r(`<w:lang w:val="vi-VN" w:bidi="ar-SA"/>`, "một"), r(`<w:lang w:eastAsia="zh-CN" w:bidi="ar-SA"/>`, "một")},
		{"in a passage", "ru", r("", "đây"), r(lang("vi-VN"), "đây")},
		{"in a passage, with properties", "ru", r(bold+"<w:oMath/>", "đây"), r(bold+lang("vi-VN")+"<w:oMath/>", "đây")},
		{"in a passage, without any", "ru", "<w:r><w:rPr/><w:t>đây</w:t></w:r>", "<w:r><w:rPr>" + lang("vi-VN") + "</w:rPr><w:t>đây</w:t></w:r>"},
		{"a run in a run", "ru", "<w:r>" + box(p(r("", "đây"))) + "<w:t>kia</w:t></w:r>", "<w:r>" + box(p(r(lang("vi-VN"), "đây"))) + "<w:t>kia</w:t></w:r>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := body(p(c.text))
			var passages []Passage
			if at := strings.Index(text, "đây"); at >= 0 {
				passages = []Passage{{source.Span{Start: at, End: at + len("đây")}, language.Vietnamese}}
			}
			if diff := cmp.Diff(body(p(c.want)), InLanguage(text, language.Vietnamese, language.MustParse(c.to), passages)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDefaults(t *testing.T) {
	const start, said, end = "<w:styles " + namespaces + ">", `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="hy-AM"/></w:rPr></w:rPrDefault></w:docDefaults>`, "<w:style/></w:styles>"
	for _, c := range []struct{ text, want string }{
		{start + end, start + said + end},
		{start + "<w:docDefaults/>" + end, start + said + end},
		{start + "<w:docDefaults><w:pPrDefault/></w:docDefaults>" + end, start + strings.Replace(said, "</w:docDefaults>", "<w:pPrDefault/></w:docDefaults>", 1) + end},
		{start + "<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>" + end, start + said + end},
		{start + strings.Replace(said, "hy-AM", "en-US", 1) + end, start + said + end},
		{"<w:styles " + namespaces + "/>", start + said + "</w:styles>"},
	} {
		texts := Defaults(docxOf(body(p("")), entry{"word/styles.xml", c.text}), language.Vietnamese, language.Armenian)
		if diff := cmp.Diff(map[string]string{"word/styles.xml": c.want}, texts); diff != "" {
			t.Errorf("%s: %s", c.text, diff)
		}
	}
}

func TestWordTag(t *testing.T) {
	for tag, want := range map[string]string{"ru": "ru-RU", "zh-Hans": "zh-CN", "sr-Latn": "sr-Latn-RS", "fr-CA": "fr-CA", "qps": "qps"} {
		if got := wordTag(language.MustParse(tag)); got != want {
			t.Errorf("%s: got %s, want %s", tag, got, want)
		}
	}
}

// FuzzInLanguage: saying languages, again and again, changes no unit, and says nothing new
// the second time.
func FuzzInLanguage(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9}, uint(300), uint(90))
	f.Add([]byte("bản dịch"), uint(0), uint(9000))
	f.Fuzz(func(t *testing.T, choices []byte, start, length uint) {
		text := body(strings.ReplaceAll(made(choices), bold, bold+lang("vi")))
		document, _ := readStops(docxOf(text))
		if document == nil {
			return
		}
		span := source.Span{Start: int(min(start, uint(len(text)))), End: int(min(start+length, uint(len(text))))}
		if span.End < span.Start {
			return
		}
		said := InLanguage(text, language.Vietnamese, language.Russian, []Passage{{span, language.French}})
		again, _ := readStops(docxOf(said))
		if again == nil {
			t.Fatalf("%s is no document any more: %s", text, said)
		}
		if diff := cmp.Diff(shown(document), shown(again)); diff != "" {
			t.Fatalf("%s\n%s\n%s", text, said, diff)
		}
		if twice := InLanguage(said, language.Vietnamese, language.Russian, nil); twice != said {
			t.Fatalf("%s\n%s", said, twice)
		}
	})
}

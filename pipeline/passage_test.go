package pipeline

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// What stands around a passage in another language encloses one passage at a time, and each
// of those that can carry it: whatever the document is, a reader's program knows where the
// other language ends.
func FuzzPassages(f *testing.F) {
	for _, name := range []string{"a.md", "a.html", "a.vtt"} {
		f.Add(name, "# Nhan đề\n\nMột câu. Hai *câu*.\n\n- mục\n- [liên kết](b.md \"nhan\")\n\n> Trích\n> dẫn `mã`.\n")
		f.Add(name, "<h1>Nhan đề</h1><p title=\"x\">Một <b>câu.</b> Hai.</p><ul><li>Ba<li>Bốn</ul>")
		f.Add(name, "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Lan>Một &amp; hai</v>\nba\n\n00:05.000 --> 00:06.000\n- <i>Bốn.\n")
	}
	tags := regexp.MustCompile(`<span lang="vi">|</span>|<lang vi>|</lang>`)
	f.Fuzz(func(t *testing.T, name, text string) {
		if format := formatOf(name); format == nil || format.passage == nil || strings.Contains(text, "span") || strings.Contains(text, "lang") {
			return
		}
		doc, _, problems := ReadDocument("source/vi/"+name, name, []byte(text), (&Config{Source: language.Vietnamese}).Reading())
		if doc == nil || len(problems) > 0 {
			return
		}
		tr := &translation{doc: doc, locale: language.English, messages: map[*source.Segment]*locales.Message{}, config: &Config{}}
		want := 0
		for u := range doc.Parts[0].Units {
			if unit := &doc.Parts[0].Units[u]; running(unit) {
				want++
			}
		}
		found := tags.FindAllString(tr.rendering(0).text(), -1)
		for i, tag := range found {
			if closing := strings.HasPrefix(tag, "</"); closing != (i%2 == 1) {
				t.Fatalf("%q: %q", text, found)
			}
		}
		if len(found) != 2*want {
			t.Fatalf("%q: %d passages, %d tags", text, want, len(found))
		}
	})
}

package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/legacy"
)

// texts are documents that are read in each format.
var texts = map[string]string{
	"a.txt":  "Liên hiệp quốc họp hôm nay.\n\nÔng nói vậy. Ở Á-Âu 😀.\n",
	"a.md":   "---\ntitle: Một bài\n---\n# Đầu đề\n\nCâu **một** ở [đây](x). Câu hai.\n\n- việc\n",
	"a.html": "<!doctype html>\n<title>Một bài</title>\n<p>Câu <b>một</b>.\nCâu hai &amp; ba.</p>\n",
	"a.srt":  "1\n00:00:01,000 --> 00:00:02,000\nCâu một,\nchưa hết.\n\n2\n00:00:03,000 --> 00:00:04,000\nCâu hai.\n",
	"a.vtt":  "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lan>Câu một &amp; hai</v>\n",
	"a.toml": "[hello]\nother = \"Chào {{.Name}}, một hai\"\n",
}

var lineEnds = map[string]func(text string) string{
	"LF":    func(s string) string { return s },
	"CRLF":  func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"CR":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
	"mixed": func(s string) string { return strings.Replace(s, "\n", "\r\n", 2) },
}

// encodings write a text; those that dich reads say so.
var encodings = []struct {
	name   string
	read   bool
	encode func(text string) string
}{
	{"UTF-8", true, func(s string) string { return s }},
	{"UTF-8 with a mark", true, func(s string) string { return "\ufeff" + s }},
	{"UTF-16LE", true, func(s string) string { return source.UTF16LE.Encode("\ufeff" + s) }},
	{"UTF-16BE", true, func(s string) string { return source.UTF16BE.Encode("\ufeff" + s) }},
	{"UTF-16LE without a mark", false, func(s string) string { return source.UTF16LE.Encode(s) }},
	{"TCVN3", false, inLegacy(legacy.TCVN3)},
	{"TCVN 5712", false, inLegacy(legacy.TCVN5712)},
	{"VNI", false, inLegacy(legacy.VNI)},
	{"VISCII", false, inLegacy(legacy.VISCII)},
	{"Windows-1258", false, inLegacy(legacy.Windows1258)},
}

func inLegacy(e legacy.Encoding) func(string) string {
	return func(text string) string {
		data, _ := legacy.Encode(e, text)
		return string(data)
	}
}

// A document comes back to the byte, or is an error that has a place; and nothing is
// ever replaced by U+FFFD.
func TestBytes(t *testing.T) {
	how := Reading{Locale: language.Vietnamese, Cutter: source.RulesFor(language.Vietnamese), FrontMatter: []string{"title"}}
	read := 0
	for name, text := range texts {
		for ends, end := range lineEnds {
			for _, e := range encodings {
				data := e.encode(end(text))
				doc, _, problems := ReadDocument(name, name, []byte(data), how)
				if doc == nil {
					if len(problems) == 0 || problems[0].Severity != source.Error || e.read && name != "a.toml" {
						t.Errorf("%s, %s, %s: %+v", name, ends, e.name, problems)
					}
					continue
				}
				if !e.read {
					t.Errorf("%s, %s, %s: is read", name, ends, e.name)
				}
				read++
				part := &doc.Parts[0]
				same := part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false })
				if got := doc.Encoding.Encode(same); got != data {
					t.Errorf("%s, %s, %s: came back as %q", name, ends, e.name, got)
				}
				for _, seg := range doc.Segments {
					if strings.ContainsRune(seg.Text, '\ufffd') {
						t.Errorf("%s, %s, %s: %q", name, ends, e.name, seg.Text)
					}
				}
			}
		}
	}
	if want := len(texts) * len(lineEnds) * 4; read < want-len(lineEnds)*4 {
		t.Errorf("only %d documents of %d are read", read, want)
	}
}

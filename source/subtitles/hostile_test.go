package subtitles

import (
	"fmt"
	"strings"
	"testing"
)

// hostile are files that nobody wrote by hand, of a size.
func hostile(size int) map[string]string {
	all := map[string]string{}
	for _, part := range []string{
		"a", "<", "<b", "<b>", "</b>", "<i><b>", "<1", "<Â", "</Â", "<00:01.000>", "<v a", "&", "&a", "&amp;", "&#", "{", "{\\", "{\\an8}", "<{", "\n", "a\n", "\u200b\n", " \n",
		"\r", "\u200b", "-->", "--> \n", "1\n", "1:", "00:00:01,000 --> ", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 00:02.000\n", "<font a", "a<br>", "NOTE\n", "NOTE\n\n", "> ",
		"1\n00:00:01,000 --> 00:00:02,000\nMột\n\n", "00:01.000 --> 00:02.000\n<v Nam>Một\nhai\n\n",
	} {
		text := strings.Repeat(part, size/len(part))
		all[fmt.Sprintf("%q", part)] = text
		all[fmt.Sprintf("%q in a cue", part)] = "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nMột " + text + " hai"
		all[fmt.Sprintf("%q in a cue of WebVTT", part)] = "WEBVTT\n\n00:01.000 --> 00:02.000\nMột " + text + " hai"
	}
	return all
}

// Whatever the file and the translation, there is a document that is the file, soon.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs at once: not for the race detector")
	}
	all := hostile(1 << 15)
	all["a long line"] = srtHead + strings.Repeat("một ", 1<<18)
	all["a long line of WebVTT"] = vttHead + strings.Repeat("một ", 1<<18)
	all["100,000 cues"] = strings.Repeat("1\n00:00:01,000 --> 00:00:02,000\n- Một\n- hai\n\n", 100000)
	for name, text := range all {
		for format, r := range rooms {
			doc, _ := r.of(text)
			checkIdentity(t, doc, text)
			part := &doc.Parts[0]
			if strings.Contains(name, "cue") && format == "srt" && len(part.Units) == 0 {
				t.Errorf("%s: no cue", name)
			}
			if len(part.Units) > 0 {
				r.write(part, &part.Units[0], &part.Units[0].Segments[0], text)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("1\n00:00:01,000 --> 00:00:02,000\n- Chào anh, <i>anh đi đâu</i>?\n- Tôi ra Hà Nội.\n\n", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		rooms["srt"].of(text)
	}
}

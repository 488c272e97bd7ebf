package subtitles

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

func TestTranscript(t *testing.T) {
	for _, c := range []struct {
		format     source.Format
		text, want string
	}{
		{source.SRT, "1\n00:01:02,500 --> 00:01:04,000\n{\\an8}- Chào <i>anh</i>.\n- Chào, 1 < 2 & 3.\n",
			"<p><time datetime=\"PT62S\">00:01:02</time> - Chào <i>anh</i>.<br>- Chào, 1 &lt; 2 &amp; 3.</p>\n"},
		{source.SRT, "1\nbao giờ --> mãi mãi\nChào <font color=\"red\">anh</font>.\n", "<p>Chào anh.</p>\n"},
		{source.VTT, "WEBVTT\n\nNOTE không dịch\n\n01:02.500 --> 01:04.000\n<v.to Roger &amp; Lan>Chào &lt;b&gt; <c.do>anh</c></v>\n\n02:00.000 --> 02:01.000\n<lang vi>[vi] Chào</lang> <00:00:01.000>em\n",
			"<p><time datetime=\"PT62S\">01:02</time> <b>Roger &amp; Lan:</b> Chào &lt;b&gt; anh</p>\n<p><time datetime=\"PT120S\">02:00</time> <span lang=\"vi\">[vi] Chào</span> em</p>\n"},
	} {
		if got := Transcript(c.format, c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.format, got, c.want)
		}
	}
}

// FuzzTranscript: whatever the file, the transcript has a paragraph for each cue that has
// text, in it only tags that html.Body knows, and all that a reader sees of the cue.
func FuzzTranscript(f *testing.F) {
	f.Add("1\n00:01:02,500 --> 00:01:04,000\nMột <i>hai</i>\nba\n\n2\n00:01:02 --> 1\n<b\n")
	f.Add("WEBVTT\n\n01:02.500 --> 01:04.000\n<v A>x &amp; <lang \"><y\n\n1 --> 2\n&#60;script>")
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []source.Format{source.SRT, source.VTT} {
			read := ReadSRT
			if name == source.VTT {
				read = ReadVTT
			}
			document, _ := read("f", "f", language.Vietnamese, text)
			transcript := Transcript(name, text)
			var cues []string
			for line := range strings.SplitSeq(strings.TrimSuffix(transcript, "</p>\n"), "</p>\n") {
				if line != "" {
					cues = append(cues, line)
				}
			}
			if got, want := len(cues), len(document.Parts[0].Units); got != want {
				t.Fatalf("%s: %d paragraphs of %d cues in %q", name, got, want, transcript)
			}
			for i, cue := range cues {
				bare := knownTag.ReplaceAllString(cue, "")
				if strings.ContainsAny(bare, "<>") {
					t.Fatalf("%s: unknown markup in %q", name, cue)
				}
				seg := document.Parts[0].Units[i].Segments[0]
				for _, c := range seg.Codes {
					if c.Kind == source.Reference && !strings.Contains(cue, element(c)) {
						t.Fatalf("%s: %q is not in %q", name, c.Shown, cue)
					}
				}
			}
		}
	})
}

var knownTag = regexp.MustCompile(`</?(p|b|i|u|s|ruby|rt|span|time)>|<br>|<span lang="[^"<>]*">|<time datetime="PT[0-9]+S">`)

package subtitles

import (
	"testing"

	"dich/source"
)

const (
	srtHead = "1\r\n00:00:01,000 --> 00:00:02,000\r\n"
	vttHead = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
)

func TestWrite(t *testing.T) {
	for _, test := range []struct{ format, name, head, text, target, want string }{
		{"srt", "the author's bytes", srtHead, "{\\an8}<i>Một \r\n hai</I> <FONT  color=red>ba</FONT>\r\n", "<i>One\ntwo</I> <FONT color=red>three</FONT>", "{\\an8}<i>One \r\n two</I> <FONT  color=red>three</FONT>\r\n"},
		{"srt", "more lines", srtHead, "Một", "- One\n- two\n- three", "- One\r\n- two\r\n- three"},
		{"srt", "fewer lines", srtHead, "Một\r\nhai\r\n", "One two", "One two\r\n"},
		{"srt", "blank lines", srtHead, "Một", "\nOne\n \n\u200b\r\ntwo\n", "One\r\ntwo"},
		{"srt", "signs", srtHead, "Một", "1 < 2 & a --> b", "1 < 2 & a --> b"},
		{"srt", "times as text", srtHead, "Một", "One\n00:00:01 --> 00:00:02", "One\r\n00:00:01 --\u200b> 00:00:02"},
		{"srt", "a number before the next cue", srtHead, "Một\r\n00:00:02,000 --> 00:00:03,000\r\n", "5", "5\u200b\r\n00:00:02,000 --> 00:00:03,000\r\n"},
		{"srt", "a number", srtHead, "Một\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n", "5", "5\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n"},
		{"srt", "nothing", srtHead, "<i>\r\nMột\r\n</i>", "", "<i>\r\n\u200b\r\n</i>"},
		{"vtt", "the author's bytes", vttHead, "<v\nNam>Một <c.a>hai</c>\n \nba &amp; <v Hoa>bốn", "One <c.a>two</c>\nthree &amp; <v Hoa>four", "<v\nNam>One <c.a>two</c>\n \nthree &amp; <v Hoa>four"},
		{"vtt", "signs", vttHead, "Một", "1 < 2 & a --> b <3 R&D &lt;", "1 &lt; 2 & a --&gt; b &lt;3 R&D &lt;"},
		{"vtt", "an arrow in a tag", vttHead, "Một", "<v -->One", "<v --\u200b>One"},
		{"vtt", "a tag of the translator", vttHead, "Một", "<i>One</i> <00:01.500>two", "<i>One</i> <00:01.500>two"},
		{"vtt", "a tag on two lines", vttHead, "Một", "<v\n\nNam>One", "<v Nam>One"},
		{"vtt", "nothing", vttHead, "Một\n", " \n", "\u200b\n"},
	} {
		r := rooms[test.format]
		text := test.head + test.text
		doc, _ := r.of(text)
		part := &doc.Parts[0]
		unit := &part.Units[0]
		seg := &unit.Segments[0]
		list := []source.Replacement{{Span: seg.Span, Text: r.write(part, unit, seg, test.target)}}
		if got, want := source.Splice(text, list), test.head+test.want; got != want {
			t.Errorf("%s, %s: %q in %q gives\n%q, want\n%q", test.format, test.name, test.target, text, got, want)
		}
	}
}

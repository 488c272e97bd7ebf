package subtitles

import "testing"

// pieces are what readers of subtitles stumble over.
var pieces = []string{
	"", "Một", "é", "e\u0301", "ß", " ", "\t", "\v", "\f", "\u00a0", "\u2028", "\u0085", "\u200b", "\u2060", "\u00ad", "\ufeff", "\u0301",
	"\n", "\r", "\r\n", "\n \n", "\n\u200b\n", "\n\n", "\n\n5\n",
	"<", ">", "/", "<i>", "</i>", "<I>", "<i", "</", "<\u200bi>", "</\u200bi>", "<be\u0301>", "<v ", "<v Nam>", "<v\nNam>", "<c.đỏ>", "<c.", "<b2>", "<Nhạc>", "< 2 >", "<3",
	"<00:01.000>", "<00:01.", "000>", "<br>", "<br />", "<font color=x>", "<font ", "</font>", "<ruby>x<rt>y", "<v --\u200b>", "<v -->",
	"{", "}", "{\\an8}", "{\\", "{\u200b\\b1}", "{x}", "\\",
	"&", "&amp;", "&am", "&am\u200bp;", "p;", "&#10;", "&#32;", "&#8203;", "&nbsp;", "&lt;", "&semi;", "&notit;", ";", "&#", "38;",
	"-->", "--", "--\u200b>", " --> ", "5", "\n5", "00:00:01,000 --> 00:00:02,000", "\n00:01.000 --> 00:02.000", "00:00:01,000", "NOTE", "STYLE\n", "WEBVTT\n",
}

// Each piece before each other, in a cue and alone, obeys the laws.
func TestPieces(t *testing.T) {
	for _, first := range pieces {
		for _, second := range pieces {
			checkLaws(t, rooms["srt"], srtHead+first+second)
			checkLaws(t, rooms["vtt"], vttHead+first+second)
			checkLaws(t, rooms["srt"], first+second)
			checkLaws(t, rooms["vtt"], "WEBVTT\n\n"+first+second)
		}
	}
}

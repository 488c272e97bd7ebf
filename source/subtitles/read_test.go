package subtitles

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// both formats, with what reads and writes them.
type room struct {
	read  func(file, document string, locale language.Tag, text string) (*source.Document, []source.Diagnostic)
	codes func(text string) []source.Code
	write func(part *source.Part, unit *source.Unit, seg *source.Segment, target string) string
}

var rooms = map[string]room{"srt": {ReadSRT, CodesSRT, WriteSRT}, "vtt": {ReadVTT, CodesVTT, WriteVTT}}

func (r room) of(text string) (*source.Document, []source.Diagnostic) {
	return r.read("source/vi/phim", "phim", language.Vietnamese, text)
}

// outline writes each cue on a line, with ⏎ for the ends of its lines and its codes
// behind it, and then what was found.
func outline(text string, doc *source.Document, found []source.Diagnostic) string {
	var b strings.Builder
	for _, seg := range doc.Segments {
		b.WriteString(seg.Text)
		for _, c := range seg.Codes {
			if c.Text != "\n" {
				fmt.Fprintf(&b, " ‹%s›", c.Text)
			}
		}
		b.WriteString("\x00")
	}
	lines := source.NewLines(text)
	for _, d := range found {
		at := lines.At(d.Subject.Span.Start)
		fmt.Fprintf(&b, "%d:%d %s %s %q", at.Line, at.Column, d.Severity, d.Code, d.Subject.Span.Of(text))
		if d.Hint != source.Hint(d.Code) {
			fmt.Fprintf(&b, " %s", d.Hint)
		}
		for _, name := range []string{"Got", "Start", "End"} {
			if d.Args[name] != "" {
				fmt.Fprintf(&b, " %s=%s", name, d.Args[name])
			}
		}
		b.WriteString("\x00")
	}
	return strings.NewReplacer("\n", "⏎", "\x00", "\n").Replace(b.String())
}

// files are pairs of a file and its outline, named for what they show.
var files = []struct{ format, name, text, want string }{
	{"srt", "two cues", `1
00:00:01,000 --> 00:00:03,500
Hôm nay chúng ta nói về

2
00:00:03,500 --> 00:00:06,000
Liên minh Kinh tế
Á-Âu. Mời quý vị xem.
`, `
Hôm nay chúng ta nói về
Liên minh Kinh tế⏎Á-Âu. Mời quý vị xem.
`},
	{"srt", "a dialogue", "1\n00:00:01,000 --> 00:00:03,500\n- Anh đi đâu?\n– Ra Hà Nội.", `
- Anh đi đâu?⏎– Ra Hà Nội.
`},
	{"srt", "markup", `1
00:00:01,000 --> 00:00:03,500 X1:40 X2:600 Y1:20 Y2:50
{\an8}<i>Một</i> và <FONT
color="red">hai</b> <font color="#fff">ba</Font> <Nhạc> {x} &amp; 1 < 2

2
00:00:04,000 --> 00:00:05,000
<i>Bốn
năm</i>
`, `
<i>Một</i> và <FONT⏎color="red">hai</b> <font color="#fff">ba</Font> <Nhạc> {x} &amp; 1 < 2 ‹<i>› ‹</i>› ‹</b>› ‹<font color="#fff">› ‹</Font>›
Bốn⏎năm
`},
	{"srt", "line ends", "\ufeff1\r\n00:00:01,000 --> 00:00:03,500\r\nMột \r\n  hai\r\n \t\r\n2\r00:00:04,000 --> 00:00:05,000\rBa\rbốn", `
Một⏎hai
Ba⏎bốn
`},
	{"srt", "lines that only seem empty", "1\n00:00:01,000 --> 00:00:03,500\nMột\n\u00a0\n\u200b\nhai\n", `
Một⏎hai
`},
	{"srt", "cues without text", "1\n00:00:01,000 --> 00:00:03,500\n\n2\n00:00:04,000 --> 00:00:05,000\n<i></i>\n\n", `
`},
	{"srt", "an arrow between words", "1\n00:00:01,000 --> 00:00:03,500\nHà Nội --> Huế\n", `
Hà Nội --> Huế
`},
	{"srt", "nothing", "", `
`},
	{"srt", "a blank line forgotten", "1\n00:00:01,000 --> 00:00:03,500\nMột\n2\n00:00:04,000 --> 00:00:05,000\nHai\n00:00:05,000 --> 00:00:06,000\nBa", `
Một
Hai
Ba
5:1 warning subtitles-no-blank "00:00:04,000 --> 00:00:05,000"
7:1 warning subtitles-no-blank "00:00:05,000 --> 00:00:06,000"
`},
	{"srt", "a blank line too many", "1\n00:00:01,000 --> 00:00:03,500\nMột\n\nhai\nba\n\n2\n00:00:04,000 --> 00:00:05,000\nBốn", `
Một
Bốn
5:1 error subtitles-no-timing "hai\nba"
`},
	{"srt", "times that no player reads", "1\n00:00:01,000 - 00:00:03,500\nMột\n\nMột --> hai\nHai\n\n3\n00:00:04,000 --> 5\nBa", `
Một
Hai
Ba
2:1 error subtitles-time "00:00:01,000 - 00:00:03,500" Got=00:00:01,000 - 00:00:03,500
5:1 error subtitles-time "Một --> hai" Got=Một --> hai
9:1 error subtitles-time "00:00:04,000 --> 5" Got=00:00:04,000 --> 5
`},
	{"srt", "times that players read", "1\n0:00:01.000-->0:00:03.5\nMột\n\n2\n00:70:04 --> 01:10:05,000 Nhạc\nHai\n", `
Một
Hai
2:1 warning subtitles-odd-time "0:00:01.000-->0:00:03.5" Got=0:00:01.000-->0:00:03.5
6:1 warning subtitles-odd-time "00:70:04 --> 01:10:05,000 Nhạc" Got=00:70:04 --> 01:10:05,000 Nhạc
`},
	{"srt", "times in the wrong order", "1\n00:00:04,000 --> 00:00:03,500\nMột\n\n2\n00:00:04,000 --> 00:00:04,000\nHai\n", `
Một
Hai
2:1 warning subtitles-order "00:00:04,000 --> 00:00:03,500" Start=00:00:04,000 End=00:00:03,500
6:1 warning subtitles-order "00:00:04,000 --> 00:00:04,000" Start=00:00:04,000 End=00:00:04,000
`},
	{"srt", "times that overlap", "1\n00:00:01,000 --> 00:00:05,000\nMột\n\n2\n00:00:01,000 --> 00:00:04,000\nHai\n", `
Một
Hai
`},
	{"srt", "a number that is none", "Hai\n00:00:01,000 --> 00:00:03,500\nMột\n", `
Một
1:1 warning subtitles-counter "Hai" Got=Hai
`},
	{"srt", "no numbers", "00:00:01,000 --> 00:00:03,500\nMột\n\n00:00:04,000 --> 00:00:05,000\nHai\n", `
Một
Hai
`},
	{"srt", "text before the first cue", "Một\nhai\nba\n4\n00:00:01,000 --> 00:00:03,500\nBốn\n", `
Bốn
1:1 error subtitles-no-timing "Một\nhai\nba"
5:1 warning subtitles-no-blank "00:00:01,000 --> 00:00:03,500"
`},

	{"vtt", "all that is not text", `WEBVTT - Phim
Kind: captions
Language: vi

STYLE
::cue { color: red }

REGION
id:fred width:40%

NOTE Dịch ngắn thôi.

NOTE
Một --> hai

mở đầu
00:01.000 --> 00:00:03.500 align:left line:0
Một

NOTE
`, `
Một
`},
	{"vtt", "markup", `WEBVTT

00:01.000 --> 00:03.500
<v Nguyễn Văn Nam>Xin <i.a>chào</i>, <lang en>Mr.&nbsp;Smith</lang>.</v>
<v.b Hoa>A&amp;B, R&D <00:00:02.000><c>x</c> &lt; <ruby>漢<rt>Hán</rt></ruby>

00:03.500 --> 00:04.000
&lrm;<v
Nam>{\an8} Bốn&nbsp;
`, `
<v Nguyễn Văn Nam>Xin <i.a>chào</i>, <lang en>Mr.&nbsp;Smith</lang>.</v>⏎<v.b Hoa>A&amp;B, R&D <00:00:02.000><c>x</c> &lt; <ruby>漢<rt>Hán</rt></ruby> ‹<v Nguyễn Văn Nam>› ‹<i.a>› ‹</i>› ‹<lang en>› ‹&nbsp;› ‹</lang>› ‹</v>› ‹<v.b Hoa>› ‹&amp;› ‹<00:00:02.000>› ‹<c>› ‹</c>› ‹&lt;› ‹<ruby>› ‹<rt>› ‹</rt>› ‹</ruby>›
&lrm;<v Nam>{\an8} Bốn ‹&lrm;› ‹<v Nam>›
`},
	{"vtt", "line ends", "\ufeffWEBVTT\r\n\r\n1\r\n00:01.000 --> 00:03.500\r\nMột\r\n \t\r\nhai\r\n\r\n2\r00:04.000 --> 00:05.000\rBa\rbốn", `
Một⏎hai
Ba⏎bốn
`},
	{"vtt", "no header", "1\n00:01.000 --> 00:03.500\nMột\n", `
Một
1:1 error subtitles-header "1"
`},
	{"vtt", "a header not quite right", "webvtt: phim\n\n00:01.000 --> 00:03.500\nMột\n", `
Một
1:1 error subtitles-header "webvtt: phim"
`},
	{"vtt", "a blank line before the header", "\nWEBVTT\n\n00:01.000 --> 00:03.500\nMột\n", `
Một
1:1 error subtitles-header ""
`},
	{"vtt", "nothing", "", `
1:1 error subtitles-header ""
`},
	{"vtt", "the header alone", "WEBVTT", `
`},
	{"vtt", "SubRip under the wrong name", "1\n00:00:01,000 --> 00:00:03,500\nMột\n\n2\n00:00:04,000 --> 00:00:05,000\nHai\n", `
Một
Hai
1:1 error subtitles-header "1"
2:1 error subtitles-time "00:00:01,000 --> 00:00:03,500" Got=00:00:01,000 --> 00:00:03,500
6:1 error subtitles-time "00:00:04,000 --> 00:00:05,000" Got=00:00:04,000 --> 00:00:05,000
`},
	{"vtt", "times", "WEBVTT\n\n0:00:01.000-->00:00:03.500 center\nMột\n\n00:61.000 --> 00:65.000\nHai\n\n100:00:05.000 --> 100:00:04.000 line:0\nBa\n", `
Một
Hai
Ba
3:1 warning subtitles-odd-time "0:00:01.000-->00:00:03.500 center" Got=0:00:01.000-->00:00:03.500 center
6:1 error subtitles-time "00:61.000 --> 00:65.000" Got=00:61.000 --> 00:65.000
9:1 warning subtitles-order "100:00:05.000 --> 100:00:04.000 line:0" Start=100:00:05.000 End=100:00:04.000
`},
	{"vtt", "blank lines forgotten", "WEBVTT\n00:01.000 --> 00:03.500\nMột\n2\n00:04.000 --> 00:05.000\nHai\n", `
Một⏎2
Hai
2:1 warning subtitles-no-blank "00:01.000 --> 00:03.500"
5:1 warning subtitles-no-blank "00:04.000 --> 00:05.000"
`},
	{"vtt", "an arrow between words", "WEBVTT\n\n00:01.000 --> 00:03.500\nMột\nHà Nội --> Huế\nhai\n", `
Một
hai
5:1 error subtitles-time "Hà Nội --> Huế" subtitles-arrow Got=Hà Nội --> Huế
`},
	{"vtt", "a note with a time", "WEBVTT\n\nNOTE\n00:01.000 --> 00:03.500\nMột\n\nNOTE 12:30 họp\n12:45 tan\n", `
Một
`},
	{"vtt", "text without times", "WEBVTT\n\nMột\nhai\n\nNOTES\n", `
3:1 error subtitles-no-timing "Một\nhai"
6:1 error subtitles-no-timing "NOTES"
`},
	{"vtt", "what players hide", "WEBVTT\n\n00:01.000 --> 00:03.500\n<font color=red>Một</font> 1 < 2 > 0 <I>b</I>\n\n00:04.000 --> 00:05.000\n<font>Hai</font> <3 <b ba.\n", `
<font color=red>Một</font> 1 < 2 > 0 <I>b</I> ‹<font color=red>› ‹</font>› ‹<I>› ‹</I>›
<font>Hai</font> <3 <b ba. ‹<font>› ‹</font>›
4:1 warning subtitles-tag "<font color=red>" Got=<font color=red>
4:30 warning subtitles-tag "< 2 >" Got=< 2 >
4:38 warning subtitles-tag "<I>" Got=<I>
7:18 warning subtitles-unclosed "<3 <b ba."
`},
}

func TestRead(t *testing.T) {
	for _, test := range files {
		t.Run(test.format+"/"+test.name, func(t *testing.T) {
			doc, found := rooms[test.format].of(test.text)
			got := "\n" + outline(test.text, doc, found)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if doc.Path != "phim" || doc.Format != source.Format(test.format) || doc.Locale != language.Vietnamese {
				t.Errorf("%s, %s, %s", doc.Path, doc.Format, doc.Locale)
			}
			for _, u := range doc.Parts[0].Units {
				if u.Kind != source.Cue || len(u.Segments) != 1 {
					t.Errorf("a unit %s with %d segments", u.Kind, len(u.Segments))
				}
			}
		})
	}
}

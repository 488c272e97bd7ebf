package subtitles

import "dich/source"

// A format is what SubRip and WebVTT do not share.
type format struct {
	name    source.Format
	blank   func(line string) bool                         // reports a line that ends a cue
	times   string                                         // how times are written
	reads   func(c clock) bool                             // reports a time that players read
	neat    func(c clock) bool                             // reports one that is written as it should be
	marks   string                                         // what may begin a code
	markup  func(s *scanner, rest source.Span) (mark, int) // reads what begins there, and its length; 0 for text
	protect func(text string) string                       // writes text so that it stays text
}

var (
	srt = &format{
		name: source.SRT, times: "00:01:02,500 --> 00:01:04,000", blank: isBlank,
		reads: anyClock, neat: srtClock,
		marks: "<{\r\n", markup: srtMarkup, protect: func(text string) string { return text },
	}
	vtt = &format{
		name: source.VTT, times: "00:01:02.500 --> 00:01:04.000", blank: isEmpty,
		reads: vttClock, neat: neatVTTClock,
		marks: "<&\r\n", markup: vttMarkup, protect: escapeVTT,
	}
)

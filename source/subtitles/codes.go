package subtitles

import "dich/source"

// CodesSRT finds the codes in the text of a message of a SubRip file, or of its
// translation: the ends of lines and markup, as [ReadSRT] sees them. It takes fragments as
// they are: a tag without its other half is an opening or a closing code, and one that
// does not end is text.
//
// CodesSRT(seg.Text) gives seg.Codes without Raw.
func CodesSRT(text string) []source.Code { return srt.codes(text) }

// CodesVTT is for WebVTT what CodesSRT is for SubRip. References are codes there.
func CodesVTT(text string) []source.Code { return vtt.codes(text) }

func (f *format) codes(text string) []source.Code {
	s := f.newScanner(text)
	s.bare = true
	s.scan(source.Span{End: len(text)})
	source.NumberCodes(s.codes)
	return s.codes
}

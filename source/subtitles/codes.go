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
	number(s.codes)
	return s.codes
}

// number counts codes from 1; the halves of a pair, which share a number, get one.
func number(codes []source.Code) {
	numbers := map[int]int{}
	last := 0
	for i := range codes {
		c := &codes[i]
		if c.Kind == source.Reference {
			continue
		}
		n, known := numbers[c.N]
		if !known || c.N == 0 {
			last++
			n = last
			numbers[c.N] = n
		}
		c.N = n
	}
}

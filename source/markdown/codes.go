package markdown

import "dich/source"

// Codes finds the inline markup of a message's text, in the source or in a translation:
// emphasis, links and images with their URLs, code spans, HTML tags and so on. The words
// of alternative texts and titles stay between the codes.
//
// It reads as [Read] does, so that for a block of one segment Codes(seg.Text) equals
// seg.Codes but for Raw, if the block's white space is ASCII, its text is in NFC without
// characters of no width, and no run of four or more * or _ stands at its ends. Of a
// sentence out of a longer block it knows less: half of a pair is numbered like a code
// that stands alone, and markup that is broken by the sentence's end may be read as text.
// The time is linear in the length of the text.
func Codes(text string) []source.Code {
	if !hasMarkup(text) {
		return nil
	}
	codes := scan(text, nil).codes
	for i := range codes {
		codes[i].Text = codes[i].Span.Of(text)
	}
	source.NumberCodes(codes)
	return codes
}

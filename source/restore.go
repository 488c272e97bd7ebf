package source

import "strings"

// Plain gives the bytes of a segment without what is no text: as long as before, and
// NUL where a code or a skip is (see [Plain]). A span found in it, moved to the
// segment's start, holds in the part.
func (p *Part) Plain(seg *Segment) string {
	text := seg.Span.Of(p.Text)
	if len(seg.Skips) == 0 && (len(seg.Codes) == 0 || seg.Codes[0].Raw.Empty()) {
		return text
	}
	b := Block{Span: seg.Span, Codes: seg.Codes, Skips: seg.Skips}
	return b.outline(p.Text)
}

// Restore gives a translation as bytes for the document. codes are those of target;
// each that the segment has too becomes what the author wrote, the first for the
// first, and what stands between goes through write.
func (p *Part) Restore(seg *Segment, target string, codes []Code, write func(text string) string) string {
	raw := map[string][]string{}
	for _, c := range seg.Codes {
		raw[c.Text] = append(raw[c.Text], c.Raw.Of(p.Text))
	}
	var b strings.Builder
	at := 0
	for _, c := range codes {
		b.WriteString(write(target[at:c.Span.Start]))
		bytes := c.Text
		if list := raw[c.Text]; len(list) > 0 {
			bytes = list[0]
			raw[c.Text] = list[min(1, len(list)-1):]
		}
		b.WriteString(bytes)
		at = c.Span.End
	}
	b.WriteString(write(target[at:]))
	return b.String()
}

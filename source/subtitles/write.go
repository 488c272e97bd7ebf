package subtitles

import (
	"slices"
	"strings"

	"dich/source"
)

// WriteSRT gives a translation as bytes for the document. Codes that the segment has
// become the author's bytes; the lines of a translation that has more get the line ends
// of the file.
//
// No line is blank, and none says times: an arrow that would, and a number that would be
// taken for the next cue's, get a character without width, for SubRip has no other way to
// say that they are text. So does a cue without text. Reading the document with the
// translation in its place gives the same units, and there the translation, if it has
// the codes of the source.
func WriteSRT(part *source.Part, unit *source.Unit, seg *source.Segment, target string) string {
	return guardLines(srt.write(part, seg, target), part.Text[unit.Span.End:])
}

// WriteVTT is for WebVTT what WriteSRT is for SubRip. What would begin markup or end a
// cue is written as a reference.
func WriteVTT(part *source.Part, _ *source.Unit, seg *source.Segment, target string) string {
	return vtt.write(part, seg, target)
}

const noWidth = "\u200b" // ZERO WIDTH SPACE

func (f *format) write(part *source.Part, seg *source.Segment, target string) string {
	target = inLines(target)
	if target == "" {
		return noWidth
	}
	own := *seg
	own.Codes = slices.DeleteFunc(slices.Clone(seg.Codes), isReference)
	return part.Restore(&own, target, f.targetCodes(part, seg, target), f.protect)
}

func isReference(c source.Code) bool { return c.Kind == source.Reference }

// inLines gives a text with each line trimmed, and without those that show nothing.
func inLines(text string) string {
	var lines []string
	for at := 0; at < len(text); {
		line, next := lineAt(text, at)
		if line = line.Trim(text); !line.Empty() {
			lines = append(lines, line.Of(text))
		}
		at = next
	}
	return strings.Join(lines, "\n")
}

// targetCodes finds the codes of a translation, written as those of the segment are.
func (f *format) targetCodes(part *source.Part, seg *source.Segment, target string) []source.Code {
	broken := slices.ContainsFunc(seg.Codes, isLineEnd)
	lineEnd := lineEndBefore(part.Text[:seg.Span.Start])
	codes := f.codes(target)
	for i := range codes {
		c := &codes[i]
		switch {
		case !isLineEnd(*c):
			c.Text = seen(c.Text)
		case !broken:
			c.Text = lineEnd
		}
	}
	return codes
}

func isLineEnd(c source.Code) bool { return c.Text == "\n" }

// lineEndBefore gives the last end of a line in a text.
func lineEndBefore(text string) string {
	at := strings.LastIndexAny(text, "\r\n")
	if at < 0 {
		return "\n"
	}
	if at > 0 && text[at-1:at+1] == "\r\n" {
		at--
	}
	return text[at : at+endLen(text[at:])]
}

// guardLines breaks what would be taken for times or for a number in the lines of a
// SubRip cue. behind is what follows it.
func guardLines(text, behind string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		line, next := lineAt(text, at)
		s := line.Of(text)
		if _, ok := srt.readTiming(s); ok {
			s = strings.Replace(s, arrow, "--"+noWidth+">", 1)
		}
		b.WriteString(s)
		if next == len(text) && isCounter(s) && isTimingNext(behind) {
			b.WriteString(noWidth)
		}
		b.WriteString(text[line.End:next])
		at = next
	}
	return b.String()
}

// isTimingNext reports that the line after the present one says times.
func isTimingNext(behind string) bool {
	_, start := lineAt(behind, 0)
	next, _ := lineAt(behind, start)
	_, ok := srt.readTiming(next.Of(behind))
	return ok
}

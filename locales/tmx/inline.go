package tmx

import (
	"strconv"

	"dich/source"
	"dich/source/xml"
)

// inline writes a text with its codes. Each that a text has first gets the number that it
// has in the source (attribute x), so that programs know which is which.
func (w *Writer) inline(text string, numbers map[string]int) {
	at := 0
	codes := w.codesOf(text)
	paired := pairs(codes)
	for i, c := range codes {
		w.line = xml.AppendText(w.line, text[at:c.Span.Start])
		at = c.Span.End
		if numbers[c.Text] == 0 {
			numbers[c.Text] = len(numbers) + 1
		}
		x := numbers[c.Text]
		switch {
		case c.Kind == source.Opening && paired[i]:
			w.code("bpt", text, c, "i", c.N, "x", x)
		case c.Kind == source.Closing && paired[i]:
			w.code("ept", text, c, "i", c.N, "", 0)
		case c.Kind == source.Opening:
			w.code(`it pos="begin"`, text, c, "x", x, "", 0)
		case c.Kind == source.Closing:
			w.code(`it pos="end"`, text, c, "x", x, "", 0)
		default:
			w.code("ph", text, c, "x", x, "", 0)
		}
	}
	w.line = xml.AppendText(w.line, text[at:])
}

// code writes one code as an element with up to two numbers.
func (w *Writer) code(tag, text string, c source.Code, name string, n int, second string, m int) {
	w.add("<" + tag)
	w.attribute(name, strconv.Itoa(n))
	if second != "" {
		w.attribute(second, strconv.Itoa(m))
	}
	w.add(">")
	w.line = xml.AppendText(w.line, c.Span.Of(text))
	if tag[0] == 'i' {
		tag = "it"
	}
	w.add("</" + tag + ">")
}

// codesOf gives the codes of a text that are no characters written in another way, in order,
// without those that overlap.
func (w *Writer) codesOf(text string) []source.Code {
	if w.codes == nil {
		return nil
	}
	var list []source.Code
	end := 0
	for _, c := range w.codes(text) {
		if c.Kind != source.Reference && c.Span.Start >= end && !c.Span.Empty() && c.Span.End <= len(text) {
			list = append(list, c)
			end = c.Span.End
		}
	}
	return list
}

// pairs reports, for each code, an opening one whose closing one follows, or the other way
// round: TMX has no bpt without ept, and no number twice.
func pairs(codes []source.Code) map[int]bool {
	paired := map[int]bool{}
	open := map[int]int{} // by number
	used := map[int]bool{}
	for i, c := range codes {
		first, isOpen := open[c.N]
		switch {
		case c.Kind == source.Opening && !used[c.N]:
			open[c.N] = i
		case c.Kind == source.Closing && isOpen && !used[c.N]:
			paired[first], paired[i], used[c.N] = true, true, true
		}
	}
	return paired
}

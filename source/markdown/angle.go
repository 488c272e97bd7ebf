package markdown

import (
	"strings"

	"dich/source"
)

// An openTag is an HTML tag, or a comment, that waits for its other half.
type openTag struct {
	code   int // its index among the codes
	span   source.Span
	opaque bool // nothing in it is for translation
}

var (
	voidTags = nameSet("area base br col embed hr img input link meta param source track wbr")
	shownTag = nameSet("img input embed")
	// What stands in these is for programs, or was written by one.
	programTags = nameSet("code kbd samp script style var")
)

// angle reads what may begin with <.
func (s *scanner) angle() int {
	rest := s.text[s.at:]
	if n := autolinkLen(rest); n > 0 {
		return s.alone(n, source.Object)
	}
	if len(rest) > 1 && (rest[1] == '!' || rest[1] == '?') {
		return s.declaration(rest)
	}
	if s.reader == nil {
		s.reader = newTagReader(s.text)
	}
	n := s.reader.read(s.at)
	if n == 0 {
		return 0
	}
	s.tag(rest[:n])
	return n
}

// declaration reads a comment, an instruction, a declaration or CDATA.
func (s *scanner) declaration(rest string) int {
	switch {
	case strings.HasPrefix(rest, "<!-->"):
		return s.alone(len("<!-->"), "")
	case strings.HasPrefix(rest, "<!--->"):
		return s.alone(len("<!--->"), "")
	case strings.HasPrefix(rest, "<!--"):
		n := s.until("<!--", "-->")
		if n > 0 {
			s.comment(rest[:n])
		}
		return n
	case strings.HasPrefix(rest, "<?"):
		return s.aloneUntil("<?", "?>")
	case strings.HasPrefix(rest, "<![CDATA["):
		return s.aloneUntil("<![CDATA[", "]]>")
	case len(rest) > 2 && isLetter(rest[2]):
		return s.aloneUntil("<!", ">")
	}
	return 0
}

func (s *scanner) until(begin, end string) int {
	at := s.find(s.at+len(begin), end)
	if at < 0 {
		return 0
	}
	return at + len(end) - s.at
}

func (s *scanner) aloneUntil(begin, end string) int {
	n := s.until(begin, end)
	if n > 0 {
		s.alone(n, "")
	}
	return n
}

// comment takes a comment; those of dich mark what is to be skipped.
func (s *scanner) comment(text string) {
	switch commentWord(text) {
	case "dich:skip":
		s.add(source.Standalone, len(text), "")
		s.wait("<!--", true)
	case "dich:end":
		s.end("<!--", len(text), source.Standalone)
	default:
		s.add(source.Standalone, len(text), "")
	}
}

func (s *scanner) tag(text string) {
	if text[1] == '/' {
		s.end(strings.ToLower(tagName(text[2:])), len(text), source.Closing)
		return
	}
	name := strings.ToLower(tagName(text[1:]))
	switch {
	case name == "br":
		s.add(source.Standalone, len(text), " ")
	case shownTag[name]:
		s.add(source.Standalone, len(text), source.Object)
	case voidTags[name] || strings.HasSuffix(text, "/>"):
		s.add(source.Standalone, len(text), "")
	default:
		s.add(source.Opening, len(text), "")
		s.wait(name, programTags[name] || isUntranslated(text))
	}
}

// isUntranslated reports a tag with translate="no" (HTML 3.2.6.4).
func isUntranslated(tag string) bool {
	lower := strings.ToLower(tag)
	at := strings.Index(lower, "translate")
	if at < 0 || !isSpace(lower[at-1]) {
		return false
	}
	value, ok := strings.CutPrefix(strings.TrimLeft(lower[at+len("translate"):], " \t\r\n"), "=")
	value = strings.TrimLeft(strings.TrimLeft(value, " \t\r\n"), `"'`)
	return ok && strings.HasPrefix(value, "no") && strings.ContainsAny(value[2:3], "\"' \t\r\n>/")
}

// wait notes the code that was added last as one that has another half.
func (s *scanner) wait(name string, opaque bool) {
	if s.tags == nil {
		s.tags = map[string][]openTag{}
	}
	last := len(s.codes) - 1
	s.tags[name] = append(s.tags[name], openTag{last, s.codes[last].Span, opaque})
}

// end adds the other half of a tag. All of a tag that holds nothing for translation
// becomes one code.
func (s *scanner) end(name string, n int, kind source.CodeKind) {
	t, ok := s.waiting(name)
	if ok && t.opaque {
		s.swallow(t, s.at+n)
		return
	}
	c := s.add(kind, n, "")
	if ok {
		s.pairs++
		c.N, s.codes[t.code].N = s.pairs, s.pairs
	}
}

// waiting gives the last open tag of a name that is still among the codes.
func (s *scanner) waiting(name string) (openTag, bool) {
	for list := s.tags[name]; len(list) > 0; {
		t := list[len(list)-1]
		list = list[:len(list)-1]
		s.tags[name] = list
		if t.code < len(s.codes) && s.codes[t.code].Span == t.span {
			return t, true
		}
	}
	return openTag{}, false
}

// swallow makes one code of all from a tag on.
func (s *scanner) swallow(t openTag, end int) {
	s.codes = s.codes[:t.code]
	for len(s.whole) > 0 && s.whole[len(s.whole)-1].End > t.span.Start {
		s.whole = s.whole[:len(s.whole)-1]
	}
	for n := len(s.brackets); n > 0 && s.brackets[n-1].span.Start > t.span.Start; n-- {
		s.brackets = s.brackets[:n-1]
	}
	s.inactive = min(s.inactive, len(s.brackets))
	s.forget(t.span.Start)
	s.codes = append(s.codes, source.Code{
		Kind: source.Standalone, Shown: source.Object, Span: source.Span{Start: t.span.Start, End: end},
	})
}

package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// autolinkLen reads <scheme:…> or <name@domain> (CommonMark 6.5), 0 if it is none.
func autolinkLen(s string) int {
	end := strings.IndexAny(s[1:], "> <\n")
	if end < 0 || s[1+end] != '>' {
		return 0
	}
	inner := s[1 : 1+end]
	if isURI(inner) || isMail(inner) {
		return end + 2
	}
	return 0
}

func isURI(s string) bool {
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok || len(scheme) < 2 || len(scheme) > 32 || !isLetter(scheme[0]) {
		return false
	}
	for i := 0; i < len(scheme); i++ {
		if !isLetter(scheme[i]) && !isDigit(scheme[i]) && !isOneOf(scheme[i], "+.-") {
			return false
		}
	}
	return strings.IndexFunc(rest, func(r rune) bool { return r < ' ' || r == 0x7f }) < 0
}

func isMail(s string) bool {
	name, domain, ok := strings.Cut(s, "@")
	if !ok || name == "" || domain == "" {
		return false
	}
	for i := 0; i < len(name); i++ {
		if !isLetter(name[i]) && !isDigit(name[i]) && !isOneOf(name[i], ".!#$%&'*+/=?^_`{|}~-") {
			return false
		}
	}
	for _, part := range strings.Split(domain, ".") {
		if part == "" || len(part) > 63 || part[0] == '-' || part[len(part)-1] == '-' || domainLen(part) != len(part) {
			return false
		}
	}
	return true
}

// domainLen counts the bytes at the beginning that may stand in a domain's name.
func domainLen(s string) int {
	n := 0
	for n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || isOneOf(s[n], ".-")) {
		n++
	}
	return n
}

// bareLink reads a URL or an address without angle brackets (GFM 6.9). A URL may
// begin behind any character but a letter or digit, as in cmark-gfm.
func (s *scanner) bareLink(c byte) int {
	switch c {
	case ':':
		return s.schemeLink()
	case '@':
		return s.bareMail()
	case 'w', 'W':
		if len(s.text) > s.at+4 && strings.EqualFold(s.text[s.at:s.at+4], "www.") && s.atBoundary(s.at) {
			return s.url(s.at, len("www."))
		}
	}
	return 0
}

// schemeLink looks back from a colon.
func (s *scanner) schemeLink() int {
	if !strings.HasPrefix(s.text[s.at:], "://") {
		return 0
	}
	for _, scheme := range []string{"https", "http", "ftp"} {
		start := s.at - len(scheme)
		if start >= 0 && strings.EqualFold(s.text[start:s.at], scheme) && s.atBoundary(start) && !s.taken(start) {
			return s.url(start, len(scheme)+len("://"))
		}
	}
	return 0
}

// atBoundary reports that a word could begin at a place.
func (s *scanner) atBoundary(at int) bool {
	if at == 0 {
		return true
	}
	c := s.text[at-1]
	return !isLetter(c) && !isDigit(c)
}

// url adds a URL that begins at a place with a head of some bytes.
func (s *scanner) url(start, head int) int {
	r, _ := utf8.DecodeRuneInString(s.text[start+head:])
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return 0
	}
	rest := s.text[start:]
	end := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == '<' || r == '\\' })
	if end < 0 {
		end = len(rest)
	}
	if len(s.brackets) > 0 {
		if at := strings.IndexByte(rest[:end], ']'); at >= 0 {
			end = at
		}
	}
	end = urlEnd(rest[:end])
	n := start + end - s.at
	s.at = start
	s.alone(end, source.Object)
	s.at = start + end - n
	return n
}

// urlEnd takes off marks that rather belong to the sentence: stops, and a closing
// parenthesis that the URL did not open.
func urlEnd(s string) int {
	end := len(s)
	open := strings.Count(s, "(") - strings.Count(s, ")")
	for ; end > 0; end-- {
		switch c := s[end-1]; {
		case isOneOf(c, "?!.,:*_~'\""):
		case c == ')' && open < 0:
			open++
		case c == ';' && entityStart(s[:end]) >= 0:
			end = entityStart(s[:end]) + 1
		default:
			return end
		}
	}
	return end
}

// entityStart gives where a character reference at the end of a URL begins, else -1.
func entityStart(s string) int {
	at := len(s) - 2
	for at >= 0 && (isLetter(s[at]) || isDigit(s[at])) {
		at--
	}
	if at < 0 || s[at] != '&' || at == len(s)-2 {
		return -1
	}
	return at
}

// bareMail looks at both sides of an @.
func (s *scanner) bareMail() int {
	start := s.at
	for start > 0 && !s.taken(start-1) && (isLetter(s.text[start-1]) || isDigit(s.text[start-1]) || isOneOf(s.text[start-1], ".-_+")) {
		start--
	}
	domain := s.text[s.at+1:][:domainLen(s.text[s.at+1:])]
	domain = strings.TrimRight(domain, ".")
	if start == s.at || !strings.Contains(domain, ".") || strings.HasSuffix(domain, "-") {
		return 0
	}
	end := s.at + 1 + len(domain)
	s.forget(start)
	n := end - s.at
	s.at = start
	s.alone(end-start, source.Object)
	s.at = end - n
	return n
}

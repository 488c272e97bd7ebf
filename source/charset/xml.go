package charset

import (
	"regexp"
	"strings"

	"dich/source"
)

// DecodeXML gives the text of an XML file, whose encoding a byte order mark, the zeros of
// UTF-16 or the XML declaration says; else it is UTF-8 (XML 1.0 section 4.3.3 and appendix F).
func DecodeXML(file string, data []byte) (string, []source.Diagnostic) {
	switch head := string(data[:min(len(data), headLen)]); {
	case strings.HasPrefix(head, "<\x00?\x00"):
		return Decode(file, data, "utf-16le")
	case strings.HasPrefix(head, "\x00<\x00?"):
		return Decode(file, data, "utf-16be")
	default:
		return Decode(file, data, declaredIn(head))
	}
}

// headLen is how many bytes may hold an XML declaration.
const headLen = 1 << 10

var declaration = regexp.MustCompile(`^<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// declaredIn gives the encoding that a declaration names. One of two bytes a character it
// cannot be, if the declaration could be read.
func declaredIn(head string) string {
	m := declaration.FindStringSubmatch(head)
	if m == nil || strings.HasPrefix(strings.ToLower(m[1]), "utf-16") {
		return "utf-8"
	}
	return m[1]
}

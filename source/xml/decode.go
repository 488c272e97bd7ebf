package xml

import (
	"strings"

	"dich/source"
)

// decodeReference gives the characters of the reference that a text begins with, and
// its bytes; 0 if it is none.
func decodeReference(text string) (string, int) {
	end := 1
	for end < len(text) && (text[end] == '#' || class[text[end]]&nameByte != 0) {
		end++
	}
	if end == len(text) || text[end] != ';' {
		return "", 0
	}
	decoded := source.XMLEntity(text[1:end])
	if decoded == "" {
		return "", 0
	}
	return decoded, end + 1
}

// decodeText gives the characters of a text.
func decodeText(raw string) string {
	if strings.IndexByte(raw, '&') < 0 {
		return lineFeeds(raw)
	}
	var b strings.Builder
	b.Grow(len(raw))
	for {
		at := strings.IndexByte(raw, '&')
		if at < 0 {
			b.WriteString(lineFeeds(raw))
			return b.String()
		}
		b.WriteString(lineFeeds(raw[:at]))
		decoded, size := decodeReference(raw[at:])
		b.WriteString(decoded)
		raw = raw[at+max(size, 1):]
	}
}

// lineFeeds makes each line end a line feed.
func lineFeeds(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return carriageReturns.Replace(text)
}

var carriageReturns = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// decodeValue gives the value of an attribute.
func decodeValue(raw string) string {
	if !strings.ContainsAny(raw, "&\t\n\r") {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i := 0; i < len(raw); {
		decoded, size := string(raw[i]), 1
		switch {
		case raw[i] == '&':
			decoded, size = decodeReference(raw[i:])
		case strings.HasPrefix(raw[i:], "\r\n"):
			decoded, size = " ", 2
		case class[raw[i]]&blank != 0:
			decoded = " "
		default:
			b.WriteByte(raw[i])
			i++
			continue
		}
		b.WriteString(decoded)
		i += max(size, 1)
	}
	return b.String()
}

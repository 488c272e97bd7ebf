package po

import (
	"strconv"
	"strings"

	"dich/locales"
	"dich/source"
)

// A msgctxt is more than a key:
//
//	site.title                       the interface string site.title
//	repeat:2                         the second occurrence of a repeat, for itself
//	attic:<fingerprint>              in the attic; it had no msgctxt
//	attic:<fingerprint>:site.title   in the attic; its msgctxt was site.title
//	key:repeat:2                     the interface string repeat:2
//	document:bài.txt\nsite.title     in a hand-off of several documents, see handoff.go
//
// key: is how a key is written that would be taken for something else.
const (
	repeatPrefix = "repeat:"
	atticPrefix  = "attic:"
	keyPrefix    = "key:"
)

// context gives a message's msgctxt; empty for none.
func context(m *locales.Message) string {
	text := m.Key
	switch {
	case m.Repeat > 0:
		text = repeatPrefix + strconv.Itoa(m.Repeat)
	case isReserved(m.Key):
		text = keyPrefix + m.Key
	}
	switch {
	case m.Attic && text != "":
		return atticPrefix + m.Fingerprint() + ":" + text
	case m.Attic:
		return atticPrefix + m.Fingerprint()
	}
	return text
}

// parseContext is the inverse of context.
func parseContext(text string) (key string, repeat int, attic bool) {
	if rest, ok := strings.CutPrefix(text, atticPrefix); ok {
		if key, repeat, ok = parseAttic(rest); ok {
			return key, repeat, true
		}
	}
	if rest, ok := strings.CutPrefix(text, repeatPrefix); ok {
		if n, err := strconv.Atoi(rest); err == nil && n > 0 && strconv.Itoa(n) == rest {
			return "", n, false
		}
	}
	if rest, ok := strings.CutPrefix(text, keyPrefix); ok && isReserved(rest) {
		return rest, 0, false
	}
	return text, 0, false
}

// parseAttic reads what follows "attic:".
func parseAttic(text string) (key string, repeat int, ok bool) {
	fingerprint, was, colon := strings.Cut(text, ":")
	_, ok = source.ParseID(fingerprint)
	if !ok || colon && was == "" {
		return "", 0, false
	}
	key, repeat, nested := parseContext(was)
	return key, repeat, !nested
}

// isReserved reports a key that cannot stand in a msgctxt as it is.
func isReserved(key string) bool {
	as, _, _ := parseContext(key)
	_, _, named := cutDocument(key)
	return as != key || named
}

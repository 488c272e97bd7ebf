package messages

import (
	"slices"
	"strings"

	"dich/source"
	"dich/source/tree"
)

// The names that go-i18n reserves beside those of the plural forms (its
// message.go, reservedKeys), in lower case as it compares them.
const (
	id          = "id"
	description = "description"
	hash        = "hash" // go-i18n's mark of what a translation was made from
	leftDelim   = "leftdelim"
	rightDelim  = "rightdelim"
	translation = "translation"
)

var (
	reserved = []string{id, description, hash, leftDelim, rightDelim, translation}
	other    = source.Other.String()
)

func isPart(key string) bool {
	key = strings.ToLower(key)
	_, form := source.ParsePluralCategory(key)
	return form || slices.Contains(reserved, key)
}

// message is a message of the file as it was found there.
type message struct {
	id    string
	name  *tree.Entry
	parts map[string]*tree.Entry // by lower-case name
}

// message collects the parts of a message. Its id is its key, or the part id in
// place of that.
func (r *reader) message(name *tree.Entry, prefix string, parts []*tree.Entry) *message {
	m := &message{id: prefix + name.Key, name: name, parts: map[string]*tree.Entry{}}
	for _, e := range parts {
		key := strings.ToLower(e.Key)
		if first := m.parts[key]; first != nil {
			d := r.report(DuplicatePart, e.KeySpan, source.Args{"ID": m.id, "Key": e.Key}, "")
			r.relate(d, first.KeySpan)
			continue
		}
		m.parts[key] = e
	}
	if own := m.text(id); own != "" {
		m.id = prefix + own
	}
	return m
}

// text gives a part that is a string; empty if there is none.
func (m *message) text(key string) string {
	if e := m.parts[key]; e != nil {
		text, _ := e.Value.(string)
		return text
	}
	return ""
}

// add makes a unit of a message that nothing is wrong with.
func (r *reader) add(m *message) {
	before := len(r.found)
	r.checkID(m)
	r.checkParts(m)
	if len(r.found) > before || m.isBroken() {
		return
	}
	segment := m.segment()
	if mark := m.text(hash); mark != "" {
		r.hashes[segment.Key] = mark
	}
	r.units = append(r.units, source.Unit{Kind: source.String, Span: segment.Span, Segments: []source.Segment{segment}})
}

// isBroken reports a message with a part that could not be read.
func (m *message) isBroken() bool {
	for _, e := range m.parts {
		if e.Value == nil {
			return true
		}
	}
	return false
}

func (m *message) segment() source.Segment {
	var forms source.Forms
	for _, c := range source.PluralCategories {
		forms[c] = source.Compose(m.text(c.String()))
	}
	return source.Segment{
		ID: source.NewID(m.id, forms), Key: m.id, Span: m.parts[other].ValueSpan,
		Text: forms[source.Other], Forms: forms, Codes: source.Fields(forms[source.Other]),
		Notes: notes(m.text(description)),
	}
}

// notes gives the lines that have something on them.
func notes(description string) []string {
	var lines []string
	for line := range strings.Lines(source.Compose(description)) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

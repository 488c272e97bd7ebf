package locales

import (
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A Catalog holds the messages of one document in one target language, in the
// order of the document; obsolete ones come last. A template is a catalog without
// a target: its Target is language.Und.
type Catalog struct {
	Path     string       // the file it was read from or will be written to
	Document string       // the document's path
	Source   language.Tag // the language translated from
	Target   language.Tag
	Header   Message // the entry with the empty source; its target has the fields
	Messages []Message
	Tail     string // bytes after the last entry, as read
	Newline  string // "\n" or "\r\n": how new lines are ended; empty means "\n"
}

// IsTemplate reports a catalog without target language.
func (c *Catalog) IsTemplate() bool { return c.Target == language.Und }

// Field gives a header field, such as Plural-Forms.
func (c *Catalog) Field(name string) (string, bool) {
	for line := range strings.Lines(c.Header.Target[source.Other]) {
		field, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		if ok && strings.EqualFold(field, name) {
			return strings.TrimSpace(value), true
		}
	}
	return "", false
}

// SetField sets a header field where it stands, or adds it at the end.
func (c *Catalog) SetField(name, value string) {
	var b strings.Builder
	found := false
	for line := range strings.Lines(c.Header.Target[source.Other]) {
		field, _, ok := strings.Cut(line, ":")
		if ok && strings.EqualFold(field, name) {
			found = true
			line = name + ": " + value + "\n"
		}
		b.WriteString(line)
	}
	if !found {
		b.WriteString(name + ": " + value + "\n")
	}
	c.Header.Target = source.Singular(b.String())
}

// ByID indexes the messages that are not obsolete, without those of single
// occurrences.
func (c *Catalog) ByID() map[source.ID]*Message {
	index := make(map[source.ID]*Message, len(c.Messages))
	for i := range c.Messages {
		if m := &c.Messages[i]; !m.Obsolete && m.Repeat == 0 {
			index[m.ID] = m
		}
	}
	return index
}

// ByName indexes the messages that are not obsolete.
func (c *Catalog) ByName() map[Name]*Message {
	index := make(map[Name]*Message, len(c.Messages))
	for i := range c.Messages {
		if m := &c.Messages[i]; !m.Obsolete {
			index[m.Name()] = m
		}
	}
	return index
}

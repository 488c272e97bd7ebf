package goi18n

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/messages"
)

// Read reads a decoded file that translators keep for go-i18n: active.<tag>.toml, .json or
// .yaml, or translate.<tag>.… of what is still to be translated. Its language is the last
// part of its name; a file whose name has none is not read.
//
// Such a file has no sources: a segment has its key, all plural forms of its target and
// what the file says of its source, the mark "hash sha1-…" (see [Hash]). Its Source is empty
// and its ID zero: whoever has the sources finds them by the key. But in a translate file, a
// text that still has the hash of its source is that source, and there is no target.
//
// A message that [messages.ReadTOML] has something against is left out. The file is never nil.
func Read(file, text string) (*handoff.File, []source.Diagnostic) {
	locale, ok := localeOf(file)
	if !ok {
		return &handoff.File{}, []source.Diagnostic{{
			Code: FileLocale, Severity: source.Error, Subject: source.Subject{File: file}, Args: source.Args{"Name": file}, Hint: HintName,
		}}
	}
	f := &handoff.File{Target: locale}
	doc, hashes, found := messages.ReadTranslations(file, locale, text)
	doc.Segments(func(_ source.At, seg *source.Segment) bool {
		if len(f.Documents) == 0 {
			f.Document("", nil)
		}
		s := segmentOf(seg, hashes[seg.Key], isTranslate(file))
		s.Origin = source.Subject{File: file, Span: seg.Span}
		f.Unit(&handoff.Unit{ID: unitID(len(f.Documents[0].Units)), Kind: source.String, Segments: []handoff.Segment{s}})
		return true
	})
	return f, found
}

func unitID(n int) string { return "m" + strconv.Itoa(n+1) }

// segmentOf makes a segment of a message with a hash.
func segmentOf(seg *source.Segment, hash string, untranslated bool) handoff.Segment {
	m := locales.Message{Key: seg.Key, Target: seg.Forms}
	m.Notes.Extracted = seg.Notes
	if hash != "" {
		m.Notes.SetMark(hashMark, hash)
	}
	other := seg.Forms[source.Other]
	same := seg.Forms.Map(func(string) string { return other }) == seg.Forms
	if untranslated && same && Hash(strings.Join(seg.Notes, "\n"), other) == hash {
		m.Source, m.Target = source.Singular(other), source.Forms{}
		m.ID = source.NewID(m.Key, m.Source)
	}
	return handoff.Segment{Message: m}
}

// Write writes the translations of interface strings as the file that [FileName] names, sorted
// by key: every form that they have, their hash and what their source says to translators.
// What needs work is not in it: see [WriteUntranslated]. Format is one of [Formats].
//
// What go-i18n would lose or stumble over is an error, and left out: see [Check].
func Write(f *handoff.File, format string) (string, []source.Diagnostic) {
	entries, found := entriesOf(f)
	return write(entries, format), found
}

// WriteUntranslated writes the interface strings that have no translation, or one that needs
// work, as the file that [TranslateName] names: each form that the language has is the source's
// text.
func WriteUntranslated(f *handoff.File, format string) (string, []source.Diagnostic) {
	entries, found := untranslatedOf(f)
	return write(entries, format), found
}

// Carry gives what [Read] has of what [Write] wrote.
func Carry(f *handoff.File) *handoff.File {
	entries, _ := entriesOf(f)
	left := &handoff.File{Target: f.Target}
	for i, e := range entries {
		if i == 0 {
			left.Document("", nil)
		}
		m := locales.Message{Key: e.ID, Target: e.Forms}
		m.Notes.SetMark(hashMark, e.Hash)
		if e.Description != "" {
			m.Notes.Extracted = strings.Split(e.Description, "\n")
		}
		left.Unit(&handoff.Unit{ID: unitID(i), Kind: source.String, Segments: []handoff.Segment{{Message: m}}})
	}
	return left
}

// entriesOf gives what is translated.
func entriesOf(f *handoff.File) ([]Entry, []source.Diagnostic) {
	return collect(f, func(s *handoff.Segment) (source.Forms, bool) {
		return s.Target, s.State() >= locales.Translated
	})
}

// untranslatedOf gives what is not, with the sources' texts.
func untranslatedOf(f *handoff.File) ([]Entry, []source.Diagnostic) {
	categories := locales.PluralsOf(f.Target).Categories
	return collect(f, func(s *handoff.Segment) (source.Forms, bool) {
		forms := source.Singular(s.Source[source.Other])
		if s.Source.Plural() {
			for _, c := range categories {
				forms[c] = s.Source[source.Other]
			}
		}
		return forms, s.State() < locales.Translated
	})
}

// collect makes entries of interface strings, sorted by key, without those that go-i18n could
// not use. Prose is for others, and only counted.
func collect(f *handoff.File, forms func(*handoff.Segment) (source.Forms, bool)) ([]Entry, []source.Diagnostic) {
	var list []Entry
	lost := handoff.NewLoss("go-i18n")
	c := Checker{locale: f.Target, seen: map[string]source.Subject{}}
	f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
		texts, wanted := forms(s)
		switch {
		case s.Key == "":
			lost.Add(handoff.Prose, s.Origin)
			return true
		case !wanted:
			return true
		}
		e := Entry{ID: s.Key, Description: descriptionOf(s), Forms: texts.Map(source.Compose), Origin: s.Origin}
		e.Hash = Hash(e.Description, s.Source[source.Other])
		before := len(c.found)
		c.checkID(&e)
		c.checkForms(&e, e.Forms)
		if len(c.found) == before {
			list = append(list, e)
		}
		return true
	})
	slices.SortStableFunc(list, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
	return list, append(c.found, lost.Diagnostics()...)
}

// descriptionOf gives what the source says to translators, as it is read again.
func descriptionOf(s *handoff.Segment) string {
	var lines []string
	for _, line := range s.Notes.Extracted {
		for part := range strings.Lines(source.Compose(line)) {
			if part = strings.TrimSpace(part); part != "" {
				lines = append(lines, part)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// write writes entries with the forms that they have.
func write(entries []Entry, format string) string {
	list := make([]message, len(entries))
	for i, e := range entries {
		list[i] = message{id: e.ID}
		list[i].add("description", e.Description)
		list[i].add(hashMark, e.Hash)
		for c, text := range e.Forms.Each {
			list[i].add(c.String(), text)
		}
	}
	if format == "yaml" {
		return writeYAML(list)
	}
	return written(format, func(w *Writer) { w.add(list) })
}

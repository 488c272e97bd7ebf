package gotext

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/json"
	"dich/source/tree"
)

// Read reads a decoded file of gotext's. Each message is a unit of one segment; its key is what
// the program looks it up by, or else its id, unless that is the text itself. The file, never
// nil, says no source language: gotext's do not.
//
// Reading what was written gives what is carried: see [Carry].
func Read(file, text string) (*handoff.File, []source.Diagnostic) {
	root, found := json.Parse(file, text)
	r := &reader{file: file, text: text, found: found}
	if root.Value != nil {
		r.root(root)
	}
	source.SortDiagnostics(r.found)
	return &r.result, r.found
}

type reader struct {
	file, text string
	result     handoff.File
	found      []source.Diagnostic
}

func (r *reader) root(root tree.Entry) {
	if _, ok := root.Value.(*tree.Table); !ok {
		r.shape(root, "messages")
		return
	}
	name := entry(root, "language")
	if r.result.Target = r.locale(name); r.result.Target == language.Und {
		r.report(source.Warning, Language, name, source.Args{"Got": text(name)})
	}
	list := entry(root, "messages")
	if list.Value != tree.Other("array") {
		r.shape(list, "messages")
		return
	}
	for _, m := range json.Elements(r.text, list) {
		r.message(m)
	}
}

func (r *reader) locale(name tree.Entry) language.Tag {
	tag, err := language.Parse(text(name))
	if err != nil {
		return language.Und
	}
	return tag
}

// message adds a message that nothing is wrong with.
func (r *reader) message(m tree.Entry) {
	if _, ok := m.Value.(*tree.Table); !ok {
		r.shape(m, "messages")
		return
	}
	before := len(r.found)
	known := r.placeholders(m)
	src, target := r.forms(m, "message", known), r.forms(m, "translation", known)
	if len(r.found) > before {
		return
	}
	s := handoff.Segment{Message: locales.NewMessage(keyOf(m, r.text), src)}
	s.Target, s.Origin = target, source.Subject{File: r.file, Span: m.ValueSpan}
	s.Notes.Extracted = lines(text(entry(m, "comment")))
	s.Notes.Translator = lines(text(entry(m, "translatorComment")))
	if entry(m, "fuzzy").ValueSpan.Of(r.text) == "true" {
		s.SetState(locales.NeedsWork)
	}
	add(&r.result, s)
}

// keyOf gives what names a message; empty for one that its text names.
func keyOf(m tree.Entry, file string) string {
	if key := text(entry(m, "key")); key != "" {
		return key
	}
	id := entry(m, "id")
	if list := json.Elements(file, id); len(list) > 0 {
		id = list[0]
	}
	if text(id) == text(entry(m, "message")) {
		return ""
	}
	return text(id)
}

func (r *reader) placeholders(m tree.Entry) placeholders {
	var list placeholders
	for _, e := range json.Elements(r.text, entry(m, "placeholders")) {
		list = append(list, placeholder{text(entry(e, "id")), text(entry(e, "string"))})
	}
	return list
}

// forms reads a text, or its plural forms.
func (r *reader) forms(m tree.Entry, key string, known placeholders) source.Forms {
	e := entry(m, key)
	chosen := entry(e, "select")
	switch {
	case e.ValueSpan.Empty(), tree.Kind(e.Value) == "null":
		return source.Forms{}
	case tree.Kind(e.Value) == "string":
		return source.Singular(known.restore(text(e)))
	case tree.Kind(e.Value) != "table", tree.Kind(chosen.Value) == "" && tree.Kind(entry(e, "msg").Value) != "string":
		r.shape(e, key)
		return source.Forms{}
	case chosen.ValueSpan.Empty():
		return source.Singular(known.restore(text(entry(e, "msg"))))
	}
	return r.cases(chosen, known)
}

func (r *reader) cases(chosen tree.Entry, known placeholders) source.Forms {
	var forms source.Forms
	feature := text(entry(chosen, "feature"))
	list := entry(chosen, "cases")
	cases, ok := list.Value.(*tree.Table)
	switch {
	case feature != plural:
		r.report(source.Error, Select, chosen, source.Args{"Feature": feature})
		return forms
	case !ok:
		r.shape(list, "cases")
		return forms
	}
	for _, e := range cases.Entries {
		category, ok := source.ParsePluralCategory(e.Key)
		form := e
		if _, isTable := e.Value.(*tree.Table); isTable {
			form = entry(e, "msg")
		}
		switch {
		case !ok:
			r.report(source.Error, Case, e, source.Args{"Got": e.Key})
		case tree.Kind(form.Value) != "string":
			r.shape(e, e.Key)
		default:
			forms[category] = known.restore(text(form))
		}
	}
	return forms
}

// entry gives the entry of a table; one without a place and a value if there is none.
func entry(in tree.Entry, key string) tree.Entry {
	t, ok := in.Value.(*tree.Table)
	if !ok {
		return tree.Entry{}
	}
	i := slices.IndexFunc(t.Entries, func(e tree.Entry) bool { return e.Key == key })
	if i < 0 {
		return tree.Entry{}
	}
	return t.Entries[i]
}

func text(e tree.Entry) string {
	s, _ := e.Value.(string)
	return s
}

// lines gives those that have something on them.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// shape reports a value that is another than gotext's.
func (r *reader) shape(e tree.Entry, key string) {
	r.report(source.Error, Shape, e, source.Args{"Key": key, "Got": tree.Kind(e.Value)})
}

func (r *reader) report(severity source.Severity, code source.DiagnosticCode, at tree.Entry, args source.Args) {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: severity, Subject: source.Subject{File: r.file, Span: at.ValueSpan}, Args: args,
	})
}

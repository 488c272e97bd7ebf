package srx

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// Namespace is that of SRX 2.0.
const Namespace = "http://www.lisa.org/srx20"

// Read reads the rules of a language out of an SRX 2.0 file, of at most
// source.MaxFileSize bytes. The language is found by the languagepatterns, which must
// fit its whole tag, in any case: the first that does, or with cascade="yes" all of
// them, in order. Spans count bytes of text.
//
// Elements of other namespaces are passed over, as the standard allows: what Okapi
// keeps in them has no effect. What the rules of other languages ask for need not be
// supported, but must be well formed. The rules are nil if there is an error.
func Read(file, text string, locale language.Tag) (*Rules, []source.Diagnostic) {
	root, found := readXML(file, text)
	if root == nil {
		return nil, found
	}
	r := &reader{file: file, locale: locale}
	rules := r.srx(root)
	source.SortDiagnostics(r.found)
	if slices.ContainsFunc(r.found, func(d source.Diagnostic) bool { return d.Severity == source.Error }) {
		return nil, r.found
	}
	return rules, r.found
}

type reader struct {
	file   string
	locale language.Tag
	found  []source.Diagnostic
}

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: source.Subject{File: r.file, Span: span}, Args: args,
	})
	return &r.found[len(r.found)-1]
}

// repeated reports a second thing where there may be one.
func (r *reader) repeated(code source.DiagnosticCode, span, first source.Span, args source.Args) {
	d := r.report(code, span, args)
	d.Related = []source.Related{{Note: FirstHere, Subject: source.Subject{File: r.file, Span: first}}}
}

func (r *reader) srx(root *element) *Rules {
	if !r.isSRX2(root) {
		return nil
	}
	parts := r.parts(root, "header", "body")
	cascade := r.header(parts["header"])
	body := r.parts(parts["body"], "languagerules", "maprules")
	sets := r.ruleSets(body["languagerules"])
	return r.compile(r.chosen(body["maprules"], sets, cascade))
}

// isSRX2 checks the root. Version 1 had no namespace, so the version is told first.
func (r *reader) isSRX2(root *element) bool {
	if root.name != "srx" {
		r.report(UnexpectedElement, root.span, source.Args{"Name": root.name, "In": ""})
		return false
	}
	if v := root.get("version"); v != nil && v.value.text() != "2.0" {
		r.report(Version, v.span, source.Args{"Got": v.value.text()}).Hint = HintVersion
		return false
	}
	if root.space != Namespace {
		args := source.Args{"Name": root.name, "Got": root.space, "Want": Namespace}
		r.report(WrongNamespace, root.span, args).Hint = HintNamespace
		return false
	}
	r.attributes(root, "version")
	return true
}

// header reports whether all languagemaps that fit are taken.
func (r *reader) header(e *element) (cascade bool) {
	if e == nil {
		return true
	}
	before := len(r.found)
	r.attributes(e, "segmentsubflows", "cascade")
	for i := range r.found[before:] { // OmegaT's own file has neither
		r.found[before+i].Severity = source.Warning
	}
	for _, handle := range r.children(e, "formathandle") {
		r.attributes(handle, "include", "type")
		r.value(handle, "include", "yes", "no")
		r.value(handle, "type", "start", "end", "isolated")
	}
	r.value(e, "segmentsubflows", "yes", "no")
	return r.value(e, "cascade", "yes", "no") == "yes"
}

// parts gives the children of an element, each of which must stand there once. It
// takes nil for an element that is not there.
func (r *reader) parts(e *element, names ...string) map[string]*element {
	parts := r.once(e, names...)
	for _, name := range names {
		if e != nil && parts[name] == nil {
			r.missing(e, name)
		}
	}
	return parts
}

// once gives the children of an element, each of which may stand there once.
func (r *reader) once(e *element, names ...string) map[string]*element {
	parts := map[string]*element{}
	for _, child := range r.children(e, names...) {
		if first := parts[child.name]; first != nil {
			r.repeated(DuplicateElement, child.span, first.span, source.Args{"Name": child.name, "In": e.name})
			continue
		}
		parts[child.name] = child
	}
	return parts
}

func (r *reader) missing(e *element, name string) {
	r.report(MissingElement, e.span, source.Args{"Name": name, "In": e.name})
}

// children gives the children of an element that bear one of the names, and reports
// what else is there.
func (r *reader) children(e *element, names ...string) []*element {
	if e == nil {
		return nil
	}
	var list []*element
	for _, child := range e.children {
		switch {
		case child.space == Namespace && slices.Contains(names, child.name):
			list = append(list, child)
		case child.space == Namespace || child.space == "":
			r.unexpected(child, e)
		}
	}
	text := e.content.text()
	if s := (source.Span{End: len(text)}).Trim(text); !s.Empty() {
		r.report(UnexpectedText, e.content.span(s), source.Args{"In": e.name})
	}
	return list
}

func (r *reader) unexpected(child, parent *element) {
	r.report(UnexpectedElement, child.span, source.Args{"Name": child.name, "In": parent.name})
}

// attributes reports those that are not known or not there.
func (r *reader) attributes(e *element, names ...string) {
	r.unknownAttributes(e, names...)
	for _, name := range names {
		if e.get(name) == nil {
			r.report(MissingAttribute, e.span, source.Args{"Name": name, "In": e.name})
		}
	}
}

// unknownAttributes reports those that have none of the names.
func (r *reader) unknownAttributes(e *element, names ...string) {
	for _, a := range e.attributes {
		if a.space == "" && !slices.Contains(names, a.name) {
			r.report(UnknownAttribute, a.span, source.Args{"Name": a.name, "In": e.name}).Severity = source.Warning
		}
	}
}

// value gives an attribute that may have some values, and the first of these where
// it is wrong or not there.
func (r *reader) value(e *element, name string, values ...string) string {
	a := e.get(name)
	if a == nil {
		return values[0]
	}
	got := a.value.text()
	if !slices.Contains(values, got) {
		r.report(WrongValue, a.span, source.Args{"Name": name, "Got": got, "Want": strings.Join(values, ", ")})
		return values[0]
	}
	return got
}

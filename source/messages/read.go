package messages

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/json"
	"dich/source/tree"
	"dich/source/yaml"
)

// ReadTOML reads a file of interface strings in go-i18n's format: a message is a
// string, or a table of its parts; the ids of tables inside tables are joined with
// a point.
//
// Each message is a unit of one segment, in the order of the file. Key is its id,
// Span the value of other with its quotes: a text that replaces it must be quoted
// too (see [toml.Quote]). The texts are in NFC, their white space as the author
// wrote it. Notes are the lines of its description.
//
// The document, never nil, has all messages that nothing is wrong with; of a file
// that is no TOML it has none.
func ReadTOML(path string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	root, found := parseTOML(path, text)
	return fromTree(path, locale, text, root, found)
}

// ReadJSON is [ReadTOML] for JSON, which has no byte order mark.
func ReadJSON(path string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	if text == "" { // go-i18n takes a file of nothing for one without messages
		return fromTree(path, locale, text, tree.Entry{}, nil)
	}
	root, found := json.Parse(path, text)
	return fromTree(path, locale, text, root, found)
}

// ReadYAML is [ReadTOML] for YAML. A text need not stand in quotes there: the Span of
// one that does not, is the text; of one below | or > it has these too.
func ReadYAML(path string, locale language.Tag, text string) (*source.Document, []source.Diagnostic) {
	root, found := yaml.Parse(path, text)
	return fromTree(path, locale, text, root, found)
}

// fromTree makes the document of a file whose tree is known; the value of root is nil where
// the text was not to be read.
func fromTree(path string, locale language.Tag, text string, root tree.Entry, found []source.Diagnostic) (*source.Document, []source.Diagnostic) {
	r := readTree(path, text, root, found)
	return r.document(locale), r.found
}

// ReadTranslations reads a file that translators keep in go-i18n's format, in the syntax that
// its name ends with (.toml, .json, .yaml or .yml; all else is TOML), as [ReadTOML] does; and
// gives the hashes of the messages that have one, by key: go-i18n's mark of the source that a
// message is a translation of.
func ReadTranslations(path string, locale language.Tag, text string) (*source.Document, map[string]string, []source.Diagnostic) {
	var root tree.Entry
	var found []source.Diagnostic
	switch strings.ToLower(path[strings.LastIndexByte(path, '.')+1:]) {
	case "json":
		if text != "" {
			root, found = json.Parse(path, text)
		}
	case "yaml", "yml":
		root, found = yaml.Parse(path, text)
	default:
		root, found = parseTOML(path, text)
	}
	r := readTree(path, text, root, found)
	return r.document(locale), r.hashes, r.found
}

func readTree(path, text string, root tree.Entry, found []source.Diagnostic) *reader {
	r := &reader{path: path, text: text, found: found, seen: map[string]source.Span{}, hashes: map[string]string{}}
	switch v := root.Value.(type) {
	case nil:
	case *tree.Table:
		r.group(v, "")
	default:
		r.report(NotTable, root.ValueSpan, source.Args{"Got": tree.Kind(v)}, "")
	}
	slices.SortFunc(r.units, func(a, b source.Unit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	source.SortDiagnostics(r.found)
	return r
}

func (r *reader) document(locale language.Tag) *source.Document {
	return &source.Document{
		Path: r.path, Locale: locale, Format: source.Messages,
		Parts: []source.Part{{Text: r.text, Units: r.units}},
	}
}

type reader struct {
	path  string
	text  string
	units []source.Unit
	seen  map[string]source.Span // where the message of an id is named; ids in NFC

	hashes map[string]string // by key
	found  []source.Diagnostic
}

// group reads a table of messages; prefix is its id with a point, or nothing.
func (r *reader) group(t *tree.Table, prefix string) {
	parts, ids := split(t)
	for _, part := range parts {
		d := r.report(ReservedKey, part.KeySpan, source.Args{"Key": part.Key}, HintReserved)
		if len(ids) > 0 {
			r.relate(d, ids[0].KeySpan)
		}
	}
	for _, e := range ids {
		r.entry(e, prefix)
	}
}

// split tells the parts of a message from ids, as go-i18n does: a reserved name is
// a part, in any case, unless it names a table; translation is one even then.
func split(t *tree.Table) (parts, ids []*tree.Entry) {
	for i := range t.Entries {
		e := &t.Entries[i]
		_, isTable := e.Value.(*tree.Table)
		if isPart(e.Key) && (!isTable || e.Key == translation) {
			parts = append(parts, e)
		} else {
			ids = append(ids, e)
		}
	}
	return parts, ids
}

func (r *reader) entry(e *tree.Entry, prefix string) {
	t, ok := e.Value.(*tree.Table)
	if !ok {
		r.add(&message{id: prefix + e.Key, name: e, parts: map[string]*tree.Entry{other: e}})
		return
	}
	if parts, ids := split(t); len(parts) > 0 && len(ids) == 0 {
		r.add(r.message(e, prefix, parts))
	} else {
		r.group(t, prefix+e.Key+".")
	}
}

func (r *reader) report(code source.DiagnosticCode, span source.Span, args source.Args, hint source.Hint) *source.Diagnostic {
	r.found = append(r.found, source.Diagnostic{
		Code: code, Severity: source.Error, Subject: r.subject(span), Args: args, Hint: hint,
	})
	return &r.found[len(r.found)-1]
}

func (r *reader) relate(d *source.Diagnostic, first source.Span) {
	d.Related = []source.Related{{Note: FirstHere, Subject: r.subject(first)}}
}

func (r *reader) subject(span source.Span) source.Subject {
	return source.Subject{File: r.path, Span: span}
}

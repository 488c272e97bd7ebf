package i18next

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"dich/locales/handoff"
	"dich/source"
)

// Write writes the translated interface strings as a namespace of i18next, nested at the points
// of their keys: {{.Name}} is {{Name}}, and the number of a plural is {{count}}. A plural has
// the key key_one, key_few and so on for each category of the language; one that the
// translation lacks has the text of other.
func Write(f *handoff.File) (string, []source.Diagnostic) {
	c := collect(f, "i18next")
	w := &nester{collector: c, root: map[string]any{}, taken: map[string]source.Subject{}}
	for i := range c.list {
		w.entry(&c.list[i])
	}
	return encode(w.root), c.diagnostics()
}

// A nester puts texts where i18next looks for them.
type nester struct {
	*collector
	root  map[string]any
	taken map[string]source.Subject // whole keys, with their suffixes
}

func (w *nester) entry(e *entry) {
	list := stringsOf(e)
	for _, s := range list {
		if first, taken := w.taken[s.key]; taken {
			d := w.report(source.Error, Taken, e.id, e.origin)
			d.Related = []source.Related{{Note: FirstHere, Subject: first}}
			return
		}
	}
	flat := false
	for _, s := range list {
		w.taken[s.key] = e.origin
		if !w.nest(s.key, s.text) {
			flat = true
			w.root[s.key] = s.text
		}
	}
	w.notes(e, flat)
}

// A keyed is a text of i18next.
type keyed struct{ key, text string }

// stringsOf gives the texts of a message: one, or one for each form.
func stringsOf(e *entry) []keyed {
	var list []keyed
	for c, form := range e.forms.Each {
		key := e.id
		if e.plural {
			key += "_" + c.String()
		}
		list = append(list, keyed{key, e.text(form, interpolation, func(s string) string { return s })})
	}
	return list
}

func interpolation(name string) string { return "{{" + name + "}}" }

// notes reports what i18next will take for something else.
func (w *nester) notes(e *entry, flat bool) {
	if flat {
		w.report(source.Note, Flat, e.id, e.origin)
	}
	if strings.Contains(e.id, ":") {
		w.report(source.Warning, Namespace, e.id, e.origin)
	}
	for _, text := range e.forms {
		if strings.Contains(text, "$t(") {
			w.report(source.Warning, Nesting, e.id, e.origin)
			return
		}
	}
}

// nest puts a text below the parts of its key; false where a part is empty, or is a text.
func (w *nester) nest(key, text string) bool {
	parts := strings.Split(key, ".")
	if slices.Contains(parts, "") {
		return false
	}
	at := w.root
	last := len(parts) - 1
	for _, part := range parts[:last] {
		below, isTable := at[part].(map[string]any)
		if at[part] == nil {
			below, isTable = map[string]any{}, true
			at[part] = below
		}
		if !isTable {
			return false
		}
		at = below
	}
	if at[parts[last]] != nil {
		return false
	}
	at[parts[last]] = text
	return true
}

// encode writes JSON with sorted keys, and with <, > and & as they are.
func encode(root any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	e.Encode(root) // texts have no errors
	return b.String()
}

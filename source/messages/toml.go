package messages

import (
	"slices"

	"dich/source"
	"dich/source/toml"
	"dich/source/tree"
)

// parseTOML gives a TOML file as a tree; its value is nil where a piece of the file
// could not be read: what the other entries lack may stand there.
func parseTOML(path, text string) (tree.Entry, []source.Diagnostic) {
	root, found := toml.Parse(path, text)
	if slices.ContainsFunc(found, func(d source.Diagnostic) bool { return d.Code == toml.Syntax }) {
		return tree.Entry{}, found
	}
	return tree.Entry{Value: fromTOML(root)}, found
}

func fromTOML(t *toml.Table) *tree.Table {
	entries := make([]tree.Entry, len(t.Entries))
	for i := range t.Entries {
		e := &t.Entries[i]
		entries[i] = tree.Entry{Key: e.Key, Value: valueOfTOML(e), KeySpan: e.KeySpan, ValueSpan: e.ValueSpan}
	}
	return &tree.Table{Entries: entries}
}

func valueOfTOML(e *toml.Entry) any {
	switch v := e.Value.(type) {
	case string:
		return v
	case *toml.Table:
		return fromTOML(v)
	}
	return tree.Other(e.Kind())
}

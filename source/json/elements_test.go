package json

import (
	"testing"

	"dich/source/tree"
)

// The elements of an array have their places in the whole text.
func TestElements(t *testing.T) {
	const text = `{"a": ["x", 1, {"b": null}, ["y"]], "c": "z"}`
	root, _ := Parse("a.json", text)
	entries := root.Value.(*tree.Table).Entries
	got := ""
	for _, e := range Elements(text, entries[0]) {
		got += tree.Kind(e.Value) + " " + e.ValueSpan.Of(text) + "; "
	}
	if want := `string "x"; number 1; table {"b": null}; array ["y"]; `; got != want {
		t.Errorf("got %s", got)
	}
	if list := Elements(text, entries[1]); list != nil {
		t.Error(list)
	}
}

package markdown

import (
	"slices"
	"strings"

	"dich/source"
	"dich/source/toml"
)

// Front matter is what stands between two fences at the very beginning: --- for YAML,
// which ... may end too, and +++ for TOML. Without its second fence it is Markdown, as
// other programs see it.

const (
	yamlFence = "---"
	tomlFence = "+++"
)

// matter says where front matter stands.
type matter struct {
	fence string
	body  source.Span
	end   int // where the Markdown begins
}

// findMatter looks for front matter; its fence is empty if there is none.
func findMatter(text string) matter {
	start := len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	end, at := lineEnd(text, start)
	fence := strings.TrimRight(text[start:end], " \t")
	if fence != yamlFence && fence != tomlFence {
		return matter{end: start}
	}
	for body := at; at < len(text); {
		end, next := lineEnd(text, at)
		line := strings.TrimRight(text[at:end], " \t")
		if line == fence || line == "..." && fence == yamlFence {
			return matter{fence, source.Span{Start: body, End: at}, next}
		}
		at = next
	}
	return matter{end: start}
}

// front reads the front matter, and gives where the Markdown begins.
func (r *reader) front(keys []string) int {
	m := findMatter(r.text)
	switch {
	case len(keys) == 0:
	case m.fence == yamlFence:
		r.yaml(m.body, keys)
	case m.fence == tomlFence:
		r.toml(m.body, keys)
	}
	return m.end
}

// toml takes the texts of the named keys from TOML.
func (r *reader) toml(body source.Span, keys []string) {
	blank := strings.Repeat(" ", body.Start) // so that its spans are ours
	root, found := toml.Parse(r.file, blank+body.Of(r.text))
	r.found = append(r.found, found...)
	for i, key := range keys {
		e := root.Get(strings.Split(key, ".")...)
		if e == nil || slices.Contains(keys[:i], key) {
			continue
		}
		list, ok := e.Value.([]toml.Entry)
		if !ok {
			list = []toml.Entry{*e}
		}
		for _, e := range list {
			r.tomlValue(key, e)
		}
	}
	slices.SortFunc(r.units, func(a, b source.Unit) int { return a.Span.Start - b.Span.Start })
}

func (r *reader) tomlValue(key string, e toml.Entry) {
	if value, ok := e.Value.(string); ok {
		r.value(key, e.ValueSpan, value)
		return
	}
	r.report(FrontMatter, e.ValueSpan, source.Args{"Key": key}, HintFrontMatter)
}

// value makes a unit of a value; span is the bytes that a translation replaces.
func (r *reader) value(key string, span source.Span, value string) {
	text := source.Clean(value)
	if text == "" {
		return
	}
	forms := source.Singular(text)
	kind := source.Metadata
	if key == "title" {
		kind = source.Title
	}
	r.units = append(r.units, source.Unit{Kind: kind, Span: span, Segments: []source.Segment{{
		ID: source.NewID("", forms), Span: span, Text: text, Forms: forms, Codes: Codes(text),
	}}})
}

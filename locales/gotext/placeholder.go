package gotext

import (
	"strconv"
	"strings"

	"dich/source"
)

// A placeholder stands as {ID} for a piece of text that is not translated.
type placeholder struct {
	ID     string `json:"id"`
	String string `json:"string"`
}

// placeholders are those of one message, in the order in which they came.
type placeholders []placeholder

// add gives the ID of a piece, which gets one if it has none.
func (p *placeholders) add(piece string) string {
	taken := map[string]bool{}
	for _, known := range *p {
		if known.String == piece {
			return known.ID
		}
		taken[known.ID] = true
	}
	name := nameOf(piece)
	id := name
	for n := 2; taken[id]; n++ {
		id = name + "_" + strconv.Itoa(n)
	}
	*p = append(*p, placeholder{id, piece})
	return id
}

func nameOf(piece string) string {
	if name, ok := source.FieldName(piece); ok {
		return name
	}
	switch piece {
	case "{":
		return "Open"
	case "}":
		return "Close"
	}
	return "Action"
}

// declare gives a text with its template actions and its braces as placeholders.
func (p *placeholders) declare(text string) string {
	var b strings.Builder
	at := 0
	for _, c := range source.Fields(text) {
		p.braces(&b, text[at:c.Span.Start])
		b.WriteString("{" + p.add(c.Span.Of(text)) + "}")
		at = c.Span.End
	}
	p.braces(&b, text[at:])
	return b.String()
}

func (p *placeholders) braces(b *strings.Builder, text string) {
	for i := range len(text) {
		if text[i] == '{' || text[i] == '}' {
			b.WriteString("{" + p.add(text[i:i+1]) + "}")
		} else {
			b.WriteByte(text[i])
		}
	}
}

// restore puts back what declare declared. The placeholders of other programs, which stand for
// printf's verbs, stay as translators see them.
func (p placeholders) restore(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		id, after, closed := strings.Cut(rest, "}")
		if !found || !closed {
			if found {
				b.WriteString("{" + rest)
			}
			return b.String()
		}
		b.WriteString(p.piece(id))
		text = after
	}
}

func (p placeholders) piece(id string) string {
	for _, known := range p {
		if known.ID == strings.TrimSpace(id) && strings.ContainsAny(known.String, "{}") {
			return known.String
		}
	}
	return "{" + id + "}"
}

package source

import "strings"

// Fields finds the template actions of an interface string, in order.
func Fields(text string) []Code {
	var codes []Code
	for at := 0; ; {
		open := strings.Index(text[at:], "{{")
		if open < 0 {
			return codes
		}
		span := Span{at + open, len(text)}
		if end := strings.Index(text[span.Start:], "}}"); end >= 0 {
			span.End = span.Start + end + len("}}")
		}
		action := span.Of(text)
		codes = append(codes, Code{Kind: actionKind(action), N: len(codes) + 1, Text: action, Shown: Object, Span: span})
		at = span.End
	}
}

// FieldName gives the name in a plain field, "Count" for "{{ .Count }}", and
// false for any other action.
func FieldName(action string) (string, bool) {
	name, ok := strings.CutPrefix(action, "{{")
	if !ok {
		return "", false
	}
	if name, ok = strings.CutSuffix(name, "}}"); !ok {
		return "", false
	}
	name, ok = strings.CutPrefix(strings.Trim(name, " \t\r\n"), ".") // the blanks of text/template
	return name, ok && isFieldName(name)
}

func actionKind(action string) CodeKind {
	if _, ok := FieldName(action); ok {
		return Field
	}
	return Action
}

func isFieldName(s string) bool {
	for i, r := range s {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z' || r == '_'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

package po

import (
	"slices"
	"strings"
)

// What Weblate's and gettext's programs put around a file name that has blanks:
// U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE.
const isolate, popIsolate = "\u2068", "\u2069"

const fuzzyFlag = "fuzzy"

// note reads a comment; text is what follows its number sign.
func (e *entry) note(text string) {
	if text == "" {
		text = " "
	}
	n := &e.notes
	switch rest := text[1:]; text[0] {
	case '.':
		n.Extracted = append(n.Extracted, unpad(rest))
	case ':':
		n.References = append(n.References, references(rest)...)
	case ',':
		n.Flags = e.flags(n.Flags, rest)
	case '=':
		n.Sticky = e.flags(n.Sticky, rest)
	default:
		e.translator(unpad(text))
	}
}

// unpad takes away the blank that separates a comment from its marker.
func unpad(text string) string { return strings.TrimPrefix(text, " ") }

const markPrefix = "dich:"

func (e *entry) translator(text string) {
	if mark, ok := strings.CutPrefix(text, markPrefix); ok {
		e.notes.Marks = append(e.notes.Marks, unpad(mark))
	} else {
		e.notes.Translator = append(e.notes.Translator, text)
	}
}

// flags adds the flags of one line to list. Commas separate flags; as gettext
// does, we find fuzzy between blanks too.
func (e *entry) flags(list []string, line string) []string {
	for flag := range strings.SplitSeq(oneLine(line), ",") {
		flag = strings.TrimSpace(flag)
		if words := strings.Fields(flag); slices.Contains(words, fuzzyFlag) {
			e.fuzzy = true
			words = slices.DeleteFunc(words, func(w string) bool { return w == fuzzyFlag })
			flag = strings.Join(words, " ")
		}
		if flag != "" {
			list = append(list, flag)
		}
	}
	return list
}

// references reads names that blanks separate, or isolates enclose.
func references(line string) []string {
	var names []string
	isolated := strings.Contains(line, popIsolate)
	for {
		line = strings.TrimLeft(line, blanks)
		if line == "" {
			return names
		}
		var name string
		if isolated && strings.HasPrefix(line, isolate) {
			name, line, isolated = strings.Cut(line, popIsolate)
			name = strings.TrimPrefix(name, isolate)
		}
		size := strings.IndexAny(line, blanks)
		if size < 0 {
			size = len(line)
		}
		names = append(names, name+line[:size])
		line = line[size:]
	}
}

// reference is the inverse of references for one name: the isolates enclose the
// file and not the line number behind it.
func reference(name string) string {
	name = oneLine(name)
	if !strings.ContainsAny(name, blanks) {
		return name
	}
	file, line := name, ""
	if colon := strings.LastIndexByte(name, ':'); colon >= 0 && strings.Trim(name[colon+1:], "0123456789") == "" {
		file, line = name[:colon], name[colon:]
	}
	return isolate + file + popIsolate + line
}

// oneLine keeps a line end out of what must stand on one line.
func oneLine(s string) string { return lineEnds.Replace(s) }

var lineEnds = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

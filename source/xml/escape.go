package xml

import "unicode/utf8"

// Valid reports a text that XML can write.
func Valid(text string) bool { return forbiddenAt(text) < 0 }

// AppendText writes a text as the content of an element: it is read back as it is. What
// XML cannot write is left out, see Valid.
func AppendText(b []byte, text string) []byte { return appendEscaped(b, text, &textEscapes) }

// AppendValue writes a text as the value of an attribute between quotation marks ("): it
// is read back as it is, line feeds too. What XML cannot write is left out.
func AppendValue(b []byte, text string) []byte { return appendEscaped(b, text, &valueEscapes) }

var textEscapes = [utf8.RuneSelf]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '\r': "&#13;"}

var valueEscapes = [utf8.RuneSelf]string{
	'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;", '\t': "&#9;", '\n': "&#10;", '\r': "&#13;",
}

func appendEscaped(b []byte, text string, escapes *[utf8.RuneSelf]string) []byte {
	valid := Valid(text)
	done := 0
	for i := 0; i < len(text); {
		escape, size := "", 1
		switch c := text[i]; {
		case c < utf8.RuneSelf && escapes[c] != "":
			escape = escapes[c]
		case valid:
			i++
			continue
		default:
			if size = allowedSize(text[i:]); size > 0 {
				i += size
				continue
			}
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		b = append(append(b, text[done:i]...), escape...)
		i += size
		done = i
	}
	return append(b, text[done:]...)
}

package po

import (
	"cmp"
	"regexp"
	"strings"

	"dich/source"
	"dich/source/charset"
)

// Converted is the note on a file in an old encoding, Charset: its text is UTF-8 now, and
// so will be what is written.
const Converted source.DiagnosticCode = "po-converted"

// Decode gives the text of a PO file in the encoding that its header names, as [Read]
// takes it. The header of the text says UTF-8, whatever it said in the file; that this is
// so is a note. UTF-16 is no encoding for PO files.
//
// A file that is UTF-8 gives its own bytes.
func Decode(file string, data []byte) (string, []source.Diagnostic) {
	text, problems := source.Decode(file, data)
	name := oldCharset(data)
	if name == "" || len(data) > source.MaxFileSize {
		return text, problems
	}
	if len(problems) == 0 && isASCII(text) {
		return withUTF8(text), []source.Diagnostic{converted(file, name)}
	}
	text, problems = charset.Decode(file, data, cmp.Or(codePages[strings.ToUpper(name)], name))
	if len(problems) > 0 {
		return "", problems
	}
	return withUTF8(text), []source.Diagnostic{converted(file, name)}
}

// codePages are what glibc calls encodings that have another name in the Encoding Standard.
var codePages = map[string]string{"CP932": "shift_jis", "CP936": "gbk", "CP949": "euc-kr", "CP950": "big5"}

func converted(file, name string) source.Diagnostic {
	return source.Diagnostic{
		Code: Converted, Severity: source.Note, Subject: source.Subject{File: file},
		Args: source.Args{"Charset": name}, Hint: source.Hint(Converted),
	}
}

// charsetField finds the header's charset. The header is the first entry; before it there
// may be any number of comments.
var charsetField = regexp.MustCompile(`(?mi)^[ \t]*(?:msgstr[ \t]*)?"(?:[^"\n]*\\n)?Content-Type:[^"\n\\]*?charset=([A-Za-z0-9._:+-]+)`)

// oldCharset gives the header's charset; empty where it is UTF-8 or is not said.
func oldCharset(data []byte) string {
	m := charsetField.FindSubmatch(data[:min(len(data), maxHeader)])
	if m == nil {
		return ""
	}
	switch name := string(m[1]); strings.ToUpper(name) {
	case "UTF-8", "UTF8", "CHARSET":
		return ""
	default:
		return name
	}
}

// maxHeader is how many bytes the header and the comments before it may take.
const maxHeader = 1 << 20

// withUTF8 makes the header say UTF-8.
func withUTF8(text string) string {
	at := charsetField.FindStringSubmatchIndex(text)
	return text[:at[2]] + "UTF-8" + text[at[3]:]
}

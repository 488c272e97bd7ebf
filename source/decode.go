package source

import (
	"strings"
	"unicode/utf8"
)

// MaxFileSize is the largest file that dich reads, in bytes.
const MaxFileSize = 512 << 20

// What Decode finds wrong. All are errors: the file is not read.
const (
	InvalidUTF8 DiagnosticCode = "invalid-utf8" // bytes that are no UTF-8
	NULByte     DiagnosticCode = "nul-byte"     // U+0000, which no text has
	FileTooBig  DiagnosticCode = "file-too-big" // more than MaxFileSize
)

// Decode takes the bytes of a file for UTF-8 text. A byte order mark stays in
// the text, so that offsets are those of the file. What is not text gives a
// diagnostic at the first place that shows it, and no text.
func Decode(file string, data []byte) (string, []Diagnostic) {
	if len(data) > MaxFileSize {
		return "", []Diagnostic{{Code: FileTooBig, Severity: Error, Subject: Subject{File: file}}}
	}
	text := string(data)
	if at := strings.IndexByte(text, 0); at >= 0 {
		return "", []Diagnostic{decodeError(NULByte, file, at)}
	}
	if at := invalidUTF8(text); at >= 0 {
		return "", []Diagnostic{decodeError(InvalidUTF8, file, at)}
	}
	return text, nil
}

func decodeError(code DiagnosticCode, file string, at int) Diagnostic {
	return Diagnostic{
		Code: code, Severity: Error,
		Subject: Subject{File: file, Span: Span{at, at + 1}},
		Hint:    Hint(code),
	}
}

// invalidUTF8 gives the offset of the first byte that is no UTF-8, or -1.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for at, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[at:]); size == 1 {
				return at
			}
		}
	}
	return -1
}

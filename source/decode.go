package source

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
	if problems := CheckText(file, text); len(problems) > 0 {
		return "", problems
	}
	return text, nil
}

// CheckText is [Decode] for bytes that are in a string already: a large file need not be in
// the memory twice.
func CheckText(file, text string) []Diagnostic {
	at := textSkimmer.next(text, 0)
	switch {
	case len(text) > MaxFileSize:
		return []Diagnostic{{Code: FileTooBig, Severity: Error, Subject: Subject{File: file}}}
	case at == len(text):
		return nil
	case text[at] == 0:
		return []Diagnostic{decodeError(NULByte, file, at)}
	}
	return []Diagnostic{decodeError(InvalidUTF8, file, at)}
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
	for at := 0; ; at++ { // past a NUL
		at = textSkimmer.next(text, at)
		if at == len(text) {
			return -1
		}
		if text[at] != 0 {
			return at
		}
	}
}

// textSkimmer looks at what no text has: NUL, and bytes that are no UTF-8. The states
// are those of Unicode's table 3-7.
var textSkimmer = newTextSkimmer()

// What may follow a first byte; these states stand in the places of some that this
// skimmer does not have.
const (
	three   = cyrillic  // bytes 80–BF
	afterE0 = armenian  // A0–BF, and one more
	afterED = latin     // 80–9F, and one more
	afterF0 = general   // 90–BF, and two more
	afterF4 = quotation // 80–8F, and two more
)

func newTextSkimmer() *skimmer {
	t := new(skimmer)
	t.set(between, 0x01, 0x7F, between)
	t.set(between, 0xC2, 0xDF, last)
	t.set(between, 0xE0, 0xE0, afterE0)
	t.set(between, 0xE1, 0xEC, two)
	t.set(between, 0xED, 0xED, afterED)
	t.set(between, 0xEE, 0xEF, two)
	t.set(between, 0xF0, 0xF0, afterF0)
	t.set(between, 0xF1, 0xF3, three)
	t.set(between, 0xF4, 0xF4, afterF4)
	t.set(last, 0x80, 0xBF, between)
	t.set(two, 0x80, 0xBF, last)
	t.set(three, 0x80, 0xBF, two)
	t.set(afterE0, 0xA0, 0xBF, last)
	t.set(afterED, 0x80, 0x9F, last)
	t.set(afterF0, 0x90, 0xBF, two)
	t.set(afterF4, 0x80, 0x8F, two)
	return t
}

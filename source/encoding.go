package source

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// An Encoding says how the text of a document is written in bytes.
type Encoding uint8

const (
	UTF8    Encoding = iota // with a byte order mark or without
	UTF16LE                 // with a byte order mark, which says that it is one of these
	UTF16BE
)

// InvalidUTF16 is bytes that are no UTF-16: half a character, half of a surrogate pair.
const InvalidUTF16 DiagnosticCode = "invalid-utf16"

// DecodeDocument is [Decode] for a file that may be UTF-16 too, with a byte order mark.
// That stays in the text. The text is given back up to the first thing that is wrong.
// e.Encode(text) = data where nothing is.
func DecodeDocument(file string, data []byte) (text string, e Encoding, problems []Diagnostic) {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(data) > MaxFileSize:
	case strings.HasPrefix(string(data[:min(2, len(data))]), "\xff\xfe"):
		e = UTF16LE
	case strings.HasPrefix(string(data[:min(2, len(data))]), "\xfe\xff"):
		e, order = UTF16BE, binary.BigEndian
	}
	if e == UTF8 {
		text, problems = Decode(file, data)
		if len(problems) > 0 {
			text = string(data)
		}
		return text, e, problems
	}
	text, ok := decodeUTF16(data, order)
	if at := strings.IndexByte(text, 0); at >= 0 {
		return text, e, []Diagnostic{decodeError(NULByte, file, at)}
	}
	if !ok {
		return text, e, []Diagnostic{decodeError(InvalidUTF16, file, len(text))}
	}
	return text, e, nil
}

// decodeUTF16 gives the text up to the first unit that is wrong; ok is false if there is
// one.
func decodeUTF16(data []byte, order binary.ByteOrder) (text string, ok bool) {
	var b strings.Builder
	b.Grow(len(data))
	for ; len(data) >= 2; data = data[2:] {
		r := rune(order.Uint16(data))
		if utf16.IsSurrogate(r) {
			if len(data) < 4 {
				return b.String(), false
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(data[2:]))); r == '\ufffd' {
				return b.String(), false
			}
			data = data[2:]
		}
		b.WriteRune(r)
	}
	return b.String(), len(data) == 0
}

// Encode writes a text as bytes.
func (e Encoding) Encode(text string) string {
	var order binary.AppendByteOrder
	switch e {
	case UTF16LE:
		order = binary.LittleEndian
	case UTF16BE:
		order = binary.BigEndian
	default:
		return text
	}
	data := make([]byte, 0, 2*len(text))
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

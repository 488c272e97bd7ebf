package xml

import (
	"unicode"
	"unicode/utf8"
)

// nameEnd gives the end of the name without a colon that begins at an offset; the
// offset itself if none does (Namespaces in XML 1.0 section 3, NCName).
func nameEnd(text string, start int) int {
	at := start
	for at < len(text) {
		c := class[text[at]]
		if c == high {
			r, size := utf8.DecodeRuneInString(text[at:])
			if !unicode.Is(nameStarts, r) && (at == start || !unicode.Is(nameParts, r)) {
				break
			}
			at += size
			continue
		}
		if c&nameStart == 0 && (at == start || c&nameByte == 0) {
			break
		}
		at++
	}
	return at
}

// name gives the name that begins at an offset, and its end, the offset itself if none
// does.
func name(text string, start int) (Name, int) {
	end := nameEnd(text, start)
	if end == start || end == len(text) || text[end] != ':' {
		return Name{Local: text[start:end]}, end
	}
	n := Name{Prefix: text[start:end]}
	local := end + 1
	end = nameEnd(text, local)
	if end == local {
		return Name{}, start
	}
	n.Local = text[local:end]
	return n, end
}

// What begins a name beyond ASCII (XML 1.0 fifth edition, section 2.3, NameStartChar).
var nameStarts = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0xC0, Hi: 0xD6, Stride: 1}, {Lo: 0xD8, Hi: 0xF6, Stride: 1}, {Lo: 0xF8, Hi: 0x2FF, Stride: 1},
		{Lo: 0x370, Hi: 0x37D, Stride: 1}, {Lo: 0x37F, Hi: 0x1FFF, Stride: 1}, {Lo: 0x200C, Hi: 0x200D, Stride: 1},
		{Lo: 0x2070, Hi: 0x218F, Stride: 1}, {Lo: 0x2C00, Hi: 0x2FEF, Stride: 1}, {Lo: 0x3001, Hi: 0xD7FF, Stride: 1},
		{Lo: 0xF900, Hi: 0xFDCF, Stride: 1}, {Lo: 0xFDF0, Hi: 0xFFFD, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x10000, Hi: 0xEFFFF, Stride: 1}},
}

// What else goes on with one (NameChar).
var nameParts = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0xB7, Hi: 0xB7, Stride: 1}, {Lo: 0x300, Hi: 0x36F, Stride: 1}, {Lo: 0x203F, Hi: 0x2040, Stride: 1},
	},
}

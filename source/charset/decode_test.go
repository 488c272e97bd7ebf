package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dich/source"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, data, text, found string }{
		{"UTF-8", "Việt", "Việt", ""},
		{"utf8", "Vi\xff", "Vi\xff", "invalid-utf8"},
		{"ISO-8859-1", "caf\xe9 \x93a\x94", "café “a”", ""},
		{"ISO-8859-15", "5 \xa4", "5 €", ""},
		{"CP1251", "\xd0\xf3\xf1\xfc", "Русь", ""},
		{"koi8-r", "\xf2\xd5\xd3\xd8", "Русь", ""},
		{"windows-1258", "Vi\xea\xf2t", "Viê\u0323t", ""},
		{"VISCII", "Vi\xaet", "Việt", ""},
		{"GB2312", "\xb6\xab\xc3\xcb", "东盟", ""},
		{"GB2312", "a\xb6", "a", "charset-invalid"},
		{"windows-1251", "a\x98b", "a", "charset-invalid"},
		{"windows-1251", "a\x00b", "a", "nul-byte"},
		{"windows-1251", "\xef\xbb\xbfВ", "\ufeffВ", ""},
		{"windows-1251", "\xff\xfeA\x00", "\ufeffA", ""},
		{"ISO-2022-KR", "a", "", "charset-unknown"},
		{"x-user-defined", "a", "", "charset-unknown"},
		{"EBCDIC", "a", "", "charset-unknown"},
		{"", "a", "", "charset-unknown"},
	} {
		text, found := Decode("a", []byte(c.data), c.name)
		if text != c.text || codes(found) != c.found {
			t.Errorf("%s %q: %q %v", c.name, c.data, text, found)
		}
	}
}

func codes(found []source.Diagnostic) string {
	var list []string
	for _, d := range found {
		list = append(list, string(d.Code))
	}
	return strings.Join(list, " ")
}

func TestDecodeXML(t *testing.T) {
	const page = `<?xml version="1.0" encoding="ENCODING"?><a>Русь</a>`
	wide := func(o unicode.Endianness, b unicode.BOMPolicy) func(string) string {
		return func(s string) string { s, _ = unicode.UTF16(o, b).NewEncoder().String(s); return s }
	}
	for _, c := range []struct {
		encoding string
		encode   func(string) string
	}{
		{"UTF-8", func(s string) string { return s }},
		{"UTF-16", func(s string) string { return s }},
		{"UTF-16", wide(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16", wide(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16LE", wide(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE", wide(unicode.BigEndian, unicode.IgnoreBOM)},
		{"ISO-8859-5", func(s string) string { s, _ = charmap.ISO8859_5.NewEncoder().String(s); return s }},
		{"windows-1251", func(s string) string { s, _ = charmap.Windows1251.NewEncoder().String(s); return s }},
	} {
		want := strings.Replace(page, "ENCODING", c.encoding, 1)
		got, found := DecodeXML("a.tmx", []byte(c.encode(want)))
		if strings.TrimPrefix(got, mark) != want || len(found) > 0 {
			t.Errorf("%s: %q %v", c.encoding, got, found)
		}
	}
}

// Whatever the bytes, what is read without a fault is text.
func FuzzDecode(f *testing.F) {
	f.Add("windows-1251", "<?xml encoding='koi8-r'?>\xd0")
	f.Add("gb18030", "\x81\x30")
	f.Add("iso-2022-jp", "\x1b$B")
	f.Add("tcvn", "\x00\x1b")
	f.Fuzz(func(t *testing.T, name, data string) {
		text, found := Decode("a", []byte(data), name)
		xml, faults := DecodeXML("a", []byte(data))
		for _, c := range []struct {
			text string
			bad  bool
		}{{text, len(found) > 0}, {xml, len(faults) > 0}} {
			if !c.bad && (!utf8.ValidString(c.text) || strings.ContainsRune(c.text, 0)) {
				t.Errorf("%q", c.text)
			}
		}
	})
}

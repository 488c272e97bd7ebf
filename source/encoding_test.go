package source

import "testing"

func TestDecodeDocument(t *testing.T) {
	for _, test := range []struct {
		name, data, text string
		encoding         Encoding
		code             DiagnosticCode
		at               int
	}{
		{"UTF-8", "Việt", "Việt", UTF8, "", 0},
		{"UTF-8 with a mark", "\xef\xbb\xbfa\r\n", "\ufeffa\r\n", UTF8, "", 0},
		{"little end first", "\xff\xfea\x00\xc7\x1e\r\x00\n\x00", "\ufeffaệ\r\n", UTF16LE, "", 0},
		{"big end first", "\xfe\xff\x00a\x1e\xc7", "\ufeffaệ", UTF16BE, "", 0},
		{"beyond the first plane", "\xff\xfe\x3d\xd8\x00\xde", "\ufeff😀", UTF16LE, "", 0},
		{"half a pair", "\xff\xfea\x00\x3d\xd8b\x00", "\ufeffa", UTF16LE, InvalidUTF16, 4},
		{"half a character", "\xff\xfea\x00b", "\ufeffa", UTF16LE, InvalidUTF16, 4},
		{"NUL", "\xfe\xff\x00\x00", "\ufeff\x00", UTF16BE, NULByte, 3},
		{"no mark", "a\x00b\x00", "a\x00b\x00", UTF8, NULByte, 1},
		{"neither", "\xfe\xfd", "\xfe\xfd", UTF8, InvalidUTF8, 0},
	} {
		text, e, problems := DecodeDocument("x", []byte(test.data))
		if text != test.text || e != test.encoding {
			t.Errorf("%s: %q in encoding %d", test.name, text, e)
		}
		switch {
		case test.code == "":
			if len(problems) > 0 || e.Encode(text) != test.data {
				t.Errorf("%s: %v, written as %q", test.name, problems, e.Encode(text))
			}
		case len(problems) != 1 || problems[0].Code != test.code || problems[0].Subject.Span.Start != test.at:
			t.Errorf("%s: %+v", test.name, problems)
		}
	}
}

// FuzzDecodeDocument holds that a text is written as the bytes that it was read from.
func FuzzDecodeDocument(f *testing.F) {
	f.Add([]byte("\xff\xfea\x00\x3d\xd8\x00\xde"))
	f.Add([]byte("\xfe\xff\x1e\xc7\xdc\x00"))
	f.Add([]byte("\xef\xbb\xbfa"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, e, problems := DecodeDocument("x", data)
		if len(problems) == 0 && e.Encode(text) != string(data) {
			t.Fatalf("%q is written as %q", data, e.Encode(text))
		}
	})
}

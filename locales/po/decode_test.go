package po

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"dich/source"
)

const oldFile = "# Người dịch\nmsgid \"\"\nmsgstr \"\"\n\"Language: xx\\n\"\n\"Content-Type: text/plain; charset=NAME\\n\"\n\n" +
	"msgid \"a\"\nmsgstr \"TEXT\\n\"\n"

func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		e          encoding.Encoding
	}{
		{"ISO-8859-1", "é", charmap.ISO8859_1},
		{"iso-8859-15", "€", charmap.ISO8859_15},
		{"ISO-8859-2", "żółw", charmap.ISO8859_2},
		{"KOI8-R", "Русь", charmap.KOI8R},
		{"KOI8-U", "Україна", charmap.KOI8U},
		{"CP1251", "Беларусь", charmap.Windows1251},
		{"windows-1252", "“é”", charmap.Windows1252},
		{"GB18030", "联合国", simplifiedchinese.GB18030},
		{"GB2312", "联合国", simplifiedchinese.GBK},
		{"BIG5", "許功蓋", traditionalchinese.Big5}, // each has a backslash for its second byte
		{"EUC-JP", "日本", japanese.EUCJP},
		{"SHIFT_JIS", "表示", japanese.ShiftJIS}, // and the first of these
		{"cp932", "表示", japanese.ShiftJIS},
		{"EUC-KR", "한국", korean.EUCKR},
	} {
		file := strings.NewReplacer("NAME", tt.name, "TEXT", tt.text, "Người dịch", tt.text).Replace(oldFile)
		data, err := tt.e.NewEncoder().String(file)
		if err != nil {
			t.Fatal(err)
		}
		text, found := Decode("a.po", []byte(data))
		if want := strings.Replace(file, tt.name, "UTF-8", 1); text != want {
			t.Errorf("%s: %q, want %q", tt.name, text, want)
		}
		if len(found) != 1 || found[0].Code != Converted || found[0].Args["Charset"] != tt.name {
			t.Errorf("%s: %v", tt.name, found)
		}
		if cat, found := Read("a.po", text); len(cat.Messages) != 1 || cat.Messages[0].Target != source.Singular(tt.text+"\n") {
			t.Errorf("%s: %v %v", tt.name, cat.Messages, found)
		}
	}
}

func TestDecodeLeaves(t *testing.T) {
	for _, tt := range []struct{ data, text, codes string }{
		{header, header, ""},
		{"\ufeff" + header, "\ufeff" + header, ""},
		{"msgid \"é\"\nmsgstr \"\"\n", "msgid \"é\"\nmsgstr \"\"\n", ""},
		{"msgid \"\xe9\"\nmsgstr \"\"\n", "", "invalid-utf8"},
		{"#  \"Content-Type: text/plain; charset=KOI8-R\\n\"\nmsgid \"\xe9\"\n", "", "invalid-utf8"},
		{strings.ReplaceAll(oldFile, "NAME", "EBCDIC"), "", "charset-unknown"},
		{strings.ReplaceAll(oldFile, "NAME", "EUC-JP") + "\xff", "", "charset-invalid"},
		{strings.ReplaceAll("\"Content-Type: text/plain; charset=NAME\\n\"", "NAME", "ASCII"), "\"Content-Type: text/plain; charset=UTF-8\\n\"", "po-converted"},
	} {
		text, found := Decode("a.po", []byte(tt.data))
		var codes []string
		for _, d := range found {
			codes = append(codes, string(d.Code))
		}
		if got := strings.Join(codes, " "); text != tt.text || got != tt.codes {
			t.Errorf("%q: %q %s, want %s", tt.data, text, got, tt.codes)
		}
	}
}

// What is decoded is text.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(header))
	f.Add([]byte(strings.ReplaceAll(oldFile, "NAME", "BIG5")))
	f.Add([]byte("\"Content-Type: charset=TCVN-5712\"\xae"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, _ := Decode("a.po", data); !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			t.Errorf("%q", text)
		}
	})
}

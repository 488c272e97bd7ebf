package legacy

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// One line in each encoding, in the bytes that its standard or its fonts give.
var lines = []struct {
	encoding Encoding
	data     string
	want     string
}{
	{TCVN3, "C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
	{TCVN3, "\xA7\xA1\xA2\xA3\xA4\xA5\xA6 \xAE\xA8\xA9\xAA\xAB\xAC\xAD", "ĐĂÂÊÔƠƯ đăâêôơư"},
	{TCVN3, "\x93Vi\xD6t\x94 \x96 nam\x85", "“Việt” – nam…"},
	{TCVN3Capitals, "Vi\xD6t nam, \xAE\xEDi m\xEDi", "VIỆT NAM, ĐỚI MỚI"},
	{TCVN5712, "\x9Ey ban \x83 \x83u \xC0", "Ủy ban Á Áu Ắ"},
	{TCVN5712, "Vi\xAA\xB4t", "Việt"}, // the tone as a mark
	{VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
	{VNI, "ÑÖÔØNG LOÁI Ñoåi môùi, lyù lòch kyø dò", "ĐƯỜNG LỐI Đổi mới, lý lịch kỳ dị"},
	{VNI, "Uûy ban, UÛy ban", "Ủy ban, Ủy ban"},
	{VISCII, "Vi\xAEt Nam, \xD0\xAFi m\xBEi, \x02\x05\x06\x14\x19\x1E", "Việt Nam, Đối mới, ẲẴẪỶỸỴ"},
	{Windows1258, "Vi\xEA\xF2t Nam, \xF0\xF4\xD2i m\xF5\xECi, \xE0 a\xCC", "Việt Nam, đổi mới, à à"},
}

// bytesOf gives the bytes of a line: VNI is written above as Windows-1252 shows it.
func bytesOf(e Encoding, data string) []byte {
	if e != VNI {
		return []byte(data)
	}
	b, _ := shown(data)
	return b
}

func TestDecode(t *testing.T) {
	for _, line := range lines {
		got, undecided := Decode(line.encoding, bytesOf(line.encoding, line.data))
		if got != line.want || len(undecided) > 0 {
			t.Errorf("%v: got %q, want %q; undecided %v", line.encoding, got, line.want, undecided)
		}
	}
}

// Bytes that mean nothing stay, and are listed.
func TestUndecided(t *testing.T) {
	for _, test := range []struct {
		encoding   Encoding
		data, want string
		places     []string
	}{
		{VNI, "aø bøu", "à bøu", []string{"ø"}},
		{VNI, "ï\u0081", "ï\u0081", []string{"ï", "\u0081"}},
		{Windows1258, "a\x8Ab", "a\u008ab", []string{"\u008a"}},
		{TCVN3, "vi\xAFt", "viẰt", []string{"Ằ"}},
		{TCVN3Capitals, "vi\xAFt", "VIẰT", []string{"Ằ"}},
	} {
		got, undecided := Decode(test.encoding, bytesOf(test.encoding, test.data))
		if got != test.want {
			t.Errorf("%v: got %q, want %q", test.encoding, got, test.want)
		}
		if diff := cmp.Diff(test.places, covered(got, undecided)); diff != "" {
			t.Errorf("%v %q: (-want +got)\n%s", test.encoding, test.data, diff)
		}
	}
}

func covered(text string, spans []source.Span) (list []string) {
	for _, s := range spans {
		list = append(list, s.Of(text))
	}
	return list
}

// What the bytes of TCVN3 say of capitals; listed is what was only guessed.
func TestCapitals(t *testing.T) {
	for _, test := range []struct {
		text, want string
		listed     []string
	}{
		{"CHỦ TỊCH VIỆT NAM", "CHỦ TỊCH VIỆT NAM", nil},
		{"SỐNG Ở HÀ NỘI", "SỐNG Ở HÀ NỘI", []string{"Ở", "À"}},
		{"Họ sống ở Hà Nội", "Họ sống ở Hà Nội", nil},
		{"NATO ở EU", "NATO ở EU", []string(nil)},
		{"Ủy ban họp. Ở đó.", "Ủy ban họp. Ở đó.", []string{"Ủ", "Ở"}},
		{"họp\nở đó\n\n“Ấy là”", "họp\nở đó\n\n“Ấy là”", []string{"Ấ"}},
		{"tại Ấn Độ và châu Á", "tại ấn Độ và châu á", []string{"ấ", "á"}},
	} {
		data, _ := Encode(TCVN3, test.text)
		got, undecided := Decode(TCVN3, data)
		if got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
		if diff := cmp.Diff(test.listed, covered(got, undecided)); diff != "" {
			t.Errorf("%q: (-want +got)\n%s", test.text, diff)
		}
	}
}

// Every letter of Vietnamese comes back from every encoding; from TCVN3 as a small
// letter, if it is a capital with a tone.
func TestLetters(t *testing.T) {
	letters := []rune("đĐ")
	for r := range sounds() {
		letters = append(letters, r)
	}
	if len(letters) != 2*67+12 { // the vowels without marks are twelve
		t.Fatal(len(letters))
	}
	for e := range Encoding(len(encodingNames)) {
		for _, r := range letters {
			text, want := "b"+string(r), "b"+string(r)
			switch e {
			case TCVN3Capitals:
				text = strings.ToUpper(text)
				want = text
			case TCVN3:
				if isTonedCapital(r) {
					want = strings.ToLower(text)
				}
			}
			data, lost := Encode(e, text)
			got, undecided := Decode(e, data)
			if got != want || len(undecided) > 0 || (len(lost) > 0) != (want != text) {
				t.Errorf("%v: %q came back as %q, lost %v, undecided %v", e, text, got, lost, undecided)
			}
		}
	}
}

func TestEncodeLists(t *testing.T) {
	for _, test := range []struct {
		encoding   Encoding
		text, want string
		lost       []string
	}{
		{VISCII, "“Việt” \x02", "?Vi\xAEt? ?", []string{"“", "”", "\x02"}},
		{VNI, "naïve 世 ă", "na?ve ? a\xEA", []string{"ï", "世"}},
		{TCVN5712, "\u1E01\xFF", "??", []string{"\u1E01", "\xFF"}},
		{TCVN3Capitals, "VIệT", "VI\xD6T", []string{"ệ"}},
	} {
		data, lost := Encode(test.encoding, test.text)
		if string(data) != test.want {
			t.Errorf("%v: got %q, want %q", test.encoding, data, test.want)
		}
		if diff := cmp.Diff(test.lost, covered(test.text, lost)); diff != "" {
			t.Errorf("%v %q: (-want +got)\n%s", test.encoding, test.text, diff)
		}
	}
}

func TestParseEncoding(t *testing.T) {
	for e := range Encoding(len(encodingNames)) {
		if got, ok := ParseEncoding(strings.ToUpper(e.String())); !ok || got != e {
			t.Errorf("%v: %v %v", e, got, ok)
		}
	}
	for name, want := range map[string]Encoding{".VnTime": TCVN3, ".VnTimeH": TCVN3Capitals, "CP1258": Windows1258, "TCVN5712-1": TCVN5712} {
		if got, ok := ParseEncoding(name); !ok || got != want {
			t.Errorf("%s: %v %v", name, got, ok)
		}
	}
	if got, ok := ParseEncoding("latin-1"); ok {
		t.Errorf("latin-1: %v", got)
	}
	if got := Encoding(99).String(); got != "unknown" {
		t.Error(got)
	}
}

func TestIsSyllable(t *testing.T) {
	for _, word := range strings.Fields("Việt nghiêng GIẾNG gì quý quyết thuở khuya hoà hòa đẹp Ủy") {
		if !isSyllable(word) {
			t.Errorf("%s is one", word)
		}
	}
	for _, word := range strings.Fields("Paris été viêt việT ViệT nghá̀ blé vìệt đ ng où") {
		if isSyllable(word) {
			t.Errorf("%s is none", word)
		}
	}
}

package legacy

import (
	"strings"
	"testing"
	"unicode/utf16"
)

var sentences = []string{
	"Quốc hội đã thông qua luật mới về ngôn ngữ của các dân tộc.",
	"Hai nước tăng cường hợp tác trong lĩnh vực năng lượng và vận tải.",
	"Người phát ngôn Bộ Ngoại giao trả lời câu hỏi của phóng viên Smith.",
}

var foreign = []string{
	"« On n’a pas été là où il fallait, à côté du thé glacé. »",
	"The café's naïve façade cost £5 – about 6 °C.",
	"Größe über alles: für Müller schön.",
}

func TestGuess(t *testing.T) {
	for _, e := range candidates {
		for _, s := range append(sentences, strings.Join(sentences, "\n"), "Cải cách ruộng đất") {
			data, _ := Encode(e, s)
			want, _ := Decode(e, data)
			guess, ok := Guess(data)
			if got, _ := Decode(guess, data); !ok || got != want {
				t.Errorf("%v: %v %v reads %q", e, guess, ok, got)
			}
		}
	}
}

func TestGuessNot(t *testing.T) {
	for _, s := range append(foreign, "plain", "") {
		data, _ := shown(s)
		if e, ok := Guess(data); ok {
			t.Errorf("%q is no %v", s, e)
		}
	}
	for _, s := range append(sentences, foreign...) {
		var wide []byte
		for _, unit := range utf16.Encode([]rune(s)) {
			wide = append(wide, byte(unit>>8), byte(unit))
		}
		for _, data := range [][]byte{wide, []byte(s)} {
			if e, ok := Guess(data); ok {
				t.Errorf("%q is no %v", data, e)
			}
		}
	}
}

// A telling line far down in a long file is found, and a long one is enough.
func TestGuessLong(t *testing.T) {
	line, _ := Encode(VNI, sentences[0])
	for _, data := range []string{
		strings.Repeat("plain\n", 2*sampleSize) + string(line),
		strings.Repeat(string(line)+" ", sampleSize/10),
	} {
		if e, ok := Guess([]byte(data)); !ok || e != VNI {
			t.Errorf("%v %v", e, ok)
		}
	}
}

func TestShowsAs(t *testing.T) {
	for _, test := range []struct {
		text, want string
		encoding   Encoding
	}{
		{"ViÖt Nam", "Việt Nam", TCVN3},
		{"Tr\u00adêng ®¹i häc Hµ Néi", "Trường đại học Hà Nội", TCVN3},
		{"Vieät Nam", "Việt Nam", VNI},
		{"“Ñoåi môùi” → tieáp tuïc", "“Đổi mới” → tiếp tục", VNI},
	} {
		e, ok := ShowsAs(test.text)
		if got := FromFont(e, test.text); !ok || e != test.encoding || got != test.want {
			t.Errorf("%q: %v %v, %q", test.text, e, ok, got)
		}
	}
	for _, s := range append(append(foreign, sentences...), "Thaï", "là où", "j’ai dû", "tôi là cá", "10 µm", "→ cá ←", "™ cá ™", "São Paulo", "Россия", "", "Viá»‡t Nam") {
		if e, ok := ShowsAs(s); ok {
			t.Errorf("%q is not in %v: %q", s, e, FromFont(e, s))
		}
	}
}

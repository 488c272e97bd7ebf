package source

import (
	"hash/maphash"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// naiveTokens is Tokens without a lexicon or a table: it asks of each character what
// Unicode says, and hashes the folded text of a word.
func naiveTokens(text string) (tokens []Token) {
	for at := 0; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case isBlank(r) || isInvisible(r) || r == '\ufffc': // a picture is no word
			at += size
			continue
		case isDigit(r):
			tokens = append(tokens, naiveNumber(text, at))
		case unicode.Is(unicode.Han, r):
			span := Span{at, at + size}
			tokens = append(tokens, Token{span, naiveKey(span.Of(text)), Lower})
		case unicode.IsLetter(r):
			tokens = append(tokens, naiveWord(text, at))
		default:
			tokens = append(tokens, naiveMark(text, at))
		}
		at = tokens[len(tokens)-1].Span.End
	}
	return tokens
}

func naiveWord(text string, start int) Token {
	var capitals, letters int
	first := false
	end := start
	for at := start; at < len(text); {
		r, size := decodeRune(text[at:])
		switch {
		case unicode.Is(unicode.Han, r):
			size = 0
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				capitals++
				first = first || letters == 1
			}
		case unicode.IsMark(r), isDigit(r):
		case isInvisible(r), isAccent(r): // within a word only if letters follow
			at += size
			continue
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		at += size
		end = at
	}
	return Token{Span{start, end}, naiveKey(text[start:end]), shapeOf(letters, capitals, first)}
}

func naiveNumber(text string, start int) Token {
	end := start
	for end < len(text) {
		r, size := decodeRune(text[end:])
		if r == '.' || r == ',' {
			if next, _ := decodeRune(text[end+size:]); !isDigit(next) {
				break
			}
		} else if !isDigit(r) {
			break
		}
		end += size
	}
	return Token{Span{start, end}, naiveKey(text[start:end]), Number}
}

func naiveMark(text string, start int) Token {
	_, size := decodeRune(text[start:])
	end := start + size
	for end < len(text) {
		r, size := decodeRune(text[end:])
		if !unicode.IsMark(r) {
			break
		}
		end += size
	}
	span := Span{start, end}
	return Token{span, naiveKey(naiveStyle(span.Of(text))), Mark}
}

// naiveStyle takes away the style of dashes and quotation marks.
func naiveStyle(s string) string {
	switch {
	case utf8.RuneCountInString(s) != 1 || !utf8.ValidString(s):
	case strings.Contains("–—‐‑‒―−֊", s):
		return "-"
	case strings.Contains("“”„‟«»", s):
		return `"`
	case strings.Contains("‘’‚‛", s):
		return "'"
	}
	return s
}

var naiveSeed = maphash.MakeSeed()

func naiveKey(word string) Key { return Key(maphash.String(naiveSeed, naiveFold(word))) }

// naiveFold is Fold, told in the order of its promises.
func naiveFold(word string) string {
	var letters []rune
	var tone, last rune
	for _, r := range norm.NFC.String(word) { // in which marks have one order
		if isInvisible(r) || isAccent(r) && len(letters) > 0 {
			continue
		}
		for _, c := range norm.NFD.String(string(r)) {
			c = unicode.ToLower(c)
			switch {
			case strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", c):
				tone = c
				continue
			case c == 'ð' || c == 'ɖ':
				c = 'đ'
			case c == '\u0308' && last == 'е': // Cyrillic
				continue
			}
			letters = append(letters, c)
			last = c
		}
	}
	if tone != 0 {
		letters = append(letters, tone)
	}
	fold := string(letters)
	for _, y := range strings.Fields("hỷ kỳ ký kỷ kỹ kỵ lý mỹ quý quỳ quỷ quỵ sỹ tỷ tỵ") {
		if withY := norm.NFD.String(y); fold == strings.Replace(withY, "y", "i", 1) {
			return withY
		}
	}
	return fold
}

// The tokens are the naive ones; two have one key where the naive ones do; and Fold is
// the naive fold.
func FuzzTokensAreNaive(f *testing.F) {
	for _, s := range []string{
		"", "Liên hợp quốc, LHQ 57% của 1.234,5 km2.", "Quí vị kĩ sư kỹ Mĩ mỹ my mi ti tỉ ty", "hoà hòa HÒA Hoà hòa ngươì người Nôị Nội",
		"tổ\u200bchức tổchức tổ\x00 tổ\u200b a\u00adb aªb abcdefgh\u200bi abcdefghijklmno\u00adp", "“Nga” – l’UE «Á-Âu» x\u2060 ₐbc abₐ ab⃝",
		"trường trưởng Trường TRƯỜNG abcdefgh abcdefghi abcdefghijklmnop abcdefghijklmnopq abcdefghijklmnopqrstuvwxyz",
		"Ещё еще е\u0308 Ё е\u0300\u0308 Қазақстан ՄԱԿ-ի ՄԱԿ֊ի Հայաստան։ АҚШ-тың", "联合国57年。 QH联 〇々⺀ 가 한국 \ufffc a\ufffcb", "ma ma ma Ma MA mA Am aM AM a A Á ǅ ﬁ İ ß",
		"1. 1.2. 1,2,3 ١٢ 1.٢ a١ ẹ́ é̂ ǖ u\u0308\u0304 ṩ -̂ –̂ “\u0301", "\xe1\xba \xe1\xban \xc3 a\xc3 a\xff \x80 a\xe2\x80 \xf0\x9f 😀a a😀", "Ռուսաստա՞ն Ռուսաստան ո՛չ դա՞ ՞ ա՞\u0308", "Ðắk Đắk đắk ɖ Ɖ ð × a×b ÷", "a\u0301 a\u0301b\u0323 Vie\u0323\u0302t Vi\u00eat", "Viê\u06e3t a\u0301\u0323 ạ\u0301",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		naive, tokens := naiveTokens(text), Tokens(text)
		if len(naive) != len(tokens) {
			t.Fatalf("%q: naive %v, got %v", text, naive, tokens)
		}
		keys, naives := map[Key]Key{}, map[Key]Key{}
		for i, want := range naive {
			got := tokens[i]
			if got.Span != want.Span || got.Shape != want.Shape {
				t.Fatalf("%q: naive %v, got %v", text, want, got)
			}
			if key, met := keys[want.Key]; met && key != got.Key {
				t.Fatalf("%q has another key than a word that folds alike", got.Span.Of(text))
			}
			if key, met := naives[got.Key]; met && key != want.Key {
				t.Fatalf("%q has the key of a word that folds otherwise", got.Span.Of(text))
			}
			keys[want.Key], naives[got.Key] = got.Key, want.Key
			if word := got.Span.Of(text); got.Shape != Mark && (FoldKey(word) != got.Key || Fold(word) != naiveFold(word)) {
				t.Fatalf("%q: Fold %q, naive %q", word, Fold(word), naiveFold(word))
			}
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	var tokens []Token
	benchmarkText(b, func(text string) { tokens = AppendTokens(tokens[:0], text) })
}

func BenchmarkSyllables(b *testing.B) {
	benchmarkText(b, func(text string) { Syllables(text) })
}

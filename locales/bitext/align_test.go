package bitext

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

// lines makes a text of lines; a blank line begins a block.
func lines(locale language.Tag, list ...string) Text {
	text, block := Text{Locale: locale}, 0
	for _, line := range list {
		if line == "" {
			block++
			continue
		}
		text.Sentences = append(text.Sentences, Sentence{Text: line, Block: block})
	}
	return text
}

// pairs gives what is sure.
func pairs(beads []Bead) []string {
	var list []string
	for _, b := range beads {
		if b.confident() {
			list = append(list, fmt.Sprintf("%d-%d %d-%d", b.From.Start, b.From.End, b.To.Start, b.To.End))
		}
	}
	return list
}

var text = lines(language.Vietnamese,
	"Cảng Vân Phong đón chuyến tàu đầu tiên.",
	"",
	"Sáng thứ Hai, cảng Vân Phong đón con tàu Stella Maris dài 290 mét.",
	"Tàu chở 4.200 thùng hàng từ Rotterdam.",
	"Giám đốc cảng, bà Lê Thu Hà, nói rằng đây là bước ngoặt của tỉnh.",
	"",
	"Công trình được khởi công năm 2019.",
	"Nhà thầu Hansen đã dùng 85.000 tấn thép.",
	"Liệu cảng có đủ hàng không?",
	"“Chúng tôi đã ký với bảy hãng tàu”, bà Hà trả lời.",
)

func TestAlign(t *testing.T) {
	for name, test := range map[string]struct {
		to   Text
		want []string
	}{
		"one for one": {
			lines(language.English, "Van Phong port welcomes its first ship.", "",
				"On Monday morning the port of Van Phong welcomed the Stella Maris, 290 metres long.",
				"She carries 4,200 containers from Rotterdam.",
				"The port's director, Le Thu Ha, said that it was a turning point for the province.", "",
				"Work began in 2019.", "The contractor, Hansen, used 85,000 tonnes of steel.",
				"Will the port have enough cargo?", "“We have signed with seven shipping companies,” Ha replied."),
			[]string{"0-1 0-1", "1-2 1-2", "2-3 2-3", "3-4 3-4", "4-5 4-5", "5-6 5-6", "6-7 6-7", "7-8 7-8"},
		},
		"two made one, and one left out": {
			lines(language.Russian, "Порт Ванфонг принимает первое судно.", "",
				"В понедельник утром порт Ванфонг принял «Стеллу Марис» длиной 290 метров, которая везёт 4200 контейнеров из Роттердама.",
				"Директор порта Ле Тху Ха сказала, что для провинции это поворотный пункт.", "",
				"Строительство началось в 2019 году.",
				"Хватит ли порту грузов?", "«Мы подписали договоры с семью судоходными компаниями», — ответила Ха."),
			[]string{"0-1 0-1", "1-3 1-2", "3-4 2-3", "4-5 3-4", "6-7 4-5", "7-8 5-6"},
		},
		"two swapped": {
			lines(language.French, "Le port de Van Phong accueille son premier navire.", "",
				"Lundi matin, le port de Van Phong a accueilli le Stella Maris, long de 290 mètres.",
				"La directrice du port, Le Thu Ha, a dit que c’était un tournant pour la province.",
				"Il transporte 4 200 conteneurs en provenance de Rotterdam.", "",
				"Le chantier a commencé en 2019.", "L’entreprise Hansen a employé 85 000 tonnes d’acier.",
				"Le port aura-t-il assez de marchandises ?", "« Nous avons signé avec sept compagnies maritimes », a répondu Mme Ha."),
			[]string{"0-1 0-1", "1-2 1-2", "2-3 3-4", "3-4 2-3", "4-5 4-5", "5-6 5-6", "6-7 6-7", "7-8 7-8"},
		},
		"nothing of it": {Text{Locale: language.English}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, pairs(Align(text, test.to, nil))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What is known from elsewhere decides where nothing else does.
func TestKnownWords(t *testing.T) {
	r := newStory(2)
	var known []Pair
	for range 300 {
		s := r.sentence()
		known = append(known, Pair{s, translated(s)})
	}
	first, second := r.words(12), r.words(12)
	from := lines(language.Vietnamese, first, second)
	to := lines(language.Russian, translated(second), translated(first))
	if got := pairs(Align(from, to, nil)); slices.Contains(got, "0-1 1-2") {
		t.Errorf("without: %v", got)
	}
	if diff := cmp.Diff([]string{"0-1 1-2", "1-2 0-1"}, pairs(Align(from, to, known))); diff != "" {
		t.Error(diff)
	}
}

// A story makes sentences of made-up words, always the same for a seed.
type story struct{ *rand.Rand }

func newStory(seed uint64) story { return story{rand.New(rand.NewPCG(seed, 7))} }

func (r story) sentence() string { return r.words(3 + r.IntN(20)) }

func (r story) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = string([]rune{'a' + rune(r.IntN(20)), 'a' + rune(r.IntN(3)), 'n'})
	}
	return strings.Join(words, " ") + "."
}

// translated says the same in another alphabet.
func translated(s string) string {
	return strings.Map(func(c rune) rune {
		if 'a' <= c && c <= 'z' {
			return c - 'a' + 'а'
		}
		return c
	}, s)
}

// Every sentence is in exactly one bead, whatever the two texts are, and the same texts give
// the same beads.
func FuzzAlign(f *testing.F) {
	f.Add("Một. Hai 12.\n\nBa?", "One. Two 12.\nThree?")
	f.Add("", "x")
	f.Add("a\nb\nc\nd\ne", "“")
	f.Fuzz(func(t *testing.T, a, b string) {
		from, to := textOf(a, language.Vietnamese), textOf(b, language.Russian)
		beads := Align(from, to, nil)
		var left, right []int
		for _, bead := range beads {
			left, right = appendRange(left, bead.From), appendRange(right, bead.To)
			if bead.Score < 0 || bead.Score > 1.000001 {
				t.Errorf("score %v", bead.Score)
			}
		}
		slices.Sort(right) // they may cross
		if !slices.Equal(left, upTo(len(from.Sentences))) || !slices.Equal(right, upTo(len(to.Sentences))) {
			t.Errorf("%v", beads)
		}
		if diff := cmp.Diff(beads, Align(from, to, nil)); diff != "" {
			t.Error(diff)
		}
	})
}

const mostInTest = 60 // sentences

func textOf(s string, locale language.Tag) Text {
	text := Text{Locale: locale}
	for block, line := range strings.SplitN(s, "\n", mostInTest) {
		text.Sentences = append(text.Sentences, Sentence{Text: line, Block: block / 2})
	}
	return text
}

func appendRange(list []int, r Range) []int {
	for i := r.Start; i < r.End; i++ {
		list = append(list, i)
	}
	return list
}

func upTo(n int) []int { return appendRange(nil, Range{0, n}) }

package pipeline

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// A name in two spellings is told at the rarer; its endings, and other names, are none.
func TestNameSpellings(t *testing.T) {
	for _, test := range []struct{ locale, text, want string }{
		{"en", "Kassym-Jomart Tokayev met. Tokayev spoke. Tokaev left.", "Tokaev=Tokayev"},
		{"en", "Kasym-Zhomart, Kassym-Jomart", "Jomart=Zhomart Kassym=Kasym"},
		{"en", "Astana, Almaty, Russia and Russian", ""},
		{"en", "UNESCO and Unesco", ""},
		{"fr", "État, Etat, l’Arménie", ""},
		{"ru", "Токаев, Токаева, Токаеву, Токаевым", ""},
		{"ru", "Касым-Жомарт, Касыма. Касимом", "Касимом=Касым"},
		{"ru", "Токаев и Тоқаева", "Тоқаева=Токаев"},
		{"be", "Токаеў, Такаеў, Лукашэнка, Лукашенкі", "Лукашенкі=Лукашэнка"},
		{"kk", "Тоқаев, Тоқаевтың, Токаевқа", "Токаевқа=Тоқаев"},
		{"kk", "Қазақстан, Қазақстанның, Казахстан", ""},
		{"ky", "Пэйлин, Пэйлинге, Пейлинди", "Пейлинди=Пэйлин"},
		{"hy", "Վաշինգտոն, Վաշինգտոնի, Վաշինգթոնում", "Վաշինգթոնում=Վաշինգտոն"},
		{"vi", "Tô-ca-ép và Tokayev, Pu-tin và Putin, Pu-tin", "Tokayev=Tô-ca-ép Putin=Pu-tin"},
		{"vi", "Việt Nam, Viet Nam, Á-Âu", ""},
	} {
		n := nameWords{words: map[string]*nameWord{}, locale: language.MustParse(test.locale)}
		n.add(test.text, 0, 0)
		var said []string
		for _, f := range n.respelled(func(*nameWord) source.Subject { return source.Subject{} }) {
			said = append(said, f.args["Got"]+"="+f.args["Want"])
		}
		want := strings.Fields(test.want)
		slices.Sort(said)
		slices.Sort(want)
		if !slices.Equal(said, want) {
			t.Errorf("%s: %s: got %q, want %q", test.locale, test.text, said, want)
		}
	}
}

// Sounds are in order and cover the word; no word is too odd to hear.
func FuzzSounds(f *testing.F) {
	f.Add("kazakhstan")
	f.Add("тоқаевтың\xff")
	f.Fuzz(func(t *testing.T, word string) {
		sound, upTo := soundsOf(word)
		if len(sound) != len(upTo) || !slices.IsSorted(upTo) || len(upTo) > 0 && upTo[len(upTo)-1] > len(word) {
			t.Errorf("%q: %q %v", word, string(sound), upTo)
		}
	})
}

package glossary

import (
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// Syllables of made-up words: some thousands, of which the first are the commonest.
func syllables() []string {
	var list []string
	for _, vowel := range strings.Fields("a á à ạ ă ắ â ấ ầ ậ o ó ô ố ộ ơ ờ u ù ư ứ ươ ườ i í iê iế iệ ê ề e") {
		for _, onset := range strings.Fields("b c ch d đ g h kh l m n ng nh ph r s t th tr v x") {
			for _, ending := range []string{"", "n", "ng", "m", "t"} {
				list = append(list, onset+vowel+ending)
			}
		}
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// syntheticGlossary has terms of two to five syllables, and some acronyms.
func syntheticGlossary(size int) *Glossary {
	rng := rand.New(rand.NewPCG(2, 2))
	words := syllables()
	g := &Glossary{Concepts: make([]Concept, size)}
	for i := range g.Concepts {
		term := Term{Locale: language.Vietnamese, Type: Full, Status: Preferred}
		if i%10 == 9 {
			term.Type = Acronym
			for range 3 + rng.IntN(3) {
				term.Text += string(rune('A' + rng.IntN(26)))
			}
		} else {
			name := make([]string, 2+rng.IntN(4))
			for j := range name {
				name[j] = words[rng.IntN(len(words))]
			}
			name[0] = capital(name[0])
			term.Text = strings.Join(name, " ")
		}
		g.Concepts[i] = Concept{ID: strconv.Itoa(i), Terms: []Term{term}}
	}
	return g
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// syntheticText has words as frequent as in a language, and a term now and then.
func syntheticText(g *Glossary, size int) string {
	rng := rand.New(rand.NewPCG(3, 3))
	words := syllables()
	rank := rand.NewZipf(rng, 1.1, 8, uint64(len(words)-1))
	var b strings.Builder
	for n := 0; b.Len() < size; n++ {
		switch {
		case n%40 == 39:
			b.WriteString(g.Concepts[rng.IntN(len(g.Concepts))].Terms[0].Text)
		case n%12 == 11:
			b.WriteString(words[rank.Uint64()] + ".")
		default:
			b.WriteString(words[rank.Uint64()])
		}
		b.WriteByte(' ')
	}
	return b.String()
}

var sizes = []struct {
	name  string
	terms int
}{{"1k", 1000}, {"10k", 10_000}, {"100k", 100_000}, {"1M", 1_000_000}}

// BenchmarkBuild shows what a matcher costs, and what it keeps: MB.
func BenchmarkBuild(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			g := syntheticGlossary(size.terms)
			var m *Matcher
			before := heap()
			for b.Loop() {
				m = NewMatcher(g, language.Vietnamese)
			}
			b.ReportMetric(float64(heap()-before)/1e6, "MB")
			runtime.KeepAlive(m)
		})
	}
}

func heap() int64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}

// BenchmarkFind shows what a text costs, a sentence of it a call, without its tokens.
func BenchmarkFind(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			g := syntheticGlossary(size.terms)
			m := NewMatcher(g, language.Vietnamese)
			text := syntheticText(g, 4<<20)
			tokens := source.Tokens(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				for at := 0; at < len(tokens); at += 30 {
					found += len(m.Find(text, tokens[at:min(at+30, len(tokens))]))
				}
			}
			b.ReportMetric(float64(found)/float64(b.N), "matches")
		})
	}
}

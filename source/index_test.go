package source

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

func TestSearch(t *testing.T) {
	texts := []string{
		"Kazakhstan và Nga ký hiệp định mới",
		"Kazakhstan và Nga đã ký hiệp định mới",
		"Hội nghị khai mạc tại Astana",
		"Vâng, vâng",
	}
	for _, c := range []struct {
		query string
		want  []int
	}{
		{"Kazakhstan và Nga ký hiệp định", []int{0, 1}},
		{"KAZAKHSTAN VÀ NGA ĐÃ KÝ HIỆP ĐỊNH MỚI", []int{1, 0}},
		{"Hội nghị khai mạc hôm nay tại Astana", []int{2}},
		{"Vâng, vâng!", []int{3}},
		{"Không có gì giống", nil},
		{"", nil},
	} {
		var got []int
		for _, hit := range indexOf(texts).Search(Tokens(c.query), 0.7) {
			got = append(got, hit.Text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Search(%q) = %v, want %v", c.query, got, c.want)
		}
	}
}

func indexOf(texts []string) *Index {
	var x Index
	for _, text := range texts {
		x.Add(Tokens(text))
	}
	return &x
}

// The naive search, which compares with every text.
func searchAll(texts []string, tokens []Token, least float64) []Hit {
	var hits []Hit
	for i, text := range texts {
		other := Tokens(text)
		if s := Similarity(tokens, other); s >= least && len(other) > 0 {
			hits = append(hits, Hit{i, s})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return hits[:min(len(hits), maxHits)]
}

// Among texts that are much alike, with the frequent words that a language has, the best
// one is found: of 150 queries all but 1.5 % at most have the first hit of a full scan.
func TestSearchFindsTheBest(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	words := rand.NewZipf(random, 1.3, 4, 999)
	edit := func(list []string, times int) []string {
		list = slices.Clone(list)
		for range times {
			list[random.IntN(len(list))] = fmt.Sprint("w", words.Uint64())
		}
		return list
	}
	var texts [][]string
	for len(texts) < 2000 {
		var text []string
		for range 4 + random.IntN(90) {
			text = append(text, fmt.Sprint("w", words.Uint64()))
		}
		for range 1 + random.IntN(5) {
			texts = append(texts, edit(text, 1+len(text)/8))
		}
	}
	var lines []string
	for _, text := range texts {
		lines = append(lines, strings.Join(text, " "))
	}
	x, wrong := indexOf(lines), 0
	const queries = 150
	for range queries {
		text := texts[random.IntN(len(texts))]
		query := Tokens(strings.Join(edit(text, len(text)/6), " "))
		if !slices.Equal(x.Search(query, 0.75), x.scan(query, 0.75)) {
			wrong++
		}
	}
	if wrong > queries*15/1000 {
		t.Errorf("%d of %d searches are not what a full scan gives", wrong, queries)
	}
}

// scan is the naive search, over what the index has.
func (x *Index) scan(tokens []Token, least float64) []Hit {
	words := x.wordsOf(tokens)
	var hits []Hit
	for n := range x.ends {
		text := x.text(n)
		if !MayBeAlike(len(words), len(text), least) {
			continue
		}
		if s := share(distance(words, text), max(len(words), len(text))); s >= least {
			hits = append(hits, Hit{n, s})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return hits[:min(len(hits), maxHits)]
}

func FuzzSearch(f *testing.F) {
	f.Add("a b c d\nb c d e\na a a b\n\nđ", "a b c d", uint8(75))
	f.Add("một hai ba bốn năm\nmột hai ba bốn sáu\nmột hai", "một hai ba bốn", uint8(60))
	f.Add("a a a a\na a a\na", "a a a a", uint8(1))
	f.Add(strings.Repeat("a\n", 500)+"b", strings.Repeat("a b ", 50), uint8(0))
	f.Fuzz(func(t *testing.T, lines, query string, percent uint8) {
		texts := strings.Split(lines, "\n")
		least := float64(percent%100+1) / 100
		if len(lines) > maxCloser || len(query) > maxCloser {
			t.Skip() // not all can be looked at, or it takes long
		}
		got := indexOf(texts).Search(Tokens(query), least)
		if diff := gocmp.Diff(searchAll(texts, Tokens(query), least), got); diff != "" {
			t.Errorf("-naive +index\n%s", diff)
		}
	})
}

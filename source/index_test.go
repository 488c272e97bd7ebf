package source

import (
	"cmp"
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

func FuzzSearch(f *testing.F) {
	f.Add("a b c d\nb c d e\na a a b\n\nđ", "a b c d", uint8(75))
	f.Add("một hai ba bốn năm\nmột hai ba bốn sáu\nmột hai", "một hai ba bốn", uint8(60))
	f.Add("a a a a\na a a\na", "a a a a", uint8(1))
	f.Add(strings.Repeat("a\n", 500)+"b", strings.Repeat("a b ", 50), uint8(0))
	f.Fuzz(func(t *testing.T, lines, query string, percent uint8) {
		texts := strings.Split(lines, "\n")
		least := float64(percent%100+1) / 100
		if len(lines) > maxPostings || len(query) > maxPostings {
			t.Skip() // not all can be looked at, or it takes long
		}
		got := indexOf(texts).Search(Tokens(query), least)
		if diff := gocmp.Diff(searchAll(texts, Tokens(query), least), got); diff != "" {
			t.Errorf("-naive +index\n%s", diff)
		}
	})
}

package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	bobu "github.com/BobuSumisu/aho-corasick"
	petar "github.com/petar-dambovaliev/aho-corasick"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"dich/glossary"
	"dich/source"
)

// finders are dich and its peers in Go. The second and the third do only what dich and the
// peers do before they look for terms. Two packages are not among them: cloudflare/ahocorasick does not say where a
// term stands, and anknown/ahocorasick reads runes and takes longer than both below.
func finders() []finder {
	return []finder{
		{"dich", 1e9, buildDich},
		{"dich: its tokens alone", 1e9, buildTokens},
		{"Go's folding alone", 1e9, buildFolding},
		{"Go map of n-grams", 1e9, buildMap},
		{"BobuSumisu Aho-Corasick", 1e5, buildBobu},
		{"petar-dambovaliev Aho-Corasick", 1e5, buildPetar},
	}
}

// glossaryOf makes the terms a glossary. The matcher points into it, as that of a peer
// does into a list of texts, so it is made before anything is measured.
func glossaryOf(terms []string) *glossary.Glossary {
	g := &glossary.Glossary{Concepts: make([]glossary.Concept, len(terms))}
	for i, term := range terms {
		g.Concepts[i].Terms = []glossary.Term{{
			Locale: language.Vietnamese, Text: term, Type: glossary.Full, Status: glossary.Preferred,
		}}
	}
	return g
}

// buildDich gives every nested match too; those are not counted.
func buildDich(list termList) (search, int64, error) {
	m := glossary.NewMatcher(list.glossary, language.Vietnamese)
	var tokens []source.Token
	return timed(func(lines []string) int {
		n := 0
		for _, line := range lines {
			tokens = source.AppendTokens(tokens[:0], line)
			for _, match := range m.Find(line, tokens) {
				if !match.Nested {
					n++
				}
			}
		}
		return n
	}), 0, nil
}

func buildTokens(termList) (search, int64, error) {
	var tokens []source.Token
	return timed(func(lines []string) int {
		for _, line := range lines {
			tokens = source.AppendTokens(tokens[:0], line)
		}
		return 0
	}), 0, nil
}

// folded is what a simple program does to compare texts.
func folded(text string) string { return strings.ToLower(norm.NFC.String(text)) }

func buildFolding(termList) (search, int64, error) {
	return timed(func(lines []string) int {
		for _, line := range lines {
			folded(line)
		}
		return 0
	}), 0, nil
}

// buildMap looks up five words, then four … at every word. A term's words have one
// blank between them; so they have in the text.
func buildMap(list termList) (search, int64, error) {
	terms := list.texts
	known := make(map[string]int, len(terms))
	for i, term := range terms {
		known[term] = i
	}
	var words []source.Span
	return timed(func(lines []string) int {
		n := 0
		for _, line := range lines {
			line = folded(line)
			words = wordsOf(words[:0], line)
			for i := 0; i < len(words); {
				length := longest(known, line, words[i:])
				if length > 0 {
					n++
				}
				i += max(1, length)
			}
		}
		return n
	}), 0, nil
}

// longest gives the words of the longest term that begins with the first word.
func longest(known map[string]int, text string, words []source.Span) int {
	for n := min(len(termLengths), len(words)); n > 0; n-- {
		if _, ok := known[text[words[0].Start:words[n-1].End]]; ok {
			return n
		}
	}
	return 0
}

func wordsOf(words []source.Span, text string) []source.Span {
	start := -1
	for i, r := range text {
		switch inside := isWordRune(r); {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			words = append(words, source.Span{Start: start, End: i})
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, source.Span{Start: start, End: len(text)})
	}
	return words
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func buildBobu(list termList) (search, int64, error) {
	terms := list.texts
	trie := bobu.NewTrieBuilder().AddStrings(terms).Build()
	var hits []source.Span
	return timed(func(lines []string) int {
		n := 0
		for _, line := range lines {
			line = folded(line)
			hits = hits[:0]
			trie.Walk([]byte(line), func(end, length, _ int64) bool {
				hits = append(hits, source.Span{Start: int(end - length + 1), End: int(end + 1)})
				return true
			})
			n += outermost(line, hits)
		}
		return n
	}), 0, nil
}

// buildPetar asks for all matches: its own leftmost-longest one may end inside a word
// and hide one that does not.
func buildPetar(list termList) (search, int64, error) {
	terms := list.texts
	builder := petar.NewAhoCorasickBuilder(petar.Opts{DFA: len(terms) <= 10_000, MatchKind: petar.StandardMatch})
	machine := builder.Build(terms)
	var hits []source.Span
	return timed(func(lines []string) int {
		n := 0
		for _, line := range lines {
			line = folded(line)
			hits = hits[:0]
			it := machine.IterOverlapping(line)
			for m := it.Next(); m != nil; m = it.Next() {
				hits = append(hits, source.Span{Start: m.Start(), End: m.End()})
			}
			n += outermost(line, hits)
		}
		return n
	}), 0, nil
}

// outermost counts the hits that are whole words: of those that overlap the left one, of
// those that begin together the longest.
func outermost(text string, hits []source.Span) int {
	hits = slices.DeleteFunc(hits, func(s source.Span) bool { return !standsAlone(text, s) })
	slices.SortFunc(hits, func(a, b source.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	n, end := 0, 0
	for _, hit := range hits {
		if hit.Start >= end {
			n++
			end = hit.End
		}
	}
	return n
}

func standsAlone(text string, s source.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return !isWordRune(before) && !isWordRune(after)
}

package glossary

import (
	"strings"
	"sync"
	"unicode"

	"dich/source"
)

// Words around definitions, by their folds.
var (
	// What may stand between a name and its acronym; one of shortened is among it.
	introductions = folds("tên tiếng anh nga pháp việt được gọi viết tắt là sau đây của từ hay tức nghĩa")
	shortened     = folds("tắt")

	// With these before it a name is no part of one that stands before them.
	prepositions = folds("với tại trong ở vào từ đến cho do bởi như về theo cùng giữa và là trên gồm các những")

	// Words that need not give a letter to an acronym.
	unspelled = folds("of the and for in on to de la le les des du et и о по в на và của về cho các")
)

func folds(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, word := range strings.Fields(words) {
			set[source.Fold(word)] = true
		}
		return set
	})
}

// Subjects of concepts whose names often end those of others: Đài Phát thanh Hàn Quốc.
var endsNames = map[string]bool{"state": true, "country": true, "place": true, "region": true, "city": true, "person": true}

// isAcronym reports a word of two to ten letters, of which two are capitals at least and
// the first is one (EAEU, SpecA), or of a capital and digits (G7).
func (d *definer) isAcronym(at int) bool {
	if at < 0 || at >= len(d.tokens) || !d.tokens[at].Shape.IsWord() {
		return false
	}
	var capitals, letters, digits int
	for _, r := range source.Clean(d.tokens[at].Span.Of(d.text)) {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsUpper(r):
			capitals++
			letters++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return d.beginsWithCapital(at) && letters <= 10 && (capitals >= 2 || capitals == 1 && letters == 1 && digits > 0)
}

func (d *definer) beginsWithCapital(at int) bool {
	for _, r := range d.tokens[at].Span.Of(d.text) {
		return unicode.IsUpper(r)
	}
	return false
}

// standsAlone reports an acronym that is no word of a longer text.
func (d *definer) standsAlone(at int) bool {
	before := d.is(at-1, "(") || d.isSeparator(at-1) || introductions()[d.fold(at-1)]
	return before && (d.is(at+1, ")") || d.isSeparator(at+1))
}

// isSeparator reports a mark between the parts of a definition.
func (d *definer) isSeparator(at int) bool {
	return at >= 0 && at < len(d.tokens) && (isDash(d.tokens[at]) || d.is(at, ",") || d.is(at, ";") || d.is(at, ":"))
}

// skipIntroduction gives the first token behind words like "viết tắt là"; -1 if there
// are none.
func (d *definer) skipIntroduction(at int) int {
	short := false
	for ; at < len(d.tokens); at++ {
		fold := d.fold(at)
		short = short || shortened()[fold]
		if !introductions()[fold] && !d.is(at, ",") && !d.is(at, ":") {
			break
		}
	}
	if !short {
		return -1
	}
	return at
}

// spelledOut reports that the words of the parentheses beside an acronym are what its
// letters stand for.
func (d *definer) spelledOut(acronym, start, end int) bool {
	var before, behind []string
	for i := start; i < end; i++ {
		switch {
		case !d.tokens[i].Shape.IsWord() || i < acronym && introductions()[d.fold(i)]:
		case i < acronym:
			before = append(before, d.fold(i))
		case i > acronym:
			behind = append(behind, d.fold(i))
		}
	}
	letters := lettersOf(source.Fold(d.tokens[acronym].Span.Of(d.text)))
	return spells(letters, before, true) || spells(letters, behind, true)
}

// explains reports that a concept has an acronym in some language, or a name with its
// initials. A Vietnamese name gives one letter a syllable.
func explains(ref TermRef, acronym string) bool {
	letters := lettersOf(source.Fold(acronym))
	for i := range ref.Concept.Terms {
		t := &ref.Concept.Terms[i]
		base, _ := t.Locale.Base()
		script, _ := t.Locale.Script()
		spelled := script.String() == "Latn" || t.Locale == ref.Term.Locale
		if source.Clean(t.Text) == acronym || spelled && spells(letters, foldedWords(t.Text), base.String() != "vi") {
			return true
		}
	}
	return false
}

// foldedWords gives the words of a text, folded.
func foldedWords(text string) []string {
	var words []string
	for _, t := range source.Tokens(text) {
		if t.Shape != source.Mark {
			words = append(words, source.Fold(t.Span.Of(text)))
		}
	}
	return words
}

// lettersOf gives the letters and digits of a fold without its marks, đ as d.
func lettersOf(fold string) []rune {
	var letters []rune
	for _, r := range fold {
		switch {
		case r == 'đ':
			letters = append(letters, 'd')
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters = append(letters, r)
		}
	}
	return letters
}

// spells reports that letters are the initials of two words or more, in order, each word
// once; but those that give no letter may be left out. With inner, a word may give more
// of its letters: E and A of Eurasian.
func spells(letters []rune, words []string, inner bool) bool {
	var names [][]rune
	var optional []bool
	for _, word := range words {
		names = append(names, lettersOf(word))
		optional = append(optional, unspelled()[word])
	}
	if len(letters) < 2 || len(words) < 2 || len(words) > maxParentheses {
		return false
	}
	// reached[i]: the words up to here can give the first i letters
	reached := make([]bool, len(letters)+1)
	reached[0] = true
	for w, name := range names {
		next := make([]bool, len(letters)+1)
		for i, ok := range reached {
			if !ok {
				continue
			}
			next[i] = next[i] || optional[w]
			for _, n := range given(letters[i:], name, inner) {
				next[i+n] = true
			}
		}
		reached = next
	}
	return reached[len(letters)]
}

// given lists how many of the letters a word may give: one, or as many as follow one
// another in it, three at most.
func given(letters, word []rune, inner bool) []int {
	if len(letters) == 0 || len(word) == 0 || letters[0] != word[0] {
		return nil
	}
	counts := []int{1}
	for at := 1; inner && at < len(word) && len(counts) < 3 && len(counts) < len(letters); at++ {
		if word[at] == letters[len(counts)] {
			counts = append(counts, len(counts)+1)
		}
	}
	return counts
}

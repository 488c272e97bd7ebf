package legacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/source"
)

// A casedWord is a word of a text in TCVN3, with what its letters say about their case.
type casedWord struct {
	span     source.Span
	capitals int
	small    bool // it has a small letter that could be written as a capital
	toned    int  // small letters with a tone, which could not
	line     int
	opens    bool // a sentence begins with it
}

// isShouted reports a word whose capitals leave no doubt: VIệT is VIỆT.
func (w casedWord) isShouted() bool { return !w.small && w.capitals > 1 && w.toned > 0 }

// restoreCapitals finds the capitals that TCVN3 writes as small letters. A word that
// has two capitals and no small letter but those is all capitals. A shorter one (Hà,
// ở) is when its neighbours are, and a sentence begins with a capital; those are
// guesses, so they are listed. So is what stays small though it may begin a name: the ấ
// of ấn Độ.
func restoreCapitals(text string, undecided []source.Span) (string, []source.Span) {
	out := []byte(text)
	words := casedWords(text)
	for i := 0; i < len(words); {
		end := runEnd(words, i)
		shouted := slices.ContainsFunc(words[i:end], casedWord.isShouted)
		for ; i < end; i++ {
			w := words[i]
			var guessed []source.Span
			switch {
			case w.toned == 0:
			case w.isShouted():
				raise(out, w.span, w.toned)
			case shouted && !w.small:
				guessed = raise(out, w.span, w.toned)
			case w.opens && startsToned(w.span.Of(text)):
				guessed = raise(out, w.span, 1)
			case mayBeName(text, words, i):
				_, size := utf8.DecodeRuneInString(text[w.span.Start:])
				guessed = []source.Span{{Start: w.span.Start, End: w.span.Start + size}}
			}
			undecided = append(undecided, guessed...)
		}
	}
	slices.SortFunc(undecided, func(a, b source.Span) int { return a.Start - b.Start })
	return string(out), undecided
}

// runEnd gives the end of a run of words in one line without small letters; a word
// that has some is a run of its own.
func runEnd(words []casedWord, i int) int {
	end := i + 1
	for end < len(words) && !words[i].small && !words[end].small && words[end].line == words[i].line {
		end++
	}
	return end
}

// raise makes capitals of the first small letters with a tone, and gives their places.
// A capital has as many bytes.
func raise(text []byte, word source.Span, most int) (raised []source.Span) {
	for at := word.Start; at < word.End && len(raised) < most; {
		r, size := utf8.DecodeRune(text[at:])
		if isTonedSmall(r) {
			utf8.EncodeRune(text[at:], unicode.ToUpper(r))
			raised = append(raised, source.Span{Start: at, End: at + size})
		}
		at += size
	}
	return raised
}

// namesBegin are syllables that names of countries and of committees begin with, and
// other words too.
var namesBegin = words("á ả ác áo ấn úc ủy uỷ")

// mayBeName reports such a syllable, and any word that begins with a tone before a word
// that begins with a capital. The most frequent one, ở, is none.
func mayBeName(text string, words []casedWord, i int) bool {
	word := words[i].span.Of(text)
	if !startsToned(word) || word == "ở" {
		return false
	}
	if namesBegin[word] {
		return true
	}
	if i+1 == len(words) || words[i+1].line != words[i].line {
		return false
	}
	next := words[i+1].span
	r, _ := utf8.DecodeRuneInString(text[next.Start:])
	return unicode.IsUpper(r) && text[words[i].span.End:next.Start] == " "
}

func startsToned(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isTonedSmall(r)
}

func isTonedSmall(r rune) bool { return sounds()[r].tone != 0 && unicode.IsLower(r) }

// casedWords finds the words of a text.
func casedWords(text string) []casedWord {
	var words []casedWord
	line, opens, inWord := 0, true, false
	for at, r := range text {
		if !unicode.IsLetter(r) {
			inWord = false
			opens = opensSentence(opens, r, text[at:])
			if r == '\n' {
				line++
			}
			continue
		}
		if !inWord {
			words = append(words, casedWord{span: source.Span{Start: at}, line: line, opens: opens})
		}
		inWord, opens = true, false
		words[len(words)-1].add(r, at+utf8.RuneLen(r))
	}
	return words
}

func (w *casedWord) add(r rune, end int) {
	w.span.End = end
	switch {
	case isTonedSmall(r):
		w.toned++
	case unicode.IsUpper(r):
		w.capitals++
	default:
		w.small = true
	}
}

// opensSentence reports that a sentence may begin behind a character that is no
// letter. Blanks, quotation marks and the like change nothing.
func opensSentence(opens bool, r rune, rest string) bool {
	switch {
	case strings.ContainsRune(".!?", r):
		return true
	case r == '\n':
		return opens || strings.HasPrefix(strings.TrimLeft(rest[1:], "\r"), "\n")
	case unicode.IsSpace(r), strings.ContainsRune("\"'“”‘’«»()[]", r):
		return opens
	}
	return false
}

package source

import (
	"strings"
	"unicode"
)

// maxLabels is more bytes than labels and numbers take before the last number.
const maxLabels = 48

// isLabel reports a number that names a part of a text and ends nothing. It stands
// at the beginning of a sentence, alone or behind label words ("1. Mở đầu", "Chương
// II. Điều 5. Phạm vi"), or behind a colon or semicolon ("gồm: 1. Gạo; 2. Ngô").
func (r *Rules) isLabel(c *candidate, number string) bool {
	at := c.wordAt()
	before := strings.TrimRightFunc(c.text[max(c.start, at-maxWord):at], isHidden)
	if strings.HasSuffix(before, ":") || strings.HasSuffix(before, ";") {
		return isNumeral(number)
	}
	if at-c.start > maxLabels && number != "1" || at-c.start > maxWord {
		return false
	}
	before = strings.TrimLeftFunc(Clean(before), func(r rune) bool {
		return isOpener(r) || isDash(r) || unicode.IsSymbol(r) || strings.ContainsRune(" •*·§", r)
	})
	if before == "" {
		return isNumeral(number)
	}
	first, _, _ := strings.Cut(before, " ")
	if last := first[len(first)-1]; last != '.' && last != ')' && !r.index.labels.mayHave(strings.ToLower(first)) {
		return false // as most beginnings
	}
	before = strings.ToLower(before)
	labelled := r.labelLen(before) > 0
	if number == "1" && labelled {
		return true // the first of the numbers below a heading
	}
	return (isNumeral(number) || r.Chapters[strings.ToLower(first)]) && r.areLabels(before)
}

// isOrdinalLabel reports a number in words that names a part: "Phần thứ nhất. Mở đầu".
func (r *Rules) isOrdinalLabel(c *candidate, word string) bool {
	return c.at-c.start <= maxLabels && !c.closed() && r.index.ordinals.mayHave(word) && r.Ordinals[word] && r.isLabel(c, word)
}

// areLabels reports a text of nothing but labels and their numbers, eight at the most.
func (r *Rules) areLabels(text string) bool {
	labelled := false
	for range 8 {
		if text == "" {
			return true
		}
		if n := r.labelLen(text); n > 0 {
			text, labelled = strings.TrimPrefix(text[n:], " "), true
			continue
		}
		word, rest, _ := strings.Cut(text, " ")
		number := strings.TrimSuffix(strings.TrimSuffix(word, "."), ")")
		stopped := number != word
		if !(labelled && r.Ordinals[number]) && !((labelled || stopped) && isNumeral(strings.ToUpper(number))) {
			return false
		}
		text = rest
	}
	return text == ""
}

// labelLen measures the label, of up to three words, that a text begins with.
func (r *Rules) labelLen(text string) (longest int) {
	if text != "" && isDigit(rune(text[0])) {
		return 0
	}
	for at, words := 0, 0; words < 3 && at < len(text); words++ {
		n := strings.IndexByte(text[at:], ' ')
		if n < 0 {
			n = len(text) - at
		}
		if r.Labels[text[:at+n]] {
			longest = at + n
		}
		at += n + 1
	}
	return longest
}

// isNumeral reports the number of a part: Arabic numbers of up to three
// digits, Roman ones, single letters, and several with points between: 5a, 1.2, IV, B.1.
func isNumeral(word string) bool {
	word = strings.TrimSuffix(word, ")")
	if word == "" || len(word) > 16 {
		return false
	}
	if strings.IndexByte(word, '.') < 0 {
		return isNumeralPart(word)
	}
	for part := range strings.SplitSeq(word, ".") {
		if !isNumeralPart(part) {
			return false
		}
	}
	return true
}

func isNumeralPart(s string) bool {
	rest := s[prefixLen(s, isDigit):]
	if len(s)-len(rest) > 3 {
		return false // a year, a telephone
	}
	return rest == "" && s != "" || isListLetter(rest) || isRoman(rest)
}

// isListLetter reports one letter that counts: Latin without a mark, đ, or of another
// script.
func isListLetter(s string) bool {
	r, size := decodeRune(s)
	return size > 0 && size == len(s) && unicode.IsLetter(r) &&
		(r < 0x80 || r == 'đ' || r == 'Đ' || !unicode.Is(unicode.Latin, r))
}

// isRoman reports Roman numbers, in capitals.
func isRoman(s string) bool {
	for i := range len(s) {
		if strings.IndexByte("IVXLCDM", s[i]) < 0 {
			return false
		}
	}
	return s != ""
}

package main

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dich/pipeline"
)

// A mutation changes a sentence in one way; it gives back the sentence where it cannot.
type mutation struct {
	class pipeline.Class
	cases int
	apply func(*rand.Rand, string) string
}

// mutated makes so many edits of each kind, from sentences in a fixed random order.
func mutated(sentences []string) []edit {
	var list []edit
	for i, m := range mutations {
		r := rand.New(rand.NewPCG(20261123, uint64(i)))
		left := m.cases
		for _, at := range r.Perm(len(sentences)) {
			if left == 0 {
				break
			}
			old := sentences[at]
			if now := m.apply(r, old); now != old {
				list = append(list, edit{class: m.class, old: old, now: now})
				left--
			}
		}
	}
	return list
}

var mutations = []mutation{
	{pipeline.ClassNegation, 300, insert(deniers)},
	{pipeline.ClassNegation, 100, insert(unlisted)},
	{pipeline.ClassNegation, 150, insert(qualifiers)},
	{pipeline.ClassNegation, 100, insert(invented)},
	{pipeline.ClassNegation, 120, drop(deniers)},
	{pipeline.ClassNegation, 120, drop(qualifiers)},
	{pipeline.ClassNegation, 300, exchange(exchanges)},
	{pipeline.ClassNegation, 150, exchange(contraries)},
	{pipeline.ClassNegation, 60, moveNegator},
	{pipeline.ClassNegation, 40, func(_ *rand.Rand, s string) string { return replaceOnce(s, "không", "không thể không") }},
	{pipeline.ClassNegation, 40, func(_ *rand.Rand, s string) string { return strings.TrimSuffix(s, ".") + "?" }},
	{pipeline.ClassNumber, 120, oneDigit},
	{pipeline.ClassNumber, 60, tenfold},
	{pipeline.ClassNumber, 100, anotherOf(numerals, map[string]bool{"năm": true})},
	{pipeline.ClassNumber, 60, anotherOf(scales, nil)},
	{pipeline.ClassNumber, 60, unitBehindDigits},
	{pipeline.ClassNumber, 60, without(`\d+(?:[.,]\d+)* ?%?\s`)},
	{pipeline.ClassDate, 100, year},
	{pipeline.ClassDate, 60, anotherOf(weekdays, nil)},
	{pipeline.ClassDate, 60, anotherOf(moments, nil)},
	{pipeline.ClassDate, 60, monthOrDay},
	{pipeline.ClassName, 150, anotherName},
	{pipeline.ClassName, 100, nameGone},
	{pipeline.ClassName, 100, namesExchanged},
	{pipeline.ClassQuotation, 60, without(`["“”]`)},
	{pipeline.ClassQuotation, 60, quoteWords},
	{pipeline.ClassQuotation, 80, wordInQuotes},
	{pipeline.ClassQuotation, 100, anotherOf(sayings, nil)},
	{pipeline.ClassQuotation, 60, attributed},
	{pipeline.ClassWording, 300, outsideQuotes(exchange(synonyms))},
	{pipeline.ClassWording, 60, outsideQuotes(exchange(fillers))},
	{pipeline.ClassPunctuation, 60, func(_ *rand.Rand, s string) string { return strings.Replace(s, ", ", " ", 1) }},
	{pipeline.ClassPunctuation, 30, func(_ *rand.Rand, s string) string { return strings.Replace(s, ", ", "; ", 1) }},
	{pipeline.ClassPunctuation, 30, func(_ *rand.Rand, s string) string { return strings.TrimSuffix(s, ".") }},
	{pipeline.ClassMarkup, 60, emphasize},
	{pipeline.ClassCosmetic, 60, func(_ *rand.Rand, s string) string { return decomposed(s) }},
	{pipeline.ClassCosmetic, 60, exchangeLetters(`hòa/hoà, hóa/hoá, tỏa/toả, thủy/thuỷ, ủy/uỷ, khỏe/khoẻ, tòa/toà, xóa/xoá, khóa/khoá, thỏa/thoả, lũy/luỹ, họa/hoạ, đọa/đoạ, tùy/tuỳ, hủy/huỷ`)},
	{pipeline.ClassCosmetic, 60, exchangeLetters(`tỷ/tỉ, kỹ/kĩ, kỳ/kì, lý/lí, quý/quí, Mỹ/Mĩ, ký/kí`)},
	{pipeline.ClassCosmetic, 60, func(_ *rand.Rand, s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
	{pipeline.ClassCosmetic, 40, func(_ *rand.Rand, s string) string { return strings.Replace(s, " ", "  ", 3) }},
	{pipeline.ClassCosmetic, 40, func(_ *rand.Rand, s string) string { return strings.Replace(s, " ", " \u200b", 1) }},
	{pipeline.ClassCosmetic, 60, quotesOf("“", "”")},
	{pipeline.ClassCosmetic, 40, quotesOf("«", "»")},
	{pipeline.ClassCosmetic, 60, func(_ *rand.Rand, s string) string { return strings.ReplaceAll(s, "-", "–") }},
	{pipeline.ClassCosmetic, 40, func(_ *rand.Rand, s string) string { return strings.ReplaceAll(s, "%", " %") }},
	{pipeline.ClassCosmetic, 30, func(_ *rand.Rand, s string) string { return groups.ReplaceAllString(s, "$1$2") }},
	{pipeline.ClassCosmetic, 40, func(_ *rand.Rand, s string) string { return strings.ToUpper(s) }},
}

// list cuts a text at its commas.
func list(text string) []string {
	var items []string
	for _, item := range strings.Split(text, ",") {
		items = append(items, strings.TrimSpace(item))
	}
	return items
}

// pairs cuts a text at its commas, and each item at its slash.
func pairs(text string) [][2]string {
	var all [][2]string
	for _, item := range list(text) {
		a, b, _ := strings.Cut(item, "/")
		all = append(all, [2]string{a, b})
	}
	return all
}

func pick(r *rand.Rand, items []string) string { return items[r.IntN(len(items))] }

// find gives the place of a phrase between blanks or marks; -1 if it is not there.
func find(text, phrase string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], phrase)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(behind) && !unicode.IsMark(behind) {
			return at
		}
		from = at + len(phrase)
	}
}

// replaceOnce exchanges the first such phrase. One that is part of another word than its
// own is not touched: không gian.
func replaceOnce(text, phrase, by string) string {
	at := find(text, phrase)
	if at < 0 || partOfWord(text, at, phrase) {
		return text
	}
	return text[:at] + by + text[at+len(phrase):]
}

// compounds are words in which a shorter one does not mean what it does alone.
var compounds = list(`chẳng hạn, không gian, không khí, hàng không, không quân, không kích, trên không, không chỉ, không những, phải chăng, cần thiết, nên khi, trở nên, chỉ số, chỉ đạo, chỉ huy, chỉ trích, địa chỉ, bắt đầu, ngày nay, sau đó, trước đó, trước đây, sau khi, trước khi,
	lại, cả nước, mới đây, đông đảo, châu âu, trong khi, trong đó, ngoài ra, trên thực tế, từng bước, đến từ, tây nam, thành công, công khai mạc, dừng lại, quan trọng, mất tích, năm ngoái, chỉ định, tốt nghiệp, lớn lên, mở cửa, mở ra, nhỏ bé, ông ấy, cao cấp, tối cao, nam phi, miền đông, việt nam, trung đông, phương tây, phương đông, quảng đông, cổ đông, đám đông, tốt đẹp, đúng lúc, bạn bè, các bạn, bạn gái, bạn trai, theo đó, bằng cách,
	có thể, không thể, có vẻ, có lẽ, không có, có được, từ chối, từ bỏ, vì vậy, vì thế, kể từ, từ khi, cần phải, nếu không, nhiều nhất, ít nhất, hơn nữa, chưa đến, chính sách, sau này, tin tức, thông tin, nói chung, ba lan, tỷ lệ, tỷ số, nhất là, đặc biệt là, phụ nữ, nữ hoàng, việc làm, làm việc`)

func partOfWord(text string, at int, phrase string) bool {
	lower := strings.ToLower(text)
	for _, c := range compounds {
		if len(c) <= len(phrase) || !strings.Contains(c, phrase) {
			continue
		}
		start := at - strings.Index(c, phrase)
		if start >= 0 && strings.HasPrefix(lower[min(start, len(lower)):], c) {
			return true
		}
	}
	return false
}

func insert(words []string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		verb, word := pick(r, verbsToTouch), pick(r, words)
		for _, verb := range append([]string{verb}, verbsToTouch...) {
			if at := find(s, verb); at > 0 && !partOfWord(s, at, verb) && !strings.HasSuffix(s[:at], word+" ") && !afterNoun(s[:at]) {
				return s[:at] + word + " " + s[at:]
			}
		}
		return s
	}
}

// afterNoun reports that a verb is rather part of a noun: sự phát triển.
func afterNoun(before string) bool {
	for _, noun := range []string{"sự ", "việc ", "cuộc ", "các ", "những ", "một ", "của ", "về "} {
		if strings.HasSuffix(before, noun) {
			return true
		}
	}
	return false
}

func drop(words []string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		for _, at := range r.Perm(len(words)) {
			if now := replaceOnce(s, words[at]+" ", ""); now != s {
				return now
			}
		}
		return s
	}
}

func exchange(pairs [][2]string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		for _, at := range r.Perm(len(pairs)) {
			if now := replaceOnce(s, pairs[at][0], pairs[at][1]); now != s {
				return now
			}
		}
		return s
	}
}

// outsideQuotes leaves sentences that quote alone: there other words are another quotation.
func outsideQuotes(apply func(*rand.Rand, string) string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		if strings.ContainsAny(s, "\"“”'‘’") {
			return s
		}
		return apply(r, s)
	}
}

func moveNegator(_ *rand.Rand, s string) string {
	at := find(s, "không ")
	if at < 0 || partOfWord(s, at, "không") {
		return s
	}
	rest := strings.SplitN(s[at+len("không "):], " ", 3)
	if len(rest) < 3 || strings.ContainsAny(rest[0]+rest[1], ",.;:?!\"") {
		return s
	}
	return s[:at] + rest[0] + " " + rest[1] + " không " + rest[2]
}

var digitsIn = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

func oneDigit(r *rand.Rand, s string) string {
	at := digitsIn.FindStringIndex(s)
	if at == nil {
		return s
	}
	i := at[0] + r.IntN(at[1]-at[0])
	if s[i] < '0' || s[i] > '9' {
		i = at[0]
	}
	return s[:i] + strconv.Itoa((int(s[i]-'0')+1+r.IntN(8))%10) + s[i+1:]
}

func tenfold(_ *rand.Rand, s string) string {
	at := digitsIn.FindStringIndex(s)
	if at == nil || strings.ContainsAny(s[at[0]:at[1]], ".,") {
		return s
	}
	return s[:at[1]] + "0" + s[at[1]:]
}

// anotherOf exchanges a word of a list for another.
func anotherOf(words []string, but map[string]bool) func(*rand.Rand, string) string {
	return func(r *rand.Rand, s string) string {
		for _, at := range r.Perm(len(words)) {
			if but[words[at]] {
				continue
			}
			other := words[(at+1+r.IntN(len(words)-1))%len(words)]
			if now := replaceOnce(s, words[at], other); now != s {
				return now
			}
		}
		return s
	}
}

func unitBehindDigits(r *rand.Rand, s string) string {
	for _, at := range r.Perm(len(units)) {
		place := digitsIn.FindStringIndex(s)
		if place == nil {
			return s
		}
		rest := s[place[1]:]
		if strings.HasPrefix(rest, " "+units[at]+" ") {
			return s[:place[1]] + " " + units[(at+1)%len(units)] + rest[1+len(units[at]):]
		}
	}
	return s
}

// without takes the matches of an expression away.
func without(expression string) func(*rand.Rand, string) string {
	e := regexp.MustCompile(expression)
	return func(_ *rand.Rand, s string) string { return e.ReplaceAllString(s, "") }
}

var (
	years  = regexp.MustCompile(`năm (\d{4})`)
	months = regexp.MustCompile(`(?:tháng|ngày) (\d{1,2})`)
	groups = regexp.MustCompile(`\b(\d{1,3})\.(\d{3})\b`)
)

func year(r *rand.Rand, s string) string {
	at := years.FindStringSubmatchIndex(s)
	if at == nil {
		return s
	}
	n, _ := strconv.Atoi(s[at[2]:at[3]])
	return s[:at[2]] + strconv.Itoa(n+1+r.IntN(20)) + s[at[3]:]
}

func monthOrDay(r *rand.Rand, s string) string {
	at := months.FindStringSubmatchIndex(s)
	if at == nil {
		return s
	}
	n, _ := strconv.Atoi(s[at[2]:at[3]])
	return s[:at[2]] + strconv.Itoa(n%12+1) + s[at[3]:]
}

// names are runs of words with capitals, of at least two words or five letters, not at
// the start.
var names = regexp.MustCompile(`(?:\p{Lu}[\p{L}\p{M}]+ )+\p{Lu}[\p{L}\p{M}]+|\p{Lu}[\p{L}\p{M}]{4,}`)

func inside(s string) [][]int {
	var list [][]int
	for _, at := range names.FindAllStringIndex(s, -1) {
		if day := s[at[0]:at[1]]; strings.Contains(day, "Thứ") || strings.Contains(day, "Chủ") {
			continue
		}
		if at[0] > 0 && !strings.ContainsAny(s[max(0, at[0]-2):at[0]], ".:?!\"“") {
			list = append(list, at)
		}
	}
	return list
}

func anotherName(r *rand.Rand, s string) string {
	list := inside(s)
	if len(list) == 0 {
		return s
	}
	at := list[r.IntN(len(list))]
	return s[:at[0]] + pick(r, strangers) + s[at[1]:]
}

func nameGone(r *rand.Rand, s string) string {
	list := inside(s)
	if len(list) == 0 {
		return s
	}
	at := list[r.IntN(len(list))]
	return s[:at[0]] + pick(r, []string{"người này", "nơi này", "họ", "bên kia"}) + s[at[1]:]
}

func namesExchanged(_ *rand.Rand, s string) string {
	list := inside(s)
	if len(list) < 2 {
		return s
	}
	a, b := list[0], list[1]
	between := s[a[1]:b[0]]
	if len(strings.Fields(between)) < 2 || strings.Contains(between, " và ") || strings.Contains(between, ",") {
		return s
	}
	return s[:a[0]] + s[b[0]:b[1]] + between + s[a[0]:a[1]] + s[b[1]:]
}

func quoteWords(r *rand.Rand, s string) string {
	words := strings.Fields(s)
	if len(words) < 8 || strings.ContainsAny(s, `"“”`) {
		return s
	}
	at := 2 + r.IntN(len(words)-6)
	words[at], words[at+2] = "“"+words[at], words[at+2]+"”"
	return strings.Join(words, " ")
}

var quoted = regexp.MustCompile(`["“]([^"“”]+)["”]`)

func wordInQuotes(r *rand.Rand, s string) string {
	at := quoted.FindStringSubmatchIndex(s)
	if at == nil {
		return s
	}
	words := strings.Fields(s[at[2]:at[3]])
	if len(words) < 4 {
		return s
	}
	i := 1 + r.IntN(len(words)-2)
	words = append(words[:i:i], words[i+1:]...)
	return s[:at[2]] + strings.Join(words, " ") + s[at[3]:]
}

func attributed(r *rand.Rand, s string) string {
	first, size := utf8.DecodeRuneInString(s)
	by := pick(r, sources)
	head, n := utf8.DecodeRuneInString(by)
	return string(unicode.ToUpper(head)) + by[n:] + ", " + string(unicode.ToLower(first)) + s[size:]
}

func emphasize(r *rand.Rand, s string) string {
	words := strings.Fields(s)
	at := r.IntN(len(words))
	words[at] = "**" + words[at] + "**"
	return strings.Join(words, " ")
}

// exchangeLetters exchanges all spellings of syllables.
func exchangeLetters(text string) func(*rand.Rand, string) string {
	var list []string
	for _, p := range pairs(text) {
		list = append(list, p[0], p[1])
	}
	replacer := strings.NewReplacer(list...)
	return func(_ *rand.Rand, s string) string {
		words := strings.Split(s, " ")
		for i, w := range words {
			for k := 0; k < len(list); k += 2 {
				if w == list[k] {
					words[i] = replacer.Replace(w)
				}
			}
		}
		return strings.Join(words, " ")
	}
}

func quotesOf(open, closing string) func(*rand.Rand, string) string {
	return func(_ *rand.Rand, s string) string {
		return straight.ReplaceAllString(s, open+"$1"+closing)
	}
}

var straight = regexp.MustCompile(`"([^"]*)"`)

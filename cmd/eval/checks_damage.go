package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dich/pipeline"
	"dich/source"
)

// A spoiler is who damages good translations of one column, as people do: with a finger on
// the wrong key, a piece pasted in the wrong place, a habit of another language.
type spoiler struct {
	*rand.Rand
	column newsColumn
	others map[string]newsColumn
	name   string // of the column
}

// A damage is one kind of error, and the check that should find it. do gives the target of
// message i, damaged, or false where there is nothing to damage.
type damage struct {
	name string
	code source.DiagnosticCode
	only string // languages; all if empty
	do   func(s *spoiler, target string, i int) (string, bool)
}

var damages = []damage{
	{"source pasted", pipeline.SameAsSource, "", func(s *spoiler, _ string, i int) (string, bool) { return s.source(i), true }},
	{"only marks left", pipeline.EmptyTranslation, "", func(s *spoiler, target string, _ int) (string, bool) {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				return -1
			}
			return r
		}, target), true
	}},
	{"address mistyped", pipeline.LinkDiffers, "", mistypeLink},
	{"last mark wrong", pipeline.EndMarkDiffers, "", (*spoiler).lastMark},
	{"small first letter", pipeline.CapitalDiffers, "en ru kk ky hy be fr", smallFirst},
	{"quotation marks of another language", pipeline.QuotationStyle, "", (*spoiler).quoteAbroad},
	{"half of a pair lost or doubled", pipeline.Unbalanced, "", (*spoiler).halve},
	{"blank before a mark, or none behind", pipeline.MarkSpacing, "", (*spoiler).misplaceBlank},
	{"blank for a no-break space", pipeline.BreakingSpace, "fr", func(s *spoiler, target string, _ int) (string, bool) {
		return s.replaceOne(target, regexp.MustCompile(`[\x{a0}\x{202f}][;:!?»]|«[\x{a0}\x{202f}]`), func(m string) string {
			return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(m)
		})
	}},
	{"space bar twice", pipeline.DoubledSpace, "en ru kk ky hy be fr", func(s *spoiler, target string, _ int) (string, bool) {
		return s.replaceOne(target, regexp.MustCompile(` `), func(string) string { return "  " })
	}},
	{"white space at an end", pipeline.EdgeSpace, "", func(s *spoiler, target string, _ int) (string, bool) {
		blank := s.pick(" ", "\t", "\u00a0", "\n", "  ")
		if s.IntN(2) == 0 {
			return blank + target, true
		}
		return target + blank, true
	}},
	{"hyphen for a dash", pipeline.DashStyle, "", func(s *spoiler, target string, _ int) (string, bool) {
		return s.replaceOne(target, regexp.MustCompile(`[ \x{a0}][–—][ \x{a0}]|——|, |，`), func(string) string { return s.pick(" - ", " -- ") })
	}},
	{"key twice", pipeline.DoubledMark, "", (*spoiler).doubleMark},
	{"mark of another keyboard", pipeline.ForeignMark, "", (*spoiler).foreignKey},
	{"repeat translated otherwise", pipeline.TranslationsDiffer, "", nil},
	{"translation of the sentence before", pipeline.TargetShared, "", func(s *spoiler, _ string, i int) (string, bool) {
		before := s.target(max(i-1, 0))
		return before, i > 0 && source.Syllables(before) > 5
	}},
	{"half of the sentence lost", pipeline.LengthOdd, "", func(s *spoiler, target string, _ int) (string, bool) {
		runes := []rune(target)
		return string(runes[:len(runes)*2/5]), len(runes) > 80
	}},
	{"two sentences more", pipeline.SentenceCount, "", func(s *spoiler, target string, i int) (string, bool) {
		return strings.Join([]string{target, s.target(i + 1), s.target(i + 2)}, " "), true
	}},
	{"words left in English or Russian", pipeline.WrongAlphabet, "", (*spoiler).leaveWords},
	{"sentence in a neighbour's language", pipeline.WrongLanguage, "en fr ru be kk ky", (*spoiler).neighbour},
	{"direction turned", pipeline.BidiControl, "", func(s *spoiler, target string, _ int) (string, bool) {
		return s.insert(target, s.pick("\u202e", "\u202d", "\u202a", "\u2066", "\u202c")), true
	}},
	{"unseen character", pipeline.Invisible, "", func(s *spoiler, target string, _ int) (string, bool) {
		return s.insert(target, s.pick("\u200b", "\u00ad", "\ufeff", "\u200e", "\u2060", "\u200d", "\u200c")), true
	}},
	{"letters taken apart", pipeline.NotNormalized, "ru kk ky be fr", func(s *spoiler, target string, _ int) (string, bool) {
		apart := norm.NFD.String(target)
		return apart, apart != target
	}},
	{"note to oneself", pipeline.Leftover, "", func(s *spoiler, target string, _ int) (string, bool) {
		note := s.pick("TODO", "FIXME", "XXXX", "[image]", "[Caption]", "????", "Lorem ipsum dolor sit amet", "TBD", "xxx", "[insert name]")
		return s.pick(note+" "+target, target+" "+note), true
	}},
	{"word twice", pipeline.DoubledWord, "en ru kk ky hy be fr", func(s *spoiler, target string, _ int) (string, bool) {
		return s.replaceOne(target, regexp.MustCompile(` [\pL]{2,} `), func(m string) string { return m + strings.TrimSpace(m) + " " })
	}},
	{"another unit", pipeline.UnitDiffers, "", (*spoiler).otherUnit},
	{"dots for an ellipsis", pipeline.EllipsisStyle, "", (*spoiler).typeDots},
	{"name written otherwise", pipeline.NameRespelled, "en ru kk ky hy be fr", (*spoiler).respell},
}

func (s *spoiler) source(i int) string {
	return s.column.cat.Messages[i].Source[source.Other]
}

func (s *spoiler) target(i int) string {
	return s.column.cat.Messages[i%len(s.column.cat.Messages)].Target[source.Other]
}

func (s *spoiler) pick(list ...string) string { return list[s.IntN(len(list))] }

// replaceOne changes one of the places that a pattern finds.
func (s *spoiler) replaceOne(text string, pattern *regexp.Regexp, change func(string) string) (string, bool) {
	places := pattern.FindAllStringIndex(text, -1)
	if len(places) == 0 {
		return text, false
	}
	at := places[s.IntN(len(places))]
	return text[:at[0]] + change(text[at[0]:at[1]]) + text[at[1]:], true
}

// insert puts something between two characters.
func (s *spoiler) insert(text, what string) string {
	runes := []rune(text)
	at := 1 + s.IntN(len(runes)-1)
	return string(runes[:at]) + what + string(runes[at:])
}

// lastMark strikes the last mark, or the key beside it.
func (s *spoiler) lastMark(target string, i int) (string, bool) {
	last, size := utf8.DecodeLastRuneInString(target)
	body := target[:len(target)-size]
	switch last {
	case '.', '։':
		return body + s.pick("", ",", ";", "?", ""), true
	case ':':
		return body + s.pick("", ",", "?", ""), s.name == "hy"
	case '。':
		return body + s.pick("", "，", "、", "？"), true
	case '?', '？':
		return body + s.pick(".", ",", ""), s.name != "hy"
	}
	return target, false
}

func smallFirst(s *spoiler, target string, _ int) (string, bool) {
	for i, r := range target {
		if unicode.IsUpper(r) {
			next, _ := utf8.DecodeRuneInString(target[i+utf8.RuneLen(r):])
			return target[:i] + string(unicode.ToLower(r)) + target[i+utf8.RuneLen(r):], unicode.IsLower(next)
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
	}
	return target, false
}

func mistypeLink(s *spoiler, target string, i int) (string, bool) {
	link := s.pick("https://dich.vn/tin-tuc/2018?id=57", "www.example.org", "toasoan@example.vn", "http://a-b.example.com/x_y")
	at := 1 + s.IntN(len(link)-1)
	m := &s.column.cat.Messages[i]
	m.Source[source.Other] += " " + link
	wrong := s.pick(link[:at]+link[at+1:], link[:at]+"k"+link[at:], "")
	return target + " " + wrong, wrong != link
}

// quotesAbroad are pairs of languages whose habits a translator may bring along.
var quotesAbroad = map[string][][2]string{
	"en": {{"«", "»"}, {"„", "“"}, {"»", "«"}, {"「", "」"}},
	"ru": {{"\"", "\""}, {"“", "”"}},
	"be": {{"\"", "\""}, {"„", "”"}},
	"kk": {{"\"", "\""}, {"„", "“"}},
	"ky": {{"\"", "\""}, {"‘", "’"}},
	"hy": {{"\"", "\""}, {"„", "“"}},
	"fr": {{"\"", "\""}, {"„", "“"}},
	"zh": {{"\"", "\""}, {"«", "»"}},
}

func (s *spoiler) quoteAbroad(target string, _ int) (string, bool) {
	pairs := quotesAbroad[s.name[:2]]
	pair := pairs[s.IntN(len(pairs))]
	if s.name == "ky" && pair[0] == "‘" {
		pair = pairs[0]
	}
	if text, ok := s.replaceOne(target, regexp.MustCompile(`["“«][\s\x{a0}\x{202f}]?([\pL\pN][^"“”«»]*)["”»]`), func(m string) string {
		inner := []rune(m)
		return pair[0] + strings.TrimSpace(string(inner[1:len(inner)-1])) + pair[1]
	}); ok {
		return text, true
	}
	return s.replaceOne(target, regexp.MustCompile(`\p{Han}{2}|\pL{5,}`), func(m string) string { return pair[0] + m + pair[1] })
}

func (s *spoiler) halve(target string, _ int) (string, bool) {
	return s.replaceOne(target, regexp.MustCompile(`["“”«»()（）]`), func(m string) string { return s.pick("", "", m+m) })
}

// misplaceBlank puts a blank before a mark, or takes one away.
func (s *spoiler) misplaceBlank(target string, _ int) (string, bool) {
	switch {
	case s.name == "zh-Hans":
		return s.replaceOne(target, regexp.MustCompile(`\p{Han}[，。！？]\p{Han}`), func(m string) string {
			_, size := utf8.DecodeRuneInString(m)
			at := len(m) - size*s.IntN(2)
			return m[:at-size] + " " + m[at-size:]
		})
	case s.name == "fr" && s.IntN(2) == 0:
		return s.replaceOne(target, regexp.MustCompile(`[\x{a0}\x{202f}][;:!?»]|«[\x{a0}\x{202f}]`), func(m string) string {
			return strings.Trim(m, "\u00a0\u202f")
		})
	case s.IntN(3) == 0:
		return s.replaceOne(target, regexp.MustCompile(`\pL, \pL`), func(m string) string { return strings.Replace(m, " ", "", 1) })
	}
	return s.replaceOne(target, regexp.MustCompile(`\pL(?:[,.]|\))(?:\s|$)`), func(m string) string {
		_, size := utf8.DecodeRuneInString(m)
		return m[:size] + " " + m[size:]
	})
}

func (s *spoiler) doubleMark(target string, _ int) (string, bool) {
	return s.replaceOne(target, regexp.MustCompile(`\pL[,.:։，。、](?:[^.]|$)`), func(m string) string {
		_, size := utf8.DecodeRuneInString(m)
		_, mark := utf8.DecodeRuneInString(m[size:])
		return m[:size+mark] + m[size:]
	})
}

// foreignKey types a mark with the keyboard that was in use before.
func (s *spoiler) foreignKey(target string, _ int) (string, bool) {
	wide := strings.NewReplacer(", ", "，", ". ", "。", "? ", "？", ",", "，", ".", "。", "(", "（", ")", "）", ": ", "：")
	narrow := strings.NewReplacer("，", s.pick(", ", ","), "。", ".", "？", "?", "（", "(", "）", ")", "：", ":")
	switch s.name {
	case "zh-Hans":
		return s.replaceOne(target, regexp.MustCompile(`\p{Han}[，。？（）：]`), narrow.Replace)
	case "hy":
		return s.replaceOne(target, regexp.MustCompile(`[:։]$|՞`), func(m string) string { return map[bool]string{true: "?", false: "."}[m == "՞"] })
	}
	return s.replaceOne(target, regexp.MustCompile(`\pL(?:[,.?:] |[().])`), wide.Replace)
}

// leaveWords leaves a few words as an engine left them, in another alphabet.
func (s *spoiler) leaveWords(target string, i int) (string, bool) {
	from := "en"
	if s.name == "en" || s.name == "fr" || s.name == "hy" {
		from = "ru"
	}
	words := strings.Fields(s.others[from].cat.Messages[i].Target[source.Other])
	if len(words) < 8 {
		return target, false
	}
	at := 1 + s.IntN(len(words)-6)
	return s.insertWords(target, words[at:at+4]), true
}

func (s *spoiler) insertWords(target string, words []string) string {
	there := strings.SplitAfter(target, " ")
	at := s.IntN(len(there))
	return strings.Join(there[:at], "") + strings.Join(words, " ") + " " + strings.Join(there[at:], "")
}

// neighbour is the sentence in a language that is written with the same letters.
func (s *spoiler) neighbour(target string, i int) (string, bool) {
	other := map[string]string{"en": "fr", "fr": "en", "ru": "be", "be": "ru", "kk": "ru", "ky": "kk"}[s.name]
	if s.name == "ky" && s.IntN(2) == 0 {
		other = "ru"
	}
	text := s.others[other].cat.Messages[i].Target[source.Other]
	return text, source.Syllables(text) > 7
}

package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// A numberError makes one mistake in a good translation; false where it has no place for it.
type numberError struct {
	name string
	make func(text string, locale language.Tag) (string, bool)
}

var numberErrors = []numberError{
	{"digit", changeDigit},
	{"dropped", dropDigits},
	{"scale", swapWord(scaleNames)},
	{"month", swapWord(monthNames)},
	{"per cent", dropPercent},
	{"added", addNumber},
	{"sign", swapSigns},
}

// addNumber adds one to the sentences that have some.
func addNumber(text string, _ language.Tag) (string, bool) {
	start, end := digits(text)
	return text + " (1937)", start < end
}

// digits gives the first run of digits that is no part of a word.
func digits(text string) (start, end int) {
	for start = range len(text) {
		if !isDigit(text[start]) || letterBefore(text[:start]) {
			continue
		}
		for end = start; end < len(text) && isDigit(text[end]); end++ {
		}
		return start, end
	}
	return 0, 0
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// letterBefore reports a letter or digit at the end of a text; a Han character is a word.
func letterBefore(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return !unicode.Is(unicode.Han, r) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// changeDigit makes the last digit of the first number another one.
func changeDigit(text string, _ language.Tag) (string, bool) {
	start, end := digits(text)
	if start == end {
		return "", false
	}
	return text[:end-1] + string('1'+(text[end-1]-'0'+2)%9) + text[end:], true
}

// dropDigits strikes the first number.
func dropDigits(text string, _ language.Tag) (string, bool) {
	start, end := digits(text)
	for end < len(text) && strings.IndexByte(".,0123456789", text[end]) >= 0 {
		end++
	}
	return text[:start] + text[end:], start < end
}

func dropPercent(text string, _ language.Tag) (string, bool) {
	bad := strings.Replace(text, "%", "", 1)
	return bad, bad != text
}

// swapSigns writes 1,234 as 1.234 and the other way round, in the first such number.
func swapSigns(text string, _ language.Tag) (string, bool) {
	for i := 1; i+1 < len(text); i++ {
		if !isDigit(text[i-1]) || !isDigit(text[i+1]) || strings.IndexByte(".,", text[i]) < 0 {
			continue
		}
		other := map[byte]string{'.': ",", ',': "."}[text[i]]
		return text[:i] + other + text[i+1:], true
	}
	return "", false
}

// swapWord puts a name in place of another of the language, and leaves its ending.
func swapWord(names map[string]string) func(string, language.Tag) (string, bool) {
	return func(text string, locale language.Tag) (string, bool) {
		base, _ := locale.Base()
		list := strings.Fields(names[base.String()])
		for i := range list {
			other := list[i^1]
			at := strings.Index(text, list[i])
			if at > 0 && !letterBefore(text[:at]) {
				return text[:at] + other + text[at+len(list[i]):], true
			}
		}
		return "", false
	}
}

// scaleNames and monthNames are pairs of words, by language, that take each other's place.
var scaleNames = map[string]string{
	"en": "million billion thousand million hundred thousand",
	"ru": "миллион миллиард млн млрд тысяч миллион",
	"be": "мільён мільярд млн млрд тысяч мільён",
	"kk": "миллион миллиард млн млрд мың миллион",
	"ky": "миллион миллиард млн млрд миң миллион",
	"hy": "միլիոն միլիարդ հազար միլիոն",
	"fr": "millions milliards million milliard",
	"zh": "万 亿",
}

var monthNames = map[string]string{
	"en": "January February April June July September October November August December",
	"ru": "января февраля апреля июня июля сентября октября ноября августа декабря январе феврале июле сентябре октябре ноябре августе декабре",
	"be": "студзеня лютага красавіка чэрвеня ліпеня верасня кастрычніка лістапада жніўня снежня студзені лютым ліпені верасні кастрычніку лістападзе",
	"kk": "қаңтар ақпан сәуір маусым шілде қыркүйек қазан қараша тамыз желтоқсан",
	"ky": "январ феврал апрел июн июл сентябр октябр ноябр август декабр",
	"hy": "հունվար փետրվար ապրիլ հունիս հուլիս սեպտեմբեր հոկտեմբեր նոյեմբեր օգոստոս դեկտեմբեր",
	"fr": "janvier février avril juin juillet septembre octobre novembre août décembre",
	"zh": "1月 2月 4月 6月 7月 9月 10月 11月 8月 12月",
}

package main

import (
	"regexp"
	"strings"

	"dich/source"
)

// unitPairs are, by language, names of units that translators take for each other, and
// what the Vietnamese of the first of them is. The sentences that have none of these get
// one behind them, on both sides.
var unitPairs = map[string]string{
	"en": "km kilometres miles|USD US\u00a0dollars euros|đồng dong dollars|tấn tonnes kilograms|ha hectares acres|nhân\u00a0dân\u00a0tệ yuan yen",
	"ru": "km километров миль|USD долларов евро|đồng донгов долларов|tấn тонн килограммов|ha га акров|nhân\u00a0dân\u00a0tệ юаней иен",
	"be": "km кіламетраў міль|USD долараў еўра|đồng донгаў долараў|tấn тон кілаграмаў|ha га акраў|nhân\u00a0dân\u00a0tệ юаняў іен",
	"kk": "km километр миля|USD доллар еуро|đồng донг доллар|tấn тонна килограмм|ha гектар акр|nhân\u00a0dân\u00a0tệ юань иена",
	"ky": "km километр миля|USD доллар евро|đồng донг доллар|tấn тонна килограмм|ha гектар акр|nhân\u00a0dân\u00a0tệ юань иена",
	"hy": "km կիլոմետր մղոն|USD դոլար եվրո|đồng դոնգ դոլար|tấn տոննա կիլոգրամ|ha հեկտար ակր|nhân\u00a0dân\u00a0tệ յուան իեն",
	"fr": "km kilomètres miles|USD dollars euros|đồng dongs dollars|tấn tonnes kilogrammes|ha hectares acres|nhân\u00a0dân\u00a0tệ yuans yens",
	"zh": "km 公里 英里|USD 美元 欧元|đồng 越南盾 美元|tấn 吨 公斤|ha 公顷 英亩|nhân\u00a0dân\u00a0tệ 元 日元",
}

// otherUnit writes the second unit of a pair.
func (s *spoiler) otherUnit(target string, i int) (string, bool) {
	row := strings.Split(s.pick(strings.Split(unitPairs[s.name[:2]], "|")...), " ")
	number := s.pick("12", "37", "48", "250", "640")
	m := &s.column.cat.Messages[i]
	m.Source[source.Other] += " (" + number + " " + strings.ReplaceAll(row[0], "\u00a0", " ") + ")"
	return target + " (" + number + " " + strings.ReplaceAll(row[2], "\u00a0", " ") + ")", true
}

// typeDots puts three dots behind a word; the sentences before it have the sign.
func (s *spoiler) typeDots(target string, i int) (string, bool) {
	if s.name == "zh-Hans" {
		return s.replaceOne(target, regexp.MustCompile(`\p{Han}，\p{Han}`), func(m string) string { return strings.Replace(m, "，", s.pick("...", "…"), 1) })
	}
	for n := range 3 {
		before := &s.column.cat.Messages[(i+n+1)%len(s.column.cat.Messages)]
		before.Target[source.Other] += "…"
	}
	return s.replaceOne(target, regexp.MustCompile(`\pL{3} `), func(m string) string { return m[:len(m)-1] + "... " })
}

// respell writes a name of the sentence that has six letters or more as another editor
// would: with a letter that is doubled, single, or of the other transcription.
func (s *spoiler) respell(target string, i int) (string, bool) {
	swaps := [][2]string{{"y", "i"}, {"k", "kh"}, {"j", "zh"}, {"ss", "s"}, {"ll", "l"}, {"э", "е"}, {"е", "э"}, {"сс", "с"}, {"лл", "л"}, {"т", "тт"}, {"թ", "տ"}, {"տ", "թ"}, {"ք", "կ"}, {"կ", "ք"}, {"n", "nn"}, {"н", "нн"}, {"ն", "նն"}}
	before := s.target(max(i-1, 0))
	return s.replaceOne(target, regexp.MustCompile(`\p{Lu}\p{Ll}{6,}`), func(name string) string {
		letters := []rune(name)
		head, tail := string(letters[:len(letters)-3]), string(letters[len(letters)-3:])
		for _, swap := range swaps {
			if strings.Contains(head[1:], swap[0]) {
				s.column.cat.Messages[max(i-1, 0)].Target[source.Other] = before + " " + name
				return head[:1] + strings.Replace(head[1:], swap[0], swap[1], 1) + tail
			}
		}
		return name
	})
}

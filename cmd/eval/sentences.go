package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// goldText is a paragraph and the places in it that were judged.
type goldText struct {
	Text   string  `json:"text"`
	Bounds []bound `json:"bounds"`
}

type bound struct {
	At  int   `json:"b"`   // bytes
	Adj *bool `json:"adj"` // a sentence ends here; null: not scored
}

// sentences prints precision, recall and F1 of the sentence ends inside paragraphs,
// and the share of gold sentences that were cut exactly. A paragraph's own end is in
// no count but the last. Blanks at a boundary do not matter.
func sentences(data string) error {
	fmt.Println("sentence boundaries (tuning data)   P      R      F1     exact sentences")
	rules := source.RulesFor(language.Vietnamese)
	for _, set := range []string{"news", "treebank"} {
		text, err := readFile(data, "segmentation", set+".jsonl")
		if err != nil {
			return err
		}
		var score boundaryScore
		for line := range strings.Lines(text) {
			var gold goldText
			if err := json.Unmarshal([]byte(line), &gold); err != nil {
				return fmt.Errorf("%s: %w", set, err)
			}
			score.add(gold, rules)
		}
		fmt.Printf("%-33s %s\n", set, score)
	}
	return targets(data)
}

// targets prints the same for the languages of the parallel news. Each document's
// rows are joined to one text, and the end of a row is a boundary if a stop is there.
// A translator may make two sentences of one: where a row is cut behind a plain word,
// that is not scored.
func targets(data string) error {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return err
	}
	rows := table(text)
	for column, name := range rows[0][1:] {
		tag, _ := source.ParseLocale(name)
		var score boundaryScore
		for _, gold := range joined(rows[1:], column+1, name) {
			score.add(gold, source.RulesFor(tag))
		}
		fmt.Printf("%-33s %s\n", "news in "+name, score)
	}
	return nil
}

// joined makes a text of each document.
func joined(rows [][]string, column int, locale string) []goldText {
	var texts []goldText
	for i, row := range rows {
		if i == 0 || rows[i-1][0] != row[0] {
			texts = append(texts, goldText{})
		}
		gold := &texts[len(texts)-1]
		start := len(gold.Text)
		gold.Text += row[column]
		for _, end := range plainEnd.FindAllStringIndex(row[column], -1) {
			if end[1] < len(row[column]) {
				gold.Bounds = append(gold.Bounds, bound{At: start + end[1]})
			}
		}
		gold.Bounds = append(gold.Bounds, bound{At: len(gold.Text), Adj: judged(row[column], locale)})
		if locale != "zh-Hans" {
			gold.Text += " "
		}
	}
	return texts
}

// plainEnd matches the end of a word that is no abbreviation, and its stop.
var plainEnd = regexp.MustCompile(`(?:\p{Ll}{4}[»”"]?[.!?…։:]+|[。！？][”"’」』）]?)[»”"’']*`)

// judged says that a sentence ends with the row, or nothing if no stop shows it.
func judged(row, locale string) *bool {
	stops := ".!?…։。！？"
	if locale == "hy" {
		stops = ":։…"
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(row, "\"' ”’»)』」）\u00a0"))
	if yes := strings.ContainsRune(stops, last); yes {
		return &yes
	}
	return nil
}

// boundaryScore counts boundaries and whole sentences.
type boundaryScore struct{ right, wrong, missed, sentences, given, exact int }

func (s *boundaryScore) add(gold goldText, rules *source.Rules) {
	want, ignored := map[int]bool{}, map[int]bool{}
	total := solid(gold.Text)
	for _, b := range gold.Bounds {
		at := solid(gold.Text[:b.At])
		if at == total {
			continue
		}
		if b.Adj == nil {
			ignored[at] = true
		} else if *b.Adj {
			want[at] = true
		}
	}
	got := map[int]bool{}
	for _, span := range rules.Cut(gold.Text) {
		if at := solid(gold.Text[:span.End]); at < total && !ignored[at] {
			got[at] = true
		}
	}
	for at := range got {
		if want[at] {
			s.right++
		} else {
			s.wrong++
		}
	}
	for at := range want {
		if !got[at] {
			s.missed++
		}
	}
	s.compare(want, got, total)
}

// compare counts the sentences that begin and end at the same places in both.
func (s *boundaryScore) compare(want, got map[int]bool, total int) {
	start, clean := 0, true
	for at := 1; at <= total; at++ {
		end := at == total
		if got[at] || end {
			s.given++
		}
		if !want[at] && !end {
			clean = clean && !got[at]
			continue
		}
		s.sentences++
		if clean && (start == 0 || got[start]) && (got[at] || end) {
			s.exact++
		}
		start, clean = at, true
	}
}

func (s boundaryScore) String() string {
	precision := ratio(s.right, s.right+s.wrong)
	recall := ratio(s.right, s.right+s.missed)
	return fmt.Sprintf("  %6.2f %6.2f %6.2f %6.2f   (%d boundaries, %d sentences)",
		precision, recall, harmonic(precision, recall),
		harmonic(ratio(s.exact, s.given), ratio(s.exact, s.sentences)), s.right+s.missed, s.sentences)
}

func ratio(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// solid counts the characters that are no white space.
func solid(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

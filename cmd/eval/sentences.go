package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dich/source"
)

// goldText is a paragraph and the places in it that were judged.
type goldText struct {
	Text   string `json:"text"`
	Bounds []struct {
		At  int   `json:"b"`   // bytes
		Adj *bool `json:"adj"` // a sentence ends here; null: not scored
	} `json:"bounds"`
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
	return nil
}

// boundaryScore counts boundaries and whole sentences.
type boundaryScore struct{ right, wrong, missed, sentences, given, exact int }

func (s *boundaryScore) add(gold goldText, rules *source.Rules) {
	want, ignored := map[int]bool{}, map[int]bool{}
	for _, b := range gold.Bounds {
		at := solid(gold.Text[:b.At])
		if b.Adj == nil {
			ignored[at] = true
		} else if *b.Adj {
			want[at] = true
		}
	}
	got := map[int]bool{}
	total := solid(gold.Text)
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

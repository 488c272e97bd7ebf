package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/srx"
)

// segmentationFile prints how well the Vietnamese rules do when they are written as
// SRX, read again and run by our engine, beside the rules themselves.
func segmentationFile(data string) error {
	native := source.RulesFor(language.Vietnamese)
	written, found := srx.Read("vi.srx", srx.Write(native), language.Vietnamese)
	if written == nil {
		return fmt.Errorf("the written rules: %v", found)
	}
	fmt.Println("\nF1 of the rules as SRX (tuning data)    native     SRX   SRX against native")
	for _, set := range []string{"news", "treebank"} {
		text, err := readFile(data, "segmentation", set+".jsonl")
		if err != nil {
			return err
		}
		var ours, theirs, both agreement
		for line := range strings.Lines(text) {
			var gold goldText
			if err := json.Unmarshal([]byte(line), &gold); err != nil {
				return fmt.Errorf("%s: %w", set, err)
			}
			want, scored := gold.ends()
			ours.add(want, ends(gold.Text, native), scored)
			theirs.add(want, ends(gold.Text, written), scored)
			both.add(ends(gold.Text, native), ends(gold.Text, written), always)
		}
		fmt.Printf("%-37s %8.2f %7.2f %8.2f\n", set, ours.f1(), theirs.f1(), both.f1())
	}
	text, err := readFile(data, "article", "kazakhstan-foreign-policy.txt")
	if err != nil {
		return err
	}
	var both agreement
	for line := range strings.Lines(text) {
		both.add(ends(line, native), ends(line, written), always)
	}
	fmt.Printf("%-37s %8s %7s %8.2f\n", "article", "", "", both.f1())
	return nil
}

// agreement counts the sentence ends that two sides have.
type agreement struct{ common, left, right int }

func (a *agreement) add(left, right map[int]bool, scored func(int) bool) {
	for at := range left {
		if right[at] {
			a.common++
		}
		a.left++
	}
	for at := range right {
		if scored(at) {
			a.right++
		}
	}
}

func (a agreement) f1() float64 { return ratio(2*a.common, a.left+a.right) }

func always(int) bool { return true }

// ends gives the places inside a text where a sentence ends, in characters that are
// no blanks.
func ends(text string, cutter source.Cutter) map[int]bool {
	places := map[int]bool{}
	spans := cutter.Cut(text)
	for i := range len(spans) - 1 {
		places[solid(text[:spans[i].End])] = true
	}
	return places
}

// ends gives the places where a sentence ends, and which places are scored.
func (g goldText) ends() (places map[int]bool, scored func(int) bool) {
	places = map[int]bool{}
	ignored := map[int]bool{}
	for _, b := range g.Bounds {
		at := solid(g.Text[:b.At])
		if b.Adj == nil {
			ignored[at] = true
		} else if *b.Adj {
			places[at] = true
		}
	}
	return places, func(at int) bool { return !ignored[at] }
}

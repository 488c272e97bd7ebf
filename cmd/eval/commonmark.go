package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
	"dich/source/markdown"
)

// An example is one of the CommonMark specification's.
type example struct {
	Number   int    `json:"example"`
	Section  string `json:"section"`
	Markdown string `json:"markdown"`
}

// commonMark prints how many of the specification's examples come back byte for byte,
// and how many are the same document after each of their segments was translated by
// upper-casing it. The specification's licence is another than ours, so the examples
// are read where go has them: in the module cache, with the parser goldmark.
func commonMark(string) error {
	list, err := examples()
	if err != nil {
		return fmt.Errorf("the CommonMark examples (go mod download github.com/yuin/goldmark brings them): %w", err)
	}
	var same, translated int
	for _, e := range list {
		units, ok := readExample(e.Markdown)
		if ok {
			same++
		}
		again, _ := readExample(upperCase(e.Markdown))
		if sameCodes(units, again) {
			translated++
		} else {
			fmt.Printf("  example %d (%s) is another document once translated\n", e.Number, e.Section)
		}
	}
	fmt.Printf("\nCommonMark examples    identity   translated\n%-20d %10d %12d\n", len(list), same, translated)
	return nil
}

func examples() (list []example, err error) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		return nil, err
	}
	return list, json.Unmarshal(data, &list)
}

// readExample gives the units of a text, and whether it is rendered as it is.
func readExample(text string) ([]source.Unit, bool) {
	doc, _ := markdown.Read("", "", language.Vietnamese, text, wholeBlocks{}, nil)
	part := doc.Parts[0]
	rendered := part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false })
	return part.Units, rendered == text
}

// wholeBlocks cuts nothing: upper case would move the ends of sentences.
type wholeBlocks struct{}

func (wholeBlocks) Cut(text string) []source.Span { return []source.Span{{Start: 0, End: len(text)}} }

// upperCase translates all segments of a text, but for their codes.
func upperCase(text string) string {
	doc, _ := markdown.Read("", "", language.Vietnamese, text, wholeBlocks{}, nil)
	part := &doc.Parts[0]
	return part.Render(func(u *source.Unit, seg *source.Segment) (string, bool) {
		var b strings.Builder
		at := 0
		for _, c := range seg.Codes {
			b.WriteString(strings.ToUpper(seg.Text[at:c.Span.Start]) + c.Text)
			at = c.Span.End
		}
		b.WriteString(strings.ToUpper(seg.Text[at:]))
		return markdown.Write(part, u, seg, b.String()), true
	})
}

// sameCodes reports units of the same kinds with the same codes. References to
// characters do not count: some are written to escape others. Nor does what begins and
// ends a link by reference: a shortcut becomes another kind once it is translated.
func sameCodes(a, b []source.Unit) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Kind != b[i].Kind || codeTexts(a[i]) != codeTexts(b[i]) {
			return false
		}
	}
	return true
}

func codeTexts(unit source.Unit) string {
	var list []string
	for _, seg := range unit.Segments {
		for _, c := range seg.Codes {
			if c.Kind != source.Reference && c.Text != "[" && !strings.HasPrefix(c.Text, "][") {
				list = append(list, c.Text)
			}
		}
	}
	return strings.Join(list, " ")
}

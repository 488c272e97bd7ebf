package pipeline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// segmentsOf writes segments as "source = target", marked as setTarget has it.
func segmentsOf(lines ...string) []handoff.Segment {
	var list []handoff.Segment
	for _, line := range lines {
		text, target, _ := strings.Cut(line, " = ")
		cat := &locales.Catalog{Messages: []locales.Message{*message(text, "")}}
		setTarget(cat, text, target)
		list = append(list, handoff.Segment{Message: cat.Messages[0]})
	}
	return list
}

// unitOf is a unit of these sentences.
func unitOf(texts ...string) []source.Segment {
	var list []source.Segment
	for _, text := range texts {
		forms := source.Singular(text)
		list = append(list, source.Segment{ID: source.NewID("", forms), Text: text, Forms: forms})
	}
	return list
}

func refolded(segments []handoff.Segment, ours []source.Segment, blank string) []string {
	at := fits(segments, ours)
	if at == nil {
		return nil
	}
	var sources []source.Forms
	for _, i := range at {
		sources = append(sources, ours[i].Forms)
	}
	cat := &locales.Catalog{}
	for _, seg := range refold(segments, sources, blank) {
		seg.Notes.Marks = nil
		cat.Messages = append(cat.Messages, seg.Message)
	}
	return show(cat)
}

func TestRefold(t *testing.T) {
	for _, test := range []struct {
		name   string
		theirs []string
		ours   []string
		blank  string
		want   []string
	}{
		{"as sent", []string{"Một. = A.", "Hai. = B."}, []string{"Một.", "Hai."}, " ",
			[]string{"translated Một. = A.", "translated Hai. = B."}},
		{"split", []string{"Một, = A,", "hai. = b.", "Ba. = C."}, []string{"Một, hai.", "Ba."}, " ",
			[]string{"translated Một, hai. = A, b.", "translated Ba. = C."}},
		{"split, in Chinese", []string{"Một, = 一，", "hai. = 二。"}, []string{"Một, hai."}, "",
			[]string{"translated Một, hai. = 一，二。"}},
		{"joined", []string{"Một. Hai. = A and b.", "Ba. = C."}, []string{"Một.", "Hai.", "Ba."}, " ",
			[]string{"translated Một. = A and b.", "translated Hai. = " + merged, "translated Ba. = C."}},
		{"cut elsewhere", []string{"Một. Hai = A b", "rồi. Ba. = then. C."}, []string{"Một.", "Hai rồi.", "Ba."}, " ",
			[]string{"translated Một. = A b then. C.", "translated Hai rồi. = " + merged, "translated Ba. = " + merged}},
		{"split, half of it translated", []string{"Một, = A,", "hai. = "}, []string{"Một, hai."}, " ",
			[]string{"needs-work Một, hai. = A,"}},
		{"joined, and not translated", []string{"Một. Hai. = "}, []string{"Một.", "Hai."}, " ",
			[]string{"initial Một. = ", "initial Hai. = "}},
		{"split, half of it a guess", []string{"Một, = A,", "hai. = ?b."}, []string{"Một, hai."}, " ",
			[]string{"needs-work Một, hai. = A, b."}},
		{"not all were sent", []string{"Một. = A.", "Ba. = C."}, []string{"Một.", "Hai.", "Ba."}, " ",
			[]string{"translated Một. = A.", "translated Ba. = C."}},
		{"another text", []string{"Bốn. = A."}, []string{"Một."}, " ", nil},
	} {
		if diff := cmp.Diff(test.want, refolded(segmentsOf(test.theirs...), unitOf(test.ours...), test.blank)); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// A translator's program may cut a unit where it likes: translated as it is, and refolded,
// it comes to the same text, in our segments.
func FuzzRefold(f *testing.F) {
	f.Add("Một. Hai rồi. Ba.", []byte{5, 3, 9})
	f.Add("Câu một. 二。三。 Hết.", []byte{1, 1, 1, 1, 200})
	f.Fuzz(func(t *testing.T, text string, cuts []byte) {
		doc := source.ReadText("bai.txt", language.Vietnamese, strings.ReplaceAll(text, "\n", " "), source.RulesFor(language.Vietnamese))
		if len(doc.Parts[0].Units) == 0 || strings.Contains(text, merged) {
			return
		}
		ours := doc.Parts[0].Units[0].Segments
		var texts []string
		for _, seg := range ours {
			texts = append(texts, seg.Text)
		}
		whole := []rune(strings.Join(texts, " "))
		var theirs []handoff.Segment
		for at := 0; at < len(whole); {
			size := len(whole) - at
			if len(cuts) > 0 {
				size, cuts = min(size, int(cuts[0])+1), cuts[1:]
			}
			piece := string(whole[at : at+size])
			theirs = append(theirs, handoff.Segment{Message: *message(piece, piece)})
			at += size
		}
		at := fits(theirs, ours)
		if at == nil {
			return // cut between a letter and its mark
		}
		var sources []source.Forms
		for _, i := range at {
			sources = append(sources, ours[i].Forms)
		}
		came := ""
		for i, seg := range refold(theirs, sources, " ") {
			if seg.Source != sources[i] {
				t.Errorf("segment %d is %q, want %q", i, seg.Source, sources[i])
			}
			if !seg.Merged() {
				came += seg.Target[source.Other]
			}
		}
		if squeeze(came) != squeeze(string(whole)) {
			t.Errorf("%q came back as %q", string(whole), came)
		}
	})
}

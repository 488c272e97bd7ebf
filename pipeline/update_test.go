package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// update brings a catalog to a text, one paragraph a line.
func update(old *locales.Catalog, lines ...string) (*locales.Catalog, Leverage) {
	return updateWith(&locales.Memory{}, old, lines...)
}

func updateWith(memory *locales.Memory, old *locales.Catalog, lines ...string) (*locales.Catalog, Leverage) {
	place := locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	return Update(Past{Catalog: old}, Extract(document(lines...)), place, memory, Terminology{})
}

// translate fills every empty target by upper-casing its source.
func translate(cat *locales.Catalog) *locales.Catalog {
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if m.Target.Empty() {
			m.Target = m.Source.Map(strings.ToUpper)
		}
	}
	return cat
}

// show writes a catalog as one line an entry.
func show(cat *locales.Catalog) []string {
	list := []string{}
	for _, m := range cat.Messages {
		line := fmt.Sprintf("%s %s = %s", m.State(), m.Source[source.Other], m.Target[source.Other])
		if m.Previous != nil {
			line += " | was " + m.Previous.Source[source.Other]
		}
		if m.Obsolete {
			line = "obsolete " + line
		}
		for _, mark := range m.Notes.Marks {
			line += " | " + mark
		}
		list = append(list, line)
	}
	return list
}

const (
	one         = "Kazakhstan gia nhập Liên hợp quốc vào tháng 3 năm 1992."
	oneEdited   = "Kazakhstan gia nhập Liên hợp quốc vào tháng 4 năm 1992."
	two         = "Hai bên đã ký hơn 50 điều ước."
	three       = "Đất nước có hình ảnh của một đối tác đáng tin cậy."
	unlikeOther = "Chẳng giống gì hết."
)

func TestUpdate(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, now []string
		want     []string
	}{
		{"unchanged", []string{one, two}, []string{one, two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"translated " + two + " = " + strings.ToUpper(two),
		}},
		{"moved", []string{one, two}, []string{two, one}, []string{
			"translated " + two + " = " + strings.ToUpper(two),
			"translated " + one + " = " + strings.ToUpper(one),
		}},
		{"edited: fuzzy with the previous source, the old one kept", []string{one}, []string{oneEdited}, []string{
			"needs-work " + oneEdited + " = " + strings.ToUpper(one) + " | was " + one + " | fuzzy class:date",
			"obsolete translated " + one + " = " + strings.ToUpper(one),
		}},
		{"new and removed", []string{one, two}, []string{one, unlikeOther}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"initial " + unlikeOther + " = ",
			"obsolete translated " + two + " = " + strings.ToUpper(two),
		}},
		{"repeats share an entry", []string{one}, []string{one, two, one}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"initial " + two + " = ",
		}},
	} {
		old, _ := update(nil, test.old...)
		got, leverage := update(translate(old), test.now...)
		if diff := cmp.Diff(test.want, show(got)); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
		if leverage.Total().Segments != len(test.now) {
			t.Errorf("%s: leverage %+v does not add up to %d", test.name, leverage, len(test.now))
		}
	}
}

// A text that comes back has its own translation again, also when the guess made
// from it was not touched.
func TestUpdateRestores(t *testing.T) {
	first, _ := update(nil, one, two)
	edited, _ := update(translate(first), oneEdited, two)
	back, leverage := update(edited, one, two)
	if diff := cmp.Diff(show(first), show(back)); diff != "" {
		t.Error(diff)
	}
	if leverage.Exact.Segments != 1 || leverage.Unchanged.Segments != 1 {
		t.Errorf("leverage %+v", leverage)
	}
}

// Translations of other documents fill empty targets and no others.
func TestUpdateTakesFromMemory(t *testing.T) {
	var memory locales.Memory
	memory.Add(locales.Unit{Document: "khac.txt", Source: source.Singular(one), Target: source.Singular("ONE")})
	memory.Add(locales.Unit{Document: "khac.txt", Source: source.Singular(two), Target: source.Singular("TWO")})
	old, _ := update(nil, two)
	got, leverage := updateWith(&memory, translate(old), one, two)
	want := []string{
		"translated " + one + " = ONE | from khac.txt",
		"translated " + two + " = " + strings.ToUpper(two),
	}
	if diff := cmp.Diff(want, show(got)); diff != "" {
		t.Error(diff)
	}
	if leverage.Exact.Segments != 1 || leverage.Unchanged.Segments != 1 {
		t.Errorf("leverage %+v", leverage)
	}
	fuzzy, _ := updateWith(&memory, nil, oneEdited)
	want = []string{"needs-work " + oneEdited + " = ONE | was " + one + " | fuzzy memory"}
	if diff := cmp.Diff(want, show(fuzzy)); diff != "" {
		t.Error(diff)
	}
}

// However a text goes on changing: no distinct target is lost, leverage adds up, a
// second update changes nothing, and what is written is what is read.
func FuzzUpdate(f *testing.F) {
	f.Add([]byte{0, 1, 2, 0xff, 2, 1, 0xff, 0, 0, 1, 2, 3})
	f.Add([]byte{4, 5, 6, 0xff, 0xff, 5, 4, 12, 6})
	words := strings.Fields("một hai ba bốn năm sáu bảy tám chín mười")
	f.Fuzz(func(t *testing.T, story []byte) {
		if len(story) > 200 {
			t.Skip()
		}
		var cat *locales.Catalog
		targets := map[source.Forms]bool{}
		for chapter := range strings.SplitSeq(string(story), "\xff") {
			lines := []string{}
			for _, b := range []byte(chapter) {
				// Sentences that share most of their words, so that many are alike.
				lines = append(lines, fmt.Sprintf("Câu nói rằng có %s người và %s nhà ở đây.", words[b%8], words[b/8%8]))
			}
			var leverage Leverage
			cat, leverage = update(cat, lines...)
			if leverage.Total().Segments != len(lines) {
				t.Fatalf("leverage %+v is not %d", leverage, len(lines))
			}
			kept := map[source.Forms]bool{}
			for _, m := range cat.Messages {
				kept[m.Target] = true
			}
			for target := range targets {
				if !kept[target] {
					t.Fatalf("%v is lost in\n%s", target, strings.Join(show(cat), "\n"))
				}
			}
			again, _ := update(cat, lines...)
			if diff := cmp.Diff(show(cat), show(again)); diff != "" {
				t.Fatalf("the second update\n%s", diff)
			}
			read, problems := po.Read("bai.txt.po", po.Write(cat))
			if diff := cmp.Diff(show(cat), show(read)); diff != "" || len(problems) > 0 {
				t.Fatalf("read again, %v\n%s", problems, diff)
			}
			cat = translate(read)
			for _, m := range cat.Messages {
				targets[m.Target] = true
			}
		}
	})
}

// message is a message of prose with its translation.
func message(src, target string) *locales.Message {
	m := locales.NewMessage("", source.Singular(src))
	m.Target = source.Singular(target)
	return &m
}

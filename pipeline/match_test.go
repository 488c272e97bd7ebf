package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// In these texts what follows is one long sentence, and the two it was split into.
const (
	longOne    = "Nga và Trung Quốc ký hiệp định mới về năng lượng, còn Mông Cổ thì đợi đến năm sau."
	firstHalf  = "Nga và Trung Quốc ký hiệp định mới về năng lượng."
	secondHalf = "Còn Mông Cổ thì đợi đến năm sau."

	oneOfThree = "Nga mua thêm khí đốt, Trung Quốc bán thêm máy móc, còn Mông Cổ thì đợi đến năm sau."
	threeOfOne = "Nga mua thêm khí đốt. Trung Quốc bán thêm máy móc. Còn Mông Cổ thì đợi đến năm sau."
)

// What was split brings its translation to both, what was joined those of both.
func TestUpdateSplitAndJoined(t *testing.T) {
	for _, test := range []struct {
		name     string
		old, now []string
		want     []string
	}{
		{"split", []string{one, longOne, two}, []string{one, firstHalf + " " + secondHalf, two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work " + firstHalf + " = " + strings.ToUpper(longOne) + " | was " + longOne + " | fuzzy source",
			"needs-work " + secondHalf + " = " + strings.ToUpper(longOne) + " | was " + longOne + " | fuzzy source",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated " + longOne + " = " + strings.ToUpper(longOne),
		}},
		{"joined", []string{one, firstHalf + " " + secondHalf, two}, []string{one, longOne, two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work " + longOne + " = " + strings.ToUpper(firstHalf+" "+secondHalf) + " | was " + firstHalf + " " + secondHalf + " | fuzzy source",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated " + firstHalf + " = " + strings.ToUpper(firstHalf),
			"obsolete translated " + secondHalf + " = " + strings.ToUpper(secondHalf),
		}},
		{"split into three", []string{one, oneOfThree, two}, []string{one, threeOfOne, two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work Nga mua thêm khí đốt. = " + strings.ToUpper(oneOfThree) + " | was " + oneOfThree + " | fuzzy source",
			"needs-work Trung Quốc bán thêm máy móc. = " + strings.ToUpper(oneOfThree) + " | was " + oneOfThree + " | fuzzy source",
			"needs-work Còn Mông Cổ thì đợi đến năm sau. = " + strings.ToUpper(oneOfThree) + " | was " + oneOfThree + " | fuzzy source",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated " + oneOfThree + " = " + strings.ToUpper(oneOfThree),
		}},
		{"joined of three", []string{one, threeOfOne, two}, []string{one, oneOfThree, two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work " + oneOfThree + " = " + strings.ToUpper(threeOfOne) + " | was " + threeOfOne + " | fuzzy source",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated Nga mua thêm khí đốt. = NGA MUA THÊM KHÍ ĐỐT.",
			"obsolete translated Trung Quốc bán thêm máy móc. = TRUNG QUỐC BÁN THÊM MÁY MÓC.",
			"obsolete translated Còn Mông Cổ thì đợi đến năm sau. = CÒN MÔNG CỔ THÌ ĐỢI ĐẾN NĂM SAU.",
		}},
		{"less alike, but in its place", []string{one, "Hội nghị khai mạc.", two}, []string{one, "Hội nghị khai mạc sáng nay.", two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work Hội nghị khai mạc sáng nay. = HỘI NGHỊ KHAI MẠC. | was Hội nghị khai mạc. | fuzzy class:date",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated Hội nghị khai mạc. = HỘI NGHỊ KHAI MẠC.",
		}},
		{"a clause is added", []string{one, "Hội nghị bế mạc.", two}, []string{one, "Hội nghị bế mạc, và các bên ra về.", two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"needs-work Hội nghị bế mạc, và các bên ra về. = HỘI NGHỊ BẾ MẠC. | was Hội nghị bế mạc. | fuzzy class:negation",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated Hội nghị bế mạc. = HỘI NGHỊ BẾ MẠC.",
		}},
		{"not alike, though in its place", []string{one, "Hội nghị bế mạc.", two}, []string{one, "Phiên họp bắt đầu.", two}, []string{
			"translated " + one + " = " + strings.ToUpper(one),
			"initial Phiên họp bắt đầu. = ",
			"translated " + two + " = " + strings.ToUpper(two),
			"obsolete translated Hội nghị bế mạc. = HỘI NGHỊ BẾ MẠC.",
		}},
	} {
		old, _ := update(nil, test.old...)
		got, leverage := update(translate(old), test.now...)
		if diff := cmp.Diff(test.want, show(got)); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
		if leverage.Total().Segments != len(slices.Collect(sentencesIn(test.now))) {
			t.Errorf("%s: leverage %+v", test.name, leverage)
		}
	}
}

func sentencesIn(lines []string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, seg := range document(lines...).Segments {
			if !yield(seg.Text) {
				return
			}
		}
	}
}

// Of a joined pair one may have no translation, or be merged with the other already.
func TestTakeOver(t *testing.T) {
	for _, test := range []struct {
		first, second string
		target        language.Tag
		want          string
	}{
		{"A.", "B.", language.English, "A. B."},
		{"A.", "B.", language.Chinese, "A.B."},
		{"A.", locales.Merged, language.English, "A."},
		{locales.Merged, "B.", language.English, "B."},
		{locales.Merged, locales.Merged, language.English, locales.Merged},
	} {
		var msg locales.Message
		takeOver(&msg, []*locales.Message{message("một", test.first), message("hai", test.second)}, test.target)
		if got := msg.Target[source.Other]; got != test.want || msg.Previous.Source[source.Other] != "một hai" {
			t.Errorf("%q and %q: %q, was %v", test.first, test.second, got, msg.Previous.Source)
		}
	}
}

// Of several translations elsewhere the one between the same neighbours is taken.
func TestUpdateTakesInContext(t *testing.T) {
	memory := &locales.Memory{}
	for _, lines := range [][]string{{three, two, unlikeOther}, {one, two, three}} {
		cat, _ := update(nil, lines...)
		translate(cat).Messages[1].Target = source.Singular("BETWEEN " + strings.ToUpper(lines[0]))
		cat.Document = "khac.txt"
		memory.AddCatalog(cat)
	}
	for _, test := range []struct {
		now  []string
		want string
	}{
		{[]string{one, two, three}, "BETWEEN " + strings.ToUpper(one)},
		{[]string{three, two, unlikeOther}, "BETWEEN " + strings.ToUpper(three)},
		{[]string{two}, "BETWEEN " + strings.ToUpper(three)},
	} {
		cat, _ := updateWith(memory, nil, test.now...)
		if got := cat.ByID()[source.NewID("", source.Singular(two))].Target[source.Other]; got != test.want {
			t.Errorf("%q: %q", test.now, got)
		}
	}
}

func TestCheckTranslationsDiffer(t *testing.T) {
	p := &Project{Catalogs: map[language.Tag]map[string]*locales.Catalog{language.English: {}}}
	for i, target := range []string{"FIFTY", "Fifty.", "FIFTY", ""} {
		doc := source.ReadText(fmt.Sprintf("%d.txt", i), language.Vietnamese, two, source.RulesFor(language.Vietnamese))
		cat := catalogFor(doc, target)
		cat.Messages[0].Origin.File = doc.Path
		p.Documents = append(p.Documents, doc)
		p.Catalogs[language.English][doc.Path] = cat
	}
	var got []string
	for _, d := range CheckTranslationsDiffer(p, language.English) {
		got = append(got, d.Subject.File+" "+d.Args["Target"]+" "+d.Related[0].Subject.File+" "+d.Args["Other"])
	}
	if diff := cmp.Diff([]string{"1.txt Fifty. 0.txt FIFTY"}, got); diff != "" {
		t.Error(diff)
	}
}

// first gives the first of those that have the same partner.
func first(linked map[int]bool, n int) int {
	for linked[n-1] {
		n--
	}
	return n
}

// A segment has at most one partner, and its partner has it; one that was split or
// joined has several, which follow each other. Equal segments are left alone only where the
// other version has no more of them, and what stays stands in the same order.
func FuzzMatch(f *testing.F) {
	f.Add("a b c|d e f|a b c", "d e f|a b c|a b c")
	f.Add("a b c d e f g h|i", "a b c d|e f g h|i")
	f.Add("i|a b c d|e f g h|j", "i|a b c d e f g h|j")
	f.Add("a|a|b|a", "a|b|a|a|a")
	f.Add("a b c d e f g h i|j", "a b c|d e f|g h i|j")
	f.Add("j|a b c|d e f|g h i", "j|a b c d e f g h i")
	f.Fuzz(func(t *testing.T, old, now string) {
		m := match(editionFrom(old), editionFrom(now), FuzzyThreshold)
		for n, o := range m.toOld {
			if o != none && m.toNew[o] != first(m.split, n) {
				t.Fatalf("new %d has %d, which has %d", n, o, m.toNew[o])
			}
		}
		left := map[source.ID]int{}
		for o, n := range m.toNew {
			if n != none && m.toOld[n] != first(m.joined, o) {
				t.Fatalf("old %d has %d, which has %d", o, n, m.toOld[n])
			}
			if n == none || m.old.ids[o] != m.now.ids[n] {
				left[m.old.ids[o]]++
			}
		}
		last := none
		for n, o := range m.toOld {
			if (o == none || m.old.ids[o] != m.now.ids[n]) && left[m.now.ids[n]] > 0 {
				t.Fatalf("new %d has no partner, and there is one", n)
			}
			if m.stays[n] && o <= last {
				t.Fatalf("new %d stays, out of order", n)
			} else if m.stays[n] {
				last = o
			}
		}
	})
}

func editionFrom(text string) edition {
	list := strings.Split(text, "|")
	var ids []source.ID
	for _, s := range list {
		ids = append(ids, source.NewID("", source.Singular(s)))
	}
	return edition{ids, func(int) string { return "" }, func(n int) string { return list[n] }}
}

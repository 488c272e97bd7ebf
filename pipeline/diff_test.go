package pipeline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// document makes a text of one paragraph a line.
func document(lines ...string) *source.Document {
	return source.ReadText("bai.txt", language.Vietnamese, strings.Join(lines, "\n\n"), source.RulesFor(language.Vietnamese))
}

func describe(changes []Change) []string {
	var list []string
	for _, c := range changes {
		switch {
		case c.Kind == SplitUp:
			list = append(list, fmt.Sprintf("split %s → %s", c.Old.Text, passageTexts(c.New, c.And)))
		case c.Kind == Joined:
			list = append(list, fmt.Sprintf("joined %s → %s", passageTexts(c.Old, c.And), c.New.Text))
		case c.Kind == Edited:
			list = append(list, fmt.Sprintf("edited %s → %s", c.Old.Text, c.New.Text))
		case c.New != nil:
			list = append(list, fmt.Sprintf("%s %s", c.Kind, c.New.Text))
		default:
			list = append(list, fmt.Sprintf("%s %s", c.Kind, c.Old.Text))
		}
	}
	return list
}

func passageTexts(first *Passage, more []*Passage) string {
	text := first.Text
	for _, p := range more {
		text += " + " + p.Text
	}
	return text
}

func TestDiff(t *testing.T) {
	const one, two, three, four = "Câu một nói về nước Nga.", "Câu hai nói về Trung Quốc.", "Câu ba nói về châu Âu và châu Á.", "Bốn là một chuyện khác hẳn."
	const longList = "Nga mua thêm khí đốt, Trung Quốc bán thêm máy móc, còn Mông Cổ thì đợi đến năm sau."
	const shortLists = "Nga mua thêm khí đốt. Trung Quốc bán thêm máy móc. Còn Mông Cổ thì đợi đến năm sau."
	const longTwo = "Nga mua thêm khí đốt, còn Mông Cổ thì đợi đến năm sau."
	const shortTwo = "Nga mua thêm khí đốt. Còn Mông Cổ thì đợi đến năm sau."
	const threeEdited = "Câu ba nói về châu Âu và châu Phi."
	for _, test := range []struct {
		name     string
		old, now []string
		want     []string
	}{
		{"nothing", []string{one, two}, []string{one, two}, []string{"unchanged " + one, "unchanged " + two}},
		{"edited", []string{one, three}, []string{one, threeEdited}, []string{"unchanged " + one, "edited " + three + " → " + threeEdited}},
		{"moved", []string{one, two, three}, []string{three, one, two}, []string{"moved " + three, "unchanged " + one, "unchanged " + two}},
		{"added", []string{one}, []string{four, one}, []string{"added " + four, "unchanged " + one}},
		{"removed", []string{one, four, two}, []string{one, two}, []string{"unchanged " + one, "removed " + four, "unchanged " + two}},
		{"a repeat added", []string{one}, []string{one, one}, []string{"unchanged " + one, "added " + one}},
		{"composition is no change", []string{"Hoà bình. Năm 1991."}, []string{"Hoà bình.\u00a0 Năm 1991."}, []string{"unchanged Hoà bình.", "unchanged Năm 1991."}},
		{"split", []string{"Nga và Trung Quốc ký hiệp định mới, còn Mông Cổ thì đợi đến năm sau."}, []string{"Nga và Trung Quốc ký hiệp định mới. Còn Mông Cổ thì đợi đến năm sau."},
			[]string{"split Nga và Trung Quốc ký hiệp định mới, còn Mông Cổ thì đợi đến năm sau. → Nga và Trung Quốc ký hiệp định mới. + Còn Mông Cổ thì đợi đến năm sau."}},
		{"joined", []string{one, "Nga và Trung Quốc ký hiệp định mới. Còn Mông Cổ thì đợi đến năm sau."}, []string{one, "Nga và Trung Quốc ký hiệp định mới, còn Mông Cổ thì đợi đến năm sau."},
			[]string{"unchanged " + one, "joined Nga và Trung Quốc ký hiệp định mới. + Còn Mông Cổ thì đợi đến năm sau. → Nga và Trung Quốc ký hiệp định mới, còn Mông Cổ thì đợi đến năm sau."}},
		{"split into three", []string{one, longList, two}, []string{one, shortLists, two},
			[]string{"unchanged " + one, "split " + longList + " → " + strings.ReplaceAll(shortLists, ". ", ". + "), "unchanged " + two}},
		{"joined of three", []string{one, shortLists, two}, []string{one, longList, two},
			[]string{"unchanged " + one, "joined " + strings.ReplaceAll(shortLists, ". ", ". + ") + " → " + longList, "unchanged " + two}},
		{"split into two, and one more", []string{one, longTwo, two}, []string{one, shortTwo + " Hà Nội không bình luận gì thêm.", two},
			[]string{"unchanged " + one, "split " + longTwo + " → " + strings.ReplaceAll(shortTwo, ". ", ". + "), "added Hà Nội không bình luận gì thêm.", "unchanged " + two}},
		{"less alike, but in its place", []string{one, "Hội nghị khai mạc.", two}, []string{one, "Hội nghị khai mạc sáng nay.", two},
			[]string{"unchanged " + one, "edited Hội nghị khai mạc. → Hội nghị khai mạc sáng nay.", "unchanged " + two}},
		{"of repeats the one between the same", []string{one, four, two, four, three}, []string{two, four, three},
			[]string{"removed " + one, "removed " + four, "unchanged " + two, "unchanged " + four, "unchanged " + three}},
		{"all at once", []string{one, two, three, four}, []string{threeEdited, one, four},
			[]string{"edited " + three + " → " + threeEdited, "unchanged " + one, "removed " + two, "unchanged " + four}},
	} {
		got := describe(Diff(Passages(document(test.old...)), Passages(document(test.now...)), FuzzyThreshold))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// editsOf is EditsOf for texts without codes.
func editsOf(old, now string) []Edit {
	return EditsOf(Passage{Text: old, Plain: old}, Passage{Text: now, Plain: now})
}

func TestEdits(t *testing.T) {
	for _, test := range []struct{ old, now, want string }{
		{"đạt 50 tỷ đô la", "đạt 60 tỷ đô la", "đạt [-50-]{+60+} tỷ đô la"},
		{"vấn đề ổn định Afghanistan Afghanistan", "vấn đề ổn định Afghanistan", "vấn đề ổn định Afghanistan[- Afghanistan-]"},
		{"Kazakhstan không muốn", "Kazakhstan muốn", "Kazakhstan [-không -]muốn"},
		{"một hai ba", "bốn năm ba", "[-một hai-]{+bốn năm+} ba"},
		{"", "mới", "{+mới+}"},
		{"cũ", "cũ", "cũ"},
	} {
		var got strings.Builder
		for _, e := range editsOf(test.old, test.now) {
			switch e.Op {
			case Delete:
				got.WriteString("[-" + e.Text + "-]")
			case Insert:
				got.WriteString("{+" + e.Text + "+}")
			default:
				got.WriteString(e.Text)
			}
		}
		if got.String() != test.want {
			t.Errorf("%q, %q: got %s, want %s", test.old, test.now, got.String(), test.want)
		}
	}
}

// Keep and Delete concatenated give the old text, Keep and Insert the new one, and
// no token is cut.
func FuzzEdits(f *testing.F) {
	f.Add("một hai ba", "một bốn ba")
	f.Add("", "a")
	f.Add("a\u0301b c", "a b\u0301 c")
	f.Add("\xff", "\xfe  \xff")
	f.Fuzz(func(t *testing.T, old, now string) {
		var a, b strings.Builder
		for _, e := range editsOf(old, now) {
			if e.Op != Insert {
				a.WriteString(e.Text)
			}
			if e.Op != Delete {
				b.WriteString(e.Text)
			}
		}
		if a.String() != old || b.String() != now {
			t.Fatalf("got %q and %q", a.String(), b.String())
		}
	})
}

// Every segment of both versions is in exactly one change, those of the new version
// in its order.
func FuzzDiff(f *testing.F) {
	f.Add("Một. Hai. Ba.", "Hai. Một. Ba.")
	f.Add("Một hai ba bốn. Năm.", "Một hai ba sáu. Năm. Năm.")
	f.Add("Một hai ba bốn năm sáu bảy.", "Một hai ba bốn. Năm sáu bảy. Hết.")
	f.Add("Một hai ba bốn. Năm sáu bảy. Hết.", "Một hai ba bốn năm sáu bảy.")
	f.Add("Một hai ba bốn năm sáu bảy tám chín.", "Một hai ba. Bốn năm sáu. Bảy tám chín.")
	f.Add("Một hai ba. Bốn năm sáu. Bảy tám chín.", "Một hai ba bốn năm sáu bảy tám chín.")
	f.Fuzz(func(t *testing.T, old, now string) {
		a, b := Passages(document(old)), Passages(document(now))
		seen := map[*Passage]bool{}
		next := 0
		for _, c := range Diff(a, b, FuzzyThreshold) {
			olds, news := passagesOf(c)
			for _, p := range news {
				if p != &b[next] {
					t.Fatalf("%v out of order", p)
				}
				next++
			}
			for _, p := range olds {
				if seen[p] {
					t.Fatalf("%v twice", p)
				}
				seen[p] = true
			}
		}
		if next != len(b) || len(seen) != len(a) {
			t.Fatalf("%d of %d old and %d of %d new segments", len(seen), len(a), next, len(b))
		}
	})
}

// passagesOf gives all segments of a change.
func passagesOf(c Change) (olds, news []*Passage) {
	if c.Old != nil {
		olds = append(olds, c.Old)
	}
	if c.New != nil {
		news = append(news, c.New)
	}
	switch c.Kind {
	case SplitUp:
		news = append(news, c.And...)
	case Joined:
		olds = append(olds, c.And...)
	}
	return olds, news
}

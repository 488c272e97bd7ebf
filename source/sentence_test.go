package source

import (
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// Each file has paragraphs of one language, a line each, with a bar where a sentence
// ends.
func TestCut(t *testing.T) {
	for language, rules := range rulesByLanguage {
		for marked := range markedLines(t, language) {
			testMarked(t, rules(), marked)
		}
	}
}

func markedLines(t testing.TB, language string) iter.Seq[string] {
	file, err := os.ReadFile("testdata/sentences." + language + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(file)) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && !strings.HasPrefix(line, "# ") && !yield(line) {
				return
			}
		}
	}
}

func testMarked(t *testing.T, rules *Rules, marked string) {
	t.Helper()
	var want []string
	for s := range strings.SplitSeq(marked, "|") {
		want = append(want, Span{0, len(s)}.Trim(s).Of(s))
	}
	if diff := cmp.Diff(want, sentences(rules, strings.ReplaceAll(marked, "|", ""))); diff != "" {
		t.Errorf("%s\n%s", marked, diff)
	}
}

func sentences(rules *Rules, text string) []string {
	var list []string
	for _, s := range rules.Cut(text) {
		list = append(list, s.Of(text))
	}
	return list
}

// However a text is typed, it is cut at the same places: decomposed, with no-break
// spaces, with the bytes of markup hidden around each sentence.
func TestCutTyped(t *testing.T) {
	for marked := range markedLines(t, "vi") {
		testMarked(t, vietnameseRules(), norm.NFD.String(marked))
		testMarked(t, vietnameseRules(), strings.ReplaceAll(marked, " ", "\u00a0"))
		bold := "\x00\x00" + strings.ReplaceAll(marked, "| ", "\x00\x00| \x00\x00")
		testMarked(t, vietnameseRules(), bold)
	}
}

// A project may add its own words.
func TestWith(t *testing.T) {
	const text = "Điều tra BQL. Dự án. Hạng mục 3. Nhà kho. Xong."
	rules := vietnameseRules().With([]string{"BQL."}, []string{"Hạng mục"})
	want := []string{"Điều tra BQL. Dự án.", "Hạng mục 3. Nhà kho.", "Xong."}
	if diff := cmp.Diff(want, sentences(rules, text)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(sentences(anyLanguage.With(nil, nil), text), sentences(anyLanguage, text)); diff != "" {
		t.Error(diff)
	}
}

// Nothing but white space and characters without width lies outside the sentences,
// and they are in order.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"", ".", "Một. Hai.", "N. A. B", "(?!) … ", "\ufeffA.\u200b B", "a.B", "1.\n2.", "।. \xff."} {
		f.Add(s)
	}
	for line := range markedLines(f, "vi") {
		f.Add(strings.ReplaceAll(line, "|", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, rules := range rulesByLanguage {
			end := 0
			for _, s := range rules().Cut(text) {
				if s.Start < end || s.Empty() {
					t.Fatalf("sentence %v after %d", s, end)
				}
				if gap := (Span{end, s.Start}).Trim(text); !gap.Empty() {
					t.Fatalf("%q is in no sentence", gap.Of(text))
				}
				end = s.End
			}
			if gap := (Span{end, len(text)}).Trim(text); !gap.Empty() {
				t.Fatalf("%q is in no sentence", gap.Of(text))
			}
		}
	})
}

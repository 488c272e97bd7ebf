package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/pipeline"
)

func TestSetInLines(t *testing.T) {
	for _, test := range []struct {
		name    string
		strands []strand
		want    []string
	}{
		{"nothing", nil, nil},
		{"words", []strand{{"một hai ba bốn", ""}}, []string{"một hai ba", "bốn"}},
		{"a word of two strands", []strand{{"một hai", ""}, {"ba bốn", red}}, []string{"một hai\x1b[31mba\x1b[0m", "\x1b[31mbốn\x1b[0m"}},
		{"a style over two lines", []strand{{"một hai ba bốn", cyan}}, []string{"\x1b[36mmột\x1b[0m \x1b[36mhai\x1b[0m \x1b[36mba\x1b[0m", "\x1b[36mbốn\x1b[0m"}},
		{"a long word", []strand{{"a bcdefghijklmno p", ""}}, []string{"a", "bcdefghijk", "lmno p"}},
		{"marks stay with their letter", []strand{{"123456789a\u0301\u0323b", ""}}, []string{"123456789a\u0301\u0323", "b"}},
		{"wide letters", []strand{{"联合国安全理事会", ""}}, []string{"联合国安全", "理事会"}},
	} {
		if diff := cmp.Diff(test.want, screen{colour: true}.setInLines(test.strands, 10)); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// No line is wider than its column, and together they have all that the text has but its
// blanks.
func FuzzSetInLines(f *testing.F) {
	f.Add("một hai ba", "bốn năm", 10)
	f.Add("abcdefghijklmnopqrstuvwxyz", "a\u0301\u0302\u0303", 10)
	f.Add("联合国", "ａ", 11)
	f.Fuzz(func(t *testing.T, one, two string, columns int) {
		if columns < 10 || columns > 200 {
			t.Skip()
		}
		one, two = visible(one), visible(two)
		lines := screen{}.setInLines([]strand{{one, ""}, {two, red}}, columns)
		for _, line := range lines {
			if columnsOf(line) > columns {
				t.Fatalf("%q has more than %d columns", line, columns)
			}
		}
		want, got := strings.ReplaceAll(one+two, " ", ""), strings.ReplaceAll(strings.Join(lines, ""), " ", "")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Git's answer is read as far as it is one.
func TestReadObjects(t *testing.T) {
	for _, test := range []struct {
		name, answer string
		want         []string
		fails        bool
	}{
		{"two files", "a1 blob 2\nhi\na2 blob 0\n\n", []string{"x=hi", "y="}, false},
		{"a line end inside", "a1 blob 3\nh\ni\na2 blob 1\nj\n", []string{"x=h\ni", "y=j"}, false},
		{"a link to nowhere", "dangling 3\nabc\nHEAD:./y missing\n", nil, false},
		{"a folder", "a1 tree 2\nhi\na2 blob 1\nj\n", []string{"y=j"}, false},
		{"half of one", "a1 blob 5\nhi\n", nil, true},
		{"no size", "a1 blob x\nhi\n", nil, true},
		{"nothing", "", nil, true},
		{"an empty line", "\n\n", nil, true},
		{"less than nothing", "a1 blob -5\nhi\n", nil, true},
	} {
		inputs, err := readObjects([]string{"x", "y"}, []byte(test.answer))
		var got []string
		for _, in := range inputs {
			got = append(got, in.Path+"="+string(in.Data))
		}
		if (err != nil) != test.fails || !test.fails && !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, %v", test.name, got, err)
		}
	}
}

// Two folders are paired by path, two files whatever their names are.
func TestPair(t *testing.T) {
	some := func(files ...string) map[string]namedDocument {
		all := map[string]namedDocument{}
		for _, file := range files {
			doc, _, problems := pipeline.ReadDocument(file, file, []byte("Một câu."), (&pipeline.Config{Source: language.Vietnamese}).Reading())
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			all[file] = namedDocument{file, doc}
		}
		return all
	}
	for _, test := range []struct {
		name  string
		sides [2]side
		want  []string
	}{
		{"files", [2]side{{files: map[string]string{"": "a.txt"}}, {files: map[string]string{"": "b.txt"}}}, []string{"b.txt "}},
		{"folders", [2]side{
			{true, map[string]string{"x.txt": "old/x.txt", "y.txt": "old/y.txt"}},
			{true, map[string]string{"x.txt": "new/x.txt", "z.txt": "new/z.txt"}},
		}, []string{"new/x.txt ", "old/y.txt removed", "new/z.txt added"}},
	} {
		documents := some("a.txt", "b.txt", "old/x.txt", "old/y.txt", "new/x.txt", "new/z.txt")
		versions, err := pair(test.sides, documents)
		var got []string
		for _, v := range versions {
			got = append(got, v.Name+" "+string(v.Only))
		}
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", test.name, err, diff)
		}
	}
}

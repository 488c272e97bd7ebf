package po

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

func TestWriteNew(t *testing.T) {
	post := locales.NewMessage("posts", source.Forms{source.One: "{{.Count}} bài viết", source.Other: "{{.Count}} bài viết"})
	post.Target = source.Forms{source.One: "статья", source.Few: "статьи", source.Many: "статей", source.Other: "\"статьи\"\n"}
	post.Notes = locales.Notes{Marks: []string{"from a.txt"}, Sticky: []string{"go-format"}}

	fuzzy := locales.NewMessage("", source.Singular("Một\ntab\t"))
	fuzzy.Target = source.Singular("Перевод, который длиннее одной строки, и поэтому стоит на двух или на трёх.")
	fuzzy.Fuzzy = true
	fuzzy.Previous = &locales.Previous{Key: "k", Source: source.Forms{source.One: "Một", source.Other: "Hai"}}
	fuzzy.Notes = locales.Notes{
		Translator: []string{"for people", "", "two\nlines"},
		Marks:      []string{"fuzzy source"},
		Extracted:  []string{"term: Liên hợp quốc"},
		References: []string{"bài.txt", "bài hai.txt:12"},
		Flags:      []string{"no-wrap", "x"},
	}

	initial := locales.NewMessage("", source.Singular(""))
	initial.Key = "empty"

	old := fuzzy
	old.Obsolete = true
	old.Source = source.Singular("Hai")
	old.Notes.Flags = nil
	old.Notes.Translator = nil

	cat := &locales.Catalog{
		Document: "bài.txt", Target: language.Russian,
		Messages: []locales.Message{post, fuzzy, initial, old},
		Tail:     "# end\n",
	}
	const want = `msgid ""
msgstr ""
"Project-Id-Version: bài.txt\n"
"Language: ru\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

# dich: plural other: \"статьи\"\n
# dich: from a.txt
#= go-format
msgctxt "posts"
msgid "{{.Count}} bài viết"
msgid_plural "{{.Count}} bài viết"
msgstr[0] "статья"
msgstr[1] "статьи"
msgstr[2] "статей"

# for people
#
# two
# lines
# dich: fuzzy source
#. term: Liên hợp quốc
#: bài.txt ` + "\u2068bài hai.txt\u2069" + `:12
#, fuzzy, no-wrap, x
#| msgctxt "k"
#| msgid "Một"
#| msgid_plural "Hai"
msgid ""
"Một\n"
"tab\t"
msgstr "Перевод, который длиннее одной строки, и поэтому стоит на двух или на трёх."

msgctxt "empty"
msgid ""
msgstr ""

# dich: fuzzy source
#. term: Liên hợp quốc
#: bài.txt ` + "\u2068bài hai.txt\u2069" + `:12
#, fuzzy
#~| msgctxt "k"
#~| msgid "Một"
#~| msgid_plural "Hai"
#~ msgid "Hai"
#~ msgstr ""
#~ "Перевод, который длиннее одной строки, и поэтому стоит на двух или на "
#~ "трёх."
# end
`
	if diff := cmp.Diff(want, Write(cat)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	cat.Newline = "\r\n"
	cat.Tail = "# end\r\n"
	if diff := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), Write(cat)); diff != "" {
		t.Errorf("with CRLF (-want +got):\n%s", diff)
	}
}

func TestWriteTemplate(t *testing.T) {
	cat := &locales.Catalog{Document: "site.vi.toml", Messages: []locales.Message{
		locales.NewMessage("posts", source.Forms{source.One: "bài", source.Other: "bài"}),
	}}
	const want = `msgid ""
msgstr ""
"Project-Id-Version: site.vi.toml\n"
"Language: \n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

msgctxt "posts"
msgid "bài"
msgid_plural "bài"
msgstr[0] ""
msgstr[1] ""
`
	if diff := cmp.Diff(want, Write(cat)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// One message of a file that no program wrote is changed: all else keeps its bytes.
func TestWriteChanged(t *testing.T) {
	const before = "\ufeff# top\nmsgid  \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\nmsgid \"a\"\nmsgstr\n\"A\"\n\n\n" +
		"#b\nmsgid \"b\"\n\nmsgstr \"B\"\nmsgid \"c\"\nmsgstr \"C\""
	const after = "\ufeff# top\nmsgid  \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\nmsgid \"a\"\nmsgstr\n\"A\"\n\n\n" +
		"# b\nmsgid \"b\"\nmsgstr \"new\"\nmsgid \"c\"\nmsgstr \"C\"\n\n# added\nmsgid \"d\"\nmsgstr \"\"\n"
	cat, found := Read("a.po", before)
	if len(found) > 0 {
		t.Fatal(describe(before, found))
	}
	cat.Messages[1].Target = source.Singular("new")
	added := locales.NewMessage("", source.Singular("d"))
	added.Notes.Translator = []string{"added"}
	cat.Messages = append(cat.Messages, added)
	if diff := cmp.Diff(after, Write(cat)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWriteKeepsFilesWithoutHeader(t *testing.T) {
	const data = "\ufeffmsgid \"a\"\nmsgstr \"b\"\n"
	cat, _ := Read("a.po", data)
	cat.Messages[0].Target = source.Singular("c")
	if got, want := Write(cat), "\ufeffmsgid \"a\"\nmsgstr \"c\"\n"; got != want {
		t.Errorf("got %q", got)
	}
}

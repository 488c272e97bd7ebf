package pipeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

const mergeHeader = `msgid ""
msgstr ""
"Language: ru\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

`

// readLines reads entries written as "text=target", each on a line, with "~" before an
// obsolete one, "^" before one in the attic and "?" before a fuzzy one; " < text" behind
// it is the previous source, each " | mark" a mark.
func readLines(t *testing.T, lines string) *locales.Catalog {
	t.Helper()
	cat, _ := po.Read("a.po", mergeHeader)
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			cat.Messages = append(cat.Messages, readLine(line))
		}
	}
	return reread(t, po.Write(cat))
}

func readLine(line string) locales.Message {
	parts := strings.Split(line, " | ")
	text, previous, edited := strings.Cut(parts[0], " < ")
	text, target, _ := strings.Cut(text, "=")
	key, text, keyed := strings.Cut(strings.TrimLeft(text, "~^?"), ":")
	if !keyed {
		key, text = "", key
	}
	m := locales.NewMessage(key, source.Singular(text))
	m.Target = source.Singular(target)
	m.Attic = line[0] == '^'
	m.Obsolete = m.Attic || line[0] == '~'
	m.Fuzzy = strings.Contains(line[:2], "?")
	m.Notes.Marks = parts[1:]
	if edited {
		m.Previous = &locales.Previous{Key: key, Source: source.Singular(previous)}
	}
	return m
}

func reread(t *testing.T, text string) *locales.Catalog {
	t.Helper()
	cat, found := po.Read("a.po", text)
	if len(found) > 0 {
		t.Fatalf("%v in\n%s", found, text)
	}
	return cat
}

func lines(cat *locales.Catalog) string {
	var list []string
	for _, m := range cat.Messages {
		line := strings.Repeat("?", count(m.Fuzzy)) + strings.TrimPrefix(m.Key+":", ":") + m.Source[source.Other] + "=" + m.Target[source.Other]
		switch {
		case m.Attic:
			line = "^" + line
		case m.Obsolete:
			line = "~" + line
		}
		if m.Previous != nil {
			line += " < " + m.Previous.Source[source.Other]
		}
		list = append(list, strings.Join(append([]string{line}, m.Notes.Marks...), " | "))
	}
	return strings.Join(list, "\n")
}

// reviewed is the mark of a review.
func reviewed(text, target string) string {
	m := readLine(text + "=" + target)
	return "reviewed " + m.Fingerprint()
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestMergeCatalogs(t *testing.T) {
	for _, test := range []struct{ name, base, ours, theirs, want, said string }{
		{"two entries", "a=\nb=", "a=A\nb=", "a=\nb=B", "a=A\nb=B", ""},
		{"the same twice", "a=", "a=A", "a=A", "a=A", ""},
		{"both wrote", "a=", "a=A", "a=X", "?a=A | fuzzy merge | conflict X\n^a=X", "merge-conflict A X"},
		{"both corrected", "a=0", "a=A", "a=X", "?a=A | fuzzy merge | conflict X\n^a=X", "merge-conflict A X"},
		{"one deleted, one corrected", "a=0", "a=", "a=X", "?a=X | fuzzy merge", "merge-conflict  X"},
		{"one corrected, one deleted", "a=0", "a=A", "a=", "?a=A | fuzzy merge", "merge-conflict A "},
		{"a guess gives way", "a=", "?a=A | fuzzy memory", "a=X", "a=X\n^?a=A | fuzzy memory", "merge-aside A "},
		{"so does what was taken over", "a=", "a=X", "a=A | from b.txt", "a=X\n^a=A | from b.txt", "merge-aside A "},
		{"a doubt about what was corrected", "a=0", "?a=0 | fuzzy term", "a=X", "?a=X | fuzzy term", ""},
		{"confirmed here, untouched there", "?a=0 | fuzzy source", "a=0 | fuzzy source", "?a=0 | fuzzy source", "a=0 | fuzzy source", ""},
		{"confirmed here, doubted for a term there", "?a=0 | fuzzy source", "a=0", "?a=0 | fuzzy term", "a=0", ""},
		{"reviewed here, doubted there", "a=0", "a=0 | reviewed 9tqb0v5q1h0lj2bv", "?a=0 | fuzzy term", "?a=0 | fuzzy term", ""},
		{"final here, corrected there", "a=0", "a=0 | final q1i6qoimakuvqvgb", "a=X", "a=X | final q1i6qoimakuvqvgb", ""},
		{"the conflict goes on", "?a=A | fuzzy merge | conflict X\n^a=X", "a=A\n^a=X", "?a=A | fuzzy merge | conflict X\n^a=X", "a=A\n^a=X", ""},
		{"the text left, untouched", "a=0\nb=1", "b=1\n~a=0", "a=0\nb=2", "b=2\n~a=0", ""},
		{"the text left, corrected", "a=0\nb=1", "b=1\n~a=0", "a=X\nb=1", "b=1\n~a=X", "merge-aside X "},
		{"a new text, translated meanwhile", "a=", "", "a=X", "~a=X", "merge-aside X "},
		{"the text left, and its translation was deleted", "a=0\nb=", "b=", "a=\nb=", "b=", ""},
		{"pruned", "a=0\n~b=1\n^a=2", "a=0", "a=3\n~b=1\n^a=2", "a=3", ""},
		{"the text came back", "~a=0", "a=0", "~a=0", "a=0", ""},
		{"a guess follows its text", "Một hai ba bốn năm.=0", "?Một hai ba bốn sáu.=0 < Một hai ba bốn năm. | fuzzy source\n~Một hai ba bốn năm.=0", "Một hai ba bốn năm.=X",
			"?Một hai ba bốn sáu.=X < Một hai ba bốn năm. | fuzzy source\n~Một hai ba bốn năm.=X", "merge-aside X "},
		{"and begins with the first translation", "Một hai ba bốn năm.=", "Một hai ba bốn sáu.=", "Một hai ba bốn năm.=X",
			"?Một hai ba bốn sáu.=X < Một hai ba bốn năm. | fuzzy source\n~Một hai ba bốn năm.=X", "merge-aside X "},
		{"not where somebody has translated", "Một hai ba bốn năm.=", "Một hai ba bốn sáu.=A", "Một hai ba bốn năm.=X",
			"Một hai ba bốn sáu.=A\n~Một hai ba bốn năm.=X", "merge-aside X "},
		{"a string follows its key", "k:old=", "k:new=", "k:old=X", "?k:new=X < old | fuzzy source\n~k:old=X", "merge-aside X "},
		{"order of one side", "a=\nb=\nc=", "c=\na=\nb=", "a=1\nb=\nc=", "c=\na=1\nb=", ""},
		{"order of the other side", "a=\nb=\nc=", "a=1\nb=\nc=", "c=\na=\nb=", "c=\na=1\nb=", ""},
		{"new texts of both", "a=\nb=", "x=\na=\nb=", "a=\ny=\nz=\nb=\nw=", "x=\na=\ny=\nz=\nb=\nw=", ""},
		{"a copy removed here, the other copy there", "?a=C | fuzzy term\n^a=C", "?a=C | fuzzy term", "a=\n^a=C", "a=\n^a=C", ""},
		{"reviewed on both sides, there before an edit", "a=0", "a=0 | " + reviewed("a", "0"), "a=0 | " + reviewed("a", "1"), "a=0 | " + reviewed("a", "0"), ""},
		{"nothing before", "", "a=A", "a=A\nb=B", "a=A\nb=B", ""},
	} {
		base, ours, theirs := readLines(t, test.base), readLines(t, test.ours), readLines(t, test.theirs)
		cat, said := MergeCatalogs(base, ours, theirs)
		if diff := cmp.Diff(test.want, lines(cat)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", test.name, diff)
		}
		var got []string
		for _, s := range said {
			got = append(got, fmt.Sprint(s.Code, " ", s.Ours[source.Other], " ", s.Theirs[source.Other]))
		}
		if diff := cmp.Diff(test.said, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", test.name, diff)
		}
	}
}

// A translation of one occurrence whose number may be another one's now goes to the attic.
func TestMergeRepeats(t *testing.T) {
	with := func(target string, repeat int) *locales.Catalog {
		cat := readLines(t, "a=0")
		own := readLine("a=" + target)
		own.Repeat = repeat
		cat.Messages = append(cat.Messages, own)
		return reread(t, po.Write(cat))
	}
	cat, said := MergeCatalogs(with("1", 2), with("1", 3), with("2", 2))
	if diff := cmp.Diff("a=0\na=1\n^a=2", lines(cat)); diff != "" || len(said) != 1 || cat.Messages[1].Repeat != 3 {
		t.Errorf("%v\n%s", said, diff)
	}
}

// gettext knows an entry by its key and its singular: of two such, one is in the attic.
func TestMergePlurals(t *testing.T) {
	with := func(src source.Forms) *locales.Catalog {
		cat := readLines(t, "b=B")
		m := locales.NewMessage("posts", src)
		m.Target = src
		cat.Messages = append(cat.Messages, m)
		return reread(t, po.Write(cat))
	}
	cat, said := MergeCatalogs(readLines(t, "b=B"), with(source.Forms{source.One: "x", source.Other: "y"}), with(source.Singular("x")))
	again := reread(t, po.Write(cat))
	if diff := cmp.Diff("b=B\nposts:y=y\n^posts:x=x", lines(again)); diff != "" || len(said) != 1 {
		t.Errorf("%v\n%s", said, diff)
	}
}

// A reader sees where each conflict is, in the merged file.
func TestMergeFiles(t *testing.T) {
	file := func(lines string) Input { return Input{"version.po", []byte(po.Write(readLines(t, lines)))} }
	text, found := MergeFiles("bai.po", file("a=\nb="), file("a=A\nb="), file("a=X\nb=B"))
	if len(found) != 1 {
		t.Fatal(found)
	}
	at := found[0].Subject
	if at.File != "bai.po" || at.Span.Of(text) != "msgid \"a\"\nmsgstr \"A\"" {
		t.Errorf("%v is %q", at, at.Span.Of(text))
	}
	for _, broken := range []string{"msgid", "\xff"} {
		for i := range 3 {
			in := [3]Input{file(""), file("a=A"), file("a=B")}
			in[i].Data = []byte(broken)
			if text, found := MergeFiles("bai.po", in[0], in[1], in[2]); text != "" || !slices.ContainsFunc(found, isError) {
				t.Errorf("version %d is %q: %v, %q", i, broken, found, text)
			}
		}
	}
}

// An update on both sides: of the header's fields, what one side changed is as there.
func TestMergeHeaders(t *testing.T) {
	with := func(fields ...string) *locales.Catalog {
		cat := readLines(t, "a=A")
		for i := 0; i < len(fields); i += 2 {
			cat.SetField(fields[i], fields[i+1])
		}
		return cat
	}
	base := with("Last-Translator", "An", "X-Old", "1")
	ours := with("Last-Translator", "Bình", "X-Old", "1", "X-Ours", "o")
	theirs := with("Last-Translator", "Chi", "X-Theirs", "t")
	cat, _ := MergeCatalogs(base, ours, theirs)
	want := with("Last-Translator", "Bình", "X-Ours", "o", "X-Theirs", "t")
	if diff := cmp.Diff(want.Header.Target, cat.Header.Target); diff != "" {
		t.Error(diff)
	}
}

// A template's sequence is that of the merged order.
func TestMergeTemplates(t *testing.T) {
	template := func(texts ...string) *locales.Catalog { return Extract(document(texts...)) }
	base := template("A.", "B.", "A.")
	cat, said := MergeCatalogs(base, template("A.", "B.", "C.", "A."), template("B.", "A.", "D."))
	var got []string
	for _, m := range Occurrences(cat) {
		got = append(got, m.Source[source.Other])
	}
	if diff := cmp.Diff([]string{"A.", "D.", "B.", "C."}, got); diff != "" || len(said) > 0 {
		t.Errorf("%v\n%s", said, diff)
	}
	cat, _ = MergeCatalogs(base, base, template("A.", "B.", "A.", "B."))
	if diff := cmp.Diff(po.Write(template("A.", "B.", "A.", "B.")), po.Write(cat)); diff != "" {
		t.Error(diff)
	}
}

// Entries of a file with other plural forms or line ends are written anew.
func TestMergeLayouts(t *testing.T) {
	entry := func(id string) string {
		return "msgid \"" + id + "\"\nmsgid_plural \"{{.Count}}\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\nmsgstr[2] \"c\"\n"
	}
	four := strings.NewReplacer("nplurals=3", "nplurals=4", "\n", "\r\n").Replace(mergeHeader + entry("một") + "msgstr[3] \"d\"\n")
	cat, _ := MergeCatalogs(reread(t, mergeHeader), reread(t, mergeHeader+entry("hai")), reread(t, four))
	text := po.Write(cat)
	got := map[string]source.Forms{}
	for _, m := range reread(t, text).Messages {
		got[m.Source[source.One]] = m.Target
	}
	abc := source.Forms{source.One: "a", source.Few: "b", source.Many: "c"}
	want := map[string]source.Forms{"hai": abc, "một": abc}
	want["một"] = source.Forms{source.One: "a", source.Few: "b", source.Many: "c", source.Other: "d"}
	if diff := cmp.Diff(want, got); diff != "" || strings.Contains(text, "\r") {
		t.Errorf("%s\n%s", diff, text)
	}
}

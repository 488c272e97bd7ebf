package po

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// sameHandoff compares all that a file says: neither where it stood nor how.
var sameHandoff = cmp.Options{
	cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
	cmp.Comparer(func(a, b locales.Message) bool { return a.ID == b.ID && a.Equal(&b) }),
	cmpopts.EquateEmpty(),
}

func segment(key, text, target string) handoff.Segment {
	m := locales.NewMessage(key, source.Singular(text))
	m.Target = source.Singular(target)
	return handoff.Segment{Message: m}
}

// example has two documents with a text in common.
func example() *handoff.File {
	posts := locales.NewMessage("posts", source.Forms{source.One: "{{.Count}} bài", source.Other: "{{.Count}} bài"})
	posts.Target = source.Forms{source.One: "статья", source.Few: "статьи", source.Many: "статей", source.Other: "статьи"}
	title := segment("", "Một.", "Один.")
	title.Base = title.Fingerprint()
	title.Terms = []handoff.Term{{Concept: "c1"}}
	title.Candidates = []handoff.Candidate{{Source: "Một", Target: "Раз", Similarity: 0.8}}
	return &handoff.File{
		Source: language.Vietnamese, Target: language.Russian,
		Documents: []*handoff.Document{
			{Path: "a.md", Units: []*handoff.Unit{
				{ID: "u1", Kind: source.Heading, Segments: []handoff.Segment{title}},
				{ID: "u2", Headings: []string{"Một."}, Segments: []handoff.Segment{segment("", "Hai.", ""), title}},
			}},
			{Path: "site vi.toml", Units: []*handoff.Unit{
				{ID: "posts", Segments: []handoff.Segment{{Message: posts}}},
				{ID: "one", Segments: []handoff.Segment{segment("", "Một.", "Раз."), segment("", "Một.", "Раз.")}},
			}},
		},
	}
}

func TestWriteHandoff(t *testing.T) {
	const want = `msgid ""
msgstr ""
"Project-Id-Version: a.md\n"
"Language: ru\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"
"X-Source-Language: vi\n"

# dich: base FP
#: a.md
msgid "Một."
msgstr "Один."

#: a.md
msgid "Hai."
msgstr ""

# dich: plural other: статьи
#: ` + "\u2068site vi.toml\u2069" + `
msgctxt "posts"
msgid "{{.Count}} bài"
msgid_plural "{{.Count}} bài"
msgstr[0] "статья"
msgstr[1] "статьи"
msgstr[2] "статей"

#: ` + "\u2068site vi.toml\u2069" + `
msgctxt "document:site vi.toml\n"
msgid "Một."
msgstr "Раз."
`
	f := example()
	got, notes := WriteHandoff(f)
	fp := f.Documents[0].Units[0].Segments[0].Base
	if diff := cmp.Diff(strings.Replace(want, "FP", fp, 1), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	counts := map[source.DiagnosticCode]string{}
	for _, d := range notes {
		counts[d.Code] = d.Args["Count"]
	}
	if diff := cmp.Diff(map[source.DiagnosticCode]string{DropsUnits: "3", DropsTerms: "2", DropsCandidates: "2"}, counts); diff != "" {
		t.Error(diff)
	}
	back, found := ReadHandoff("x/bai.ru.po", got)
	if diff := cmp.Diff(CarryHandoff(f), back, sameHandoff); diff != "" || len(found) > 0 {
		t.Errorf("%v\n%s", found, diff)
	}
	gettext(t, "msgfmt", got, "-c", "-o", os.DevNull)
}

// A catalog of a program is one document, with the file's name.
func TestScanPrograms(t *testing.T) {
	const data = header + "#: b.c:1\nmsgid \"1\"\nmsgstr \"\"\n\n#: a.c b.c:2\nmsgid \"2\"\nmsgstr \"\"\n\n#: b.c\nmsgid \"3\"\nmsgstr \"\"\n"
	for _, tt := range []struct{ file, data, want string }{
		{"po/ru.po", data, "b.c 3"},
		{`po\ru.pot`, data + "\n#: a.c\nmsgid \"4\"\nmsgstr \"\"\n", "ru 4"},
		{"ru", header, ""},
	} {
		f, found := ReadHandoff(tt.file, tt.data)
		var got []string
		for _, d := range f.Documents {
			got = append(got, d.Path, string(rune('0'+len(d.Units))))
		}
		if tt.want == "b.c 3" { // the entry before the first that names a document is of the file
			tt.want = "ru 1 a.c 1 b.c 1"
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" || len(found) > 0 {
			t.Errorf("%s: %v %s", tt.file, found, diff)
		}
	}
}

func TestLanguages(t *testing.T) {
	const bad = "msgid x\n\n# c\nmsgid \"\"\nmsgstr \"Language: kk\\nX-Source-Language: vi\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
	if src, target := Languages(bad); src != language.Vietnamese || target.String() != "kk" {
		t.Errorf("%v %v", src, target)
	}
	if src, target := Languages("msgid \"a\"\nmsgstr \"\"\n"); src != language.Und || target != language.Und {
		t.Errorf("%v %v", src, target)
	}
}

// A full sink takes so many units.
type fullSink struct {
	handoff.File
	room int
}

func (f *fullSink) Unit(u *handoff.Unit) error {
	if f.room--; f.room < 0 {
		return errors.New("full")
	}
	return f.File.Unit(u)
}

func TestScanStops(t *testing.T) {
	data, _ := WriteHandoff(example())
	sink := &fullSink{room: 1}
	if _, found := Scan("a.po", data, sink); len(sink.Documents[0].Units) != 1 || sink.room != -1 || broken(found) {
		t.Errorf("%v, room %d", found, sink.room)
	}
}

// A writer that fails, fails.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestWriterStops(t *testing.T) {
	w := NewWriter(fullDisk{}, language.Vietnamese, language.Russian)
	err := w.Document("a", nil)
	u := &handoff.Unit{Segments: []handoff.Segment{segment("", strings.Repeat("a", bufferSize), "")}}
	if err == nil {
		err = w.Unit(u)
	}
	if err == nil || w.Close() == nil {
		t.Error("no error")
	}
}

// ReadHandoff(WriteHandoff(f)) = CarryHandoff(f).
func FuzzHandoff(f *testing.F) {
	f.Add(uint(2), "key", "một", "nhiều", "один", "два\nтри", "five", "note: ~x", "a b:12", "fp", uint(0xffff))
	f.Add(uint(1), "document:a\nb", "một", "", "", "one", "", "dich: base x", "x", "", uint(0b11000000))
	f.Add(uint(0), "", "", "x", "", "plural few: x", "", "fuzzy, b", "x:1", "y", uint(0b101))
	f.Add(uint(3), "attic:q1i6qoimakuvqvgb", "một", "", "", "one", "", "a\r\nb", "x y", "", uint(0b10000000))
	targets := []language.Tag{language.Und, language.English, language.Russian, language.French, language.SimplifiedChinese, language.MustParse("lv")}
	f.Fuzz(func(t *testing.T, target uint, key, one, other, a, b, c, note, ref, base string, bits uint) {
		for _, s := range []string{key, one, other, a, b, c, note, ref, base} {
			if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
				t.Skip()
			}
		}
		if strings.ContainsAny(ref, isolate+popIsolate) || strings.ContainsAny(base, " \r\n") || strings.ContainsAny(note+one, "\r\f\v") {
			t.Skip()
		}
		on := func(bit uint) bool { return bits>>bit&1 == 1 }
		file := &handoff.File{Source: targets[bits%3], Target: targets[target%uint(len(targets))]}
		for i := range 2 {
			d := &handoff.Document{Path: []string{"một.md", "hai ba.md"}[i]}
			for j := range 3 {
				m := locales.NewMessage(key+strings.Repeat("+", j/2), source.Forms{source.Other: one})
				if on(0) != (i == 0) {
					m.Source = source.Forms{source.One: one, source.Few: a, source.Other: other}
				}
				m.Target = source.Forms{source.One: a, source.Few: b, source.Many: b, source.Other: c}
				m.Obsolete, m.Fuzzy, m.Attic = on(1), on(4), on(7)
				if on(2) {
					m.Previous = &locales.Previous{Key: other, Source: source.Forms{source.Zero: b, source.Other: a}}
				}
				if on(3) {
					m.Notes = locales.Notes{
						Translator: []string{note, ""}, Marks: []string{note}, Extracted: []string{"", note},
						References: []string{ref, "x"}, Flags: []string{"c-format", note}, Sticky: []string{"range: 0..1"},
					}
				}
				if on(6) {
					m.Repeat = j
				}
				d.Units = append(d.Units, &handoff.Unit{ID: "u", Segments: []handoff.Segment{{Message: m, Base: base}}})
			}
			file.Documents = append(file.Documents, d)
		}
		data, _ := WriteHandoff(file)
		got, found := ReadHandoff("a.po", data)
		if broken(found) {
			t.Fatalf("cannot be read: %s\n%s", describe(data, found), data)
		}
		if diff := cmp.Diff(CarryHandoff(file), got, sameHandoff); diff != "" {
			t.Errorf("(-carried +read):\n%s\n%s", diff, data)
		}
	})
}

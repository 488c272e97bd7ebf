package xliff

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

var versions = []Version{V12, V20, V21, V22}

// tags finds <b>, </b>, <br/> and {{.Field}}.
var tags = regexp.MustCompile(`</?[a-z]+/?>|\{\{[^{}]*\}\}|&amp;`)

// codes are those of tags; an end tag ends the last open start tag of its name.
func codes(text string) []source.Code {
	var list []source.Code
	open := map[string][]int{}
	n := 0
	for _, at := range tags.FindAllStringIndex(text, -1) {
		c := source.Code{Kind: source.Standalone, Text: text[at[0]:at[1]], Span: source.Span{Start: at[0], End: at[1]}}
		name := strings.Trim(c.Text, "</>")
		n++
		c.N = n
		switch {
		case c.Text == "&amp;":
			c.Kind, c.Shown = source.Reference, "&"
		case strings.HasPrefix(c.Text, "{{"):
			c.Kind, c.Shown = source.Field, source.Object
		case strings.HasPrefix(c.Text, "</"):
			c.Kind = source.Closing
			if o := open[name]; len(o) > 0 {
				c.N, open[name] = o[len(o)-1], o[:len(o)-1]
			}
		case !strings.HasSuffix(c.Text, "/>"):
			c.Kind = source.Opening
			open[name] = append(open[name], n)
		}
		list = append(list, c)
	}
	return list
}

// sample has one of everything.
func sample() *handoff.File {
	prose := handoff.Segment{Message: locales.NewMessage("", source.Singular("Một <b>hội nghị</b> &amp; <i>hai <u>ba</i> bốn</u>.")), Base: "b1", Gap: " "}
	prose.Target = source.Singular("ONE <b>SUMMIT</b> <br/>.")
	prose.Notes = locales.Notes{Translator: []string{"check"}, Extracted: []string{"news", "old"}, Marks: []string{"via ru x"}, Flags: []string{"no-wrap"}}
	prose.Terms = []handoff.Term{
		{Concept: "c1", Span: source.Span{Start: 6, End: 25}, Definition: "a meeting", Targets: []string{"summit", "meeting"}, Forbidden: []string{"congress"}},
		{Concept: "c2", Span: source.Span{Start: 0, End: 25}},
		{Concept: "c3", Span: source.Span{Start: 9, End: 14}, Targets: []string{"x"}},
		{Concept: "c4", Span: source.Span{Start: 14, End: 26}, Targets: []string{"y"}},
		{Concept: "c5", Targets: []string{"z"}},
	}
	prose.Candidates = []handoff.Candidate{{Source: "Một <b>", Target: "ONE \x01", Similarity: 0.98765, Origin: "a.md"}}
	again := handoff.Segment{Message: locales.NewMessage("", prose.Source), Gap: "\n"}
	fuzzy := handoff.Segment{Message: locales.NewMessage("", source.Singular("Hai\x02 \r\n."))}
	fuzzy.Target, fuzzy.Fuzzy = source.Singular("TWO"), true
	fuzzy.Previous = &locales.Previous{Key: "k", Source: source.Singular("Hai.")}
	fuzzy.Repeat = 2
	count := handoff.Segment{Message: locales.NewMessage("files", source.Singular("{{.Count}} tệp"))}
	count.Target = source.Forms{source.One: "{{.Count}} ФАЙЛ", source.Few: "{{.Count}} ФАЙЛА"}
	count.Notes.Extracted = []string{"in the footer"}
	both := handoff.Segment{Message: locales.NewMessage("x", source.Forms{source.One: "một", source.Other: "nhiều"}), Gap: " "}
	done := handoff.Segment{Message: locales.NewMessage("title", source.Singular("Tin"))}
	done.Target = source.Singular("НОВОСТИ")
	done.Review(locales.Reviewed)
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "source/vi/a.md", Codes: codes, Units: []*handoff.Unit{
			{ID: "u1", Kind: source.Paragraph, Headings: []string{"Tin", "Á-Âu"}, Segments: []handoff.Segment{prose, again, fuzzy}},
			{ID: "u2", Kind: source.String, Segments: []handoff.Segment{count}},
		}},
		{Path: "empty.md"},
		{Path: "b.toml", Codes: codes, Units: []*handoff.Unit{
			{ID: "u1", Segments: []handoff.Segment{both}},
			{ID: "u2", Segments: []handoff.Segment{done}},
		}},
	}}
}

var same = cmp.Options{
	cmpopts.IgnoreUnexported(locales.Message{}), cmpopts.IgnoreFields(locales.Message{}, "Origin"),
	cmpopts.IgnoreFields(handoff.Document{}, "Codes"), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
}

// checkLaw holds Read(Write(f)) = Carry(f) for each version.
func checkLaw(t *testing.T, f *handoff.File) {
	t.Helper()
	for _, v := range versions {
		text, _ := Write(f, v)
		got, found := Read("a.xlf", text)
		if len(found) > 0 {
			t.Fatalf("%s: %v\n%s", v, found, text)
		}
		for _, seg := range segments(got) {
			seg.Origin = source.Subject{}
		}
		if want := Carry(f); reflect.DeepEqual(want, got) { // which is faster
			continue
		} else if diff := cmp.Diff(want, got, same); diff != "" {
			t.Fatalf("%s:\n%s\n%s", v, diff, text)
		}
	}
}

func segments(f *handoff.File) (list []*handoff.Segment) {
	for _, d := range f.Documents {
		for _, u := range d.Units {
			for i := range u.Segments {
				list = append(list, &u.Segments[i])
			}
		}
	}
	return list
}

func TestLaw(t *testing.T) {
	checkLaw(t, sample())
	checkLaw(t, &handoff.File{})
}

func FuzzLaw(f *testing.F) {
	f.Add("", "a <b>c</b> {{.D}}", "A {{.D}} <b>C</b>", "note\x01", 3, uint(0xFFFF), 0.5)
	f.Add("key", "</b><b> <i></b></i>", "<br/>&amp;", "  ", 5, uint(0xF0F0), 1.0)
	f.Add("k\xff", "\r\n\x00\ufffe", "", "reviewed x", 0, uint(0x0F0F), -1.0)
	f.Fuzz(func(t *testing.T, key, from, to, note string, n int, bits uint, similarity float64) {
		checkLaw(t, made(key, from, to, note, n, bits, similarity))
	})
}

// made gives a hand-off that has of everything what the bits say.
func made(key, from, to, note string, n int, bits uint, similarity float64) *handoff.File {
	is := func(bit int) bool { return bits>>bit&1 == 1 }
	var s handoff.Segment
	s.Message = locales.NewMessage(key, source.Singular(from))
	if is(0) {
		s.Source[source.One] = note
	}
	if is(1) {
		s.Target[source.Other] = to
	}
	if is(2) {
		s.Target[source.Few] = note
	}
	s.ID, s.Fuzzy = source.NewID(s.Key, s.Source), is(3)
	if is(4) {
		s.Notes = locales.Notes{Translator: []string{note}, Extracted: []string{to, key}, Marks: []string{note}, Flags: []string{key}}
		s.Previous = &locales.Previous{Key: note, Source: source.Forms{source.Two: to, source.Other: from}}
	}
	if is(5) {
		s.Review(locales.Final)
	}
	if is(6) {
		s.Terms = []handoff.Term{
			{Concept: key, Span: source.Span{Start: n, End: n + 4}, Definition: note, Targets: []string{to}},
			{Concept: to, Span: source.Span{Start: n + 2, End: n + 6}, Forbidden: []string{note}},
			{Span: source.Span{Start: 0, End: len(from)}},
		}
	}
	if is(7) {
		s.Candidates = []handoff.Candidate{{Source: from, Target: to, Similarity: similarity, Origin: note}}
	}
	if is(8) {
		s.Gap = note
	}
	s.Repeat, s.Base = n, note
	unit := &handoff.Unit{ID: "u-1", Kind: source.Kind(key), Segments: []handoff.Segment{s}}
	if is(9) {
		unit.Headings = []string{note, from}
	}
	if is(10) {
		other := handoff.Segment{Message: locales.NewMessage("", source.Singular(to)), Gap: " "}
		other.Target = source.Singular(from)
		unit.Segments = append(unit.Segments, s, other)
	}
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: note, Codes: codes, Units: []*handoff.Unit{unit, {ID: "none"}}}, {Path: key},
	}}
}

package tmx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// said compares what files say: not where, nor what finds codes.
var said = cmp.Options{
	cmp.FilterPath(func(p cmp.Path) bool {
		name := p.Last().String()
		return name == ".Origin" || name == ".raw" || name == ".Codes"
	}, cmp.Ignore()),
	cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
}

// tags finds <…> as codes; <b> and </b> are a pair.
func tags(text string) (codes []source.Code) {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '<')
		if i < 0 {
			return codes
		}
		j := strings.IndexByte(text[at+i:], '>')
		if j < 0 {
			return codes
		}
		span := source.Span{Start: at + i, End: at + i + j + 1}
		c := source.Code{Kind: source.Standalone, N: len(codes) + 2, Text: span.Of(text), Span: span}
		switch c.Text {
		case "<b>":
			c.Kind, c.N = source.Opening, 1
		case "</b>":
			c.Kind, c.N = source.Closing, 1
		}
		codes = append(codes, c)
		at = span.End
	}
}

func segment(key, src, target string) handoff.Segment {
	s := handoff.Segment{Message: locales.NewMessage(key, source.Singular(src))}
	s.Target = source.Singular(target)
	return s
}

// sample says all that TMX carries, and more.
func sample() *handoff.File {
	reviewed := segment("", "Xin <b>chào</b><br/>.", "<br/>HELLO <b>YOU</b>")
	reviewed.Notes.Extracted = []string{"a greeting"}
	reviewed.Notes.Translator = []string{"polite", "short & <sweet>"}
	reviewed.Review(locales.Reviewed)
	reviewed.Base = "b1"
	fuzzy := segment("", "năm 2024", "IN 2025")
	fuzzy.Doubt(locales.ByNumber)
	plural := segment("count", "", "")
	plural.Source = source.Forms{source.One: "một bài", source.Other: "{{.Count}} bài"}
	plural.Target = source.Forms{source.Few: "few", source.Many: "many", source.Other: "other"}
	plural.ID = source.NewID(plural.Key, plural.Source)
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "a.md", Codes: tags, Units: []*handoff.Unit{
			{ID: "u1", Kind: source.Heading, Headings: []string{"Tin"}, Segments: []handoff.Segment{reviewed, segment("", "</b> một\n", "<b> ONE\n"), fuzzy, segment("", "chưa", "")}},
			{ID: "u2", Segments: []handoff.Segment{plural}},
		}},
		{Path: "b.txt", Units: []*handoff.Unit{{ID: "u1", Segments: []handoff.Segment{segment("", "hai <b>", "TWO <b>")}}}},
		{Path: "c.txt", Units: []*handoff.Unit{{ID: "u1", Segments: []handoff.Segment{segment("", "ba", "")}}}},
	}}
}

func TestWrite(t *testing.T) {
	got, found := Write(sample())
	for _, piece := range []string{
		`<seg>Xin <bpt i="1" x="1">&lt;b&gt;</bpt>chào<ept i="1">&lt;/b&gt;</ept><ph x="3">&lt;br/&gt;</ph>.</seg>`,
		`<seg><ph x="3">&lt;br/&gt;</ph>HELLO <bpt i="1" x="1">&lt;b&gt;</bpt>YOU<ept i="1">&lt;/b&gt;</ept></seg>`,
		`<seg><it pos="end" x="1">&lt;/b&gt;</it> một` + "\n</seg>",
		`<seg>hai &lt;b&gt;</seg>`,
		`<prop type="x-dich-state">reviewed</prop>`, `<prop type="x-dich-base">b1</prop>`, `<note>short &amp; &lt;sweet&gt;</note>`,
		`<prop type="x-dich-form">few</prop>`,
	} {
		if !strings.Contains(got, piece) {
			t.Errorf("no %s in\n%s", piece, got)
		}
	}
	want := []string{"TMX untranslated segments 2", "TMX kinds 1", "TMX headings 1", "TMX translations that need work 1"}
	var lost []string
	for _, d := range found {
		lost = append(lost, d.Args["Format"]+" "+d.Args["Feature"]+" "+d.Args["Count"])
	}
	if diff := cmp.Diff(want, lost); diff != "" {
		t.Error(diff)
	}
	back, found := Read("a.tmx", got)
	if diff := cmp.Diff(Carry(sample()), back, said); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
	if s := back.Documents[0].Units[0].Segments; s[0].State() != locales.Reviewed || s[1].State() != locales.Translated {
		t.Error(s[0].State(), s[1].State())
	}
}

const foreign = `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="x" srclang="EN-US" datatype="html"><prop type="a">b</prop></header><body>
<tu tuid="7" creationid="me" changedate="20200101T000000Z"><note>of the unit</note><prop type="client">c</prop>
<tuv xml:lang="EN-US"><seg>Click <bpt i="1">&lt;a title="<sub>a tip</sub>"&gt;</bpt><hi>here</hi><ept i="1">&lt;/a&gt;</ept><ph/>&#x21;</seg></tuv>
<tuv xml:lang="vi_VN"><note>of the target</note><seg>Bấm <![CDATA[<vào>]]> đây</seg></tuv>
<tuv xml:lang="RU"><seg>Щёлкните</seg></tuv></tu>
<tu><tuv lang="en"><seg>only</seg></tuv></tu>
<tu><tuv lang="en-GB"><seg>colour</seg></tuv><tuv lang="en"><seg>color</seg></tuv><tuv lang="ru"><seg>цвет</seg></tuv></tu>
</body></tmx>`

// A file of another program, in whatever pair it is asked for.
func TestForeign(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"", "", "Click <a title=\"a tip\">here</a>!=Bấm <vào> đây"},
		{"vi", "ru", "Bấm <vào> đây=Щёлкните"},
		{"en-GB", "ru", "Click <a title=\"a tip\">here</a>!=Щёлкните colour=цвет"},
		{"en", "ru-RU", "Click <a title=\"a tip\">here</a>!=Щёлкните color=цвет"},
	} {
		f, found := Read("a.tmx", foreign)
		if c.from != "" {
			f, found = ReadPair("a.tmx", foreign, language.MustParse(c.from), language.MustParse(c.to))
		}
		var got []string
		f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
			got = append(got, s.Source[source.Other]+"="+s.Target[source.Other])
			return true
		})
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Error(c, diff)
		}
		for _, d := range found {
			if d.Severity != source.Note {
				t.Error(d)
			}
		}
	}
	f, _ := Read("a.tmx", foreign)
	s := f.Documents[0].Units[0].Segments[0]
	if diff := cmp.Diff(locales.Notes{Extracted: []string{"of the unit"}, Translator: []string{"of the target"}}, s.Notes); diff != "" {
		t.Error(diff)
	}
	if got := s.Origin.Span.Of(foreign); !strings.HasPrefix(got, "Click <bpt") || !strings.HasSuffix(got, "&#x21;") {
		t.Errorf("origin %q", got)
	}
	want := []language.Tag{language.AmericanEnglish, language.MustParse("vi-VN"), language.Russian, language.English, language.BritishEnglish}
	if diff := cmp.Diff(want, Languages(foreign), said); diff != "" {
		t.Error(diff)
	}
}

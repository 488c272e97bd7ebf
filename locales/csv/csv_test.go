package csv

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/locales/handoff/handofftest"
	"dich/source"
)

// said compares what tables say, not where.
var said = cmp.Options{
	cmp.FilterPath(func(p cmp.Path) bool {
		name := p.Last().String()
		return name == ".Origin" || name == ".raw" || name == ".Codes"
	}, cmp.Ignore()),
	cmp.Comparer(func(a, b language.Tag) bool { return a == b }),
}

func sample() *handoff.File {
	text := handoff.Segment{Message: locales.NewMessage("", source.Singular("Liên hợp quốc, 2025"))}
	text.Target = source.Singular("=ООН;1")
	text.Terms = []handoff.Term{{Span: source.Span{End: len("Liên hợp quốc")}, Targets: []string{"ООН"}, Forbidden: []string{"ОН"}}}
	text.Notes.Extracted = []string{"a name", "and a year"}
	text.Review(locales.Reviewed)
	count := handoff.Segment{Message: locales.NewMessage("count", source.Forms{source.One: "một bài", source.Other: "{{.Count}} bài"})}
	count.Base = "b1"
	return &handoff.File{Source: language.Vietnamese, Target: language.Russian, Documents: []*handoff.Document{
		{Path: "a.md", Units: []*handoff.Unit{
			{ID: "u1", Headings: []string{"Tin", "Thế giới"}, Segments: []handoff.Segment{text}},
			{ID: "u2", Segments: []handoff.Segment{count}},
		}},
	}}
}

const written = "\ufeffdocument,unit,id,key,context,form,source,target,state,note,comment,terms,base,escape\r\n" +
	"a.md,u1,6d3ti3oq0i8r2u1h,,Tin › Thế giới,,\"Liên hợp quốc, 2025\",\"'=ООН;1\",reviewed,\"a name\nand a year\",,Liên hợp quốc: ООН (≠ ОН),,'\r\n" +
	"a.md,u2,COUNT,count,,one,một bài,,initial,,,,b1,'\r\n" +
	"a.md,u2,COUNT,count,,few,,,initial,,,,b1,'\r\n" +
	"a.md,u2,COUNT,count,,many,,,initial,,,,b1,'\r\n" +
	"a.md,u2,COUNT,count,,other,{{.Count}} bài,,initial,,,,b1,'\r\n"

// filled gives the table with the IDs of the sample.
func filled() string {
	units := sample().Documents[0].Units
	return strings.NewReplacer("6d3ti3oq0i8r2u1h", units[0].Segments[0].ID.String(), "COUNT", units[1].Segments[0].ID.String()).Replace(written)
}

func TestWrite(t *testing.T) {
	got, found := Write(sample())
	if diff := cmp.Diff(filled(), got); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
	back, found := Read("a.csv", got)
	if diff := cmp.Diff(Carry(sample()), back, said); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
	if s := back.Documents[0].Units[0].Segments[0]; s.State() != locales.Reviewed || s.Target[source.Other] != "=ООН;1" {
		t.Error(s)
	}
}

// Spreadsheets sort the rows, move and add columns, separate by something else, drop what is
// empty at the end, and end lines in their own way.
func TestSavedBySpreadsheets(t *testing.T) {
	want, _ := Read("a.csv", filled())
	lines := strings.Split(strings.TrimSuffix(strings.TrimPrefix(filled(), mark), "\r\n"), "\r\n")
	sorted := []string{lines[0], lines[5], lines[3], lines[1], lines[2], lines[4]}
	for name, text := range map[string]string{
		"line feeds": strings.Join(lines, "\n"),
		"old Macs":   strings.Join(lines, "\r"),
		"tabs":       strings.ReplaceAll(strings.ReplaceAll(strings.Join(lines, "\n"), ",", "\t"), "quốc\t 2025", "quốc, 2025"),
		"semicolons": strings.ReplaceAll(strings.ReplaceAll(strings.Join(lines, "\n"), ",", ";"), "quốc; 2025", "quốc, 2025"),
		"a column":   "Mine," + strings.Replace(strings.Join(lines, "\nx,"), "name\nx,and", "name\nand", 1),
		"blank rows": strings.Join(lines, "\r\n") + "\r\n,,,,,,,,,,,,,\r\n\r\n",
	} {
		got, found := Read("a.csv", text)
		if diff := cmp.Diff(want, got, said); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, d := range found {
			if name != "a column" || d.Code != IgnoredColumn {
				t.Errorf("%s: %v", name, d)
			}
		}
	}
	got, found := Read("a.csv", strings.Join(sorted, "\r\n"))
	got.Documents[0].Units[0], got.Documents[0].Units[1] = got.Documents[0].Units[1], got.Documents[0].Units[0]
	if diff := cmp.Diff(want, got, said); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
}

// Two columns are enough, in any case and order.
func TestPlainTable(t *testing.T) {
	f, found := Read("a.csv", "Target;Source\nONE;một\n'=2;hai\n")
	got := ""
	f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
		got += s.Source[source.Other] + "=" + s.Target[source.Other] + " " + s.State().String() + "\n"
		return true
	})
	if diff := cmp.Diff("một=ONE translated\nhai='=2 translated\n", got); diff != "" || len(found) > 0 {
		t.Error(diff, found)
	}
}

// Each change gives diagnostics, and this many segments.
func TestBadTables(t *testing.T) {
	for _, c := range []struct {
		old, new string
		segments int
		want     string
	}{
		{"Liên hợp quốc, 2025", "Liên hợp quốc, 2026", 1, "2:44 error csv-source-changed Source=Liên hợp quốc, 2026"},
		{"một bài", "hai bài", 1, "4:37 error csv-source-changed Source={{.Count}} bài"},
		{",few,", ",one,", 2, "5:1 error csv-row-repeated"},
		{",few,", ",Few ,", 2, ""},
		{",few,", ",vài,", 2, "5:33 error csv-word-unknown Column=form Got=vài"},
		{"reviewed", "ok", 2, "2:75 warning csv-word-unknown Column=state Got=ok"},
		{"a.md,u1,", "a.md,u1,x", 1, "2:45 error csv-word-unknown Column=id"},
		{"\"'=ООН;1\"", "\"'=ООН", 1, "2:65 error csv-quote\n3:1 error csv-quote"},
		{"initial,,,,b1,'\r\n", "initial,,,,b1,',x\r\n", 1, "4:1 error csv-column-count Got=15 Want=14\n5:37 error csv-source-changed Source={{.Count}} bài"},
		{",target,", ",translation,", 0, "1:1 error csv-column-missing Column=target\n1:42 note csv-column-ignored Column=translation"},
		{",base,", ",state,", 2, "1:74 error csv-column-repeated Column=state"},
	} {
		text := strings.Replace(filled(), c.old, c.new, 1)
		f, found := Read("a.csv", text)
		n := 0
		f.Segments(func(*handoff.Document, *handoff.Segment) bool { n++; return true })
		var got []string
		for _, d := range found {
			p := source.NewLines(text).At(d.Subject.Span.Start)
			line := fmt.Sprintf("%d:%d %v %s", p.Line, p.Column, d.Severity, d.Code)
			for _, name := range []string{"Column", "Got", "Want", "Source"} {
				if value := d.Args[name]; value != "" && (name != "Got" || len(value) < 16) {
					line += " " + name + "=" + value
				}
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" || n != c.segments {
			t.Errorf("%s: %d segments %s", c.new, n, diff)
		}
	}
}

// No cell is a formula, and every one comes back: 100,000 of what cells are made of.
func TestCellsComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", " ", "＝", "a", "1", "ộ", "", "\u00a0", "\ufeff", "SUM(A1)"}
	for range 100_000 {
		cell := ""
		for range random.IntN(5) {
			cell += pieces[random.IntN(len(pieces))]
		}
		if got := escape(cell); isFormula(got) || unescape(got) != cell {
			t.Fatalf("%q is written %q and read %q", cell, got, unescape(got))
		}
	}
}

// A table that is broken all over is not read to its end.
func TestTooManyFaults(t *testing.T) {
	_, found := Read("a.csv", "source,target\n"+strings.Repeat("a\"b,c\n", 20_000))
	if len(found) != MaxFaults+2 || found[len(found)-1].Code != TooMany {
		t.Error(len(found), found[len(found)-1])
	}
}

// Read(Write(f)) = Carry(f), and no cell of any row is a formula.
func FuzzLaw(f *testing.F) {
	f.Add("=1", "'=\"x\"", "\r\n", uint64(1))
	f.Add("''", "a,b;c\td", "\ufeff", uint64(0x123456789))
	f.Add("@", "-", " + \n", uint64(1<<63-7))
	f.Fuzz(func(t *testing.T, a, b, c string, n uint64) {
		utf8 := func(s string) string { return strings.ToValidUTF8(s, "?") }
		file := handofftest.Arbitrary(utf8(a), utf8(b), utf8(c), n)
		text, _ := Write(file)
		got, found := Read("a.csv", text)
		if diff := cmp.Diff(Carry(file), got, said); diff != "" || len(found) > 0 {
			t.Error(diff, found)
		}
	})
}

// Whatever the text, reading ends, and what it finds has a place in it.
func FuzzRead(f *testing.F) {
	f.Add(filled())
	f.Add("source\ttarget\tform\tkey\n\"a\n\tb\tone\tx\r\tc\ttwo\tx\t\ty")
	f.Add("source,target,id,escape\na,b,#,'\n=,',0000000000000000#1,'")
	f.Fuzz(func(t *testing.T, text string) {
		_, found := Read("a.csv", text)
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.End > len(text) || s.Start > s.End {
				t.Error(d)
			}
		}
	})
}

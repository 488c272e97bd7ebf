package glossary

import (
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

var equalTags = cmp.Comparer(func(a, b language.Tag) bool { return a == b })

func TestReadCSV(t *testing.T) {
	text := "\ufeffform,note,concept_id,lang,type,status,unsure,subject,by\r\n" +
		"Nga,\"a \"\"b\"\"\r\nc\",ru,vi,,,,state,\r\n" +
		"\r\n,,,,,,,,\r\n" +
		"\" Hoa Kỳ \",,us,vi,short,admitted,1,,x\r\n" +
		"Россия,,ru,ru,full,deprecated,0,state,"
	got, faults := ReadCSV("g.csv", text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	at := func(form string) source.Subject {
		start := strings.Index(text, form)
		return source.Subject{File: "g.csv", Span: source.Span{Start: start, End: start + len(form)}}
	}
	want := &Glossary{[]Concept{
		{ID: "ru", Subject: "state", Terms: []Term{
			{Locale: language.Vietnamese, Text: "Nga", Type: Full, Status: Preferred, Unsure: false, Origin: at("Nga"), Extra: []Field{{"note", "a \"b\"\r\nc"}, {"by", ""}}},
			{Locale: language.Russian, Text: "Россия", Type: Full, Status: Deprecated, Unsure: false, Origin: at("Россия"), Extra: []Field{{"note", ""}, {"by", ""}}},
		}},
		{ID: "us", Terms: []Term{
			{Locale: language.Vietnamese, Text: "Hoa Kỳ", Type: Short, Status: Admitted, Unsure: true, Origin: at("Hoa Kỳ"), Extra: []Field{{"note", ""}, {"by", "x"}}},
		}},
	}}
	if diff := cmp.Diff(want, got, equalTags); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	if diff := cmp.Diff(`concept_id,subject,lang,form,type,status,unsure,note,by
ru,state,vi,Nga,full,preferred,0,"a ""b""`+"\r"+`
c",
ru,state,ru,Россия,full,deprecated,0,,
us,,vi,Hoa Kỳ,short,admitted,1,,x
`, WriteCSV(got)); diff != "" {
		t.Errorf("written: %s", diff)
	}
}

// Each file is told what is wrong with it, at line:column of the words shown.
func TestReadCSVFaults(t *testing.T) {
	const header = "concept_id,subject,lang,form,type,status,unsure\n"
	for _, test := range []struct{ name, text, want string }{
		{"empty file", "",
			`1:1 "" error csv-column-missing Column=concept_id Near= (csv-column-missing)
1:1 "" error csv-column-missing Column=lang Near= (csv-column-missing)
1:1 "" error csv-column-missing Column=form Near= (csv-column-missing)`},
		{"misspelt columns", "concept_id,lang,forms,satus\nru,vi,Nga,preferred\n",
			`1:17 "forms" error csv-column-missing Column=form Near=forms (rename-column)
1:23 "satus" warning csv-column-missing Column=status Near=satus (rename-column)`},
		{"repeated column", "concept_id,lang,form,note,note\nru,vi,Nga,a,b\n",
			`1:27 "note" error csv-column-repeated Column=note (csv-column-repeated), first at 1:22`},
		{"header with a bad quote", "concept_id,\"lang,form\nru,vi,Nga\n",
			`1:12 "\"lang,form" error csv-quote (csv-quote)`},
		{"too few and too many", header + "ru,state,vi,Nga,full\nun,org,vi,Giáo dục, Khoa học,full,preferred,0\nus,,vi,Mỹ,,,\n",
			`2:1 "ru,state,vi,Nga,full" error csv-column-count Got=5 Want=7 (csv-column-count)
3:1 "un,org,vi,Giáo dục, Khoa học,full,preferred,0" error csv-column-count Got=8 Want=7 (csv-column-count)`},
		{"empty values", header + ",state,, ,full,preferred,0\n",
			`2:1 "" error empty-value Column=concept_id (empty-value)
2:8 "" error empty-value Column=lang (empty-value)
2:9 " " error empty-value Column=form (empty-value)`},
		{"locales", header + "a,,vi_VN,x,,,\na,,VI,x,,,\na,,xq,x,,,\na,,zh-Qaaq-ZZ9,x,,,\na,,und,x,,,\na,,ru_RU.UTF-8,x,,,\na,,Tiếng Việt,x,,,\na,,iw,x,,,\n",
			`2:4 "vi_VN" error invalid-locale Got=vi_VN Near=vi-VN (did-you-mean)
3:4 "VI" error invalid-locale Got=VI Near=vi (did-you-mean)
4:4 "xq" error unknown-language Got=xq Subtag=xq (unknown-language)
5:4 "zh-Qaaq-ZZ9" error invalid-locale Got=zh-Qaaq-ZZ9 Near=zh-Qaaq (did-you-mean)
6:4 "und" error invalid-locale Got=und Near= (invalid-locale)
7:4 "ru_RU.UTF-8" error invalid-locale Got=ru_RU.UTF-8 Near=ru (did-you-mean)
8:4 "Tiếng Việt" error invalid-locale Got=Tiếng Việt Near= (invalid-locale)
9:4 "iw" error invalid-locale Got=iw Near=he (did-you-mean)`},
		{"values", header + "a,,vi,x,Full,nonsense,yes\n",
			`2:9 "Full" error unknown-value Allowed=full, acronym, abbreviation, short, variant Column=type Got=Full Near=full (did-you-mean)
2:14 "nonsense" error unknown-value Allowed=preferred, admitted, deprecated, forbidden Column=status Got=nonsense Near= (allowed-values)
2:23 "yes" error unknown-value Allowed=0, 1 Column=unsure Got=yes Near= (allowed-values)`},
		{"repeated key", header + "ru,,vi,Hòa,,,\nru,,en,Hòa,,,\nsy,,vi,Hòa,,,\nru,,vi,Ho\u0300a,,,\n",
			"5:8 \"Ho\u0300a\" error repeated-key Concept=ru Form=Hòa Locale=vi (repeated-key), first at 2:8"},
		{"two subjects", header + "ru,,vi,Nga,,,\nru,state,vi,Liên bang Nga,,,\nru,place,en,Russia,,,\n",
			`4:4 "place" warning subject-differs Concept=ru Got=place Want=state (subject-differs), first at 3:4`},
		{"a quote that is not closed", header + "a,,vi,\"x,,,\nb,,vi,\"y,,,\nc,,vi,,,,\n",
			`2:7 "\"x,,," error csv-quote (csv-quote)
3:7 "\"y,,," error csv-quote (csv-quote)
4:7 "" error empty-value Column=form (empty-value)`},
		{"quotes inside and behind", header + "a,,vi,nước \"anh\",,,\nb,,vi,\"x\"y,,,\n",
			`2:7 "nước \"anh\",,," error csv-quote (csv-quote)
3:7 "\"x\"y,,," error csv-quote (csv-quote)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, faults := ReadCSV("g.csv", test.text)
			if diff := cmp.Diff(test.want, say(test.text, faults)); diff != "" {
				t.Errorf("want, got: %s", diff)
			}
		})
	}
}

// say writes diagnostics a line each.
func say(text string, list []source.Diagnostic) string {
	lines := source.NewLines(text)
	position := func(s source.Span) string {
		p := lines.At(s.Start)
		return fmt.Sprintf("%d:%d", p.Line, p.Column)
	}
	var out []string
	for _, d := range list {
		s := fmt.Sprintf("%s %q %v %s", position(d.Subject.Span), d.Subject.Span.Of(text), d.Severity, d.Code)
		for _, name := range slices.Sorted(maps.Keys(d.Args)) {
			s += " " + name + "=" + d.Args[name]
		}
		s += " (" + string(d.Hint) + ")"
		for _, r := range d.Related {
			s += ", first at " + position(r.Subject.Span)
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestBadRowsAreLeftOut(t *testing.T) {
	g, faults := ReadCSV("g.csv", "concept_id,lang,form\nru,vi\nru,vi,Nga\nru,vi,\nru,vi,Nga\nus,vi,Mỹ\n")
	if want := "concept_id,subject,lang,form,type,status,unsure\nru,,vi,Nga,full,preferred,0\nus,,vi,Mỹ,full,preferred,0\n"; WriteCSV(g) != want {
		t.Errorf("got %s", WriteCSV(g))
	}
	if len(faults) != 3 {
		t.Errorf("got %d faults, want 3: %v", len(faults), faults)
	}
}

// Reading what was written gives the same glossary, the places of its terms aside.
func FuzzReadWriteCSV(f *testing.F) {
	seedCSV(f)
	f.Fuzz(func(t *testing.T, text string) {
		g, _ := ReadCSV("g.csv", text)
		for _, c := range g.Concepts {
			for i := range c.Terms {
				if span := c.Terms[i].Origin.Span; !strings.Contains(strings.ReplaceAll(span.Of(text), `""`, `"`), c.Terms[i].Text) {
					t.Errorf("%q is not at its place, %q", c.Terms[i].Text, span.Of(text))
				}
				c.Terms[i].Origin = source.Subject{}
			}
		}
		again, faults := ReadCSV("g.csv", WriteCSV(g))
		for _, c := range again.Concepts {
			for i := range c.Terms {
				c.Terms[i].Origin = source.Subject{}
			}
		}
		if diff := cmp.Diff(g, again, equalTags); diff != "" {
			t.Errorf("%s%v", diff, faults)
		}
	})
}

// Where encoding/csv reads a text, we read the same rows.
func FuzzRowsAreThoseOfCSV(f *testing.F) {
	seedCSV(f)
	f.Fuzz(func(t *testing.T, text string) {
		reader := csv.NewReader(strings.NewReader(text))
		reader.FieldsPerRecord = -1
		want, err := reader.ReadAll()
		if err != nil || strings.Contains(text, "\r") || !utf8.ValidString(text) {
			return
		}
		var got [][]string
		for rows := (csvRows{text: text}); rows.more(); {
			row, ok := rows.next()
			if !ok {
				t.Fatalf("bad quote at %v", row.span)
			}
			var values []string
			for _, c := range row.cells {
				values = append(values, c.value)
			}
			if row.span.Len() > 0 { // encoding/csv passes over empty lines
				got = append(got, values)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func seedCSV(f *testing.F) {
	f.Add(vietnamese)
	f.Add("lang,form,concept_id,note\nvi,\" a\"\"b\",x,\"1\r\n2\"\n\nen,b,y,\nen,c,x\n")
	f.Add("concept_id,lang,form,\nx,vi,a\"b,\n\"x\",vi,\"c\nd\",\"")
	f.Add("\ufeffconcept_id,lang,form,unsure,subject\r\nx,vi,\u200ba ,1,s\rx,vi,b,,t")
}

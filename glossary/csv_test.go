package glossary

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary/inflect"
	"dich/source"
)

var equalTags = cmp.Comparer(func(a, b language.Tag) bool { return a == b })

func TestReadCSV(t *testing.T) {
	text := "\ufeffform,note,concept_id,lang,type,status,unsure,subject,by\r\n" +
		"Nga,\"a \"\"b\"\"\r\nc\",russia,vi,,,,state,\r\n" +
		"\r\n,,,,,,,,\r\n" +
		"\" Hoa Kỳ \",,usa,vi,short,admitted,1,,x\r\n" +
		"Россия,,russia,ru,full,deprecated,0,state,"
	got, faults := ReadCSV("g.csv", text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	at := func(words string) source.Subject {
		start := strings.Index(text, words)
		return source.Subject{File: "g.csv", Span: source.Span{Start: start, End: start + len(words)}}
	}
	want := &Glossary{[]Concept{
		{ID: "russia", Subject: "state", Origin: at("russia"), Terms: []Term{
			{Locale: language.Vietnamese, Text: "Nga", Type: Full, Status: Preferred, Unsure: false, Origin: at("Nga"), Note: "a \"b\"\r\nc", Extra: []Field{{"by", ""}}},
			{Locale: language.Russian, Text: "Россия", Type: Full, Status: Deprecated, Unsure: false, Origin: at("Россия"), Extra: []Field{{"by", ""}}},
		}},
		{ID: "usa", Origin: at("usa"), Terms: []Term{
			{Locale: language.Vietnamese, Text: "Hoa Kỳ", Type: Short, Status: Admitted, Unsure: true, Origin: at("Hoa Kỳ"), Extra: []Field{{"by", "x"}}},
		}},
	}}
	if diff := cmp.Diff(want, got, equalTags); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	if diff := cmp.Diff(`concept_id,subject,lang,form,type,status,note,unsure,by
russia,state,vi,Nga,full,preferred,"a ""b""`+"\r"+`
c",0,
russia,state,ru,Россия,full,deprecated,,0,
usa,,vi,Hoa Kỳ,short,admitted,,1,x
`, WriteCSV(got)); diff != "" {
		t.Errorf("written: %s", diff)
	}
}

// Everything that a glossary can say, as it is read and written.
func TestReadWholeCSV(t *testing.T) {
	text := `concept_id,subject,definition,links,lang,form,type,status,pos,case,forms,not_inside,keep,full_form,valid_from,valid_to,note,unsure,by
us,state,a federation,mx;https://example.org/a\;b,,,,,,,,,,,,,of the concept,,me
us,state,,,vi,Mỹ,short,admitted,properNoun,exact,,châu Mỹ;Nam Mỹ,,Hoa Kỳ,1945,2020-02,of the term,1,
us,state,,,vi,Hoa Kỳ,full,preferred,,any,a\\;b\;c,,1,,2000-02-29,,,0,you
mx,,,,,,,,,,,,,,,,,,
`
	got, faults := ReadCSV("g.csv", text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	want := &Glossary{[]Concept{
		{ID: "us", Subject: "state", Definition: "a federation", Note: "of the concept",
			Links: []string{"mx", "https://example.org/a;b"}, Extra: []Field{{"by", "me"}}, Terms: []Term{
				{Locale: language.Vietnamese, Text: "Mỹ", Type: Short, Status: Admitted, Speech: inflect.ProperNoun, Case: ExactCase,
					NotInside: []string{"châu Mỹ", "Nam Mỹ"}, FullForm: "Hoa Kỳ", From: "1945-01-01", Until: "2020-02-29",
					Note: "of the term", Unsure: true, Extra: []Field{{"by", ""}}},
				{Locale: language.Vietnamese, Text: "Hoa Kỳ", Type: Full, Status: Preferred, Case: AnyCase, Forms: []string{`a\`, "b;c"},
					Keep: true, From: "2000-02-29", Extra: []Field{{"by", "you"}}},
			}},
		{ID: "mx"},
	}}
	if diff := cmp.Diff(want, got, equalTags, noPlaces); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	written := strings.NewReplacer("1945,2020-02,", "1945-01-01,2020-02-29,").Replace(text)
	if diff := cmp.Diff(written, WriteCSV(got)); diff != "" {
		t.Errorf("written: %s", diff)
	}
}

// Spreadsheets separate by what the country's numbers leave free.
func TestReadSeparators(t *testing.T) {
	for _, text := range []string{
		"concept_id,lang,form\nru,vi,Nga\n",
		"\ufeffconcept_id;lang;form\r\nru;vi;\"Nga\"\r\n",
		"concept_id\tlang\tform\rru\tvi\tNga\r",
		"\"by, whom\";form;lang;concept_id\n\"a;b, c\";Nga;vi;ru\n",
	} {
		got, faults := ReadCSV("g.csv", text)
		if len(faults) > 0 || len(got.Concepts) != 1 || got.Concepts[0].ID != "ru" || got.Concepts[0].Terms[0].Text != "Nga" {
			t.Errorf("%q: %v %v", text, got, faults)
		}
	}
}

// A concept's values may stand in any of its rows.
func TestReadConceptRows(t *testing.T) {
	g := read(t, "concept_id,definition,links,lang,form,note,by\n"+
		"ru,,,vi,Nga,a term,x\n"+
		"ru,a state,,,,,\n"+
		"ru,,us,en,Russia,,y\n"+
		"ru,,,,,a concept,z\n"+
		"us,,,,,,\n")
	want := `concept_id,subject,definition,links,lang,form,type,status,note,unsure,by
ru,,a state,us,,,,,a concept,,z
ru,,,,vi,Nga,full,preferred,a term,0,x
ru,,,,en,Russia,full,preferred,,0,y
us,,,,,,,,,,
`
	if diff := cmp.Diff(want, WriteCSV(g)); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	if diff := cmp.Diff(strings.ReplaceAll(want, ",", "\t"), WriteTSV(g)); diff != "" {
		t.Errorf("TSV: %s", diff)
	}
}

var noPlaces = cmp.FilterPath(
	func(p cmp.Path) bool { return p.Last().String() == ".Origin" },
	cmp.Ignore(),
)

// Each file is told what is wrong with it, at line:column of the words shown.
func TestReadCSVFaults(t *testing.T) {
	const header = "concept_id,subject,lang,form,type,status,unsure\n"
	for _, test := range []struct{ name, text, want string }{
		{"empty file", "",
			`1:1 "" error csv-column-missing Column=concept_id Near= (csv-column-missing)
1:1 "" error csv-column-missing Column=lang Near= (csv-column-missing)
1:1 "" error csv-column-missing Column=form Near= (csv-column-missing)`},
		{"misspelt columns", "concept_id,lang,forn,satus\nru,vi,Nga,preferred\n",
			`1:17 "forn" error csv-column-missing Column=form Near=forn (rename-column)
1:22 "satus" warning csv-column-missing Column=status Near=satus (rename-column)`},
		{"one column for another", "concept_id,lang,forms\nru,vi,Nga\n",
			`1:17 "forms" error csv-column-missing Column=form Near=forms (rename-column)`},
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
		{"two sayings", "concept_id,definition,links,lang,form,note,by\na,d,x; y,,,n,b\na,e,x;y,vi,f,m,c\na,d,y,,,n2,b2\n",
			`3:3 "e" warning value-differs Column=definition Concept=a Got=e Want=d (value-differs), first at 2:3
4:5 "y" warning value-differs Column=links Concept=a Got=y Want=x;y (value-differs), first at 2:5
4:9 "n2" warning value-differs Column=note Concept=a Got=n2 Want=n (value-differs), first at 2:12
4:12 "b2" warning value-differs Column=by Concept=a Got=b2 Want=b (value-differs), first at 2:14`},
		{"more values", "concept_id,lang,form,pos,case,keep,valid_from,valid_to\na,vi,x,Noun,exakt,2,2019-02-29,19\na,vi,y,,,,2020-02,2020-01-31\na,,,noun,,,,\n",
			`2:8 "Noun" error unknown-value Allowed=noun, properNoun, adjective, verb, adverb, other Column=pos Got=Noun Near=noun (did-you-mean)
2:13 "exakt" error unknown-value Allowed=exact, initial, any Column=case Got=exakt Near=exact (did-you-mean)
2:19 "2" error unknown-value Allowed=0, 1 Column=keep Got=2 Near= (allowed-values)
2:21 "2019-02-29" error invalid-date Column=valid_from Got=2019-02-29 (invalid-date)
2:32 "19" error invalid-date Column=valid_to Got=19 (invalid-date)
3:19 "2020-01-31" error dates-reversed From=2020-02-01 Until=2020-01-31 (dates-reversed)
4:3 "" error empty-value Column=lang (empty-value)
4:4 "" error empty-value Column=form (empty-value)`},
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

// Reading what was written gives the same glossary, the places aside.
func FuzzReadWriteCSV(f *testing.F) {
	seedCSV(f)
	f.Fuzz(func(t *testing.T, text string) {
		g, _ := ReadCSV("g.csv", text)
		for _, c := range g.Concepts {
			for _, term := range c.Terms {
				if span := term.Origin.Span; !strings.Contains(strings.ReplaceAll(span.Of(text), `""`, `"`), term.Text) {
					t.Errorf("%q is not at its place, %q", term.Text, span.Of(text))
				}
			}
		}
		for _, written := range []string{WriteCSV(g), WriteTSV(g)} {
			again, faults := ReadCSV("g.csv", written)
			if diff := cmp.Diff(g, again, equalTags, noPlaces); diff != "" {
				t.Errorf("%s%v", diff, faults)
			}
		}
	})
}

func seedCSV(f *testing.F) {
	f.Add(vietnamese)
	f.Add("lang,form,concept_id,note\nvi,\" a\"\"b\",x,\"1\r\n2\"\n\nen,b,y,\nen,c,x\n")
	f.Add("concept_id,lang,form,\nx,vi,a\"b,\n\"x\",vi,\"c\nd\",\"")
	f.Add("concept_id;lang;form;links;definition;note;by\na;;;b\\;c;;;d\na;vi;x;;d;n;\nb;;;;;;\n")
	f.Add("concept_id\tlang\tform\tpos\tcase\tforms\tkeep\tvalid_from\tnote\t,\na\tvi\tx\tnoun\tany\t\\\\;y\\\tz\t1\t2019\t0\t,\n")
	f.Add("\ufeffconcept_id,lang,form,unsure,subject\r\nx,vi,\u200ba ,1,s\rx,vi,b,,t")
}

// Rows to paste have the columns of the table they are for.
func TestWriteRows(t *testing.T) {
	c := Concept{ID: "who", Terms: []Term{{Locale: language.Vietnamese, Text: "WHO", Type: Acronym, Status: Preferred}}}
	for table, want := range map[string]string{
		"": "who,,vi,WHO,acronym,preferred,0\n",
		"concept_id;lang;form;who\nun;vi;LHQ;x\n": "who;vi;WHO;\n",
	} {
		if got := WriteRows(table, c); got != want {
			t.Errorf("%q: %q, want %q", table, got, want)
		}
		if _, faults := ReadCSV("g.csv", table+WriteRows(table, c)); table != "" && len(faults) > 0 {
			t.Error(faults)
		}
	}
}

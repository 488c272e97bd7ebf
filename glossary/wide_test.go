package glossary

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

func tags(names ...string) []language.Tag {
	var list []language.Tag
	for _, name := range names {
		list = append(list, language.MustParse(name))
	}
	return list
}

// Tables as other programs write them.
func TestReadTable(t *testing.T) {
	for _, test := range []struct {
		name, text string
		languages  []language.Tag
		want       string
	}{
		{"a term a row", "concept_id,lang,form\nru,vi,Nga\n", nil,
			"ru,,vi,Nga,full,preferred,0\n"},
		{"UTX", "#UTX 1.20; vi/en;\n#src\ttgt\nNga\tRussia\n", nil,
			"nga,,vi,Nga,full,preferred,0\nnga,,en,Russia,full,preferred,0\n"},
		{"tags", "vi,en,zh_Hans\n\"Liên hợp quốc; Liên hiệp quốc|LHQ\",United Nations,联合国\nNga,,俄罗斯\n", nil,
			"lien-hop-quoc,,vi,Liên hợp quốc,full,preferred,0\n" +
				"lien-hop-quoc,,vi,Liên hiệp quốc,full,admitted,0\n" +
				"lien-hop-quoc,,vi,LHQ,full,admitted,0\n" +
				"lien-hop-quoc,,en,United Nations,full,preferred,0\n" +
				"lien-hop-quoc,,zh-Hans,联合国,full,preferred,0\n" +
				"nga,,vi,Nga,full,preferred,0\n" +
				"nga,,zh-Hans,俄罗斯,full,preferred,0\n"},
		{"names, from a spreadsheet of Windows", "\ufeffSTT;Tiếng Việt;ENGLISH\r\n1;\"a;b\";c\r\n", nil,
			"a,,,,,,,1\na,,vi,a,full,preferred,0,\na,,vi,b,full,admitted,0,\na,,en,c,full,preferred,0,\n"},
		{"tabs with a header", "concept_id\tvi\tnote\nx1\t\"a \"\"b\"\"\"\tc\n", nil,
			"x1,,,,,,c,\nx1,,vi,\"a \"\"b\"\"\",full,preferred,,0\n"},
		{"Indonesian", "id,vi\nabad,thế kỷ\n", tags("id", "vi"),
			"abad,,id,abad,full,preferred,0\nabad,,vi,thế kỷ,full,preferred,0\n"},
		{"three letters", "vi,tlh\na,b\n", tags("vi", "tlh"),
			"a,,vi,a,full,preferred,0\na,,tlh,b,full,preferred,0\n"},
		{"ids", "id,subject,vi,en\na-2,s,b,\n,,a,\n,,Á,\n,,–,\na,,c,\n,,a,\n", nil,
			"a-2,s,vi,b,full,preferred,0\n" + "a-3,,vi,a,full,preferred,0\n" + "a-4,,vi,Á,full,preferred,0\n" +
				"concept,,vi,–,full,preferred,0\n" + "a,,vi,c,full,preferred,0\n" + "a-5,,vi,a,full,preferred,0\n"},
		{"OmegaT", "# Glossary in tab-separated format -*- coding: utf-8 -*-\nnói \"to\"\tshout; cry\ta comment\n# no\tno\nđi\tgo\n", tags("vi", "en"),
			"noi-to,,,,,,a comment,\nnoi-to,,vi,\"nói \"\"to\"\"\",full,preferred,,0\nnoi-to,,en,shout; cry,full,preferred,,0\n" +
				"di,,vi,đi,full,preferred,,0\ndi,,en,go,full,preferred,,0\n"},
		{"DeepL's two columns", "Nga,Russia\n\"a, b\",\"c \"\"d\"\"\"\n", tags("vi", "en"),
			"nga,,vi,Nga,full,preferred,0\nnga,,en,Russia,full,preferred,0\na-b,,vi,\"a, b\",full,preferred,0\na-b,,en,\"c \"\"d\"\"\",full,preferred,0\n"},
		{"DeepL's four columns", "Nga,Russia,VI,EN\nMỹ,États-Unis,VI,FR\n", nil,
			"nga,,vi,Nga,full,preferred,0\nnga,,en,Russia,full,preferred,0\nmy,,vi,Mỹ,full,preferred,0\nmy,,fr,États-Unis,full,preferred,0\n"},
		{"three languages", "a,b,c\n", tags("vi", "en", "ru"),
			"a,,vi,a,full,preferred,0\na,,en,b,full,preferred,0\na,,ru,c,full,preferred,0\n"},
		{"Weblate", `"location","source","target","id","fuzzy","context","translator_comments","developer_comments"` + "\n" +
			`"","Nga","Russia","","True","","t","d"` + "\n" + `"a:1","đi","'-go","go","","verb","",""` + "\n", tags("vi", "en"),
			"nga,,,,,,d,,,\nnga,,vi,Nga,full,preferred,,0,,\nnga,,en,Russia,full,preferred,t,1,,\n" +
				"go,,,,,,,,a:1,verb\ngo,,vi,đi,full,preferred,,0,,\ngo,,en,-go,full,preferred,,0,,\n"},
		{"the toolkit's short CSV", "translation,notes,original\nb,n,a\n", tags("vi", "en"),
			"b,,en,b,full,preferred,n,0\nb,,vi,a,full,preferred,,0\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			g, faults := ReadTable("g.csv", test.text, test.languages)
			if len(faults) > 0 {
				t.Error(say(test.text, faults))
			}
			_, rows, _ := strings.Cut(WriteCSV(g), "\n")
			if diff := cmp.Diff(test.want, rows); diff != "" {
				t.Errorf("want, got: %s", diff)
			}
		})
	}
}

func TestReadTableFaults(t *testing.T) {
	for _, test := range []struct {
		name, text string
		languages  []language.Tag
		want       string
	}{
		{"a misspelt table of terms", "concept_id,lang,forn\na,vi,b\n", tags("vi", "en"),
			`1:17 "forn" error csv-column-missing Column=form Near=forn (rename-column)`},
		{"nobody says the languages", "a,b\n", nil,
			`1:1 "a,b" error table-languages-unknown Columns=2 (table-languages-unknown)`},
		{"nor the other columns", "note,subject\n", nil,
			`1:1 "note,subject" error csv-column-missing Column=concept_id Near= (csv-column-missing)
1:1 "note,subject" error csv-column-missing Column=lang Near= (csv-column-missing)
1:1 "note,subject" error csv-column-missing Column=form Near= (csv-column-missing)`},
		{"header", "vi,status,EN,en\na,b,c,d\n", nil,
			`1:4 "status" warning csv-column-misplaced Column=status (csv-column-misplaced)
1:14 "en" error csv-column-repeated Column=en (csv-column-repeated), first at 1:11`},
		{"rows", "concept_id,vi,en\n,,\n,,x,y\n,a;Á;a,\nb,c,d,e\n\"b,c,d\nb,a,b\nb,A,b\n", nil,
			`3:1 ",,x,y" error csv-column-count Got=4 Want=3 (csv-column-count)
4:2 "a;Á;a" error repeated-key Concept=a Form=a Locale=vi (repeated-key), first at 4:2
5:1 "b,c,d,e" error csv-column-count Got=4 Want=3 (csv-column-count)
6:1 "\"b,c,d" error csv-quote (csv-quote)
8:5 "b" error repeated-key Concept=b Form=b Locale=en (repeated-key), first at 7:5`},
		{"a row without terms", "vi,en,by\n,,me\n", nil,
			`2:1 ",,me" error empty-value Column=vi (empty-value)`},
		{"two sayings", "concept_id,subject,vi,en\na,x,b,\na,y,,c\n", nil,
			`3:3 "y" warning subject-differs Concept=a Got=y Want=x (subject-differs), first at 2:3`},
		{"languages of a row", "a,b,vi,en\nc,d,vi,xq\ne,f\n", nil,
			`2:8 "xq" error invalid-locale Got=xq Near= (invalid-locale)
3:1 "e,f" error csv-column-count Got=2 Want=5 (csv-column-count)`},
		{"a header that is none of ours", "Concept,Language,Term\nun,vi,Liên hợp quốc\n", tags("vi", "en"),
			`1:1 "Concept,Language,Term" error table-languages-unknown Columns=3 (table-languages-unknown)`},
		{"fewer columns than languages", "a,b\n", tags("vi", "en", "ru"),
			`1:1 "a,b" error table-languages-unknown Columns=2 (table-languages-unknown)`},
		{"more cells than languages", "a\tb\nc\td\te\tf\n", tags("vi", "en"),
			`2:1 "c\td\te\tf" error csv-column-count Got=4 Want=3 (csv-column-count)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, faults := ReadTable("g.csv", test.text, test.languages)
			if diff := cmp.Diff(test.want, say(test.text, faults)); diff != "" {
				t.Errorf("want, got: %s", diff)
			}
		})
	}
}

func TestWriteWide(t *testing.T) {
	g := read(t, "concept_id,definition,lang,form,type,status,note,by\n"+
		"un,,en,United Nations,,,,\n"+
		"un,a body,,,,,about it,=1+1\n"+
		"un,,vi,Liên hiệp quốc,,admitted,,\n"+
		"un,,vi,Hội Quốc liên,,forbidden,,\n"+
		"un,,vi,Liên hợp quốc;LHQ,,,x,\n"+
		"un,,ru,ООН,acronym,,,\n"+
		"minus,,vi,-1,,,,\n"+
		"minus,,vi,'@,,deprecated,,\n"+
		"none,,,,,,,\n")
	got, lost := WriteWide(g, tags("vi", "en"))
	want := `concept_id,subject,definition,note,vi,en,by
un,,a body,about it,Liên hợp quốc\;LHQ;Liên hiệp quốc,United Nations,'=1+1
minus,,,,'-1,,
none,,,,,,
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
	var features []string
	for _, d := range lost {
		features = append(features, d.Args["Feature"]+" "+d.Args["Count"])
	}
	if diff := cmp.Diff([]string{"lang 1", "status 2", "note 1"}, features); diff != "" {
		t.Errorf("lost: %s", diff)
	}
}

// No cell that is guarded is a formula, and unguard gives back every cell.
func FuzzGuard(f *testing.F) {
	for _, cell := range []string{"", "=1", "'=1", "''", "'tis", "-", "＝1", "\t=1", "a=", "\xff"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		if guarded := guard(cell); isFormula(guarded) || unguard(guarded) != cell {
			t.Errorf("%q becomes %q, and %q again", cell, guarded, unguard(guarded))
		}
	})
}

// Reading what was written gives what a wide table carries, the places aside.
func FuzzReadWriteWide(f *testing.F) {
	seedCSV(f)
	f.Add("concept_id,lang,form,status\na,vi,x,forbidden\n")
	f.Add("concept_id,lang,form,status,note,vi,a\n=a,vi,-x;y|z\\,,n,=b,'=c\n=a,en,u,forbidden,,,\n=a,en,v,admitted,,,\n=a,,,,note,,d\nb,,,,,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		g, _ := ReadCSV("g.csv", text)
		languages := languagesOf(g)
		carried, _ := carryWide(g, languages)
		written, _ := WriteWide(g, languages)
		again, faults := ReadWide("g.csv", written, languages)
		if diff := cmp.Diff(carried, again, equalTags, noPlaces); diff != "" {
			t.Errorf("%s%v\n%s", diff, faults, written)
		}
	})
}

func languagesOf(g *Glossary) []language.Tag {
	var list []language.Tag
	seen := map[language.Tag]bool{}
	for _, c := range g.Concepts {
		for _, term := range c.Terms {
			if !seen[term.Locale] {
				seen[term.Locale] = true
				list = append(list, term.Locale)
			}
		}
	}
	return list
}

// What is read of any table can be kept as CSV, whatever it is.
func FuzzReadTable(f *testing.F) {
	f.Add("vi,en,STT\na;b,c|d\\;,1\n'=x,,\n")
	f.Add("# x\na\t\"b\nc\td\te\tf\n")
	f.Add("source;target;fuzzy;id;notes\n\"a\";b;1;;n\n;;;x;\n")
	f.Add("source,target,status,note,developer_comments\na,b,c,d,e\n")
	f.Add("a,b,EN,DE,3\nc,d,FR,,\n,,,\n")
	f.Fuzz(func(t *testing.T, text string) {
		g, faults := ReadTable("g.csv", text, tags("vi", "en"))
		for _, d := range faults {
			if d.Subject.Span.End > len(text) {
				t.Errorf("%v is not in the text", d)
			}
		}
		again, faults := ReadCSV("g.csv", WriteCSV(g))
		if diff := cmp.Diff(WriteCSV(g), WriteCSV(again)); diff != "" {
			t.Errorf("%s%v", diff, faults)
		}
	})
}

func TestSlug(t *testing.T) {
	for form, want := range map[string]string{
		"Liên hợp quốc": "lien-hop-quoc", "Đối tác - chiến lược": "doi-tac-chien-luoc", "U.S.": "u-s",
		"联合国": "联合国", "Йод": "иод", "…": "concept", "G20": "g20", "ГУАМ": "гуам",
	} {
		if got := slug(form); got != want {
			t.Errorf("%s: got %s, want %s", form, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, test := range [][3]string{
		{"2019", "2019-01-01", "2019-12-31"}, {"2020-02", "2020-02-01", "2020-02-29"}, {"2019-03-23", "2019-03-23", "2019-03-23"},
		{"2019-02-29", "", ""}, {"2019-3", "", ""}, {"19", "", ""}, {"2019-12-31T00:00", "", ""}, {"", "", ""}, {"0000", "0000-01-01", "0000-12-31"},
	} {
		first, ok := FirstDay(test[0])
		last, also := LastDay(test[0])
		if first != test[1] || last != test[2] || ok != (first != "") || also != ok {
			t.Errorf("%s: got %s %s", test[0], first, last)
		}
	}
}

package glossary

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadUTX(t *testing.T) {
	text := "\ufeff#UTX 1.20; vi/en; 2018-04-01; copyright: A (2018); bidirectional\r\n" +
		"#description: names\r\n" +
		"#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\ttgt:comment\tConcept ID\tcustomer\r\n" +
		"Liên hợp quốc\tUnited Nations\tproperNoun\t-\tapproved\ta\tb\tun\tX\r\n" +
		"# a comment\tx\r\n" +
		"LHQ\tUnited Nations\tproperNoun\tproper noun\tnon-standard\t-\tc\tun\tY\r\n" +
		"Liên hợp quốc\tU.N.\tproperNoun\t-\tforbidden\ta\t-\tun\r\n" +
		"\r\n" +
		"nói \"to\"\tshout\tverb\t\tprovisional\r\n" +
		"nói \"to\"\tcry\tverb\tnoun\trejected\r\n"
	g, faults := ReadUTX("g.utx", text)
	if len(faults) > 0 {
		t.Error(faults)
	}
	want := `concept_id,subject,lang,form,type,status,pos,note,unsure,customer
un,,vi,Liên hợp quốc,full,preferred,properNoun,a,0,
un,,en,United Nations,full,preferred,properNoun,"b
c",0,"X
Y"
un,,vi,LHQ,full,deprecated,properNoun,,0,
un,,en,U.N.,full,forbidden,,,0,
noi-to,,vi,"nói ""to""",full,admitted,verb,,1,
noi-to,,en,shout,full,admitted,,,1,
noi-to,,en,cry,full,forbidden,noun,,0,
`
	if diff := cmp.Diff(want, WriteCSV(g)); diff != "" {
		t.Errorf("want, got: %s", diff)
	}
}

func TestReadUTXFaults(t *testing.T) {
	const header = "#UTX 1.11; vi/en;\n#src\ttgt\tsrc:pos\tterm status\n"
	for _, test := range []struct{ name, text, want string }{
		{"no header", "src\ttgt\n", `1:1 "src\ttgt" error utx-header Got=src	tgt (utx-header)`},
		{"no languages", "#UTX 1.20; 2018\n", `1:1 "#UTX 1.20; 2018" error invalid-locale Got=2018 Near= (invalid-locale)`},
		{"no columns", "#UTX 1.20; vi/en;\n#tgt\n", `3:1 "" error csv-column-missing Column=src Near= (csv-column-missing)`},
		{"no target", "#UTX 1.20; vi/en;\n#src\tsrc:pos\n", `2:1 "#src\tsrc:pos" error csv-column-missing Column=tgt Near= (csv-column-missing)`},
		{"one language", "#UTX-S 1.00; vi\n#src\tsrc:pos\nNga\tnoun\n", ""},
		{"repeated column", "#UTX 1.20; vi/en;\n#src\ttgt\tsrc\n", `2:10 "src" error csv-column-repeated Column=src (csv-column-repeated)`},
		{"rows", header + "a\tb\tnoun\tapproved\tmore\n-\tb\tnoun\tApproved\na\tb\tnoun\taproved\na\tb\tpronoun\t-\na\tc\tverb\n",
			`3:1 "a\tb\tnoun\tapproved\tmore" error csv-column-count Got=5 Want=4 (csv-column-count)
4:1 "-" error empty-value Column=src (empty-value)
5:10 "aproved" error unknown-value Allowed=approved, provisional, non-standard, forbidden, rejected Column=term status Got=aproved Near=approved (did-you-mean)
6:5 "pronoun" warning unknown-value Allowed=noun, properNoun, adjective, verb, adverb, other Column=src:pos Got=pronoun Near= (allowed-values)
7:1 "a" warning value-differs Column=pos Concept=a Got=verb Want=other (value-differs), first at 6:1`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, faults := ReadUTX("g.utx", test.text)
			if diff := cmp.Diff(test.want, say(test.text, faults)); diff != "" {
				t.Errorf("want, got: %s", diff)
			}
		})
	}
}

// What is read of UTX can be kept as CSV.
func FuzzReadUTX(f *testing.F) {
	f.Add("#UTX 1.20; vi/en;\n#src\ttgt\tterm status\tconcept ID\tx\na\tb\t-\t1\ty\na\tc\tforbidden\n#\tb\n d\t\"e\n")
	f.Add("#UTX 1.0; aaa\n#src\tstatus\n0\tx")
	f.Add("\ufeff#UTX-S 1.0; zh-CN\r\n#SRC\tsrc:comment\r\na\tb\r\na\tc")
	f.Fuzz(func(t *testing.T, text string) {
		g, _ := ReadUTX("g.utx", text)
		again, faults := ReadCSV("g.csv", WriteCSV(g))
		if diff := cmp.Diff(WriteCSV(g), WriteCSV(again)); diff != "" {
			t.Errorf("%s%v", diff, faults)
		}
	})
}

package srx

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
	"dich/source/xml"
)

// told writes a diagnostic in one line.
func told(text string, d source.Diagnostic) string {
	at := source.NewLines(text).At(d.Subject.Span.Start)
	line := fmt.Sprintf("%d:%d %q %s", at.Line, at.Column, d.Subject.Span.Of(text), d.Code)
	for _, key := range slices.Sorted(maps.Keys(d.Args)) {
		line += fmt.Sprintf(" %s=%s", key, d.Args[key])
	}
	if d.Severity != source.Error {
		line += " " + d.Severity.String()
	}
	if d.Hint != "" {
		line += fmt.Sprintf(" (%s)", d.Hint)
	}
	for _, r := range d.Related {
		at := source.NewLines(text).At(r.Subject.Span.Start)
		line += fmt.Sprintf(" [%d:%d %s]", at.Line, at.Column, r.Note)
	}
	return line
}

// Each change to the sample gives a diagnostic.
func TestReadDiagnostics(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		// XML
		{"<body>", "<body", `5:5 "<" xml-syntax Got=< (xml-escape)`},
		{"(TP|TS)", "(TP&TS)", `8:44 "&" xml-syntax Got=& (xml-escape)`},
		{"<srx ", "<!DOCTYPE srx [<!ENTITY a 'b'>]>\n<srx ", `2:1 "<!DOCTYPE srx [<!ENTITY a 'b'>]>" xml-doctype (xml-doctype)`},
		{"</maprules>", "</maprule>", `20:5 "</maprule>" xml-mismatch Got=maprule Name=maprules [16:5 xml-opened-here]`},
		{"  </body>\n</srx>", "", `21:1 "" xml-mismatch Got= Name=body [4:3 xml-opened-here]`},
		{"</srx>", "</srx>\n<srx/>", `23:1 "<srx/>" xml-second-root Got=<srx/> [2:1 first-here]`},
		{"</srx>", "</srx> x", `22:8 "x" xml-second-root Got=x [2:1 first-here]`},
		{`cascade="yes"`, `cascade="yes" cascade="no"`, `3:47 "cascade=\"no\"" xml-duplicate-attribute Name=cascade [3:33 first-here]`},
		{"<body>", "<x:body/><body>", `4:3 "<x:body/>" xml-unknown-prefix Prefix=x (xml-unknown-prefix)`},
		{"<body>", strings.Repeat("<a>", xml.MaxDepth), `4:3000 "<a>" xml-too-deep Max=1000`},
		// the frame
		{`<srx xmlns="http://www.lisa.org/srx20" version="2.0"`, `<srx version="1.0"`, `2:6 "version=\"1.0\"" srx-version Got=1.0 (srx-version)`},
		{`xmlns="http://www.lisa.org/srx20" `, ``, `2:1 "<srx version=\"2.0\">" srx-namespace Got= Name=srx Want=http://www.lisa.org/srx20 (srx-namespace)`},
		{` version="2.0"`, ``, `2:1 "<srx xmlns=\"http://www.lisa.org/srx20\">" srx-missing-attribute In=srx Name=version`},
		{"<srx xmlns", "<tmx xmlns", `22:1 "</srx>" xml-mismatch Got=srx Name=tmx [2:1 xml-opened-here]`},
		{`<header segmentsubflows="yes" cascade="yes"/>`, ``, `2:1 "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">" srx-missing-element In=srx Name=header`},
		{` segmentsubflows="yes"`, ` more="a"`, `3:3 "<header more=\"a\" cascade=\"yes\"/>" srx-missing-attribute In=header Name=segmentsubflows warning
3:11 "more=\"a\"" srx-unknown-attribute In=header Name=more warning`},
		{`cascade="yes"`, `cascade="maybe"`, `3:33 "cascade=\"maybe\"" srx-value Got=maybe Name=cascade Want=yes, no`},
		{"<body>", "<body/><body>", `4:3 "<body/>" srx-missing-element In=body Name=languagerules
4:3 "<body/>" srx-missing-element In=body Name=maprules
4:10 "<body>" srx-duplicate-element In=srx Name=body [4:3 first-here]`},
		{"<body>", "<body>a<hr/>", `4:9 "a" srx-unexpected-text In=body
4:10 "<hr/>" srx-unexpected-element In=body Name=hr`},
		{"<body>", `<x:note xmlns:x="urn:x">a</x:note><body>`, ``},
		// rules
		{`break="no"`, `break="nein"`, `8:15 "break=\"nein\"" srx-value Got=nein Name=break Want=yes, no`},
		{`<afterbreak>\s</afterbreak>`, `<beforebreak>a</beforebreak>`, `8:64 "<beforebreak>" srx-duplicate-element In=rule Name=beforebreak [8:26 first-here]`},
		{`(TP|TS)`, `<b/>`, `8:41 "<b/>" srx-unexpected-element In=beforebreak Name=b`},
		{`<beforebreak>[。？！]</beforebreak>`, `<beforebreak/>`, `13:9 "<rule>" srx-empty-rule (srx-empty-rule)`},
		{`<rule><beforebreak>[。？！]</beforebreak></rule>`, ``, ``},
		{`languagerulename="Default">`, `languagerulename="Vietnamese">`, `11:21 "languagerulename=\"Vietnamese\"" srx-duplicate-rules Name=Vietnamese [6:21 first-here]
18:41 "languagerulename=\"Default\"" srx-unknown-rules Name=Default Nearest=
19:41 "languagerulename=\"Default\"" srx-unknown-rules Name=Default Nearest=`},
		{`".*" languagerulename="Default"`, `".*" languagerulename="Defalt"`, `19:41 "languagerulename=\"Defalt\"" srx-unknown-rules Name=Defalt Nearest=Default (srx-unknown-rules)`},
		{` languagepattern="VI.*"`, ``, `17:7 "<languagemap languagerulename=\"Vietnamese\"/>" srx-missing-attribute In=languagemap Name=languagepattern`},
		// expressions
		{`\b(TP|TS)\.`, `\b(TP|TS\.`, `8:41 "(" srx-regex Got=( (srx-close-group)`},
		{`(?&lt;!\p{L})`, `(?&lt;!a)&#40;?`, `9:48 "&#40;?\\" srx-regex Got=(?\ (srx-close-group)`},
		{`<![CDATA[\s\p{Lu}]]>`, `<![CDATA[\s\p{Lux}]]>`, `9:97 "\\p{Lux}" srx-regex-property Got=\p{Lux}`},
		{`"VI.*"`, `"VI.*["`, `17:41 "[" srx-regex Got=[ (srx-close-set)`},
		{`\b(TP|TS)\.`, `(a)\1`, `8:42 "\\1" srx-regex-unsupported Got=\1 (srx-regex-unsupported)`},
		{`\b(TP|TS)\.`, `(.{99}){99}{9}`, `8:50 "{" srx-regex Got={ (srx-quantifier)`},
		{`\b(TP|TS)\.`, conditions(MaxConditions - 1), ``}, // the next rule has one
		{`\b(TP|TS)\.`, conditions(MaxConditions), `9:39 "(?&lt;!\\p{L})\\p{Lu}\\." srx-too-many-conditions Max=64 (srx-too-big)`},
		{`"VI.*"`, `"(.{999}){999}"`, `17:37 "(.{999}){999}" srx-too-big Max=30000 (srx-too-big)`},
		{`\b(TP|TS)\.`, `(.{999}){999}`, `8:39 "(.{999}){999}" srx-too-big Max=30000 (srx-too-big)`},
	} {
		text := strings.Replace(sample, c.old, c.new, 1)
		rules, found := Read("rules.srx", text, language.Vietnamese)
		var got []string
		broken := false
		for _, d := range found {
			got = append(got, told(text, d))
			broken = broken || d.Severity == source.Error
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%.40s\n%s", c.new, diff)
		}
		if broken != (rules == nil) {
			t.Errorf("%s: rules %v", c.new, rules)
		}
	}
}

// conditions is an expression that has as many.
func conditions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "(?=%d)", i)
	}
	return b.String()
}

// What the rules of another language ask for does not matter.
func TestReadOtherLanguage(t *testing.T) {
	text := strings.Replace(sample, `\b(TP|TS)\.`, `(a)\1`, 1)
	if r, found := Read("rules.srx", text, language.English); r == nil || len(found) > 0 {
		t.Error(found)
	}
}

// Without cascade only the first languagemap that fits counts.
func TestReadMaps(t *testing.T) {
	alone := strings.Replace(sample, `cascade="yes"`, `cascade="no"`, 1)
	for _, c := range []struct {
		text   string
		locale language.Tag
		rules  int
	}{
		{sample, language.Vietnamese, 4},
		{sample, language.MustParse("vi-VN"), 4},
		{sample, language.French, 2},
		{sample, language.CanadianFrench, 2},
		{alone, language.Vietnamese, 2},
		{alone, language.English, 2},
	} {
		if r := read(t, c.text, c.locale); len(r.breaks) != c.rules {
			t.Errorf("%s: %d rules", c.locale, len(r.breaks))
		}
	}
	text := strings.Replace(sample, `".*"`, `"de"`, 1)
	_, found := Read("rules.srx", text, language.English)
	if len(found) != 1 || told(text, found[0]) != `16:5 "<maprules>" srx-no-rules Locale=en (srx-no-rules)` {
		t.Error(found)
	}
}

// A file with prefixes, a byte order mark and CRLF says the same.
func TestReadSpelling(t *testing.T) {
	want := read(t, sample, language.Vietnamese).Cut("TP. A. Không. Có")
	prefixed := strings.NewReplacer("<!", "<!", "<?", "<?", "</", "</s:", "<", "<s:", "xmlns=", "xmlns:s=").Replace(sample)
	for _, text := range []string{
		"\ufeff" + strings.ReplaceAll(sample, "\n", "\r\n"),
		prefixed,
		strings.Replace(sample, `"UTF-8"`, `"UTF-16"`, 1), // it is decoded
	} {
		if diff := cmp.Diff(want, read(t, text, language.Vietnamese).Cut("TP. A. Không. Có")); diff != "" {
			t.Error(diff)
		}
	}
}

// Any text is read or refused, with places inside of it.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add(strings.ReplaceAll(sample, "\n", "\r"))
	f.Add(`<a b="&#x41;" c='>'>&lt;<![CDATA[<]]></a>`)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			t.Skip()
		}
		rules, found := Read("rules.srx", text, language.Vietnamese)
		if rules == nil && len(found) == 0 {
			t.Error("refused without a word")
		}
		for _, d := range found {
			if s := d.Subject.Span; s.Start < 0 || s.Start > s.End || s.End > len(text) {
				t.Errorf("%s at %v of %d", d.Code, s, len(text))
			}
		}
		if rules != nil {
			rules.Cut(text)
		}
	})
}

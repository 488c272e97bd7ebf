package conformance

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// A sample is a piece of a document and what is wrong in it: the code and the rule of what
// is between ⟦ and ⟧, in the order of the places. Nothing is wrong where there are none.
type sample struct{ name, text, want string }

// marked takes the marks out of a text, and gives the places that they were around.
func marked(text string) (string, []source.Span) {
	var b strings.Builder
	var spans []source.Span
	for _, piece := range strings.SplitAfter(text, "⟧") {
		before, rest, ok := strings.Cut(piece, "⟦")
		b.WriteString(before)
		if ok {
			inner := strings.TrimSuffix(rest, "⟧")
			spans = append(spans, source.Span{Start: b.Len(), End: b.Len() + len(inner)})
			b.WriteString(inner)
		}
	}
	return b.String(), spans
}

// told writes what was found, each with the text at its place.
func told(text string, found []source.Diagnostic) []string {
	var lines []string
	for _, d := range found {
		lines = append(lines, fmt.Sprintf("%s %s at %s", d.Code, d.Args["Rule"], d.Subject.Span.Of(text)))
	}
	return lines
}

func run(t *testing.T, wrap func(string) string, samples []sample) {
	t.Helper()
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			text, spans := marked(wrap(s.text))
			var want []string
			names := strings.Split(s.want, "; ")
			if s.want == "" {
				names = nil
			}
			for i, name := range names {
				want = append(want, name+" at "+spans[min(i, len(spans)-1)].Of(text))
			}
			found := Check("a.xlf", text)
			if diff := cmp.Diff(want, told(text, found)); diff != "" {
				t.Errorf("%s\n(-want +got)\n%s", text, diff)
			}
			for i, d := range found {
				if i < len(spans) && d.Subject.Span != spans[i] && len(names) == len(spans) {
					t.Errorf("%s is at %v, want %v", d.Code, d.Subject.Span, spans[i])
				}
				if strings.HasPrefix(string(d.Code), "xliff-") && (d.Args["Version"] == "" || d.Args["Section"] == "") {
					t.Errorf("%s has no version or no section: %v", d.Code, d.Args)
				}
			}
		})
	}
}

const declarations = ` xmlns:my="urn:my" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
 xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
 xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"
 xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
 xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:its="http://www.w3.org/2005/11/its"
 xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0"`

// document wraps what stands in the root of XLIFF 2.1.
func document(content string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="ru"` + declarations +
		` its:version="2.0">` + content + `</xliff>`
}

func inFile(content string) string { return document(`<file id="f1">` + content + `</file>`) }

func inUnit1(content string) string { return inFile(`<unit id="u1">` + content + `</unit>`) }

func inSource(content string) string {
	return inUnit1(`<segment><source>` + content + `</source></segment>`)
}

// pairOf wraps a source and a target, with a line between them.
func pairOf(content string) string {
	before, after, _ := strings.Cut(content, "\n")
	return inUnit1(`<segment><source>` + before + `</source><target>` + after + `</target></segment>`)
}

func whole(text string) string { return text }

const aUnit = `<unit id="u1"><segment><source>a</source></segment></unit>`

func TestDocument(t *testing.T) {
	run(t, document, []sample{
		{"a file", `<file id="f1">` + aUnit + `</file>`, ""},
		{"two files", `<file id="f1">` + aUnit + `</file><file id="f2">` + aUnit + `</file>`, ""},
		{"two files of one name", `<file id="f1">` + aUnit + `</file><file ⟦id="f1"⟧>` + aUnit + `</file>`, "xliff-duplicate-id file-id"},
		{"a file without a name", `⟦<file>⟧` + aUnit + `</file>`, "xliff-missing-attribute required-attribute"},
		{"a file of nothing", `⟦<file id="f1">⟧</file>`, "xliff-missing-element content"},
		{"an unknown element", `<file id="f1">` + aUnit + `</file>⟦<files/>⟧`, "xliff-unknown-element known-element"},
		{"an element of another place", `<file id="f1">` + aUnit + `</file>⟦<unit id="u2">⟧<segment><source>a</source></segment></unit>`, "xliff-misplaced-element content"},
		{"an extension beside the files", `<file id="f1">` + aUnit + `</file>⟦<my:x/>⟧`, "xliff-misplaced-element content"},
		{"text", `<file id="f1">` + aUnit + ` ⟦text⟧ </file>`, "xliff-misplaced-text no-text"},
		{"a skeleton elsewhere", `<file id="f1"><skeleton href="a.skl"/>` + aUnit + `</file>`, ""},
		{"a skeleton here", `<file id="f1"><skeleton>x<my:x/></skeleton>` + aUnit + `</file>`, ""},
		{"a skeleton nowhere", `<file id="f1">⟦<skeleton>⟧</skeleton>` + aUnit + `</file>`, "xliff-missing-attribute skeleton-href"},
		{"a skeleton in two places", `<file id="f1"><skeleton ⟦href="a"⟧>x</skeleton>` + aUnit + `</file>`, "xliff-attribute-conflict skeleton-href"},
		{"notes before an extension", `<file id="f1"><notes><note>a</note></notes>⟦<my:x/>⟧` + aUnit + `</file>`, "xliff-misplaced-element content"},
		{"a module twice", `<file id="f1"><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>⟦<mda:metadata>⟧<mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>` + aUnit + `</file>`, "xliff-repeated-element module-once"},
	})
	run(t, whole, []sample{
		{"no XLIFF", `⟦<html>⟧</html>`, "xliff-unknown-root root"},
		{"no XML", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi">⟦&⟧</xliff>`, "xml-syntax "},
		{"an unknown version", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ⟦version="2.7"⟧ srcLang="vi"><file id="f">` + aUnit + `</file></xliff>`, "xliff-bad-value version"},
		{"no version", `⟦<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="vi">⟧<file id="f">` + aUnit + `</file></xliff>`, "xliff-missing-attribute required-attribute"},
		{"no language", `⟦<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0">⟧<file id="f">` + aUnit + `</file></xliff>`, "xliff-missing-attribute required-attribute"},
		{"no target language", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi"><file id="f"><unit id="u"><segment><source>a</source>⟦<target>⟧b</target></segment><segment><source>a</source><target>b</target></segment></unit></file></xliff>`, "xliff-missing-attribute trg-lang"},
		{"no language at all", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" ⟦srcLang="v_i"⟧><file id="f">` + aUnit + `</file></xliff>`, "xliff-bad-value value"},
		{"notes of a document, 2.2", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="vi"><notes><note ref="#f=f">a</note></notes><file id="f">` + aUnit + `</file></xliff>`, ""},
		{"notes of a document, 2.1", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi">⟦<notes>⟧<note>a</note></notes><file id="f">` + aUnit + `</file></xliff>`, "xliff-misplaced-element content"},
	})
}

func TestStructure(t *testing.T) {
	run(t, inFile, []sample{
		{"units and groups", `<group id="g1"><group id="g2"/>` + aUnit + `</group>`, ""},
		{"a unit's name twice", `<group id="g1">` + aUnit + `</group><unit ⟦id="u1"⟧><segment><source>a</source></segment></unit>`, "xliff-duplicate-id unit-id"},
		{"a group's name twice", `<group id="g1"><group ⟦id="g1"⟧/></group>`, "xliff-duplicate-id group-id"},
		{"a unit named as a group", `<group id="u1"/>` + aUnit, ""},
		{"no token", `<unit ⟦id="a b"⟧><segment><source>a</source></segment></unit>`, "xliff-bad-value value"},
		{"no segment", `⟦<unit id="u1">⟧</unit>`, "xliff-missing-element content"},
		{"only an ignorable", `⟦<unit id="u1">⟧<ignorable><source> </source></ignorable></unit>`, "xliff-missing-element unit-segment"},
		{"a reserved type", `<unit id="u1" ⟦type="xlf:p"⟧><segment><source>a</source></segment></unit>`, "xliff-bad-value value"},
		{"an extension", `<unit id="u1" my:a="b" type="my:p"><my:x id="a"/><segment><source>a</source></segment></unit>`, ""},
		{"an extension's name twice", `<unit id="u1"><my:x id="a"><my:y ⟦xml:id="a"⟧/></my:x><segment><source>a</source></segment></unit>`, "xliff-duplicate-id extension-id"},
		{"an extension's name in two places", `<my:x id="a"/><unit id="u1"><my:x id="a"/><segment><source>a</source></segment></unit>`, ""},
		{"the name of a unit in another file", aUnit + `</file><file id="f2">` + aUnit, ""},
		{"a note's name twice", `<notes><note id="n">a</note><note ⟦id="n"⟧>b</note></notes>` + aUnit, "xliff-duplicate-id note-id"},
		{"a note's name in two places", `<notes><note id="n">a</note></notes><unit id="u1"><notes><note id="n">a</note></notes><segment><source>a</source></segment></unit>`, ""},
		{"a priority", `<notes><note ⟦priority="11"⟧>a</note></notes>` + aUnit, "xliff-bad-value value"},
		{"no notes", `⟦<notes>⟧</notes>` + aUnit, "xliff-missing-element content"},
	})
	run(t, inUnit1, []sample{
		{"no source", `⟦<segment>⟧<target>a</target></segment>`, "xliff-missing-element content"},
		{"two sources", `<segment><source>a</source>⟦<source>⟧b</source></segment>`, "xliff-repeated-element content"},
		{"a target first", `⟦<segment>⟧<target>a</target>⟦<source>⟧b</source></segment>`, "xliff-missing-element content; xliff-misplaced-element content"},
		{"a segment's name twice", `<segment id="s"><source>a</source></segment><ignorable ⟦id="s"⟧><source> </source></ignorable>`, "xliff-duplicate-id inline-id"},
		{"an unknown state", `<segment ⟦state="done"⟧><source>a</source><target>b</target></segment>`, "xliff-bad-value value"},
		{"a state without a target", `<segment ⟦state="final"⟧><source>a</source></segment>`, "xliff-state state-target"},
		{"a substate alone", `⟦<segment subState="my:x">⟧<source>a</source></segment>`, "xliff-missing-attribute sub-state"},
		{"a substate", `<segment state="initial" subState="my:x"><source>a</source></segment>`, ""},
		{"a substate of nobody", `<segment state="initial" ⟦subState="x"⟧><source>a</source></segment>`, "xliff-bad-value value"},
		{"an extension in a segment", `<segment ⟦my:a="b"⟧><source>a</source></segment>`, "xliff-unknown-attribute known-attribute"},
		{"data twice", `<originalData><data id="d">a</data><data ⟦id="d"⟧>b</data></originalData><segment><source>a</source></segment>`, "xliff-duplicate-id data-id"},
		{"data that is not kept", `<originalData><data id="d" ⟦xml:space="default"⟧>a</data></originalData><segment><source>a</source></segment>`, "xliff-bad-value value"},
		{"other white space", `<segment><source xml:space="preserve">a</source>⟦<target>⟧b</target></segment>`, "xliff-space-differs same-space"},
		{"another language", `<segment><source ⟦xml:lang="en"⟧>a</source><target xml:lang="RU">b</target></segment>`, "xliff-language-differs same-language"},
		{"another target language", `<segment><source>a</source><target ⟦xml:lang="kk"⟧>b</target></segment>`, "xliff-language-differs same-language"},
	})
	run(t, document, []sample{
		{"an inherited language", `<file id="f" xml:lang="en"><unit id="u1"><segment>⟦<source>⟧a</source></segment></unit></file>`, "xliff-language-differs same-language"},
		{"inherited white space", `<file id="f" xml:space="preserve"><unit id="u1"><segment><source xml:space="preserve">a</source><target>b</target></segment></unit></file>`, ""},
	})
}

func TestTargetOrder(t *testing.T) {
	segment := func(order string) string {
		return `<segment><source>a</source><target` + order + `>b</target></segment>`
	}
	run(t, inUnit1, []sample{
		{"exchanged", segment(` order="2"`) + segment(` order="1"`), ""},
		{"one place twice", segment(` order="1"`) + segment(` ⟦order="1"⟧`), "xliff-target-order order-unique"},
		{"a place that is taken", segment(` ⟦order="2"⟧`) + segment(``), "xliff-target-order order-unique"},
		{"too far", segment(` ⟦order="3"⟧`) + segment(``), "xliff-target-order order-range"},
		{"no number", segment(` ⟦order="0"⟧`), "xliff-bad-value value"},
		{"around one without a target", segment(` order="3"`) + `<ignorable><source> </source></ignorable>` + segment(` order="1"`), ""},
	})
}

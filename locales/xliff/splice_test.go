package xliff

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
)

// shout translates each segment by upper-casing letters outside of tags.
func shout(f *handoff.File) {
	for _, s := range segments(f) {
		s.Target = s.Source.Map(upper)
		s.SetState(locales.Reviewed)
	}
}

func upper(text string) string {
	var b strings.Builder
	at := 0
	for _, tag := range tags.FindAllStringIndex(text, -1) {
		b.WriteString(strings.ToUpper(text[at:tag[0]]) + text[tag[0]:tag[1]])
		at = tag[1]
	}
	return b.String() + strings.ToUpper(text[at:])
}

// spliced reads a file, translates it by upper-casing, and splices that.
func spliced(t *testing.T, text string) (string, []source.Diagnostic) {
	t.Helper()
	f, found := Read("a.xlf", text)
	if len(found) > 0 {
		t.Fatal(found)
	}
	if f.Target == language.Und {
		f.Target = language.Russian
	}
	shout(f)
	got, found := Splice(text, f)
	back, _ := Read("a.xlf", got)
	if diff := cmp.Diff(f, back, same); diff != "" {
		t.Errorf("%s\n%s", diff, got)
	}
	return got, found
}

func TestSplice(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a new target stands on a line like the source", `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi">
<file id="f"><unit id="u" my:x = '1' xmlns:my="m"><my:y/>
<segment >
  <source>một</source>
</segment></unit></file></xliff>`, `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="ru">
<file id="f"><unit id="u" my:x = '1' xmlns:my="m"><my:y/>
<segment state="reviewed" >
  <source>một</source>
  <target>MỘT</target>
</segment></unit></file></xliff>`},
		{"codes are those of the source", `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="ru"><x:file id="f"><x:unit id="u">` +
			`<x:originalData><x:data id="d1">&lt;b&gt;</x:data><x:data id="d2">&lt;/b&gt;</x:data></x:originalData>` +
			`<x:segment state="initial" subState="a:b"><x:source>một <x:pc  id="1" dataRefEnd='d2' dataRefStart='d1'>hai</x:pc> <x:ph id="2" equiv="&lt;br/&gt;"/></x:source><x:target/></x:segment></x:unit></x:file></x:xliff>`,
			`<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="ru"><x:file id="f"><x:unit id="u">` +
				`<x:originalData><x:data id="d1">&lt;b&gt;</x:data><x:data id="d2">&lt;/b&gt;</x:data></x:originalData>` +
				`<x:segment state="reviewed"><x:source>một <x:pc  id="1" dataRefEnd='d2' dataRefStart='d1'>hai</x:pc> <x:ph id="2" equiv="&lt;br/&gt;"/></x:source><x:target>MỘT <x:pc  id="1" dataRefEnd='d2' dataRefStart='d1'>HAI</x:pc> <x:ph id="2" equiv="&lt;br/&gt;"/></x:target></x:segment></x:unit></x:file></x:xliff>`},
		{"1.2, with segments", `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="vi" target-language="ru" datatype="html"><body><trans-unit id="1" approved="no"><source>một. hai.</source><seg-source><mrk mtype="seg" mid="0">một.</mrk> <mrk mtype="seg" mid="1"><g id="5" ctype="bold">hai</g>.</mrk></seg-source></trans-unit></body></file></xliff>`,
			`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="vi" target-language="ru" datatype="html"><body><trans-unit id="1" approved="yes"><source>một. hai.</source><seg-source><mrk mtype="seg" mid="0">một.</mrk> <mrk mtype="seg" mid="1"><g id="5" ctype="bold">hai</g>.</mrk></seg-source><target state="signed-off"><mrk mtype="seg" mid="0">MỘT.</mrk> <mrk mtype="seg" mid="1"><g id="5" ctype="bold">HAI</g>.</mrk></target></trans-unit></body></file></xliff>`},
	} {
		if got, found := spliced(t, c.text); got != c.want {
			t.Errorf("%s: %v\n%s", c.name, found, cmp.Diff(c.want, got))
		}
	}
}

func TestSpliceOurs(t *testing.T) {
	for _, v := range versions {
		text, _ := Write(sample(), v)
		if got, _ := spliced(t, text); got == text {
			t.Errorf("%s: nothing changed", v)
		}
	}
}

func TestSpliceReports(t *testing.T) {
	text, _ := Write(sample(), V21)
	f := sample()
	f.Documents[2].Units[1].Segments[0].Source = source.Singular("another")
	f.Documents[0].Units[1].Segments[0].Target = source.Singular("no code")
	_, found := Splice(text, f)
	for i, want := range []source.DiagnosticCode{CodesLost, NotInFile} {
		if len(found) <= i || found[i].Code != want {
			t.Errorf("%v, want %s", found, want)
		}
	}
}

// Splice(text, Read(text)) = text.
func FuzzSplice(f *testing.F) {
	f.Add(head20 + `<unit id="1"><segment><source>a<pc id="1">b</pc><ph id="2" canDelete="no"/></source></segment></unit>` + tail20)
	f.Add(head20 + `<unit id="1"><segment state="final" subState="a:b"><source>a</source><target>A</target></segment></unit>` + tail20)
	f.Add(head12 + `<trans-unit id="1"><source>a b</source><seg-source><mrk mtype="seg" mid="0">a</mrk> <mrk mtype="seg" mid="1">b</mrk></seg-source><target>c</target></trans-unit>` + tail12)
	f.Add(`<xliff version="1.2"><file><body><trans-unit id="a"><source>b</source><target>c<x id="1"/></target></trans-unit></body></file></xliff>`)
	f.Fuzz(func(t *testing.T, text string) {
		hand, _ := Read("a.xlf", text)
		if got, _ := Splice(text, hand); got != text {
			t.Fatal(cmp.Diff(text, got))
		}
		shout(hand)
		got, _ := Splice(text, hand)
		if _, before := Read("a.xlf", text); hasError(before) {
			return
		}
		if _, after := Read("a.xlf", got); hasError(after) {
			t.Fatalf("%v\n%s", after, got)
		}
	})
}

func hasError(found []source.Diagnostic) bool {
	for _, d := range found {
		if d.Severity == source.Error {
			return true
		}
	}
	return false
}

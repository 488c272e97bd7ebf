package xliff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/locales/handoff"
	"dich/source"
)

// told writes what a file says, a line for each segment.
func told(f *handoff.File) string {
	var b strings.Builder
	for _, d := range f.Documents {
		for _, u := range d.Units {
			for i := range u.Segments {
				s := &u.Segments[i]
				fmt.Fprintf(&b, "%s %s %s", d.Path, u.ID, s.State())
				for _, c := range source.PluralCategories {
					if s.Source[c]+s.Target[c] != "" {
						fmt.Fprintf(&b, " %s %q=%q", c, s.Source[c], s.Target[c])
					}
				}
				if s.Key != "" {
					fmt.Fprintf(&b, " key %s", s.Key)
				}
				if s.Gap != "" {
					fmt.Fprintf(&b, " gap %q", s.Gap)
				}
				if n := s.Notes; len(n.Extracted)+len(n.Translator) > 0 {
					fmt.Fprintf(&b, " notes %q %q", n.Extracted, n.Translator)
				}
				for _, c := range s.Candidates {
					fmt.Fprintf(&b, " candidate %v", c)
				}
				for _, t := range s.Terms {
					fmt.Fprintf(&b, " term %q %q", t.Span.Of(s.Source[source.Other]), t.Targets)
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

const (
	head12 = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="vi" target-language="ru" datatype="po"><header><x/></header><body>`
	tail12 = `</body></file></xliff>`
	head20 = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="vi" trgLang="ru"><file id="f" original="a"><skeleton href="x"/><group id="g">`
	tail20 = `</group></file></xliff>`
)

// Files as other programs write them.
func TestReadOthers(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"segments, gaps and inline elements that hold nothing", head12 +
			`<trans-unit id="1" resname="k"><source>một <g id="5" ctype="bold">hai</g>. ba<x id="6"/></source><seg-source><g id="4"><mrk mtype="seg" mid="0">một <g id="5" ctype="bold">hai</g>.</mrk> <mrk mtype="seg" mid="1">ba<x id="6" ctype="lb"/></mrk></g></seg-source>` +
			`<target><mrk mtype="seg" mid="1">B<x id="6" ctype="lb"/></mrk></target></trans-unit>` + tail12,
			"a 1 initial other \"một <b>hai</b>.\"=\"\" gap \" \"\na 1 translated other \"ba<br/>\"=\"B<br/>\"\n"},
		{"inline elements that hold what they stand for", head12 +
			`<trans-unit id="1" approved="no"><source><bpt id="1">[b]</bpt>a<ept id="1">[/b]</ept> <ph id="2">%s<sub>x</sub></ph><it id="3" pos="open">&lt;i&gt;</it></source><target>A</target><note from="developer">n</note><note from="po-translator">m</note>` +
			`<alt-trans match-quality="80%" origin="tm"><target>B</target></alt-trans></trans-unit>` + tail12,
			"a 1 needs-work other \"[b]a[/b] %sx<i>\"=\"A\" notes [\"n\"] [\"m\"] candidate {[b]a[/b] %sx<i> B 0.8 tm}\n"},
		{"states of 1.2", head12 + `<group><trans-unit id="1"><source>a</source><target state="needs-review-translation">A</target></trans-unit><trans-unit id="2"><source>b</source><target state="signed-off">B</target></trans-unit></group><bin-unit id="3"><bin-source/></bin-unit>` + tail12,
			"a 1 needs-work other \"a\"=\"A\"\na 2 reviewed other \"b\"=\"B\"\n"},
		{"a plural message as po2xliff writes it, and the header of its catalog", head12 +
			`<trans-unit id="1" restype="x-gettext-domain-header" approved="no"><source>Language: ru</source><target>Language: ru</target></trans-unit>` +
			`<group restype="x-gettext-plurals" id="2"><trans-unit id="2[0]"><source>a</source><target>O</target></trans-unit><trans-unit id="2[1]"><source>b</source><target>F</target></trans-unit>` +
			`<trans-unit id="2[2]"><source>b</source><target>M</target><note from="developer">n</note></trans-unit></group>` + tail12,
			"a 2 translated one \"a\"=\"O\" few \"\"=\"F\" many \"\"=\"M\" other \"b\"=\"\" notes [\"n\"] []\n"},
		{"no original data", head20 + `<unit id="1"><segment><source>a<ph id="1"/><ph id="2" equiv="E"/><ph id="3" disp="D"/><pc id="4" subType="xlf:b" type="fmt">b</pc></source><target>A</target></segment></unit>` + tail20,
			"a 1 translated other \"a<1/>ED<b>b</b>\"=\"A\"\n"},
		{"foreign elements are passed over", head20 + `<unit id="1" x:y="z" xmlns:x="x"><x:z><unit/></x:z><notes><note appliesTo="target">t</note><note>s</note></notes><segment id="s"><source>a<mrk id="m" type="comment" value="v">b</mrk></source></segment><ignorable><source> </source></ignorable></unit>` + tail20,
			"a 1 initial other \"ab\"=\"\" gap \" \" notes [\"s\"] [\"t\"]\n"},
		{"cases of a plural", strings.Replace(head20, "<file", `<file xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0"`, 1) +
			`<unit id="1" pgs:switch="plural:n"><segment pgs:case="one"><source>a</source><target>O</target></segment><segment pgs:case="few"><source>a</source><target>F</target></segment><segment pgs:case="other" state="reviewed"><source>a</source></segment></unit>` + tail20,
			"a 1 translated one \"\"=\"O\" few \"\"=\"F\" other \"a\"=\"\"\n"},
		{"glossary", strings.Replace(head20, "<file", `<file xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"`, 1) +
			`<unit id="1"><gls:glossary><gls:glossEntry ref="#m1"><gls:term>b c</gls:term><gls:translation>BC</gls:translation></gls:glossEntry></gls:glossary><segment><source>a <sm id="m1" type="term"/>b <pc id="1">c<em startRef="m1"/> d</pc></source></segment></unit>` + tail20,
			"a 1 initial other \"a b <1>c d</1>\"=\"\" term \"b <1>c\" [\"BC\"]\n"},
	} {
		f, found := Read("a.xlf", c.text)
		if hasError(found) {
			t.Errorf("%s: %v", c.name, found)
		}
		if diff := cmp.Diff(c.want, told(f)); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}

func TestReadReports(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<tmx/>", "xliff-root map[Name:tmx]"},
		{`<xliff version="3"/>`, "xliff-version map[Got:3]"},
		{"<xliff", "xml-syntax map[Got:]"},
		{"<!DOCTYPE xliff><xliff/>", "xml-doctype map[]"},
		{`<xliff version="2.0" srcLang="v_i!"/>`, "xliff-language map[Got:v_i! Name:srcLang]"},
		{head20 + `<unit id="1"><segment><target>a</target></segment></unit>` + tail20, "xliff-no-source map[Unit:1]"},
		{head20 + `<unit id="1"><segment><source><ph id="1"/><ph id="2"/></source></segment></unit>` + tail20, "xliff-code-text map[Count:2 Text:<1/>]"},
		{head20 + `<unit id="1" xmlns:p="urn:oasis:names:tc:xliff:pgs:1.0" p:switch="plural:n"><segment p:case="7"><source>a</source></segment></unit>` + tail20, "xliff-case map[Got:7]"},
		{head12 + `</body></file><file original="b" source-language="en" target-language="ru"><body>` + tail12, "xliff-other-languages map[Got:en–ru Want:vi–ru]"},
	} {
		_, found := Read("a.xlf", c.text)
		if len(found) != 1 || fmt.Sprint(found[0].Code, " ", map[string]string(found[0].Args)) != c.want {
			t.Errorf("%v, want %s", found, c.want)
		}
	}
}

// What stands before a fault is read.
func TestReadGoesOn(t *testing.T) {
	f, found := Read("a.xlf", head20+`<unit id="1"><segment><source>a</source></segment></unit><unit id="2"><segment>&</segment>`)
	if len(found) != 1 || len(segments(f)) != 1 {
		t.Error(found, told(f))
	}
}

func TestHead(t *testing.T) {
	for _, text := range []string{head12, head20} {
		if h := Head("a.xlf", text+"&"); h.Source.String() != "vi" || h.Target.String() != "ru" {
			t.Errorf("%v", h)
		}
	}
}

// refusing is a sink that takes one unit.
type refusing struct{ handoff.File }

func (r *refusing) Unit(u *handoff.Unit) error {
	if len(r.Documents[0].Units) == 1 {
		return errStop
	}
	return r.File.Unit(u)
}

func TestScanStops(t *testing.T) {
	text, _ := Write(sample(), V21)
	var sink refusing
	if _, found := Scan("a.xlf", text, &sink); len(found) > 0 || len(sink.Documents) != 1 || len(sink.Documents[0].Units) != 1 {
		t.Error(found, sink)
	}
}

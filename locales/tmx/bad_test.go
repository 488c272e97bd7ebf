package tmx

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales/handoff"
	"dich/source"
)

const three = `<?xml version="1.0"?>
<tmx version="1.4"><header srclang="vi"/><body>
<tu><tuv xml:lang="vi"><seg>một</seg></tuv><tuv xml:lang="ru"><seg>один</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>hai</seg></tuv><tuv xml:lang="ru"><seg>два</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>ba</seg></tuv><tuv xml:lang="ru"><seg>три</seg></tuv></tu>
</body></tmx>
`

// Each change to three units gives these translations, and diagnostics.
func TestBadFiles(t *testing.T) {
	for _, c := range []struct{ old, new, targets, want string }{
		{"hai", "h&ai", "один три", "4:30 error xml-syntax map[Got:&]"},
		{"hai", "h&nbsp;ai", "один три", "4:30 error xml-syntax map[Got:&]"},
		{"hai", "h\x01ai", "один три", "4:30 error xml-syntax map[Got:\x01]"},
		{"hai</seg>", "hai", "один три", "4:32 error xml-mismatch map[Got:tuv Name:seg]"},
		{"два</seg></tuv></tu>", "два</seg></tuv>", "один три", "5:1 error tmx-no-end map[]"},
		{"<tu><tuv xml:lang=\"vi\"><seg>hai", "<tu a=\"1\" a=\"2\"><tuv xml:lang=\"vi\"><seg>hai", "один три", "4:11 error xml-duplicate-attribute map[Name:a]"},
		{"hai", "<!-- hai", "один", "7:1 error xml-syntax map[Got:]"},
		{"<seg>hai", "<seg>" + strings.Repeat("<hi>", 1000) + "hai", "один три", "4:4009 error xml-too-deep map[Max:1000]"},
		{"</body></tmx>\n", "", "один два три", "6:1 error xml-mismatch map[Got: Name:body]"},
		{"</tmx>\n", "</tmx>x", "один два три", "6:14 error xml-second-root map[Got:x]"},
		{"<tmx", `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx`, "один два три", ""},
		{"<tmx", `<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "http://example.org/tmx14.dtd"><tmx`, "один два три", ""},
		{"<tmx", `<!DOCTYPE tmx [<!ENTITY a "b">]><tmx`, "", "2:1 error xml-doctype map[]"},
		{"<tmx", `<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx`, "", "2:1 error xml-doctype map[]"},
		{three, `<xliff version="2.1"/>`, "", "1:1 error tmx-root map[Name:xliff]"},
		{three, "id,source,target", "", "1:1 error xml-syntax map[Got:id,source,target]"},
		{three, "", "", "1:1 error xml-syntax map[Got:]"},
		{"\"ru\"><seg>два", "\"xx-yy-zz\"><seg>два", "один три", "4:1 note tmx-no-pair map[Count:1 Source:vi Target:ru]\n4:44 warning tmx-locale map[Got:xx-yy-zz]"},
		{"\"ru\"><seg>два", "\"ru\"><seg>", "один три", "4:1 note tmx-no-pair map[Count:1 Source:vi Target:ru]"},
		{"<tu><tuv xml:lang=\"vi\"><seg>hai", "<tu><prop type=\"x-dich-state\">good</prop><prop type=\"a\">b</prop><tuv xml:lang=\"vi\"><seg>hai", "один два три",
			"4:5 warning tmx-value map[Got:good Name:x-dich-state]\n4:42 note tmx-not-kept map[Count:1 Name:a]"},
	} {
		text := strings.Replace(three, c.old, c.new, 1)
		f, found := ReadPair("a.tmx", text, language.Vietnamese, language.Russian)
		var targets, got []string
		f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
			targets = append(targets, s.Target[source.Other])
			return true
		})
		for _, d := range found {
			p := source.NewLines(text).At(d.Subject.Span.Start)
			got = append(got, fmt.Sprintf("%d:%d %v %s %v", p.Line, p.Column, d.Severity, d.Code, d.Args))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "\n")) + cmp.Diff(c.targets, strings.Join(targets, " ")); diff != "" {
			t.Errorf("%.40s: %s", c.new, diff)
		}
	}
}

// Time grows as the file does, whatever it is full of.
func TestHostileFiles(t *testing.T) {
	const head = "<tmx><header srclang='vi'/><body>"
	for _, unit := range []string{
		"<tu>", "<tu &", "<tu a='", "<tu><!--", "<tu><![CDATA[", "<tu><?a ", "<tu><a><b></c>", "<a>", "&", "<tu></body>", "<tu><!DOCTYPE ",
		"<tu><tuv xml:lang='vi'><seg>a</seg></tuv>", "<tu></tu>", "</tu>", "<tu><prop type='x-dich-form'>one</prop></tu>",
	} {
		start := time.Now()
		_, found := Read("a.tmx", head+strings.Repeat(unit, 1<<20/len(unit))+"\x01")
		if len(found) > MaxFaults+10 {
			t.Errorf("%s: %d faults", unit, len(found))
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: 1 MiB took %v", unit, took)
		}
	}
}

package tbx

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

const three = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="a"><langSec xml:lang="vi"><termSec><term>một</term></termSec></langSec></conceptEntry>
<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>two</term></termSec></langSec></conceptEntry>
<conceptEntry id="c"><langSec xml:lang="ru"><termSec><term>три</term></termSec></langSec></conceptEntry>
</body></text></tbx>
`

// Each change to three entries gives diagnostics, and these concepts.
func TestBadFiles(t *testing.T) {
	const second = `<langSec xml:lang="en"><termSec><term>two</term></termSec></langSec>`
	for _, c := range []struct{ old, new, concepts, want string }{
		// XML
		{"two</term>", "two</term", "a c", `4:69 "<" error xml-syntax Got=< (xml-escape)`},
		{"two", "t&wo", "a c", `4:61 "&" error xml-syntax Got=& (xml-escape)`},
		{"two", "t&nbsp;wo", "a c", `4:61 "&" error xml-syntax Got=& (xml-escape)`},
		{"two", "t\x00wo", "a c", "4:61 \"\\x00\" error xml-syntax Got=\x00 (xml-escape)"},
		{"two</term>", "two", "a c", `4:63 "</termSec>" error xml-mismatch Got=termSec Name=term [4:54 xml-opened-here]`},
		{"two</term>", "two</terms>", "a c", `4:63 "</terms>" error xml-mismatch Got=terms Name=term [4:54 xml-opened-here]`},
		{second + "</conceptEntry>", "", "a c", `5:1 "<conceptEntry id=\"c\">" error xml-mismatch Got= Name=conceptEntry [4:1 xml-opened-here]`},
		{`id="b"`, `id="b" id="d"`, "a c", `4:1 "<conceptEntry id=\"b\" id=\"d\">" error xml-duplicate-attribute Name=id`},
		{`id="b"`, `id="b`, "a c", `4:21 "<" error xml-syntax Got=< (xml-escape)`},
		{"</body></text></tbx>", "", "a b c", `7:1 "" error xml-mismatch Got= Name=body [2:90 xml-opened-here]`},
		{"</tbx>\n", "</tbx><tbx/>", "a b c", `6:21 "<tbx/>" error xml-second-root Got=<tbx/> [2:1 first-here]`},
		{"</tbx>\n", "</tbx>end", "a b c", `6:21 "end" error xml-second-root Got=end [2:1 first-here]`},
		{three, "", "", `1:1 "" error xml-syntax Got=`},
		{three, "term,note", "", `1:1 "term,note" error xml-syntax Got=term,note`},
		{"<text>", "<text", "a b c", `2:89 "<" error xml-syntax Got=< (xml-escape)`},
		{"<tbx", "<tmx", "", `2:1 "<tmx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"vi\" xmlns=\"urn:iso:std:iso:30042:ed-2\">" error tbx-root Name=tmx (tbx-root)`},
		{"two", strings.Repeat("<hi>", MaxDepth), "a c", `4:4032 "<hi>" error xml-too-deep Max=1000`},
		// document types
		{"<tbx", `<!DOCTYPE tbx SYSTEM "TBX[1].dtd"><tbx`, "a b c", ""},
		{"<tbx", `<!DOCTYPE tbx [<!ENTITY a "b">]><tbx`, "", `2:1 "<!DOCTYPE tbx [<!ENTITY a \"b\">]>" error xml-doctype (xml-doctype)`},
		{"two", `<!DOCTYPE tbx [<!ENTITY a "b">]>`, "a c", `4:60 "<!DOCTYPE tbx [<!ENTITY a \"b\">]>" error xml-doctype (xml-doctype)`},
		// TBX
		{`"en"`, `""`, "a c", `4:22 "<langSec xml:lang=\"\">" error empty-value Column=xml:lang (empty-value)`},
		{`"en"`, `"english"`, "a c", `4:22 "<langSec xml:lang=\"english\">" error invalid-locale Got=english Near= (invalid-locale)`},
		{`"en"`, `"iw"`, "a c", `4:22 "<langSec xml:lang=\"iw\">" error invalid-locale Got=iw Near=he (did-you-mean)`},
		{`"en"`, `"xq"`, "a c", `4:22 "<langSec xml:lang=\"xq\">" error unknown-language Got=xq Subtag=xq (unknown-language)`},
		{`"en"`, `"EN_us"`, "a b c", ""},
		{"two", " <!-- two --> ", "a c", `4:60 "" error empty-value Column=term (empty-value)`},
		{"<term>two</term>", "<note>two</note>", "a c", `4:45 "<termSec>" error empty-value Column=term (empty-value)`},
		{second, "", "a c", `4:1 "<conceptEntry id=\"b\">" warning tbx-no-term Concept=b`},
		{second, second + second, "a b c", `4:128 "two" error repeated-key Concept=b Form=two Locale=en (repeated-key) [4:60 first-here]`},
		{`id="b"`, `id="a"`, "a c", ""},
		{"<termSec><term>two", "one <termSec><term>two", "a b c", `4:45 "one" note tbx-not-kept Count=1 Name=langSec`},
		{"</term></termSec></langSec></conceptEntry>\n<conceptEntry id=\"c\"", "</term><termNote type=\"administrativeStatus\">prefered</termNote></termSec></langSec></conceptEntry>\n<conceptEntry id=\"c\"", "a b c",
			`4:108 "prefered" warning unknown-value Allowed=admittedTerm-admn-sts, deprecatedTerm-admn-sts, preferredTerm-admn-sts, supersededTerm-admn-sts Column=administrativeStatus Got=prefered Near= (allowed-values)`},
	} {
		text := strings.Replace(three, c.old, c.new, 1)
		g, found := Read("a.tbx", text)
		var got, ids []string
		for _, d := range found {
			got = append(got, told(text, d))
		}
		for _, concept := range g.Concepts {
			ids = append(ids, concept.ID)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "\n")) + cmp.Diff(c.concepts, strings.Join(ids, " ")); diff != "" {
			t.Errorf("%.60s\n%s", c.new, diff)
		}
	}
}

// Every broken entry of many is told once, and the others are read.
func TestManyFaults(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<martif><text><body>`)
	for i := range 300 {
		fmt.Fprintf(&b, `<termEntry id="c%d"><langSet xml:lang="vi"><tig><term>a%d%s</term></tig></langSet></termEntry>`, i, i, []string{"", "&", "</tig>"}[i%3])
	}
	b.WriteString(`</body></text></martif>`)
	g, found := Read("a.tbx", b.String())
	errors := 0
	for _, d := range found {
		if d.Severity == source.Error {
			errors++
		}
	}
	if len(g.Concepts) != 100 || errors != 200 {
		t.Errorf("%d concepts, %d errors", len(g.Concepts), errors)
	}
}

// Time grows as the file does, whatever it is full of.
func TestHostileFiles(t *testing.T) {
	for _, c := range []struct{ head, unit string }{
		{"<tbx>", "<conceptEntry>"},
		{"<tbx>", "<conceptEntry &"},
		{"<tbx>", "<conceptEntry><a><b></c>"},
		{"<tbx>", "<a>"},
		{"<tbx>", "&"},
		{"<tbx><conceptEntry id='a'>", "<note>a</note>"},
		{"<tbx><conceptEntry id='a'>", "a&lt;<!-- -->"},
		{"<tbx><conceptEntry id='a'><langSec xml:lang='vi'>", "<termSec><term>a</term></termSec>"},
		{"<tbx><conceptEntry ", "a='' "},
		{"<tbx><conceptEntry id='", "_x0041_"},
		{"<tbx><conceptEntry id='a'>", "</b>"},
	} {
		start := time.Now()
		Read("a.tbx", c.head+strings.Repeat(c.unit, 1<<20/len(c.unit)))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: 1 MiB took %v", c.unit, took)
		}
	}
}

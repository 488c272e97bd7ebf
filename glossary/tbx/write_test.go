package tbx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/glossary/inflect"
	"dich/source"
)

func small() *glossary.Glossary {
	at := func(n int) source.Subject {
		return source.Subject{File: "a.csv", Span: source.Span{Start: n, End: n + 1}}
	}
	return &glossary.Glossary{Concepts: []glossary.Concept{
		{
			ID: "7 ước", Subject: "luật", Definition: "a & b", Note: "một\nhai", Links: []string{"hội", "https://a.vn", "none"},
			Origin: at(0),
			Extra:  []glossary.Field{{Name: "tbx:definition.source", Value: "s"}, {Name: "tbx:note/ru", Value: "n"}, {Name: "owner", Value: "Lan"}},
			Terms: []glossary.Term{
				{Locale: language.Vietnamese, Text: "hiệp ước", Type: glossary.Full, Status: glossary.Preferred, Speech: inflect.ProperNoun,
					Extra: []glossary.Field{{Name: "tbx:context", Value: "c"}}, Origin: at(1)},
				{Locale: language.Russian, Text: "договор", Status: glossary.Forbidden, Type: glossary.Variant, Forms: []string{"договора"}, Origin: at(2)},
				{Locale: language.Vietnamese, Text: " HƯ\a", Status: glossary.Admitted, Type: glossary.Acronym, Note: "n", Origin: at(3)},
			},
		},
		{ID: "hội", Origin: at(4), Terms: []glossary.Term{{Locale: language.Vietnamese, Text: "hội", Origin: at(5)}}},
		{ID: "none", Origin: at(6)},
	}}
}

const frame = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-%" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2"+>
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>dich</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
@    </body>
  </text>
</tbx>
`

func TestWrite(t *testing.T) {
	for _, c := range []struct {
		dialect       Dialect
		style         Style
		modules, body string
		lost          string
	}{
		{Core, DCA, "", `      <conceptEntry id="_x0037__x0020_ước">
        <note>một</note>
        <note>hai</note>
        <langSec xml:lang="vi">
          <termSec>
            <term>hiệp ước</term>
          </termSec>
          <termSec>
            <term>&#32;HƯ</term>
            <note>n</note>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="hội">
        <langSec xml:lang="vi">
          <termSec>
            <term>hội</term>
          </termSec>
        </langSec>
      </conceptEntry>
`, `1 note not-carried Count=1 Feature=subject Format=TBX-Core
1 note not-carried Count=1 Feature=definition Format=TBX-Core
1 note not-carried Count=1 Feature=links Format=TBX-Core
3 note not-carried Count=2 Feature=type Format=TBX-Core
1 note not-carried Count=2 Feature=status Format=TBX-Core
2 note not-carried Count=1 Feature=pos Format=TBX-Core
7 note tbx-no-term Concept=none
2 note not-carried Count=1 Feature=tbx:context Format=TBX-Core
4 warning tbx-unwritable Count=1 Got=U+0007
1 note not-carried Count=1 Feature=tbx:definition.source Format=TBX-Core
1 note not-carried Count=1 Feature=tbx:note/ru Format=TBX-Core
1 note not-carried Count=1 Feature=owner Format=TBX-Core`},

		{Min, DCT, ` xmlns:min="http://www.tbxinfo.net/ns/min"`, `      <conceptEntry id="_x0037__x0020_ước">
        <min:subjectField>luật</min:subjectField>
        <note>một</note>
        <note>hai</note>
        <langSec xml:lang="vi">
          <termSec>
            <term>hiệp ước</term>
            <min:partOfSpeech>noun</min:partOfSpeech>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          </termSec>
          <termSec>
            <term>&#32;HƯ</term>
            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
            <note>n</note>
          </termSec>
        </langSec>
        <langSec xml:lang="ru">
          <note>n</note>
          <termSec>
            <term>договор</term>
            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="hội">
        <langSec xml:lang="vi">
          <termSec>
            <term>hội</term>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          </termSec>
        </langSec>
      </conceptEntry>
`, `1 note not-carried Count=1 Feature=definition Format=TBX-Min
1 note not-carried Count=1 Feature=links Format=TBX-Min
3 note not-carried Count=2 Feature=type Format=TBX-Min
3 note not-carried Count=1 Feature=forms Format=TBX-Min
7 note tbx-no-term Concept=none
2 note tbx-folded Column=partOfSpeech Count=1 Got=properNoun Want=noun
2 note not-carried Count=1 Feature=tbx:context Format=TBX-Min
3 note tbx-folded Column=administrativeStatus Count=1 Got=forbidden Want=deprecatedTerm-admn-sts
4 warning tbx-unwritable Count=1 Got=U+0007
1 note not-carried Count=1 Feature=tbx:definition.source Format=TBX-Min
1 note not-carried Count=1 Feature=owner Format=TBX-Min`},

		{Basic, DCA, "", `      <conceptEntry id="_x0037__x0020_ước">
        <descrip type="subjectField">luật</descrip>
        <descripGrp>
          <descrip type="definition">a &amp; b</descrip>
          <admin type="source">s</admin>
        </descripGrp>
        <note>một</note>
        <note>hai</note>
        <ref type="crossReference" target="hội">hội</ref>
        <xref type="externalCrossReference" target="https://a.vn">https://a.vn</xref>
        <langSec xml:lang="vi">
          <termSec>
            <term>hiệp ước</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
            <descrip type="context">c</descrip>
          </termSec>
          <termSec>
            <term>&#32;HƯ</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="termType">acronym</termNote>
            <note>n</note>
          </termSec>
        </langSec>
        <langSec xml:lang="ru">
          <note>n</note>
          <termSec>
            <term>договор</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="termType">variant</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="hội">
        <langSec xml:lang="vi">
          <termSec>
            <term>hội</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="termType">fullForm</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
`, `3 note not-carried Count=1 Feature=forms Format=TBX-Basic
7 note tbx-no-term Concept=none
2 note tbx-folded Column=partOfSpeech Count=1 Got=properNoun Want=noun
3 note tbx-folded Column=administrativeStatus Count=1 Got=forbidden Want=deprecatedTerm-admn-sts
4 warning tbx-unwritable Count=1 Got=U+0007
1 note not-carried Count=1 Feature=links Format=TBX-Basic
1 note not-carried Count=1 Feature=owner Format=TBX-Basic`},
	} {
		text, lost := Write(small(), c.dialect, c.style)
		name := strings.TrimPrefix(string(c.dialect), "TBX-") + `" style="` + string(c.style)
		want := strings.NewReplacer("%", name, "+", c.modules, "@", c.body).Replace(frame)
		if diff := cmp.Diff(want, text); diff != "" {
			t.Errorf("%s %s\n%s", c.dialect, c.style, diff)
		}
		var got []string
		for _, d := range lost {
			d.Hint = ""
			got = append(got, strings.NewReplacer("1:", "", ` "x"`, "").Replace(told(strings.Repeat("x", 9), d)))
		}
		if diff := cmp.Diff(c.lost, strings.Join(got, "\n")); diff != "" {
			t.Errorf("%s %s\n%s", c.dialect, c.style, diff)
		}
	}
}

// Basic in DCT has both modules, and the same body in other words.
func TestWriteBasicDCT(t *testing.T) {
	text, _ := Write(small(), Basic, DCT)
	for _, line := range []string{
		`xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">`,
		`<basic:crossReference target="hội">hội</basic:crossReference>`,
		`<basic:termType>acronym</basic:termType>`,
		`<basic:source>s</basic:source>`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("no %s in\n%s", line, text)
		}
	}
}

// An empty glossary is a file without entries, and read as such.
func TestWriteEmpty(t *testing.T) {
	text, lost := Write(&glossary.Glossary{}, Basic, DCA)
	g, found := Read("a.tbx", text)
	if len(g.Concepts)+len(lost)+len(found) > 0 || !strings.Contains(text, `xml:lang="und"`) {
		t.Errorf("%v %v\n%s", lost, found, text)
	}
}

// Every ID is written as a name of XML, and read as it was.
func FuzzID(f *testing.F) {
	for _, id := range []string{"eaeu", "1", "a b", "_x0041_", "__x", "a:b/c", "Việt", "\x00\uffff", "😀", "_x_x0041_"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		if strings.ToValidUTF8(id, "") != id {
			t.Skip()
		}
		written := writeID(id)
		if got := readID(written); got != id {
			t.Errorf("%q is written %q and read %q", id, written, got)
		}
		for i, r := range written {
			if !inName(r, i == 0) {
				t.Errorf("%q is written %q", id, written)
			}
		}
	})
}

package xml

import (
	stdxml "encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// dump writes a line for each token, and one for each fault.
func dump(text string, o Options) string {
	var b strings.Builder
	s := NewScanner("a.xml", text, o)
	for s.Next() {
		fmt.Fprintf(&b, "%d %q", s.Kind, s.Raw())
		if s.Name.Local != "" {
			fmt.Fprintf(&b, " %s{%s}", s.Name.Raw(), s.Name.Space)
		}
		if s.Kind == Text || s.Kind == CDATA {
			fmt.Fprintf(&b, " = %q", s.Characters())
		}
		for i := range s.Attributes {
			a := &s.Attributes[i]
			fmt.Fprintf(&b, " %s{%s}=%q", a.NameSpan().Of(text), a.Name.Space, a.Value())
		}
		b.WriteByte('\n')
	}
	for _, d := range s.Found() {
		fmt.Fprintf(&b, "! %d %s %v\n", d.Subject.Span.Start, d.Code, d.Args)
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<a/>", "1 \"<a/>\" a{}\n2 \"\" a{}\n"},
		{"\ufeff<?xml version='1.0'?><a> &amp;\r\n&#xe9;\t</a >\n", "6 \"<?xml version='1.0'?>\"\n1 \"<a>\" a{}\n" +
			"0 \" &amp;\\r\\n&#xe9;\\t\" = \" &\\né\\t\"\n2 \"</a >\" a{}\n0 \"\\n\" = \"\\n\"\n"},
		{"<a x='1\r\n2' y = \"&#10;&lt;\"/>", "1 \"<a x='1\\r\\n2' y = \\\"&#10;&lt;\\\"/>\" a{} x{}=\"1 2\" y{}=\"\\n<\"\n2 \"\" a{}\n"},
		{"<p:a xmlns:p='u' p:b='1' b='2'><c xmlns='v'/></p:a>", "1 \"<p:a xmlns:p='u' p:b='1' b='2'>\" p:a{u} xmlns:p{" + NamespaceXMLNS + "}=\"u\" p:b{u}=\"1\" b{}=\"2\"\n" +
			"1 \"<c xmlns='v'/>\" c{v} xmlns{" + NamespaceXMLNS + "}=\"v\"\n2 \"\" c{v}\n2 \"</p:a>\" p:a{u}\n"},
		{"<a><![CDATA[]] >&amp;\r]]><!-- - --><?p  q?></a>", "1 \"<a>\" a{}\n3 \"<![CDATA[]] >&amp;\\r]]>\" = \"]] >&amp;\\n\"\n4 \"<!-- - -->\"\n5 \"<?p  q?>\" p{}\n2 \"</a>\" a{}\n"},
		{"<à·/>", "1 \"<à·/>\" à·{}\n2 \"\" à·{}\n"},
	} {
		if diff := cmp.Diff(c.want, dump(c.text, Options{})); diff != "" {
			t.Errorf("%q:\n%s", c.text, diff)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "0 xml-syntax map[Got:]"},
		{" x <a/>", "1 xml-syntax map[Got:x]"},
		{"<a>", "3 xml-mismatch map[Got: Name:a]"},
		{"<a></b>", "3 xml-mismatch map[Got:b Name:a]"},
		{"<a/></a>", "4 xml-syntax map[Got:</a>]"},
		{"<a/><b/>", "4 xml-second-root map[Got:<b/>]"},
		{"<a/> x\n", "5 xml-second-root map[Got:x]"},
		{"<a>&b;</a>", "3 xml-syntax map[Got:&]"},
		{"<a>&#0;</a>", "3 xml-syntax map[Got:&]"},
		{"<a>&#xD800;</a>", "3 xml-syntax map[Got:&]"},
		{"<a>&#x110000;</a>", "3 xml-syntax map[Got:&]"},
		{"<a>é&amp</a>", "5 xml-syntax map[Got:&]"},
		{"<a>]]></a>", "3 xml-syntax map[Got:]]"},
		{"<a>\x01</a>", "3 xml-syntax map[Got:\x01]"},
		{"<a>\xff</a>", "3 xml-syntax map[Got:\xff]"},
		{"<a>\uffff</a>", "3 xml-syntax map[Got:\uffff]"},
		{"<a b='<'/>", "6 xml-syntax map[Got:<]"},
		{"<a b='1'c='2'/>", "8 xml-syntax map[Got:c]"},
		{"<a b=1/>", "5 xml-syntax map[Got:1]"},
		{"<a b/>", "4 xml-syntax map[Got:/]"},
		{"<a b='1' b='2'/>", "9 xml-duplicate-attribute map[Name:b]"},
		{"<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", "35 xml-duplicate-attribute map[Name:y:b]"},
		{"<a a='' b='' c='' d='' e='' f='' g='' h='' i='' j='' k='' l='' m='' a=''/>", "68 xml-duplicate-attribute map[Name:a]"},
		{"<x:a/>", "0 xml-unknown-prefix map[Prefix:x]"},
		{"<a x:b=''/>", "3 xml-unknown-prefix map[Prefix:x]"},
		{"<a><b xmlns:x='u'/><x:c/></a>", "19 xml-unknown-prefix map[Prefix:x]"},
		{"<a xmlns:x=''/>", "3 xml-syntax map[Got:xmlns:x='']"},
		{"<a:b:c/>", "4 xml-syntax map[Got::]"},
		{"<1/>", "1 xml-syntax map[Got:1]"},
		{"<a><!-- -- --></a>", "10 xml-syntax map[Got: ]"},
		{"<a><!-- </a>", "12 xml-syntax map[Got:]"},
		{"<a><![CDATA[\x02]]></a>", "12 xml-syntax map[Got:\x02]"},
		{"<![CDATA[]]><a/>", "0 xml-syntax map[Got:<]"},
		{"<a/><?xml version='1.0'?>", "4 xml-syntax map[Got:<]"},
		{"<?xml encoding='UTF-8'?><a/>", "6 xml-syntax map[Got:encoding='UTF-8']"},
		{"<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>", "36 xml-syntax map[Got:encoding='UTF-8']"},
		{"<!DOCTYPE a><a/>", "0 xml-doctype map[]"},
		{"<!ELEMENT a><a/>", "0 xml-syntax map[Got:<]"},
		{strings.Repeat("<a>", MaxDepth+1), "3000 xml-too-deep map[Max:1000]"},
		{"<", "1 xml-syntax map[Got:]"},
	} {
		lines := strings.Split(strings.TrimSuffix(dump(c.text, Options{}), "\n"), "\n")
		if got := lines[len(lines)-1]; got != "! "+c.want {
			t.Errorf("%.80q: %s, want ! %s", c.text, got, c.want)
		}
	}
}

func TestExternalDTD(t *testing.T) {
	for text, ok := range map[string]bool{
		`<!DOCTYPE tmx SYSTEM "a>b.dtd"><tmx/>`:         true,
		`<!DOCTYPE tmx PUBLIC "a" "b" ><tmx/>`:          true,
		`<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>`:        false,
		`<!DOCTYPE tmx SYSTEM "a" [ ]><tmx/>`:           false,
		`<!DOCTYPE tmx`:                                 false,
		`<tmx><!DOCTYPE tmx SYSTEM "a"></tmx>`:          false,
		`<!DOCTYPEtmx><tmx/>`:                           false,
		`<!DOCTYPE a SYSTEM "a"><!DOCTYPE a><a/>`:       false,
		"<!DOCTYPE tmx SYSTEM \"\x01\"><tmx/>":          false,
		`<!DOCTYPE tmx SYSTEM "http://a.vn/[b]"><tmx/>`: true,
	} {
		if root, found := Parse("a.tmx", text, Options{ExternalDTD: true}); (root != nil) != ok {
			t.Errorf("%s: %v", text, found)
		}
	}
}

func TestResume(t *testing.T) {
	text := "<a><e>1 & 2</e><e>3</e></a>"
	s := NewScanner("a.xml", text, Options{})
	var read []string
	for {
		for s.Next() {
			if s.Kind == Text {
				read = append(read, s.Characters())
			}
		}
		next := strings.Index(text[s.Offset():], "<e>")
		if next < 0 {
			break
		}
		s.Resume(s.Offset()+next, 1)
	}
	if diff := cmp.Diff([]string{"3"}, read); diff != "" {
		t.Error(diff)
	}
	if len(s.Found()) != 1 {
		t.Error(s.Found())
	}
}

// The spans of the tokens, one behind the other, are the text.
func FuzzSpans(f *testing.F) {
	for _, seed := range []string{"<a/>", "\ufeff<a b='c'>d<!-- e --><f/></a>\n", "<a>&#xD;</a>", "<?xml version='1.0'?><a><![CDATA[]]></a>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := NewScanner("a.xml", text, Options{})
		at := s.Offset()
		for s.Next() {
			if s.Span.Start != at || !s.Span.Contains(s.Inner) {
				t.Fatalf("%v begins not at %d", s.Token, at)
			}
			at = s.Span.End
			for i := range s.Attributes {
				a := &s.Attributes[i]
				if !s.Span.Contains(a.Span) || a.NameSpan().Of(text) != a.Name.Raw() || a.ValueSpan.Of(text) != a.Raw {
					t.Fatalf("attribute %v", a)
				}
			}
		}
		if len(s.Found()) == 0 && at != len(text) {
			t.Fatalf("ends at %d of %d", at, len(text))
		}
		for _, d := range s.Found() {
			if span := d.Subject.Span; span.Start < 0 || span.Start > span.End || span.End > len(text) {
				t.Fatalf("%v", d)
			}
		}
	})
}

// What encoding/xml refuses is refused, and what is accepted says the same there.
func FuzzPeer(f *testing.F) {
	for _, seed := range []string{"<a>&lt;]]&gt;</a>", "<a:b xmlns:a='c' a:d='&#9;\r\n'/>", "<a>\r<![CDATA[\r\n]]></a>", "<a><b></a></b>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.HasPrefix(text, mark) {
			return
		}
		ours, found := said(text)
		theirs, err := peerSaid(text)
		if len(found) > 0 {
			return
		}
		if err != nil {
			t.Fatalf("accepted, but %v", err)
		}
		if diff := cmp.Diff(theirs, ours); diff != "" {
			t.Fatal(diff)
		}
	})
}

func said(text string) (string, []source.Diagnostic) {
	var b strings.Builder
	s := NewScanner("a.xml", text, Options{})
	for s.Next() {
		switch s.Kind {
		case StartTag:
			fmt.Fprintf(&b, "<%q %q", s.Name.Space, s.Name.Local)
			for i := range s.Attributes {
				if a := &s.Attributes[i]; a.Name.Space != NamespaceXMLNS {
					fmt.Fprintf(&b, " %q %q=%q", a.Name.Space, a.Name.Local, strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(a.Value()))
				}
			}
			b.WriteByte('>')
		case EndTag:
			b.WriteString("</>")
		case Text, CDATA:
			if s.Depth() > 0 {
				b.WriteString(s.Characters())
			}
		}
	}
	return b.String(), s.Found()
}

func peerSaid(text string) (string, error) {
	var b strings.Builder
	d := stdxml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	depth := 0
	for {
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return b.String(), nil
		case err != nil:
			return "", err
		}
		switch token := token.(type) {
		case stdxml.StartElement:
			depth++
			fmt.Fprintf(&b, "<%q %q", token.Name.Space, token.Name.Local)
			for _, a := range token.Attr {
				if a.Name.Space != "xmlns" && a.Name != (stdxml.Name{Local: "xmlns"}) {
					value := strings.ReplaceAll(a.Value, "\r\n", " ")
					fmt.Fprintf(&b, " %q %q=%q", a.Name.Space, a.Name.Local, strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(value))
				}
			}
			b.WriteByte('>')
		case stdxml.EndElement:
			depth--
			b.WriteString("</>")
		case stdxml.CharData:
			if depth > 0 {
				b.Write(token)
			}
		}
	}
}

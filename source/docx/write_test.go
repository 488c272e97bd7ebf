package docx

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

func TestWrite(t *testing.T) {
	link := `<w:hyperlink r:id="rId4">` + r("", "trang") + `</w:hyperlink>`
	styled := r("", "Xem ") + r(bold, "một") + r("", " hoặc hai.")
	tests := []struct{ name, line, target, want string }{
		{"text", r("", "Một"), `A & B < "C" >`, r("", `A &amp; B &lt; "C" &gt;`)},
		{"white space that Word would drop", `<w:r><w:t>Một</w:t></w:r>` + r(bold, "ba"), "A <1>B</1>", `<w:r><w:t>A</w:t><w:t xml:space="preserve"> </w:t></w:r>` + r(bold, "B")},
		{"a pair", styled, "SEE <1>ONE</1> OR TWO.", r("", "SEE ") + r(bold, "ONE") + r("", " OR TWO.")},
		{"a pair at the end", styled, "TWO OR <1>ONE</1>", r("", "TWO OR ") + r(bold, "ONE") + r("", "")},
		{"a pair twice", styled, "<1>A</1> B <1>C</1>", r("", "") + r(bold, "A") + r("", " B ") + r(bold, "C") + r("", "")},
		{"no pair", styled, "ONE OR TWO.", r("", "ONE OR TWO.")},
		{"pairs that do not match", styled, "SEE </1>ONE<1> OR TWO.", r("", "SEE ONE OR TWO.")},
		{"a pair that is open", styled, "SEE <1>ONE OR TWO.", r("", "SEE ONE OR TWO.")},
		{"a pair of another segment", styled, "SEE <4>ONE</4> <5/>OR TWO.", r("", "SEE ONE OR TWO.")},
		{"a link and a pair", r("", "Xem ") + link + r("", " và ") + r(bold, "này") + r("", "."), "<2>THIS</2> AND <1>PAGE</1>.",
			r("", "") + r(bold, "THIS") + r("", " AND ") + `<w:hyperlink r:id="rId4">` + r("", "PAGE") + `</w:hyperlink>` + r("", ".")},
		{"a pair in a link", r("", "Xem ") + link + r("", " và ") + r(bold, "này") + r("", "."), "<1>PAGE <2>THIS</2></1>.",
			r("", "") + `<w:hyperlink r:id="rId4">` + r("", "PAGE ") + r(bold, "THIS") + `</w:hyperlink>` + r("", ".")},
		{"a link twice", r("", "Xem ") + link + r("", "."), "<1>A</1> <1>B</1>", r("", "A B")},
		{"a footnote moves", r("", "Một") + `<w:r><w:rPr><w:i/></w:rPr><w:footnoteReference w:id="2"/></w:r>` + r("", " hai."), "A B<1/>.",
			r("", "A B") + `<w:r><w:rPr><w:i/></w:rPr><w:footnoteReference w:id="2"/></w:r>` + r("", ".")},
		{"a footnote is never twice", r("", "Một") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + r("", " hai."), "A<1/> B<1/>.",
			`<w:r><w:t xml:space="preserve">A</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> B.</w:t></w:r>`},
		{"breaks of the translation's own", r("", "Một"), "A<br/>B<tab/>C<hyphen/>D", `<w:r><w:t xml:space="preserve">A</w:t><w:br/><w:t xml:space="preserve">B</w:t><w:tab/>` +
			`<w:t xml:space="preserve">C</w:t><w:noBreakHyphen/><w:t xml:space="preserve">D</w:t></w:r>`},
		{"tracked changes", r("", "Một ") + `<w:ins w:id="1">` + r("", "hai") + `</w:ins><w:del w:id="2"><w:r><w:delText>ba</w:delText></w:r></w:del>` + r("", " bốn."), "A", r("", "A")},
		{"a change that goes on", r("", "Một ") + `<w:ins w:id="1">` + r("", "hai. Ba") + `</w:ins>` + r("", " bốn."), "A.", r("", "A.") + `<w:ins w:id="1">` + r("", " Ba") + `</w:ins>` + r("", " bốn.")},
		{"a bookmark", r("", "Một ") + `<w:bookmarkStart w:id="1"/>` + r("", "hai") + `<w:bookmarkEnd w:id="1"/>` + r("", " ba"), "A",
			r("", "") + `<w:bookmarkStart w:id="1"/>` + r("", "A") + `<w:bookmarkEnd w:id="1"/>` + r("", "")},
		{"nothing", styled, "", r("", "")},
		{"what XML cannot write", r("", "Một"), "A\x00\x1f\n\xffB]]>", r("", "A B]]&gt;")},
		{"written tags", r("", "Một"), "&lt;1> &amp;lt;", r("", "&lt;1&gt; &amp;lt;")},
	}
	for _, test := range tests {
		doc, _ := readBody(t, p(test.line))
		part := &doc.Parts[0]
		unit := &part.Units[0]
		seg := &unit.Segments[0]
		got := source.Splice(part.Text, []source.Replacement{{Span: seg.Span, Text: Write(part, unit, seg, test.target)}})
		if diff := cmp.Diff(body(p(test.want)), got); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

func TestCodes(t *testing.T) {
	got := Codes("a <1>b</1> <2/>&lt;<br/> <0> <01> <1 > < & &amp; </7><1234567>")
	want := []source.Code{
		{Kind: source.Opening, N: 1, Text: "<1>", Span: source.Span{Start: 2, End: 5}},
		{Kind: source.Closing, N: 1, Text: "</1>", Span: source.Span{Start: 6, End: 10}},
		{Kind: source.Standalone, N: 2, Text: "<2/>", Span: source.Span{Start: 11, End: 15}},
		{Kind: source.Reference, Text: "&lt;", Shown: "<", Span: source.Span{Start: 15, End: 19}},
		{Kind: source.Standalone, N: 3, Text: "<br/>", Shown: "\n", Span: source.Span{Start: 19, End: 24}},
		{Kind: source.Reference, Text: "&amp;", Shown: "&", Span: source.Span{Start: 43, End: 48}},
		{Kind: source.Closing, N: 4, Text: "</7>", Span: source.Span{Start: 49, End: 53}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

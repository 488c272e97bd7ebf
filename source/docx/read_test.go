package docx

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

func char(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }

func instr(s string) string {
	return `<w:r><w:instrText xml:space="preserve">` + s + `</w:instrText></w:r>`
}

func styled(style string) string { return `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` }

func box(inner string) string {
	return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="wps"><w:txbxContent>` + inner +
		`</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>`
}

var lines = []struct {
	name   string
	blocks string
	want   []string
}{
	{"a sentence", p(r("", "Một.")), []string{"paragraph: Một."}},
	{"two sentences", p(r("", "Một. Hai.")), []string{"paragraph: Một. | Hai."}},
	{"nothing", p("") + `<w:p/>` + p("<w:r><w:t/></w:r>") + p(r("", "  ")), nil},
	{"runs that look the same", p(`<w:r w:rsidR="1"><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t>Bộ Ng</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="2"><w:t>oại giao</w:t></w:r>`),
		[]string{"paragraph: Bộ Ngoại giao"}},
	{"bold", p(r("", "Theo ") + r(bold, "Bộ") + r("", " nói.")), []string{"paragraph: Theo <1>Bộ</1> nói."}},
	{"most is bold", p(r(bold, "Theo Bộ Ngoại giao ") + r("", "nói")), []string{"paragraph: Theo Bộ Ngoại giao <1>nói</1>"}},
	{"a bold sentence", p(r(bold, "Một. ") + r("", "Hai là hai.")), []string{"paragraph: Một. | Hai là hai."}},
	{"bold in two runs", p(r("", "Theo lời ") + r(bold, "Bộ") + "<w:r><w:tab/></w:r>" + r(bold, " ta") + r("", " nói.")), []string{"paragraph: Theo lời <1>Bộ<tab/> ta</1> nói."}},
	{"bold over a stop", p(r("", "Đây là một ") + r(bold, "hai. Ba") + r("", " bốn năm sáu bảy.")), []string{"paragraph: Đây là một <1>hai. | Ba</1> bốn năm sáu bảy."}},
	{"bold and italic", p(r("", "Đây là một ") + r(bold, "hai") + r("<w:i/>", "ba") + r("", " bốn.")), []string{"paragraph: Đây là một <1>hai</1><2>ba</2> bốn."}},
	{"white space without xml:space", p(`<w:r><w:t> Một </w:t></w:r><w:r><w:t>hai</w:t></w:r>`), []string{"paragraph: Mộthai"}},
	{"breaks", p(`<w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:cr/><w:t>bốn</w:t><w:br w:type="page"/><w:t>năm</w:t><w:noBreakHyphen/><w:t>sáu</w:t></w:r>`),
		[]string{"paragraph: Một<br/>hai<tab/>ba<br/>bốn<1/>năm<hyphen/>sáu"}},
	{"references", p(r("", "A &amp; B &lt; C &gt; &quot;D&quot; &#x1EBF; &#233;")), []string{`paragraph: A & B < C > "D" ế é`}},
	{"what looks like a tag", p(r("", "&lt;1&gt; &amp;lt; &lt;br/&gt; &amp;amp; &lt;0&gt;")), []string{"paragraph: &lt;1> &amp;lt; &lt;br/> &amp;amp; <0>"}},
	{"what looks like a tag in two runs", p(r("", "&amp;") + r("", "lt;")), []string{"paragraph: &amp;lt;"}},
	{"a link", p(r("", "Xem ") + `<w:hyperlink r:id="rId4">` + r(`<w:rStyle w:val="Hyperlink"/>`, "trang") + `</w:hyperlink>` + r("", " này.")),
		[]string{"paragraph: Xem <1>trang</1> này."}},
	{"a link over a stop", p(r("", "Xem ") + `<w:hyperlink r:id="rId4">` + r("", "một. Hai") + `</w:hyperlink>` + r("", " này. Ba.")),
		[]string{"paragraph: Xem <1>một. Hai</1> này. | Ba."}},
	{"a link's field", p(r("", "Xem ") + char("begin") + instr(` HYPERLINK "http://a" `) + char("separate") + r("", "trang") + char("end") + r("", " này.")),
		[]string{"paragraph: Xem <1>trang</1> này."}},
	{"a field", p(r("", "Trang ") + char("begin") + instr("PAGE") + char("separate") + r("", "3") + char("end") + r("", " này.")),
		[]string{"paragraph: Trang <1/> này."}},
	{"a simple field", p(r("", "Trang ") + `<w:fldSimple w:instr="PAGE">` + r("", "3") + `</w:fldSimple>` + r("", " này.")),
		[]string{"paragraph: Trang <1/> này."}},
	{"a field in a field", p(r("", "Nếu ") + char("begin") + instr("IF ") + char("begin") + instr("PAGE") + char("separate") + r("", "1") + char("end") + instr("= 2") + char("separate") + r("", "x") + char("end") + r("", " này.")),
		[]string{"paragraph: Nếu <1/> này."}},
	{"a field over paragraphs", p(char("begin")+instr("TOC")+char("separate")+r("", "Một")) + p(r("", "Hai")) + p(r("", "Ba")+char("end")),
		[]string{"paragraph: Một", "paragraph: Hai", "paragraph: Ba"}},
	{"an equation and a symbol", p(r("", "Cho ") + `<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>` + `<w:r><w:sym w:char="F0"/></w:r>` + r("", " đi.")), []string{"paragraph: Cho <1/><2/> đi."}},
	{"a footnote's mark", p(r("", "Một") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + r("", " hai. Ba")), []string{"paragraph: Một<1/> hai. | Ba"}},
	{"tracked changes", p(r("", "Một ") + `<w:ins w:id="1">` + r("", "hai") + `</w:ins><w:del w:id="2"><w:r><w:delText>ba</w:delText></w:r></w:del>` + r("", " bốn.")),
		[]string{"paragraph: Một hai bốn."}},
	{"comments", p(`<w:commentRangeStart w:id="0"/>` + r("", "Một ") + `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` + r("", "hai")),
		[]string{"paragraph: Một hai"}},
	{"a content control", p(r("", "Ông ") + `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>` + r("", "Nam") + `</w:sdtContent></w:sdt>` + r("", " nói.")),
		[]string{"paragraph: Ông <1>Nam</1> nói."}},
	{"cells", `<w:tbl><w:tr><w:tc>` + p(r("", "Một")) + `</w:tc><w:tc>` + p(r("", "Hai. Ba.")) + `</w:tc></w:tr></w:tbl>` + p(r("", "Bốn")),
		[]string{"cell: Một", "cell: Hai. | Ba.", "paragraph: Bốn"}},
	{"a text box", p(r("", "Trước") + `<w:r>` + box(p(r("", "Trong"))) + `<w:t>sau</w:t></w:r>`), []string{"paragraph: Trước", "paragraph: Trong", "paragraph: sau"}},
	{"a picture", p(`<w:r><w:drawing><a:t xmlns:a="a">x</a:t></w:drawing></w:r>` + r("", "Một ") + `<w:r><w:drawing/></w:r>` + r("", " hai.")), []string{"paragraph: <1/>Một <2/> hai."}},
	{"a floating picture", p(`<w:r><w:drawing><wp:anchor/></w:drawing></w:r>` + r("", "Một hai.")), []string{"paragraph: Một hai."}},
	{"kinds", p(styled("Heading1")+r("", "Một. Hai.")) + p(styled("Title")+r("", "Tên")) + p(styled("u2")+r("", "Ba")) + p(styled("muc")+r("", "Bốn")) +
		p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`+r("", "Năm")) + p(`<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`+r("", "Sáu")) +
		p(`<w:pPr><w:outlineLvl w:val="2"/></w:pPr>`+r("", "Bảy")) + p(styled("TOC1")+r("", "Tám")) + p(styled("cap")+r("", "Chín")),
		[]string{"heading: Một. Hai.", "title: Tên", "heading: Ba", "item: Bốn", "item: Năm", "paragraph: Sáu", "heading: Bảy", "toc_item: Tám", "caption: Chín"}},
}

var stylesPart = entry{"word/styles.xml", xmlHead + `<w:styles ` + namespaces + `>` +
	`<w:style w:styleId="u2"><w:name w:val="heading 2"/></w:style>` +
	`<w:style w:styleId="muc"><w:basedOn w:val="m0"/></w:style><w:style w:styleId="m0"><w:pPr><w:numPr/></w:pPr></w:style>` +
	`<w:style w:styleId="cap"><w:name w:val="caption"/></w:style></w:styles>`}

func TestLines(t *testing.T) {
	for _, test := range lines {
		doc, found := readStops(docxOf(body(test.blocks), stylesPart))
		if doc == nil {
			t.Fatalf("%s: %+v", test.name, found)
		}
		if diff := cmp.Diff(test.want, shown(doc)); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
		checkLaws(t, doc)
	}
}

func TestParts(t *testing.T) {
	part := func(root, text string) string {
		return `<x:` + root + ` xmlns:x="` + strict + `"><x:p><x:r><x:t>` + text + `</x:t></x:r></x:p></x:` + root + `>`
	}
	note := `<w:footnotes ` + namespaces + `><w:footnote w:id="1">` + p(`<w:r><w:footnoteRef/></w:r>`+r("", " Chú thích.")) + `</w:footnote></w:footnotes>`
	doc, found := readStops(docxOf(body(p(r("", "Thân"))), entry{"word/header10.xml", part("hdr", "Mười")}, entry{"word/header2.xml", part("hdr", "Hai")},
		entry{"word/endnotes.xml", part("endnotes", "Cuối")}, entry{"word/footnotes.xml", "\ufeff" + note}, entry{"word/footer1.xml", part("ftr", "Chân")},
		entry{"word/comments.xml", part("comments", "Lời bàn")}, entry{"docProps/core.xml", "not XML"}))
	if len(found) > 0 {
		t.Fatalf("%+v", found)
	}
	var names []string
	for _, part := range doc.Parts {
		names = append(names, part.Name)
	}
	if diff := cmp.Diff([]string{"word/document.xml", "word/header2.xml", "word/header10.xml", "word/footer1.xml", "word/footnotes.xml", "word/endnotes.xml"}, names); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"paragraph: Thân", "paragraph: Hai", "paragraph: Mười", "paragraph: Chân", "footnote: Chú thích.", "footnote: Cuối"}, shown(doc)); diff != "" {
		t.Error(diff)
	}
	for i := range doc.Parts {
		seg := &doc.Parts[i].Units[0].Segments[0]
		if n := Lines(doc.Parts[i].Text).At(seg.Span.Start).Line; n != 1 {
			t.Errorf("%s: paragraph %d", doc.Parts[i].Name, n)
		}
	}
}

// What Read says and reads all the same.
func TestNotes(t *testing.T) {
	tests := []struct {
		name, blocks string
		want         source.DiagnosticCode
		severity     source.Severity
		units        int
	}{
		{"tracked twice", p(`<w:ins w:id="1">`+r("", "Một")+`</w:ins>`) + p(`<w:ins w:id="2">`+r("", "Hai")+`</w:ins>`), Tracked, source.Note, 2},
		{"a comment of XML", p(r("", "Một<!-- <w:t> -->hai")) + p(r("", "Ba")), LeftOut, source.Warning, 1},
		{"raw characters", p(r("", "<![CDATA[a < b]]>")) + p(r("", "Ba")), LeftOut, source.Warning, 1},
		{"another prefix", `<v:p xmlns:v="` + transitional + `"><v:r><v:t>Một</v:t></v:r></v:p>` + p(r("", "Ba")), LeftOut, source.Warning, 1},
		{"a namespace of its own", p(`<w:r xmlns:w="`+transitional+`"><w:t>Một</w:t></w:r>`) + p(r("", "Ba")), LeftOut, source.Warning, 1},
		{"a box in a link", p(`<w:hyperlink>`+r("", "Một")+`<w:r>`+box(p(r("", "Hai")))+`</w:r>`+r("", "ba")+`</w:hyperlink>`) + p(r("", "Ba")), LeftOut, source.Warning, 2},
	}
	for _, test := range tests {
		doc, found := readBody(t, test.blocks)
		if len(found) == 0 || found[0].Code != test.want || found[0].Severity != test.severity || found[0].Subject.Part != "word/document.xml" {
			t.Errorf("%s: %+v", test.name, found)
		}
		if n := len(doc.Parts[0].Units); n != test.units {
			t.Errorf("%s: %d units", test.name, n)
		}
	}
}

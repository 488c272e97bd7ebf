package docx

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

const (
	override  = `<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`
	numbering = `<w:numbering ` + namespaces + `><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
	sheets    = `<w:styles ` + namespaces + `><w:style w:styleId="Tit"><w:name w:val="Title"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Cua"><w:basedOn w:val="H2"/></w:style><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>`
	linked    = `<Relationships><Relationship Id="rId5" Target="https://dich.vn/?a=1&amp;b" TargetMode="External"/></Relationships>`
	footnotes = `<w:footnotes ` + namespaces + `><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Ghi chú.</w:t></w:r></w:p></w:footnote></w:footnotes>`
)

func pageOf(blocks string) string {
	return HTML(zipOf(entry{contentTypes, strings.Replace(types, "</Types>", override, 1)}, entry{"_rels/.rels", rels},
		entry{"word/document.xml", body(blocks)}, entry{"word/styles.xml", sheets}, entry{"word/numbering.xml", numbering},
		entry{"word/_rels/document.xml.rels", linked}, entry{"word/footnotes.xml", footnotes}), nil)
}

func numberedItem(depth, text string) string {
	return p(`<w:pPr><w:numPr><w:ilvl w:val="` + depth + `"/><w:numId w:val="3"/></w:numPr></w:pPr>` + r("", text))
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, blocks, want string }{
		{"title and headings", p(styled("Tit")+r("", "Tên")) + p(styled("H2")+r("", "Hai")) + p(styled("Cua")+r("", "Ba")) + p(`<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`+r("", "Một")),
			"<h1>Tên</h1>\n<h3>Hai</h3>\n<h3>Ba</h3>\n<h2>Một</h2>\n"},
		{"no title", p(r("", "A")) + p(styled("H2")+r("", "Hai")) + p(styled("H2")+r("", "Ba")), "<p>A</p>\n<h1>Hai</h1>\n<h2>Ba</h2>\n"},
		{"runs", p(r(bold, "a") + r(bold, "b") + r(bold+"<w:i/>", "c") + r(`<w:b w:val="0"/>`, " &lt;d") + r(`<w:vertAlign w:val="superscript"/>`, "2") + r("<w:vanish/>", "x")),
			"<p><b>ab</b><b><i>c</i></b> &lt;d<sup>2</sup></p>\n"},
		{"a change", p("<w:del>" + r("", "cũ") + "</w:del><w:ins>" + r("", "mới") + "</w:ins>"), "<p>mới</p>\n"},
		{"links", p(`<w:hyperlink r:id="rId5">`+r("", "xa")+`</w:hyperlink><w:hyperlink w:anchor="đây">`+r("", "gần")+"</w:hyperlink>") + p(`<w:bookmarkStart w:name="đây"/>`+r("", "đích")),
			"<p><a href=\"https://dich.vn/?a=1&amp;b\">xa</a><a href=\"#b-đây\">gần</a></p>\n<p><span id=\"b-đây\"></span>đích</p>\n"},
		{"a field", p(char("begin") + instr(`HYPERLINK "https://a.vn"`) + char("separate") + r("", "nối") + char("end") + r("", ".")), "<p><a href=\"https://a.vn\">nối</a>.</p>\n"},
		{"lists", numberedItem("0", "một") + numberedItem("1", "chấm") + numberedItem("0", "hai") + p(r("", "giữa")) + numberedItem("0", "ba"),
			"<ol>\n<li>một<ul>\n<li>chấm</li>\n</ul>\n</li>\n<li>hai</li>\n</ol>\n<p>giữa</p>\n<ol start=\"3\">\n<li>ba</li>\n</ol>\n"},
		{"a table", `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p(r("", "đầu")) + `</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>` + numberedItem("0", "mục") + `</w:tc></w:tr></w:tbl>`,
			"<table>\n<tr><th colspan=\"2\"><p>đầu</p>\n</th></tr>\n<tr><td></td><td><ol>\n<li>mục</li>\n</ol>\n</td></tr>\n</table>\n"},
		{"a note", p(r("", "Câu") + `<w:r><w:footnoteReference w:id="2"/></w:r>`),
			"<p>Câu<sup id=\"ref-1\"><a href=\"#note-1\">1</a></sup></p>\n<hr>\n<ol>\n<li id=\"note-1\"><p>Ghi chú. <a href=\"#ref-1\">↩</a></p></li>\n</ol>\n"},
		{"contents", p(styled("TOC1") + r("", "Một 3")), ""},
		{"a quotation", p(styled("Q") + r("", "a") + "<w:r><w:br/></w:r>" + r("", "b")), "<blockquote><p>a<br>b</p></blockquote>\n"},
		{"a text box", p(r("", "a") + box(p(r("", "trong"))) + r("", "b")), "<p>ab</p>\n<p>trong</p>\n"},
		{"two ways to say it", p(`<w:r><mc:AlternateContent><mc:Choice>` + p(r("", "một")) + `</mc:Choice><mc:Fallback>` + p(r("", "hai")) + `</mc:Fallback></mc:AlternateContent></w:r>`), "<p>một</p>\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pageOf(c.blocks); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// What falls back says in which language it is; what a language is said of at random does not.
func TestHTMLOthers(t *testing.T) {
	text := body(p(r(bold+lang("vi-VN"), "một") + r(lang("en-US"), " two")))
	if got, want := HTML(docxOf(text), nil, language.Vietnamese), "<p><span lang=\"vi\"><b>một</b></span> two</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A part with another text is shown with that.
func TestHTMLTranslated(t *testing.T) {
	data := docxOf(body(p(r("", "một"))))
	if got, want := HTML(data, map[string]string{"word/document.xml": body(p(r("", "one")))}), "<p>one</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := HTML([]byte("PK"), nil); got != "" {
		t.Errorf("of no archive: %q", got)
	}
}

var anyTag = regexp.MustCompile(`</?[a-z][a-z0-9]*( [a-z]+="[^"<>]*")*>`)

// FuzzHTML: whatever the document, its page has all words of its segments, and nothing
// else that could be markup. Of deleted text and of fields that are wrongly nested a segment
// may have words that no reader sees.
func FuzzHTML(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Add([]byte("bản dịch"))
	f.Fuzz(func(t *testing.T, choices []byte) {
		blocks := made(choices)
		data := docxOf(body(blocks))
		document, _ := readStops(data)
		if document == nil {
			return
		}
		text := anyTag.ReplaceAllString(HTML(data, nil), "")
		if strings.ContainsAny(text, "<>") {
			t.Fatalf("markup left in %q", text)
		}
		if strings.Contains(blocks, "fldChar") || strings.Contains(blocks, "<w:del>") {
			return
		}
		text = source.Clean(html.UnescapeString(text))
		for _, seg := range document.Segments {
			plain := source.Plain(seg.Text, seg.Codes)
			for _, token := range source.Tokens(plain) {
				for word := range strings.SplitSeq(token.Span.Of(plain), "\x00") {
					if token.Shape.IsWord() && !strings.Contains(text, word) {
						t.Fatalf("%q of %q is not in %q (%s)", word, seg.Text, text, blocks)
					}
				}
			}
		}
	})
}

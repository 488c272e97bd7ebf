package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

func read(text string) (*source.Document, []source.Diagnostic) {
	return Read("source/vi/trang.html", "trang.html", language.Vietnamese, text, source.RulesFor(language.Vietnamese))
}

// outline writes each segment on a line, the first of a unit with its kind.
func outline(doc *source.Document) string {
	var b strings.Builder
	for _, u := range doc.Parts[0].Units {
		for i, seg := range u.Segments {
			if i == 0 {
				fmt.Fprintf(&b, "%s: %s\n", u.Kind, seg.Text)
			} else {
				fmt.Fprintf(&b, "\t%s\n", seg.Text)
			}
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a page", `<!DOCTYPE html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <title>Thông cáo &amp; tin</title>
  <meta name="description" content="Một. Hai.">
  <meta property='og:title' content='Tin'>
  <meta name="viewport" content="width=device-width">
  <style>p { color: red }</style>
</head>
<body>
  <!-- Bản nháp. -->
  <h1>Đầu đề. Không cắt.</h1>
  <p>Một <b>hai</b>. Ba
     bốn.</p>
</body>
</html>
`, `
title: Thông cáo &amp; tin
metadata: Một. Hai.
metadata: Tin
heading: Đầu đề. Không cắt.
paragraph: Một <b>hai</b>.
	Ba bốn.
`},
		{"kinds", `<ul><li>a<li><p>b</ul><dl><dt>c<dd>d</dl><blockquote>e<p>f</blockquote><table><caption>g<tr><th>h<td>Một. Hai.<td><p>Một. Hai.</table>
<figure><img src=x alt=n><figcaption>o</figcaption></figure><h6>p</h6><details><summary>q</summary>r</details><address>s</address>`, `
item: a
item: b
item: c
item: d
quotation: e
quotation: f
caption: g
cell: h
cell: Một. Hai.
cell: Một.
	Hai.
attribute: n
caption: o
heading: p
caption: q
paragraph: r
paragraph: s
`},
		{"tags that need no end", "<p>một<p>hai<div>ba<p>bốn</div>năm<hr>sáu", `
paragraph: một
paragraph: hai
paragraph: ba
paragraph: bốn
paragraph: năm
paragraph: sáu
`},
		{"controls", `<p>Tên: <input placeholder="Nguyễn Văn A" value="x"> <button>Gửi đi</button> <select><optgroup label="Nước"><option>Nga<option label="TQ">Trung Quốc</select>
<input type="submit" value="Gửi"><textarea placeholder="Ý kiến">Dòng một.
Dòng hai. Ba.</textarea>`, `
paragraph: Tên: <input placeholder="Nguyễn Văn A" value="x">
paragraph: Gửi đi
attribute: Nước
item: Nga
attribute: TQ
item: Trung Quốc
attribute: Gửi
attribute: Ý kiến
attribute: Dòng một.
	Dòng hai.
	Ba.
`},
		{"attributes alone", `<p><a href="x" title="Một"><img alt="Hai"></a></p><div title='Ba' aria-label="Bốn">Năm</div><th abbr=Sáu>Bảy</th><link title="x"><track label="Tám">`, `
attribute: Một
attribute: Hai
attribute: Ba
attribute: Bốn
paragraph: Năm
attribute: Sáu
cell: Bảy
attribute: Tám
`},
		{"attributes in a text", `<p>Xem <img src=a alt=Cờ> và <a title='Một' href="x">hai</a>. <abbr
  title="Ba">B</abbr> bốn.`, `
paragraph: Xem <img src=a alt="Cờ"> và <a title='Một' href="x">hai</a>.
	<abbr title="Ba">B</abbr> bốn.
`},
		{"an attribute behind the text", `Một. <a title="Hai"></a>`, `
paragraph: Một.
attribute: Hai
`},
		{"attributes of no text", `<img alt=""><img alt=" "> <input value="x"><meta name="robots" content="all"><a title="&nbsp;">b</a><span data-title="x">c</span>`, `
paragraph: <img alt=""><img alt=" "> <input value="x"><meta name="robots" content="all"><a title="&nbsp;">b</a><span data-title="x">c</span>
`},
		{"first of two counts", `<img alt="một" alt="hai">`, `
attribute: một
`},
		{"line breaks", "<p>Một<br>\n  hai <br/> ba<wbr>bốn.", `
paragraph: Một<br>hai<br/>ba<wbr>bốn.
`},
		{"program text", "<p>Lệnh <code>go  <b>test</b>\n</code> rồi.</p><pre>x</pre><p><code>y</code></p><script>z</script><svg><text>w</text></svg>", `
paragraph: Lệnh <code>go <b>test</b> </code> rồi.
`},
		{"a poem", "<pre translate=yes>Trăm năm\n  trong cõi. Người\n\n</pre>", `
paragraph: Trăm năm
paragraph: trong cõi.
	Người
`},
		{"a code that is not closed", "<p>Lệnh <code>a b</p><p>rồi.", `
paragraph: Lệnh <code>a b
paragraph: rồi.
`},
		{"translate", `<div translate="no" title="x">a <p translate>b</p> <i translate="YES">c</i> d</div> <p>Thư <span translate=no>e <b translate=yes>f</b></span> g <img translate=no alt=h>.`, `
paragraph: b
paragraph: c
paragraph: Thư <span translate=no>e <b translate=yes>f</b></span> g <img translate=no alt=h>.
`},
		{"a block in what is not for translation", "<div>Một <span translate=no>a<div>b</div>c</span> hai", `
paragraph: Một
paragraph: hai
`},
		{"class", `<p class="x notranslate">a</p><p class="notranslate2">b</p><p class=notranslate translate=yes>c</p>`, `
paragraph: b
paragraph: c
`},
		{"skip", "<p>Một <!-- dich:skip --> a <b>b</b> <!-- dich:end --> hai.<!-- dich:skip --><p>c</p><!-- dich:end --> <p>Ba.", `
paragraph: Một <!-- dich:skip --> a <b>b</b> <!-- dich:end --> hai.
paragraph: Ba.
`},
		{"language", `<p lang="en">a <b lang="vi">b</b></p><p lang="vi-VN">c <i lang="en">d</i></p><div lang="en"><p lang="vi">e</p><p translate=yes>f`, `
paragraph: c <i lang="en">d</i>
paragraph: e
paragraph: f
`},
		{"attributes of what is not for translation", `<div><iframe src=x title="Bản đồ"></iframe></div><p>Xem <svg aria-label=Cờ><path/></svg> ở <iframe title="b"></iframe>.<pre title="Mã">x</pre><code translate=no title=c></code>`, `
attribute: Bản đồ
paragraph: Xem <svg aria-label="Cờ"><path/></svg> ở <iframe title="b"></iframe>.
attribute: Mã
`},
		{"labels", `<label for=a>Họ tên</label> <input id=a placeholder="Lê A"><br><label><input type=checkbox> Tôi <b>đồng ý</b>. Gửi thư.</label>`, `
caption: Họ tên
attribute: Lê A
caption: <input type=checkbox> Tôi <b>đồng ý</b>.
	Gửi thư.
`},
		{"comments", "<p>Một <!-- x\n y -->hai<?php z ?>.", `
paragraph: Một <!-- x y -->hai<?php z ?>.
`},
		{"a title is no markup", "<title>A <b> &amp &lt; B</title>", `
title: A &lt;b> &amp; &lt; B
`},
		{"references", "<p>Li&ecirc;n h&#7907p &notit; &x; a < b & c &", `
paragraph: Li&ecirc;n h&#7907;p &not;it; &x; a < b & c &
`},
		{"what could be taken for markup", "<p>x <\u200bb> &am\u200bp; &lt\u200b; y", `
paragraph: x &lt;b> &amp;amp; &lt;; y
`},
		{"a tag that does not end", "<p>Một <b hai", `
paragraph: Một
`},
		{"capitals and white space", "<P\r\nCLASS=x>Một <B\t>hai</B\n> <IMG\fALT=Ba\n>.", `
paragraph: Một <B >hai</B > <IMG ALT="Ba" >.
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, _ := read(test.text)
			if diff := cmp.Diff(test.want[1:], outline(doc)); diff != "" {
				t.Error(diff)
			}
			checkIdentity(t, doc, test.text)
			checkCodes(t, doc)
			doc, _ = readStops(test.text)
			checkWrite(t, doc, everything)
		})
	}
}

func TestDiagnostics(t *testing.T) {
	deep := strings.Repeat("<div>", MaxDepth)
	tests := []struct{ name, text, want string }{
		{"nothing", "<!-- dich:skip -->a<!-- dich:end --> <html lang=vi-VN><body lang=x>", ""},
		{"skip", "<p>Một\n<!-- dich:skip -->hai", `error html-skip-open "<!-- dich:skip -->" map[]` + "\n"},
		{"end", "<p>Một <!-- dich:end -->", `error html-skip-end "<!-- dich:end -->" map[]` + "\n"},
		{"a comment", "<p>Một <!-- hai >", `warning html-unclosed "<!-- hai >" map[Tag:<!--]` + "\n"},
		{"a script", "<p>Một <script>hai <!-- ", `warning html-unclosed "<script>" map[Tag:<script]` + "\n"},
		{"a title", "<title>hai", `warning html-unclosed "<title>" map[Tag:<title]` + "\n"},
		{"a drawing", "<div>a<svg><path>b</div>c<svg><path>", `warning html-unclosed "<svg>" map[Tag:<svg]` + "\n"},
		{"a tag in what is not for translation", "<div translate=no><i>a<p translate=yes>b<pre translate=yes>c", ""},
		{"an attribute", `<p>Một <a href="x>hai</a>`, `warning html-unclosed "<a href=\"x>hai</a>" map[Tag:<a]` + "\n"},
		{"an end tag", `<p>Một</p`, `warning html-unclosed "</p" map[Tag:<p]` + "\n"},
		{"the page's language", "<html lang=en><body lang='ru-RU'>", `warning html-page-language "<html lang=en>" map[Got:en Want:vi]
warning html-page-language "<body lang='ru-RU'>" map[Got:ru-RU Want:vi]
`},
		{"another language", "<p lang=en>a<p lang=en>b<p lang=ru>c", `note html-other-language "<p lang=en>" map[Got:en]
note html-other-language "<p lang=ru>" map[Got:ru]
`},
		{"depth", deep + "<p>", `error html-nesting "<p>" map[Max:1000]` + "\n"},
		{"just as deep", deep, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, found := read(test.text)
			var b strings.Builder
			for _, d := range found {
				fmt.Fprintf(&b, "%s %s %q %v\n", d.Severity, d.Code, d.Subject.Span.Of(test.text), d.Args)
				if d.Subject.File != "source/vi/trang.html" || string(d.Hint) != string(d.Code) {
					t.Errorf("file %s, hint %s", d.Subject.File, d.Hint)
				}
			}
			if diff := cmp.Diff(test.want, b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCodes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Một hai", ""},
		{"a <b>b</b> <i>c", "open1 <b>[] close1 </b>[] open2 <i>[]"},
		{"<b><i>a</b></i></u>", "open1 <b>[] open2 <i>[] close1 </b>[] close2 </i>[] close3 </u>[]"},
		{"<b>a</b><b>c</b>", "open1 <b>[] close1 </b>[] open2 <b>[] close2 </b>[]"},
		{"a<br>b<BR/>c<wbr><img src=x>", "standalone1 <br>[\n] standalone2 <BR/>[\n] standalone3 <wbr>[] standalone4 <img src=x>[\ufffc]"},
		{`<img alt="a">`, `standalone1 <img alt="[` + "\ufffc" + `] standalone2 ">[ ]`},
		{`<a title='a &amp b' href=x>c</a>`, `open1 <a title='[] reference0 &amp[&] standalone2 ' href=x>[ ] close1 </a>[]`},
		{"&nbsp;&lt;&#10;&fjlig;&zz;", "reference0 &nbsp;[\u00a0] reference0 &lt;[<] reference0 &#10;[ ] reference0 &fjlig;[fj]"},
		{"<code>a <b></code><!--x--></p>", "standalone1 <code>a <b></code>[\ufffc] standalone2 <!--x-->[] close3 </p>[]"},
		{"a <code>b <i>c ", "standalone1 <code>b <i>c[\ufffc]"},
		{"a <script>b", "standalone1 <script>b[]"},
		{"a < b <c", ""},
		{"a <c d='&amp;<b>", "reference0 &amp;[&]"},
	}
	for _, test := range tests {
		var got []string
		for _, c := range Codes(test.text) {
			got = append(got, fmt.Sprintf("%s%d %s[%s]", c.Kind, c.N, c.Text, c.Shown))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

// Terms are found in words that are written with references.
func TestPlain(t *testing.T) {
	text := "Li&ecirc;n <b>h</b>&#7907;p <abbr title=\"Liên\">LHQ</abbr>"
	var words []string
	plain := source.Plain(text, Codes(text))
	for _, token := range source.Tokens(plain) {
		words = append(words, strings.ReplaceAll(token.Span.Of(plain), "\x00", ""))
	}
	if diff := cmp.Diff([]string{"Liên", "hợp", "Liên", "LHQ"}, words); diff != "" {
		t.Error(diff)
	}
}

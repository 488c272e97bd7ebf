package html

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"dich/source"
)

// translated reads a page and puts a translation in the place of its last segment.
func translated(text, target string) string {
	doc, _ := read(text)
	part := &doc.Parts[0]
	units := part.Units
	unit := &units[len(units)-1]
	seg := &unit.Segments[len(unit.Segments)-1]
	return source.Splice(text, []source.Replacement{{Span: seg.Span, Text: Write(part, unit, seg, target)}})
}

func TestWrite(t *testing.T) {
	for _, test := range []struct{ name, text, target, want string }{
		{"text", "<p> Một\n hai.\n", "One two.", "<p> One two.\n"},
		{"the author's tags", "<p>Một <B\n>hai</B\t> ba", "<B >Two</B > one", "<p><B\n>Two</B\t> one"},
		{"a line break", "<p>Một <BR>\n\t hai<br> ba", "One<BR>two<br>three<br>four", "<p>One<BR>\n\t two<br> three<br> four"},
		{"tags of the translator", "<p>Một", "<i>One</i>", "<p><i>One</i>"},
		{"the author's references", "<p>A &amp B &#60; C", "C &lt; B &amp; A &#60;", "<p>C &lt; B &amp; A &#60;"},
		{"a sign that begins no tag", "<p>Một", "1 < 2 & 3", "<p>1 < 2 & 3"},
		{"a tag that does not end", "<p>Một</p>", "a <b", "<p>a &lt;b</p>"},
		{"a comment that does not end", "<p>Một</p>", "a <!-- b", "<p>a &lt;!-- b</p>"},
		{"an end tag that does not end", "<p>Một</p>", "a </", "<p>a &lt;/</p>"},
		{"beside other bytes", "<p>&#32Một", "5", "<p>&#32&#53;"},
		{"beside a sign", "<p>A <b></b>", "<", "<p>< <b></b>"},
		{"a title", "<title>A <b> & B</title>", "</title> <i> &lt;b> & \"C\"", "<title>&lt;/title> &lt;i> &lt;b> & \"C\"</title>"},
		{"a field", "<textarea>\nMột\n</textarea>", "</textarea>", "<textarea>\n&lt;/textarea>\n</textarea>"},
		{"a value in double quotes", `<p title="Một">`, `"<b>" 'c' &lt; &`, `<p title="&quot;<b>&quot; 'c' &lt; &">`},
		{"a value in single quotes", `<p title='Một'>`, `"a" 'b'`, `<p title='"a" &#39;b&#39;'>`},
		{"a value without quotes", `<p title=Một>`, `One "two"`, `<p title="One &quot;two&quot;">`},
		{"a value without blanks in it", `<p title=&nbsp;a&copy>`, `b &copy;`, `<p title="b &copy;">`},
		{"a reference in a value", `<p title="a&copy=1">`, `b&amp;copy=1 &copy=2`, `<p title="b&amp;copy=1 &copy;=2">`},
		{"a value in a text", `<p>Xem <img src=a alt='Cờ &lt'>.`, `See <img src=a alt='Flag &lt;'>.`, `<p>See <img src=a alt='Flag &lt;'>.`},
		{"a value without quotes in a text", `<p>Xem <img alt=Cờ"  src=a>.`, `See <img alt="A &quot;flag&quot;" src=a>.`, `<p>See <img alt="A &quot;flag&quot;" src=a>.`},
		{"what is not for translation", "<p>Lệnh <code>a\n\n b</code>", "The <code>a b</code>", "<p>The <code>a\n\n b</code>"},
		{"a code that the author did not close", "<p>Lệnh <code>a\n b", "The <code>a b", "<p>The <code>a\n b"},
	} {
		if got := translated(test.text, test.target); got != test.want {
			t.Errorf("%s: %q in %q gives\n%q, want\n%q", test.name, test.target, test.text, got, test.want)
		}
	}
}

func TestSetLanguage(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`<!DOCTYPE html> <!--x--> <html lang="vi"><p>`, `<!DOCTYPE html> <!--x--> <html lang="zh-Hans"><p>`},
		{"<HTML\nLANG='vi' lang=x>", "<HTML\nLANG='zh-Hans' lang=x>"},
		{"<html lang=vi class=x>", "<html lang=zh-Hans class=x>"},
		{"<html lang>", `<html lang="zh-Hans">`},
		{"<html lang= >", `<html lang="zh-Hans">`},
		{"<html>", `<html lang="zh-Hans">`},
		{"<html class=x>", `<html lang="zh-Hans" class=x>`},
		{`<html xml:lang="vi" id=a lang=vi id=b>`, `<html xml:lang="zh-Hans" id=a lang=zh-Hans id=b>`},
		{`<html id=a xml:lang="vi">`, `<html lang="zh-Hans" id=a xml:lang="zh-Hans">`},
		{"<p><html lang=vi>", ""},
		{"<!-- <html> -->", ""},
		{"<html lang=vi", ""},
	} {
		part := source.Part{Text: test.text}
		r, ok := SetLanguage(&part, language.MustParse("zh-Hans"))
		got := ""
		if ok {
			got = source.Splice(test.text, []source.Replacement{r})
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(`
<p>Kazakhstan có biên giới chung với cả <a href="/nga">Nga</a> lẫn Trung Quốc và tham gia nhiều tổ chức khu
  vực. Sau khi giành độc lập, một lĩnh vực quan trọng trong chính sách đối ngoại của đất nước là hợp tác với các tổ
  chức quốc tế, từ <time datetime="14:00">14&nbsp;giờ</time>. Bài viết cũng nêu <em>yếu tố quyết định</em>:</p>
<div class="x" id=y><ul><li>một <img src="a.png" alt="Cờ"></li><li>hai</li></ul></div>
`, 2000)
	rules := source.RulesFor(language.Vietnamese)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Read("a.html", "a.html", language.Vietnamese, text, rules)
	}
}

func BenchmarkCodes(b *testing.B) {
	text := `bài giải thích <a href="regional-organisations.md" title="Đọc bài giải thích">“Kazakhstan”</a> &amp; SCO.`
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Codes(text)
	}
}

package html

import "testing"

// pages are what readers of HTML stumble over, on a line each.
var pages = []string{
	"", " ", "<", "<a", "</", "</a", "<!", "<!-", "<!--", "<?", "<![CDATA[", "&", "&#", "&#x", "a", "a<", "a <", "a &",
	"Một. Hai.", "<p>Một. Hai.", "<p>Một <b>hai</b> ba.</p>", "<p>Một <b>hai. Ba</b> bốn.",
	"<title>Một <b> & hai</title>", "<title>Một", "<title>a</titl</title>", "<textarea>\nMột\n\n hai. Ba\n</textarea> bốn",
	`<img alt="Một">`, `<p>Xem <img alt="một" title='hai'> ba.`, `<p>Xem <img src=x alt=một title=hai> ba.`,
	`<img alt=một/>`, `<a title=a"b'c>x</a>`, `<img alt=một>`, `<input type=submit value=Gửi>`, `<input value="x">`,
	`<div title="một">hai</div>`, `<a title="một"></a>hai`, `hai. <a title="một"></a>`, `<meta name=description content="Một. Hai.">`,
	`<img alt="a &copy=1 &copy; &amp <b> c">`, `<img alt='nói "một"'>`, `<img alt="nói 'một'">`,
	"Li&ecirc;n h&#7907;p&nbspqu&#x1ed1;c &notit; &lt;b> &#32Năm &", "&am\u200bp; <\u200bb> <Ă>", "&lt\u200b; x", "a&#10;b&Tab;c",
	"<p>Dùng <code>a < b</code> ở đây.", "<p>Dùng <code>a b <p>Hai", "<pre>x</pre>y<pre translate=yes>Một\n  <b>hai\n</b>ba</pre>",
	"<p translate=no>a <b translate=yes>b</b> c</p>d", "x <span translate=no>a <b translate=yes>b</b> c</span> d",
	"x <span translate=no>a <div>b</div> c</span> d", "x <span class='a notranslate'>a</span> d", "<div translate=no>a<p translate=yes>b</div>c",
	"a <!-- dich:skip --> b <!-- dich:end --> c", "a <!-- dich:skip --> <p>b <!-- dich:end --> c", "a <!--dich:end--> b <!-- dich:skip -->c",
	"a <!-- dich:skip --><code>b<!-- dich:end --> c</code> d", "a <code><!-- dich:skip --></code> c <!-- dich:end --> d",
	"a<!--b--> <!-->c<!--->d<!--e--!>f<!x><?y></ z></>g", "<svg><title>a</title><![CDATA[</svg>]]></svg>b", "a <svg/> b <math><mi>x</math> c",
	"<script>a</script>b<script><!--<script></script>--></script>c", "a <script>if (a<b) x()</script> b", "<style>p{}</style>a", "a<plaintext><b>c",
	"<ul><li>a<li>b <ul><li>c</ul>d</ul>", "<table summary='a'><caption>b<tr><th abbr=c>d<td>e<p>f. G.</table>", "<dl><dt>a<dd>b. C.</dl>",
	"<select><optgroup label=a><option>b<option label=c>d</select>", "<p>a<button>b</button>c", "<b>a<p>b</b>c", "<b><i>a</b>b</i> <i>c</p>d",
	"a<br>b<wbr>c<br/> d</br>e", "A<BR\n>B <IMG\tALT = 'C'\r\n> <A HREF=X>D</A >", "<p\n>a\r\nb\rc\fd\ve", "<a b b=c b='d' title=e title=f>g</a>",
	"<p lang=en>a <b lang=vi>b</b></p><p lang=vi>c<p lang=x-y>d", "<html lang=en><body>a", "<a\x01b>c</a\x01b>\x02", "<noscript>a <b>b</noscript>c",
	"<object><p>a</object><video title=b>c</video><ruby>d<rt>e</ruby>", "<p>a<template>b<p>c</template>d", "<frameset>a<noframes>b</noframes>",
	"<p>“Một.” <q>Hai.</q> <b></b> ba.", "\ufeff<p>a\u00a0b\u2028c", "a<span title='b'>.</span> C", "<x-y>a</x-y><x-y title=b></x-y>",
	"<A&copy", "0\r0", "a <!-- b \n", "a <iframe title=b>c</iframe> d", "a <code title=b> c", "a <code title=b> ", "a <svg title=b/> c", "a <code>b \n", "a <? b ",
}

// begun and continued are halves of pages: each of the one before each of the other.
var (
	begun = []string{
		"", "<p>Một ", "<p>Một <b>", "<title>Một ", "<textarea>Một\n", "<script>a ", "<style>a ", "<!-- a ", "<pre translate=yes>Một\n",
		"<svg>a ", "<p>Một <code>a ", "<div title='Một ", `<img alt="Một `, "<p>Một <a title=", "<a ", "<plaintext>Một ", "<table><td>Một ",
		"<!-- dich:skip -->a ", "<p>M&ocirc", "<p>Một. Hai. ",
	}
	continued = []string{
		"hai", "<b", "<B>hai</B>", "</", "</>", "< hai", "<3", "<!", "<!>", "<!-", "<!-->", "<!--->", "<!-- hai -- ba --!> bốn", "<!--<!-- hai -->-->",
		"<![CDATA[ hai ]]> ba", "<?xml hai ?>", "<!DOCTYPE hai>", "&", "&amp", "&amp;", "&ampx;", "&#38;#38;", "&#x", "&#x110000;", "&#0;", "&#128;",
		"' hai", "\" hai", "'> hai", "\"> hai", "> hai", "/> hai", "=hai>", "hai\r\nba\rbốn\n", "\x01\x7f\u0085 hai", "\t\f\v hai ", "<br\r\n/>hai",
		"</title>hai", "</textarea >hai", "</SCRIPT\n>hai", "<script>'</script>'</script>hai", "<!--<script></script>--></script>hai", "</p >hai", "</p a=b>hai",
		"<p", "<p>", "<p/>hai", "<p =>hai", "<a b='c' b=\"d\" b>hai</a>", "<a b=c/d/>hai", "<a\nb\n=\nc>hai", "<a title='hai' title='ba'>bốn</a>",
		"<x:y z=\">\">hai</x:y>", "<ă>hai</ă>", "<code>hai</code> ba", "</code> hai", "</svg> hai", "<!-- dich:end --> hai", "hai</div></div>",
		"<td>hai<tr><td>ba</table>bốn", "<li>hai<li>ba", "\ufeffhai\u200b", "hai\u00a0", "<img alt=hai src=ba>.", "<span translate=no>hai</span>. Ba",
	}
)

func TestTokenizerInputs(t *testing.T) {
	for _, first := range begun {
		for _, second := range continued {
			text := first + second
			doc, _ := readStops(text)
			checkIdentity(t, doc, text)
			checkCodes(t, doc)
			checkWrite(t, doc, everything)
		}
	}
}

package html

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// shout takes addresses that begin with a dot, and writes texts in capitals.
var shout = Dressing{
	Link:  func(address string) (string, bool) { return "/" + address, !strings.Contains(address, ":") },
	Words: func(text string) string { return html.EscapeString(strings.ToUpper(text)) },
}

func TestBody(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a page", "<html><head><title>T</title><style>p{}</style></head><body class=x><p id=a onclick=f()>Một &amp; hai", `<p id="a">MỘT &amp; HAI</p>`},
		{"scripts go", "a<script>alert(1)</script>b<svg><script>x</script></svg>c", "ABC"},
		{"links", `<a href="x.md">x</a> <a href="javascript:f()">y</a> <img src=p.png alt="A" onerror=f()>`, `<a href="/x.md">x</a> <a>y</a> <img src="/p.png" alt="A">`},
		{"forms", `<form action=/x>tên <input name=a><button>gửi</button></form>`, "TÊN "},
		{"what is left open", "<ul><li>a<li>b</ul></div></main>c", "<ul><li>A</li><li>B</li></ul>C"},
		{"words as they are", `<h2>a</h2><abbr title='"'>b</abbr><code>c</code>d`, `<h2>a</h2><abbr title="&#34;">b</abbr><code>c</code>D`},
		{"no markup of its own", "&lt;script&gt;", "&lt;SCRIPT&gt;"},
	} {
		if got := Body(c.text, shout); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// Body is safe: nothing runs, and every element is closed.
func FuzzBodyIsSafe(f *testing.F) {
	for _, seed := range []string{"<p>a", "<script>x</script>", "<a href='javascript:x'>", "<svg/onload=x>", "</main><b><i></b>", "<plaintext>a<b>", "<p title='<script>'>", "<textarea><img src=x>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := html.NewTokenizer(strings.NewReader(Body(text, shout)))
		open := 0
		for {
			switch tokens.Next() {
			case html.ErrorToken:
				if open != 0 {
					t.Fatalf("%d elements are open", open)
				}
				return
			case html.StartTagToken:
				token := tokens.Token()
				if !kept[token.DataAtom] {
					t.Fatalf("the element %s", token.Data)
				}
				for _, a := range token.Attr {
					if _, ok := attributesKept[a.Key]; !ok || strings.HasPrefix(a.Val, "/javascript:") {
						t.Fatalf("%s=%q", a.Key, a.Val)
					}
				}
				if !alone[token.DataAtom] {
					open++
				}
			case html.EndTagToken:
				open--
			}
		}
	})
}

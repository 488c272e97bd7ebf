package html

import (
	"strings"
	"testing"
)

// hostile are pages that nobody wrote by hand.
func hostile() map[string]string {
	pages := map[string]string{
		"a comment that does not end":  "<p>Một<!--" + strings.Repeat("hai ", 1<<18),
		"a script that does not end":   "<script>" + strings.Repeat("if (a<b) ", 1<<17),
		"a title that does not end":    "<title>" + strings.Repeat("một </titl ", 1<<17),
		"an attribute without its end": `<a title="` + strings.Repeat("một ", 1<<18),
		"attributes":                   "<p>một <a " + strings.Repeat(`x="y" `, 100000) + ">hai</a>",
		"different attributes":         "<p>một <a " + different(100000) + ">hai</a>",
		"titles":                       "<p>một <a " + strings.Repeat(`title="y" `, 100000) + ">hai</a>",
		"one long word":                strings.Repeat("a", 1<<20),
		"a long name":                  "<" + strings.Repeat("a", 1<<20) + ">b",
		"a long reference":             "&" + strings.Repeat("a", 1<<20) + ";&#" + strings.Repeat("1", 1<<20),
		"inline under a block":         strings.Repeat("<b>", 990) + "<div>" + strings.Repeat("</b>", 100000),
		"inline in a hole":             "a<b><code>" + strings.Repeat("<i>", 900) + strings.Repeat("</b>", 100000),
		"blocks over a paragraph":      "<p><button>" + strings.Repeat("<b>", 990) + strings.Repeat("<div></div>", 100000),
		"items over inline":            "<ul>" + strings.Repeat("<b>", 990) + strings.Repeat("<br><li>a", 100000),
		"ends of nothing":              strings.Repeat("<i>", 990) + strings.Repeat("</x>", 100000),
		"cells over inline":            strings.Repeat("<i>", 990) + strings.Repeat("<td></td>", 100000),
	}
	for _, part := range []string{"<div>", "<b>", "<a ", "&", "<!--"} {
		pages["100,000 × "+part] = strings.Repeat(part, 100000)
	}
	for _, part := range []string{
		"<b>", "<div>", "<ul><li>", "<table><tr><td>", "<a ", "<a href=x>", "&", "&amp", "&#", "<!--", "<!-- dich:skip -->",
		"<!-- dich:end -->", "<", "</", "</p>", "</b>", "<p>", "<li>a", "<code>", "<code>a</code> ", "<span translate=no>", "<p translate=no><b translate=yes>a",
		"<svg>", "<math><![CDATA[", "<title>", "<textarea>", "<select><option>a", "<b><i></b></i>", "<a title=b>", `<img alt="a">`, "<br>", "a<br> ",
		"&lt;", "\u200b<", "<br/>\n", "a. ", "<script>", "<noscript>", "<b>a. </b>", "<a title='a. b'>c. ",
	} {
		pages["20,000 × "+part] = strings.Repeat(part, 20000)
		pages["một 20,000 × "+part] = "<p>một " + strings.Repeat(part, 20000) + " hai"
	}
	return pages
}

func different(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("x")
		b.WriteString(strings.Repeat("y", i%50))
		b.WriteByte(' ')
	}
	return b.String()
}

// Whatever the page, there is a document that is the page, or a reason why not.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs at once: not for the race detector")
	}
	for name, text := range hostile() {
		doc, found := read(text)
		if doc == nil {
			if len(found) == 0 || found[len(found)-1].Code != Nesting {
				t.Errorf("%s: no document, and %v", name, found)
			}
			continue
		}
		checkIdentity(t, doc, text)
		Codes(text)
	}
}

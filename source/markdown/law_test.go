package markdown

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/source"
)

var vietnamese = language.Vietnamese

// stops cuts at each full stop, whatever follows, so that capital letters change nothing.
type stops struct{}

func (stops) Cut(text string) []source.Span {
	var list []source.Span
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '.'); n >= 0 {
			end = at + n + 1
		}
		if s := (source.Span{Start: at, End: end}).Trim(text); !s.Empty() {
			list = append(list, s)
		}
		at = end
	}
	return list
}

func read(text string, keys ...string) (*source.Document, []source.Diagnostic) {
	return Read("bai.md", "bai.md", vietnamese, text, stops{}, keys)
}

var seeds = []string{
	"# Một\n\nHai **ba. Bốn** năm.\nSáu [bảy](https://dich.vn \"Tám\").\n",
	"> Một hai  \n> ba. Bốn\\\nnăm `sáu\n> bảy`.\n\n- [x] *A*\n- 1. B\n  2. C\n\n  D\n",
	"| A | B\\|C |\n|---|:-:|\n| **d** | `e\\|f` | g |\nh\n\ni\n===\n",
	"[EAEU] và [SCO][], [a][b], [c][].\n\n[eaeu]: /url 'Liên minh'\n[sco]: <x>\n\"Hai\"\n",
	"---\ntitle: Một\ntags: [a, \"b\"]\n---\nHai[^1].\n\n[^1]: Ba ![bốn](x.png \"năm\").\n    Sáu\n",
	"+++\ntitle = 'Một'\n+++\n\n<div>\nx\n</div>\n\n<!-- dich:skip -->\nA\n<!-- dich:end -->\n\n    code\n~~~\ncode\n",
	"\ufeffMột <b>hai</b><br>ba &amp; \\* <span translate=\"no\">*x* </span> www.dich.vn a@dich.vn <a@b.c>\r\nx\ry\tz  \r\n",
	"a\\  \nb * c ** d __e *f_ ~~g~ h~~ ![`]( <!-- x -->\n- - > + a\n   10) b\n",
	"![a](b) [![c](d)](e) [f [g](h)](i) [j\nk]\n\n[j k]: l\n",
	"![1<code>|][{#i}</code>#110) ][\n![<span translate=no>\\\n;`][</span># ](u)&</span>  \n**",
	"[*<br>][  \n](u \"t\") <\\ \n\\\n[ ] a `\n\n- [ ] \n\t<b>. *|](u)**$",
	"***\\\n](u)*<http://x.y>|a|b\n\n***\n**\n**\n\n.\n     ~~~\n\n10) [ ] <br>a\n---  \n[```)<http://x.y>",
	"][a@b.c[^1]: x.** 10) \\*][x] ](u \"t\")\n\n``# . www.a.b```<div>    ^\n\n# <span translate=no>~~~",
	"# - [a]: b<!-- x -->a@b.c__\n\n```http://a.b[ ] . *<span translate=no>`é\n\n[link](<foo\nbar>)",
	"## A {#b}\n### C ###\n#\n\\# d\n1986\\. e\n+ f\n***\n---\n&#35; g",
}

// FuzzRead holds the laws of reading: rendering with nothing replaced gives back the
// text; units and segments are in order and inside; and Codes finds in a segment what
// Read found there.
func FuzzRead(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(checkRead)
}

func checkRead(t *testing.T, text string) {
	doc, found := read(text, "title", "tags", "a.b")
	if doc == nil {
		if len(found) == 0 {
			t.Fatal("no document and no reason")
		}
		return
	}
	part := &doc.Parts[0]
	if got := part.Render(keep); got != text {
		t.Fatalf("%q is rendered as %q", text, got)
	}
	at := 0
	for _, u := range part.Units {
		if u.Span.Start < at || u.Span.End > len(text) || len(u.Segments) == 0 {
			t.Fatalf("%q: unit %v after %d", text, u.Span, at)
		}
		at = u.Span.Start
		for _, seg := range u.Segments {
			if seg.Span.Start < at || seg.Span.Empty() || !u.Span.Contains(seg.Span) {
				t.Fatalf("%q: segment %v after %d in %v", text, seg.Span, at, u.Span)
			}
			at = seg.Span.End
		}
		at = u.Span.End
	}
	if isTame(text) {
		checkCodes(t, text)
	}
}

// keep replaces nothing.
func keep(*source.Unit, *source.Segment) (string, bool) { return "", false }

// uncut makes each block one segment.
type uncut struct{}

func (uncut) Cut(text string) []source.Span { return []source.Span{{Start: 0, End: len(text)}} }

func checkCodes(t *testing.T, text string) {
	t.Helper()
	doc, _ := Read("", "", vietnamese, text, uncut{}, nil)
	for _, seg := range doc.Segments {
		if diff := cmp.Diff(seg.Codes, Codes(seg.Text), cmpopts.IgnoreFields(source.Code{}, "Raw"), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q, segment %q: (-Read +Codes)\n%s", text, seg.Text, diff)
		}
	}
}

// isTame reports a text of which Clean changes only ASCII white space, without long runs
// that could be cut in two at the end of a segment.
func isTame(text string) bool {
	return !strings.Contains(text, "****") && !strings.Contains(text, "____") && utf8.ValidString(text) && source.Compose(text) == text && !strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0x80 && (unicode.IsSpace(r) || unicode.In(r, unicode.Cf)) || r == 0
	})
}

// FuzzWrite holds the laws of writing: a translation changes the bytes of its segment
// alone, and reading the result gives the same units, with the translation there.
func FuzzWrite(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed, uint8(0))
		f.Add(seed, uint8(2))
	}
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		if doc, found := read(text, "title", "tags", "a.b"); doc != nil && len(found) == 0 && isTame(text) && !hasDashes(doc) {
			checkWrite(t, text, doc, int(n))
		}
	})
}

// hasDashes reports a paragraph that could become a table.
func hasDashes(doc *source.Document) bool {
	for _, u := range doc.Parts[0].Units {
		for line := range strings.Lines(strings.ReplaceAll(u.Span.Of(doc.Parts[0].Text), "\r", "\n")) {
			if dashColumns(strings.Trim(line, "> \t\n")) > 0 {
				return true
			}
		}
	}
	return false
}

// checkWrite translates the n-th segment.
func checkWrite(t *testing.T, text string, doc *source.Document, n int) {
	t.Helper()
	part := &doc.Parts[0]
	var chosen source.Span
	at := 0
	want := outline(part.Units, func(seg *source.Segment) string {
		if at++; at-1 != n {
			return visible(seg)
		}
		chosen = seg.Span
		return shown(seg, upper)
	})
	written := part.Render(func(u *source.Unit, seg *source.Segment) (string, bool) {
		return Write(part, u, seg, translate(seg)), seg.Span == chosen
	})
	if head, tail := text[:chosen.Start], text[chosen.End:]; !strings.HasPrefix(written, head) || !strings.HasSuffix(written, tail) {
		t.Fatalf("%q: more than %v has changed: %q", text, chosen, written)
	}
	again, found := read(written, "title", "tags", "a.b")
	if again == nil || len(found) > 0 {
		t.Fatalf("%q: %q cannot be read: %v", text, written, found)
	}
	if diff := cmp.Diff(want, outline(again.Parts[0].Units, visible)); diff != "" {
		t.Fatalf("%q: written %q\n%s", text, written, diff)
	}
}

// outline says what each unit shows, and which codes it has, but for references: a
// shortcut is one of another kind once it is translated.
func outline(units []source.Unit, show func(*source.Segment) string) []string {
	var list []string
	for _, u := range units {
		line := string(u.Kind)
		var codes []string
		for i := range u.Segments {
			seg := &u.Segments[i]
			line += " " + show(seg)
			for _, c := range seg.Codes {
				if c.Kind != source.Reference && c.Text != "[" && !strings.HasPrefix(c.Text, "][") {
					codes = append(codes, c.Text)
				}
			}
		}
		list = append(list, source.Clean(line)+" | "+strings.Join(codes, " "))
	}
	return list
}

// visible is what a reader sees of a segment.
func visible(seg *source.Segment) string {
	return shown(seg, func(s string) string { return s })
}

// translate writes all but the codes in capital letters.
func translate(seg *source.Segment) string {
	return around(seg, upper, func(c source.Code) string { return c.Text })
}

func shown(seg *source.Segment, change func(string) string) string {
	return around(seg, change, func(c source.Code) string { return c.Shown })
}

// around writes what stands around the codes, and the codes.
func around(seg *source.Segment, text func(string) string, code func(source.Code) string) string {
	var b strings.Builder
	at := 0
	for _, c := range seg.Codes {
		b.WriteString(text(seg.Text[at:c.Span.Start]))
		b.WriteString(code(c))
		at = c.Span.End
	}
	return b.String() + text(seg.Text[at:])
}

// upper makes capital letters of those that have one as long as themselves.
func upper(s string) string {
	return strings.Map(func(r rune) rune {
		if up := unicode.ToUpper(r); slices.Contains([]rune{'ß', 'ſ', 'ı'}, r) || utf8.RuneLen(up) != utf8.RuneLen(r) || unicode.ToLower(up) != r {
			return r
		}
		return unicode.ToUpper(r)
	}, s)
}

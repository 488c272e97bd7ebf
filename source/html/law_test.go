package html

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"dich/source"
)

var stop = regexp.MustCompile(`\.[\s\v\x{85}\pZ]`)

// stops cuts behind each stop that a blank follows, whatever the case of letters.
type stops struct{}

func (stops) Cut(text string) []source.Span {
	var spans []source.Span
	start := 0
	for start < len(text) {
		end := len(text)
		if found := stop.FindStringIndex(text[start:]); found != nil {
			end = start + found[0] + 1
		}
		if s := (source.Span{Start: start, End: end}).Trim(text); !s.Empty() {
			spans = append(spans, s)
		}
		start = end
	}
	return spans
}

func readStops(text string) (*source.Document, []source.Diagnostic) {
	return Read("a.html", "a.html", language.Vietnamese, text, stops{})
}

// upper is a translation that all can read.
func upper(seg *source.Segment) string {
	var b strings.Builder
	at := 0
	for _, c := range seg.Codes {
		b.WriteString(strings.ToUpper(seg.Text[at:c.Span.Start]) + c.Text)
		at = c.Span.End
	}
	return b.String() + strings.ToUpper(seg.Text[at:])
}

// asShown gives a text with its references as characters.
func asShown(text string) string {
	var b strings.Builder
	at := 0
	for _, c := range Codes(text) {
		b.WriteString(text[at:c.Span.Start])
		if c.Kind == source.Reference {
			b.WriteString(c.Shown)
		} else {
			b.WriteString(c.Text)
		}
		at = c.Span.End
	}
	return source.Clean(b.String() + text[at:])
}

// unreadable reports what [source.Decode] refuses, and the few characters that compose
// with a mark or to one (K, ; and `): no page has them in its markup.
func unreadable(text string) bool {
	return !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\u212a\u037e\u1fef\u0338")
}

// checkIdentity holds that rendering nothing changes nothing, and that units are in
// order, share no byte, and have their segments and codes in them.
func checkIdentity(t *testing.T, doc *source.Document, text string) {
	t.Helper()
	part := &doc.Parts[0]
	if got := part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false }); got != text {
		t.Fatalf("%q: rendered %q", text, got)
	}
	at := 0
	for _, u := range part.Units {
		if u.Span.Start < at || u.Span.End > len(text) || len(u.Segments) == 0 {
			t.Fatalf("%q: unit %v behind %d, with %d segments", text, u.Span, at, len(u.Segments))
		}
		at = u.Span.Start
		for _, seg := range u.Segments {
			if seg.Span.Start < at || seg.Span.Empty() || !u.Span.Contains(seg.Span) {
				t.Fatalf("%q: segment %v of %v behind %d", text, seg.Span, u.Span, at)
			}
			at = seg.Span.End
			for _, c := range seg.Codes {
				if c.Span.Of(seg.Text) != c.Text || !seg.Span.Contains(c.Raw) || c.Raw.Empty() {
					t.Fatalf("%q: code %+v of %q", text, c, seg.Text)
				}
			}
		}
		at = u.Span.End
	}
}

// checkCodes holds that [Codes] finds in a segment what Read has found; in one of
// several sentences, but for the numbers.
func checkCodes(t *testing.T, doc *source.Document) {
	t.Helper()
	for at, seg := range doc.Segments {
		want, got := append([]source.Code(nil), seg.Codes...), Codes(seg.Text)
		for i := range want {
			want[i].Raw = source.Span{}
		}
		if len(doc.Parts[0].Units[at.Unit].Segments) > 1 {
			withoutNumbers(want)
			withoutNumbers(got)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q in %q: (-read +codes)\n%s", seg.Text, doc.Parts[0].Text, diff)
		}
	}
}

func withoutNumbers(codes []source.Code) {
	for i := range codes {
		codes[i].N = 0
	}
}

// checkWrite holds that a translation stands in the document as the text of its
// segment, and that nothing else there changes.
func checkWrite(t *testing.T, doc *source.Document, translate func(at source.At) bool) {
	t.Helper()
	part := &doc.Parts[0]
	var want []string
	var list []source.Replacement
	for at, seg := range doc.Segments {
		target := upper(seg)
		if !translate(at) || !cmp.Equal(kindsOf(seg.Codes), kindsOf(Codes(target))) {
			want = append(want, asShown(seg.Text))
			continue
		}
		want = append(want, asShown(target))
		list = append(list, source.Replacement{Span: seg.Span, Text: Write(part, &part.Units[at.Unit], seg, target)})
	}
	text := source.Splice(part.Text, list)
	again, _ := readStops(text)
	if again == nil {
		t.Fatalf("%q became %q, which has no units", part.Text, text)
	}
	var got []string
	for _, seg := range again.Segments {
		got = append(got, asShown(seg.Text))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%q became %q: (-want +got)\n%s", part.Text, text, diff)
	}
	for u := range again.Parts[0].Units {
		if got, want := again.Parts[0].Units[u].Kind, part.Units[u].Kind; got != want {
			t.Fatalf("%q became %q: unit %d is %s, was %s", part.Text, text, u, got, want)
		}
	}
}

func kindsOf(codes []source.Code) []source.CodeKind {
	var kinds []source.CodeKind
	for _, c := range codes {
		kinds = append(kinds, c.Kind)
	}
	return kinds
}

func everything(source.At) bool { return true }

// FuzzRead holds the laws of this package for any page: see the functions it calls.
func FuzzRead(f *testing.F) {
	for _, page := range pages {
		f.Add(page, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		if unreadable(text) {
			t.Skip()
		}
		doc, found := readStops(text)
		if doc == nil {
			if len(found) == 0 || found[len(found)-1].Code != Nesting {
				t.Fatalf("%q: no document, and %v", text, found)
			}
			return
		}
		checkIdentity(t, doc, text)
		checkCodes(t, doc)
		if strings.IndexFunc(text, unicode.IsTitle) < 0 {
			n := -1
			checkWrite(t, doc, func(source.At) bool { n++; return n == int(which) })
			checkWrite(t, doc, everything)
		}
	})
}

// FuzzCodes holds that the codes of any text are in order, where they say, and cover no
// byte twice.
func FuzzCodes(f *testing.F) {
	for _, page := range pages {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, c := range Codes(text) {
			if c.Span.Start < at || c.Span.Empty() || c.Span.End > len(text) || c.Text != c.Span.Of(text) || !c.Raw.Empty() {
				t.Fatalf("%q: code %+v behind %d", text, c, at)
			}
			at = c.Span.End
			if (c.N == 0) != (c.Kind == source.Reference) {
				t.Fatalf("%q: number of %+v", text, c)
			}
		}
	})
}

// FuzzWrite holds that any text without tags comes back from where it was written, and
// hides nothing of the page.
func FuzzWrite(f *testing.F) {
	for _, target := range pages {
		f.Add(target)
	}
	f.Fuzz(func(t *testing.T, target string) {
		tags := func(k source.CodeKind) bool { return k != source.Reference }
		if unreadable(target) || asShown(target) == "" || slices.ContainsFunc(kindsOf(Codes(target)), tags) {
			t.Skip()
		}
		for _, place := range []string{
			"<p>Một</p>", "<h1>Một<br></h1>", "<p>Một", "<title>Một</title>", "<textarea>\nMột</textarea>", `<p title="Một">`, "<img alt='Một'>", "<img alt=Một>",
		} {
			text := place + "<h2>Cuối</h2>"
			doc, _ := readWhole(text)
			part := &doc.Parts[0]
			seg := &part.Units[0].Segments[0]
			written := source.Splice(text, []source.Replacement{{Span: seg.Span, Text: Write(part, &part.Units[0], seg, target)}})
			again, _ := readWhole(written)
			units := again.Parts[0].Units
			if len(units) != 2 || units[0].Kind != part.Units[0].Kind || units[1].Segments[0].Text != "Cuối" {
				t.Fatalf("%q became %q, with units %+v", text, written, units)
			}
			if got, want := asShown(units[0].Segments[0].Text), asShown(target); got != want {
				t.Fatalf("%q became %q: %q, want %q", text, written, got, want)
			}
		}
	})
}

// whole cuts nothing.
type whole struct{}

func (whole) Cut(text string) []source.Span {
	if s := (source.Span{End: len(text)}).Trim(text); !s.Empty() {
		return []source.Span{s}
	}
	return nil
}

func readWhole(text string) (*source.Document, []source.Diagnostic) {
	return Read("a.html", "a.html", language.Vietnamese, text, whole{})
}

// Compositions of the same text give equal IDs, in tags too.
func TestCompositions(t *testing.T) {
	page := "<title>Tọa đàm</title><p>Đối ngoại <abbr title=\"Á-Âu\" data-x='ế'>ÁÂ</abbr> với <code>biến_số_ộ</code>.<img alt=Cờ>"
	ids := func(text string) (list []source.ID) {
		doc, _ := readWhole(text)
		for _, seg := range doc.Segments {
			list = append(list, seg.ID)
		}
		return list
	}
	if diff := cmp.Diff(ids(norm.NFC.String(page)), ids(norm.NFD.String(page))); diff != "" {
		t.Error(diff)
	}
}

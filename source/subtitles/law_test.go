package subtitles

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"dich/source"
)

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

// asShown gives a text with its references as characters, its markup clean, and without
// lines that show nothing at its ends.
func (r room) asShown(text string) string {
	var b strings.Builder
	at := 0
	for _, c := range r.codes(text) {
		b.WriteString(text[at:c.Span.Start])
		switch {
		case c.Kind == source.Reference:
			b.WriteString(c.Shown)
		case isLineEnd(c):
			b.WriteString(c.Text)
		default:
			b.WriteString(seen(c.Text))
		}
		at = c.Span.End
	}
	var lines []string
	for line := range strings.Lines(b.String() + text[at:]) {
		lines = append(lines, source.Clean(line))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// unreadable reports what [source.Decode] refuses, the few characters that compose with a
// mark or to one, which no file has in its markup, and joiners, beside which blanks come
// and go with codes.
func unreadable(text string) bool {
	return !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\u212a\u037e\u1fef\u0338\u200c\u200d")
}

// checkIdentity holds that rendering nothing changes nothing, and that units are in
// order, share no byte, and have their segment and its codes in them.
func checkIdentity(t *testing.T, doc *source.Document, text string) {
	t.Helper()
	part := &doc.Parts[0]
	if got := part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false }); got != text {
		t.Fatalf("%q: rendered %q", text, got)
	}
	at := 0
	for _, u := range part.Units {
		if u.Span.Start < at || u.Span.End > len(text) || len(u.Segments) != 1 {
			t.Fatalf("%q: unit %v behind %d, with %d segments", text, u.Span, at, len(u.Segments))
		}
		seg := u.Segments[0]
		if seg.Span.Empty() || !u.Span.Contains(seg.Span) {
			t.Fatalf("%q: segment %v of %v", text, seg.Span, u.Span)
		}
		for _, c := range seg.Codes {
			if c.Span.Of(seg.Text) != c.Text || !seg.Span.Contains(c.Raw) || c.Raw.Empty() {
				t.Fatalf("%q: code %+v of %q", text, c, seg.Text)
			}
		}
		at = u.Span.End
	}
}

// checkCodes holds that the codes of a segment's text are those that were read.
func (r room) checkCodes(t *testing.T, doc *source.Document) {
	t.Helper()
	for _, seg := range doc.Segments {
		want, got := append([]source.Code(nil), seg.Codes...), r.codes(seg.Text)
		for i := range want {
			want[i].Raw = source.Span{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q in %q: (-read +codes)\n%s", seg.Text, doc.Parts[0].Text, diff)
		}
	}
}

// checkWrite holds that a translation stands in the document as the text of its segment,
// that nothing else there changes, and that there is nothing new to report.
func (r room) checkWrite(t *testing.T, doc *source.Document, found []source.Diagnostic, translate func(at source.At) bool) {
	t.Helper()
	part := &doc.Parts[0]
	var want []string
	var list []source.Replacement
	for at, seg := range doc.Segments {
		target := upper(seg)
		if !translate(at) || !cmp.Equal(kindsOf(seg.Codes), kindsOf(r.codes(target))) {
			want = append(want, r.asShown(seg.Text))
			continue
		}
		want = append(want, r.asShown(target))
		list = append(list, source.Replacement{Span: seg.Span, Text: r.write(part, &part.Units[at.Unit], seg, target)})
	}
	text := source.Splice(part.Text, list)
	again, foundAgain := r.of(text)
	var got []string
	for _, seg := range again.Segments {
		got = append(got, r.asShown(seg.Text))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%q became %q: (-want +got)\n%s", part.Text, text, diff)
	}
	if diff := cmp.Diff(errorsIn(found), errorsIn(foundAgain)); diff != "" {
		t.Fatalf("%q became %q: (-before +now)\n%s", part.Text, text, diff)
	}
}

func kindsOf(codes []source.Code) []source.CodeKind {
	var kinds []source.CodeKind
	for _, c := range codes {
		kinds = append(kinds, c.Kind)
	}
	return kinds
}

// errorsIn counts what was found, but for what an escape in a translation mends.
func errorsIn(found []source.Diagnostic) map[source.DiagnosticCode]int {
	count := map[source.DiagnosticCode]int{}
	for _, d := range found {
		if d.Code != Tag && d.Code != Unclosed {
			count[d.Code]++
		}
	}
	return count
}

func everything(source.At) bool { return true }

// checkLaws holds all of them for a file.
func checkLaws(t *testing.T, r room, text string) {
	t.Helper()
	doc, found := r.of(text)
	for _, d := range found {
		if span := d.Subject.Span; span.Start < 0 || span.End < span.Start || span.End > len(text) {
			t.Fatalf("%q: %s at %v", text, d.Code, span)
		}
	}
	checkIdentity(t, doc, text)
	r.checkCodes(t, doc)
	if strings.IndexFunc(text, unicode.IsTitle) < 0 {
		r.checkWrite(t, doc, found, everything)
	}
}

func (r room) fuzzRead(f *testing.F) {
	for _, file := range files {
		f.Add(file.text, uint8(0))
	}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		if unreadable(text) {
			t.Skip()
		}
		checkLaws(t, r, text)
		if strings.IndexFunc(text, unicode.IsTitle) < 0 {
			doc, found := r.of(text)
			r.checkWrite(t, doc, found, func(at source.At) bool { return at.Unit == int(which) })
		}
	})
}

// FuzzReadSRT and FuzzReadVTT hold the laws of this package for any file: see the
// functions they call.
func FuzzReadSRT(f *testing.F) { rooms["srt"].fuzzRead(f) }
func FuzzReadVTT(f *testing.F) { rooms["vtt"].fuzzRead(f) }

// FuzzCodes holds that the codes of any text are in order, where they say, and cover no
// byte twice.
func FuzzCodes(f *testing.F) {
	for _, file := range files {
		f.Add(file.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, r := range rooms {
			at := 0
			for _, c := range r.codes(text) {
				if c.Span.Start < at || c.Span.Empty() || c.Span.End > len(text) || c.Text != c.Span.Of(text) || !c.Raw.Empty() {
					t.Fatalf("%s, %q: code %+v behind %d", name, text, c, at)
				}
				at = c.Span.End
				if (c.N == 0) != (c.Kind == source.Reference) {
					t.Fatalf("%s, %q: number of %+v", name, text, c)
				}
			}
		}
	})
}

// places are files with a cue "Một" to translate, which others stand around.
var places = map[string][]string{
	"srt": {
		"1\n00:00:01,000 --> 00:00:02,000\nMột\n\n2\n00:00:03,000 --> 00:00:04,000\nCuối\n",
		"00:00:01,000 --> 00:00:02,000\nMột\n00:00:03,000 --> 00:00:04,000\nCuối",
		"1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>\r\nMột\r\n</i>\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nCuối",
	},
	"vtt": {
		"WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n\n00:03.000 --> 00:04.000\nCuối\n",
		"WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n00:03.000 --> 00:04.000\nCuối",
		"WEBVTT\r\r1\r00:01.000 --> 00:02.000\r<v\rNam>\rMột&nbsp;\r</v>\r\r00:03.000 --> 00:04.000\rCuối",
	},
}

// FuzzWrite holds that any text without markup comes back from where it was written, and
// that it changes no other cue.
func FuzzWrite(f *testing.F) {
	for _, file := range files {
		f.Add(file.text)
	}
	for _, target := range []string{"5", "a\n5", "00:00:01,000 --> 00:00:02,000", "a --> b", "a\n\u200b\n \nb", "<", "&amp", "&lt;i>", "--", ">"} {
		f.Add(target)
	}
	f.Fuzz(func(t *testing.T, target string) {
		if unreadable(target) {
			t.Skip()
		}
		for name, list := range places {
			r := rooms[name]
			if slices.ContainsFunc(r.codes(target), func(c source.Code) bool {
				return c.Kind != source.Reference && !isLineEnd(c) && c.Text != "\r" && c.Text != "\r\n"
			}) {
				continue
			}
			want := r.asShown(inLines(target))
			if source.Clean(want) == "" {
				continue
			}
			for _, text := range list {
				doc, found := r.of(text)
				part := &doc.Parts[0]
				seg := &part.Units[0].Segments[0]
				written := source.Splice(text, []source.Replacement{{Span: seg.Span, Text: r.write(part, &part.Units[0], seg, target)}})
				again, foundAgain := r.of(written)
				if len(found) != len(foundAgain) {
					t.Fatalf("%q became %q: found %v", target, written, foundAgain)
				}
				var got []string
				for _, seg := range again.Segments {
					got = append(got, r.asShown(seg.Text))
				}
				if diff := cmp.Diff([]string{want, "Cuối"}, got); diff != "" {
					t.Fatalf("%q became %q: (-want +got)\n%s", target, written, diff)
				}
			}
		}
	})
}

// FuzzWriteAny holds that whatever a translator writes, no cue begins or ends there.
func FuzzWriteAny(f *testing.F) {
	for _, target := range []string{"", "<v -->", "<v \n\n>", "{\\an8}\n\n", "<i>\n\n</i>", "<v --\u200b>", "</i>\n5\n", "<b\r\n\r>"} {
		f.Add(target)
	}
	f.Fuzz(func(t *testing.T, target string) {
		if unreadable(target) {
			t.Skip()
		}
		for name, list := range places {
			r := rooms[name]
			for _, text := range list {
				doc, found := r.of(text)
				part := &doc.Parts[0]
				seg := &part.Units[0].Segments[0]
				written := source.Splice(text, []source.Replacement{{Span: seg.Span, Text: r.write(part, &part.Units[0], seg, target)}})
				again, foundAgain := r.of(written)
				units := again.Parts[0].Units
				if n := len(units); n == 0 || n > 2 || units[n-1].Segments[0].Text != "Cuối" || !cmp.Equal(errorsIn(found), errorsIn(foundAgain)) {
					t.Fatalf("%q became %q, with %d units and %v", target, written, n, foundAgain)
				}
			}
		}
	})
}

// Compositions of the same text give equal IDs, in tags too.
func TestCompositions(t *testing.T) {
	text := "WEBVTT\n\n00:01.000 --> 00:02.000\nĐối <v Nguyễn Ngọ>ngoại\nvà <c>hữu nghị\n"
	ids := func(text string) (list []source.ID) {
		doc, _ := ReadVTT("", "", source.Document{}.Locale, text)
		for _, seg := range doc.Segments {
			list = append(list, seg.ID)
		}
		return list
	}
	if diff := cmp.Diff(ids(norm.NFC.String(text)), ids(norm.NFD.String(text))); diff != "" {
		t.Error(diff)
	}
}

package docx

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// texts are the parts of a document with some segments replaced.
func texts(doc *source.Document, replace func(at source.At, seg *source.Segment) (string, bool)) map[string]string {
	changed := map[string]string{}
	for p := range doc.Parts {
		part := &doc.Parts[p]
		n := source.At{Part: p}
		changed[part.Name] = part.Render(func(unit *source.Unit, seg *source.Segment) (string, bool) {
			for n.Unit = range part.Units {
				if &part.Units[n.Unit] == unit {
					break
				}
			}
			target, ok := replace(n, seg)
			if !ok {
				return "", false
			}
			return Write(part, unit, seg, target), true
		})
		if changed[part.Name] == part.Text {
			delete(changed, part.Name)
		}
	}
	return changed
}

// checkLaws holds that units and segments are in order and inside each other, that codes
// are where they say, and that Codes finds them.
func checkLaws(t *testing.T, doc *source.Document) {
	t.Helper()
	for _, part := range doc.Parts {
		at := 0
		if part.Render(func(*source.Unit, *source.Segment) (string, bool) { return "", false }) != part.Text {
			t.Fatal("rendering nothing changes the part")
		}
		for _, u := range part.Units {
			if u.Span.Start < at || len(u.Segments) == 0 {
				t.Fatalf("unit %v behind %d", u.Span, at)
			}
			at = u.Span.Start
			for _, seg := range u.Segments {
				if seg.Span.Start < at || seg.Span.Empty() || !u.Span.Contains(seg.Span) {
					t.Fatalf("segment %v of %v behind %d", seg.Span, u.Span, at)
				}
				at = seg.Span.End
				checkCodes(t, seg)
			}
			at = u.Span.End
		}
	}
}

func checkCodes(t *testing.T, seg source.Segment) {
	t.Helper()
	for _, c := range seg.Codes {
		if c.Span.Of(seg.Text) != c.Text || !c.Raw.Empty() && !seg.Span.Contains(c.Raw) {
			t.Fatalf("code %+v of %q", c, seg.Text)
		}
	}
	want, got := slices.Clone(seg.Codes), Codes(seg.Text)
	for i := range want {
		want[i].Raw = source.Span{}
		if want[i].Kind == source.Standalone && !isNamedTag(want[i].Text) {
			want[i].Shown = ""
		}
	}
	if diff := cmp.Diff(want, slices.Clone(got)); diff != "" {
		t.Fatalf("%q:\n%s", seg.Text, diff)
	}
}

// Reading a document with translations in their places gives the translations.
func checkTranslation(t *testing.T, data []byte, doc *source.Document) {
	t.Helper()
	out, err := Render(data, texts(doc, func(_ source.At, seg *source.Segment) (string, bool) { return upper(seg), true }))
	if err != nil {
		t.Fatal(err)
	}
	again, found := readStops(out)
	if again == nil {
		t.Fatalf("%+v", found)
	}
	checkLaws(t, again)
	var want, got []string
	for _, seg := range doc.Segments {
		want = append(want, plainText(upper(seg)))
	}
	for _, seg := range again.Segments {
		got = append(got, plainText(seg.Text))
	}
	if diff := cmp.Diff(source.Clean(strings.Join(want, " ")), source.Clean(strings.Join(got, " "))); diff != "" {
		t.Fatalf("%s\n%s", doc.Parts[0].Text, diff)
	}
}

// plainText is a text without its pairs, which can differ when most of a paragraph comes
// to look otherwise.
func plainText(text string) string {
	var b strings.Builder
	at := 0
	for _, c := range Codes(text) {
		b.WriteString(text[at:c.Span.Start])
		if c.Kind == source.Reference || isNamedTag(c.Text) {
			b.WriteString(c.Shown)
		}
		at = c.Span.End
	}
	return b.String() + text[at:]
}

func TestTranslation(t *testing.T) {
	for _, test := range lines {
		data := docxOf(body(test.blocks))
		doc, _ := readStops(data)
		checkTranslation(t, data, doc)
	}
}

// A text written in its own place is read as it was, with all of its tags.
func TestOwnText(t *testing.T) {
	for _, test := range lines {
		data := docxOf(body(test.blocks))
		doc, _ := readStops(data)
		out, err := Render(data, texts(doc, func(_ source.At, seg *source.Segment) (string, bool) { return seg.Text, true }))
		if err != nil {
			t.Fatal(err)
		}
		again, _ := readStops(out)
		if diff := cmp.Diff(shown(doc), shown(again)); diff != "" {
			t.Errorf("%s:\n%s\n%s", test.name, doc.Parts[0].Text, diff)
		}
	}
}

// FuzzLaws reads any paragraphs.
func FuzzLaws(f *testing.F) {
	for _, test := range lines {
		f.Add(test.blocks)
	}
	f.Add("<w:p><w:r><w:t>a</w:t><w:p><w:r><w:t>b</w:t></w:r></w:p><w:t>c</w:t></w:r></w:p>")
	f.Fuzz(func(t *testing.T, blocks string) {
		data := docxOf(body(blocks))
		doc, found := readStops(data)
		if doc == nil {
			if len(found) == 0 || found[0].Severity != source.Error {
				t.Fatalf("no document, and %+v", found)
			}
			return
		}
		checkLaws(t, doc)
		if !strings.ContainsAny(blocks, "\u0131\u017f") { // which upper case makes ASCII
			checkTranslation(t, data, doc)
		}
	})
}

// pieces are what a paragraph may be made of; those with a | are open until it is closed.
var pieces = []string{
	r("", "một "), r("", "hai. "), r(bold, "ba"), r(bold, " bốn. Năm "), r("<w:i/>", "&lt;1&gt; &amp;"), `<w:r><w:t> sáu </w:t><w:br/><w:t>bảy.</w:t></w:r>`,
	`<w:r><w:rPr><w:b/></w:rPr><w:t>tám</w:t><w:tab/></w:r>`, `<w:r><w:rPr><w:i/></w:rPr><w:footnoteReference/></w:r>`, `<w:r><w:sym/><w:t>chín</w:t></w:r>`,
	`<w:hyperlink>|</w:hyperlink>`, `<w:ins>|</w:ins>`, `<w:smartTag>|</w:smartTag>`, `<w:sdt><w:sdtPr/><w:sdtContent>|</w:sdtContent></w:sdt>`, `<w:del>|</w:del>`,
	`<w:fldSimple w:instr="PAGE">|</w:fldSimple>`, `<w:fldSimple w:instr="HYPERLINK x">|</w:fldSimple>`, `<w:r>` + box(`<w:p>|</w:p>`) + `<w:t>mười</w:t></w:r>`,
	`<w:bookmarkStart/>`, `<w:bookmarkEnd/>`, `<w:r><w:commentReference/></w:r>`, `<m:oMath/>`, `<w:proofErr/>`, `<w:r><w:rPr><w:b/></w:rPr></w:r>`,
	char("begin"), instr("HYPERLINK"), instr("PAGE"), char("separate"), char("end"),
	`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:t>một</w:t></w:r>`,
	`<w:r><w:t>hai</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK</w:instrText></w:r>`, `<w:r><w:rPr><w:b/></w:rPr><w:t>ba</w:t><w:fldChar w:fldCharType="separate"/><w:t>bốn. Năm</w:t></w:r>`,
	`<w:r><w:rPr><w:b/></w:rPr><w:t>sáu</w:t><w:fldChar w:fldCharType="end"/><w:t>bảy</w:t></w:r>`, `<w:r><w:t>tám. </w:t><w:commentReference/><w:t>chín</w:t></w:r>`,
}

// made is a paragraph of pieces: each byte chooses one, or closes what is open.
func made(choices []byte) string {
	var b strings.Builder
	var open []string
	for _, c := range choices {
		if n := len(open); int(c)%(len(pieces)+4) >= len(pieces) {
			if n > 0 {
				b.WriteString(open[n-1])
				open = open[:n-1]
			}
			continue
		}
		before, after, ok := strings.Cut(pieces[int(c)%(len(pieces)+4)], "|")
		b.WriteString(before)
		if ok {
			open = append(open, after)
		}
	}
	for _, after := range slices.Backward(open) {
		b.WriteString(after)
	}
	return p(b.String())
}

// FuzzPieces holds the laws for paragraphs that word processors may write.
func FuzzPieces(f *testing.F) {
	f.Add([]byte{0, 2, 0, 9, 3, 1, 40, 5, 7})
	f.Add([]byte{0, 23, 24, 26, 2, 0, 27, 1})
	f.Add([]byte{10, 3, 17, 0, 40, 18, 13, 1, 40, 11, 6, 12, 2})
	f.Add([]byte{16, 1, 2, 40, 3, 29, 30, 31, 32})
	f.Fuzz(func(t *testing.T, choices []byte) {
		if len(choices) > 60 {
			t.Skip()
		}
		blocks := made(choices) + p(r("", "Cuối"))
		data := docxOf(body(blocks))
		doc, found := readStops(data)
		if doc == nil {
			t.Fatalf("%s: %+v", blocks, found)
		}
		checkLaws(t, doc)
		checkTranslation(t, data, doc)
	})
}

// FuzzWrite writes any translation: the part stays well-formed, and nothing but the
// segment's text changes.
func FuzzWrite(f *testing.F) {
	for i := range lines {
		for _, target := range []string{"", "MỘT", "<1>A</1> <2/>", "</1>A<1>", "<1>A<1>B</1></1>", "<br/> A <tab/>", "A & B < C ]]> \x00\xff", "<2>B</2> <1>A</1>"} {
			f.Add(i, 0, target)
		}
	}
	f.Fuzz(func(t *testing.T, which, n int, target string) {
		data := docxOf(body(lines[uint(which)%uint(len(lines))].blocks + p(r("", "Cuối"))))
		doc, _ := readStops(data)
		part := &doc.Parts[0]
		unit := &part.Units[uint(n)%uint(len(part.Units))]
		seg := &unit.Segments[uint(n)/8%uint(len(unit.Segments))]
		written := source.Splice(part.Text, []source.Replacement{{Span: seg.Span, Text: Write(part, unit, seg, target)}})
		out, err := Render(data, map[string]string{part.Name: written})
		if err != nil {
			t.Fatal(err)
		}
		again, found := readStops(out)
		if again == nil {
			t.Fatalf("%q became %s: %+v", target, written, found)
		}
		if n := again.Parts[0].Units; seg.Text != "Cuối" && n[len(n)-1].Segments[0].Text != "Cuối" {
			t.Fatalf("%q became %s", target, written)
		}
	})
}

// One segment replaced changes only its part, there only its bytes, and no other entry.
func TestOneChange(t *testing.T) {
	header := `<w:hdr ` + namespaces + `>` + p(r("", "Đầu trang")) + `</w:hdr>`
	data := docxOf(body(p(r("", "Một. ")+r(bold, "Hai")+r("", " ba bốn năm. Sáu"))), entry{"word/header2.xml", header}, entry{"word/media/a.png", strings.Repeat("\x89PNG", 99)})
	doc, _ := readStops(data)
	changed := texts(doc, func(at source.At, seg *source.Segment) (string, bool) {
		return upper(seg), seg.Text == "<1>Hai</1> ba bốn năm."
	})
	if len(changed) != 1 {
		t.Fatalf("%d parts changed", len(changed))
	}
	want := strings.NewReplacer("Hai", "HAI", "ba bốn năm", "BA BỐN NĂM").Replace(doc.Parts[0].Text)
	if diff := cmp.Diff(want, changed["word/document.xml"]); diff != "" {
		t.Error(diff)
	}
	out, err := Render(data, changed)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Render(data, changed)
	if !bytes.Equal(out, again) {
		t.Error("rendered twice, it differs")
	}
	if same, _ := Render(data, nil); !bytes.Equal(same, data) {
		t.Error("with no change it differs")
	}
	before, after := raws(t, data), raws(t, out)
	for name, raw := range before {
		if same := bytes.Equal(raw, after[name]); same == (name == "word/document.xml") {
			t.Errorf("%s: the same is %v", name, same)
		}
	}
}

// raws are the entries of an archive as they are packed.
func raws(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]byte{}
	for _, f := range r.File {
		var b bytes.Buffer
		in, err := f.OpenRaw()
		if err == nil {
			_, err = b.ReadFrom(in)
		}
		if err != nil {
			t.Fatal(err)
		}
		list[f.Name] = b.Bytes()
	}
	return list
}

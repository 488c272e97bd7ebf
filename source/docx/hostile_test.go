package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strconv"
	"strings"
	"testing"

	"dich/source"
	"dich/source/xml"
)

// hostile are files that nobody saved, with what is wrong in them.
func hostile() map[string]struct {
	data []byte
	want source.DiagnosticCode
} {
	type file = struct {
		data []byte
		want source.DiagnosticCode
	}
	good := docxOf(body(p(r("", "Một"))))
	files := map[string]file{
		"nothing":                     {nil, NotZip},
		"text":                        {[]byte("Một hai ba"), NotZip},
		"an archive cut short":        {good[:len(good)/2], NotZip},
		"an archive behind a program": {append([]byte("MZ\x90"), good...), NotZip},
		"an old document":             {[]byte(compoundMark + strings.Repeat("\x00", 999)), NotZip},
		"a document with a password":  {append([]byte(compoundMark), encryptedName...), Encrypted},
		"an empty archive":            {zipOf(), NotZip},
		"no content types":            {zipOf(entry{"word/document.xml", body("")}), NoDocument},
		"no document":                 {zipOf(entry{contentTypes, types}), NoDocument},
		"a spreadsheet":               {zipOf(entry{contentTypes, strings.ReplaceAll(types, "word", "spread")}, entry{"word/document.xml", body("")}), NoDocument},
		"a way out":                   {docxOf(body(""), entry{"word/../../x", ""}), EntryName},
		"an absolute name":            {docxOf(body(""), entry{"/etc/x", ""}), EntryName},
		"a name with backslashes":     {docxOf(body(""), entry{`word\x`, ""}), EntryName},
		"a name with a drive":         {docxOf(body(""), entry{"C:x", ""}), EntryName},
		"a name with NUL":             {docxOf(body(""), entry{"word/x\x00.png", ""}), EntryName},
		"an empty step in a name":     {docxOf(body(""), entry{"word//x", ""}), EntryName},
		"one name twice":              {docxOf(body(""), entry{"word/document.xml", body("")}), DuplicateEntry},
		"one name in two cases":       {docxOf(body(""), entry{"Word/Document.XML", body("")}), DuplicateEntry},
		"too many entries":            {docxOf(body(""), many(MaxEntries)...), TooManyEntries},
		"a bomb":                      {docxOf(body(""), entry{"word/media/a.bmp", strings.Repeat("\x00", 8<<20)}), Ratio},
		"a bomb of XML":               {docxOf(body(p(r("", strings.Repeat("a", 8<<20))))), Ratio},
		"a large entry":               {zipWith(zip.Store, large(MaxPart+1, 1)...), TooBig},
		"large entries":               {zipWith(zip.Store, large(MaxPart-1000, 5)...), TooBig},
		"an encrypted entry":          {patched(good, 8, 6, 1), Encrypted},
		"a size that is a lie":        {patched(good, 24, 22, 1), Damaged},
		"a large size that is a lie":  {patched(good, 27, 25, 0x7f), Ratio},
		"a sum that is a lie":         {patched(good, 16, 14, 1), Damaged},
		"an unknown method":           {patched(good, 10, 8, 99), Damaged},
		"a document type":             {docxOf(`<!DOCTYPE w [<!ENTITY a "b">]>` + body("")), Doctype},
		"an entity of its own":        {docxOf(body(p(r("", "&a;")))), Syntax},
		"deep elements":               {docxOf(body(strings.Repeat("<w:sdt>", 2*xml.MaxDepth) + strings.Repeat("</w:sdt>", 2*xml.MaxDepth))), Nesting},
		"UTF-16":                      {docxOf("\xff\xfe<\x00"), Encoding},
		"another encoding":            {docxOf(strings.Replace(body(""), "UTF-8", "windows-1258", 1)), Encoding},
		"bytes that are no UTF-8":     {docxOf(body(p(r("", "M\xf4t")))), source.InvalidUTF8},
		"NUL":                         {docxOf(body(p(r("", "M\x00")))), source.NULByte},
		"no XML":                      {docxOf("Một"), Syntax},
		"empty":                       {docxOf(""), Syntax},
		"an element that is open":     {docxOf(body("<w:p>")), Syntax},
		"an attribute twice":          {docxOf(body(`<w:p w:a="1" w:a="2"/>`)), Syntax},
		"a second root":               {docxOf(body("") + "<w:document/>"), Syntax},
		"text behind the root":        {docxOf(body("") + "một"), Syntax},
		"broken styles":               {docxOf(body(""), entry{"word/styles.xml", "<a>"}), Syntax},
		"broken content types":        {zipOf(entry{contentTypes, "<Types"}, entry{"word/document.xml", body("")}), Syntax},
		"a broken header":             {docxOf(body(""), entry{"word/header2.xml", "<w:hdr"}), Syntax},
	}
	return files
}

func many(n int) []entry {
	list := make([]entry, n)
	for i := range list {
		list[i] = entry{name: "x" + strconv.Itoa(i)}
	}
	return list
}

// large are entries of a size.
func large(size, n int) []entry {
	list := many(n)
	for i := range list {
		list[i].text = strings.Repeat("\x00", size)
	}
	return list
}

// patched is a file with a byte changed in the directory's entry of word/document.xml,
// and in the header that stands before its bytes.
func patched(data []byte, central, local int, b byte) []byte {
	data = bytes.Clone(data)
	at := bytes.LastIndex(data, []byte("word/document.xml")) - 46
	first := int(binary.LittleEndian.Uint32(data[at+42:]))
	data[at+central], data[first+local] = b, b
	return data
}

// Whatever the file, there is a reason why it is not read, and no document.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs at once: not for the race detector")
	}
	for name, file := range hostile() {
		doc, found := readStops(file.data)
		if doc != nil || len(found) == 0 || found[0].Code != file.want || found[0].Severity != source.Error {
			t.Errorf("%s: %v, %+v", name, doc != nil, found)
		}
	}
}

// A paragraph of thousands of one thing is read and written.
func TestMuch(t *testing.T) {
	for _, part := range []string{
		r(bold, "a"), r(bold, "a. ") + r("", "b"), `<w:hyperlink>` + r("", "a. ") + `</w:hyperlink>`, char("begin"), char("begin") + instr("HYPERLINK") + char("separate") + r("", "a"),
		`<w:r><w:tab/></w:r>`, `<w:r><w:p>` + r("", "a") + `</w:p></w:r>`, `<w:bookmarkStart/>`, `<w:ins>` + r("", "a") + `</w:ins>`, `<w:r>` + box(p(r("", "a"))) + `</w:r>`, r("", "&amp;lt; "), r("", "&lt;1&gt;"),
	} {
		data := unpacked(body(p(strings.Repeat(part, 5000) + r("", "Cuối."))))
		doc, found := readStops(data)
		if doc == nil {
			t.Fatalf("%s: %+v", part, found)
		}
		checkLaws(t, doc)
		changed := texts(doc, func(_ source.At, seg *source.Segment) (string, bool) { return upper(seg), true })
		text, ok := changed["word/document.xml"]
		if !ok { // it is left out, as too many fields are
			text = doc.Parts[0].Text
		}
		if again, found := readStops(unpacked(text)); again == nil {
			t.Fatalf("%s: %+v", part, found)
		}
	}
}

// FuzzRead reads any bytes, and says why if there is no document.
func FuzzRead(f *testing.F) {
	f.Add(docxOf(body(p(r("", "Một")))))
	for _, file := range hostile() {
		if len(file.data) < 4000 {
			f.Add(file.data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, found := readStops(data)
		if doc == nil && (len(found) == 0 || found[0].Severity != source.Error) {
			t.Fatalf("no document, and %+v", found)
		}
		if doc != nil {
			checkTranslation(t, data, doc)
		}
	})
}

// unpacked is a DOCX file whose entries are not packed, so that any ratio will do.
func unpacked(document string) []byte {
	return zipWith(zip.Store, entry{contentTypes, types}, entry{"word/document.xml", document})
}

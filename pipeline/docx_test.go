package pipeline

import (
	"archive/zip"
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// docxWith makes the smallest DOCX file that has these paragraphs.
func docxWith(t *testing.T, paragraphs string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, entry := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + paragraphs + `</w:body></w:document>`},
		{"word/media/a.bin", "\x00\xff"},
	} {
		f, err := w.Create(entry[0])
		if err == nil {
			_, err = f.Write([]byte(entry[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// A DOCX goes the way of all documents: read, translated, read again.
func TestBuildDOCX(t *testing.T) {
	data := docxWith(t, `<w:p><w:r><w:t xml:space="preserve">Một </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hai</w:t></w:r><w:r><w:t>. Ba &amp; bốn.</w:t></w:r></w:p>`+
		`<w:p><w:r><w:t>Chưa dịch.</w:t></w:r></w:p>`)
	how := Reading{Locale: language.Vietnamese, Cutter: source.RulesFor(language.Vietnamese)}
	doc, _, problems := ReadDocument("a.docx", "a.docx", data, how)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if diff := cmp.Diff([]string{"Một <1>hai</1>.", "Ba & bốn.", "Chưa dịch."}, segmentTexts(doc)); diff != "" {
		t.Fatal(diff)
	}
	for _, test := range [][2][]string{
		{{"One <1>two</1>.", "Three < four."}, {"One <1>two</1>.", "Three < four.", "[vi] Chưa dịch."}},
		{{"One <1>two</1>, three & four.", merged, "Three."}, {"One <1>two</1>, three & four.", "Three."}},
	} {
		p := projectOf(doc, catalogFor(doc, test[0]...))
		files, built := publishAll(t, ShelfOf(p))
		if len(built.Problems) > 0 {
			t.Fatal(built.Problems)
		}
		again, _, problems := ReadDocument("a.docx", "a.docx", []byte(files["en/a.docx"]), how)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if diff := cmp.Diff(test[1], segmentTexts(again)); diff != "" {
			t.Error(diff)
		}
		if _, built, _ := strings.Cut(again.Parts[0].Text, "[vi]"); strings.Contains(built, "[vi]") || strings.Contains(again.Parts[0].Text, `w:lang w:val="vi-VN"`) != (built != "") {
			t.Errorf("the language of what falls back: %s", again.Parts[0].Text)
		}
		page := html.UnescapeString(strings.ReplaceAll(files["site/en/a.html"], "b>", "1>"))
		if last := test[1][len(test[1])-1]; !strings.Contains(page, test[1][0]) || !strings.Contains(page, last) {
			t.Errorf("the page has not %q: %s", test[1], page)
		}
	}
}

func segmentTexts(doc *source.Document) []string {
	var list []string
	for _, seg := range doc.Segments {
		list = append(list, seg.Text)
	}
	return list
}

package po

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"

	"dich/locales"
)

const outlined = `msgid ""
msgstr "Language: en\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"

# dich: reviewed abc
#. paragraph
#: bài.txt
msgid "một"
msgstr ""
"O"
"NE"

#, fuzzy
#| msgid "ba"
msgid "hai"
msgstr "TWO"

msgctxt "title"
msgid "%d bài"
msgid_plural "%d bài"
msgstr[0] "%d post"
msgstr[1] "%d posts"

#~ msgid "bốn"
#~ msgstr "FOUR"

# the end
`

// A outline says what the catalog says, wherever the parts end that its file is read in, and
// writes the same file.
func TestReadOutline(t *testing.T) {
	for _, data := range []string{outlined, strings.ReplaceAll(outlined, "\n", "\r\n")} {
		for window := 1; window < len(data)+10; window += 7 {
			if checkOutline(t, data, window) == nil {
				t.Fatalf("window %d: nothing", window)
			}
		}
	}
}

// What is to be reported, and what is no plain UTF-8, is read as a whole.
func TestReadOutlineLeaves(t *testing.T) {
	for _, data := range []string{
		"", "msgid \"a\"\nmsgstr \"A\"\n", byteOrderMark + outlined, outlined + "msgid \"hai\"\nmsgstr \"TWO\"\n",
		outlined + "msgid \"năm\"\n", outlined + "# \xff\n", outlined + "# \x00\n", strings.Replace(outlined, "UTF-8", "VISCII", 1),
	} {
		if checkOutline(t, data, 64) != nil {
			t.Errorf("%q", data)
		}
	}
}

func FuzzReadOutline(f *testing.F) {
	f.Add(outlined, 10)
	f.Add(strings.ReplaceAll(outlined, "\n", "\r\n"), 50)
	f.Add(strings.ReplaceAll(outlined, "\n\n", "\n"), 1)
	f.Add(strings.ReplaceAll(outlined, "\nmsgstr", "\n\nmsgstr"), 1)
	f.Add(strings.ReplaceAll(outlined, "\nmsgid", "\n\nmsgid"), 1)
	f.Fuzz(func(t *testing.T, data string, window int) {
		checkOutline(t, data, max(1, window%(len(data)+2)))
	})
}

func checkOutline(t *testing.T, data string, window int) *locales.Outline {
	t.Helper()
	outline, err := readOutline("a.po", strings.NewReader(data), int64(len(data)), window)
	if err != nil {
		t.Fatal(err)
	}
	if outline == nil {
		return nil
	}
	want, problems := Read("a.po", data)
	got := outline.Catalog()
	if len(problems) > 0 || outline.Err != nil {
		t.Fatalf("%v %v", problems, outline.Err)
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(sameAsRead), cmpopts.EquateComparable(language.Tag{})); diff != "" {
		t.Errorf("-read +outlined\n%s", diff)
	}
	var b strings.Builder
	if err := WriteOutline(&b, outline); err != nil || b.String() != data {
		t.Errorf("%v\n%s", err, cmp.Diff(data, b.String()))
	}
	return outline
}

func sameAsRead(a, b locales.Message) bool {
	rawA, okA := a.Raw()
	rawB, okB := b.Raw()
	return a.Equal(&b) && a.ID == b.ID && a.Origin == b.Origin && rawA == rawB && okA == okB
}

// A file that is not what it was gives an error, and none of its text.
func TestReadOutlineChanged(t *testing.T) {
	file := &changing{outlined}
	outline, err := ReadOutline("a.po", file, int64(len(outlined)))
	if err != nil {
		t.Fatal(err)
	}
	file.text = strings.Replace(outlined, "hai", "ba!", 1)
	if got := outline.At(1); !got.Target.Empty() || outline.Err == nil {
		t.Errorf("%v, %v", got, outline.Err)
	}
}

type changing struct{ text string }

func (c *changing) ReadAt(b []byte, at int64) (int, error) {
	return strings.NewReader(c.text).ReadAt(b, at)
}

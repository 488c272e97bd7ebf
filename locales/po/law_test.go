package po

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

func seedFiles(f *testing.F) {
	f.Add("")
	f.Add(header + "msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"c\"\n#~ msgstr \"d\"\n# tail")
	f.Add("\ufeff" + strings.ReplaceAll(header, "\n", "\r\n") + "#, fuzzy\r\n#| msgid \"x\"\r\nmsgid \"a\"\r\nmsgstr \"\"\r\n\"b\\n\"\r\n")
	f.Add(header + "# dich: plural other: x\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\nmsgstr[2] \"e\"\n#:\u2068a b\u2069:1\n#~|msgid\"\"\n#~msgid\"c\"msgstr\"\"")
	f.Add("  msgid \"a\" \"\\x41\"\nmsgstr\n\"c\"  \n#~\n#|\n\r\n msgid \"d\" msgstr \"\\303\\251\" \n\n\f")
	f.Add("\ufeff#lone CR\r0\nmsgid \"0\"msgstr\"\"")
}

func broken(found []source.Diagnostic) bool { return slices.ContainsFunc(found, isError) }

// Write(Read(data)) = data.
func FuzzWriteUntouched(f *testing.F) {
	seedFiles(f)
	f.Fuzz(func(t *testing.T, data string) {
		cat, found := Read("a.po", data)
		if broken(found) {
			t.Skip()
		}
		if diff := cmp.Diff(data, Write(cat)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// When messages change, only their lines differ; and what was written is read.
func FuzzWriteChanged(f *testing.F) {
	seedFiles(f)
	f.Fuzz(func(t *testing.T, data string) {
		cat, found := Read("a.po", data)
		if broken(found) || len(cat.Messages) == 0 || !utf8.ValidString(data) || strings.ContainsRune(data, 0) {
			t.Skip()
		}
		middle := len(cat.Messages) / 2
		m := &cat.Messages[middle]
		m.Notes.SetMark("from", "somewhere")
		got := Write(cat)

		span := m.Origin.Span
		span.Start = behind(data, cat.Header.Origin.Span)
		if middle > 0 {
			span.Start = behind(data, cat.Messages[middle-1].Origin.Span)
		}
		before := data[:span.Start]
		after := data[nextLine(data, span.End):]
		if !strings.HasPrefix(got, before) || !strings.HasSuffix(got, after) {
			t.Errorf("more than the lines of the entry at %v differ:\n%s", span, cmp.Diff(data, got))
		}
		again, found := Read("a.po", got)
		if broken(found) {
			t.Fatalf("cannot be read: %s\n%s", describe(got, found), got)
		}
		equalMessages(t, cat.Messages, again.Messages)
	})
}

// behind is where the lines of the next entry begin: behind an entry and the empty
// lines that follow it.
func behind(data string, entry source.Span) int {
	at := bomSize(data)
	if entry.End > 0 {
		at = nextLine(data, entry.End)
	}
	text := len(data) - len(strings.TrimLeft(data[at:], " \t\r\n"))
	return max(at, strings.LastIndexByte(data[:text], '\n')+1)
}

// Read(Write(cat)) says the same as cat.
func FuzzReadWritten(f *testing.F) {
	f.Add(uint(2), "key", "một", "nhiều", "один", "два\nтри", "five", "note: ~x", "a b:12", uint(0xffff))
	f.Add(uint(0), "", "x", "", "\\\"\a\t", " ", "", "", "\u2068", uint(0))
	f.Add(uint(1), "repeat:2", "một", "", "", "one", "", "", "x", uint(0b11000000))
	f.Add(uint(1), "attic:q1i6qoimakuvqvgb", "một", "", "", "one", "", "", "x", uint(0b10000000))
	f.Add(uint(3), "k", strings.Repeat("dài ", 40), "b", "c", "", "d", " dich", "x:y", uint(0b101))
	targets := []language.Tag{
		language.Und, language.English, language.Russian, language.French, language.SimplifiedChinese,
		language.Vietnamese, language.MustParse("be"), language.MustParse("hy"), language.Polish,
	}
	f.Fuzz(func(t *testing.T, target uint, key, one, other, a, b, c, note, ref string, bits uint) {
		for _, s := range []string{key, one, other, a, b, c, note, ref} {
			if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
				t.Skip()
			}
		}
		if one == "" || note != oneLine(note) || strings.HasPrefix(note, markPrefix) ||
			ref == "" || ref != oneLine(ref) || strings.ContainsAny(ref, isolate+popIsolate) {
			t.Skip()
		}
		on := func(bit uint) bool { return bits>>bit&1 == 1 }
		cat := &locales.Catalog{Document: "d", Target: targets[target%uint(len(targets))]}
		for i := range 2 {
			m := locales.NewMessage(key+strings.Repeat("+", i), source.Forms{source.Other: one})
			if on(0) != (i == 0) {
				m.Source = source.Forms{source.One: one, source.Other: other}
			}
			m.Target = source.Forms{source.One: a, source.Few: b, source.Many: b, source.Other: c}
			m.Obsolete = on(1)
			if on(2) {
				m.Previous = &locales.Previous{Key: other, Source: source.Forms{source.Other: a}}
			}
			if on(3) {
				m.Notes = locales.Notes{
					Translator: []string{note, ""}, Marks: []string{note}, Extracted: []string{"", note},
					References: []string{ref, "x"}, Flags: []string{"c-format", "no-wrap"}, Sticky: []string{"range: 0..1"},
				}
			}
			m.Fuzzy = on(4)
			if on(6) {
				m.Key, m.Repeat = "", i+1
				m.ID = source.NewID("", m.Source)
			}
			if on(7) {
				m.Obsolete, m.Attic = true, true
			}
			cat.Messages = append(cat.Messages, m)
		}
		if on(5) {
			cat.Newline = "\r\n"
		}
		data := Write(cat)
		got, found := Read("a.po", data)
		if broken(found) {
			t.Fatalf("cannot be read: %s\n%s", describe(data, found), data)
		}
		if got.Target != cat.Target {
			t.Errorf("target is %v, want %v", got.Target, cat.Target)
		}
		slots, _ := layout(cat)
		for i := range cat.Messages {
			share(&cat.Messages[i], slots)
		}
		equalMessages(t, cat.Messages, got.Messages)
	})
}

// share gives the empty forms of a message the text of the form they share a
// msgstr[N] with.
func share(m *locales.Message, s slots) {
	if !m.Source.Plural() {
		s = singular
	}
	for c, text := range s.forms(s.texts(m.Target)) {
		if m.Target[c] == "" {
			m.Target[c] = text
		}
	}
}

func equalMessages(t *testing.T, want, got []locales.Message) {
	t.Helper()
	if len(want) != len(got) {
		t.Fatalf("%d messages, want %d", len(got), len(want))
	}
	for i := range want {
		if !want[i].Equal(&got[i]) {
			t.Errorf("message %d:\n%+v\nwant\n%+v", i, got[i], want[i])
		}
	}
}

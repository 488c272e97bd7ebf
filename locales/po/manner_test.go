package po

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

const longText = "Đây là một câu dài hơn một dòng của gettext, nên chương trình nào cũng phải quyết định ngắt nó ở đâu."

// An entry that is changed is broken where the others of its file are.
func TestWriteKeepsManner(t *testing.T) {
	broken := func(lines ...string) string { return "msgstr \"\"\n\"" + strings.Join(lines, "\"\n\"") + "\"\n" }
	const first = "\nmsgid \"a\"\n"
	gettext := broken("Đây là một câu dài hơn một dòng của gettext, nên chương trình nào cũng phải ", "quyết định ngắt nó ở đâu.")
	for _, tt := range []struct{ name, others, want string }{
		{"none", "", gettext},
		{"one word", first + "msgstr \"" + strings.Repeat("x", 100) + "\"\n", gettext},
		{"lines of its own", first + broken("Một.\\n", "Hai."), gettext},
		{"unbroken", first + "msgstr \"Kia là một câu dài hơn một dòng của gettext, nên chương trình nào cũng phải quyết\"\n", "msgstr \"" + longText + "\"\n"},
		{"82 columns", first + broken("Kia là một câu dài hơn một dòng của gettext, nên chương trình nào cũng quyết và ", "quyết định"),
			broken("Đây là một câu dài hơn một dòng của gettext, nên chương trình nào cũng phải ", "quyết định ngắt nó ở đâu.")},
		{"40 columns", first + broken("Kia là một câu dài hơn một dòng của ", "gettext, nên chương trình nào cũng ", "phải."),
			broken("Đây là một câu dài hơn một dòng của ", "gettext, nên chương trình nào cũng ", "phải quyết định ngắt nó ở đâu.")},
	} {
		before := header + tt.others + "\nmsgid \"b\"\n"
		cat, found := Read("a.po", before+"msgstr \"\"\n")
		if len(found) > 0 {
			t.Fatal(tt.name, describe(before, found))
		}
		cat.Messages[len(cat.Messages)-1].Target = source.Singular(longText)
		if diff := cmp.Diff(before+tt.want, Write(cat)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// gettext itself, told to break lines elsewhere, breaks a changed entry where we do.
func TestMannerIsGettexts(t *testing.T) {
	for _, option := range []string{"--no-wrap", "--width=40", "--width=60", "--width=79", "--width=120"} {
		for locale, texts := range hardTexts {
			plain := written(language.MustParse(locale), append(texts, longText, longText+" 2")...)
			data := gettext(t, "msgcat", Write(plain), option)
			cat, _ := Read("a.po", data)
			for i := range cat.Messages {
				if m := &cat.Messages[i]; i%2 == 0 && !m.Obsolete {
					m.Target = m.Target.Map(func(s string) string { return strings.Repeat("a b c ", 10) + s })
				}
			}
			got := Write(cat)
			if diff := cmp.Diff(gettext(t, "msgcat", got, option), got); diff != "" {
				t.Errorf("%s %s (-msgcat +ours):\n%s", locale, option, diff)
			}
		}
	}
}

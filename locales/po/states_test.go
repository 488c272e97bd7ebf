package po

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// everyState is a Russian catalog with a message in each state, and one of each other
// kind that dich knows.
func everyState() *locales.Catalog {
	cat := &locales.Catalog{Document: "bài.txt", Target: language.Russian}
	add := func(key, text, target string, change func(*locales.Message)) {
		m := locales.NewMessage(key, source.Singular(text))
		m.Target = source.Singular(target)
		m.Notes.Translator = []string{"Решение: " + text}
		m.Notes.References = []string{"bài.txt"}
		change(&m)
		if m.Obsolete {
			m.Notes.References = nil
		}
		cat.Messages = append(cat.Messages, m)
	}
	plain := func(*locales.Message) {}
	add("", "Chưa dịch.", "", plain)
	add("", "Cần xem lại vì năm 2025.", "Посмотреть, 2024.", func(m *locales.Message) {
		m.Doubt(locales.ByNumber)
		m.Previous = &locales.Previous{Source: source.Singular("Cần xem lại vì năm 2024.")}
	})
	add("", "Đã dịch.", "Переведено.", func(m *locales.Message) { m.Notes.SetMark("from", "bài hai.txt") })
	add("", "Đã duyệt.", "Проверено.", func(m *locales.Message) { m.Review(locales.Reviewed) })
	add("", "Đã chốt, và đây là một câu dài hơn một dòng, để chương trình nào cũng phải ngắt nó.",
		"Закончено, и это предложение длиннее одной строки, чтобы каждой программе пришлось его разбить.",
		func(m *locales.Message) { m.Review(locales.Final) })
	add("", "Nằm trong câu trước.", locales.Merged, func(m *locales.Message) { m.Review(locales.Reviewed) })
	add("", "Câu lặp.", "Повтор.", plain)
	add("", "Câu lặp.", "Повтор, но другой.", func(m *locales.Message) { m.Repeat = 2; m.Review(locales.Reviewed) })
	add("posts", "{{.Count}} bài", "", func(m *locales.Message) {
		m.Source[source.One] = m.Source[source.Other]
		m.ID = source.NewID(m.Key, m.Source)
		m.Target = source.Forms{source.One: "статья", source.Few: "статьи", source.Many: "статей", source.Other: "{{.Count}} статьи"}
		m.Review(locales.Reviewed)
	})
	add("", "Không còn nữa.", "Больше нет.", func(m *locales.Message) { m.Obsolete = true; m.Review(locales.Reviewed) })
	add("", "Không còn và cần xem lại.", "Больше нет, посмотреть.", func(m *locales.Message) { m.Obsolete = true; m.Doubt(locales.BySource) })
	add("", "Đã dịch.", "Переведено иначе.", func(m *locales.Message) { m.Obsolete, m.Attic = true, true })
	add("", "Câu lặp.", "Повтор, третий.", func(m *locales.Message) { m.Repeat, m.Obsolete, m.Attic = 2, true, true })
	add("title", "Đã dịch.", "Заголовок.", plain)
	add("title", "Đã dịch.", "Название.", func(m *locales.Message) { m.Obsolete, m.Attic = true, true })
	return cat
}

// summary has a line for each message: its name, state and translation.
func summary(cat *locales.Catalog) map[string]string {
	lines := map[string]string{}
	for _, m := range cat.Messages {
		name := fmt.Sprintf("%s|%s|%d|%v|%v", m.Key, m.Source[source.Other], m.Repeat, m.Obsolete, m.Attic)
		if m.Attic {
			name += m.Fingerprint()
		}
		says := fmt.Sprintf("%v %q %q %q", m.State(), m.Target, m.Notes.Marks, m.Notes.Translator)
		if m.Previous != nil {
			says += fmt.Sprintf(" was %q", m.Previous.Source)
		}
		lines[name] = says
	}
	return lines
}

func TestStatesSurviveWriting(t *testing.T) {
	cat := everyState()
	got, found := Read("a.po", Write(cat))
	if diff := cmp.Diff(summary(cat), summary(got)); diff != "" || len(found) > 0 {
		t.Errorf("%v\n%s", found, diff)
	}
}

// What gettext's programs write has all that we wrote.
func TestStatesSurviveGettext(t *testing.T) {
	cat := everyState()
	data := Write(cat)
	gettext(t, "msgfmt", data, "-c", "-o", os.DevNull)
	for _, command := range []string{
		"msgcat", "msgcat --sort-output --no-wrap", "msgattrib", "msgattrib --width=40", "msgen", "msgconv --to-code=UTF-8",
	} {
		t.Run(command, func(t *testing.T) {
			words := strings.Fields(command)
			got, found := Read("a.po", gettext(t, words[0], data, words[1:]...))
			want := summary(cat)
			if words[0] == "msgen" { // it translates what is not translated yet
				delete(want, "|Chưa dịch.|0|false|false")
			}
			if diff := cmp.Diff(want, common(want, summary(got))); diff != "" || len(found) > 0 {
				t.Errorf("%v\n(-ours +%s's):\n%s", found, words[0], diff)
			}
		})
	}
}

// common leaves out what is not in want.
func common(want, got map[string]string) map[string]string {
	maps.DeleteFunc(got, func(name, _ string) bool { _, ok := want[name]; return !ok })
	return got
}

// msgmerge takes an entry that the template does not have for one whose text is gone.
// All others stay as they are.
func TestStatesSurviveMsgmerge(t *testing.T) {
	cat := everyState()
	template := &locales.Catalog{Document: cat.Document}
	for _, m := range cat.Messages {
		if !m.Obsolete && m.Repeat == 0 {
			m = locales.NewMessage(m.Key, m.Source)
			m.Notes.References = []string{cat.Document}
			template.Messages = append(template.Messages, m)
		}
	}
	merged := gettext(t, "msgmerge", Write(cat), "--quiet", "--previous", fileOf(t, Write(template)))
	got, found := Read("a.po", merged)
	for i := range cat.Messages {
		m := &cat.Messages[i]
		m.Obsolete = m.Obsolete || m.Repeat > 0
	}
	if diff := cmp.Diff(summary(cat), summary(got)); diff != "" || len(found) > 0 {
		t.Errorf("%v\n(-ours +msgmerge's):\n%s", found, diff)
	}
}

// msgattrib sets and clears flags as a PO editor does, which leaves our marks behind.
func TestStatesFollowFlags(t *testing.T) {
	data := Write(everyState())
	for _, test := range []struct {
		flag      string
		was, want locales.State
	}{
		{"--set-fuzzy", locales.Reviewed, locales.NeedsWork},
		{"--set-fuzzy", locales.Final, locales.NeedsWork},
		{"--clear-fuzzy", locales.NeedsWork, locales.Translated},
		{"--clear-fuzzy", locales.Final, locales.Final},
	} {
		before, _ := Read("a.po", data)
		after, _ := Read("a.po", gettext(t, "msgattrib", data, test.flag))
		index, n := after.ByName(), 0
		for _, m := range before.Messages {
			if m.Obsolete || m.State() != test.was {
				continue
			}
			n++
			if got := index[m.Name()].State(); got != test.want {
				t.Errorf("%s: %v became %v, want %v", test.flag, m.State(), got, test.want)
			}
		}
		if n == 0 {
			t.Errorf("%s: nothing was %v", test.flag, test.was)
		}
	}
}

// An edit in Poedit: it sets a new text, takes the fuzzy flag and the previous text
// away, writes its own header fields, breaks lines elsewhere, and keeps all comments.
func TestStatesFollowEditor(t *testing.T) {
	data := Write(everyState())
	data = strings.Replace(data, "Plural-Forms:", "X-Generator: Poedit 3.4.2\\n\"\n\"Plural-Forms:", 1)
	data = strings.Replace(data, "#, fuzzy\n#| msgid \"Cần xem lại vì năm 2024.\"\n", "", 1)
	for _, edit := range [][2]string{
		{"Проверено.", "Проверено и исправлено."},
		{"Закончено, и", "Закончено, но"},
		{"msgstr[1] \"статьи\"", "msgstr[1] \"статейки\""},
	} {
		if !strings.Contains(data, edit[0]) {
			t.Fatalf("no %s in\n%s", edit[0], data)
		}
		data = strings.Replace(data, edit[0], edit[1], 1)
	}
	got, found := Read("a.po", gettext(t, "msgcat", data, "--width=79"))
	if len(found) > 0 {
		t.Error(found)
	}
	states := map[string]string{}
	for i := range got.Messages {
		if m := &got.Messages[i]; !m.Obsolete {
			states[fmt.Sprint(m.Source[source.Other], m.Repeat)] = m.State().String()
			if m.Unlocked() {
				states[fmt.Sprint(m.Source[source.Other], m.Repeat)] += ", was final"
			}
		}
	}
	want := map[string]string{
		"Chưa dịch.0": "initial", "Cần xem lại vì năm 2025.0": "translated", "Đã dịch.0": "translated",
		"Đã duyệt.0": "translated",
		"Đã chốt, và đây là một câu dài hơn một dòng, để chương trình nào cũng phải ngắt nó.0": "translated, was final",
		"Nằm trong câu trước.0": "reviewed", "Câu lặp.0": "translated", "Câu lặp.2": "reviewed",
		"{{.Count}} bài0": "translated",
	}
	if diff := cmp.Diff(want, states); diff != "" {
		t.Error(diff)
	}
}

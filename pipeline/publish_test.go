package pipeline

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

var updateGolden = flag.Bool("update-publish", false, "write testdata/publish")

// states is a document with a sentence in each state, in ru. Three has an error: it lost
// its field.
const states = `msgid ""
msgstr "Language: ru\nContent-Type: text/plain; charset=UTF-8\n"

msgid "Một."
msgstr ""

#, fuzzy
msgid "Hai."
msgstr "ДВА."

# dich: fuzzy class:number
# dich: source-date 2026-03-01
#, fuzzy
#| msgid "Ba cũ."
msgid "Ba."
msgstr "ТРИ."

# dich: fuzzy class:number guess
#, fuzzy
msgid "Bốn."
msgstr "ЧЕТЫРЕ."

msgid "Năm **đậm**."
msgstr "ПЯТЬ ЖИРНО**."

msgid "Sáu."
msgstr "ШЕСТЬ."

msgid "Bảy."
msgstr "СЕМЬ."

msgid "Tám."
msgstr "ВОСЕМЬ."

# dich: fuzzy class:wording
#, fuzzy
msgid "Chín **đậm**."
msgstr "ДЕВЯТЬ ЖИРНО**."
`

// readStates is a project of that document, as Markdown, text and HTML, where Bảy is
// reviewed and Tám final.
func readStates(t *testing.T, settings string) *Project {
	t.Helper()
	texts := []string{"Một.", "Hai.", "Ba.", "Bốn.", "Năm **đậm**.", "Sáu.", "Bảy.", "Tám.", "Chín **đậm**."}
	fsys := fstest.MapFS{
		"dich.toml":            {Data: []byte("version = 1\ntargets = [\"en\", \"ru\"]\n" + settings)},
		"source/vi/m.md":       {Data: []byte(strings.Join(texts, "\n\n") + "\n")},
		"source/vi/t.txt":      {Data: []byte("Ba.\n")},
		"source/vi/h.html":     {Data: []byte("<p class=a>Một.</p>\n<p>Ba.</p>\n")},
		"locales/ru/m.md.po":   {Data: []byte(states)},
		"locales/ru/t.txt.po":  {Data: []byte(states)},
		"locales/ru/h.html.po": {Data: []byte(states)},
		"locales/en/m.md.po":   {Data: []byte("msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Một.\"\nmsgstr \"ONE.\"\n")},
	}
	config, problems, err := ReadConfig(fsys, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	p, problems, err := ReadProject(fsys, config, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	for i := range p.Catalogs[language.Russian]["m.md"].Messages {
		switch m := &p.Catalogs[language.Russian]["m.md"].Messages[i]; m.Source[source.Other] {
		case "Bảy.":
			m.Review(locales.Reviewed)
		case "Tám.":
			m.Review(locales.Final)
		}
	}
	return p
}

// What is published of each state under each row of [publish] is as the golden files show.
func TestPublish(t *testing.T) {
	for _, c := range []struct{ name, settings string }{
		{"default", ""},
		{"untranslated-hold", "[publish]\nuntranslated = \"hold\"\n"},
		{"untranslated-named", "[build]\nfallback = { ru = \"en\" }\n"},
		{"fuzzy-hold", "[publish]\nfuzzy = { ru = \"hold\" }\n"},
		{"stale-notice", "[publish]\nstale = { en = \"hold\", \"*\" = \"notice\" }\n"},
		{"stale-notice-errors-fallback", "[publish]\nstale = \"notice\"\nerrors = \"fallback\"\n"},
		{"stale-hold", "[publish]\nstale = \"hold\"\n"},
		{"errors-fallback", "[publish]\nerrors = \"fallback\"\n"},
		{"errors-hold", "[publish]\nerrors = \"hold\"\n"},
		{"unreviewed-fallback", "[publish]\nunreviewed = \"fallback\"\n"},
		{"unreviewed-hold", "[publish]\nunreviewed = \"hold\"\n"},
	} {
		file := filepath.Join("testdata", "publish", c.name+".txt")
		got := publishedRussian(t, readStates(t, c.settings))
		if *updateGolden {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v\n%s", c.name, err, got)
		}
	}
}

// publishedRussian shows the documents and the descriptions of the bundle.
func publishedRussian(t *testing.T, p *Project) string {
	t.Helper()
	var b strings.Builder
	files, built := publishAll(t, ShelfOf(p))
	for _, bundle := range built.Bundles {
		if bundle.Locale == language.Russian {
			for _, held := range bundle.Held {
				b.WriteString("held: " + held + "\n")
			}
		}
	}
	for _, name := range []string{"ru/h.html", "ru/m.md", "ru/t.txt"} {
		if content, there := files[name]; there {
			b.WriteString("== " + name + "\n" + content)
		}
	}
	b.WriteString("== descriptions\n")
	for line := range strings.Lines(files["i18n/active.ru.toml"]) {
		if strings.HasPrefix(line, "description") || strings.HasPrefix(line, "other") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// Settings that are written and read again say the same, and no row takes a release that
// it has no sentence for.
func TestPublishSettings(t *testing.T) {
	text := "version = 1\ntargets = [\"ru\", \"ky\"]\n[publish]\nstale = { ky = \"hold\", \"*\" = \"notice\" }\nunreviewed = \"hold\"\n"
	c, problems := ParseConfig("dich.toml", text)
	if len(problems) > 0 || c.ReleaseOf(LacksUpdate, language.Russian) != ReleaseNotice || c.ReleaseOf(LacksUpdate, language.MustParse("ky")) != ReleaseHold {
		t.Error(problems, c.Publish)
	}
	again, problems := ParseConfig("dich.toml", FormatConfig(c))
	if len(problems) > 0 || FormatConfig(again) != FormatConfig(c) {
		t.Error(problems, FormatConfig(again))
	}
	for _, wrong := range []string{"fuzzy = \"notice\"", "fuzzy = \"publish\"", "stale = \"publish\"", "stale = { be = \"hold\" }", "untranslated = \"publish\"", "late = \"hold\""} {
		if _, problems := ParseConfig("dich.toml", "version = 1\ntargets = [\"ru\"]\n[publish]\n"+wrong+"\n"); len(problems) != 1 {
			t.Errorf("%s: %v", wrong, problems)
		}
	}
}

// A guess stays a guess whatever edit of its source comes after it.
func TestStale(t *testing.T) {
	for reason, want := range map[locales.Reason]bool{
		locales.BySource: false, locales.ByNumber: true, "class:number guess": false, locales.ByMemory: false,
		locales.ByTerm + " 01234567": false, locales.ByRelay: false, "align 97": false,
	} {
		m := locales.Message{}
		m.Doubt(reason)
		if IsStale(&m) != want {
			t.Errorf("%s: %t", reason, !want)
		}
	}
}

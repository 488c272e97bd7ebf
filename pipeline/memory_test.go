package pipeline

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	_ "modernc.org/sqlite"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

const memoryTMX = `<tmx version="1.4"><header srclang="vi"/><body>
<tu><tuv xml:lang="vi"><seg>Cả hai bên đã ký kết 6 hiệp định mới.</seg></tuv><tuv xml:lang="en"><seg>SIX.</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>Cả hai bên đã cùng ký kết 5 hiệp định mới ấy.</seg></tuv><tuv xml:lang="en-GB"><seg>FIVE.</seg></tuv></tu>
<tu><tuv xml:lang="vi"><seg>Cả hai bên đều chưa  ký kết hiệp định.</seg></tuv><tuv xml:lang="ru"><seg>НЕТ.</seg></tuv></tu>
</body></tmx>`

// A project with a document, its catalog and an imported memory.
func rememberingProject(t testing.TB, open func(language.Tag, bool) (*sql.DB, error)) *Project {
	fsys := fstest.MapFS{
		"source/vi/bai.txt": {Data: []byte("Trời đẹp.\nCả hai bên đã ký kết 6 hiệp định mới.\nCả hai bên đã ký kết 5 hiệp định mới.\n")},
		"locales/en/bai.txt.po": {Data: []byte("msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" +
			"msgid \"Trời đẹp.\"\nmsgstr \"FINE.\"\n")},
		"memory/cu.tmx": {Data: []byte(memoryTMX)},
	}
	config, problems := ParseConfig(ConfigFile, "version = 1\ntargets = [\"en\"]\n[memory]\nfiles = [\"memory/*.tmx\"]\n")
	p, more, err := ReadProject(fsys, config, nil)
	if err != nil || len(problems)+len(more) > 0 {
		t.Fatal(err, problems, more)
	}
	p.Memory.Open, p.Memory.Large = open, 1
	return p
}

// databases are where a memory may be: nowhere, in one that works, in one that is damaged
// and can be made anew, and in one that cannot.
func databases(t testing.TB) map[string]func(language.Tag, bool) (*sql.DB, error) {
	file := func(damaged bool) func(language.Tag, bool) (*sql.DB, error) {
		dir := t.TempDir()
		return func(_ language.Tag, anew bool) (*sql.DB, error) {
			db, err := sql.Open("sqlite", filepath.Join(dir, fmt.Sprint(anew)))
			db.SetMaxOpenConns(1)
			t.Cleanup(func() { db.Close() })
			if damaged && !anew {
				db.Exec(`CREATE TABLE store (format TEXT); CREATE VIEW file AS SELECT 1`)
			}
			return db, err
		}
	}
	return map[string]func(language.Tag, bool) (*sql.DB, error){
		"none": nil, "new": file(false), "damaged": file(true),
		"no folder": func(language.Tag, bool) (*sql.DB, error) { return nil, errors.New("no HOME") },
	}
}

// Imported memories fill empty targets as documents do, wherever the memory is kept.
func TestImportedMemory(t *testing.T) {
	for name, open := range databases(t) {
		p := rememberingProject(t, open)
		var got []string
		for _, m := range Refresh(p, false).Project.Catalogs[language.English]["bai.txt"].Messages {
			got = append(got, m.Target[source.Other]+" "+m.State().String()+" "+strings.Join(m.Notes.Marks, ", "))
		}
		want := []string{"FINE. translated ", "SIX. translated from memory/cu.tmx"}
		if diff := cmp.Diff(want, got[:2]); diff != "" || !strings.Contains(got[2], "needs-work fuzzy memory") {
			t.Errorf("%s: -want +got\n%s%s", name, diff, got[2])
		}
		stats := StatsOf(p, language.English)
		want = []string{"[{bai.txt false 1 2} {memory/cu.tmx true 2 22}] 3 texts of 3"}
		if diff := cmp.Diff(want, []string{fmt.Sprintf("%v %d texts of %d", stats.Origins, stats.Texts, stats.Units())}); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
		if bands := Analyze(Refresh(p, false).Project, language.English)[0]; bands[ExactMatch].Segments != 1 || bands[Done].Segments != 1 {
			t.Errorf("%s: a translation from an imported memory is in %v", name, bands)
		}
	}
}

func TestMissingMemory(t *testing.T) {
	for _, files := range []string{`["memory/a.tmx"]`, `["memory/*.tmx"]`} {
		text := "version = 1\n[memory]\nfiles = " + files + "\n"
		config, _ := ParseConfig(ConfigFile, text)
		_, problems, err := ReadProject(fstest.MapFS{ConfigFile: {Data: []byte(text)}}, config, nil)
		if err != nil || len(problems) != 1 || problems[0].Code != MemoryMissing || problems[0].Subject.Span.Of(text) != strings.Trim(files, "[]") {
			t.Errorf("%s: %v %v", files, problems, err)
		}
	}
	for _, files := range []string{`["../a.tmx"]`, `["/a.tmx"]`, `["a.txt"]`, `["[.tmx"]`, `"a.tmx"`, `[1]`} {
		if _, problems := ParseConfig(ConfigFile, "version = 1\n[memory]\nfiles = "+files+"\n"); len(problems) != 1 || problems[0].Code != ConfigValue {
			t.Errorf("%s: %v", files, problems)
		}
	}
	config, _ := ParseConfig(ConfigFile, "version = 1\n[memory]\nfiles = [\"memory/*.tmx\"]\n")
	if again, _ := ParseConfig(ConfigFile, FormatConfig(config)); !cmp.Equal(config.Memory, again.Memory) || len(again.Memory) != 1 {
		t.Errorf("%v is written as %v", config.Memory, again.Memory)
	}
}

// A match whose number, negation or name differs stands behind one that is less alike.
func TestRecall(t *testing.T) {
	memory := &locales.Memory{}
	for _, text := range []string{
		"Cả hai bên chưa ký kết 6 hiệp định mới với Nga.", "Cả hai bên chưa ký kết 5 hiệp định mới với Nga.",
		"Cả hai bên đã ký kết 6 hiệp định mới với Nga.", "Cả hai bên đã ký kết 5 hiệp định mới với Mỹ.",
		"Cả hai bên đã cùng ký kết xong 5 hiệp định mới với Nga.", "CẢ HAI BÊN ĐÃ KÝ KẾT 5 HIỆP ĐỊNH MỚI VỚI NGA.",
		"Cả hai bên đã ký kết 5 hiệp định mới với Nga.", "Trời đẹp.",
	} {
		memory.Add(locales.Unit{Document: "khac.txt", Source: source.Singular(text), Target: source.Singular("X")})
	}
	names := glossary.NewMatcher(&glossary.Glossary{Concepts: []glossary.Concept{
		{ID: "ru", Terms: []glossary.Term{{Locale: language.Vietnamese, Text: "Nga"}}},
	}}, language.Vietnamese)
	var got []string
	for _, r := range Recall(memory, "bai.txt", source.Singular("Cả hai bên đã ký kết 5 hiệp định mới với Nga."), 0.75, names) {
		got = append(got, fmt.Sprintf("%d-%d=%d %s %v", r.Percent(), r.Penalty, r.Score(), join(r.Classes), r.Exact))
	}
	want := []string{
		"100-0=100  true", "99-0=99  false", "86-0=86  false",
		"92-10=82 number false", "92-10=82 name false", "92-15=77 negation false", "84-25=59 number negation false",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// The best one is the first of the similar ones, which are in the order of their scores.
func FuzzRecall(f *testing.F) {
	f.Add("Hai bên ký 5 hiệp định.\nHai bên không ký 6 hiệp định.\nHai bên ký 6 hiệp định ấy.", "Hai bên ký 6 hiệp định.")
	f.Add("a b c d\na b c 1\nA B C D\n\na b c d e", "a b c d")
	f.Fuzz(func(t *testing.T, lines, query string) {
		memory := &locales.Memory{}
		for _, line := range strings.Split(lines, "\n") {
			memory.Add(locales.Unit{Source: source.Singular(line), Target: source.Singular("X")})
		}
		text := source.Singular(query)
		similar := slices.DeleteFunc(Recall(memory, "", text, 0.5, classNames), func(r Recalled) bool { return r.Exact })
		if !slices.IsSortedFunc(similar, func(a, b Recalled) int { return b.Score() - a.Score() }) {
			t.Errorf("not in order: %v", similar)
		}
		best, ok := RecallBest(memory, "", text, 0.5, classNames)
		if ok != (len(similar) > 0) || ok && !cmp.Equal(best, similar[0]) {
			t.Errorf("the best is %v, the first %v", best, similar)
		}
	})
}

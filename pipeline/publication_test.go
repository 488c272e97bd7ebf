package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
	"dich/source/messages"
)

// memorySink keeps the files of dist/.
type memorySink struct {
	lock  sync.Mutex
	files map[string]string
	twice []string
}

type memoryFile struct {
	bytes.Buffer
	sink *memorySink
	name string
}

func (s *memorySink) Create(name string) (io.WriteCloser, error) {
	return &memoryFile{sink: s, name: name}, nil
}

func (f *memoryFile) Close() error {
	f.sink.lock.Lock()
	defer f.sink.lock.Unlock()
	if _, there := f.sink.files[f.name]; there {
		f.sink.twice = append(f.sink.twice, f.name)
	}
	f.sink.files[f.name] = f.String()
	return nil
}

// publishAll gives the files of dist/.
func publishAll(t testing.TB, s *Shelf) (map[string]string, Built) {
	t.Helper()
	if s.frame.Glossary == nil { // of a test that needs none
		s.frame.Glossary = &glossary.Glossary{}
	}
	p, _, err := NewPublication(s)
	if err != nil {
		t.Fatal(err)
	}
	sink := &memorySink{files: map[string]string{}}
	built, err := p.Write(sink)
	if err != nil || len(sink.twice) > 0 || built.Files != len(sink.files) {
		t.Fatal(err, sink.twice, built.Files, len(sink.files))
	}
	return sink.files, built
}

// shelfOfFiles opens a project in parts of about so many bytes; one part where most is 0.
func shelfOfFiles(t testing.TB, files map[string]string, most int64) *Shelf {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	config, problems, err := ReadConfig(fsys, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	s, _, err := openShelf(fsys, config, nil, most)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// severalFiles is a project with all that documents say of each other: links, a feed, held
// documents, strings of the site, a broken language.
func severalFiles() map[string]string {
	files := maps.Clone(hostileSite)
	files["dich.toml"] = "version = 1\ntargets = [\"en\", \"ru\", \"kk\"]\n[site]\nurl = \"https://example.org/x\"\n[publish]\nuntranslated = { ru = \"hold\", \"*\" = \"fallback\" }\n"
	files["source/vi/ui.json"] = `{"site.title": "Trang", "z/y": "Sau", "a": "Trước"}`
	files["locales/en/ui.json.po"] = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgctxt \"site.title\"\nmsgid \"Trang\"\nmsgstr \"Page\"\n"
	files["locales/kk/e.txt.po"] = "msgid \"\nnothing"
	for i := range 12 {
		name := fmt.Sprintf("tin/%02d.md", i)
		files["source/vi/"+name] = fmt.Sprintf("---\ndate: 2026-01-%02d\n---\n\n# Tin %d\n\nTin này nói về [tin kia](%02d.md). Hết.\n", 1+i%5, i, (i+1)%12)
		if i%3 > 0 {
			files["locales/ru/"+name+".po"] = fmt.Sprintf("msgid \"\"\nmsgstr \"Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"Tin %d\"\nmsgstr \"Новость %d\"\n\nmsgid \"Tin này nói về [tin kia](%02d.md).\"\nmsgstr \"Эта о [той](%02d.md).\"\n\nmsgid \"Hết.\"\nmsgstr \"Всё.\"\n", i, i, (i+1)%12, (i+1)%12)
		}
	}
	return files
}

// Equal projects give equal bytes, however they are cut into parts.
func TestPublicationParts(t *testing.T) {
	files := severalFiles()
	want, all := publishAll(t, shelfOfFiles(t, files, 0))
	if len(all.Bundles) != 3 || len(all.Bundles[2].Held) < 4 || want["site/ru/tin/01.html"] == "" || want["site/ru/tin/00.html"] != "" || want["site/en/feed.xml"] == "" {
		t.Fatalf("not what is meant to be tested: %v %q", all.Bundles, slices.Sorted(maps.Keys(want)))
	}
	if !strings.Contains(want["site/ru/tin/02.html"], "../../vi/tin/03.html") || !strings.Contains(want["site/en/index.html"], "<title>Page") {
		t.Errorf("a link to what is held, and the words of the site:\n%s%s", want["site/ru/tin/02.html"], want["site/en/index.html"])
	}
	for _, most := range []int64{1, 700, 3000} {
		shelf := shelfOfFiles(t, files, most)
		got, some := publishAll(t, shelf)
		if shelf.Parts() < 2 {
			t.Fatalf("%d: in one part", most)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d: %s", most, diff)
		}
		if diff := cmp.Diff(all, some, cmp.Comparer(func(a, b language.Tag) bool { return a == b })); diff != "" {
			t.Errorf("%d: %s", most, diff)
		}
	}
}

// The manifest names what go-i18n and readers load, with sizes that are right.
func TestManifest(t *testing.T) {
	files, built := publishAll(t, shelfOfFiles(t, severalFiles(), 1))
	var m Manifest
	if err := json.Unmarshal([]byte(files[ManifestFile]), &m); err != nil {
		t.Fatal(err)
	}
	if m.Version != 1 || m.Source != "vi" || len(m.Locales) != len(built.Bundles) || !slices.Equal(m.Locales[2].Held, built.Bundles[2].Held) {
		t.Errorf("%+v", m)
	}
	named := 0
	for name, content := range files {
		n := slices.IndexFunc(m.Files, func(f ManifestFileHash) bool { return f.Path == name })
		switch below := strings.HasPrefix(name, siteDir+"/") || name == ManifestFile; {
		case below != (n < 0):
			t.Errorf("%s: named %t", name, n >= 0)
		case n >= 0:
			named++
			if m.Files[n].Bytes != len(content) || len(m.Files[n].SHA256) != 64 {
				t.Errorf("%+v", m.Files[n])
			}
		}
	}
	if named != len(m.Files) || !slices.IsSortedFunc(m.Files, func(a, b ManifestFileHash) int { return strings.Compare(a.Path, b.Path) }) {
		t.Errorf("%d files of %d are there", named, len(m.Files))
	}
	again, err := json.MarshalIndent(m, "", "  ")
	if want := strings.ReplaceAll(files[ManifestFile], "[]", "null"); err != nil || string(again)+"\n" != want {
		t.Error(cmp.Diff(want, string(again)+"\n"))
	}
}

// An interface string has not the key of a sentence.
func TestImpostors(t *testing.T) {
	id := source.NewID("", source.Singular("Một."))
	files := map[string]string{
		"dich.toml":         "version = 1\ntargets = []\n",
		"source/vi/a.txt":   "Một.\n",
		"source/vi/ui.json": `{"a.txt/` + id.String() + `": "Hai", "b.txt/` + id.String() + `": "Ba"}`,
	}
	_, built := publishAll(t, shelfOfFiles(t, files, 1))
	if len(built.Problems) != 1 || built.Problems[0].Code != messages.ReservedKey {
		t.Errorf("%+v", built.Problems)
	}
}

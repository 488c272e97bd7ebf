package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// The repository's own project is localized by this very tool. Building it again
// leaves no difference: catalogs and templates stay as they are, and dist/ is what
// testdata/example.sha256 says (sha256sum -c reads it; -update writes it).
func TestExample(t *testing.T) {
	project := disk(t, exampleFiles(t)).Name()
	before := filesIn(t, project)
	runExample(t, project, "run")
	after := filesIn(t, project)
	dist := map[string]string{}
	for name, content := range after {
		if below, ok := strings.CutPrefix(name, "dist/"); ok {
			dist[below] = content
			delete(after, name)
		}
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("the run has changed the project (-before +after):\n%s", diff)
	}
	compareSums(t, dist)
	renderBundles(t, dist)
	runExample(t, project, "check")
}

// exampleFiles reads what belongs to the project among the files of the repository.
func exampleFiles(t *testing.T) map[string]string {
	files := map[string]string{}
	for name, content := range filesIn(t, "../..") {
		folder, _, _ := strings.Cut(name, "/")
		kind := path.Ext(name)
		switch {
		case name == "dich.toml", strings.HasPrefix(name, "source/vi/"),
			folder == "glossary" && kind == ".csv", folder == "locales" && (kind == ".po" || kind == ".pot"):
			files[name] = content
		}
	}
	return files
}

// filesIn reads all files below a folder that are not hidden.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), ".") && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir():
			return nil
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// runExample runs a verb in the project. Nothing it finds may be an error.
func runExample(t *testing.T, project, verb string) {
	t.Helper()
	s, _, talk := stage("en", 0)
	s.env.dir = project
	if code := run(t.Context(), []string{verb, "--fail-on", "error"}, s.env); code != exitDone {
		t.Fatalf("dich %s: exit code %d\n%s", verb, code, talk)
	}
}

func compareSums(t *testing.T, files map[string]string) {
	t.Helper()
	const golden = "testdata/example.sha256"
	var sums bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&sums, "%x  dist/%s\n", sha256.Sum256([]byte(files[name])), name)
	}
	if *update {
		if err := os.WriteFile(golden, sums.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), sums.String()); diff != "" {
		t.Errorf("dist/ is not as it was; if it should differ: go test ./cmd/dich -run TestExample -update (-want +got):\n%s", diff)
	}
}

// renderBundles lets the real go-i18n load the bundles and render every message for
// every count.
func renderBundles(t *testing.T, dist map[string]string) {
	t.Helper()
	rendered := 0
	for name, content := range dist {
		tag, ok := strings.CutPrefix(name, "i18n/active.")
		if !ok {
			continue
		}
		bundle := i18n.NewBundle(language.Vietnamese)
		bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
		file, err := bundle.ParseMessageFileBytes([]byte(content), name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if want := strings.TrimSuffix(tag, path.Ext(tag)); file.Tag.String() != want {
			t.Errorf("%s is loaded as %s", name, file.Tag)
		}
		localizer := i18n.NewLocalizer(bundle, file.Tag.String())
		for _, m := range file.Messages {
			for _, count := range []any{nil, 0, 1, 2, 5, 11, 21, 101, "1.5"} {
				renderMessage(t, localizer, m, count)
				rendered++
			}
		}
	}
	if rendered < 1000 {
		t.Errorf("only %d texts were rendered", rendered)
	}
}

var plainField = regexp.MustCompile(`{{\s*\.(\w+)\s*}}`)

// renderMessage demands a text with all its fields filled in.
func renderMessage(t *testing.T, localizer *i18n.Localizer, m *i18n.Message, count any) {
	t.Helper()
	data := map[string]any{}
	for _, form := range []string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other} {
		for _, field := range plainField.FindAllStringSubmatch(form, -1) {
			data[field[1]] = "⟦" + field[1] + "⟧"
		}
	}
	text, err := localizer.Localize(&i18n.LocalizeConfig{MessageID: m.ID, TemplateData: data, PluralCount: count})
	if err != nil || strings.TrimSpace(text) == "" || strings.Contains(text, "<no value>") {
		t.Errorf("%s with count %v: %q, %v", m.ID, count, text, err)
	}
}

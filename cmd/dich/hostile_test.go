package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Names that lead out of a folder, that a system keeps for itself, or that people
// cannot read.
var hostileNames = []string{
	"..", ".", "../x", "../../etc/x", "ru/../x", "ru/..", "/etc/x", "/", "//", "C:\\x", "\\\\host\\x", "..\\x", "~", "~root",
	"CON", "con.txt", "NUL", "nul", "AUX", "PRN", "COM1", "LPT1", "CLOCK$", "x\x00y", "\x00", "x\ny", "x\ry", "\x1b[31m",
	"x\x7f", " ", "  ", "x ", " x", "x.", "x..", "...", "-", "--", "-rf", "--locale", "*", "?", "x|y", "x>y", "x<y", "x;y", "$x",
	"$(x)", "`x`", "%s", "%2e%2e%2fx", "..%2fx", "\u202egnp.x", "\u2066x\u2069", "\u200bx", "\ufeffx", "é", "e\u0301", "\U0001F600",
	"\xff", "\xc3\x28", "\xed\xa0\x80", "ｅｎ", "ru_RU", "ru_RU.UTF-8", "ru-", "-ru", "ru--RU", "RU", "Ru", "rU", "xx", "zz", "und", "root", "mul",
	"i-klingon", "x-private", "en-x-", "tbx", "pot", "csv.pot", "en.po", ".dich", ".git", ".gitignore", "dist", "i18n", "manifest.json",
	"active.en.toml", "dich.toml", "lock", "journal", "en/../../x", "./x", "x/./y", "x//y", "x/", "one", "other", "id", "description",
	"hash", "leftDelim", "nav.home", "a.b.c", "a/b", "{{.X}}", "]]", "[x]", "#", "=", "\"", "'", "'''", "\\", "\\u0000", "\t",
	"constructor", "__proto__", "null", "true", "0", "-1", "1e9", "ẞ", "İ", "ı", "ǆ", "ﬀ", "Å", "A\u030a", "\u212b", "ru-Latn-RU-u-ca-gregory",
	strings.Repeat("x", 255), strings.Repeat("x", 256), strings.Repeat("x", 100_000), strings.Repeat("../", 1000), strings.Repeat("é", 127),
	strings.Repeat("a-", 500), strings.Repeat(".", 300), strings.Repeat("/", 300), strings.Repeat("ru/", 100), strings.Repeat("\u202e", 50),
}

// A name of a language, of a document or of a message leads nowhere but into its
// project, and what stands around that is never touched.
func TestHostileNames(t *testing.T) {
	if testing.Short() {
		t.Skip("many runs, of what other tests run, too")
	}
	tried := 0
	for n, name := range hostileNames {
		for u, use := range []struct {
			as    string
			files map[string]string
			args  []string
		}{
			{"locale on the command line", nil, []string{"run", "--locale", name}},
			{"locale in dich.toml", map[string]string{"dich.toml": "version = 1\ntargets = [" + tomlString(name) + "]\n"}, []string{"run"}},
			{"locale of a term", map[string]string{"glossary/x.csv": "concept_id,lang,form\nx," + csvCell(name) + ",Nga\n"}, []string{"run"}},
			{"document", map[string]string{"source/vi/" + name + ".txt": "Một câu.\n"}, []string{"run"}},
			{"folder of a document", map[string]string{"source/vi/" + name + "/bai.txt": "Một câu.\n"}, []string{"run"}},
			{"folder of catalogs", map[string]string{"locales/" + name + "/bai.txt.po": "msgid \"\"\nmsgstr \"Language: en\\n\"\n", "dich.toml": "version = 1\n"}, []string{"run"}},
			{"message", map[string]string{"source/vi/s.vi.toml": "[" + tomlString(name) + "]\nother = \"Chào\"\n"}, []string{"run"}},
			{"concept", map[string]string{"glossary/x.csv": "concept_id,lang,form\n" + csvCell(name) + ",vi,Nga\n"}, []string{"run"}},
			{"argument", nil, []string{"extract", name}},
			{"output", nil, []string{"extract", "source/vi/bai.txt", "--to", "pot", "--output", "out/" + strings.ReplaceAll(name, "/", "_")}},
		} {
			if (n+u)%5 != 0 { // each name twice: all of them take minutes
				continue
			}
			around := t.TempDir()
			project := filepath.Join(around, "project")
			files := map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n", "source/vi/bai.txt": "Nga gia nhập.\n", "out/x": ""}
			for file, content := range use.files {
				files[file] = content
			}
			if !put(project, files) {
				continue // no file can have this name
			}
			tried++
			before := filesAround(t, around, "project")
			code := quietly(project, use.args)
			if code < 0 || code == exitInterrupted {
				t.Errorf("%s %.40q: exit code %d", use.as, name, code)
			}
			if diff := cmp.Diff(before, filesAround(t, around, "project")); diff != "" {
				t.Errorf("%s %.40q: the folder around the project has changed\n%s", use.as, name, diff)
			}
			if strings.HasPrefix(use.as, "locale") && code == exitDone && !languageTags[name] {
				t.Errorf("%s %.40q was taken for a language", use.as, name)
			}
		}
	}
	if tried < 200 {
		t.Errorf("only %d names tried", tried)
	}
}

// languageTags are those of the hostile names that are canonical tags all the same.
var languageTags = map[string]bool{"id": true, "nul": true, "one": true, "tbx": true, "pot": true, "mul": true, "ru-Latn-RU-u-ca-gregory": true}

// quietly runs dich in a folder, with nobody listening.
func quietly(dir string, args []string) exitCode {
	var out bytes.Buffer
	e := env{strings.NewReader(""), &out, &out, dir, func(string) string { return "" }, terminalColumns}
	return run(context.Background(), args, e)
}

// put writes files below a folder; false if one of them cannot be.
func put(dir string, files map[string]string) bool {
	for name, content := range files {
		if strings.ContainsRune(name, 0) || !filepath.IsLocal(filepath.FromSlash(name)) {
			return false
		}
		full := filepath.Join(dir, filepath.FromSlash(name))
		if os.MkdirAll(filepath.Dir(full), 0o755) != nil || os.WriteFile(full, []byte(content), 0o644) != nil {
			return false
		}
	}
	return true
}

// filesAround lists what is in a folder, but for one inside it.
func filesAround(t *testing.T, dir, but string) []string {
	var list []string
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && name == filepath.Join(dir, but) {
			return fs.SkipDir
		}
		list = append(list, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// tomlString writes any text as a TOML basic string, as far as TOML can.
func tomlString(s string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "\\U%08X", r)
	}
	return `"` + b.String() + `"`
}

func csvCell(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// Names that differ in case only are two documents where the system tells them apart.
func TestCaseTwins(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("this system takes them for one file")
	}
	dir := t.TempDir()
	put(dir, map[string]string{
		"dich.toml":         "version = 1\ntargets = [\"en\"]\n",
		"source/vi/bai.txt": "Một câu.\n", "source/vi/Bai.txt": "Hai câu.\n",
	})
	if code := quietly(dir, []string{"run"}); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	for _, name := range []string{"bai.txt", "Bai.txt"} {
		if _, err := os.Stat(filepath.Join(dir, "locales", "en", name+".po")); err != nil {
			t.Error(err)
		}
	}
}

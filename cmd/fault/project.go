package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A scenario is one verb on a project that it changes.
type scenario struct {
	name   string
	args   []string
	before tree
	after  tree   // what the verb makes of it
	always string // a system call that fails every time, for strace; empty for none
	half   bool   // before is what another dich left that did not get to the end
}

// A tree is the content of all files below a folder, by slash-separated path.
type tree map[string]string

// The project that all is tried on.
var (
	first = tree{
		"dich.toml": "version = 1\ntargets = [\"en\", \"ru\"]\n",
		"source/vi/mot.txt": "Câu thứ nhất của bài.\nCâu lặp lại.\nCâu thứ hai của bài, dài hơn một chút.\n" +
			"Câu lặp lại.\nCâu này sẽ được sửa vào năm 2025.\n",
		"source/vi/hai.txt": "Câu của bài thứ hai.\nCâu này sẽ bị xóa.\n",
	}
	edited = tree{
		"source/vi/mot.txt": "Câu thứ hai của bài, dài hơn một chút.\nCâu lặp lại.\nCâu thứ nhất của bài.\n" +
			"Câu lặp lại.\nCâu này sẽ được sửa vào năm 2026.\nMột câu mới.\n",
		"source/vi/hai.txt": "Câu của bài thứ hai.\n",
	}
)

// scenarios tells what is tried: each verb that writes, on a project where it has
// something to do.
func (w *workshop) scenarios() ([]*scenario, error) {
	built, err := w.after(first, "run")
	if err != nil {
		return nil, err
	}
	translated := translate(built)
	id, err := w.firstID(translated, "Câu lặp lại.")
	if err != nil {
		return nil, err
	}
	published, err := w.after(translated, "build")
	if err != nil {
		return nil, err
	}
	toUpdate := plus(published, edited)
	begun, err := w.begun(toUpdate, "update")
	if err != nil {
		return nil, err
	}
	all := []*scenario{
		{name: "init", args: []string{"init"}, before: tree{}},
		{name: "update", args: []string{"update"}, before: toUpdate},
		{name: "run", args: []string{"run"}, before: toUpdate},
		{name: "build", args: []string{"build"}, before: translated},
		{name: "build, no exchange", args: []string{"build"}, before: translated, always: "renameat2"},
		{name: "review", args: []string{"review", "--locale", "ru"}, before: published},
		{name: "update, once more", args: []string{"update"}, before: begun, half: true},
		{name: "status, meanwhile", args: []string{"status"}, before: begun, half: true},
		{name: "glossary import", args: []string{"glossary", "import", "new.tsv"}, before: plus(published, tree{
			"new.tsv": "vi\ten\nLiên hợp quốc\tUnited Nations\n",
		})},
		{name: "merge-po", args: []string{"merge-po", "base.po", "ours.po", "theirs.po"}, before: plus(published, tree{
			"base.po": catalog("", ""), "ours.po": catalog("<translation 9001>", ""), "theirs.po": catalog("", "<translation 9002>"),
		})},
		{name: "export", args: []string{"export", "--to", "po"}, before: published},
		{name: "import", args: []string{"import", "mot.txt.po", "hai.txt.po"}, before: plus(published, tree{
			"mot.txt.po": incoming("mot.txt", "Câu lặp lại.", "<translation 9003>"),
			"hai.txt.po": incoming("hai.txt", "Câu của bài thứ hai.", "<translation 9004>"),
		})},
		{name: "repeat", args: []string{"repeat", "split", "--locale", "ru", "mot.txt", id}, before: published},
	}
	for _, s := range all {
		if s.after, err = w.after(s.before, s.args...); err != nil {
			return nil, err
		}
		if maps.Equal(s.before.seen(), s.after.seen()) {
			return nil, fmt.Errorf("dich %s changes nothing", s.name)
		}
	}
	return all, nil
}

// catalog has two entries with these translations.
func catalog(first, second string) string {
	return "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n" +
		"\nmsgid \"Một.\"\nmsgstr \"" + first + "\"\n\nmsgid \"Hai.\"\nmsgstr \"" + second + "\"\n"
}

// incoming is what a translator into Russian sends back.
func incoming(document, text, translation string) string {
	return "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n" +
		"\n#: " + document + "\nmsgid \"" + text + "\"\nmsgstr \"" + translation + "\"\n"
}

// translate gives every entry of the catalogs a translation that no other has.
func translate(t tree) tree {
	next := plus(t, nil)
	n := 0
	for name, content := range t {
		if !strings.HasSuffix(name, ".po") {
			continue
		}
		head, entries, _ := strings.Cut(content, "\n\n")
		var b strings.Builder
		for line := range strings.Lines(entries) {
			if line == "msgstr \"\"\n" {
				n++
				line = fmt.Sprintf("msgstr \"<translation %d> 2025\"\n", n)
			}
			b.WriteString(line)
		}
		next[name] = head + "\n\n" + b.String()
	}
	return next
}

// translations lists those that translate made.
func (t tree) translations() map[string]bool {
	found := map[string]bool{}
	for name, content := range t {
		if strings.HasSuffix(name, ".po") && !strings.HasPrefix(name, ".dich/") {
			for _, part := range strings.Split(content, "<translation ")[1:] {
				number, _, _ := strings.Cut(part, ">")
				found[number] = true
			}
		}
	}
	return found
}

// firstID asks dich for the ID of a sentence.
func (w *workshop) firstID(t tree, sentence string) (string, error) {
	dir, err := w.lay(t)
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	out, err := exec.Command(w.dich, "-C", dir, "extract", "--format", "jsonl").Output()
	if err != nil {
		return "", fmt.Errorf("dich extract: %w", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		var record struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &record); err == nil && record.Text == sentence {
			return record.ID, nil
		}
	}
	return "", fmt.Errorf("dich extract does not show %q", sentence)
}

// plus is a tree with other files, or other content, on top.
func plus(t, top tree) tree {
	next := maps.Clone(t)
	maps.Copy(next, top)
	return next
}

// seen are the files that people see: all but those of .dich/.
func (t tree) seen() tree {
	return t.only(func(name string) bool { return !strings.HasPrefix(name, ".dich/") })
}

// written are the files that people write, built those that dich can make again. Each
// is a set.
func (t tree) written() tree {
	return t.seen().only(func(name string) bool { return !strings.HasPrefix(name, "dist/") })
}

func (t tree) built() tree {
	return t.only(func(name string) bool { return strings.HasPrefix(name, "dist/") })
}

func (t tree) only(keep func(name string) bool) tree {
	some := tree{}
	for name, content := range t {
		if keep(name) {
			some[name] = content
		}
	}
	return some
}

// readTree reads all files below a folder.
func readTree(dir string) (tree, error) {
	t := tree{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path) // it is below
		content, err := os.ReadFile(path)
		t[filepath.ToSlash(name)] = string(content)
		return err
	})
	return t, err
}

// lay makes a new folder with the files of a tree.
func (w *workshop) lay(t tree) (string, error) {
	dir, err := os.MkdirTemp(w.dir, "project-")
	if err != nil {
		return "", err
	}
	for name, content := range t {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return "", err
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			return "", err
		}
	}
	return dir, nil
}

// begun is a tree in which a verb was stopped in the middle of its renames.
func (w *workshop) begun(t tree, verb string) (tree, error) {
	dir, err := w.lay(t)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	const third = 3 + 2 // the journal's and the backup's come before
	options := []string{"-e", "trace=?rename,renameat", "-e", fmt.Sprintf("inject=?rename,renameat:error=EIO:when=%d", third)}
	if said, _, err := w.trace(dir, options, []string{verb}); codeOf(err) != 4 {
		return nil, fmt.Errorf("dich %s did not stop half-way: %w\n%s", verb, err, said)
	}
	return readTree(dir)
}

// after is what a verb makes of a tree when nothing happens.
func (w *workshop) after(t tree, args ...string) (tree, error) {
	dir, err := w.lay(t)
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if said, err := w.run(dir, args...); err != nil {
		return nil, fmt.Errorf("dich %s: %w\n%s", args[0], err, said)
	}
	return readTree(dir)
}

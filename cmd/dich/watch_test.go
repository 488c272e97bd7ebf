package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dich/locales/voice"
)

// A listener is what a watch talks to.
type listener struct {
	mu    sync.Mutex
	heard bytes.Buffer // since the last await
	more  chan struct{}
}

func newListener() *listener { return &listener{more: make(chan struct{}, 1)} }

func (l *listener) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	select {
	case l.more <- struct{}{}:
	default:
	}
	return l.heard.Write(p)
}

// await waits for a line that ends with want, and gives all that was said until then.
func (l *listener) await(t *testing.T, want string) string {
	t.Helper()
	enough := time.After(time.Minute)
	said := ""
	for {
		l.mu.Lock()
		for said == "" || !strings.HasSuffix(said, want+"\n") {
			line, err := l.heard.ReadString('\n')
			if err != nil {
				l.heard.WriteString(line) // not a whole one
				break
			}
			said += line
		}
		l.mu.Unlock()
		if strings.HasSuffix(said, want+"\n") {
			return said
		}
		select {
		case <-l.more:
		case <-enough:
			t.Fatalf("heard %q, not %q", said, want)
		}
	}
}

// A watching is a watch that goes on beside a test.
type watching struct {
	t    *testing.T
	root *os.Root
	*listener
	stop func()
	done chan error
	code exitCode
}

const watchedText = "Năm 2024 hội nghị họp hai lần tại Astana."

func watch(t *testing.T, columns int, files map[string]string) *watching {
	t.Helper()
	files["dich.toml"] = "version = 1\ntargets = [\"en\", \"kk\", \"ru\"]\n"
	if files["source/vi/bai.txt"] == "" {
		files["source/vi/bai.txt"] = watchedText
	}
	w := &watching{t: t, root: disk(t, files), listener: newListener(), done: make(chan error, 1)}
	s := newSession(env{
		stdout: w, stderr: w, dir: w.root.Name(), getenv: func(string) string { return "" },
		terminal: func(io.Writer) (int, bool) { return columns, columns > 0 },
	}, voice.New("en"))
	s.options = defaults()
	s.watch, s.noProgress = true, true
	ctx, stop := context.WithCancel(t.Context())
	w.stop = stop
	go func() {
		code, err := updateProject(ctx, s)
		w.code = s.close(code)
		w.done <- err
	}()
	return w
}

// end stops the watch and gives its exit code.
func (w *watching) end() exitCode {
	w.t.Helper()
	w.stop()
	if err := <-w.done; err != nil {
		w.t.Errorf("ended with %v", err)
	}
	return w.code
}

// write puts a file in place at once: on a slow machine half of one might settle.
func (w *watching) write(name, text string) {
	w.t.Helper()
	if err := w.root.WriteFile(".new", []byte(text), 0o666); err != nil {
		w.t.Fatal(err)
	}
	w.rename(".new", name)
}

func (w *watching) rename(from, to string) {
	w.t.Helper()
	if err := w.root.Rename(from, to); err != nil {
		w.t.Fatal(err)
	}
}

func (w *watching) has(name, part string) {
	w.t.Helper()
	data, err := w.root.ReadFile(name)
	if err != nil || !strings.Contains(string(data), part) {
		w.t.Errorf("%s has no %q: %s, %v", name, part, data, err)
	}
}

const watchBegins = "watching documents, glossary and dich.toml; Ctrl-C ends that"

// A watch updates at once, and again at each change; it says in one line what changed
// and what that did, and writes nothing where nothing did.
func TestWatch(t *testing.T) {
	t.Parallel()
	w := watch(t, 0, map[string]string{"locales/en/bai.txt.po": `msgid ""
msgstr "Language: en\nContent-Type: text/plain; charset=UTF-8\n"

msgid "` + watchedText + `"
msgstr "IN 2024."
`})
	if said := w.await(t, watchBegins); !strings.Contains(said, "en: 1 translated, 0 fuzzy, 0 new") {
		t.Errorf("at first: %s", said)
	}

	w.write("source/vi/bai.txt", strings.Replace(watchedText, "2024", "2025", 1))
	line := "source/vi/bai.txt: en: 1 fuzzy, 1 obsolete; kk, ru: 1 new"
	if said := w.await(t, "ru: 1 new, 1 obsolete"); said != line+", 1 obsolete\n" {
		t.Errorf("edited: %s", said)
	}
	w.has("locales/en/bai.txt.po", "2025")

	// an editor leaves a backup and locks, and saves by renaming twice
	w.write("source/vi/.bai.txt.swp", "b0VIM")
	w.write("source/vi/~$bai.docx", "Word")
	w.write("source/vi/bai.txt.tmp", watchedText+" Hai bên.")
	w.rename("source/vi/bai.txt", "source/vi/bai.txt~")
	w.rename("source/vi/bai.txt.tmp", "source/vi/bai.txt")
	said := w.await(t, "source/vi/bai.txt: en: 1 found again, 1 new, 1 obsolete; kk, ru: 2 new, 1 obsolete")
	for _, name := range []string{"swp", "docx", "tmp", "~"} {
		if strings.Contains(said, name) {
			t.Errorf("%s is none of the text: %s", name, said)
		}
	}
	w.write("source/vi/mot.txt", "Một.")
	w.await(t, "source/vi/mot.txt: en, kk, ru: 1 new")
	w.has("locales/ru/mot.txt.po", "Một.")

	before := w.listing()
	w.write("source/vi/bai.txt", watchedText+"   Hai bên.\n")
	w.await(t, "source/vi/bai.txt: no translation is concerned")
	if diff := cmp.Diff(before, w.listing()); diff != "" {
		t.Errorf("written again:\n%s", diff)
	}
	w.write("dich.toml", "version = 1\ntargets = [\"en\", \"kk\", \"ru\", \"fr\"]\n")
	w.await(t, "dich.toml: fr: 3 new")
	if code := w.end(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// listing says when each catalog was written.
func (w *watching) listing() map[string]time.Time {
	written := map[string]time.Time{}
	for name := range onRoot(w.t, w.root) {
		if info, err := w.root.Stat(name); err == nil && strings.HasPrefix(name, "locales/") && !info.IsDir() {
			written[name] = info.ModTime()
		}
	}
	return written
}

// What cannot be read is reported, and the watch goes on.
func TestWatchMalformed(t *testing.T) {
	t.Parallel()
	w := watch(t, 0, map[string]string{"source/vi/hai.txt": "Hai.\x00"})
	if said := w.await(t, watchBegins); !strings.Contains(said, "[nul-byte]") {
		t.Errorf("at first: %s", said)
	}
	w.write("source/vi/hai.txt", "Hai.")
	w.await(t, "source/vi/hai.txt: en, kk, ru: 2 new")
	w.write("dich.toml", "version = 1\ntarget = 1\n")
	if said := w.await(t, "dich.toml: nothing was updated; dich goes on watching"); !strings.Contains(said, "dich.toml:2:1: ") {
		t.Errorf("settings: %s", said)
	}
	if code := w.end(); code != exitUsage {
		t.Errorf("exit code %d", code)
	}
}

// A watch waits for another dich that is writing; what changes meanwhile is seen.
func TestWatchWaits(t *testing.T) {
	t.Parallel()
	w := watch(t, 80, map[string]string{})
	w.await(t, watchBegins)
	other := folderAt(w.root, true, ".")
	if err := other.lock(t.Context(), time.Minute, func() {}); err != nil {
		t.Fatal(err)
	}
	w.write("source/vi/bai.txt", "Một.")
	w.await(t, "another dich is writing in .; waiting for it to end")
	w.write("source/vi/bai.txt", "Một. Hai.")
	other.unlock()
	w.await(t, "source/vi/bai.txt: en, kk, ru: 2 new, 1 obsolete")
	w.await(t, "source/vi/bai.txt: no translation is concerned") // nobody knows what the update has read
	if err := other.lock(t.Context(), time.Minute, func() {}); err != nil {
		t.Fatal(err)
	}
	w.write("source/vi/bai.txt", "Ba.")
	w.await(t, "another dich is writing in .; waiting for it to end")
	w.stop()
	if err := <-w.done; !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted while an update waits: %v", err)
	}
	other.unlock()
}

// Ctrl-C is how a watch ends.
func TestWatchEndsWithCtrlC(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("a signal cannot be sent there")
	}
	root := disk(t, map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n", "source/vi/bai.txt": watchedText})
	l := newListener()
	c := exec.Command("dich", "-C", root.Name(), "update", "--watch")
	c.Stderr = l
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	l.await(t, watchBegins)
	c.Process.Signal(os.Interrupt)
	if err := c.Wait(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// Two sightings are unlike where a file is not the same, whatever its size and time.
func TestUnlike(t *testing.T) {
	root := disk(t, map[string]string{
		"dich.toml": "version = 1\n", "rules.srx": "", "source/vi/bai.txt": "1", "source/vi/tin/hai.md": "1", "glossary/ten.csv": "1",
		"source/vi/notes.log": "1", "source/vi/.git/bai.txt": "1", "glossary/README": "1", "locales/en/bai.txt.po": "",
	})
	o := outlook{folder: folderAt(root, true, "."), rules: "rules.srx"}
	first := o.look()
	all := []string{"dich.toml", "glossary/ten.csv", "rules.srx", "source/vi/bai.txt", "source/vi/tin/hai.md"}
	if diff := cmp.Diff(all, first.unlike(nil)); diff != "" {
		t.Errorf("what is watched (-want +got):\n%s", diff)
	}
	if diff := first.unlike(o.look()); diff != nil {
		t.Errorf("nothing changed: %v", diff)
	}
	info := first["source/vi/bai.txt"]
	err := errors.Join(
		root.WriteFile("new", []byte("2"), 0o666), root.Chtimes("new", info.ModTime(), info.ModTime()), root.Rename("new", "source/vi/bai.txt"),
		root.Remove("glossary/ten.csv"), root.WriteFile("source/vi/tin/hai.md", []byte("12"), 0o666), root.WriteFile("source/vi/ba.txt", nil, 0o666),
	)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"glossary/ten.csv", "source/vi/ba.txt", "source/vi/bai.txt", "source/vi/tin/hai.md"}
	if diff := cmp.Diff(want, o.look().unlike(first)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

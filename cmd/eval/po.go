package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// catalogFiles prints how PO files that other people wrote fare: every file and template
// below a folder. Debian's source packages have thousands.
//
//	identical   written as it was read, byte for byte
//	msgfmt      msgfmt -c takes it as it took the original, after every tenth translation was
//	            changed; broken before are those that it did not take
//	others kept the lines of unchanged entries are the same then
//	msgcat      all entries written anew are as msgcat writes them
//
// Files with errors are listed by their codes. They are written back all the same, and
// count with the others.
func catalogFiles(dir string) error {
	t := catalogTally{codes: map[string]int{}, charsets: map[string]int{}}
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !slices.Contains([]string{".po", ".pot"}, filepath.Ext(file)) {
			return err
		}
		data, err := os.ReadFile(file)
		if err == nil {
			t.add(file, data)
		}
		return err
	})
	t.print()
	return err
}

// A catalogTally counts files.
type catalogTally struct {
	files, entries, unread, identical, changed, kept int

	valid, brokenBefore, invalid int // for msgfmt
	normal, notNormal            int // for msgcat

	codes, charsets map[string]int
}

func (t *catalogTally) add(file string, data []byte) {
	t.files++
	text, problems := po.Decode(file, data)
	t.note(file, problems)
	if slices.ContainsFunc(problems, isWrong) {
		t.unread++
		return
	}
	cat, problems := po.Read(file, text)
	t.note(file, problems)
	t.entries += len(cat.Messages)
	if po.Write(cat) == text {
		t.identical++
	} else {
		fmt.Println("not identical:", file)
	}
	if slices.ContainsFunc(problems, isWrong) || len(cat.Messages) == 0 {
		return
	}
	t.anew(file, cat)
	t.change(file, text, cat)
}

func isWrong(d source.Diagnostic) bool { return d.Severity == source.Error }

// note counts each code once a file.
func (t *catalogTally) note(file string, problems []source.Diagnostic) {
	seen := map[string]bool{}
	for _, d := range problems {
		if name, ok := d.Args["Charset"]; ok {
			t.charsets[strings.ToUpper(name)]++
		}
		code := d.Severity.String() + " " + string(d.Code)
		if !seen[code] {
			seen[code] = true
			t.codes[code]++
			if isWrong(d) {
				fmt.Printf("%s: %s at byte %d %v\n", file, d.Code, d.Subject.Span.Start, d.Args)
			}
		}
	}
}

// change changes every tenth translation.
func (t *catalogTally) change(file, text string, cat *locales.Catalog) {
	before, _ := gettext("msgfmt", text, "-c", "-o", os.DevNull)
	want := slices.Clone(cat.Messages)
	for i := range cat.Messages {
		m := &cat.Messages[i]
		if i%10 == 0 && !m.Obsolete && !m.Target.Empty() {
			m.Notes.SetMark("from", "elsewhere")
			t.changed++
		}
	}
	written := po.Write(cat)
	again, problems := po.Read(file, written)
	if slices.ContainsFunc(problems, isWrong) || len(again.Messages) != len(want) {
		fmt.Printf("cannot be read after a change: %s %v\n", file, problems)
		return
	}
	t.kept += count(sameTexts(cat.Messages, again.Messages))
	after, said := gettext("msgfmt", written, "-c", "-o", os.DevNull)
	switch {
	case !before:
		t.brokenBefore++
	case after:
		t.valid++
	default:
		t.invalid++
		fmt.Printf("msgfmt: %s: %s\n", file, said)
	}
}

func sameTexts(want, got []locales.Message) bool {
	return slices.EqualFunc(want, got, func(a, b locales.Message) bool { return a.Equal(&b) })
}

// anew writes all entries as if they had been made here.
func (t *catalogTally) anew(file string, cat *locales.Catalog) {
	fresh := *cat
	fresh.Newline, fresh.Tail = "\n", ""
	fresh.Messages = nil
	for _, m := range cat.Messages {
		fresh.Messages = append(fresh.Messages, withoutFile(m))
	}
	fresh.Header = withoutFile(cat.Header)
	written := po.Write(&fresh)
	ok, said := gettext("msgcat", written)
	switch {
	case !ok:
	case said == written:
		t.normal++
	default:
		t.notNormal++
		fmt.Printf("msgcat: %s: %s\n", file, firstDifference(written, said))
	}
}

// withoutFile gives a message that remembers no bytes.
func withoutFile(m locales.Message) locales.Message {
	return locales.Message{
		ID: m.ID, Key: m.Key, Source: m.Source, Target: m.Target, Repeat: m.Repeat, Fuzzy: m.Fuzzy,
		Obsolete: m.Obsolete, Attic: m.Attic, Previous: m.Previous, Notes: m.Notes,
	}
}

func firstDifference(ours, theirs string) string {
	a, b := strings.Split(ours, "\n"), strings.Split(theirs, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d: ours %q, theirs %q", i+1, a[i], b[i])
		}
	}
	return "one is longer"
}

// gettext runs a program on a text; ok is false if it fails.
func gettext(program, text string, args ...string) (ok bool, said string) {
	cmd := exec.Command(program, append(args, "-")...)
	cmd.Stdin = strings.NewReader(text)
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	err := cmd.Run()
	return err == nil, cmp.Or(out.String(), complaints.String())
}

func (t *catalogTally) print() {
	fmt.Printf("files %d, entries %d, not read %d\n", t.files, t.entries, t.unread)
	fmt.Printf("identical %d of %d\n", t.identical, t.files-t.unread)
	fmt.Printf("changed %d entries: %d files say the same, msgfmt takes %d, not %d, did not before %d\n",
		t.changed, t.kept, t.valid, t.invalid, t.brokenBefore)
	fmt.Printf("written anew: as msgcat %d, not %d\n", t.normal, t.notNormal)
	printCounts("findings, files", t.codes)
	printCounts("old encodings, files", t.charsets)
}

func printCounts(title string, counts map[string]int) {
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	fmt.Println(title)
	for _, name := range names {
		fmt.Printf("  %-32s %d\n", name, counts[name])
	}
}

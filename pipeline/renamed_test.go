package pipeline

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/source"
)

// A document is known by what texts it has in common with another one.
func TestPairRenamed(t *testing.T) {
	for _, test := range []struct{ name, olds, news, want string }{
		{"the same", "a:1234", "b:1234", "b=a"},
		{"in another order, one more", "a:1234", "b:43215", "b=a"},
		{"one of four is another", "a:1234", "b:1235", "b=a"},
		{"half of it is another", "a:1234", "b:1256", ""},
		{"the most alike", "a:1234 b:12345", "c:12345", "c=b"},
		{"of equals the first", "a:1 b:1", "d:1 c:1", "c=a d=b"},
		{"repeats count once", "a:1112", "b:12", "b=a"},
		{"nothing in it", "a:", "b:", ""},
	} {
		var got []string
		pairs := pairRenamed(textsNamed(test.olds), textsNamed(test.news))
		for _, now := range []string{"b", "c", "d"} {
			if pairs[now] != "" {
				got = append(got, now+"="+pairs[now])
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
	}
}

// textsNamed reads "a:12 b:3": the texts of a are 1 and 2.
func textsNamed(list string) map[string][]source.ID {
	texts := map[string][]source.ID{}
	for _, item := range strings.Fields(list) {
		name, ids, _ := strings.Cut(item, ":")
		for _, id := range ids {
			texts[name] = append(texts[name], idOf(string(id)))
		}
	}
	return texts
}

// A document that is renamed has the translations it had, in the order it had, with their
// states and comments, and nothing is left under its old name. It is renamed once.
func FuzzRenamed(f *testing.F) {
	f.Add("Một. Hai. Ba.", "One.", "Gone.")
	f.Add("Một. Một. Hai.\n\nBa.", "", "x")
	f.Add("", "", "y")
	f.Fuzz(func(t *testing.T, text, target, gone string) {
		files := map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n", "source/vi/bai.txt": text}
		segments := Passages(document(text))
		if len(segments) == 0 {
			t.Skip()
		}
		files["locales/en/bai.txt.po"] = "# k\n" + catalogText(quotedPO(segments[0].Text)+"="+quotedPO(target), "~="+quotedPO(gone))
		before := refreshedFiles(t, files)
		was, _ := projectIn(t, before)
		renamed := maps.Clone(before)
		renamed["source/vi/muc/khac.txt"] = before["source/vi/bai.txt"]
		delete(renamed, "source/vi/bai.txt")
		after := refreshedFiles(t, renamed)
		now, _ := projectIn(t, after)
		if now.Damaged || was.Broken[language.English] {
			t.Skip()
		}
		if diff := cmp.Diff(saidBy(was, "bai.txt"), saidBy(now, "muc/khac.txt")); diff != "" {
			t.Fatal(diff)
		}
		for file := range after {
			if strings.Contains(file, "bai") {
				t.Fatalf("%s is left", file)
			}
		}
		if diff := cmp.Diff(after, refreshedFiles(t, after)); diff != "" {
			t.Fatalf("once more\n%s", diff)
		}
	})
}

// refreshedFiles gives the files of a project after an update.
func refreshedFiles(t *testing.T, files map[string]string) map[string]string {
	p, _ := projectIn(t, files)
	next := maps.Clone(files)
	r := Refresh(p, false)
	for _, w := range r.Plan.Writes {
		var b strings.Builder
		if err := w.Content(&b); err != nil {
			t.Fatal(err)
		}
		next[w.Path] = b.String()
	}
	for _, file := range r.Plan.Removals {
		delete(next, file)
	}
	return next
}

// saidBy gives what the messages of a catalog say, but for the name of the document.
func saidBy(p *Project, document string) (said []string) {
	cat := p.Catalogs[language.English][document]
	for i := range cat.Messages {
		m := &cat.Messages[i]
		said = append(said, strings.Join([]string{
			m.State().String(), m.Source[source.Other], m.Target[source.Other], strings.Join(m.Notes.Translator, "|"), strings.Join(m.Notes.Marks, "|"),
		}, " = "))
	}
	return said
}

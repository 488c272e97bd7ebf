package pipeline

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dich/source"
)

// inputsOf are the files of a project as a revision has them.
func inputsOf(files map[string]string) []Input {
	var inputs []Input
	for _, name := range slices.Sorted(maps.Keys(files)) {
		inputs = append(inputs, Input{name, []byte(files[name])})
	}
	return inputs
}

// projectIn reads a project, and what is wrong in it.
func projectIn(t *testing.T, files map[string]string) (*Project, []source.Diagnostic) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	config, problems, err := ReadConfig(fsys, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	p, problems, err := ReadProject(fsys, config, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p, problems
}

// catalogText writes a PO file in English; each entry is "source=target".
func catalogText(entries ...string) string {
	text := "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
	for _, entry := range entries {
		from, to, _ := strings.Cut(entry, "=")
		text += "\nmsgid \"" + from + "\"\nmsgstr \"" + to + "\"\n"
	}
	return text
}

// What is found since a revision: each finding as code and what it is found in.
func TestCheckSince(t *testing.T) {
	base := map[string]string{
		"dich.toml":                "version = 1\ntargets = [\"en\"]\n",
		"glossary/names.csv":       "concept_id,lang,form,type,status\nus,vi,Mỹ,full,preferred\nus,en,United States,full,preferred\na,vi,đối tác,full,preferred\nb,vi,đối tác,full,preferred\n",
		"source/vi/bai.txt":        "Mỹ là là bạn.\n\nHai nước ký.\n",
		"locales/en/bai.txt.po":    catalogText("Mỹ là là bạn.=They meet.", "Hai nước ký.="),
		"source/vi/khac.txt":       "Đây là là một bài khác.\n",
		"locales/en/khac.txt.po":   catalogText("Đây là là một bài khác.="),
		"source/vi/chua-biet.xyzw": "một",
	}
	for _, test := range []struct {
		name  string
		edit  map[string]string // files that are not as they were
		gone  string            // a file that the revision has not
		want  []string
		other []string // problems of reading
	}{
		{"nothing changed", nil, "", nil, nil},
		{"a new sentence", map[string]string{"source/vi/bai.txt": "Mỹ là là bạn.\n\nHai nước đã đã ký.\n"}, "",
			[]string{"not-updated source/vi/bai.txt", "doubled-word source/vi/bai.txt"}, nil},
		{"the other sentence", map[string]string{"source/vi/bai.txt": "Mỹ là là bạn.\n\nBa nước ký.\n"}, "", []string{"not-updated source/vi/bai.txt"}, nil},
		{"a sentence that moved", map[string]string{"source/vi/bai.txt": "Hai nước ký.\n\nMỹ là là bạn.\n"}, "", nil, nil},
		{"an edited translation", map[string]string{"locales/en/bai.txt.po": catalogText("Mỹ là là bạn.=All meet.", "Hai nước ký.=")}, "",
			[]string{"term-missing locales/en/bai.txt.po"}, nil},
		{"an entry whose text is new", map[string]string{"source/vi/bai.txt": "Mỹ họp.\n", "locales/en/bai.txt.po": catalogText("Mỹ họp.=They meet.")}, "",
			[]string{"term-missing locales/en/bai.txt.po"}, nil},
		{"lines that moved", map[string]string{"locales/en/bai.txt.po": "\n\n" + catalogText("Mỹ là là bạn.=They meet.", "Hai nước ký.=")}, "", nil, nil},
		{"a new document", nil, "source/vi/khac.txt", []string{"untranslated locales/en/khac.txt.po", "doubled-word source/vi/khac.txt"}, nil},
		{"a new catalog", nil, "locales/en/khac.txt.po", []string{"untranslated locales/en/khac.txt.po"}, nil},
		{"a new file of no format", nil, "source/vi/chua-biet.xyzw", nil, []string{"unknown-format source/vi/chua-biet.xyzw"}},
		{"a name of two things more", map[string]string{"glossary/names.csv": base["glossary/names.csv"] + "us2,vi,Mỹ,full,preferred\n"}, "",
			[]string{"homonym glossary/names.csv"}, nil},
	} {
		was, now := maps.Clone(base), maps.Clone(base)
		delete(was, test.gone)
		maps.Copy(now, test.edit)
		p, problems := projectIn(t, now)
		past, _ := ReadRevision(p.Config, inputsOf(was))
		if diff := cmp.Diff(test.want, codesAndFiles(CheckSince(p, past))); diff != "" {
			t.Errorf("%s\n%s", test.name, diff)
		}
		if diff := cmp.Diff(test.other, codesAndFiles(SinceProblems(problems, p, past))); diff != "" {
			t.Errorf("%s: problems\n%s", test.name, diff)
		}
	}
}

func codesAndFiles(list []source.Diagnostic) []string {
	source.SortDiagnostics(list)
	var said []string
	for _, d := range list {
		said = append(said, string(d.Code)+" "+d.Subject.File)
	}
	return said
}

// seen leaves out what no update has seen.
func seen(list []string) []string {
	return slices.DeleteFunc(list, func(said string) bool { return strings.HasPrefix(said, string(NotUpdated)) })
}

// A project has found nothing since itself, and everything since there was nothing; what
// it has found since anything else is among that. What no update has seen comes on top.
func FuzzCheckSince(f *testing.F) {
	f.Add("Mỹ là là bạn.\n\nHai nước ký.", "Mỹ họp.\n\nHai nước đã đã ký.", "They meet.", "All meet.")
	f.Add("Nga. Nga. Nga Nga.", "", "", "x x")
	f.Fuzz(func(t *testing.T, old, now, target, edited string) {
		project := func(text, target string) map[string]string {
			files := map[string]string{
				"dich.toml":          "version = 1\ntargets = [\"en\"]\n",
				"glossary/names.csv": names,
				"source/vi/bai.txt":  text,
			}
			if segments := Passages(document(text)); len(segments) > 0 {
				files["locales/en/bai.txt.po"] = catalogText(quotedPO(segments[0].Text) + "=" + quotedPO(target))
			}
			return files
		}
		p, _ := projectIn(t, project(now, edited))
		if p.Damaged {
			t.Skip()
		}
		all := codesAndFiles(CheckProject(p))
		self, _ := ReadRevision(p.Config, inputsOf(project(now, edited)))
		if found := codesAndFiles(CheckSince(p, self)); len(found) > 0 {
			t.Fatalf("since itself: %v", found)
		}
		none, _ := ReadRevision(p.Config, nil)
		if diff := cmp.Diff(all, seen(codesAndFiles(CheckSince(p, none)))); diff != "" {
			t.Fatalf("since nothing\n%s", diff)
		}
		past, _ := ReadRevision(p.Config, inputsOf(project(old, target)))
		for _, said := range seen(codesAndFiles(CheckSince(p, past))) {
			if !slices.Contains(all, said) {
				t.Fatalf("%s is no finding", said)
			}
		}
	})
}

// quotedPO leaves out what ends a string or an entry of ours.
func quotedPO(text string) string {
	return strings.NewReplacer(`"`, "", `\`, "", "\n", " ", "\r", " ", "=", " ").Replace(text)
}

// What was malformed then is said, and was not there.
func TestReadRevision(t *testing.T) {
	p, _ := projectIn(t, map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n"})
	past, problems := ReadRevision(p.Config, inputsOf(map[string]string{
		"source/vi/bai.txt":     "\xff\xff",
		"source/vi/hay.txt":     "Một câu.",
		"source/vi/.an/bai.txt": "Một câu.",
		"source/vi/anh.png":     "x",
		"locales/en/hay.txt.po": "msgid \"\nmsgstr \"\"\n",
		"locales/hay.txt.pot":   catalogText(),
		"glossary/names.csv":    names,
		"glossary/readme.txt":   "x",
	}))
	for _, d := range problems {
		if d.Severity == source.Error {
			t.Errorf("%s in %s is an error", d.Code, d.Subject.File)
		}
	}
	if diff := cmp.Diff([]string{"hay.txt"}, slices.Sorted(maps.Keys(past.Documents))); diff != "" || len(past.Catalogs) > 0 || len(past.Glossary.Concepts) == 0 {
		t.Errorf("documents, %d catalogs, %d concepts\n%s", len(past.Catalogs), len(past.Glossary.Concepts), diff)
	}
	if said := codesAndFiles(problems); !slices.ContainsFunc(said, func(s string) bool { return strings.HasSuffix(s, "bai.txt") }) ||
		!slices.ContainsFunc(said, func(s string) bool { return strings.HasSuffix(s, "hay.txt.po") }) {
		t.Errorf("said only %v", said)
	}
}

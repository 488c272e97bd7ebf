package pipeline

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// manyFiles is a project of many short documents. Every third is not as its template says,
// d004 has another path than at the last update, and the Russian of d006 cannot be read.
func manyFiles(n int) map[string]string {
	files := map[string]string{
		"dich.toml":      "version = 1\ntargets = [\"en\", \"ru\"]\n",
		"glossary/g.csv": "concept_id,lang,form,type,status\nun,vi,LHQ,acronym,preferred\nun,en,UN,acronym,preferred\n",
	}
	for i := range n {
		name := fmt.Sprintf("d%03d.txt", i)
		text := fmt.Sprintf("LHQ họp lần thứ %d. Bàn %d việc chung.", i, i+1)
		files["source/vi/"+name] = text + "\n"
		if i == 4 {
			name = "cũ.txt"
		}
		entries := ""
		for _, m := range [2]string{fmt.Sprintf("LHQ họp lần thứ %d.", i), fmt.Sprintf("Bàn %d việc chung.", i+1+i%3/2)} {
			entries += fmt.Sprintf("\nmsgid %q\nmsgstr %%q\n", m)
		}
		for _, target := range []string{"en", "ru"} {
			header := "msgid \"\"\nmsgstr \"Language: " + target + "\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
			files["locales/"+target+"/"+name+".po"] = header + fmt.Sprintf(entries, target+" một", target+" hai")
		}
		files["locales/"+name+".pot"] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n" + fmt.Sprintf(entries, "", "")
	}
	files["locales/ru/d006.txt.po"] = "msgid \"\n"
	return files
}

// shelf opens the files of a project in parts of about so many bytes.
func shelf(t *testing.T, files map[string]string, most int64) (*Shelf, fstest.MapFS, []source.Diagnostic) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	config, _, err := ReadConfig(fsys, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, problems, err := openShelf(fsys, config, nil, most)
	if err != nil {
		t.Fatal(err)
	}
	return s, fsys, problems
}

// sayings are what a project says, and what is wrong in it.
func sayings(p *Project, problems []source.Diagnostic) (list []string) {
	show := func(name string, cat *locales.Catalog) {
		if cat != nil {
			list = append(list, name+": "+po.Write(cat))
		}
	}
	for _, doc := range p.Documents {
		list = append(list, fmt.Sprint(doc.Path, " ", len(p.Files[SourcePath(doc.Locale, doc.Path)])))
		show(doc.Path, p.Templates[doc.Path])
		for _, target := range p.Targets {
			show(target.String()+" "+doc.Path, p.Catalogs[target][doc.Path])
		}
		if r := p.Renamed[doc.Path]; r != nil {
			list = append(list, fmt.Sprint(doc.Path, " was ", r.From, " ", r.Files))
		}
	}
	for _, d := range problems {
		list = append(list, fmt.Sprint(d.Code, " ", d.Subject))
	}
	return list
}

// The parts of a shelf are the project: the same documents and catalogs, in the same order,
// however many there are, and each time that they are read.
func TestShelf(t *testing.T) {
	files := manyFiles(20)
	for _, most := range []int64{1, 2000, 1 << 20} {
		whole, _, problems := shelf(t, files, 0)
		p, more, err := whole.Part(0)
		if err != nil || len(p.Documents) != 20 || !p.Broken[p.Targets[1]] || p.Renamed["d004.txt"] == nil {
			t.Fatal(err, len(p.Documents), p.Broken)
		}
		want := sayings(p, append(more, problems...))
		s, _, _ := shelf(t, files, most)
		var found []source.Diagnostic
		for range 2 {
			got := []string{}
			for i := range s.Parts() {
				p, more, err := s.Part(i)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, sayings(p, nil)...)
				if len(found) == 0 {
					found = more
				}
			}
			got = append(got, sayings(&Project{}, found)...)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%d parts: %s", s.Parts(), diff)
			}
		}
		if few := most == 1<<20; few != (s.Parts() == 1) {
			t.Errorf("%d parts of %d bytes", s.Parts(), most)
		}
	}
}

// A part that is not what it was when it was read before is refused.
func TestShelfChanged(t *testing.T) {
	s, fsys, _ := shelf(t, manyFiles(8), 1)
	read := func(i int) error { _, _, err := s.Part(i); return err }
	if err := errors.Join(read(0), read(1), read(0)); err != nil {
		t.Fatal(err)
	}
	changed := slices.Clone(fsys["source/vi/d001.txt"].Data)
	fsys["source/vi/d001.txt"].Data = append(changed, "Thêm.\n"...)
	if err := read(1); !errors.Is(err, ErrChanged) {
		t.Error(err)
	}
}

// A project that is judged a part at a time has the findings that it has as a whole.
func TestJudgeShelf(t *testing.T) {
	files := manyFiles(20)
	files["locales/en/d002.txt.po"] = strings.ReplaceAll(files["locales/en/d002.txt.po"], "en một", "en ba 17  lần")
	files["source/vi/d019.txt"] = files["source/vi/d002.txt"] // with another translation
	files["locales/en/d019.txt.po"] = strings.ReplaceAll(files["locales/en/d002.txt.po"], "en ba 17", "en bốn")
	judge := func(most int64) []string {
		s, _, _ := shelf(t, files, most)
		j, _, err := JudgeShelf(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		source.SortDiagnostics(j.Findings)
		var list []string
		for _, d := range j.Findings {
			list = append(list, fmt.Sprint(d.Code, " ", d.Subject, d.Args, d.Related, d.Fix != nil))
		}
		return list
	}
	whole := judge(0)
	if !slices.ContainsFunc(whole, func(s string) bool { return strings.HasPrefix(s, string(TranslationsDiffer)) }) {
		t.Error("no text is translated in two ways", whole)
	}
	if diff := cmp.Diff(whole, judge(1)); diff != "" {
		t.Error(diff)
	}
}

// The largest part is no larger than was asked for, unless it is one document.
func TestShelfLargest(t *testing.T) {
	whole, _, _ := shelf(t, manyFiles(20), 0)
	single, _, _ := shelf(t, manyFiles(20), 1)
	all, one := whole.Largest(), single.Largest()
	if one <= 1 || all < 15*one || all > 20*one {
		t.Errorf("%d bytes, of which the largest document has %d", all, one)
	}
	if some, _, _ := shelf(t, manyFiles(20), 5*one); some.Largest() > 5*one {
		t.Errorf("parts of %d bytes at the most have %d", 5*one, some.Largest())
	}
}

// What length is usual is learnt from all documents of a project, though none of them has
// enough to learn from, and whatever its parts are.
func TestJudgeLengths(t *testing.T) {
	long := "Chợ làng họp vào sáng sớm hôm nay, và người dân đến rất đông để mua rau quả tươi ngon của mùa hè"
	files := map[string]string{"dich.toml": "version = 1\ntargets = [\"en\"]\n"}
	for i := range 60 {
		text, target := fmt.Sprintf("%s lần %d.", long, i), fmt.Sprintf("%s LẦN %d.", strings.ToUpper(long), i)
		if i == 30 {
			target = "THE END."
		}
		files[fmt.Sprintf("source/vi/d%02d.txt", i)] = text + "\n"
		files[fmt.Sprintf("locales/en/d%02d.txt.po", i)] = fmt.Sprintf("msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid %q\nmsgstr %q\n", text, target)
	}
	for _, most := range []int64{0, 1, 5000} {
		s, _, _ := shelf(t, files, most)
		j, _, err := JudgeShelf(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		var odd []string
		for _, d := range j.Findings {
			if d.Code == LengthOdd {
				odd = append(odd, fmt.Sprintf("%s:%d %s", d.Subject.File, d.Subject.Span.Start, d.Args["Got"]))
			}
		}
		if diff := cmp.Diff([]string{"locales/en/d30.txt.po:75 8"}, odd); diff != "" {
			t.Errorf("in parts of %d bytes: %s", most, diff)
		}
	}
}

// A shelf gives the text of every file that a finding can be in.
func TestShelfText(t *testing.T) {
	s, _, _ := shelf(t, manyFiles(3), 1)
	for _, file := range []string{"source/vi/d001.txt", "locales/ru/d002.txt.po", "locales/d000.txt.pot", "glossary/g.csv"} {
		if text, ok := s.Text(file, ""); !ok || len(text) < 20 {
			t.Errorf("%s: %q, %t", file, text, ok)
		}
		if _, ok := s.Text(file, "no such part"); ok {
			t.Errorf("%s has a part", file)
		}
	}
	if _, ok := s.Text("source/vi/none.txt", ""); ok {
		t.Error("there is none")
	}
}

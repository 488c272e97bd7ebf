package pipeline

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// An update that reads large catalogs as outlines writes what one does that reads them as a
// whole, and says the same.
func FuzzReadToUpdate(f *testing.F) {
	f.Add(one+"\n"+two+"\n"+three, oneEdited+"\n"+three+"\n"+two+"\n"+unlikeOther, uint64(0), false)
	f.Add(one+"\n"+one+"\n"+two, two+"\n"+one+"\n"+one+"\n"+one, uint64(0x1234), true)
	f.Add("a\nb\nc\nd\ne", "e\nb x\nc\na", uint64(0x3333), false)
	f.Fuzz(func(t *testing.T, was, is string, states uint64, prune bool) {
		if len(was)+len(is) > 1000 {
			t.Skip()
		}
		files := updatable(was, states)
		files["source/vi/bai.txt"] = &fstest.MapFile{Data: []byte(is)}
		config := DefaultConfig()
		config.Targets = []language.Tag{language.English}
		want, err := updated(files, config, prune, 0)
		got, err2 := updated(files, config, prune, 1)
		if diff := cmp.Diff(want, got); diff != "" || err != nil || err2 != nil {
			t.Errorf("%v %v\n-whole +outlined\n%s", err, err2, diff)
		}
	})
}

// updatable is what an update leaves of a text and of a translation whose messages are in some
// states, four bits each.
func updatable(text string, states uint64) fstest.MapFS {
	template := Extract(document(strings.Split(text, "\n")...))
	cat, _ := Update(Past{}, template, locales.Catalog{Document: "bai.txt", Source: language.Vietnamese, Target: language.English}, &locales.Memory{}, Terminology{})
	for i := range translate(cat).Messages {
		m := &cat.Messages[i]
		switch states >> (4 * (i % 16)) & 15 {
		case 1:
			m.Fuzzy = true
		case 2:
			m.Obsolete = true
		case 3:
			m.Target[source.Other] = locales.Merged
		case 4:
			m.Review(locales.Final)
		case 5:
			m.Doubt(locales.BySource)
		case 6:
			m.Target[source.Other] = ""
		}
	}
	cat.Settle()
	return fstest.MapFS{
		"locales/bai.txt.pot":   {Data: []byte(po.Write(template))},
		"locales/en/bai.txt.po": {Data: []byte(po.Write(cat))},
	}
}

// An outlinedUpdate is all that a user sees of an update.
type outlinedUpdate struct {
	Files    map[string]string
	Leverage map[language.Tag]Leverage
	Pruned   int
	Progress Progress
	Aside    Aside
}

func updated(files fstest.MapFS, config Config, prune bool, large int64) (u outlinedUpdate, err error) {
	p, _, err := readToUpdate(files, config, nil, large, func(int64) {})
	if err != nil {
		return u, err
	}
	r := Refresh(p, prune)
	u = outlinedUpdate{map[string]string{}, r.Leverage, r.Pruned[language.English], ProjectProgress(r.Project, language.English), AsideOf(r.Project, language.English)}
	for _, w := range r.Plan.Writes {
		var b strings.Builder
		if err := w.Content(&b); err != nil {
			return u, err
		}
		u.Files[w.Path] = b.String()
	}
	return u, nil
}

// The outlines are there: else the law says nothing.
func TestReadToUpdate(t *testing.T) {
	files := updatable(one+"\n"+two, 0)
	files["source/vi/bai.txt"] = &fstest.MapFile{Data: []byte(oneEdited + "\n" + two)}
	config := DefaultConfig()
	config.Targets = []language.Tag{language.English}
	p, problems, err := readToUpdate(files, config, nil, 1, func(int64) {})
	if err != nil || len(problems) > 0 || len(p.Outlines) != 2 || len(p.Templates)+len(p.Catalogs[language.English]) > 0 {
		t.Errorf("%v %v %v", p.Outlines, problems, err)
	}
}

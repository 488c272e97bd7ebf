package pipeline

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

var (
	stories = flag.Int("stories", 200, "how many stories TestModel tells; task model has it tell 20,000")
	only    = flag.Int("story", -1, "tell this one, with what happens in it")
)

// A text is edited, moved, deleted, split, joined and restored, a translator and a
// reviewer work on its catalog, repeats are split and joined, and after each step the
// catalog is brought up to date and written. Whatever happens, in whatever order:
//
//   - no distinct target is lost by anything dich does;
//   - a second update changes nothing;
//   - what is written is read, by gettext's rules too: no two entries are alike;
//   - entries that an update has no business with keep their bytes;
//   - the attic holds one translation of a text once;
//   - a text that is restored has its own translation again;
//   - the sign of a merged sentence is never published.
func TestModel(t *testing.T) {
	if *only >= 0 {
		tell(t, *only)
		return
	}
	const books = 8
	for book := range books {
		t.Run(fmt.Sprint("book ", book), func(t *testing.T) {
			t.Parallel()
			for n := book; n < *stories && (n < 40 || !testing.Short()); n += books {
				tell(t, n)
			}
		})
	}
}

// tell tells story n: the same number is always the same story.
func tell(t *testing.T, n int) {
	m := &model{t: t, random: rand.New(rand.NewPCG(uint64(n), 3)), words: 4, merges: n%4 == 0}
	if n%4 == 1 {
		m.words = 2
	}
	for range 2 + m.random.IntN(4) {
		m.text = append(m.text, []string{m.sentence(), m.sentence()})
	}
	m.update("begin")
	for range 14 {
		next := steps[m.random.IntN(len(steps))]
		m.log("%s", next.name)
		if next.do(m) {
			m.update(next.name)
		}
		if t.Failed() {
			t.Fatalf("in story %d (go test ./pipeline -run TestModel -story %d)", n, n)
		}
	}
	if n%50 == 0 {
		m.askMsgfmt()
	}
}

// askMsgfmt has gettext's own program judge the catalog at the end of a story.
func (m *model) askMsgfmt() {
	if _, err := exec.LookPath("msgfmt"); err != nil {
		m.t.Log("msgfmt is not installed: it is not asked")
		return
	}
	cmd := exec.Command("msgfmt", "-c", "-o", os.DevNull, "-")
	cmd.Stdin = strings.NewReader(m.file)
	if out, err := cmd.CombinedOutput(); err != nil {
		m.t.Errorf("msgfmt: %v\n%s\n%s", err, out, m.file)
	}
}

// A model is one story: the text, and what dich made of it.
type model struct {
	t       *testing.T
	random  *rand.Rand
	words   int  // how many numbers a sentence chooses from: with few, most are repeats
	merges  bool // the translator merges sentences
	targets int  // how many the translator wrote
	text    [][]string
	past    Past
	file    string // past.Catalog as it was written
	before  []memory
}

// A memory is a text and what its occurrences were translated as. It holds until the
// translator writes something else.
type memory struct {
	text  [][]string
	shown []string
}

func (m *model) log(format string, args ...any) {
	if *only >= 0 {
		m.t.Logf(format, args...)
	}
}

// sentence makes one of few, so that many occur twice and most are alike.
func (m *model) sentence() string {
	if m.random.IntN(3) == 0 {
		return fmt.Sprintf("Có %d người ở đây.", m.random.IntN(m.words))
	}
	return fmt.Sprintf("Có %d người và %d nhà ở đây.", m.random.IntN(m.words), m.random.IntN(m.words))
}

// edits are what an author does to a paragraph, at one of its sentences.
var edits = map[string]func(m *model, p []string, i int) []string{
	"edit":   func(m *model, p []string, i int) []string { p[i] = m.sentence(); return p },
	"insert": func(m *model, p []string, i int) []string { return slices.Insert(p, i, m.sentence()) },
	"repeat": func(m *model, p []string, i int) []string { return append(p, p[i]) },
	"delete": func(m *model, p []string, i int) []string { return slices.Delete(p, i, i+1) },
	"split": func(m *model, p []string, i int) []string {
		if one, two, ok := strings.Cut(strings.TrimSuffix(p[i], " ở đây."), " và "); ok {
			return slices.Replace(p, i, i+1, one+" ở đây.", "Có "+two+" ở đây.")
		}
		return p
	},
	"join": func(m *model, p []string, i int) []string {
		if i+1 == len(p) {
			return p
		}
		return slices.Replace(p, i, i+2, strings.TrimSuffix(p[i], " ở đây.")+" và "+strings.TrimPrefix(p[i+1], "Có "))
	},
}

// A step is something that happens; it answers false where the text is as it was.
type step struct {
	name string
	do   func(*model) bool
}

var steps = slices.Concat(authors, []step{
	{"edit and undo", func(m *model) bool { return m.andUndo("edit") }},
	{"delete and undo", func(m *model) bool { return m.andUndo("delete") }},
	{"repeat and undo", func(m *model) bool { return m.andUndo("repeat") }},
	{"move", func(m *model) bool {
		moved := ""
		m.change(func(p []string, i int) []string { moved = p[i]; return slices.Delete(p, i, i+1) })
		return m.change(func(p []string, i int) []string { return slices.Insert(p, i, moved) })
	}},
	{"move a paragraph", func(m *model) bool {
		m.text = slices.Clone(m.text)
		m.random.Shuffle(len(m.text), func(i, j int) { m.text[i], m.text[j] = m.text[j], m.text[i] })
		return true
	}},
	{"restore", func(m *model) bool {
		if len(m.before) > 0 {
			m.text = m.before[m.random.IntN(len(m.before))].text
		}
		return true
	}},
	{"translate", (*model).translate},
	{"translate", (*model).translate},
	{"retouch", func(m *model) bool {
		return m.work(func(e *locales.Message) { e.Target, e.Fuzzy = m.target(), m.random.IntN(3) == 0 })
	}},
	{"accept", func(m *model) bool { return m.work(func(e *locales.Message) { e.Fuzzy, e.Previous = false, nil }) }},
	{"empty", func(m *model) bool { return m.work(func(e *locales.Message) { e.Target = source.Forms{} }) }},
	{"merge", func(m *model) bool {
		return m.merges && m.work(func(e *locales.Message) { e.Target = source.Singular(locales.Merged) })
	}},
	{"merge files", (*model).mergeFiles},
	{"review", (*model).review},
	{"split a repeat", func(m *model) bool { return m.repeat(true) }},
	{"split a repeat", func(m *model) bool { return m.repeat(true) }},
	{"join a repeat", func(m *model) bool { return m.repeat(false) }},
})

// authors are the steps of edits, in the order of their names.
var authors = func() (list []step) {
	for _, name := range slices.Sorted(maps.Keys(edits)) {
		list = append(list, step{name, func(m *model) bool { return m.edit(name) }})
	}
	return list
}()

func (m *model) edit(name string) bool {
	return m.change(func(p []string, i int) []string { return edits[name](m, p, i) })
}

// andUndo brings the catalog up to date with an edit, and takes it back.
func (m *model) andUndo(name string) bool {
	was := m.text
	m.edit(name)
	m.update(name)
	m.text = was
	return true
}

// change edits a paragraph at one of its sentences.
func (m *model) change(edit func(p []string, i int) []string) bool {
	m.text = slices.Clone(m.text)
	p := m.random.IntN(len(m.text))
	m.text[p] = edit(slices.Clone(m.text[p]), m.random.IntN(len(m.text[p])))
	if len(m.text[p]) == 0 {
		m.text = slices.Delete(m.text, p, p+1)
	}
	if len(m.text) == 0 {
		m.text = [][]string{{m.sentence()}}
	}
	return true
}

func (m *model) target() source.Forms {
	m.targets++
	return source.Singular(fmt.Sprintf("Target %d.", m.targets))
}

func (m *model) translate() bool {
	cat := m.past.Catalog
	for i := range cat.Messages {
		if e := &cat.Messages[i]; !e.Obsolete && e.Target.Empty() && m.random.IntN(4) > 0 {
			e.Target, e.Fuzzy = m.target(), false
		}
	}
	m.forget()
	return m.read("translate", po.Write(cat))
}

// work lets the translator change one entry.
func (m *model) work(change func(*locales.Message)) bool {
	cat := m.past.Catalog
	if e := &cat.Messages[m.random.IntN(len(cat.Messages))]; !e.Obsolete && !e.Target.Empty() {
		change(e)
	}
	m.forget()
	return m.read("work", po.Write(cat))
}

func (m *model) review() bool {
	to := locales.Translated + locales.State(m.random.IntN(3))
	next, _ := Review(m.past.Catalog, to, func(*locales.Message) bool { return m.random.IntN(2) == 0 })
	m.forget()
	return m.save("review", next)
}

// mergeFiles leaves what a merge of two versions may leave: an obsolete entry of the
// same name as an active one.
func (m *model) mergeFiles() bool {
	cat := m.past.Catalog
	gone := cat.Messages[m.random.IntN(len(cat.Messages))]
	gone.Obsolete = true
	if m.random.IntN(2) == 0 {
		gone.Target = m.target()
	}
	cat.Messages = append(cat.Messages, gone)
	m.past.Catalog, _ = po.Read("bai.txt.po", po.Write(cat))
	return true
}

// repeat splits or joins a repeat. What is none is refused.
func (m *model) repeat(split bool) bool {
	list := Passages(m.document())
	name := locales.Name{ID: list[m.random.IntN(len(list))].ID, Repeat: m.random.IntN(4)}
	next, done, refused := Join(m.past.Catalog, name)
	if split {
		next, done, refused = Split(m.document(), m.past.Catalog, name)
	}
	if (done > 0) != (refused == "") {
		m.t.Errorf("%d done, and refused as %q", done, refused)
	}
	if done > 0 {
		m.forget()
	}
	m.log("  %d done, %s", done, refused)
	return m.save("repeat", next)
}

// forget is for what changes translations: what the text looked like before is no
// promise any more.
func (m *model) forget() { m.before = nil }

func (m *model) document() *source.Document {
	var lines []string
	for _, p := range m.text {
		lines = append(lines, strings.Join(p, " "))
	}
	return document(lines...)
}

// save writes a catalog that dich made, in which no target may be lost.
func (m *model) save(step string, next *locales.Catalog) bool {
	for target := range targetsOf(m.past.Catalog) {
		if !targetsOf(next)[target] {
			m.t.Errorf("%s: %q is lost:\n%s\n\nin\n%s", step, target, m.file, po.Write(next))
		}
	}
	return m.read(step, po.Write(next))
}

// targetsOf collects all targets, the sign of merged sentences aside.
func targetsOf(cat *locales.Catalog) map[source.Forms]bool {
	found := map[source.Forms]bool{}
	if cat == nil {
		return found
	}
	for _, e := range cat.Messages {
		if !e.Target.Empty() && !e.Merged() {
			found[e.Target] = true
		}
	}
	return found
}

// read takes a file for the catalog from now on.
func (m *model) read(step, file string) bool {
	cat, problems := po.Read("bai.txt.po", file)
	if len(problems) > 0 || po.Write(cat) != file {
		m.t.Errorf("%s: %v\n%s", step, problems, file)
	}
	cat.Document, cat.Source, cat.Target = "bai.txt", language.Vietnamese, language.English
	m.past.Catalog, m.file = cat, file
	return false
}

// bringUpToDate updates the catalog of the past to the text, and gives template and
// catalog.
func (m *model) bringUpToDate(past Past) (*locales.Catalog, *locales.Catalog) {
	template := Extract(m.document())
	place := locales.Catalog{Path: "bai.txt.po", Document: "bai.txt", Source: language.Vietnamese, Target: language.English}
	var memory locales.Memory
	if past.Catalog != nil {
		memory.AddCatalog(past.Catalog)
	}
	cat, leverage := Update(past, template, place, &memory, Terminology{})
	if total := len(Occurrences(template)); leverage.Total().Segments != total {
		m.t.Errorf("leverage %+v is not %d", leverage, total)
	}
	return template, cat
}

// update brings the catalog to the text, and looks at all that must hold then.
func (m *model) update(step string) {
	was := m.past
	template, next := m.bringUpToDate(was)
	m.save(step, next)
	m.past.Template = template
	m.log("%v\n%s", m.text, m.file)
	if _, again := m.bringUpToDate(m.past); po.Write(again) != m.file {
		m.t.Errorf("%s: the second update\n%s", step, cmp.Diff(m.file, po.Write(again)))
	}
	m.checkEntries(step, was.Catalog)
	m.checkAttic(step)
	shown := m.shown()
	m.checkRestored(step, shown)
	m.before = append(m.before, memory{m.text, shown})
	m.checkPublished(step)
}

// checkEntries holds that entries which say what they said have the bytes they had,
// and that those which still stand in the text do say it, unless they were void.
func (m *model) checkEntries(step string, was *locales.Catalog) {
	if was == nil {
		return
	}
	type key struct {
		locales.Name
		attic string
	}
	nameOf := func(e *locales.Message) key {
		if e.Attic {
			return key{e.Name(), e.Fingerprint()}
		}
		return key{e.Name(), ""}
	}
	old := map[key]*locales.Message{}
	for i := range slices.Backward(was.Messages) { // of one name the first keeps it
		old[nameOf(&was.Messages[i])] = &was.Messages[i]
	}
	for i := range m.past.Catalog.Messages {
		e := &m.past.Catalog.Messages[i]
		o := old[nameOf(e)]
		if o == nil {
			continue
		}
		before, _ := o.Raw()
		after, _ := e.Raw()
		if e.Equal(o) && strings.TrimSpace(before) != strings.TrimSpace(after) {
			m.t.Errorf("%s: the bytes of an entry that was not changed:\n%s", step, cmp.Diff(before, after))
		}
		tidy := *o
		if !o.Obsolete {
			tidy.DropVoid()
		}
		if e.Repeat == 0 && e.Obsolete == o.Obsolete && !o.Target.Empty() && !m.merges && !e.Equal(&tidy) {
			m.t.Errorf("%s: an entry was changed:\n%s", step, cmp.Diff(before, after))
		}
	}
}

// checkAttic holds that the attic has no translation twice.
func (m *model) checkAttic(step string) {
	seen := map[string]bool{}
	for i := range m.past.Catalog.Messages {
		e := &m.past.Catalog.Messages[i]
		if e.Attic && (seen[e.Fingerprint()] || e.Target.Empty()) {
			m.t.Errorf("%s: the attic holds %q twice:\n%s", step, e.Target, m.file)
		}
		seen[e.Fingerprint()] = seen[e.Fingerprint()] || e.Attic
	}
}

// shown gives the translation of each occurrence; nothing for a guess.
func (m *model) shown() []string {
	var list []string
	f := newFinder(m.past.Catalog)
	for _, o := range Occurrences(m.past.Template) {
		e := f.next(o.ID)
		switch {
		case e == nil || e.State() == locales.NeedsWork:
			list = append(list, "")
		case e.Target.Empty():
			list = append(list, "")
		default:
			list = append(list, e.Target[source.Other]+", "+e.State().String())
		}
	}
	return list
}

// checkRestored holds that a text which comes back is translated as it was. For a
// repeat that was split it is so where the last step was undone.
func (m *model) checkRestored(step string, shown []string) {
	for back, before := range m.before {
		if !slices.EqualFunc(m.text, before.text, slices.Equal) {
			continue
		}
		ids := Occurrences(m.past.Template)
		for i, want := range before.shown {
			if want == "" || shown[i] == want || m.doubted(ids[i].ID) {
				continue
			}
			if m.wasSplit(ids[i].ID) && (back != len(m.before)-2 || m.crowded(ids[i].ID)) {
				continue
			}
			m.t.Errorf("%s: %q was %q and came back as %q:\n%s", step, ids[i].Source[source.Other], want, shown[i], m.file)
		}
	}
}

// doubted reports a text whose entry needs work: it was merged with one that went.
func (m *model) doubted(id source.ID) bool {
	return slices.ContainsFunc(m.past.Catalog.Messages, func(e locales.Message) bool {
		return e.ID == id && !e.Obsolete && e.State() == locales.NeedsWork && m.merges
	})
}

func (m *model) wasSplit(id source.ID) bool {
	return slices.ContainsFunc(m.past.Catalog.Messages, func(e locales.Message) bool { return e.ID == id && e.Repeat > 0 })
}

// crowded reports a split text that stands beside itself somewhere: nobody can tell
// which of the two was deleted.
func (m *model) crowded(id source.ID) bool {
	list := Occurrences(m.past.Template)
	for i := 1; i < len(list); i++ {
		if list[i-1].ID == id && list[i].ID == id {
			return true
		}
	}
	return false
}

// checkPublished builds the text, and looks for the sign.
func (m *model) checkPublished(step string) {
	doc := m.document()
	p := &Project{
		Config: DefaultConfig(), Documents: []*source.Document{doc}, Targets: []language.Tag{language.English},
		Catalogs: map[language.Tag]map[string]*locales.Catalog{language.English: {doc.Path: m.past.Catalog}},
	}
	files, built := publishAll(m.t, ShelfOf(p))
	if len(built.Problems) > 0 {
		m.t.Errorf("%s: %v\n%s", step, built.Problems, m.file)
	}
	for name, content := range files {
		if strings.Contains(content, locales.Merged) {
			m.t.Errorf("%s: published in %s:\n%s\n%s", step, name, content, m.file)
		}
	}
	names := slices.Collect(maps.Values(keysOf(p)))
	if len(names) != len(Passages(doc)) || slices.Contains(names, "") {
		m.t.Errorf("%s: keys are %q", step, names)
	}
}

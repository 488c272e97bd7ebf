package main

import (
	"context"
	"maps"
	"slices"
	"strings"

	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// A diffRecord is one segment that is not as it was, as --format json and jsonl
// write it. The names and their order are a promise: fields are only ever added.
type diffRecord struct {
	Document   string            `json:"document"`
	Change     string            `json:"change"`
	Class      []string          `json:"class"`
	OldID      string            `json:"old_id"` // empty for an added segment
	NewID      string            `json:"new_id"` // empty for a removed one
	Similarity float64           `json:"similarity"`
	Edits      []pipeline.Edit   `json:"edits"`
	Locales    map[string]string `json:"locales"` // what an update makes of each translation
}

// A comparison is two versions of one document.
type comparison struct {
	document string // as the person knows it
	old, now []pipeline.Passage
	catalogs []indexed // of the project's languages; none outside of a project
}

// indexed is a catalog by ID, before the update and after, and its language.
type indexed struct {
	locale   string
	was, now map[source.ID]*locales.Message
}

// showDiff shows what changed between two versions: of two files, or of the project
// since its last update. Any change is a difference and gives exitFound.
func showDiff(_ context.Context, s *session) (exitCode, error) {
	comparisons, code, err := s.comparisons()
	if err != nil || comparisons == nil {
		return code, err
	}
	records := []diffRecord{}
	unchanged := 0
	for _, c := range comparisons {
		found, same := s.compare(c)
		records, unchanged = append(records, found...), unchanged+same
	}
	if s.format != "text" {
		err = writeJSON(s.out, s.format, records)
	}
	s.tellChanges(records, unchanged)
	if len(records) > 0 {
		code = first(code, exitFound)
	}
	return code, err
}

// compare gives the changes of one document, and shows them where text is asked for.
func (s *session) compare(c comparison) (records []diffRecord, unchanged int) {
	for _, change := range pipeline.Diff(c.old, c.now) {
		if change.Kind == pipeline.Unchanged {
			unchanged++
			continue
		}
		r := newDiffRecord(c, change)
		records = append(records, r)
		if s.format != "text" {
			continue
		}
		if len(records) == 1 {
			s.print(s.out.paint(bold, visible(c.document)))
		}
		s.showChange(r, change)
	}
	return records, unchanged
}

// comparisons pairs what is compared: two files, or each document of the project and
// its last version.
func (s *session) comparisons() ([]comparison, exitCode, error) {
	switch len(s.args) {
	case 0:
		return s.sinceUpdate()
	case 2:
		in, code, err := s.openFiles()
		if err != nil || in == nil {
			return nil, code, err
		}
		if len(in.problems) > 0 {
			s.reportText(s.talk, findings{in.problems, in.text, show})
		}
		if code != exitDone {
			return nil, code, nil
		}
		if len(in.files) == 1 { // the same one twice
			in.documents = append(in.documents, in.documents...)
		}
		if len(in.documents) != 2 {
			break
		}
		a, b := in.documents[0], in.documents[1]
		return []comparison{{document: b.file, old: pipeline.Passages(a.Document), now: pipeline.Passages(b.Document)}}, code, nil
	}
	return nil, exitUsage, &failure{code: exitUsage, id: "diff.two-files", hint: "see-help", args: voice.Args{"Verb": "diff"}}
}

// sinceUpdate compares each document with its template.
func (s *session) sinceUpdate() ([]comparison, exitCode, error) {
	o, code, err := s.openProject()
	if o == nil {
		return nil, code, err
	}
	defer o.close()
	list := []comparison{}
	next := pipeline.Refresh(o.Project, false).Project
	for _, doc := range o.Documents {
		c := comparison{document: o.show(pipeline.SourcePath(doc.Locale, doc.Path)), now: pipeline.Passages(doc)}
		if template := o.Templates[doc.Path]; template != nil {
			c.old = pipeline.PassagesOf(template)
		}
		for _, target := range o.sound() {
			cat := indexed{locale: target.String(), now: next.Catalogs[target][doc.Path].ByID()}
			if old := o.Catalogs[target][doc.Path]; old != nil {
				cat.was = old.ByID()
			}
			c.catalogs = append(c.catalogs, cat)
		}
		list = append(list, c)
	}
	return list, o.code, nil
}

func newDiffRecord(c comparison, change pipeline.Change) diffRecord {
	r := diffRecord{
		Document: c.document, Change: string(change.Kind), Class: pipeline.Classes(change.Edits),
		Similarity: change.Similarity, Edits: change.Edits, Locales: map[string]string{},
	}
	if change.Old != nil {
		r.OldID = change.Old.ID.String()
	}
	if change.New != nil {
		r.NewID = change.New.ID.String()
	}
	if r.Edits == nil {
		r.Edits = []pipeline.Edit{}
	}
	for _, cat := range c.catalogs {
		r.Locales[cat.locale] = string(pipeline.EffectOf(change, cat.was, cat.now))
	}
	return r
}

// showChange prints a change for people: its kind and what it does to each language,
// and below the text: deletions in [-…-], insertions in {+…+}, in colour on a terminal.
func (s *session) showChange(r diffRecord, change pipeline.Change) {
	head := s.phrase("change."+r.Change, nil) + keyOf(change)
	if change.Kind == pipeline.Edited {
		facts := []string{s.phrase("change.similarity", voice.Args{"Percent": min(99, int(change.Similarity*100))})}
		for _, class := range r.Class {
			facts = append(facts, s.phrase("class."+class, nil))
		}
		head += " (" + strings.Join(facts, ", ") + ")"
	}
	s.out.indented("  ", 2, s.out.paint(bold, head)+s.effects(r))
	s.out.indented("      ", 6, s.drawChange(change))
}

// keyOf is an interface string's key, behind a blank; empty for prose.
func keyOf(change pipeline.Change) string {
	for _, p := range []*pipeline.Passage{change.New, change.Old} {
		if p != nil && p.Key != "" {
			return " " + visible(p.Key)
		}
	}
	return ""
}

func (s *session) drawChange(change pipeline.Change) string {
	switch change.Kind {
	case pipeline.Added:
		return s.inserted(change.New.Text)
	case pipeline.Removed:
		return s.deleted(change.Old.Text)
	case pipeline.Moved:
		return visible(change.New.Text)
	}
	var b strings.Builder
	for _, e := range change.Edits {
		switch e.Op {
		case pipeline.Delete:
			b.WriteString(s.deleted(e.Text))
		case pipeline.Insert:
			b.WriteString(s.inserted(e.Text))
		default:
			b.WriteString(visible(e.Text))
		}
	}
	return b.String()
}

func (s *session) deleted(text string) string  { return s.out.paint(red, "[-"+visible(text)+"-]") }
func (s *session) inserted(text string) string { return s.out.paint(cyan, "{+"+visible(text)+"+}") }

// effects says what becomes of the translations, and in which languages.
func (s *session) effects(r diffRecord) string {
	var effects []string // in the order of the languages
	tags := map[string][]string{}
	for _, tag := range slices.Sorted(maps.Keys(r.Locales)) {
		effect := r.Locales[tag]
		if tags[effect] == nil {
			effects = append(effects, effect)
		}
		tags[effect] = append(tags[effect], tag)
	}
	said := ""
	for _, effect := range effects {
		said += "; " + strings.Join(tags[effect], ", ") + ": " + s.phrase("effect."+effect, nil)
	}
	return said
}

// tellChanges counts the changes by kind.
func (s *session) tellChanges(records []diffRecord, unchanged int) {
	counts := map[string]int{string(pipeline.Unchanged): unchanged}
	for _, r := range records {
		counts[r.Change]++
	}
	var parts []string
	for _, kind := range []pipeline.ChangeKind{pipeline.Unchanged, pipeline.Moved, pipeline.Edited, pipeline.Added, pipeline.Removed} {
		if n := counts[string(kind)]; n > 0 || kind == pipeline.Unchanged {
			parts = append(parts, s.count("changes."+string(kind), n, nil))
		}
	}
	s.tellLine(strings.Join(parts, ", "))
}

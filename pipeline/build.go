package pipeline

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/goi18n"
	"dich/source"
)

// A Bundle is what is published in one language.
type Bundle struct {
	Locale language.Tag
	Files  []File
	Held   []string // documents that are not published, as dich.toml says
	// Fallbacks counts the messages that are published in another language, Notices those
	// that say that their source has changed since.
	Fallbacks, Notices int
}

// A File is one file of dist/ with its content.
type File struct {
	Path    string // below dist/
	Content string
}

// Build makes the bundles of a project: the source language's first, then each
// target's that can be read. Equal projects give equal bytes.
//
// The pseudo-locale, which no catalog is kept for, comes last (see [PseudoName]).
//
// A bundle has active.<tag>.toml and .json for go-i18n, interface strings under
// their own keys and prose under <document>/<ID> (see keysOf). A target's has each document in
// its own format too, and text documents as a page.
//
// The diagnostics say what go-i18n could not load or render; with an error among
// them the bundles must not be published.
func Build(p *Project) ([]Bundle, []source.Diagnostic) {
	var bundles []Bundle
	var problems []source.Diagnostic
	keys, taken := keysOf(p), map[string]bool{}
	for _, doc := range p.Documents {
		taken[doc.Path] = true
	}
	for _, locale := range p.published() {
		if p.Broken[locale] {
			continue
		}
		b, found := buildLocale(p, locale, keys, taken)
		bundles = append(bundles, b)
		problems = append(problems, found...)
	}
	return bundles, problems
}

// published are the languages of dist/: the source, the targets, and the pseudo-locale where
// dich.toml names it.
func (p *Project) published() []language.Tag {
	list := append([]language.Tag{p.Config.Source}, p.Targets...)
	if p.Config.Pseudo {
		list = append(list, Pseudo)
	}
	return list
}

func buildLocale(p *Project, locale language.Tag, keys map[*source.Segment]string, taken map[string]bool) (Bundle, []source.Diagnostic) {
	b := Bundle{Locale: locale}
	var problems []source.Diagnostic
	messages := goi18n.Bundle{Locale: locale}
	for _, doc := range p.Documents {
		tr := newTranslation(p, doc, locale)
		if tr.held() {
			b.Held = append(b.Held, doc.Path)
			continue
		}
		entries, elsewhere, noticed := tr.entries(keys)
		messages.Entries = append(messages.Entries, entries...)
		b.Fallbacks, b.Notices = b.Fallbacks+elsewhere, b.Notices+noticed
		if locale != doc.Locale {
			files, found := tr.files(taken)
			b.Files = append(b.Files, files...)
			problems = append(problems, found...)
		}
	}
	if locale != p.Config.Source {
		for _, a := range p.Assets {
			b.Files = append(b.Files, File{path.Join(folderOf(locale), a.Path), a.Content})
		}
	}
	b.Files = append(b.Files,
		File{path.Join(i18nDir, goi18n.FileName(locale, "json")), goi18n.WriteJSON(messages)},
		File{path.Join(i18nDir, goi18n.FileName(locale, "toml")), goi18n.WriteTOML(messages)},
	)
	return b, append(problems, goi18n.Check(messages)...)
}

// i18nDir is the folder of dist/ that go-i18n loads.
const i18nDir = "i18n"

// translation is a document and its messages in one language.
type translation struct {
	doc      *source.Document
	locale   language.Tag
	fallback Fallback
	config   *Config                              // nil where nothing lacks: the source and the pseudo-locale
	faults   map[*locales.Message]bool            // those with errors
	messages map[*source.Segment]*locales.Message // nil for the source language
	via      *translation                         // what stands for it where it is not complete; nil for the source
}

func newTranslation(p *Project, doc *source.Document, locale language.Tag) *translation {
	t := &translation{doc: doc, locale: locale, fallback: p.Config.fallbackOf(locale)}
	switch locale {
	case doc.Locale:
	case Pseudo:
		t.messages = pseudoMessages(doc)
	default:
		t.take(p)
		t.via = newVia(p, doc, locale)
	}
	return t
}

// take gives the translation the messages of a project.
func (t *translation) take(p *Project) {
	cat := p.Catalogs[t.locale][t.doc.Path]
	t.messages, t.config, t.faults = messagesOf(t.doc, cat), &p.Config, p.faultsOf(t.doc, cat)
}

// forms gives the text of a segment in the language; false if it has none that may
// be published. The text of one that is merged is not for publication.
func (t *translation) forms(seg *source.Segment) (source.Forms, bool) {
	if t.messages == nil {
		return seg.Forms, true
	}
	m := t.messages[seg]
	if release := t.release(m); release == ReleaseFallback || release == ReleaseHold {
		return seg.Forms, false
	}
	return m.Target, true
}

// merged reports a segment whose translation is in that of the one before.
func (t *translation) merged(seg *source.Segment) bool {
	m := t.messages[seg]
	return m != nil && m.Merged()
}

// complete reports a unit that is translated as a whole. A unit that is not falls
// back as a whole: half a paragraph in another language helps no reader.
func (t *translation) complete(unit *source.Unit) bool {
	for s := range unit.Segments {
		if _, ok := t.forms(&unit.Segments[s]); !ok || s == 0 && t.merged(&unit.Segments[s]) {
			return false
		}
	}
	return true
}

// held reports a document that is not published in the language: because of what one of
// its translations lacks, or an edit of some kind, or because the settings ask for whole
// translations.
func (t *translation) held() bool {
	for _, m := range t.messages {
		if m != nil && Held(m) {
			return true
		}
	}
	if t.messages != nil && t.config != nil {
		for _, seg := range t.doc.Segments {
			if t.release(t.messages[seg]) == ReleaseHold {
				return true
			}
		}
	}
	if t.fallback != FallbackHold {
		return false
	}
	for _, part := range t.doc.Parts {
		for u := range part.Units {
			if !t.complete(&part.Units[u]) {
				return true
			}
		}
	}
	return false
}

// entries gives the document's messages for go-i18n, each key once, and how many of them are
// in another language, or say that their source has changed.
func (t *translation) entries(keys map[*source.Segment]string) (entries []goi18n.Entry, elsewhere, noticed int) {
	seen := map[string]bool{}
	for _, part := range t.doc.Parts {
		for u := range part.Units {
			headed := false // there is a text before, which one that is merged can be in
			for s := range part.Units[u].Segments {
				seg := &part.Units[u].Segments[s]
				var entry goi18n.Entry
				entry, headed = t.entry(keys[seg], seg, headed)
				if seen[entry.ID] {
					continue
				}
				seen[entry.ID] = true
				entries = append(entries, entry)
				switch {
				case !headed:
					elsewhere++
				case t.noticed(seg):
					noticed++
				}
			}
		}
	}
	return entries, elsewhere, noticed
}

// entry makes the message of a segment; ok is false where it falls back.
func (t *translation) entry(key string, seg *source.Segment, headed bool) (entry goi18n.Entry, ok bool) {
	forms, ok := t.forms(seg)
	merged := ok && t.merged(seg)
	entry = goi18n.Entry{ID: key, Forms: forms, Prose: seg.Key == ""}
	if m := t.messages[seg]; m != nil {
		entry.Origin = m.Origin
	}
	switch {
	case merged && headed:
		entry.Silent, entry.Description = true, "contained in the message before"
	case merged || !ok:
		text, in := t.substitute(seg)
		entry.Forms, entry.Description = text, markOf(in)+t.whyNot(seg)
		return entry, false
	case t.noticed(seg):
		entry.Description = staleDescription(t.dayOf(seg))
	}
	return entry, true
}

// keysOf gives the key of each segment in all bundles of a project: an interface
// string's own, <document>/<ID> for prose, and <document>/<ID>:<n> for the nth
// occurrence of a repeat that was split for some language.
func keysOf(p *Project) map[*source.Segment]string {
	keys := map[*source.Segment]string{}
	for _, doc := range p.Documents {
		split := splitNames(p, doc)
		seen := map[source.ID]int{}
		for _, seg := range doc.Segments {
			seen[seg.ID]++
			switch {
			case seg.Key != "":
				keys[seg] = seg.Key
			case split[locales.Name{ID: seg.ID, Repeat: seen[seg.ID]}]:
				keys[seg] = fmt.Sprintf("%s/%s:%d", doc.Path, seg.ID, seen[seg.ID])
			default:
				keys[seg] = doc.Path + "/" + seg.ID.String()
			}
		}
	}
	return keys
}

// splitNames are the occurrences that have an entry of their own in some language.
func splitNames(p *Project, doc *source.Document) map[locales.Name]bool {
	names := map[locales.Name]bool{}
	for _, target := range p.Targets {
		if cat := p.Catalogs[target][doc.Path]; cat != nil {
			for i := range cat.Messages {
				if m := &cat.Messages[i]; m.Repeat > 0 && !m.Obsolete {
					names[m.Name()] = true
				}
			}
		}
	}
	return names
}

// markOf stands before a unit that is published in another language.
func markOf(locale language.Tag) string { return "[" + locale.String() + "] " }

// DistPlan says what dist/ becomes: the files of the bundles, the manifest and the site,
// and nothing else but what belongs to languages that could not be read. existing lists
// the files that are there, below dist/.
func DistPlan(p *Project, bundles []Bundle, existing []string) Plan {
	var plan Plan
	keep := map[string]bool{}
	files := append(slices.Concat(filesOf(bundles)...), File{ManifestFile, FormatManifest(NewManifest(p, bundles))})
	for _, f := range files {
		keep[f.Path] = true
		plan.Text(path.Join(DistDir, f.Path), f.Content, false)
	}
	for _, w := range sitePlan(p, bundles) {
		keep[strings.TrimPrefix(w.Path, DistDir+"/")] = true
		plan.Writes = append(plan.Writes, w)
	}
	for _, name := range existing {
		if !keep[name] && !p.Broken[localeOf(name)] {
			plan.Removals = append(plan.Removals, path.Join(DistDir, name))
		}
	}
	return plan
}

// sitePlan lists the pages; none where dich.toml wants none.
func sitePlan(p *Project, bundles []Bundle) []Write {
	if p.Config.NoSite {
		return nil
	}
	held := map[language.Tag]map[string]bool{}
	for _, b := range bundles {
		held[b.Locale] = map[string]bool{}
		for _, document := range b.Held {
			held[b.Locale][document] = true
		}
	}
	return newSite(p, held).plan()
}

func filesOf(bundles []Bundle) [][]File {
	var files [][]File
	for _, b := range bundles {
		files = append(files, b.Files)
	}
	return files
}

// localeOf gives the language that a file of dist/ is in; Und if it is not of one.
func localeOf(name string) language.Tag {
	folder, rest, _ := strings.Cut(strings.TrimPrefix(name, siteDir+"/"), "/")
	if folder == i18nDir {
		folder = strings.TrimSuffix(strings.TrimPrefix(rest, "active."), path.Ext(rest))
	}
	tag, _ := source.ParseLocale(folder)
	return tag
}

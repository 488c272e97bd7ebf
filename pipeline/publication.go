package pipeline

import (
	"cmp"
	"io"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A Sink takes the files of dist/ as they are made, several at once: nothing of them is kept
// here. Names are slash-separated and below dist/; each comes once.
type Sink interface {
	// Create begins a file, which is whole once it is closed. It may be called from several
	// goroutines.
	Create(name string) (io.WriteCloser, error)
}

// A Publication is dist/ of a project that is read a part at a time:
//
//	survey   each part is looked at: what is held, and what pages say of other documents
//	write    each part is published in all languages; then what all have together
//
// A project of one part is read once. What is kept between is a few words for each document.
type Publication struct {
	shelf   *Shelf
	shown   []shownDocument                  // those with pages
	held    map[language.Tag]map[string]bool // documents that are not published there
	strings map[language.Tag]map[string]string
	taken   map[string]bool // paths of documents
}

// A shownDocument has pages.
type shownDocument struct {
	path, date string
}

// NewPublication surveys a project, and tells what of it is malformed. Where the shelf is
// damaged there is nothing to write.
func NewPublication(s *Shelf) (*Publication, []source.Diagnostic, error) {
	p := &Publication{
		shelf: s, held: map[language.Tag]map[string]bool{}, strings: map[language.Tag]map[string]string{}, taken: map[string]bool{},
	}
	for _, locale := range p.locales() {
		p.held[locale], p.strings[locale] = map[string]bool{}, map[string]string{}
	}
	for _, document := range s.documents() {
		p.taken[document] = true
	}
	var problems []source.Diagnostic
	for i := range s.Parts() {
		part, more, err := s.Part(i)
		problems = append(problems, more...)
		if err != nil {
			return nil, problems, err
		}
		for _, doc := range part.Documents {
			p.survey(part, doc)
		}
	}
	return p, problems, nil
}

// locales are the languages of dist/: the source, the targets, and the pseudo-locale where
// dich.toml names it, which no catalog is kept for (see [PseudoName]).
func (p *Publication) locales() []language.Tag {
	config := &p.shelf.Frame().Config
	list := append([]language.Tag{config.Source}, p.shelf.Frame().Targets...)
	if config.Pseudo {
		list = append(list, Pseudo)
	}
	return list
}

// survey looks at a document in all languages.
func (p *Publication) survey(part *Project, doc *source.Document) {
	if pageable(doc) {
		p.shown = append(p.shown, shownDocument{doc.Path, dateOf(doc)})
	}
	for _, locale := range p.locales() {
		t := newTranslation(part, doc, locale)
		if t.held() {
			p.held[locale][doc.Path] = true
		}
		if doc.Format == source.Messages {
			t.siteStrings(p.strings[locale])
		}
	}
}

// Built says what was published.
type Built struct {
	Bundles []Bundle // the source language's first, then each target's that could be read
	Files   int
	// Problems say what go-i18n could not load or render, and what document could not be put
	// together: with an error among them what was made must not be published.
	Problems []source.Diagnostic
}

// A Bundle is what is published in one language.
type Bundle struct {
	Locale language.Tag
	Held   []string // documents that are not published, as dich.toml says
	// Fallbacks counts the messages that are published in another language, Notices those
	// that say that their source has changed since.
	Fallbacks, Notices int
}

// Write makes the files of dist/. Equal projects give equal bytes, however they are cut into
// parts.
//
// Each language has active.<tag>.toml and .json for go-i18n: interface strings under their own
// keys and prose under <document>/<ID> (see keysOf), by document, and by key in each. A target
// has each document in its own format too, and text documents as a page.
//
// The error is the sink's, or ErrChanged where a part is not what the survey saw.
func (p *Publication) Write(to Sink) (Built, error) {
	w := newPublishing(p, to)
	for i := range p.shelf.Parts() {
		part, _, err := p.shelf.Part(i)
		if err = cmp.Or(err, w.failed()); err != nil {
			return Built{}, err
		}
		w.part(part)
	}
	return w.end()
}

// Stale lists the files that are below dist/ and do not belong there any more: made reports
// those that Write has made. What belongs to languages that could not be read stays.
func (p *Publication) Stale(existing []string, made func(name string) bool) []string {
	return slices.DeleteFunc(slices.Clone(existing), func(name string) bool {
		return made(name) || p.shelf.Frame().Broken[localeOf(name)]
	})
}

// i18nDir is the folder of dist/ that go-i18n loads.
const i18nDir = "i18n"

// localeOf gives the language that a file of dist/ is in; Und if it is not of one.
func localeOf(name string) language.Tag {
	folder, rest, _ := strings.Cut(strings.TrimPrefix(name, siteDir+"/"), "/")
	if folder == i18nDir {
		folder = strings.TrimSuffix(strings.TrimPrefix(rest, "active."), path.Ext(rest))
	}
	tag, _ := source.ParseLocale(folder)
	return tag
}

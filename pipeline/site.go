package pipeline

import (
	"bufio"
	_ "embed"
	"errors"
	"html/template"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/style"
	"dich/source"
)

// siteDir is the folder of dist/ with the pages.
const siteDir = "site"

var (
	//go:embed site.html
	siteSource string
	//go:embed site.css
	siteStyle string
)

// siteTemplate escapes by context.
var siteTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("site").Parse(siteSource))
})

// A site is what the pages have in common. A page is made when it is written, and not
// kept: a site takes no more room than its longest page.
//
//	site/index.html                      the languages
//	site/<tag>/index.html                what there is to read
//	site/<tag>/terms.html                the names, and what they mean
//	site/<tag>/<document>.html           a document
//	site/<tag>/<document>.<source>.html  beside its source
//	site/files/<asset>                   pictures
//	site/sitemap.xml, <tag>/feed.xml     where dich.toml says where the site will stand
//
// All links are relative: the folder works from a disk, and below any address.
type site struct {
	*Project // without documents
	create   func(name string) (io.WriteCloser, error)
	locales  []language.Tag // the source first
	shown    []shownDocument
	pages    map[string]string                // of each document: its page, below its language's folder
	sides    map[string]string                // and the one beside the source
	held     map[language.Tag]map[string]bool // documents without pages there
	assets   map[string]bool
	matchers map[language.Tag]func() *glossary.Matcher
	words    map[language.Tag]siteWords
	tables   map[language.Tag]*siteTable
}

// A siteTable is what the pages of a language leave for its index and its feed.
type siteTable struct {
	entries []siteEntry
	latest  map[string]bool // the documents of the feed
	items   []feedItem
}

// newSite looks what pages there are.
func newSite(p *Publication, create func(name string) (io.WriteCloser, error)) *site {
	s := &site{
		Project: p.shelf.Frame(), create: create, shown: p.shown, held: p.held,
		pages: map[string]string{}, sides: map[string]string{}, assets: map[string]bool{},
		matchers: map[language.Tag]func() *glossary.Matcher{}, words: map[language.Tag]siteWords{}, tables: map[language.Tag]*siteTable{},
	}
	for _, locale := range append([]language.Tag{s.Config.Source}, s.Targets...) {
		if !s.Broken[locale] {
			s.locales = append(s.locales, locale)
			s.words[locale] = newSiteWords(locale, p.strings[locale])
			s.matchers[locale] = sync.OnceValue(func() *glossary.Matcher { return glossary.NewMatcher(s.Glossary, locale) })
			s.tables[locale] = &siteTable{latest: s.latest(locale)}
		}
	}
	taken := map[string]bool{indexPage: true, termsPage: true}
	for _, doc := range s.shown {
		s.pages[doc.path] = freePage(doc.path, "", taken)
	}
	for _, doc := range s.shown {
		s.sides[doc.path] = freePage(doc.path, "."+s.Config.Source.String(), taken)
	}
	for _, a := range s.Assets {
		s.assets[a.Path] = true
	}
	return s
}

const (
	indexPage = "index.html"
	termsPage = "terms.html"
)

// pageable reports a document that has pages: one of running text, or of what is said.
func pageable(doc *source.Document) bool {
	switch doc.Format {
	case source.Text, source.Markdown, source.HTML, source.DOCX, source.SRT, source.VTT:
		return true
	}
	return false
}

// freePage names a page after its document: article.html for article.md, and
// article.md.html where that is taken.
func freePage(document, more string, taken map[string]bool) string {
	name := strings.TrimSuffix(document, path.Ext(document)) + more + ".html"
	if taken[name] {
		name = document + more + ".html"
	}
	for i := 2; taken[name]; i++ {
		name = document + more + "." + strconv.Itoa(i) + ".html"
	}
	taken[name] = true
	return name
}

// add writes the pages of a document in a language; none where it has none. Languages may be
// written at the same time, documents of one only in turn.
func (s *site) add(t *translation) error {
	table := s.tables[t.locale]
	if table == nil || !pageable(t.doc) {
		return nil
	}
	s.enter(table, t)
	err := s.write(sitePath(t.locale, s.pages[t.doc.Path]), s.document(t))
	if t.locale != t.doc.Locale && err == nil {
		err = s.write(sitePath(t.locale, s.sides[t.doc.Path]), s.side(t))
	}
	return err
}

// end writes what is of no document.
func (s *site) end() error {
	list := []error{s.text("style.css", siteStyle), s.write(siteRoot, s.landing())}
	for _, a := range s.Assets {
		list = append(list, s.text(assetPath(a.Path), a.Content))
	}
	for _, locale := range s.locales {
		list = append(list, s.write(sitePath(locale, indexPage), s.index(locale)), s.write(sitePath(locale, termsPage), s.terms(locale)))
	}
	return errors.Join(append(list, s.feeds())...)
}

// siteRoot is the page that offers the languages.
const siteRoot = indexPage

// sitePath is where a page stands, below the site's folder.
func sitePath(locale language.Tag, name string) string { return path.Join(folderOf(locale), name) }

// assetPath is where a picture stands, below the site's folder.
func assetPath(name string) string { return path.Join("files", name) }

func (s *site) write(name string, p sitePage) error {
	p.Path = name
	return s.file(name, func(w io.Writer) error { return siteTemplate().Execute(w, p) })
}

func (s *site) text(name, content string) error {
	return s.file(name, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
}

// file writes a file below the site's folder.
func (s *site) file(name string, content func(io.Writer) error) error {
	file, err := s.create(path.Join(siteDir, name))
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	return errors.Join(content(out), out.Flush(), file.Close())
}

// A sitePage is what the template is given.
type sitePage struct {
	*site
	Kind     string // landing, index, document, side or terms
	Locale   language.Tag
	Path     string // below the site's folder
	Title    string
	Words    siteWords
	Document string // the path of that of document and side

	Body    template.HTML // of document
	Draft   bool          // nobody has reviewed the translation
	Partly  bool          // some of it is in another language
	Date    string        // of the document, as 2006-01-02; empty if it says none
	Entries []siteEntry   // of index
	Rows    []siteRow     // of side
	Groups  []termGroup   // of terms
	Count   int           // of entries or terms
}

func (s *site) page(kind string, locale language.Tag, title string) sitePage {
	return sitePage{site: s, Kind: kind, Locale: locale, Title: title, Words: s.words[locale]}
}

func (s *site) landing() sitePage {
	return s.page("landing", s.Config.Source, s.words[s.Config.Source].Title)
}

// A siteEntry is a line of a language's index.
type siteEntry struct {
	Title, Page, Date string
	Locale            language.Tag // of the title
	Draft             bool
}

// enter keeps what the language says elsewhere of a document.
func (s *site) enter(table *siteTable, t *translation) {
	title, in := t.title()
	e := siteEntry{Title: title, Locale: in, Page: sitePath(t.locale, s.pages[t.doc.Path]), Date: dateOf(t.doc), Draft: t.draft()}
	table.entries = append(table.entries, e)
	if table.latest[t.doc.Path] {
		table.items = append(table.items, feedItem{e, t.description()})
	}
}

func (s *site) index(locale language.Tag) sitePage {
	p := s.page("index", locale, s.words[locale].Title)
	p.Entries = s.tables[locale].entries
	p.Count = len(p.Entries)
	p.Draft = slices.ContainsFunc(p.Entries, func(e siteEntry) bool { return e.Draft })
	return p
}

// An alternate is a page in one language.
type alternate struct {
	Locale language.Tag
	Path   string
	Here   bool
}

// Name is what the language calls itself.
func (a alternate) Name() string { return style.NameOf(a.Locale) }

// Alternates are the same page in all languages that have it, this one too.
func (p sitePage) Alternates() []alternate {
	var list []alternate
	for _, locale := range p.locales {
		a := alternate{Locale: locale, Here: locale == p.Locale && p.Kind != "landing"}
		switch {
		case p.Document == "":
			name := indexPage
			if p.Kind == "terms" {
				name = termsPage
			}
			a.Path = sitePath(locale, name)
		case p.held[locale][p.Document]:
			continue
		case p.Kind == "side" && locale != p.Config.Source:
			a.Path = sitePath(locale, p.sides[p.Document])
		default:
			a.Path = sitePath(locale, p.pages[p.Document])
		}
		list = append(list, a)
	}
	return list
}

// Default is the page for readers of no language: the source's, and the landing page.
func (p sitePage) Default() string {
	if p.Document == "" && p.Kind != "terms" {
		return siteRoot
	}
	return p.Alternates()[0].Path
}

// To gives the way from this page to another one, both below the site's folder.
func (p sitePage) To(name string) string { return relative(p.Path, name) }

// Address is where a page will stand; relative where dich.toml does not say.
func (p sitePage) Address(name string) string {
	if p.Config.SiteURL == "" {
		return p.To(name)
	}
	return p.addressOf(name)
}

// Canonical is where this page will stand; empty where dich.toml does not say.
func (p sitePage) Canonical() string {
	if p.Config.SiteURL == "" {
		return ""
	}
	return p.addressOf(p.Path)
}

// Side is the page beside the source; empty where there is none.
func (p sitePage) Side() string {
	if p.Document == "" || p.Locale == p.Config.Source {
		return ""
	}
	return sitePath(p.Locale, p.sides[p.Document])
}

// Reading is the document's page.
func (p sitePage) Reading() string { return sitePath(p.Locale, p.pages[p.Document]) }

// Home is the language's index, Terms its names, Feed its feed.
func (p sitePage) Home() string     { return sitePath(p.Locale, indexPage) }
func (p sitePage) TermList() string { return sitePath(p.Locale, termsPage) }
func (p sitePage) Feed() string     { return sitePath(p.Locale, feedFile) }

// Source is the language of the documents.
func (p sitePage) Source() language.Tag { return p.Config.Source }

// Dir is ltr or rtl.
func (p sitePage) Dir() string { return style.Direction(p.Locale) }

// Day writes a date in the page's language.
func (p sitePage) Day(day string) string {
	return strings.ReplaceAll(p.Words.Updated, "{{.Date}}", style.FormatDay(p.Locale, day))
}

// Number writes a number in the page's language.
func (p sitePage) Number(n int) string { return numberIn(p.Locale, n) }

// HeadTitle is the title of the browser's window.
func (p sitePage) HeadTitle() string {
	if p.Title == p.Words.Title {
		return p.Title
	}
	return p.Title + " – " + p.Words.Title
}

// draft reports a translation that nobody has reviewed, or not all of it.
func (t *translation) draft() bool {
	if t.messages == nil {
		return false
	}
	for _, seg := range t.doc.Segments {
		if m := t.messages[seg]; m != nil && m.Usable() && !isReviewed(m) {
			return true
		}
	}
	return false
}

// partly reports a document with units in another language.
func (t *translation) partly() bool {
	return slices.ContainsFunc(t.doc.Parts, func(part source.Part) bool {
		return slices.ContainsFunc(part.Units, func(u source.Unit) bool { return !t.complete(&u) })
	})
}

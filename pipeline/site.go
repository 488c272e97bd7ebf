package pipeline

import (
	"bufio"
	_ "embed"
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
	*Project
	locales  []language.Tag // the source first
	shown    []*source.Document
	pages    map[string]string                // of each document: its page, below its language's folder
	sides    map[string]string                // and the one beside the source
	held     map[language.Tag]map[string]bool // documents without pages there
	assets   map[string]bool
	matchers map[language.Tag]func() *glossary.Matcher
	words    map[language.Tag]siteWords
}

// newSite looks what pages there are. held are the documents that are not published.
func newSite(p *Project, held map[language.Tag]map[string]bool) *site {
	s := &site{
		Project: p, held: held, pages: map[string]string{}, sides: map[string]string{}, assets: map[string]bool{},
		matchers: map[language.Tag]func() *glossary.Matcher{}, words: map[language.Tag]siteWords{},
	}
	for _, locale := range append([]language.Tag{p.Config.Source}, p.Targets...) {
		if !p.Broken[locale] {
			s.locales = append(s.locales, locale)
			s.words[locale] = newSiteWords(p, locale)
			s.matchers[locale] = sync.OnceValue(func() *glossary.Matcher { return glossary.NewMatcher(p.Glossary, locale) })
		}
	}
	taken := map[string]bool{indexPage: true, termsPage: true}
	for _, doc := range p.Documents {
		if pageable(doc) {
			s.shown = append(s.shown, doc)
			s.pages[doc.Path] = freePage(doc.Path, "", taken)
		}
	}
	for _, doc := range s.shown {
		s.sides[doc.Path] = freePage(doc.Path, "."+p.Config.Source.String(), taken)
	}
	for _, a := range p.Assets {
		s.assets[a.Path] = true
	}
	return s
}

const (
	indexPage = "index.html"
	termsPage = "terms.html"
)

// pageable reports a document that has pages: one of running text.
func pageable(doc *source.Document) bool {
	return doc.Format == source.Text || doc.Format == source.Markdown || doc.Format == source.HTML
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

// plan lists the site's files.
func (s *site) plan() []Write {
	list := []Write{textWrite("style.css", siteStyle), s.write(siteRoot, s.landing)}
	for _, a := range s.Assets {
		list = append(list, textWrite(assetPath(a.Path), a.Content))
	}
	for _, locale := range s.locales {
		list = append(list,
			s.write(sitePath(locale, indexPage), func() sitePage { return s.index(locale) }),
			s.write(sitePath(locale, termsPage), func() sitePage { return s.terms(locale) }))
		for _, doc := range s.shown {
			list = append(list, s.documentWrites(locale, doc)...)
		}
	}
	return append(list, s.feeds()...)
}

func (s *site) documentWrites(locale language.Tag, doc *source.Document) []Write {
	if s.held[locale][doc.Path] {
		return nil
	}
	list := []Write{s.write(sitePath(locale, s.pages[doc.Path]), func() sitePage { return s.document(locale, doc) })}
	if locale != doc.Locale {
		list = append(list, s.write(sitePath(locale, s.sides[doc.Path]), func() sitePage { return s.side(locale, doc) }))
	}
	return list
}

// siteRoot is the page that offers the languages.
const siteRoot = indexPage

// sitePath is where a page stands, below the site's folder.
func sitePath(locale language.Tag, name string) string { return path.Join(folderOf(locale), name) }

// assetPath is where a picture stands, below the site's folder.
func assetPath(name string) string { return path.Join("files", name) }

func (s *site) write(name string, page func() sitePage) Write {
	return siteWrite(name, func(w io.Writer) error {
		p := page()
		p.Path = name
		return siteTemplate().Execute(w, p)
	})
}

func textWrite(name, content string) Write {
	return siteWrite(name, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
}

func siteWrite(name string, content func(io.Writer) error) Write {
	return Write{Path: path.Join(DistDir, siteDir, name), Content: func(w io.Writer) error {
		out := bufio.NewWriter(w)
		if err := content(out); err != nil {
			return err
		}
		return out.Flush()
	}}
}

// A sitePage is what the template is given.
type sitePage struct {
	*site
	Kind     string // landing, index, document, side or terms
	Locale   language.Tag
	Path     string // below the site's folder
	Title    string
	Words    siteWords
	Document *source.Document // of document and side

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

func (s *site) index(locale language.Tag) sitePage {
	p := s.page("index", locale, s.words[locale].Title)
	for _, doc := range s.shown {
		if s.held[locale][doc.Path] {
			continue
		}
		t := newTranslation(s.Project, doc, locale)
		title, in := t.title()
		e := siteEntry{Title: title, Locale: in, Page: sitePath(locale, s.pages[doc.Path]), Date: dateOf(doc), Draft: t.draft()}
		p.Entries = append(p.Entries, e)
		p.Draft = p.Draft || e.Draft
	}
	p.Count = len(p.Entries)
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
		case p.Document == nil:
			name := indexPage
			if p.Kind == "terms" {
				name = termsPage
			}
			a.Path = sitePath(locale, name)
		case p.held[locale][p.Document.Path]:
			continue
		case p.Kind == "side" && locale != p.Document.Locale:
			a.Path = sitePath(locale, p.sides[p.Document.Path])
		default:
			a.Path = sitePath(locale, p.pages[p.Document.Path])
		}
		list = append(list, a)
	}
	return list
}

// Default is the page for readers of no language: the source's, and the landing page.
func (p sitePage) Default() string {
	if p.Document == nil && p.Kind != "terms" {
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
	if p.Document == nil || p.Locale == p.Document.Locale {
		return ""
	}
	return sitePath(p.Locale, p.sides[p.Document.Path])
}

// Reading is the document's page.
func (p sitePage) Reading() string { return sitePath(p.Locale, p.pages[p.Document.Path]) }

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

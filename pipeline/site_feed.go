package pipeline

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"dich/source"
)

const (
	feedFile    = "feed.xml"
	sitemapFile = "sitemap.xml"
)

// feeds are for programs, which need whole addresses: none where dich.toml has no site.url.
// Each language has a sitemap (sitemaps.org, with Google's xhtml:link for the others) and a
// feed (RSS 2.0); sitemap.xml names the sitemaps.
func (s *site) feeds() error {
	if s.Config.SiteURL == "" {
		return nil
	}
	list := []error{s.file(sitemapFile, s.writeSitemaps)}
	for _, locale := range s.locales {
		list = append(list,
			s.file(sitePath(locale, sitemapFile), func(w io.Writer) error { return s.writeSitemap(w, locale) }),
			s.file(sitePath(locale, feedFile), func(w io.Writer) error { return s.writeFeed(w, locale) }))
	}
	return errors.Join(list...)
}

// An xmlWriter writes elements one a line. The first error counts: see flush.
type xmlWriter struct{ *bufio.Writer }

// line writes a format whose arguments are texts.
func (x xmlWriter) line(format string, texts ...string) {
	args := make([]any, len(texts))
	for i, text := range texts {
		var b strings.Builder
		xml.EscapeText(&b, []byte(text)) // a Builder takes all
		args[i] = b.String()
	}
	fmt.Fprintf(x, format+"\n", args...)
}

func xmlTo(w io.Writer) xmlWriter {
	x := xmlWriter{bufio.NewWriter(w)}
	x.line(strings.TrimSuffix(xml.Header, "\n"))
	return x
}

func (s *site) writeSitemaps(w io.Writer) error {
	x := xmlTo(w)
	x.line(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`)
	for _, locale := range s.locales {
		x.line("  <sitemap><loc>%s</loc></sitemap>", s.addressOf(sitePath(locale, sitemapFile)))
	}
	x.line("</sitemapindex>")
	return x.Flush()
}

func (s *site) writeSitemap(w io.Writer, locale language.Tag) error {
	x := xmlTo(w)
	x.line(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`)
	for _, kind := range []string{"index", "terms"} {
		s.writeURL(x, s.page(kind, locale, ""), "")
	}
	for _, doc := range s.shown {
		if !s.held[locale][doc.path] {
			p := s.page("document", locale, "")
			p.Document = doc.path
			s.writeURL(x, p, doc.date)
		}
	}
	x.line("</urlset>")
	return x.Flush()
}

// writeURL writes a page with its other languages.
func (s *site) writeURL(x xmlWriter, p sitePage, date string) {
	all := p.Alternates()
	here := slices.IndexFunc(all, func(a alternate) bool { return a.Here })
	x.line("  <url>\n    <loc>%s</loc>", s.addressOf(all[here].Path))
	if date != "" {
		x.line("    <lastmod>%s</lastmod>", date)
	}
	for _, a := range all {
		x.line(`    <xhtml:link rel="alternate" hreflang="%s" href="%s"/>`, a.Locale.String(), s.addressOf(a.Path))
	}
	x.line(`    <xhtml:link rel="alternate" hreflang="x-default" href="%s"/>`+"\n  </url>", s.addressOf(p.Default()))
}

// mostItems is how many documents a feed tells of: the latest.
const mostItems = 100

func (s *site) writeFeed(w io.Writer, locale language.Tag) error {
	words := s.words[locale]
	x := xmlTo(w)
	x.line(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">` + "\n<channel>")
	x.line("  <title>%s</title>\n  <link>%s</link>\n  <description>%s</description>\n  <language>%s</language>",
		words.Title, s.addressOf(sitePath(locale, indexPage)), cmp.Or(words.Tagline, words.Title), locale.String())
	x.line(`  <atom:link rel="self" type="application/rss+xml" href="%s"/>`, s.addressOf(sitePath(locale, feedFile)))
	items := s.tables[locale].items
	slices.SortStableFunc(items, func(a, b feedItem) int { return strings.Compare(b.Date, a.Date) })
	for _, item := range items {
		address := s.addressOf(item.Page)
		x.line("  <item>\n    <title>%s</title>\n    <link>%s</link>\n    <guid>%s</guid>", item.Title, address, address)
		if day, err := time.Parse(time.DateOnly, item.Date); err == nil {
			x.line("    <pubDate>%s</pubDate>", day.Format(time.RFC1123Z))
		}
		if item.description != "" {
			x.line("    <description>%s</description>", item.description)
		}
		x.line("  </item>")
	}
	x.line("</channel>\n</rss>")
	return x.Flush()
}

// latest are the documents of a feed: by date, those without one at the end. None where there
// is no feed.
func (s *site) latest(locale language.Tag) map[string]bool {
	if s.Config.SiteURL == "" {
		return nil
	}
	list := slices.DeleteFunc(slices.Clone(s.shown), func(doc shownDocument) bool { return s.held[locale][doc.path] })
	slices.SortStableFunc(list, func(a, b shownDocument) int { return strings.Compare(b.date, a.date) })
	names := map[string]bool{}
	for _, doc := range list[:min(len(list), mostItems)] {
		names[doc.path] = true
	}
	return names
}

// A feedItem is a document of a feed.
type feedItem struct {
	siteEntry
	description string
}

// description is what a document says of itself; empty if it says nothing.
func (t *translation) description() string {
	for _, part := range t.doc.Parts {
		for u := range part.Units {
			if unit := &part.Units[u]; unit.Kind == source.Metadata && len(unit.Segments) > 0 {
				text, _ := t.unitWords(unit)
				if sentence, _ := t.speaker(unit).notice(unit); sentence != "" {
					text += " [" + sentence + "]"
				}
				return text
			}
		}
	}
	return ""
}

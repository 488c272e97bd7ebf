package html

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// publishedNames are the names by which a page's head says when it was published: of Open
// Graph, Dublin Core (as names and as properties), schema.org, and what content management
// systems write.
var publishedNames = []string{
	"article:published_time", "og:published_time", "dcterms.issued", "dcterms.date", "dcterms:issued", "dcterms:date",
	"dc.date.issued", "dc.date", "datepublished", "pubdate", "publishdate", "date",
}

// Date gives the day on which a page says it was published, as 2006-01-02; empty if it says
// none. What its head says counts most, then what is marked as schema.org's datePublished,
// then the first time element of a header: any other may be that of an event which the text
// is about. It takes time in proportion to the text.
func Date(text string) string {
	d := pageDate{}
	tokens := html.NewTokenizer(strings.NewReader(text))
	for d.meta == "" {
		switch tokens.Next() {
		case html.ErrorToken:
			return d.best()
		case html.StartTagToken, html.SelfClosingTagToken:
			d.tag(tokens.Token())
		case html.EndTagToken:
			if name, _ := tokens.TagName(); string(name) == "header" {
				d.headers = max(0, d.headers-1)
			}
		}
	}
	return d.best()
}

// pageDate is what was found so far.
type pageDate struct {
	meta, marked, header string
	headers              int // that are open
}

func (d *pageDate) best() string {
	for _, day := range []string{d.meta, d.marked, d.header} {
		if day != "" {
			return day
		}
	}
	return ""
}

func (d *pageDate) tag(t html.Token) {
	published := strings.EqualFold(attributeOf(t, "itemprop"), "datePublished")
	switch t.DataAtom {
	case atom.Header:
		d.headers++
	case atom.Meta:
		day := dayOf(attributeOf(t, "content"))
		switch {
		case isPublished(attributeOf(t, "name")) || isPublished(attributeOf(t, "property")):
			d.meta = day
		case published && d.marked == "":
			d.marked = day
		}
	case atom.Time:
		day := dayOf(attributeOf(t, "datetime"))
		switch {
		case published && d.marked == "":
			d.marked = day
		case d.headers > 0 && d.header == "":
			d.header = day
		}
	}
}

func isPublished(name string) bool {
	return slices.Contains(publishedNames, strings.ToLower(strings.TrimSpace(name)))
}

func attributeOf(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// dayOf is the day of a date with or without a time (HTML, section 2.3.5); empty if the
// text begins with none.
func dayOf(text string) string {
	text = strings.TrimSpace(text)
	if len(text) < len(time.DateOnly) {
		return ""
	}
	day, rest := text[:len(time.DateOnly)], text[len(time.DateOnly):]
	if _, err := time.Parse(time.DateOnly, day); err != nil || rest != "" && rest[0] != 'T' && rest[0] != 't' && rest[0] != ' ' {
		return ""
	}
	return day
}

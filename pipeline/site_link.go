package pipeline

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/language"
)

// relative gives the way from one file to another, both named from one folder.
func relative(from, to string) string {
	here, there := strings.Split(from, "/"), strings.Split(to, "/")
	for len(here) > 1 && len(there) > 1 && here[0] == there[0] {
		here, there = here[1:], there[1:]
	}
	way := strings.Repeat("../", len(here)-1) + strings.Join(there, "/")
	return (&url.URL{Path: way}).String()
}

// addressOf is where a file of the site will stand.
func (s *site) addressOf(name string) string {
	return strings.TrimSuffix(s.Config.SiteURL, "/") + "/" + (&url.URL{Path: name}).EscapedPath()
}

// linkFrom gives the rebasing of addresses in a document for its page: a document is its
// page, in the same language where it is published there and else in the source's; an asset
// is its one copy. Of other addresses those stay that cannot run anything.
func (s *site) linkFrom(locale language.Tag, document string) func(string) (string, bool) {
	return func(address string) (string, bool) {
		u, err := url.Parse(strings.TrimSpace(address))
		switch {
		case err != nil:
			return "", false
		case u.Scheme != "":
			return u.String(), u.Scheme == "http" || u.Scheme == "https" || u.Scheme == "mailto" || u.Scheme == "tel"
		case u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/"):
			return u.String(), true
		}
		page := sitePath(locale, s.pages[document])
		name := path.Join(path.Dir(document), u.Path)
		switch {
		case s.assets[name]:
			return withFragment(relative(page, assetPath(name)), u), true
		case s.pages[name] == "":
			return u.String(), true
		case s.held[locale][name]:
			return withFragment(relative(page, sitePath(s.Config.Source, s.pages[name])), u), true
		}
		return withFragment(relative(page, sitePath(locale, s.pages[name])), u), true
	}
}

func withFragment(address string, from *url.URL) string {
	if from.Fragment == "" {
		return address
	}
	return address + "#" + from.EscapedFragment()
}

package pipeline

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"dich/source"
)

// LinkDiffers: an address or link in the text is not that of the source.
const LinkDiffers DiagnosticCode = "link-differs"

// checkLinks demands each address of the source in the translation, and none that the
// source has not. An address may name the target's language where the source's names its
// own: example.org/vi and example.org/fr, vi.example.org and fr.example.org.
func checkLinks(p *checkedPair) []finding {
	want := linksIn(p.whole)
	return p.eachForm(func(text string) []finding {
		got := linksIn(text)
		return append(p.linksWithout("missing", want, got), p.linksWithout("added", got, want)...)
	})
}

func (p *checkedPair) linksWithout(what string, list, others []string) []finding {
	var found []finding
	for _, link := range list {
		if !slices.ContainsFunc(others, func(other string) bool { return p.neutral(link) == p.neutral(other) }) {
			found = append(found, finding{args: source.Args{"Link": link}, hint: source.Hint("link-" + what)})
		}
	}
	return found
}

// neutral is an address without the language that it names.
func (p *checkedPair) neutral(link string) string {
	from, _ := p.source.Base()
	to, _ := p.target.Base()
	parts := splitAddress(strings.ToLower(link))
	kept := slices.DeleteFunc(parts, func(part string) bool {
		return part == from.String() || part == to.String() || strings.EqualFold(part, p.target.String()) || part == "http" || part == "https" || part == ""
	})
	return strings.Join(kept, "/")
}

func splitAddress(link string) []string {
	return strings.FieldsFunc(link, func(r rune) bool { return strings.ContainsRune("/.:?=&", r) })
}

// linksIn gives the addresses in a text, without the marks behind them.
func linksIn(text string) []string {
	if !addressSigns.in(text) {
		return nil
	}
	var links []string
	for _, link := range address().FindAllString(text, -1) {
		links = addNew(links, strings.TrimRight(link, ".,;:!?)»”’'"))
	}
	return links
}

// addressSigns are in all that address matches.
var addressSigns = signsOf("@", "://", "www.")

// address matches addresses with their protocol, those that begin with www, and e-mail.
var address = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(?:https?|ftp)://|www\.)[^\s\x00\x{fffc}<>"“”«»，。；（）\p{Han}]+|[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+`)
})

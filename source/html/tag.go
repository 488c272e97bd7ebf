package html

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// A tag is what the attributes of a start tag say that matters to translation.
type tag struct {
	token
	translate string // "yes", "no" or nothing
	lang      language.Tag
	values    []value
}

// A value is an attribute's, and for translation.
type value struct {
	span  source.Span
	quote byte
}

// translatable says on which elements an attribute is for translation: on all where
// the list is empty (HTML, "The translate attribute"; WAI-ARIA,
// "Translatable States and Properties").
var translatable = map[string][]string{
	"title":                {},
	"aria-label":           {},
	"aria-description":     {},
	"aria-placeholder":     {},
	"aria-roledescription": {},
	"aria-valuetext":       {},
	"abbr":                 {"th"},
	"alt":                  {"img", "area", "input"},
	"label":                {"option", "optgroup", "track"},
	"placeholder":          {"input", "textarea"},
	"summary":              {"table"},
	"value":                {"input"},
	"content":              {"meta"},
}

// metadata are the meta elements whose content is for translation.
var metadata = set("description keywords application-name apple-mobile-web-app-title og:title og:description " +
	"og:site_name og:image:alt twitter:title twitter:description twitter:image:alt")

// untitled are the elements that show no title: that of a link names a style sheet.
var untitled = set("html head link base br wbr")

var buttons = set("button submit reset")

func set(names string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields(names) {
		all[name] = true
	}
	return all
}

// others are the attributes that say what is for translation.
var others = set("translate class lang type name property")

// readTag reads the attributes of a start tag; of two with one name the first counts.
func readTag(text string, t token) tag {
	g := tag{token: t}
	var list []attribute
	for a := range attributes(text, t) {
		if _, ok := translatable[a.name]; (ok || others[a.name]) && find(list, a.name) == nil {
			list = append(list, a)
		}
	}
	for i := range list {
		if a := &list[i]; isForTranslation(text, t, list, a) {
			g.values = append(g.values, value{a.value, a.quote})
		}
	}
	g.translate = translateOf(text, list)
	if a := find(list, "lang"); a != nil {
		g.lang, _ = language.Parse(strings.TrimSpace(a.of(text)))
	}
	return g
}

func find(list []attribute, name string) *attribute {
	for i := range list {
		if list[i].name == name {
			return &list[i]
		}
	}
	return nil
}

// translateOf gives "yes", "no", or nothing where the tag says nothing.
func translateOf(text string, list []attribute) string {
	if a := find(list, "translate"); a != nil {
		switch strings.ToLower(a.of(text)) {
		case "no":
			return "no"
		case "yes", "":
			return "yes"
		}
	}
	if a := find(list, "class"); a != nil && slices.Contains(strings.Fields(a.of(text)), "notranslate") {
		return "no"
	}
	return ""
}

func isForTranslation(text string, t token, list []attribute, a *attribute) bool {
	on, ok := translatable[a.name]
	switch {
	case !ok, len(on) > 0 && !slices.Contains(on, t.name), untitled[t.name]:
		return false
	case source.Clean(a.of(text)) == "":
		return false
	case a.name == "value":
		return says(text, list, "type", buttons)
	case a.name == "content":
		return says(text, list, "name", metadata) || says(text, list, "property", metadata)
	}
	return true
}

// says reports that an attribute has one of some values.
func says(text string, list []attribute, name string, values map[string]bool) bool {
	a := find(list, name)
	return a != nil && values[strings.ToLower(strings.TrimSpace(a.of(text)))]
}

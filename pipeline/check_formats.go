package pipeline

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dich/source"
)

// checkAllPlaceholders compares go-i18n's fields and those of other libraries.
func checkAllPlaceholders(p *checkedPair) []finding {
	return append(checkPlaceholders(p), checkFormats(p)...)
}

// checkFormats compares the placeholders of other libraries than go-i18n in an interface
// string: printf's verbs, and arguments in braces as ICU has them. Whatever is in no
// template of theirs, as "50 % so", is none. Where the source has none, what looks like one
// in the translation is text.
func checkFormats(p *checkedPair) []finding {
	if p.message.Key == "" {
		return nil
	}
	want := formatsIn(p.message.Source[source.Other])
	if len(want) == 0 {
		return nil
	}
	var found []finding
	for category, text := range p.message.Target.Each {
		got := formatsIn(text)
		found = append(found, formatsWithout("missing", want, got, category)...)
		found = append(found, formatsWithout("added", got, want, category)...)
	}
	return found
}

func formatsWithout(what string, list, others []string, category source.PluralCategory) []finding {
	var found []finding
	for _, f := range list {
		if !slices.Contains(others, f) {
			found = append(found, placeholder(what, f, category))
		}
	}
	return found
}

// formatsIn gives the placeholders of a text: each argument in braces once, by name and
// type; printf's as often as they are there, numbered by their place.
func formatsIn(text string) []string {
	plain := source.Plain(text, source.Fields(text))
	return append(verbsIn(plain), argumentsIn(plain)...)
}

// verbsIn gives printf's verbs. One without a number takes the next argument, so %s %d is
// the same as %1$s %2$d.
func verbsIn(text string) []string {
	var list []string
	next := 1
	for _, m := range verb().FindAllStringSubmatchIndex(text, -1) {
		if m[0] > 0 && '0' <= text[m[0]-1] && text[m[0]-1] <= '9' { // 50%d: a share
			continue
		}
		kind := text[m[4]:m[5]]
		if kind == "%" {
			continue
		}
		number := ""
		if m[2] >= 0 {
			number = strings.Trim(text[m[2]:m[3]], "$[]")
		} else {
			number = strconv.Itoa(next)
			next++
		}
		list = addNew(list, "%"+number+"$"+kind)
	}
	slices.Sort(list)
	return list
}

var verb = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`%(\d+\$|\[\d+\])?[-+#0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?([sdifuxXgGeEcqvtp@%])`)
})

// argumentsIn reads arguments in braces, {name} and {count, plural, one {…} other {…}},
// and those within their branches: MessageFormat of ICU. Braces that hold no name are text.
func argumentsIn(text string) []string {
	var list []string
	for rest := text; ; {
		_, inner, found := strings.Cut(rest, "{")
		if !found {
			return list
		}
		m := argument().FindStringSubmatch(inner)
		if rest = inner; m == nil {
			continue
		}
		rest = inner[len(m[0]):]
		if m[2] == "" {
			list = addNew(list, "{"+m[1]+"}")
			continue
		}
		list = addNew(list, "{"+m[1]+", "+m[2]+"}")
		if branches[m[2]] {
			rest = branchSelectors().ReplaceAllString(rest, " ")
		}
	}
}

// The types whose argument has branches.
var branches = map[string]bool{"plural": true, "select": true, "selectordinal": true}

var argument = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*([A-Za-z_][A-Za-z0-9_]*|\d+)\s*(?:\}|,\s*(plural|selectordinal|select|number|date|time|spellout|ordinal|duration)\b)`)
})

// branchSelectors matches what begins a branch, brace included, so that its text is none
// of an argument's.
var branchSelectors = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:=\d+|[A-Za-z_][A-Za-z0-9_]*)\s*\{`)
})

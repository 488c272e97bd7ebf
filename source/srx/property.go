package srx

import (
	"strings"
	"sync"
	"unicode"
)

// The classes of ICU's regular expressions (ICU User Guide, Regular Expressions).
var (
	everything = set{{0, unicode.MaxRune}}
	digits     = tables(unicode.Nd)
	whiteSpace = tables(unicode.White_Space)
	alphabetic = tables(unicode.L, unicode.Nl, unicode.Other_Alphabetic)
	uppercase  = tables(unicode.Lu, unicode.Other_Uppercase)
	lowercase  = tables(unicode.Ll, unicode.Other_Lowercase)
	horizontal = sync.OnceValue(func() set { return ofTables(unicode.Zs).or(single('\t')) })
	vertical   = sync.OnceValue(func() set { return characters("\n\v\f\r\u0085\u2028\u2029") })
	wordly     = sync.OnceValue(func() set {
		return alphabetic().or(ofTables(unicode.M, unicode.Nd, unicode.Pc)).or(characters("\u200c\u200d"))
	})
)

func tables(list ...*unicode.RangeTable) func() set {
	return sync.OnceValue(func() set { return ofTables(list...) })
}

// properties are the names of ICU, POSIX and Java that are no category or script of
// Unicode, as loose gives them.
var properties = map[string]func() set{
	"any":        func() set { return everything },
	"ascii":      func() set { return set{{0, 0x7f}} },
	"assigned":   sync.OnceValue(func() set { return ofTables(unicode.Cn).not() }),
	"alphabetic": alphabetic,
	"alpha":      alphabetic,
	"uppercase":  uppercase,
	"upper":      uppercase,
	"lowercase":  lowercase,
	"lower":      lowercase,
	"alnum":      sync.OnceValue(func() set { return alphabetic().or(digits()) }),
	"space":      whiteSpace,
	"blank":      horizontal,
	"graph":      sync.OnceValue(func() set { return ofTables(unicode.Cc, unicode.Cs, unicode.Cn).or(whiteSpace()).not() }),
	"print":      sync.OnceValue(func() set { return ofTables(unicode.Cc, unicode.Cs, unicode.Cn).not() }),
	"xdigit":     tables(unicode.Nd, unicode.Hex_Digit),
	"word":       wordly,
}

// property gives the characters of a Unicode property as it stands in \p{…}: a
// category, a script or a binary property, by its name, also as script=Latin or
// IsLatin. Case, whiteSpace, hyphens and low lines do not count (UAX #44, loose matching).
func property(name string) (set, bool) {
	if s, ok := found.Load(name); ok {
		return s.(set), true
	}
	s, ok := search(name)
	if ok {
		found.Store(name, s)
	}
	return s, ok
}

// found keeps the properties that were asked for, by name: the tables are large.
var found sync.Map

func search(name string) (set, bool) {
	if kind, value, ok := strings.Cut(name, "="); ok {
		switch loose(kind) {
		case "gc", "generalcategory":
			return find(categories(), value)
		case "sc", "script":
			return find(scripts(), value)
		}
		return nil, false
	}
	name = loose(name)
	for _, prefix := range []string{"", "is", "java"} {
		if short, ok := strings.CutPrefix(name, prefix); ok {
			if s, ok := named(short); ok {
				return s, true
			}
		}
	}
	return nil, false
}

func named(name string) (set, bool) {
	if s, ok := properties[name]; ok {
		return s(), true
	}
	for _, list := range []map[string]*unicode.RangeTable{categories(), scripts(), binaries()} {
		if s, ok := find(list, name); ok {
			return s, true
		}
	}
	return nil, false
}

func find(list map[string]*unicode.RangeTable, name string) (set, bool) {
	t, ok := list[loose(name)]
	if !ok {
		return nil, false
	}
	return ofTables(t), true
}

var (
	categories = sync.OnceValue(func() map[string]*unicode.RangeTable {
		return byLooseName(unicode.Categories, unicode.CategoryAliases)
	})
	scripts  = sync.OnceValue(func() map[string]*unicode.RangeTable { return byLooseName(unicode.Scripts, nil) })
	binaries = sync.OnceValue(func() map[string]*unicode.RangeTable { return byLooseName(unicode.Properties, nil) })
)

func byLooseName(tables map[string]*unicode.RangeTable, aliases map[string]string) map[string]*unicode.RangeTable {
	list := make(map[string]*unicode.RangeTable, len(tables)+len(aliases))
	for name, t := range tables {
		list[loose(name)] = t
	}
	for alias, name := range aliases {
		list[loose(alias)] = tables[name]
	}
	return list
}

func loose(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-", r) {
			return -1
		}
		return r
	}, name))
}

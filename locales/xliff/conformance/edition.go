package conformance

import (
	"strings"
	"sync"
)

// An edition is a version of the specification.
type edition struct {
	version  string
	spaces   map[string]string // prefix of the specification, by namespace; "" is the core's
	models   map[string]*model
	extras   map[string]map[string]attribute // by element, then prefix:name
	chapters map[string]string               // the number of a module's chapter
	one      bool                            // it is XLIFF 1.2
}

// The namespaces of the core.
const (
	space12 = "urn:oasis:names:tc:xliff:document:1.2"
	space2  = "urn:oasis:names:tc:xliff:document:2.0" // of 2.0 and 2.1
	space22 = "urn:oasis:names:tc:xliff:document:2.2"
)

// The namespaces of the modules.
const (
	spaceITS = "http://www.w3.org/2005/11/its"
	spaceXSI = "http://www.w3.org/2001/XMLSchema-instance"
)

// moduleSpaces are the modules of each version, by prefix. What is no module of a
// version is an extension there.
var moduleSpaces = map[string]map[string]string{
	"2.0": {
		"mtc": "urn:oasis:names:tc:xliff:matches:2.0", "gls": "urn:oasis:names:tc:xliff:glossary:2.0",
		"fs": "urn:oasis:names:tc:xliff:fs:2.0", "mda": "urn:oasis:names:tc:xliff:metadata:2.0",
		"res": "urn:oasis:names:tc:xliff:resourcedata:2.0", "ctr": "urn:oasis:names:tc:xliff:changetracking:2.0",
		"slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0", "val": "urn:oasis:names:tc:xliff:validation:2.0",
	},
	"2.1": {"its": spaceITS, "itsm": "urn:oasis:names:tc:xliff:itsm:2.1"},
	"2.2": {"pgs": "urn:oasis:names:tc:xliff:pgs:1.0"},
}

// The chapters of the modules. Change tracking is informative since 2.1, with the same
// namespace and elements; 2.2 numbers its second part anew.
var chapters = map[string]map[string]string{
	"2.0": {
		"mtc": "5.1 ", "gls": "5.2 ", "fs": "5.3 ", "mda": "5.4 ", "res": "5.5 ", "ctr": "5.6 ", "slr": "5.7 ", "val": "5.8 ",
	},
	"2.1": {
		"mtc": "5.1 ", "gls": "5.2 ", "fs": "5.3 ", "mda": "5.4 ", "res": "5.5 ", "slr": "5.6 ", "val": "5.7 ", "its": "5.8 ",
		"itsm": "5.8 ",
	},
}

// namespaced are other names of a module's namespace: 2.2 lists its ITS one with 2.0.
var namespaced = map[string]string{"urn:oasis:names:tc:xliff:itsm:2.0": "itsm"}

var editions = map[string]func() *edition{
	"2.0": sync.OnceValue(func() *edition { return newEdition("2.0", space2, "2.0") }),
	"2.1": sync.OnceValue(func() *edition { return newEdition("2.1", space2, "2.0", "2.1") }),
	"2.2": sync.OnceValue(func() *edition { return newEdition("2.2", space22, "2.0", "2.1", "2.2") }),
	"1.2": sync.OnceValue(func() *edition {
		return &edition{version: "1.2", spaces: map[string]string{space12: ""}, models: readRows(one), one: true}
	}),
}

// newEdition puts a version together from the modules that it and those before it brought.
func newEdition(version, space string, with ...string) *edition {
	e := &edition{version: version, spaces: map[string]string{space: ""}, chapters: chapters[version]}
	tables := [][]row{core, matches, glossaries, metadata, resources, tracking, sizes, validations}
	for _, v := range with {
		for prefix, uri := range moduleSpaces[v] {
			e.spaces[uri] = prefix
		}
		switch v {
		case "2.1":
			tables = append(tables, tagSet)
		case "2.2":
			tables = append(tables, core22)
			for uri, prefix := range namespaced {
				e.spaces[uri] = prefix
			}
		}
	}
	e.models = readRows(tables...)
	e.extras = e.readExtras()
	return e
}

// readExtras gives the attributes of the version's modules by element.
func (e *edition) readExtras() map[string]map[string]attribute {
	known := map[string]bool{}
	for _, prefix := range e.spaces {
		known[prefix] = true
	}
	all := map[string]map[string]attribute{}
	for _, x := range extras {
		if !known[x.prefix] {
			continue
		}
		read := (&row{attributes: x.attributes}).read()
		for _, element := range strings.Fields(x.elements) {
			if all[element] == nil {
				all[element] = map[string]attribute{}
			}
			for name, a := range read.attributes {
				all[element][x.prefix+":"+name] = a
			}
		}
	}
	return all
}

// section gives the place in the specification: a module's element or attribute gets the
// chapter of its module.
func (e *edition) section(name string) string {
	prefix, _, ok := strings.Cut(name, ":")
	if !ok || strings.Contains(prefix, " ") {
		return name
	}
	return e.chapters[prefix] + name
}

package conformance

import (
	"maps"
	"slices"
	"strings"
)

// A row of a table describes an element.
//
// Key is its name, with the prefix of its module as the specification writes it. Section
// is where it is defined; for a module the number is a matter of the version, see
// edition.section. Attributes are name=kind, with ! where one is required. Content are
// the children in order, as in a DTD: a|b? c* any+, where any is an element of another
// namespace; #text is text anywhere.
type row struct {
	key, section, attributes string
	others                   policy
	content                  string
}

// policy says which attributes of other namespaces an element may have.
type policy uint8

const (
	none      policy = iota
	someOther        // those that a module defines for it
	anyOther         // those, and any of a namespace that is nobody's
	anyButXML        // those, but for xml:lang and the like
)

// A model is a row, read.
type model struct {
	key, section string
	attributes   map[string]attribute
	required     []string
	others       policy
	content      []particle
	text         bool
}

type attribute struct {
	kind
	required bool
}

// names are those of the attributes, sorted.
func (m *model) names() []string { return slices.Sorted(maps.Keys(m.attributes)) }

// A particle is a choice of elements that may stand so many times.
type particle struct {
	names    []string
	any      bool
	min, max int // max 0 is any number
}

// accepts reports an element: one of ours by its key, or one of another namespace.
func (p *particle) accepts(key string, foreign bool) bool {
	return foreign && p.any || slices.Contains(p.names, key)
}

// readRows makes the models of tables; later rows take the place of earlier ones.
func readRows(tables ...[]row) map[string]*model {
	models := map[string]*model{}
	for _, table := range tables {
		for i := range table {
			m := table[i].read()
			models[m.key] = m
		}
	}
	return models
}

func (r *row) read() *model {
	m := &model{key: r.key, section: r.section, others: r.others, attributes: map[string]attribute{}}
	for _, field := range strings.Fields(r.attributes) {
		name, kindName, _ := strings.Cut(field, "=")
		name, required := strings.CutSuffix(name, "!")
		if kindName == "" {
			kindName = "text"
		}
		m.attributes[name] = attribute{kinds[kindName], required}
		if required {
			m.required = append(m.required, name)
		}
	}
	for _, field := range strings.Fields(r.content) {
		if field == "#text" {
			m.text = true
			continue
		}
		m.content = append(m.content, readParticle(field))
	}
	return m
}

func readParticle(field string) particle {
	p := particle{min: 1, max: 1}
	switch field[len(field)-1] {
	case '?':
		p.min = 0
	case '*':
		p.min, p.max = 0, 0
	case '+':
		p.max = 0
	}
	for name := range strings.SplitSeq(strings.TrimRight(field, "?*+"), "|") {
		if name == "any" {
			p.any = true
		} else {
			p.names = append(p.names, name)
		}
	}
	return p
}

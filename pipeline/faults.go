package pipeline

import (
	"cmp"
	"slices"
	"sync"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// faults remembers which messages of a project have errors: each catalog is looked at once.
type faults struct {
	gloss    *glossary.Glossary
	lock     *sync.Mutex
	matchers map[language.Tag]*glossary.Matcher
	found    map[*locales.Catalog]map[*locales.Message]bool
}

func newFaults(gloss *glossary.Glossary) *faults {
	if gloss == nil {
		gloss = &glossary.Glossary{}
	}
	return &faults{
		gloss: gloss, lock: &sync.Mutex{}, matchers: map[language.Tag]*glossary.Matcher{},
		found: map[*locales.Catalog]map[*locales.Message]bool{},
	}
}

// faultsOf gives the messages of a catalog in which a check finds an error that nobody has
// silenced; nil where the settings publish them all the same.
func (p *Project) faultsOf(doc *source.Document, cat *locales.Catalog) map[*locales.Message]bool {
	if cat == nil || p.Config.ReleaseOf(LacksCorrection, cat.Target) == ReleasePublish {
		return nil
	}
	known := p.faults
	if known == nil || known.gloss != p.Glossary {
		known = newFaults(p.Glossary)
	}
	known.lock.Lock()
	defer known.lock.Unlock()
	list, looked := known.found[cat]
	if !looked {
		list = known.look(doc, cat, &p.Config)
		known.found[cat] = list
	}
	return list
}

// blank remembers nothing but the matchers, which it shares: for another part of the project.
func (f *faults) blank() *faults {
	if f == nil {
		return nil
	}
	next := *f
	next.found = map[*locales.Catalog]map[*locales.Message]bool{}
	return &next
}

func (f *faults) matcher(locale language.Tag) *glossary.Matcher {
	if f.matchers[locale] == nil {
		f.matchers[locale] = glossary.NewMatcher(f.gloss, locale)
	}
	return f.matchers[locale]
}

func (f *faults) look(doc *source.Document, cat *locales.Catalog, config *Config) map[*locales.Message]bool {
	silencers := NewSilencers(config)
	silencers.AddCatalog(cat, "")
	bad := map[*locales.Message]bool{}
	f.errors(doc, cat, func(c *Check, m *locales.Message, one finding) {
		at := cmp.Or(one.message, m)
		if d := c.report(nil, cat.Target, m, []finding{one})[0]; !silencers.silences(&d, inProject) {
			bad[at] = true
		}
	})
	return bad
}

// errors runs the checks of one translation that find errors.
func (f *faults) errors(doc *source.Document, cat *locales.Catalog, each func(*Check, *locales.Message, finding)) {
	sources := (&originals{}).of(cat, f.matcher(cat.Source))
	for _, pair := range checkedCatalogOf(cat, mergesOf(doc, cat), sources, f.matcher(cat.Target)).pairs {
		m, judges := pair.message, judgesOf(pair.message)
		if m.Target.Empty() {
			continue
		}
		for _, c := range errorChecks() {
			if judges(c) {
				for _, one := range c.translation(pair) {
					each(c, m, one)
				}
			}
		}
	}
}

// errorChecks are the checks of one translation whose findings are errors.
var errorChecks = sync.OnceValue(func() []*Check {
	var list []*Check
	for i := range Checks {
		if c := &Checks[i]; c.translation != nil && c.Severity == source.Error {
			list = append(list, c)
		}
	}
	return slices.Clip(list)
})

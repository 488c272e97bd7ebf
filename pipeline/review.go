package pipeline

import (
	"maps"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// Reviewed says what a review did to messages. Refused are those that have no
// translation, or one that needs work.
type Reviewed struct {
	Set     int
	Kept    int // they had that state already, or a further one
	Refused []locales.Name
}

// Review sets the state of the chosen messages to Reviewed or Final, or takes it back
// to Translated. What is final does not become reviewed: that must be taken back
// first. Obsolete messages are not looked at.
func Review(cat *locales.Catalog, to locales.State, chosen func(*locales.Message) bool) (*locales.Catalog, Reviewed) {
	next := *cat
	next.Messages = slices.Clone(cat.Messages)
	var r Reviewed
	for i := range next.Messages {
		m := &next.Messages[i]
		if m.Obsolete || !chosen(m) {
			continue
		}
		was := *m
		switch {
		case to > locales.Translated && m.State() >= to:
			r.Kept++
		case !m.Review(to):
			r.Refused = append(r.Refused, m.Name())
		case m.Equal(&was):
			r.Kept++
		default:
			r.Set++
		}
	}
	return &next, r
}

// ReviewProject reviews the catalogs of one language. refused says of each message
// that cannot be reviewed why, and where it stands in the catalogs that are planned.
func ReviewProject(p *Project, target language.Tag, to locales.State, chosen func(document string, m *locales.Message) bool) (r Refreshed, all Reviewed, refused []source.Diagnostic) {
	next := *p
	next.Files, next.Catalogs = maps.Clone(p.Files), maps.Clone(p.Catalogs)
	next.Catalogs[target] = maps.Clone(p.Catalogs[target])
	r.Project = &next
	for _, doc := range p.Documents {
		cat := p.Catalogs[target][doc.Path]
		if cat == nil {
			continue
		}
		cat, reviewed := Review(cat, to, func(m *locales.Message) bool { return chosen(doc.Path, m) })
		if reviewed.Set > 0 {
			cat = r.write(cat)
		}
		next.Catalogs[target][doc.Path] = cat
		all = Reviewed{all.Set + reviewed.Set, all.Kept + reviewed.Kept, slices.Concat(all.Refused, reviewed.Refused)}
		messages := cat.ByName()
		for _, name := range reviewed.Refused {
			refused = append(refused, refusal(messages[name], target))
		}
	}
	return r, all, refused
}

// refusal says, as the checks do, why a message cannot be reviewed.
func refusal(m *locales.Message, target language.Tag) source.Diagnostic {
	d := source.Diagnostic{
		Code: Untranslated, Severity: source.Warning, Subject: m.Origin,
		Args:   source.Args{"Source": excerpt(m.Source[source.Other])},
		Locale: target.String(), Segment: m.ID,
	}
	if m.State() == locales.NeedsWork {
		d.Code, d.Hint = NeedsWork, "fuzzy"
	}
	return d
}

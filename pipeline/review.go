package pipeline

import (
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
	Refused []source.Diagnostic
}

// Plus adds the reviews of two catalogs.
func (r Reviewed) Plus(o Reviewed) Reviewed {
	return Reviewed{r.Set + o.Set, r.Kept + o.Kept, slices.Concat(r.Refused, o.Refused)}
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
			r.Refused = append(r.Refused, refusal(m, cat.Target))
		case m.Equal(&was):
			r.Kept++
		default:
			r.Set++
		}
	}
	return &next, r
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

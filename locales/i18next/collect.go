package i18next

import (
	"cmp"
	"slices"

	"dich/locales"
	"dich/locales/handoff"
	"dich/source"
	"dich/source/messages"
)

// An entry is a message that is written.
type entry struct {
	id     string
	forms  source.Forms // every category of the language, where plural
	plural bool
	origin source.Subject
}

// A collector gathers the interface strings that are translated.
type collector struct {
	list  []entry
	lost  *handoff.Loss
	found []source.Diagnostic
}

// collect gives the messages that both formats can say, sorted by key.
func collect(f *handoff.File, format string) *collector {
	c := &collector{lost: handoff.NewLoss(format)}
	categories := locales.PluralsOf(f.Target).Categories
	f.Segments(func(_ *handoff.Document, s *handoff.Segment) bool {
		switch {
		case s.Key == "":
			c.lost.Add(handoff.Prose, s.Origin)
		case s.State() < locales.Translated:
			c.lost.Add(handoff.Untranslated, s.Origin)
		case s.Target[source.Other] == "":
			d := c.report(source.Error, messages.OtherMissing, s.Key, s.Origin)
			d.Hint = messages.HintOther
		default:
			c.add(s, categories)
		}
		return true
	})
	slices.SortStableFunc(c.list, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	return c
}

func (c *collector) add(s *handoff.Segment, categories []source.PluralCategory) {
	e := entry{id: s.Key, forms: source.Singular(s.Target[source.Other]), origin: s.Origin}
	e.plural = s.Source.Plural() || s.Target.Plural()
	for _, text := range s.Target.Each {
		for _, code := range source.Fields(text) {
			if code.Kind != source.Field {
				d := c.report(source.Error, Action, e.id, e.origin)
				d.Args = source.Args{"ID": e.id, "Action": code.Span.Of(text)}
				return
			}
		}
	}
	if e.plural {
		for _, category := range categories {
			e.forms[category] = cmp.Or(s.Target[category], s.Target[source.Other])
		}
	}
	c.list = append(c.list, e)
}

func (c *collector) report(severity source.Severity, code source.DiagnosticCode, id string, at source.Subject) *source.Diagnostic {
	c.found = append(c.found, source.Diagnostic{Code: code, Severity: severity, Subject: at, Args: source.Args{"ID": id}})
	return &c.found[len(c.found)-1]
}

func (c *collector) diagnostics() []source.Diagnostic {
	return append(c.found, c.lost.Diagnostics()...)
}

// text writes a form with what each field and each stretch between them becomes.
func (e *entry) text(form string, field, literal func(string) string) string {
	out, at := "", 0
	for _, code := range source.Fields(form) {
		name, _ := source.FieldName(code.Span.Of(form))
		if e.plural && (name == "Count" || name == "PluralCount") {
			name = count
		}
		out += literal(form[at:code.Span.Start]) + field(name)
		at = code.Span.End
	}
	return out + literal(form[at:])
}

// count is what both formats call the number that a plural form is chosen by.
const count = "count"

package pipeline

import (
	"slices"
	"strings"

	"dich/locales"
	"dich/source"
)

// checkPlaceholders compares the template fields of an interface string. Each form
// of the target must have the fields of the source's form other and nothing else;
// a form that speaks of one or two things may leave the number out.
func checkPlaceholders(p *checkedPair) []finding {
	if p.message.Key == "" {
		return nil
	}
	want := fields(p.message.Source[source.Other])
	var found []finding
	for category, text := range p.message.Target.Each {
		got := fields(text)
		for _, f := range want {
			if !slices.Contains(got, f) && !(f == countField && category < source.Few) {
				found = append(found, placeholder("missing", f, category))
			}
		}
		for _, f := range got {
			if !slices.Contains(want, f) {
				found = append(found, placeholder("added", f, category))
			}
		}
	}
	return found
}

const countField = "{{.Count}}"

func placeholder(what, field string, category source.PluralCategory) finding {
	return finding{
		args: source.Args{"Field": field, "Form": category.String(), "What": what},
		hint: source.Hint("placeholder-" + what),
	}
}

// fields gives the template actions of a text, each once; a plain field is written
// the same way however many blanks it has.
func fields(text string) []string {
	var list []string
	for _, code := range source.Fields(text) {
		action := code.Span.Of(text)
		if name, ok := source.FieldName(action); ok {
			action = "{{." + strings.TrimSpace(name) + "}}"
		}
		list = addNew(list, action)
	}
	return list
}

// checkPluralForms demands a text for each plural category of the target language:
// a bundle without one makes go-i18n fail at run time.
func checkPluralForms(p *checkedPair) []finding {
	if !p.message.Source.Plural() {
		return nil
	}
	var found []finding
	rules := locales.PluralsOf(p.target)
	for _, category := range rules.Categories {
		if p.message.Target[category] == "" {
			found = append(found, finding{args: source.Args{"Form": category.String()}, hint: pluralHint(rules, category)})
		}
	}
	return found
}

// pluralHint tells forms that have a msgstr in a PO file from those that no whole
// number takes, and that stand in a mark.
func pluralHint(rules locales.Plurals, category source.PluralCategory) source.Hint {
	for n := range uint64(101) { // all rules repeat after a hundred, or have a form for millions beside
		if rules.Of(locales.Integer(n)) == category {
			return "plural-form-missing"
		}
	}
	return "plural-form-mark"
}

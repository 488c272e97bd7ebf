package glossary

import (
	"slices"
	"strings"

	"dich/glossary/inflect"
	"dich/source"
)

// term looks at one term, and at those of the same form.
func (c *checker) term(concept *Concept, t *Term) {
	c.clean(t.Text, t)
	for _, form := range t.Forms {
		c.clean(form, t)
	}
	c.letters(concept, t)
	c.notInside(concept, t)
	contradicts := c.contradiction(concept, t)
	as := heard{t.Locale, hear(t)}
	if as.form == "" {
		c.report(source.Warning, FormWithoutWord, t.Origin, source.Args{"Form": t.Text})
		return
	}
	c.sameForm(as, namer{concept, t}, contradicts)
}

func (c *checker) clean(form string, t *Term) {
	if want := source.Clean(form); want != form {
		c.report(source.Warning, FormNotClean, t.Origin, source.Args{"Got": form, "Want": want})
	}
}

// notInside looks for contexts that can never be one, for no form of the term is in them.
// In a language that puts ending behind ending, nobody can list the forms.
func (c *checker) notInside(concept *Concept, t *Term) {
	rules := inflect.For(t.Locale)
	if len(t.NotInside) == 0 || rules.Bases != nil {
		return
	}
	forms := append([]string{t.Text}, t.Forms...)
	if rules.Forms != nil {
		forms = append(forms, rules.Forms(inflect.Name{Text: source.Clean(t.Text), Speech: t.Speech})...)
	}
	for _, text := range t.NotInside {
		words := foldWords(text)
		if words == foldWords(t.Text) {
			args := about(concept, t)
			args["Text"] = text
			c.report(source.Warning, NotInsideItself, t.Origin, args)
			continue
		}
		if !slices.ContainsFunc(forms, func(form string) bool { return strings.Contains(words, foldWords(form)) }) {
			args := about(concept, t)
			args["Text"] = text
			c.report(source.Warning, NotInsideWithoutForm, t.Origin, args)
		}
	}
}

// contradiction looks for a form that may be used, and is forbidden where it is written
// the same way.
func (c *checker) contradiction(concept *Concept, t *Term) bool {
	banned, ok := c.forbidden[cleanly(t)]
	if !ok || !t.Status.Usable() {
		return false
	}
	args := about(concept, t)
	args["Other"] = banned.concept.ID
	c.report(source.Note, ForbiddenAndAllowed, t.Origin, args, firstAt(banned.term, args))
	return true
}

// sameForm looks for a homonym in another concept, unless something worse was said, and
// for another spelling in the same one that nobody has called a variant.
func (c *checker) sameForm(as heard, here namer, worse bool) {
	n, ok := c.forms[as]
	if !ok {
		c.forms[as] = &namers{here, here}
		return
	}
	before := n.last
	n.last = here
	switch {
	case before.concept == here.concept:
		c.respelling(before.term, here)
	case !worse:
		args := source.Args{"Form": here.term.Text, "Concept": here.concept.ID, "Other": n.first.concept.ID}
		c.report(source.Note, Homonym, here.term.Origin, args, firstAt(n.first.term, args))
	}
}

func (c *checker) respelling(before *Term, here namer) {
	if before.Type != Variant && here.term.Type != Variant {
		args := about(here.concept, here.term)
		args["Other"] = before.Text
		c.report(source.Note, Respelling, here.term.Origin, args, firstAt(before, args))
	}
}

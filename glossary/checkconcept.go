package glossary

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

// anAddress is RFC 3986, 3.1: a scheme, and something behind it.
var anAddress = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:\S+$`)

// links looks for those that lead nowhere.
func (c *checker) links(concept *Concept) {
	for _, link := range concept.Links {
		if !c.ids[link] && !anAddress.MatchString(link) {
			c.report(source.Note, DanglingLink, concept.Origin,
				source.Args{"Concept": concept.ID, "Link": link, "Near": c.nearest(link, c.concepts)})
		}
	}
}

// missing looks for languages in which a concept has no name. One that is not
// translated needs none.
func (c *checker) missing(concept *Concept) {
	if slices.ContainsFunc(concept.Terms, func(t Term) bool { return t.Keep }) {
		return
	}
	has := map[language.Tag]bool{}
	for _, t := range concept.Terms {
		has[t.Locale] = true
	}
	var missing []string
	for _, locale := range c.languages {
		if !has[locale] {
			missing = append(missing, locale.String())
		}
	}
	if len(missing) > 0 {
		c.report(source.Note, LanguageMissing, concept.Origin,
			source.Args{"Concept": concept.ID, "Locales": strings.Join(missing, ", ")})
	}
}

// preferred looks for a language without a preferred term, and for one with two of the
// same type that are right on the same day: an acronym may be beside a full form.
func (c *checker) preferred(concept *Concept, terms []*Term) {
	var preferred []*Term
	for _, t := range terms {
		if t.Status == Preferred {
			preferred = append(preferred, t)
		}
	}
	if len(preferred) == 0 {
		c.report(source.Warning, NoPreferredTerm, terms[0].Origin,
			source.Args{"Concept": concept.ID, "Locale": terms[0].Locale.String()})
	}
	for _, group := range groups(preferred, func(t *Term) Type { return t.Type }) {
		c.together(concept, group)
	}
}

// together looks for terms that are right on the same day as one before them.
func (c *checker) together(concept *Concept, terms []*Term) {
	slices.SortStableFunc(terms, func(a, b *Term) int { return cmp.Compare(a.From, b.From) })
	longest := terms[0]
	for _, t := range terms[1:] {
		if t.From <= longest.lastDay() {
			args := about(concept, t)
			args["Other"] = longest.Text
			args["From"], args["Until"] = t.From, min(t.lastDay(), longest.lastDay())
			if args["Until"] == endless {
				args["Until"] = ""
			}
			c.report(source.Note, SeveralPreferred, t.Origin, args, firstAt(longest, args))
		}
		if t.lastDay() > longest.lastDay() {
			longest = t
		}
	}
}

// endless is later than all days.
const endless = "~"

func (t *Term) lastDay() string { return cmp.Or(t.Until, endless) }

// acronyms looks for a language that has an acronym and nothing that it stands for.
func (c *checker) acronyms(concept *Concept, terms []*Term) {
	var acronym *Term
	for _, t := range terms {
		switch {
		case t.Type == Full:
			return
		case t.Type == Acronym && acronym == nil:
			acronym = t
		}
	}
	if acronym != nil {
		c.report(source.Note, AcronymWithoutFullForm, acronym.Origin, about(concept, acronym))
	}
}

// fullForms looks for full forms that are no terms of the concept.
func (c *checker) fullForms(concept *Concept, terms []*Term) {
	if !slices.ContainsFunc(terms, func(t *Term) bool { return t.FullForm != "" }) {
		return
	}
	var forms []string
	known := map[string]bool{}
	for _, t := range terms {
		forms = append(forms, t.Text)
		known[source.Clean(t.Text)] = true
	}
	for _, t := range terms {
		if full := source.Clean(t.FullForm); full != "" && !known[full] {
			args := about(concept, t)
			args["FullForm"], args["Near"] = t.FullForm, c.nearest(t.FullForm, forms)
			c.report(source.Warning, FullFormUnknown, t.Origin, args)
		}
	}
}

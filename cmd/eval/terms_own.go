package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// Kinds of wrong translations in the own set: the term is left out; another concept's
// name is there, a word derived from it, or a name that differs in a word; it is
// misspelt; it has a form that the language does not have.
var wrongKinds = []string{"missing", "other", "derived", "near", "mangled", "wrongform"}

// termsInOwnSet prints how many of the wrong translations of our own set are taken for
// right, by kind, and how many of the right ones for wrong.
func termsInOwnSet(string) error {
	rows, err := ownTable("wrong.tsv")
	if err != nil {
		return err
	}
	sides, err := ownSides()
	if err != nil {
		return err
	}
	fmt.Println("\nterms in our own translations (own set), missed of the wrong ones; called wrong of the right ones")
	fmt.Printf("%-8s %14s", "", "all wrong")
	for _, kind := range wrongKinds {
		fmt.Printf(" %9s", kind)
	}
	fmt.Printf(" %15s\n", "right")
	for locale, translations := range byLocale(rows) {
		scores, err := judge(translations, sides(locale))
		if err != nil {
			return fmt.Errorf("wrong.tsv: %s: %w", locale, err)
		}
		printScores(locale, scores)
	}
	return nil
}

func printScores(locale string, scores map[string]share) {
	var all share
	byKind := ""
	for _, kind := range wrongKinds {
		all.part, all.whole = all.part+scores[kind].part, all.whole+scores[kind].whole
		byKind += fmt.Sprintf(" %9s", scores[kind])
	}
	right := scores["right"]
	fmt.Printf("%-8s %5.1f %% of %3d%s %6.1f %% of %3d\n", locale,
		ratio(all.part, all.whole), all.whole, byKind, ratio(right.part, right.whole), right.whole)
}

// share is a part of a whole.
type share struct{ part, whole int }

func (s share) String() string { return fmt.Sprintf("%d/%d", s.part, s.whole) }

// A side is a glossary with its matchers for Vietnamese and for another language.
type side struct {
	gloss    *glossary.Glossary
	locale   language.Tag
	from, to *glossary.Matcher
}

// ownSides gives, for a locale, the sides of the glossaries that the rows of the own
// set speak of: our names, and the project's.
func ownSides() (func(locale string) []side, error) {
	names, err := ownNames()
	if err != nil {
		return nil, err
	}
	project, err := projectGlossary()
	return func(locale string) (list []side) {
		tag, _ := source.ParseLocale(locale)
		for _, g := range []*glossary.Glossary{names, project} {
			list = append(list, side{g, tag, glossary.NewMatcher(g, language.Vietnamese), glossary.NewMatcher(g, tag)})
		}
		return list
	}, err
}

// byLocale gives the rows of each locale, in the order the locales come.
func byLocale(rows [][]string) func(yield func(string, [][]string) bool) {
	return func(yield func(string, [][]string) bool) {
		for len(rows) > 0 {
			n := 1
			for n < len(rows) && rows[n][0] == rows[0][0] {
				n++
			}
			if !yield(rows[0][0], rows[:n]) {
				return
			}
			rows = rows[n:]
		}
	}
}

// judge counts the failures by kind. A row is locale, concept, source, target and
// kind; \n in a target is a line break.
func judge(rows [][]string, sides []side) (map[string]share, error) {
	scores := map[string]share{}
	for _, row := range rows {
		concept, text, target, kind := row[1], row[2], row[3], row[4]
		i := slices.IndexFunc(sides, func(s side) bool { return s.hasNames(concept) })
		if i < 0 {
			return nil, fmt.Errorf("no concept %s", concept)
		}
		want := sides[i].wanted(text, concept)
		if want == nil {
			return nil, fmt.Errorf("%s is not in %q", concept, text)
		}
		score := scores[kind]
		score.whole++
		if isTermNamed(*want, sides[i].to, strings.ReplaceAll(target, `\n`, "\n")) != (kind == "right") {
			score.part++
			failure("%s %s: %s: %s", row[0], kind, concept, target)
		}
		scores[kind] = score
	}
	return scores, nil
}

func (s side) hasNames(concept string) bool {
	return slices.ContainsFunc(s.gloss.Concepts, func(c glossary.Concept) bool {
		return c.ID == concept && len(c.In(s.locale)) > 0
	})
}

// wanted gives the match of a concept in a source, if it is asked for.
func (s side) wanted(text, concept string) *glossary.Match {
	for _, m := range asked(s.from, text) {
		if hasConcept(m, concept) {
			return &m
		}
	}
	return nil
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// termsInNews prints how often a term of the Vietnamese news is called missing in its
// translations, which are good. What a translator said freely, or misspelt, counts as
// an alarm too. All columns were translated from the English: a term that the English
// does not have was brought in by the Vietnamese translator, and the others cannot have
// it; so the terms that the English has are counted apart. Of their alarms, those are
// false that no reader found right.
func termsInNews(data string) error {
	news, err := readNews(data)
	if err != nil {
		return err
	}
	fmt.Println("\nterms called missing in good translations, % (tuning data; names of our own)")
	fmt.Println("          all terms             sentences with any    terms in the English  sentences with any    false")
	fmt.Println("          exact  dich           exact  dich           exact  dich           exact  dich           dich")
	for column, name := range news.rows[0] {
		tag, ok := source.ParseLocale(name)
		if ok && column > news.vietnamese { // before it stands the document's name
			fmt.Printf("%-8s  %s\n", name, news.alarms(column, tag))
		}
	}
	return nil
}

// newsTerms are the news, and the terms that each translation is asked for.
type newsTerms struct {
	names               *glossary.Glossary
	rows                [][]string // the first has the locales
	vietnamese, english int        // columns
	right               map[string]bool
	asked, inEnglish    [][]glossary.Match // by row, without the first
}

func readNews(data string) (*newsTerms, error) {
	names, err := ownNames()
	if err != nil {
		return nil, err
	}
	right, err := rightAlarms()
	if err != nil {
		return nil, err
	}
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return nil, err
	}
	rows := table(text)
	n := &newsTerms{names: names, rows: rows, right: right}
	n.vietnamese, n.english = slices.Index(rows[0], "vi"), slices.Index(rows[0], "en")
	n.ask()
	return n, nil
}

// rightAlarms reads the alarms that a reader found right, as locale, line and concept:
// the translation says it otherwise, leaves it out or misspells it.
func rightAlarms() (map[string]bool, error) {
	rows, err := ownTable("alarms.tsv")
	right := map[string]bool{}
	for _, row := range rows {
		right[strings.Join(row, "\t")] = true
	}
	return right, err
}

func (n *newsTerms) ask() {
	from := glossary.NewMatcher(n.names, language.Vietnamese)
	original := glossary.NewMatcher(n.names, language.English)
	for _, row := range n.rows[1:] {
		wanted := asked(from, source.Clean(row[n.vietnamese]))
		n.asked = append(n.asked, wanted)
		n.inEnglish = append(n.inEnglish, slices.DeleteFunc(slices.Clone(wanted), func(want glossary.Match) bool {
			return !isTermNamed(want, original, row[n.english])
		}))
	}
}

// alarms writes the figures of one language.
func (n *newsTerms) alarms(column int, tag language.Tag) string {
	to := glossary.NewMatcher(n.names, tag)
	var all, named alarmCount
	untrue := 0
	for i, row := range n.rows[1:] {
		t := translated{source.Clean(row[column]), tag, to}
		all.add(t, n.asked[i])
		for _, want := range named.add(t, n.inEnglish[i]) {
			alarm := fmt.Sprintf("%s\t%d\t%s", n.rows[0][column], i+1, concepts(want))
			if n.right[alarm] {
				failure("%s: %s", alarm, t.text)
				continue
			}
			untrue++
			failure("false: %s: %s", alarm, t.text)
		}
	}
	if column == n.english {
		return fmt.Sprintf("%s   %s", all.terms, all.sentences)
	}
	return fmt.Sprintf("%s   %s   %s   %s   %5.1f", all.terms, all.sentences, named.terms, named.sentences, ratio(untrue, named.terms.asked))
}

// translated is a text that should have names, and the matcher of its language.
type translated struct {
	text   string
	locale language.Tag
	to     *glossary.Matcher
}

// alarmCount counts terms, and sentences that have at least one.
type alarmCount struct{ terms, sentences alarmShare }

// alarmShare is how many were asked for, and how many were called missing: by exact
// comparison, and by dich.
type alarmShare struct{ asked, exact, missing int }

// add asks a translation for terms, and gives those that dich calls missing.
func (c *alarmCount) add(t translated, wanted []glossary.Match) (missing []glossary.Match) {
	before := c.terms
	for _, want := range wanted {
		if !isAskable(want, t.locale) {
			continue
		}
		c.terms.asked++
		c.terms.exact += count(!isTermWritten(want, t.text, t.locale))
		if !isTermNamed(want, t.to, t.text) {
			missing = append(missing, want)
		}
	}
	c.terms.missing += len(missing)
	c.sentences.asked += count(c.terms.asked > before.asked)
	c.sentences.exact += count(c.terms.exact > before.exact)
	c.sentences.missing += count(len(missing) > 0)
	return missing
}

func (s alarmShare) String() string {
	return fmt.Sprintf("%5.1f %5.1f of %4d", ratio(s.exact, s.asked), ratio(s.missing, s.asked), s.asked)
}

// concepts names the concepts of a match.
func concepts(m glossary.Match) string {
	var ids []string
	for _, r := range m.Terms {
		ids = append(ids, r.Concept.ID)
	}
	return strings.Join(ids, "/")
}

package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/pipeline"
	"dich/source"
)

// falseAlarms prints how many of the professionally translated sentences each check
// calls wrong. None is, as far as the checks can tell, so each finding is counted
// as a false alarm.
func falseAlarms(data string) error {
	text, err := readFile(data, "glossary", "international-affairs.csv")
	if err != nil {
		return err
	}
	gloss, _ := glossary.ReadCSV("international-affairs.csv", text)
	text, err = readFile(data, "parallel", "news.tsv")
	if err != nil {
		return err
	}
	rows := table(text)
	fmt.Printf("\nfalse alarms on %d good translations (tuning data), %% of sentences\n", len(rows)-1)
	from := glossary.NewMatcher(gloss, language.Vietnamese)
	vietnamese := slices.Index(rows[0], "vi")
	for column, name := range rows[0] {
		tag, ok := source.ParseLocale(name)
		if !ok || column <= vietnamese { // before it stands the document's name
			continue
		}
		cat := catalog(rows[1:], vietnamese, column, tag)
		found := pipeline.CheckCatalog(cat, from, glossary.NewMatcher(gloss, tag))
		fmt.Printf("%-8s %s\n", name, alarms(found, len(cat.Messages)))
	}
	return nil
}

func table(tsv string) [][]string {
	var rows [][]string
	for line := range strings.Lines(tsv) {
		rows = append(rows, strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
	}
	return rows
}

func catalog(rows [][]string, from, to int, target language.Tag) *locales.Catalog {
	cat := &locales.Catalog{Source: language.Vietnamese, Target: target}
	for _, row := range rows {
		m := locales.NewMessage("", source.Singular(source.Clean(row[from])))
		m.Target = source.Singular(source.Clean(row[to]))
		cat.Messages = append(cat.Messages, m)
	}
	return cat
}

// alarms counts the messages that each check has a finding in.
func alarms(found []source.Diagnostic, messages int) string {
	hit := map[source.DiagnosticCode]map[source.ID]bool{}
	for _, d := range found {
		if hit[d.Code] == nil {
			hit[d.Code] = map[source.ID]bool{}
		}
		hit[d.Code][d.Segment] = true
	}
	var list []string
	for _, code := range slices.SortedFunc(maps.Keys(hit), cmp.Compare) {
		list = append(list, fmt.Sprintf("%s %.1f", code, ratio(len(hit[code]), messages)))
	}
	return strings.Join(list, " · ")
}

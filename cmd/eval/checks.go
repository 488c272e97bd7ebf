package main

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/pipeline"
	"dich/source"
)

// measured are the checks measured here; numbers and terms have measures of their own.
var measured = []source.DiagnosticCode{
	pipeline.SameAsSource, pipeline.EmptyTranslation, pipeline.LinkDiffers, pipeline.EndMarkDiffers, pipeline.CapitalDiffers,
	pipeline.QuotationStyle, pipeline.Unbalanced, pipeline.MarkSpacing, pipeline.BreakingSpace, pipeline.DoubledSpace,
	pipeline.EdgeSpace, pipeline.DashStyle, pipeline.DoubledMark, pipeline.ForeignMark, pipeline.TranslationsDiffer,
	pipeline.TargetShared, pipeline.LengthOdd, pipeline.SentenceCount, pipeline.WrongAlphabet, pipeline.WrongLanguage,
	pipeline.BidiControl, pipeline.Invisible, pipeline.NotNormalized, pipeline.Leftover, pipeline.DoubledWord,
	pipeline.MixedScript, pipeline.Mojibake, pipeline.UnitDiffers, pipeline.EllipsisStyle, pipeline.NameRespelled,
}

// newsColumn is the news with its translation into one language.
type newsColumn struct {
	name string
	tag  language.Tag
	cat  *locales.Catalog
}

// newsColumns reads the news as it is, white space and all.
func newsColumns(data string) ([]newsColumn, error) {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return nil, err
	}
	rows := table(text)
	from := slices.Index(rows[0], "vi")
	var list []newsColumn
	for column, name := range rows[0] {
		tag, ok := source.ParseLocale(name)
		if !ok || column <= from {
			continue
		}
		cat := &locales.Catalog{Source: language.Vietnamese, Target: tag}
		for _, row := range rows[1:] {
			m := locales.NewMessage("", source.Singular(source.Clean(row[from])))
			m.Target = source.Singular(row[column])
			cat.Messages = append(cat.Messages, m)
		}
		list = append(list, newsColumn{name, tag, cat})
	}
	return list, nil
}

// findingsOf judges a catalog without a glossary.
func findingsOf(cat *locales.Catalog) []source.Diagnostic {
	none := &glossary.Glossary{}
	return pipeline.CheckCatalog(cat, glossary.NewMatcher(none, cat.Source), glossary.NewMatcher(none, cat.Target))
}

// checks prints, per check and language, how many good translations are called wrong, and
// how many of those that a program has damaged are not.
func checks(data string) error {
	columns, err := newsColumns(data)
	if err != nil {
		return err
	}
	fmt.Printf("\n%-20s", "false alarms, %")
	for _, c := range columns {
		fmt.Printf("%9s", c.name)
	}
	alarms := map[string]map[source.DiagnosticCode]int{}
	graver := map[string]int{}
	for _, c := range columns {
		alarms[c.name] = map[source.DiagnosticCode]int{}
		hit := map[string]bool{}
		texts := map[source.ID]string{}
		for i := range c.cat.Messages {
			texts[c.cat.Messages[i].ID] = c.cat.Messages[i].Source[source.Other] + "\n      " + c.cat.Messages[i].Target[source.Other]
		}
		for _, d := range findingsOf(c.cat) {
			key := fmt.Sprint(d.Code, d.Segment)
			if !hit[key] {
				alarms[c.name][d.Code]++
			}
			hit[key] = true
			if grave := "grave" + d.Segment.String(); d.Severity > source.Note && !hit[grave] {
				hit[grave] = true
				graver[c.name]++
			}
			if isShown(c, d) {
				fmt.Printf("\n%s %s %v %v\n      %s", c.name, d.Code, d.Args, d.Hint, texts[d.Segment])
			}
		}
	}
	row := func(name string, count func(c newsColumn) int) {
		fmt.Printf("\n%-20s", name)
		for _, c := range columns {
			fmt.Printf("%9.1f", ratio(count(c), len(c.cat.Messages)))
		}
	}
	for _, code := range measured {
		row(string(code), func(c newsColumn) int { return alarms[c.name][code] })
	}
	row("warnings and errors", func(c newsColumn) int { return graver[c.name] })
	fmt.Println()
	misses(columns, *shown)
	return checkPairs(columns)
}

// isShown reports a finding that was asked for, by its check, by its language and check, or
// as one of the warnings and errors of its language.
func isShown(c newsColumn, d source.Diagnostic) bool {
	return *shown == string(d.Code) || *shown == c.name+":"+string(d.Code) || *shown == c.name+":warnings" && d.Severity > source.Note
}

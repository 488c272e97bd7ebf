package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// importTranslations merges files that came back into the catalogs, and lists what became
// of each entry. What was rejected, and each conflict, gives exitFound. If a file cannot be
// read, or is in another language, nothing is taken from any.
func importTranslations(ctx context.Context, s *session) (exitCode, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(largeGC))
	if len(s.args) == 0 {
		return exitDone, &failure{code: exitUsage, id: "import.no-file", hint: "see-help", args: voice.Args{"Verb": "import"}}
	}
	if len(s.locales) > 1 {
		return exitDone, &failure{code: exitUsage, id: "usage.which-locale", hint: "flag-locale-one",
			args: voice.Args{"Verb": "import", "Example": s.locales[0].String()}}
	}
	o, code, err := s.openToWrite(ctx)
	if o == nil {
		return code, err
	}
	defer o.close()
	if len(o.Targets) == 0 {
		return exitDone, &failure{code: exitUsage, id: "status.no-targets"}
	}
	read := s.incoming
	if s.align {
		read = s.adopted
	}
	files, problems, texts, err := read(o)
	if err != nil {
		return o.code, err
	}
	text := o.textOrOne(texts)
	if slices.ContainsFunc(problems, isError) {
		s.reportText(s.talk, findings{problems, text, o.show})
		return exitInput, nil
	}
	r, arrivals := pipeline.Import(o.Project, files)
	if !s.dryRun || s.format == "text" { // records stand alone
		if _, err := s.save(ctx, o.folder, r.Plan); err != nil {
			return o.code, err
		}
	}
	return s.tellImported(o, arrivals, problems, text)
}

// incoming reads the files that are named.
func (s *session) incoming(o *opened) (files []*pipeline.Incoming, problems []source.Diagnostic, texts map[string]string, err error) {
	inputs, err := s.inputs(o.folder, s.args)
	texts = map[string]string{}
	asked := s.onlyLocale(o)
	for _, in := range inputs {
		file, text, found := pipeline.ReadHandoff(in, o.Config.Source, asked)
		texts[in.Path] = text
		problems = append(problems, found...)
		if file == nil {
			continue
		}
		target, refused := o.Fitting(file, asked)
		if refused != nil {
			problems = append(problems, *refused)
			continue
		}
		file.Target = target
		files = append(files, file)
	}
	return files, problems, texts, err
}

// onlyLocale is the language of --locale, or the only one there is.
func (s *session) onlyLocale(o *opened) language.Tag {
	if len(o.Targets) == 1 {
		return o.Targets[0]
	}
	return language.Und
}

// textOrOne gives the texts of the project, and some others.
func (o *opened) textOrOne(texts map[string]string) textOf {
	return func(file, part string) (string, bool) {
		if text, ok := texts[file]; ok && part == "" {
			return text, true
		}
		return o.textOf(file, part)
	}
}

// An arrivalRecord is what became of one entry of a file, as --format json and jsonl write
// it. The names and their order are a promise: fields are only ever added.
type arrivalRecord struct {
	place
	Document string `json:"document"`
	Locale   string `json:"locale"`
	Segment  string `json:"segment"`
	Key      string `json:"key"`
	Change   string `json:"change"`
	Source   string `json:"source"`
	Before   string `json:"before"`
	Target   string `json:"target"`
	Code     string `json:"code"`    // why; empty where there is nothing to say
	Message  string `json:"message"` // likewise
}

func (s *session) arrivalRecords(list []pipeline.Arrival, text textOf) []arrivalRecord {
	places := newPlaces(text)
	records := []arrivalRecord{}
	for _, a := range list {
		r := arrivalRecord{
			place: places.at(a.Subject), Document: a.Document, Locale: a.Locale.String(), Segment: a.Name.ID.String(),
			Key: a.Key, Change: string(a.Fate), Source: a.Source[source.Other],
			Before: a.Before[source.Other], Target: a.Given[source.Other],
		}
		if a.Why != nil {
			r.Code, r.Message = string(a.Why.Code), s.message(*a.Why)
		}
		records = append(records, r)
	}
	return records
}

// tellImported lists what is not as it was, then what somebody should look at, and counts.
func (s *session) tellImported(o *opened, list []pipeline.Arrival, problems []source.Diagnostic, text textOf) (exitCode, error) {
	found := problems
	for _, a := range list {
		if a.Why != nil {
			found = append(found, *a.Why)
		}
	}
	code := first(o.code, s.verdict(found, source.Error))
	if s.format != "text" {
		if len(problems) > 0 { // of no entry, so no record says it
			s.reportText(s.talk, findings{problems, text, o.show})
		}
		return code, writeJSON(s.out, s.format, s.arrivalRecords(list, text))
	}
	for _, a := range list {
		if a.Why == nil && a.Fate != pipeline.FateSame && a.Fate != pipeline.FateRejected {
			s.printArrival(a)
		}
	}
	if len(found) > 0 {
		s.reportText(s.out, findings{found, text, o.show})
	}
	s.tellFates(o, list)
	return code, nil
}

// printArrival writes an entry on a line: bai.txt ru new: Một. → ONE.
func (s *session) printArrival(a pipeline.Arrival) {
	line := fmt.Sprintf("%s %s %s: %s → %s", visible(a.Document), a.Locale, s.phrase("fate."+string(a.Fate), nil),
		visible(a.Source[source.Other]), visible(a.Given[source.Other]))
	s.print(strings.TrimSpace(line))
}

// tellFates counts for each language what became of the entries.
func (s *session) tellFates(o *opened, list []pipeline.Arrival) {
	for _, target := range o.Targets {
		count := countFates(list, target)
		var facts []string
		for _, fate := range pipeline.Fates {
			if n := count[fate]; n > 0 {
				facts = append(facts, s.count("count.import-"+string(fate), n, nil))
			}
		}
		if len(facts) > 0 {
			s.tellLine(target.String() + ": " + strings.Join(facts, ", "))
		}
	}
}

// countFates counts the entries of a language by what became of them. A text that occurs
// several times is as before only if none of its occurrences says otherwise.
func countFates(list []pipeline.Arrival, target language.Tag) map[pipeline.Fate]int {
	type entry struct {
		document string
		name     locales.Name
	}
	count, told := map[pipeline.Fate]int{}, map[entry]bool{}
	for _, same := range []bool{false, true} {
		for _, a := range list {
			at := entry{a.Document, a.Name}
			if a.Locale != target || (a.Fate == pipeline.FateSame) != same || same && told[at] {
				continue
			}
			count[a.Fate]++
			told[at] = true
		}
	}
	return count
}

package main

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales/voice"
	"dich/pipeline"
	"dich/source"
)

// workOnMemory is the verb for what a project remembers: its first argument says what to do.
func workOnMemory(_ context.Context, s *session) (exitCode, error) {
	part := s.arg(0)
	if !slices.Contains(memoryParts, part) {
		return exitUsage, unknown("usage.unknown-part", part, memoryParts, voice.Args{"Verb": "tm", "Parts": strings.Join(memoryParts, ", ")})
	}
	if part == "stats" && len(s.args) > 1 {
		return exitUsage, &failure{code: exitUsage, id: "usage.too-many", hint: "see-help", args: voice.Args{"Verb": "tm stats", "Name": s.args[1]}}
	}
	if part == "stats" && s.limit > 0 {
		return exitUsage, &failure{code: exitUsage, id: "usage.unknown-flag", hint: "see-help", args: voice.Args{"Verb": "tm stats", "Name": dashed("limit")}}
	}
	query := source.Clean(strings.Join(s.args[1:], " "))
	if part == "search" && query == "" {
		return exitUsage, &failure{code: exitUsage, id: "usage.no-text", hint: "see-help", args: voice.Args{"Verb": "tm"}}
	}
	o, code, err := s.openProject()
	if o == nil {
		return code, err
	}
	defer o.close()
	if len(o.sound()) == 0 {
		s.tell("status.no-targets", nil)
	}
	if part == "stats" {
		return o.code, s.showMemory(o)
	}
	return o.code, s.searchMemory(o, query)
}

var memoryParts = []string{"stats", "search"}

// A matchRecord is one match as --format json and jsonl write it. The names and their order
// are a promise: fields are only ever added.
type matchRecord struct {
	Locale     string           `json:"locale"`
	Similarity int              `json:"similarity"` // per cent; 100 is the same text
	Penalty    int              `json:"penalty"`
	Score      int              `json:"score"` // what is left: matches are in its order
	Reasons    []pipeline.Class `json:"reasons"`
	Origin     string           `json:"origin"`
	Source     string           `json:"source"`
	Target     string           `json:"target"`
}

const (
	usualMatches  = 10  // that are shown without --limit
	leastSearched = 0.5 // the similarity at which a search finds a text
)

// searchMemory shows what the project remembers of a text, in each language.
func (s *session) searchMemory(o *opened, query string) error {
	names := glossary.NewMatcher(o.Glossary, o.Config.Source)
	records := []matchRecord{}
	for _, target := range o.sound() {
		memory := pipeline.ProjectMemory(o.Project, target)
		list := pipeline.Recall(memory, "", source.Singular(query), leastSearched, names)
		for _, r := range list[:min(len(list), cmp.Or(s.limit, usualMatches))] {
			records = append(records, recordOf(target, &r))
		}
	}
	if s.format != "text" {
		return writeJSON(s.out, s.format, records)
	}
	for _, r := range records {
		s.showMatch(o, r)
	}
	s.tellLine(s.count("count.matches", len(records), nil))
	return nil
}

func recordOf(target language.Tag, r *pipeline.Recalled) matchRecord {
	return matchRecord{
		target.String(), r.Percent(), r.Penalty, r.Score(), append([]pipeline.Class{}, r.Classes...),
		r.Document, r.Source[source.Other], r.Target[source.Other],
	}
}

// showMatch prints what a match is worth and why, and below it both texts.
func (s *session) showMatch(o *opened, r matchRecord) {
	line := s.phrase("tm.match", voice.Args{"Percent": r.Similarity})
	if r.Penalty > 0 {
		var reasons []string
		for _, class := range r.Reasons {
			reasons = append(reasons, s.phrase("class."+string(class), nil))
		}
		line = s.phrase("tm.penalised", voice.Args{"Score": r.Score, "Percent": r.Similarity, "Penalty": r.Penalty, "Reasons": strings.Join(reasons, ", ")})
	}
	s.out.hanging(s.out.paint(bold, line) + "  " + visible(r.Origin))
	s.out.below(o.Config.Source.String()+":", visible(r.Source), plain)
	s.out.below(r.Locale+":", visible(r.Target), plain)
}

// A memoryRecord is what a project remembers in one language.
type memoryRecord struct {
	Locale  string         `json:"locale"`
	Units   int            `json:"units"`
	Texts   int            `json:"texts"` // different ones
	Cache   string         `json:"cache"` // where it is kept; empty if it is made anew in each run
	Origins []originRecord `json:"origins"`
	Sizes   []sizeRecord   `json:"sizes"`
}

type originRecord struct {
	Name     string `json:"name"`
	Imported bool   `json:"imported"`
	Units    int    `json:"units"`
	Words    int    `json:"words"`
}

type sizeRecord struct {
	Least int `json:"least_words"`
	Most  int `json:"most_words"` // 0: any number
	Units int `json:"units"`
}

// showMemory shows how much the project remembers in each language, and what is wrong in
// the imported memories.
func (s *session) showMemory(o *opened) error {
	records := []memoryRecord{}
	for _, target := range o.sound() {
		s.tellMemoryFaults(o, target)
		stats := pipeline.StatsOf(o.Project, target)
		r := memoryRecord{Locale: target.String(), Units: stats.Units(), Texts: stats.Texts, Origins: []originRecord{}}
		if stats.Stored {
			r.Cache = o.cache.kept(target)
		}
		for _, origin := range stats.Origins {
			r.Origins = append(r.Origins, originRecord(origin))
		}
		for _, size := range stats.Sizes {
			r.Sizes = append(r.Sizes, sizeRecord(size))
		}
		records = append(records, r)
	}
	if s.format != "text" {
		return writeJSON(s.out, s.format, records)
	}
	for _, r := range records {
		s.showMemoryOf(r)
	}
	return nil
}

// tellMemoryFaults reports what is wrong in the imported memories.
func (s *session) tellMemoryFaults(o *opened, target language.Tag) {
	problems, texts := pipeline.CheckMemory(o.Project, target)
	if len(problems) == 0 {
		return
	}
	s.reportText(s.talk, findings{problems, textsIn(texts), o.show})
	if slices.ContainsFunc(problems, isError) {
		o.code = exitInput
	}
}

func (s *session) showMemoryOf(r memoryRecord) {
	names := []string{""}
	rows := [][]string{{s.phrase("tm.head-units", nil), s.phrase("analysis.head-words", nil)}}
	words := 0
	for _, origin := range r.Origins {
		names = append(names, visible(origin.Name))
		rows = append(rows, s.cells([]int{origin.Units, origin.Words}))
		words += origin.Words
	}
	names = append(names, s.phrase("analysis.total", nil))
	rows = append(rows, s.cells([]int{r.Units, words}))
	s.printTable(r.Locale, names, rows)
	var sizes []string
	for _, size := range r.Sizes {
		sizes = append(sizes, s.phrase("tm.size", voice.Args{"Words": size.words(), "Units": s.say.Number(size.Units)}))
	}
	s.out.hanging(s.phrase("tm.sizes", voice.Args{"Sizes": strings.Join(sizes, ", ")}))
	s.out.hanging(s.count("count.texts", r.Texts, nil))
	if r.Cache == "" {
		s.out.hanging(s.phrase("tm.not-kept", nil))
	} else {
		s.out.hanging(s.phrase("tm.kept", voice.Args{"Path": r.Cache}))
	}
	s.print("")
}

// words are the bounds as people write them: 5–9, 40+.
func (r sizeRecord) words() string {
	if r.Most == 0 {
		return strconv.Itoa(r.Least) + "+"
	}
	return strconv.Itoa(r.Least) + "–" + strconv.Itoa(r.Most)
}

// printTable prints rows behind their names; the first row is the head.
func (s *session) printTable(title string, names []string, rows [][]string) {
	room := analysisColumns
	for _, name := range names {
		room = max(room, columnsOf(name)+1)
	}
	lines, _ := table(rows)
	names[0] = title
	for i, line := range lines {
		s.print(pad(names[i], room) + line)
	}
}

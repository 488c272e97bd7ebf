package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// What is said of silencers. Place is where one stands, Code the code in it.
const (
	// SilencerUnused: there is no finding of Code that it would silence.
	SilencerUnused DiagnosticCode = "silencer-unused"
	// SilencerReason: it gives no reason, and silences nothing.
	SilencerReason DiagnosticCode = "silencer-reason"
	// SilencerCode: no check has that Code; Near, if not empty, is one that has.
	SilencerCode DiagnosticCode = "silencer-code"
)

// ignoreMark begins a silencer: in a catalog it is a mark of dich's own, in a document
// a comment that begins with "dich:".
//
//	# dich: ignore number-differs the law was renumbered
const ignoreMark = "ignore"

// A Judgement is findings, and those that somebody has judged already.
type Judgement struct {
	Findings []source.Diagnostic
	Silenced []source.Diagnostic
}

// Silencers say which findings somebody has judged already:
//
//   - where they stand, by a mark of a catalog's entry, or a comment in a document: one
//     inside a unit is for that unit, any other for the next one;
//   - in dich.toml by [[check.ignore]];
//   - in a baseline, which are the findings that a project began with.
//
// Every one but a baseline has a reason. An error must not be published, so it is not
// silenced from afar: a baseline never does, and dich.toml only where it names the entry.
type Silencers struct {
	entries  map[source.Subject][]*silencer
	units    map[[2]string][]*silencer // by file and part
	rules    []*silencer
	problems []source.Diagnostic
}

// A silencer is one of them.
type silencer struct {
	code DiagnosticCode
	at   source.Subject // where it stands
	unit source.Span    // of a document, that it is for
	rule *Ignore        // of dich.toml
	used bool
}

// NewSilencers gives those that stand in dich.toml. Their use is not asked for where only
// a part of the project is looked at.
func NewSilencers(config *Config) *Silencers {
	s := &Silencers{entries: map[source.Subject][]*silencer{}, units: map[[2]string][]*silencer{}}
	for i := range config.Ignore {
		rule := &config.Ignore[i]
		at := source.Subject{File: config.file, Span: rule.span}
		s.rules = append(s.rules, &silencer{code: rule.Code, at: at, rule: rule, used: config.Part})
	}
	return s
}

// AddCatalog takes the marks of a catalog's entries; text is its file.
func (s *Silencers) AddCatalog(cat *locales.Catalog, text string) {
	for i := range cat.Messages {
		m := &cat.Messages[i]
		for _, mark := range m.Notes.Marks {
			verb, rest, _ := strings.Cut(mark, " ")
			if verb != ignoreMark || m.Obsolete {
				continue
			}
			at := source.Subject{File: m.Origin.File, Span: placeOfMark(text, m, mark)}
			if one := s.read(rest, at, cat.Target); one != nil {
				s.entries[m.Origin] = append(s.entries[m.Origin], one)
			}
		}
	}
}

// placeOfMark finds a mark in the lines above its entry; the entry itself where it is not
// as it was read.
func placeOfMark(text string, m *locales.Message, mark string) source.Span {
	if entry := m.Origin.Span; entry.Start <= len(text) {
		raw, _ := m.Raw()
		above := text[max(0, entry.Start-len(raw)):entry.Start]
		if i := strings.LastIndex(above, mark); i >= 0 {
			start := entry.Start - len(above) + i
			return source.Span{Start: start, End: start + len(mark)}
		}
	}
	return m.Origin.Span
}

// read takes "CODE reason"; nil, and a finding, for one that cannot be in force.
func (s *Silencers) read(rest string, at source.Subject, locale language.Tag) *silencer {
	word, reason, _ := strings.Cut(strings.TrimSpace(strings.Clone(rest)), " ")
	problem := source.Diagnostic{Severity: source.Warning, Subject: at, Args: source.Args{"Code": word}}
	if locale != language.Und {
		problem.Locale = locale.String()
	}
	switch {
	case !mayBeSilenced(DiagnosticCode(word)):
		problem.Code, problem.Hint = SilencerCode, "checks"
		if near := source.Nearest(word, codesToSilence()); near != "" {
			problem.Args["Near"], problem.Hint = near, "did-you-mean"
		}
	case strings.TrimSpace(reason) == "":
		problem.Code, problem.Hint = SilencerReason, "silencer-reason"
	default:
		return &silencer{code: DiagnosticCode(word), at: at}
	}
	s.problems = append(s.problems, problem)
	return nil
}

// Apply parts findings. What is wrong with the silencers themselves is among those that
// are left; where is the path in the project of a finding's file.
func (s *Silencers) Apply(list []source.Diagnostic, where func(file string) string) Judgement {
	var j Judgement
	for i := range list {
		if s.silences(&list[i], where) {
			j.Silenced = append(j.Silenced, list[i])
		} else {
			j.Findings = append(j.Findings, list[i])
		}
	}
	j.Findings = append(j.Findings, s.problems...)
	for _, one := range s.inOrder() {
		if !one.used {
			j.Findings = append(j.Findings, one.unused())
		}
	}
	return j
}

// silences reports a finding that at least one of them is for. All of these are used.
func (s *Silencers) silences(d *source.Diagnostic, where func(string) string) bool {
	silenced := false
	try := func(one *silencer, fits bool) {
		if one.code == d.Code && fits {
			one.used, silenced = true, true
		}
	}
	for _, one := range s.entries[d.Subject] {
		try(one, true)
	}
	for _, one := range s.units[[2]string{d.Subject.File, d.Subject.Part}] {
		try(one, d.Locale == "" && one.unit.Start <= d.Subject.Span.Start && d.Subject.Span.Start < one.unit.End)
	}
	for _, one := range s.rules {
		try(one, one.rule.fits(d, where))
	}
	return silenced
}

// inOrder gives all silencers in the order of their places.
func (s *Silencers) inOrder() []*silencer {
	all := slices.Clone(s.rules)
	for _, list := range s.entries {
		all = append(all, list...)
	}
	for _, list := range s.units {
		all = append(all, list...)
	}
	slices.SortStableFunc(all, func(a, b *silencer) int { return comparePlaces(a.at, b.at) })
	return all
}

func comparePlaces(a, b source.Subject) int {
	if c := strings.Compare(a.File+"\x00"+a.Part, b.File+"\x00"+b.Part); c != 0 {
		return c
	}
	return a.Span.Start - b.Span.Start
}

func (s *silencer) unused() source.Diagnostic {
	return source.Diagnostic{
		Code: SilencerUnused, Severity: source.Warning, Subject: s.at, Args: source.Args{"Code": string(s.code)}, Hint: "silencer-unused",
	}
}

// silencers gives all of a project.
func (p *Project) silencers() *Silencers {
	s := NewSilencers(&p.Config)
	s.addProject(p)
	s.spare(p)
	return s
}

// addProject takes those in the documents and catalogs of a project, or of a part.
func (s *Silencers) addProject(p *Project) {
	for _, doc := range p.Documents {
		s.AddDocument(SourcePath(doc.Locale, doc.Path), doc)
		for _, target := range p.Targets {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				s.AddCatalog(cat, p.Files[cat.Path])
			}
		}
	}
}

// spare does not ask for the use of rules where a catalog could not be read.
func (s *Silencers) spare(p *Project) {
	for _, one := range s.rules {
		one.used = one.used || len(p.Broken) > 0
	}
}

// inProject is for findings that are named as the project names files.
func inProject(file string) string { return file }

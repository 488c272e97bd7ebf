package pipeline

import (
	"maps"
	"slices"
	"strings"

	"dich/glossary"
	"dich/source"
)

// CheckProject judges all documents and all catalogs that could be read, and the glossary.
// Which languages that has no names in is a question for when somebody works on it.
func CheckProject(p *Project) []source.Diagnostic { return Judge(p).Findings }

// Judge is CheckProject, with the findings that are silenced.
func Judge(p *Project) Judgement {
	j := newInspection(p)
	j.part(p)
	return j.end(p)
}

// JudgeShelf judges a project a part at a time, and gives what is malformed in it. Where
// see is not nil, it is shown each part with what was found there, silenced or not. Nothing
// is found where the project is damaged.
func JudgeShelf(s *Shelf, see func(p *Project, found []source.Diagnostic)) (Judgement, []source.Diagnostic, error) {
	j := newInspection(s.Frame())
	var problems []source.Diagnostic
	for i := range s.Parts() {
		p, more, err := s.Part(i)
		problems = append(problems, more...)
		if err != nil {
			return Judgement{}, problems, err
		}
		if s.Damaged() {
			continue
		}
		found := j.part(p)
		if see != nil {
			see(p, found)
		}
		if s.Parts() > 1 {
			detach(found)
		}
	}
	if s.Damaged() {
		return Judgement{}, problems, nil
	}
	return j.end(s.Frame()), problems, nil
}

// An inspection goes from part to part, and remembers what a text elsewhere is judged by.
type inspection struct {
	from      *glossary.Matcher
	targets   []targetInspection
	silencers *Silencers
	found     []source.Diagnostic
}

type targetInspection struct {
	to      *glossary.Matcher
	elder   renditions
	lengths lengthsSeen
}

func newInspection(p *Project) *inspection {
	j := &inspection{from: glossary.NewMatcher(p.Glossary, p.Config.Source), silencers: NewSilencers(&p.Config)}
	for _, target := range p.Targets {
		j.targets = append(j.targets, targetInspection{
			to: glossary.NewMatcher(p.Glossary, target), elder: renditions{target, map[source.ID]firstRendition{}},
		})
	}
	return j
}

// part finds everything in a part, silenced or not: of the documents, of each language. It
// goes from document to document, so that what is known of the sources of one need not be
// kept for all languages.
func (j *inspection) part(p *Project) []source.Diagnostic {
	// By the source and each language, then by document, and last what is between these.
	found := make([][][]source.Diagnostic, 1+len(j.targets))
	for i := range found {
		found[i] = make([][]source.Diagnostic, len(p.Documents)+1)
	}
	lengths := make([][]seenCatalog, len(j.targets))
	for t := range lengths {
		lengths[t] = make([]seenCatalog, len(p.Documents))
	}
	inParallel(len(p.Documents), func(d int) {
		doc, sources := p.Documents[d], &originals{}
		found[0][d] = CheckDocument(SourcePath(doc.Locale, doc.Path), doc, j.from)
		inParallel(len(j.targets), func(t int) {
			target := &j.targets[t]
			if cat := p.Catalogs[target.elder.target][doc.Path]; cat != nil {
				checked := checkedCatalogOf(cat, mergesOf(doc, cat), sources.of(cat, j.from), target.to)
				checked.amongOthers = true
				found[1+t][d] = checked.judge()
				lengths[t][d] = lengthsOf(cat.Path, checked)
			}
		})
	})
	inParallel(len(j.targets), func(t int) {
		found[1+t][len(p.Documents)] = j.targets[t].elder.part(p)
		j.targets[t].lengths.catalogs = append(j.targets[t].lengths.catalogs, lengths[t]...)
	})
	j.silencers.addProject(p)
	at := len(j.found)
	for _, list := range found {
		j.found = append(j.found, slices.Concat(list...)...)
	}
	j.found = append(j.found, checkStanding(p)...)
	return j.found[at:]
}

// end judges the glossary, and parts what is silenced.
func (j *inspection) end(p *Project) Judgement {
	j.silencers.spare(p)
	for t := range j.targets {
		j.found = append(j.found, j.targets[t].lengths.judge(j.targets[t].elder.target)...)
	}
	all := j.silencers.Apply(append(j.found, glossary.Check(p.Glossary)...), inProject)
	all.Findings = p.Config.Wanted(all.Findings)
	return p.Config.baseline.apply(all, p.Config.Part || len(p.Broken) > 0)
}

// detach makes findings hold their own texts: a piece of a file's text would keep all of it
// in memory.
func detach(list []source.Diagnostic) {
	for i := range list {
		d := &list[i]
		d.Args = detachedArgs(d.Args)
		d.Related = slices.Clone(d.Related)
		for r := range d.Related {
			d.Related[r].Args = detachedArgs(d.Related[r].Args)
		}
		if d.Fix != nil {
			fix := *d.Fix
			fix.Edits, fix.InFile = detachedEdits(fix.Edits), detachedEdits(fix.InFile)
			d.Fix = &fix
		}
	}
}

func detachedArgs(args source.Args) source.Args {
	args = maps.Clone(args)
	for name, value := range args {
		args[name] = strings.Clone(value)
	}
	return args
}

func detachedEdits(edits []source.Replacement) []source.Replacement {
	edits = slices.Clone(edits)
	for i := range edits {
		edits[i].Text = strings.Clone(edits[i].Text)
	}
	return edits
}

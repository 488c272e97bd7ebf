package pipeline

import (
	"cmp"
	"slices"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// ReportFindings are the findings of a project's checks, by their codes: the worst first,
// then the most frequent.
type ReportFindings struct {
	Total  Tally
	Groups []FindingGroup
}

// A FindingGroup is the findings of one code.
type FindingGroup struct {
	Code     source.DiagnosticCode
	Severity source.Severity // of the worst
	Total    int
	Source   int   // in the source and the glossary
	Counts   []int // by target language
	Shown    []Finding
}

// Left is how many findings are not shown.
func (g *FindingGroup) Left() int { return g.Total - len(g.Shown) }

// A Finding is a diagnostic with what it speaks of.
type Finding struct {
	source.Diagnostic
	Document string // empty for the glossary
	Text     string // of the source's segment; empty if it is about none
	Target   string // its translation
}

func reportFindings(targets []language.Tag, found []source.Diagnostic) ReportFindings {
	r := ReportFindings{}
	column := columnsBy(targets)
	groups := map[source.DiagnosticCode]*FindingGroup{}
	for i := range found {
		d := &found[i]
		g := groups[d.Code]
		if g == nil {
			g = &FindingGroup{Code: d.Code, Counts: make([]int, len(targets))}
			groups[d.Code] = g
		}
		g.Total++
		g.Severity = max(g.Severity, d.Severity)
		r.Total.add(d.Severity)
		if n, ofTarget := column[d.Locale]; ofTarget {
			g.Counts[n]++
		} else {
			g.Source++
		}
	}
	for _, g := range groups {
		r.Groups = append(r.Groups, *g)
	}
	slices.SortFunc(r.Groups, func(a, b FindingGroup) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Total, a.Total), cmp.Compare(a.Code, b.Code))
	})
	r.show(found, column)
	return r
}

// columnsBy tells which of the languages a name is.
func columnsBy(targets []language.Tag) map[string]int {
	columns := map[string]int{}
	for i, tag := range targets {
		columns[tag.String()] = i
	}
	return columns
}

// show chooses the findings that are shown: of each code as many of each language, so
// that none hides the others.
func (r *ReportFindings) show(found []source.Diagnostic, column map[string]int) {
	type share struct {
		code   source.DiagnosticCode
		locale int // -1 for the source
	}
	index, room := map[source.DiagnosticCode]int{}, map[share]int{}
	for i := range r.Groups {
		g := &r.Groups[i]
		index[g.Code] = i
		for n, most := range shares(append([]int{g.Source}, g.Counts...), mostOfCode) {
			room[share{g.Code, n - 1}] = most
		}
	}
	for i := range found {
		d := &found[i]
		n, ofTarget := column[d.Locale]
		if !ofTarget {
			n = -1
		}
		if at := (share{d.Code, n}); room[at] > 0 {
			room[at]--
			g := &r.Groups[index[d.Code]]
			g.Shown = append(g.Shown, Finding{Diagnostic: *d})
		}
	}
}

// shares divides room among counts: each gets the same, but for what it does not need.
func shares(counts []int, room int) []int {
	got := make([]int, len(counts))
	for room > 0 {
		open := 0
		for i := range counts {
			if got[i] < counts[i] {
				open++
			}
		}
		if open == 0 {
			break
		}
		each := max(1, room/open)
		for i := range counts {
			more := min(each, counts[i]-got[i], room)
			got[i] += more
			room -= more
		}
	}
	return got
}

// documentsByFile tells the documents that files are, or are translations of.
func documentsByFile(p *Project) map[string]string {
	files := map[string]string{}
	for _, doc := range p.Documents {
		files[SourcePath(doc.Locale, doc.Path)] = doc.Path
		for _, target := range p.Targets {
			if cat := p.Catalogs[target][doc.Path]; cat != nil {
				files[cat.Path] = doc.Path
			}
		}
	}
	return files
}

// addTexts looks up what the shown findings speak of, each part of the project once: the
// last one first, for it is at hand.
func (r *ReportFindings) addTexts(s *Shelf) error {
	wanted := map[string][]*Finding{}
	for g := range r.Groups {
		for i := range r.Groups[g].Shown {
			f := &r.Groups[g].Shown[i]
			wanted[f.Subject.File] = append(wanted[f.Subject.File], f)
		}
	}
	for i := s.Parts() - 1; i >= 0; i-- {
		if !s.has(i, wanted) {
			continue
		}
		p, _, err := s.Part(i)
		if err != nil {
			return err
		}
		for file, document := range documentsByFile(p) {
			sayDocument(p, document, wanted[file])
		}
	}
	return nil
}

// has reports a part with one of the files; that of a catalog is told by its document, or by
// any, where that has another path by now.
func (s *Shelf) has(i int, files map[string][]*Finding) bool {
	if s.fsys == nil || len(s.pairs) > 0 {
		return true
	}
	for _, f := range s.parts[i] {
		if files[f.file] != nil || slices.ContainsFunc(s.frame.Targets, func(t language.Tag) bool { return files[CatalogPath(t, f.path)] != nil }) {
			return true
		}
	}
	return false
}

// sayDocument adds the texts of findings in one file: of a document or of its translation.
func sayDocument(p *Project, document string, list []*Finding) {
	wanted := map[string]map[source.ID][]*Finding{} // by language
	for _, f := range list {
		f.Document = document
		if wanted[f.Locale] == nil {
			wanted[f.Locale] = map[source.ID][]*Finding{}
		}
		if !f.Segment.IsZero() {
			wanted[f.Locale][f.Segment] = append(wanted[f.Locale][f.Segment], f)
		}
	}
	for _, doc := range p.Documents {
		if doc.Path == document && wanted[""] != nil {
			for _, seg := range doc.Segments {
				quote(wanted[""][seg.ID], seg.Forms, source.Forms{})
			}
		}
	}
	for _, target := range p.Targets {
		if here, cat := wanted[target.String()], p.Catalogs[target][document]; here != nil && cat != nil {
			sayMessages(here, cat)
		}
	}
}

func sayMessages(wanted map[source.ID][]*Finding, cat *locales.Catalog) {
	for i := range cat.Messages {
		m := &cat.Messages[i]
		for _, f := range wanted[m.ID] {
			if f.Subject == m.Origin {
				quote([]*Finding{f}, m.Source, m.Target)
			}
		}
	}
}

func quote(list []*Finding, text, target source.Forms) {
	for _, f := range list {
		f.Text, f.Target = brief(text[source.Other]), brief(formsOf(target))
	}
}

// formsOf puts the forms of a text one behind the other.
func formsOf(forms source.Forms) string {
	all, last := "", ""
	for _, text := range forms.Each {
		if text != last && all != "" {
			all += " / "
		}
		if text != last {
			all += text
		}
		last = text
	}
	return all
}

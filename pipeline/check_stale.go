package pipeline

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/locales"
	"dich/source"
)

// What no update has followed yet. [NotUpdated] is one of these.
const (
	// Stale: the translation that this one was made from has changed since. Args are Via,
	// its language, and Source.
	Stale DiagnosticCode = "stale"
	// TemplateOutdated: a template has Count texts that its document has not any more.
	TemplateOutdated DiagnosticCode = "template-outdated"
)

// standingChecks are what is said of a project that an update would change. They look at
// several files together, so they have no function in Checks.
var standingChecks = []Check{
	{Code: NotUpdated, Severity: source.Warning},
	{Code: TemplateOutdated, Severity: source.Note},
	{Code: Stale, Severity: source.Warning},
}

// checkStanding compares each document that was updated once with its template and its
// catalogs, and each translation with the one it was made from.
func checkStanding(p *Project) []source.Diagnostic {
	var found []source.Diagnostic
	for _, doc := range p.Documents {
		template := p.Templates[doc.Path]
		if template == nil {
			continue
		}
		texts := map[source.ID]bool{}
		for _, seg := range doc.Segments {
			texts[seg.ID] = true
		}
		list := p.notUpdated(doc, texts)
		if len(list) == 0 {
			list = outdated(doc, template, texts)
		}
		found = append(found, list...)
		for _, target := range p.Targets {
			found = append(found, p.stale(doc.Path, target)...)
		}
	}
	return found
}

// outdated speaks of texts that only the template has, at the document's beginning.
func outdated(doc *source.Document, template *locales.Catalog, texts map[source.ID]bool) []source.Diagnostic {
	gone := map[source.ID]bool{}
	for i := range template.Messages {
		if m := &template.Messages[i]; !m.Obsolete && !texts[m.ID] {
			gone[m.ID] = true
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return []source.Diagnostic{{
		Code: TemplateOutdated, Severity: source.Note, Subject: source.Subject{File: SourcePath(doc.Locale, doc.Path), Part: firstPart(doc)},
		Args: source.Args{"Count": strconv.Itoa(len(gone))}, Hint: "template-outdated",
	}}
}

func firstPart(doc *source.Document) string {
	if len(doc.Parts) == 0 {
		return ""
	}
	return doc.Parts[0].Name
}

// stale finds the translations of a document whose mark names another original than there
// is now, as [relay] does.
func (p *Project) stale(document string, target language.Tag) []source.Diagnostic {
	via, ok := p.Config.Relay[target]
	cat, from := p.Catalogs[target][document], p.Catalogs[via][document]
	if !ok || cat == nil || from == nil {
		return nil
	}
	var found []source.Diagnostic
	originals := byName(from)
	for i := range cat.Messages {
		m := &cat.Messages[i]
		mark, _ := m.Notes.Mark(viaMark)
		was, isVia := strings.CutPrefix(mark, via.String()+" ")
		original := originals[m.Name()]
		if original == nil {
			original = originals[locales.Name{ID: m.ID}]
		}
		if m.Obsolete || m.Fuzzy || m.Target.Empty() || !isVia || original == nil || original.State() < locales.Translated || original.Fingerprint() == was {
			continue
		}
		found = append(found, source.Diagnostic{
			Code: Stale, Severity: source.Warning, Subject: m.Origin, Locale: target.String(), Segment: m.ID,
			Args: source.Args{"Via": via.String(), "Source": excerpt(m.Source[source.Other])}, Hint: "stale",
		})
	}
	return found
}

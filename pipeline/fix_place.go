package pipeline

import (
	"strings"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// PlaceFixes fills in where the fixes of findings are in the files of the catalogs, for
// programs that mend files and know nothing of translations.
func PlaceFixes(p *Project, list []source.Diagnostic) {
	type entry struct {
		message *locales.Message
		catalog *locales.Catalog
	}
	entries := map[source.Subject]entry{}
	for _, target := range p.Targets {
		for _, cat := range p.Catalogs[target] {
			for i := range cat.Messages {
				entries[cat.Messages[i].Origin] = entry{&cat.Messages[i], cat}
			}
		}
	}
	for i := range list {
		d := &list[i]
		if e := entries[d.Subject]; d.Fix != nil && e.message != nil && e.message.State() != locales.Final {
			d.Fix.InFile = inFile(e.catalog, e.message, d, p.Files[e.catalog.Path])
		}
	}
}

// inFile gives the lines of an entry that a fix changes; nil where it changes none, or the
// entry is not as it was read.
func inFile(cat *locales.Catalog, m *locales.Message, d *source.Diagnostic, file string) []source.Replacement {
	next := *m
	raw, same := m.Raw()
	if !same || len(mend(&next, cat.Document, []source.Diagnostic{*d})) == 0 {
		return nil
	}
	settleReview(m, &next, cat)
	start := max(0, m.Origin.Span.Start-len(raw))
	found := strings.Index(file[min(start, len(file)):], raw)
	if found < 0 {
		return nil
	}
	start += found
	alone := *cat
	alone.Messages, alone.Tail = nil, ""
	head := po.Write(&alone)
	alone.Messages = []locales.Message{next}
	return []source.Replacement{changedLines(start, raw, strings.TrimPrefix(po.Write(&alone), head))}
}

// changedLines is the replacement of those lines of a text, which begins at a byte of its
// file, that are not the same in another.
func changedLines(start int, was, now string) source.Replacement {
	before, after := strings.SplitAfter(was, "\n"), strings.SplitAfter(now, "\n")
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		start += len(before[0])
		before, after = before[1:], after[1:]
	}
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	gone := strings.Join(before, "")
	return source.Replacement{Span: source.Span{Start: start, End: start + len(gone)}, Text: strings.Join(after, "")}
}

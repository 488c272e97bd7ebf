package pipeline

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"dich/locales"
	"dich/locales/po"
	"dich/source"
)

// PlaceFixes fills in where the fixes of findings are in the files of the catalogs, for
// programs that mend files and know nothing of translations.
func PlaceFixes(p *Project, list []source.Diagnostic) {
	fixes := map[source.Subject][]*source.Diagnostic{}
	for i := range list {
		if d := &list[i]; d.Fix != nil {
			fixes[d.Subject] = append(fixes[d.Subject], d)
		}
	}
	var catalogs []*locales.Catalog
	for _, target := range p.Targets {
		catalogs = slices.AppendSeq(catalogs, maps.Values(p.Catalogs[target]))
	}
	inParallel(len(catalogs), func(i int) { placeFixes(catalogs[i], fixes, p.Files[catalogs[i].Path]) })
}

// placeFixes fills in those of one catalog.
func placeFixes(cat *locales.Catalog, fixes map[source.Subject][]*source.Diagnostic, file string) {
	alone := *cat
	alone.Messages, alone.Tail = nil, ""
	head := sync.OnceValue(func() string { return po.Write(&alone) })
	for i := range cat.Messages {
		m := &cat.Messages[i]
		for _, d := range fixes[m.Origin] {
			if m.State() != locales.Final {
				d.Fix.InFile = inFile(cat, m, d, file, head)
			}
		}
	}
}

// inFile gives the lines of an entry that a fix changes; nil where it changes none, or the
// entry is not as it was read. head is what a file begins with, before its first entry.
func inFile(cat *locales.Catalog, m *locales.Message, d *source.Diagnostic, file string, head func() string) []source.Replacement {
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
	alone.Messages, alone.Tail = []locales.Message{next}, ""
	return []source.Replacement{changedLines(start, raw, strings.TrimPrefix(po.Write(&alone), head()))}
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

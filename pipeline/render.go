package pipeline

import (
	"path"
	"slices"
	"strings"

	"dich/source"
	"dich/source/docx"
)

// BuildFailed is the error on a document that could be read, but not be put together
// again.
const BuildFailed DiagnosticCode = "build-failed"

// files gives the document in its own format, and a text as a page. taken are the paths
// of all documents.
func (t *translation) files(taken map[string]bool) ([]File, []source.Diagnostic) {
	if t.doc.Format == source.Messages {
		return nil, nil
	}
	content, problems := t.content()
	files := []File{{path.Join(folderOf(t.locale), t.doc.Path), content}}
	if page := pagePath(t.doc.Path); t.doc.Format == source.Text && !taken[page] {
		files = append(files, File{path.Join(folderOf(t.locale), page), t.page()})
	}
	return files, problems
}

// pagePath is where the page of a text stands, unless the project has a document there.
func pagePath(document string) string {
	return strings.TrimSuffix(document, path.Ext(document)) + ".html"
}

// content is the document with its translations, as bytes.
func (t *translation) content() (string, []source.Diagnostic) {
	f := formatOf(t.doc.Path)
	if f.assemble == nil {
		return t.doc.Encoding.Encode(t.rendering(0).text()), nil
	}
	data, err := f.assemble(t.doc.Data, t.texts())
	if err != nil {
		return "", []source.Diagnostic{{
			Code: BuildFailed, Severity: source.Error, Locale: t.locale.String(),
			Subject: source.Subject{File: SourcePath(t.doc.Locale, t.doc.Path)}, Args: source.Args{"Cause": err.Error()},
		}}
	}
	return string(data), nil
}

// texts are the parts of an archive that are others in the language, by their names.
func (t *translation) texts() map[string]string {
	texts := map[string]string{}
	if t.locale != t.doc.Locale {
		texts = formatOf(t.doc.Path).defaults(t.doc.Data, t.doc.Locale, t.locale)
	}
	for i, part := range t.doc.Parts {
		if text := t.rendering(i).text(); text != part.Text {
			texts[part.Name] = text
		}
	}
	return texts
}

// A rendering is one part of a document, in one language.
type rendering struct {
	*translation
	format *format
	part   *source.Part
}

func (t *translation) rendering(part int) rendering {
	return rendering{t, formatOf(t.doc.Path), &t.doc.Parts[part]}
}

// text splices the translations into the part. A unit that falls back keeps its bytes,
// with the mark before them.
func (r rendering) text() string {
	var list []source.Replacement
	var elsewhere []docx.Passage
	if r.format.mark != nil {
		if lang, ok := r.format.mark(r.part, r.locale); ok {
			list = append(list, lang)
		}
	}
	for u := range r.part.Units {
		unit := &r.part.Units[u]
		by := r.speaker(unit)
		if by != r.translation {
			elsewhere = append(elsewhere, docx.Passage{Span: unit.Span, Locale: by.locale})
		}
		switch {
		case by == r.translation:
			own := r.replacements(unit)
			r.addNotice(own, unit, "")
			list = append(list, own...)
		case by.messages == nil:
			list = append(list, r.marked(unit)...)
		default:
			list = append(list, rendering{by, r.format, r.part}.markedAll(unit)...)
		}
	}
	slices.SortStableFunc(list, func(a, b source.Replacement) int { return a.Span.Start - b.Span.Start })
	text := source.Splice(r.part.Text, list)
	if r.format.speak == nil || r.locale == r.doc.Locale {
		return text
	}
	return r.format.speak(text, r.doc.Locale, r.locale, landed(elsewhere, list))
}

// landed gives passages as they stand when replacements were put in; both are in order.
func landed(passages []docx.Passage, list []source.Replacement) []docx.Passage {
	shift := 0
	past := func(place int) int { // what ends there, or before, moves it
		for len(list) > 0 && list[0].Span.End <= place {
			shift += len(list[0].Text) - list[0].Span.Len()
			list = list[1:]
		}
		return place + shift
	}
	for i := range passages {
		span := &passages[i].Span
		start := span.Start
		for len(list) > 0 && list[0].Span.Start < start {
			past(list[0].Span.End)
		}
		span.Start = start + shift
		span.End = past(span.End)
	}
	return passages
}

// marked puts the mark before a unit that falls back.
func (r rendering) marked(unit *source.Unit) []source.Replacement {
	seg, end := &unit.Segments[0], unit.Segments[len(unit.Segments)-1].Span.End
	first := source.Replacement{Span: source.Span{Start: seg.Span.Start, End: seg.Span.Start}, Text: markOf(r.doc.Locale)}
	if r.format.write != nil {
		first = source.Replacement{Span: seg.Span, Text: r.written(unit, seg, markOf(r.doc.Locale)+seg.Text)}
	}
	last := source.Replacement{Span: source.Span{Start: end, End: end}}
	r.markLanguage(unit, r.doc.Locale, &first, &last)
	return []source.Replacement{first, last}
}

// markedAll gives the unit in the rendering's language, with the mark of that.
func (r rendering) markedAll(unit *source.Unit) []source.Replacement {
	list := r.replacements(unit)
	seg := &unit.Segments[0]
	forms, _ := r.forms(seg)
	list[0].Text = r.written(unit, seg, markOf(r.locale)+forms[source.Other])
	r.addNotice(list, unit, markOf(r.locale))
	r.markLanguage(unit, r.locale, &list[0], &list[len(list)-1])
	return list
}

// written gives a translation as bytes for the document.
func (r rendering) written(unit *source.Unit, seg *source.Segment, target string) string {
	if r.format.write == nil {
		return target
	}
	return r.format.write(r.part, unit, seg, target)
}

// replacements puts the translations of a complete unit in the place of its segments.
// One that is merged goes without a trace, and so does the blank before it; markup
// there stays. A language that puts nothing between sentences has no blanks there.
func (r rendering) replacements(unit *source.Unit) []source.Replacement {
	var list []source.Replacement
	for s := range unit.Segments {
		seg := &unit.Segments[s]
		if r.merged(seg) {
			list = r.swallow(list, unit, seg)
			continue
		}
		forms, _ := r.forms(seg)
		if s > 0 && sentenceGap(r.locale) == "" {
			r.close(list, seg)
		}
		list = append(list, source.Replacement{Span: seg.Span, Text: r.written(unit, seg, forms[source.Other])})
	}
	return list
}

// close takes away the blanks between the last replacement and a segment, if there is
// nothing else.
func (r rendering) close(list []source.Replacement, seg *source.Segment) {
	last := &list[len(list)-1].Span
	if gap := (source.Span{Start: last.End, End: seg.Span.Start}); gap.Trim(r.part.Text).Empty() {
		last.End = gap.End
	}
}

// swallow takes a segment out of the part, with the blanks behind the last replacement if
// there is nothing else. In an archive the markup must stay: there it says nothing.
func (r rendering) swallow(list []source.Replacement, unit *source.Unit, seg *source.Segment) []source.Replacement {
	if r.format.assemble != nil {
		return append(list, source.Replacement{Span: seg.Span, Text: r.written(unit, seg, "")})
	}
	last := &list[len(list)-1].Span
	gap := source.Span{Start: last.End, End: seg.Span.Start}
	if gap.Trim(r.part.Text).Empty() {
		last.End = seg.Span.End
		return list
	}
	return append(list, source.Replacement{Span: seg.Span})
}

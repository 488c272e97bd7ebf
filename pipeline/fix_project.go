package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/locales"
	"dich/source"
)

// A Mending is one translation that Fix has changed.
type Mending struct {
	Locale   language.Tag
	Document string
	Key      string
	Name     locales.Name
	Codes    []DiagnosticCode // of what was found in it, each once
	Before   source.Forms
	After    source.Forms
	Unread   bool           // it was reviewed, and is not any more
	Origin   source.Subject // where the entry stood
}

// Mended is what Fix comes to.
type Mended struct {
	Refreshed
	Mendings []Mending // in the order of the languages, the documents and their entries
}

// Fix mends in the translations of a project what needs no thought, as the checks that
// find it say: see [source.Fix]. It touches no document, nothing that is final, and
// nothing that is silenced where it stands or in dich.toml. A review lasts while the
// words of the translation do, for it was of them; a change of a word ends it.
//
// A second Fix changes nothing.
func Fix(p *Project) Mended {
	next := *p
	next.Files, next.Catalogs = maps.Clone(p.Files), maps.Clone(p.Catalogs)
	mended := Mended{Refreshed: Refreshed{Project: &next}}
	from, silencers := glossary.NewMatcher(p.Glossary, p.Config.Source), p.silencers()
	for _, target := range p.Targets {
		if p.Broken[target] {
			continue
		}
		next.Catalogs[target] = maps.Clone(p.Catalogs[target])
		to := glossary.NewMatcher(p.Glossary, target)
		for _, doc := range p.Documents {
			cat := p.Catalogs[target][doc.Path]
			if cat == nil {
				continue
			}
			sources := &originals{}
			check := func(cat *locales.Catalog) []source.Diagnostic {
				found := checkMessages(cat, mergesOf(doc, cat), sources.of(cat, from), to)
				return p.Config.Wanted(slices.DeleteFunc(found, func(d source.Diagnostic) bool { return silencers.silences(&d, inProject) }))
			}
			if cat, list := FixCatalog(cat, check); len(list) > 0 {
				next.Catalogs[target][doc.Path] = mended.write(cat)
				mended.Mendings = append(mended.Mendings, list...)
			}
		}
	}
	return mended
}

// fixRounds is how often a translation is mended and checked again: one fix may lay
// bare another.
const fixRounds = 8

// FixCatalog is [Fix] for one catalog, which check judges. A translation whose fixes do
// not come to an end is left as it was.
func FixCatalog(cat *locales.Catalog, check func(*locales.Catalog) []source.Diagnostic) (*locales.Catalog, []Mending) {
	next := *cat
	next.Messages = slices.Clone(cat.Messages)
	at := map[source.Subject]int{}
	for i := range next.Messages {
		at[next.Messages[i].Origin] = i
	}
	codes, open := map[int][]DiagnosticCode{}, map[int]bool{}
	left := map[int]bool{} // as they were
	for round := 0; ; round++ {
		fixes := map[int][]source.Diagnostic{}
		for _, d := range check(&next) {
			if i, ok := at[d.Subject]; ok && d.Fix != nil && !left[i] && next.Messages[i].State() != locales.Final && !next.Messages[i].Unlocked() {
				fixes[i] = append(fixes[i], d)
			}
		}
		clear(open)
		for i, list := range fixes {
			if taken := mend(&next.Messages[i], cat.Document, list); len(taken) > 0 {
				codes[i], open[i] = addAll(codes[i], taken), true
			}
		}
		if len(open) == 0 {
			break
		}
		if round == fixRounds {
			for i := range open {
				next.Messages[i], left[i] = cat.Messages[i], true
				delete(codes, i)
			}
		}
	}
	return &next, mendings(cat, &next, codes)
}

// mend applies fixes to a message, and gives the codes of those it could: of two that
// meet, the first; none that would touch a code of the text.
func mend(m *locales.Message, document string, list []source.Diagnostic) []DiagnosticCode {
	var taken []DiagnosticCode
	slices.SortStableFunc(list, func(a, b source.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Fix.Form, b.Fix.Form), cmp.Compare(firstByte(a.Fix), firstByte(b.Fix)))
	})
	for form := range m.Target {
		text := m.Target[form]
		var edits []source.Replacement
		for _, d := range list {
			if int(d.Fix.Form) != form || !applies(d.Fix, text, edits, codesOf(document, text)) {
				continue
			}
			edits = append(edits, d.Fix.Edits...)
			taken = append(taken, d.Code)
		}
		m.Target[form] = source.Splice(text, edits)
	}
	return taken
}

func firstByte(f *source.Fix) int {
	if len(f.Edits) == 0 {
		return 0
	}
	return f.Edits[0].Span.Start
}

// applies reports a fix that changes a text, behind edits that are chosen already, and
// leaves its codes alone. What it would make must have text: an empty translation is none.
func applies(f *source.Fix, text string, chosen []source.Replacement, codes []source.Code) bool {
	end := 0
	if len(chosen) > 0 {
		end = chosen[len(chosen)-1].Span.End
	}
	for _, e := range f.Edits {
		if e.Span.Start < end || e.Span.End < e.Span.Start || e.Span.End > len(text) {
			return false
		}
		if slices.ContainsFunc(codes, func(c source.Code) bool { return e.Span.Start < c.Span.End && c.Span.Start < e.Span.End }) {
			return false
		}
		end = e.Span.End
	}
	now := source.Splice(text, f.Edits)
	return now != text && source.Clean(now) != ""
}

func addAll(list, more []DiagnosticCode) []DiagnosticCode {
	for _, code := range more {
		if !slices.Contains(list, code) {
			list = append(list, code)
		}
	}
	return list
}

// mendings lists what differs between two catalogs, and settles the reviews.
func mendings(cat, next *locales.Catalog, codes map[int][]DiagnosticCode) []Mending {
	var list []Mending
	for i := range next.Messages {
		was, m := &cat.Messages[i], &next.Messages[i]
		if was.Target == m.Target {
			continue
		}
		one := Mending{
			Locale: cat.Target, Document: cat.Document, Key: m.Key, Name: m.Name(), Codes: codes[i],
			Before: was.Target, After: m.Target, Origin: was.Origin,
		}
		slices.Sort(one.Codes)
		one.Unread = settleReview(was, m, cat)
		list = append(list, one)
	}
	return list
}

// settleReview makes the review of what a message was that of what it is, or ends it,
// and reports that.
func settleReview(was, m *locales.Message, cat *locales.Catalog) (ended bool) {
	if was.State() != locales.Reviewed {
		return false
	}
	if sameWords(was, m, cat) {
		m.Review(locales.Reviewed)
		return false
	}
	return m.Review(locales.Translated)
}

// sameWords reports two translations that read the same: letters that look alike count
// as one, and so do all marks and blanks between words.
func sameWords(a, b *locales.Message, cat *locales.Catalog) bool {
	alphabet := source.AlphabetOf(cat.Target)
	words := func(text string) []source.Key {
		plain := plainOf(cat.Document, text)
		var keys []source.Key
		for _, t := range alphabet.Refold(source.Tokens(plain), plain) {
			if t.Shape.IsWord() || t.Shape == source.Number {
				keys = append(keys, t.Key)
			}
		}
		return keys
	}
	for form := range a.Target {
		if !slices.Equal(words(a.Target[form]), words(b.Target[form])) {
			return false
		}
	}
	return true
}

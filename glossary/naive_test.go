package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dich/source"
)

// naive finds what Matcher.Find promises, in the obvious way: it compares every
// run of words with every term.
func naive(g *Glossary, locale language.Tag, text string) []Match {
	tokens := source.Tokens(text)
	var all []Match
	for first := range tokens {
		for last := len(tokens) - 1; last >= first; last-- {
			if tokens[first].Shape != source.Mark && tokens[last].Shape != source.Mark {
				all = append(all, naiveAt(g, locale, text, tokens, first, last)...)
			}
		}
	}
	return naiveSettle(all)
}

// naiveAt gives the matches whose words go from first to last.
func naiveAt(g *Glossary, locale language.Tag, text string, tokens []source.Token, first, last int) []Match {
	word := tokens[last].Span.Of(text)
	readings := []string{word}
	if base, _ := locale.Base(); base.String() == "en" {
		if rest, ok := strings.CutSuffix(word, "ies"); ok && rest != "" {
			readings = append(readings, rest+"y")
		}
		if rest, ok := strings.CutSuffix(word, "es"); ok && rest != "" {
			readings = append(readings, rest)
		}
		if rest, ok := strings.CutSuffix(word, "s"); ok && rest != "" {
			readings = append(readings, rest)
		}
	}
	var found []naiveHit
	for i, reading := range readings {
		if i == 1 && len(found) > 0 {
			break
		}
		for c := range g.Concepts {
			for t := range g.Concepts[c].Terms {
				if ref := (TermRef{&g.Concepts[c], &g.Concepts[c].Terms[t]}); ref.Term.Locale == locale {
					found = append(found, naiveTerm(ref, text, tokens, first, last, reading)...)
				}
			}
		}
	}
	return naiveGroup(g, found)
}

type naiveHit struct {
	ref  TermRef
	span source.Span
	rank int
}

// naiveTerm tries one term, with as many marks behind the last word as it has.
func naiveTerm(ref TermRef, text string, tokens []source.Token, first, last int, reading string) []naiveHit {
	end := last + 1
	for end < len(tokens) && tokens[end].Shape == source.Mark {
		end++
	}
	for ; end > last; end-- {
		var words []naiveWord
		for i := first; i < end; i++ {
			w := naiveWord{tokens[i].Shape, tokens[i].Span.Of(text)}
			if i == last {
				w.text = reading
			}
			words = append(words, w)
		}
		if words[len(words)-1].fold() == "-" || !naiveSame(ref.Term, words) {
			continue
		}
		span := source.Span{Start: tokens[first].Span.Start, End: tokens[end-1].Span.End}
		said := text[span.Start:tokens[last].Span.Start] + reading + text[tokens[last].Span.End:span.End]
		return []naiveHit{{ref, span, naiveRank(ref.Term, source.Clean(said), text[:span.Start])}}
	}
	return nil
}

type naiveWord struct {
	shape source.Shape
	text  string
}

func (w naiveWord) fold() string {
	for _, style := range []string{"-–—‐‑‒―−", `"“”„‟«»`, "'‘’‚‛"} {
		if w.shape == source.Mark && strings.Contains(style, w.text) {
			return style[:1]
		}
	}
	return source.Fold(w.text)
}

func (w naiveWord) isLetter() bool {
	return w.shape.IsWord() && utf8.RuneCountInString(source.Clean(w.text)) == 1
}

// naiveSame compares a term with what stands in the text: it writes the term with
// and without each mark that may be missing.
func naiveSame(t *Term, text []naiveWord) bool {
	var term []naiveWord
	for _, token := range source.Tokens(t.Text) {
		if len(term) > 0 || token.Shape != source.Mark {
			term = append(term, naiveWord{token.Shape, token.Span.Of(t.Text)})
		}
	}
	ways := []string{""}
	initial := false
	for _, w := range term {
		if w.shape != source.Mark {
			initial = w.isLetter()
		}
		var longer []string
		for _, way := range ways {
			switch {
			case w.fold() == "-":
				longer = append(longer, way)
			case w.fold() == ",", w.fold() == "." && initial:
				longer = append(longer, way, way+" "+w.fold())
			default:
				longer = append(longer, way+" "+w.fold())
			}
		}
		ways = longer
	}
	said := ""
	for _, w := range text {
		if w.fold() != "-" {
			said += " " + w.fold()
		}
	}
	return slices.Contains(ways, said) && naiveCase(t, onlyWords(term), onlyWords(text))
}

func onlyWords(list []naiveWord) []naiveWord {
	return slices.DeleteFunc(list, func(w naiveWord) bool { return w.shape == source.Mark })
}

func naiveCase(t *Term, term, text []naiveWord) bool {
	loud := len(term) > 1 && !slices.ContainsFunc(term, func(w naiveWord) bool {
		upper := w.shape == source.Upper || w.shape == source.Capital && w.isLetter()
		return w.shape.IsWord() && !upper
	}) && slices.IndexFunc(term, func(w naiveWord) bool { return w.shape.IsWord() }) >= 0
	for i, w := range term {
		exact := t.Type == Acronym || t.Type == Abbreviation || w.shape == source.Upper && !loud
		if w.shape.IsWord() && exact && source.Clean(w.text) != source.Clean(text[i].text) {
			return false
		}
	}
	if len(term) == 1 && (term[0].shape == source.Capital || term[0].shape == source.Mixed) {
		return text[0].shape != source.Lower
	}
	return true
}

func naiveRank(t *Term, said, before string) int {
	before = strings.TrimRightFunc(source.Clean(before+"|"), func(r rune) bool { return r == '|' || r == ' ' })
	last, _ := utf8.DecodeLastRuneInString(before)
	opens := before == "" || strings.ContainsRune(".!?…:\"“”„«'‘([{-–—•", last)
	r, size := utf8.DecodeRuneInString(said)
	rank := 0
	if t.Status == Preferred {
		rank = 1
	}
	switch {
	case said == source.Clean(t.Text):
		rank += 4
	case opens && string(unicode.ToLower(r))+said[size:] == source.Clean(t.Text):
		rank += 2
	}
	return rank
}

// naiveGroup makes one match of the terms with one span, the longest first, with
// the best term of each concept.
func naiveGroup(g *Glossary, hits []naiveHit) []Match {
	var matches []Match
	for len(hits) > 0 {
		span := hits[0].span
		for _, h := range hits {
			span.End = max(span.End, h.span.End)
		}
		match := Match{Span: span}
		for c := range g.Concepts {
			best := naiveHit{rank: -1}
			for _, h := range hits {
				if h.span == span && h.ref.Concept == &g.Concepts[c] && h.rank > best.rank {
					best = h
				}
			}
			if best.rank >= 0 {
				match.Terms = append(match.Terms, best.ref)
			}
		}
		matches = append(matches, match)
		hits = slices.DeleteFunc(hits, func(h naiveHit) bool { return h.span == span })
	}
	return matches
}

// naiveSettle takes the leftmost longest match, calls nested what is inside, drops
// what overlaps, and begins again with the rest.
func naiveSettle(all []Match) []Match {
	var kept []Match
	for len(all) > 0 {
		top := all[0]
		for _, m := range all {
			if m.Span.Start < top.Span.Start || m.Span.Start == top.Span.Start && m.Span.End > top.Span.End {
				top = m
			}
		}
		var rest []Match
		for _, m := range all {
			switch {
			case m.Span == top.Span:
				kept = append(kept, top)
			case top.Span.Contains(m.Span):
				m.Nested = true
				kept = append(kept, m)
			case m.Span.Start >= top.Span.End:
				rest = append(rest, m)
			}
		}
		all = rest
	}
	slices.SortStableFunc(kept, func(a, b Match) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	return kept
}

package pipeline

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dich/glossary"
	"dich/source"
)

// judgeNames compares the names: the glossary's terms, each for its concept, and runs
// of words with capitals.
func (e *comparison) judgeNames(matcher *glossary.Matcher) {
	old, now := e.old.names(e.now, matcher), e.now.names(e.old, matcher)
	oldLeft, nowLeft := e.old.touched(old), e.now.touched(now)
	if len(oldLeft)+len(nowLeft) == 0 {
		return
	}
	oldRest, nowRest := e.cancel(oldLeft, nowLeft, func(a, b signal) bool { return true })
	e.findAll(e.old, oldRest)
	e.findAll(e.now, nowRest)
	if len(oldRest)+len(nowRest) == 0 && e.exchanged(old, now) {
		e.findAll(e.old, oldLeft)
		e.findAll(e.now, nowLeft)
	}
}

// touched are the names of which the other version lacks a word.
func (v *version) touched(names []signal) []signal {
	var list []signal
	for _, s := range names {
		if v.changed(s.first, s.end) {
			list = append(list, s)
		}
	}
	return list
}

// names reads the names of a version, in order.
func (v *version) names(other *version, matcher *glossary.Matcher) []signal {
	taken := make([]bool, len(v.units))
	for _, s := range v.signals {
		for i := s.first; i < s.end; i++ {
			taken[i] = taken[i] || s.class == ClassDate || s.class == ClassNumber
		}
	}
	for _, s := range v.initials {
		for i := s.first; i < s.end; i++ {
			taken[i] = true
		}
	}
	list := v.terms(matcher, taken)
	for i := 0; i < len(v.units); {
		end := v.nameFrom(i, other, taken)
		if end > i {
			list = append(list, signal{sense{class: ClassName, what: v.fold(i, end), pole: 1}, i, end})
		}
		i = max(end, i+1)
	}
	slices.SortFunc(list, func(a, b signal) int { return a.first - b.first })
	return list
}

// terms are the glossary's names; their units are taken.
func (v *version) terms(matcher *glossary.Matcher, taken []bool) []signal {
	if matcher == nil {
		return nil
	}
	var list []signal
	for _, m := range matcher.Find(v.Plain, v.tokens) {
		if m.Nested {
			continue
		}
		first, end := v.unitsIn(m.Span)
		if end > first && !slices.Contains(taken[first:end], true) {
			list = append(list, signal{sense{class: ClassName, what: "=" + m.Terms[0].Concept.ID, pole: 1}, first, end})
			for i := first; i < end; i++ {
				taken[i] = true
			}
		}
	}
	return list
}

// unitsIn gives the units that touch a span of the text.
func (v *version) unitsIn(span source.Span) (first, end int) {
	for first < len(v.units) && v.units[first].End <= span.Start {
		first++
	}
	for end = first; end < len(v.units) && v.units[end].Start < span.End; end++ {
	}
	return first, end
}

// nameFrom gives the end of the run of words with capitals that begins at a place; the
// place itself if none does. Two words of a name have nothing or a dash between them. The
// name of an institution ends with a small word: Bộ Ngoại giao.
func (v *version) nameFrom(at int, other *version, taken []bool) int {
	if taken[at] || !v.isCapital(at) || v.startsSentence(at) && !v.isName(at, other) {
		return at
	}
	end := at + 1
	for end < len(v.units) && !taken[end] && (v.isCapital(end) || v.joinsName(end, taken)) {
		end++
	}
	if end < len(v.units) && !taken[end] && v.units[end].shape == source.Lower && v.units[end-1].shape == source.Capital &&
		v.is(at, institutions()) && !v.is(end, harmlessWords()) {
		end++
	}
	return end
}

// joinsName reports a dash, a stop or an apostrophe between two words of a name.
func (v *version) joinsName(at int, taken []bool) bool {
	next := at + 1
	return v.units[at].shape == source.Mark && strings.ContainsAny(v.word(at), "-–'’.") && v.tight(at-1) &&
		next < len(v.units) && v.isCapital(next) && !taken[next]
}

func (v *version) isCapital(i int) bool { return v.units[i].shape > source.Lower }

// startsSentence reports a word with nothing, or the end of a sentence, before it.
func (v *version) startsSentence(at int) bool {
	for i := at - 1; i >= 0; i-- {
		if v.isWord(i) {
			return false
		}
		if strings.Contains(".?!…:;\"“”‘’'«»-–—", v.word(i)) {
			return true
		}
	}
	return true
}

// isName tells a name from a word that has its capital because a sentence begins: the
// next word has one too, it is no Vietnamese syllable, a country, or has a capital
// inside the other version.
func (v *version) isName(at int, other *version) bool {
	shape := v.units[at].shape
	if shape != source.Capital || v.is(at, shortNames()) || v.isForeign(at) {
		return true
	}
	if at+1 < len(v.units) && v.isCapital(at+1) && !v.is(at, plainStarts()) {
		return true
	}
	return v.hasInside(at, v.units[at].key) || other.hasInside(-1, v.units[at].key)
}

// hasInside reports a word with a capital where no sentence begins.
func (v *version) hasInside(not int, key source.Key) bool {
	for i := range v.units {
		if i != not && v.units[i].key == key && v.isCapital(i) && !v.startsSentence(i) {
			return true
		}
	}
	return false
}

// isForeign reports a word that cannot be a Vietnamese syllable: it is long, or has a
// letter that Vietnamese lacks.
func (v *version) isForeign(at int) bool {
	word := v.word(at)
	return utf8.RuneCountInString(source.Compose(word)) > 7 || strings.ContainsAny(word, "fjwzFJWZ") ||
		endsForeign(strings.ToLower(word))
}

// endsForeign knows a syllable by its end: b, d, g, k, l, q, r, s, v, x end none, nor do
// two vowels with a consonant between them.
func endsForeign(word string) bool {
	if word == "" {
		return false
	}
	last := word[len(word)-1]
	if strings.IndexByte("bdklqrsvx", last) >= 0 || last == 'g' && !strings.HasSuffix(word, "ng") {
		return true
	}
	groups, in := 0, false
	for _, r := range word {
		vowel := !strings.ContainsRune("bcdđghklmnpqrstvx", r)
		if vowel && !in {
			groups++
		}
		in = vowel
	}
	return groups > 1 && !strings.HasPrefix(word, "gi") && !strings.HasPrefix(word, "qu")
}

// fold writes a name without what does not tell names apart.
func (v *version) fold(first, end int) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		if v.isWord(i) {
			b.WriteString(source.Fold(v.word(i)))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// exchanged reports the same names in another order, so that each may have the role of
// the other. They keep their roles where a list is in another order, with their own
// preposition, and where the voice of the verb changes with their order.
func (e *comparison) exchanged(old, now []signal) bool {
	a, b := e.old.roles(old), e.now.roles(now)
	for role, only := range a.fixed {
		if only && b.fixed[role] {
			a.drop(role)
			b.drop(role)
		}
	}
	if slices.Equal(a.order, b.order) {
		return false
	}
	return e.old.passives()%2 == e.now.passives()%2
}

// roles are the names of a version in order, and those with a preposition of their own.
type roles struct {
	order []string
	from  []string        // the role of each, with its preposition; empty without
	fixed map[string]bool // whether a role is the only one with its preposition
}

func (r *roles) drop(role string) {
	for i, s := range r.from {
		if s == role {
			r.from, r.order = slices.Delete(r.from, i, i+1), slices.Delete(r.order, i, i+1)
			return
		}
	}
}

func (v *version) roles(names []signal) roles {
	r := roles{fixed: map[string]bool{}}
	with := map[source.Key]string{} // the role of a preposition
	for i := 0; i < len(names); i++ {
		first := i
		list := []string{names[i].what}
		for i+1 < len(names) && v.joined(names[i], names[i+1]) {
			i++
			list = append(list, names[i].what)
		}
		slices.Sort(list)
		role := ""
		if at := names[first].first - 1; v.is(at, prepositions()) {
			role = v.word(at) + " " + strings.Join(list, "|")
			first, met := with[v.units[at].key]
			r.fixed[role] = !met
			if met {
				r.fixed[first] = false
			}
			with[v.units[at].key] = role
		}
		r.order = append(r.order, strings.Join(list, "|"))
		r.from = append(r.from, role)
	}
	return r
}

// joined reports two names of one list: A, B và C.
func (v *version) joined(a, b signal) bool {
	return b.first == a.end+1 && (v.is(a.end, conjunctions()) || v.word(a.end) == ",")
}

func (v *version) passives() int {
	n := 0
	for i := range v.units {
		if v.is(i, passiveWords()) {
			n++
		}
	}
	return n
}

var (
	institutions = sync.OnceValue(func() keySet {
		return words("bộ ủy hội liên tổ quốc đảng tòa viện cục sở ban trường đại ngân tập công hiệp cộng mặt tổng nhà thành văn")
	})
	shortNames = sync.OnceValue(func() keySet {
		return words("nga mỹ anh pháp đức ý nhật hàn lào séc úc bỉ ấn thái áo iran iraq cuba canada israel ukraine huế vinh")
	})
	plainStarts = sync.OnceValue(func() keySet {
		return words("ông bà anh chị cô chú ngài ở tại theo và với nhưng khi nếu từ do vì trong ngoài trên dưới sau trước gần cả chỉ hãng quân người đội nhóm tàu xe nước tỉnh đảo sông núi không chưa để cho về hai ba bốn các những một như dù là có được bị nhiều mọi mỗi hôm năm đến trừ")
	})
	prepositions = sync.OnceValue(func() keySet {
		return words("theo tại ở từ đến với cho về trong sang của bởi do qua")
	})
	conjunctions = sync.OnceValue(func() keySet { return words("và hoặc hay cùng lẫn") })
	passiveWords = sync.OnceValue(func() keySet { return words("bị được bởi do") })
)

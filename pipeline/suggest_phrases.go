package pipeline

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"

	"dich/source"
)

const (
	longestPhrase = 8 // syllables of a name
	longestCommon = 5 // syllables of a phrase without capitals
	leastNames    = 2 // places
	leastCommon   = 3
)

// A gram is a run of syllables that comes back, by the hash of its keys.
type gram uint64

// extend makes the gram of one syllable more.
func (g gram) extend(t source.Token) gram {
	return (g ^ gram(t.Key)) * 0x9E3779B97F4A7C15
}

// phrases gives the names and the phrases that come back, with what they weigh.
func (s *suggester) phrases() []*candidate {
	grams := s.frequent()
	neighbours := s.neighboursOf(grams)
	found := map[gram]*candidate{}
	var list []*candidate
	s.eachGram(func(n int, words []source.Token, g gram) {
		if grams[g] < leastNames || !s.stands(n, words) {
			return
		}
		c := found[g]
		if c == nil {
			c = &candidate{kind: CandidatePhrase, words: len(words), at: n}
			found[g] = c
			if neighbours[g].varied() {
				list = append(list, c)
			}
		}
		if s.isName(n, words) {
			c.names++
		}
		c.places = append(c.places, candidatePlace{n, source.Span{Start: words[0].Span.Start, End: words[len(words)-1].Span.End}})
	})
	list = slices.DeleteFunc(list, func(c *candidate) bool {
		if 2*c.names > len(c.places) {
			c.kind = CandidateName
		}
		return !c.often()
	})
	s.weigh(list)
	return slices.DeleteFunc(list, func(c *candidate) bool { return c.weight < leastNames })
}

func (c *candidate) often() bool {
	if c.kind == CandidateName {
		return len(c.places) >= leastNames
	}
	return len(c.places) >= leastCommon && c.words <= longestCommon
}

// frequent counts all runs of up to longestPhrase syllables that come back. A run is
// counted only if its beginning comes back as well, so that the work stays linear.
func (s *suggester) frequent() map[gram]int {
	all := map[gram]int{}
	for length := 1; length <= longestPhrase; length++ {
		level := map[gram]int{}
		s.eachRun(func(_ int, run []source.Token) {
			for first := 0; first+length <= len(run); first++ {
				var g, before gram
				for _, t := range run[first : first+length] {
					before, g = g, g.extend(t)
				}
				if length == 1 || all[before] >= leastNames {
					level[g]++
				}
			}
		})
		for g, n := range level {
			if n >= leastNames {
				all[g] = n
			}
		}
	}
	return all
}

// eachRun gives the stretches of syllables without known terms and without marks, but
// for the dash in Á-Âu. The run is valid until the next.
func (s *suggester) eachRun(yield func(passage int, run []source.Token)) {
	var run []source.Token
	for n := range s.passages {
		passage := &s.passages[n]
		for i, t := range passage.tokens {
			switch {
			case t.Shape.IsWord() && !passage.knows(t.Span):
				run = append(run, t)
			case len(run) > 0 && !passage.joins(i):
				yield(n, run)
				run = run[:0]
			}
		}
		if len(run) > 0 {
			yield(n, run)
			run = run[:0]
		}
	}
}

// joins reports a dash between two words without blanks.
func (p *passageTerms) joins(i int) bool {
	t := p.tokens[i]
	return t.Shape == source.Mark && t.Span.Of(p.text) == "-" && i > 0 && i+1 < len(p.tokens) &&
		p.tokens[i-1].Span.End == t.Span.Start && p.tokens[i+1].Span.Start == t.Span.End
}

func (s *suggester) eachGram(yield func(passage int, words []source.Token, g gram)) {
	s.eachRun(func(n int, run []source.Token) {
		for first := range run {
			var g gram
			for last := first; last < len(run) && last < first+longestPhrase; last++ {
				g = g.extend(run[last])
				yield(n, run[first:last+1], g)
			}
		}
	})
}

// neighbours are what stands before and behind a gram. The edges of a run are all
// different, and so are function words: they go with anything.
type neighbours struct{ before, behind map[source.Key]bool }

func (n *neighbours) varied() bool { return n != nil && len(n.before) > 1 && len(n.behind) > 1 }

func (s *suggester) neighboursOf(grams map[gram]int) map[gram]*neighbours {
	all := map[gram]*neighbours{}
	edge := source.Key(0)
	s.eachRun(func(_ int, run []source.Token) {
		for first := range run {
			var g gram
			for last := first; last < len(run) && last < first+longestPhrase; last++ {
				if g = g.extend(run[last]); grams[g] == 0 {
					break
				}
				n := all[g]
				if n == nil {
					n = &neighbours{map[source.Key]bool{}, map[source.Key]bool{}}
					all[g] = n
				}
				before, behind := edge+1, edge+2
				edge += 2
				if first > 0 && !functionKeys()[run[first-1].Key] {
					before = run[first-1].Key
				}
				if last+1 < len(run) && !functionKeys()[run[last+1].Key] {
					behind = run[last+1].Key
				}
				n.before[before], n.behind[behind] = true, true
			}
		}
	})
	return all
}

// stands reports that words may be a term: neither end is a function word, and a single
// one is no syllable of Vietnamese.
func (s *suggester) stands(n int, words []source.Token) bool {
	if len(words) == 1 && (words[0].Shape == source.Lower || !isForeign(words[0].Span.Of(s.passages[n].text))) {
		return false
	}
	return !functionKeys()[words[0].Key] && !functionKeys()[words[len(words)-1].Key]
}

// isForeign reports a word of several syllables: a syllable of Vietnamese has its vowels
// together.
func isForeign(word string) bool {
	groups, in := 0, false
	for _, r := range source.Fold(word) {
		switch {
		case strings.ContainsRune("aeiouy", r):
			if !in {
				groups++
			}
			in = true
		case unicode.IsLetter(r):
			in = false
		}
	}
	return groups > 1
}

// isName reports words that begin with a capital which no sentence's beginning explains,
// or have another capital.
func (s *suggester) isName(n int, words []source.Token) bool {
	first := words[0]
	if first.Shape == source.Lower {
		return false
	}
	if first.Span != s.passages[n].tokens[0].Span {
		return true
	}
	return slices.ContainsFunc(words[1:], func(t source.Token) bool { return t.Shape != source.Lower })
}

// weigh gives each candidate its C-value without the factor of its length: its places
// less the mean of the longer candidates that it is part of.
func (s *suggester) weigh(list []*candidate) {
	in := map[int][]*candidate{} // by passage
	for _, c := range list {
		for _, place := range c.places {
			if list := in[place.passage]; len(list) == 0 || list[len(list)-1] != c {
				in[place.passage] = append(list, c)
			}
		}
	}
	for _, c := range list {
		longer := map[*candidate]bool{}
		for _, place := range c.places {
			for _, other := range in[place.passage] {
				if other.words > c.words && other.covers(place) {
					longer[other] = true
				}
			}
		}
		sum := 0
		for other := range longer {
			sum += len(other.places)
		}
		c.weight = float64(len(c.places)) - float64(sum)/float64(max(1, len(longer)))
	}
}

// covers reports a place of the candidate that a span lies in.
func (c *candidate) covers(place candidatePlace) bool {
	i := sort.Search(len(c.places), func(i int) bool {
		p := c.places[i]
		return p.passage > place.passage || p.passage == place.passage && p.span.End >= place.span.End
	})
	return i < len(c.places) && c.places[i].passage == place.passage && c.places[i].span.Contains(place.span)
}

// functionKeys are the words that begin and end no term.
var functionKeys = sync.OnceValue(func() map[source.Key]bool {
	keys := map[source.Key]bool{}
	for w := range wordSet(functionWords) {
		keys[source.FoldKey(w)] = true
	}
	return keys
})

const functionWords = `và của là các những được bị với cho trong trên dưới tại từ để khi đã sẽ đang này đó kia có
không chưa về theo như một hai ba bốn năm mà thì nhưng hay hoặc nên vì do bởi ra vào lên xuống đến tới qua lại cũng vẫn còn
rất quá hơn nhất nhiều ít mọi mỗi từng cả chỉ đều ông bà anh chị em họ tôi chúng ta nó người sau trước giữa ngoài cùng ở
rằng nếu tuy dù phải cần hãy đi làm thấy nói biết gì ai đâu sao thế vậy ấy nào bao mấy lúc ngày tháng hôm nay mai`

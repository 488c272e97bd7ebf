package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/source"
)

const (
	longestRendering = 6   // words of a translation, characters of a Chinese one
	leastDice        = 0.5 // how well candidate and translation must go together
)

// A rendered is what the translations of a candidate's segments have.
type rendered struct {
	runs *tally
	with int // how many there are
	kept int // how many have the candidate as it is
}

// render finds what a language calls each candidate: what stands in the translations of
// its segments and hardly elsewhere (by Dice's coefficient), else the candidate itself
// where it is taken over as it is. stands has the segments of each.
func (s *suggester) render(list []Candidate, stands []map[source.ID]bool, target language.Tag) {
	in := make([]rendered, len(list))
	everywhere := map[string]int{} // in how many translations a run of words stands
	for i := range in {
		in[i].runs = newTally()
	}
	for id, text := range s.translated(target) {
		for i := range list {
			if stands[i][id] {
				in[i].add(text, list[i].Text)
			}
		}
	}
	for i := range in {
		for _, run := range in[i].runs.order {
			everywhere[run] = 0
		}
	}
	for _, text := range s.translated(target) {
		for run := range runsOf(text) {
			if _, wanted := everywhere[run]; wanted {
				everywhere[run]++
			}
		}
	}
	for i := range list {
		if text, count := in[i].best(list[i].Text, everywhere); count > 0 {
			list[i].Translations = append(list[i].Translations, Rendering{target, text, count})
		}
	}
}

// translated gives the finished translations into a language.
func (s *suggester) translated(target language.Tag) func(yield func(source.ID, string) bool) {
	return func(yield func(source.ID, string) bool) {
		for _, doc := range s.project.Documents {
			cat := s.project.Catalogs[target][doc.Path]
			if cat == nil {
				continue
			}
			for i := range cat.Messages {
				m := &cat.Messages[i]
				if m.Merged() || !m.Usable() {
					continue
				}
				if !yield(m.ID, plainOf(doc.Path, m.Target[source.Other])) {
					return
				}
			}
		}
	}
}

func (r *rendered) add(translation, text string) {
	r.with++
	if strings.Contains(source.Clean(translation), text) {
		r.kept++
	}
	for run := range runsOf(translation) {
		r.runs.add(run)
	}
}

// best is the run that goes best with a candidate, of several the longest, and how often
// it does. Once is no evidence.
func (r *rendered) best(text string, everywhere map[string]int) (string, int) {
	if r.kept > 0 && r.kept == r.with {
		return text, r.kept
	}
	best, most := "", leastDice
	for _, run := range slices.Sorted(slices.Values(r.runs.order)) {
		count := r.runs.count[run]
		dice := 2 * float64(count) / float64(r.with+everywhere[run])
		if count > 1 && (dice > most || dice == most && len(run) > len(best)) {
			best, most = run, dice
		}
	}
	return best, r.runs.count[best]
}

// runsOf gives the runs of words in a text, each once.
func runsOf(text string) map[string]bool {
	runs := map[string]bool{}
	tokens := source.Tokens(text)
	for first := range tokens {
		for last := first; last < len(tokens) && last < first+longestRendering && tokens[last].Shape.IsWord(); last++ {
			runs[source.Clean(text[tokens[first].Span.Start:tokens[last].Span.End])] = true
		}
	}
	return runs
}

package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/bitext"
	"dich/source"
)

// A placed sentence is one of the gold, where it stands in its text.
type placed struct {
	id   int
	span source.Span
}

// A half is a text that was put together of gold sentences, as paragraphs, and what our
// rules cut it into.
type half struct {
	paragraphs []string
	gold       [][]placed // by paragraph
	locale     language.Tag
	cut        []bitext.Sentence
	ids        [][]int // of the gold sentences that a cut one has bytes of
}

// alignment measures how well translations that were made elsewhere are paired with their
// text: documents put together again, of whose translation some sentences are merged, left
// out or swapped.
func alignment(data string) error {
	columns, err := readParallel(data)
	if err != nil {
		return err
	}
	fmt.Println("\nAdopted translations: precision and recall of the pairs with a score from 0.7, and of length alone")
	for _, name := range columns.names[2:] {
		var ours, plain tally
		for seed := range uint64(3) {
			r := rand.New(rand.NewPCG(seed, 1))
			for _, rows := range columns.documents {
				from, to := columns.halves(rows, name, r)
				ours.count(bitext.Align(from.text(), to.text(), nil), from, to)
				plain.count(galeChurch(from.cut, to.cut), from, to)
			}
		}
		fmt.Printf("  %-8s ours %s   length alone %s\n", name, ours, plain)
	}
	return nil
}

// parallel is the columns of the parallel news.
type parallel struct {
	names     []string
	documents [][][]string // rows by document
}

func readParallel(data string) (parallel, error) {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return parallel{}, err
	}
	var p parallel
	last := ""
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		row := strings.Split(line, "\t")
		switch {
		case i == 0:
			p.names = row
			continue
		case row[0] != last:
			p.documents = append(p.documents, nil)
		}
		last = row[0]
		p.documents[len(p.documents)-1] = append(p.documents[len(p.documents)-1], row)
	}
	return p, nil
}

// halves makes a document and its translation, with what a translator may have done to it.
func (p *parallel) halves(rows [][]string, name string, r *rand.Rand) (from, to *half) {
	column := slices.Index(p.names, name)
	from, to = &half{}, &half{}
	for start := 0; start < len(rows); {
		end := start + 1
		for most := start + 1 + r.IntN(4); end < min(len(rows), most) && endsSentence(rows[end-1][1]); {
			end++
		}
		var ids []int
		for i := start; i < end; i++ {
			ids = append(ids, i)
		}
		from.paragraph(ids, func(i int) string { return rows[i][1] }, " ", nil)
		kept := slices.DeleteFunc(slices.Clone(ids), func(int) bool { return r.IntN(100) < 4 })
		swapped := len(kept) > 1 && r.IntN(100) < 8
		if swapped {
			i := r.IntN(len(kept) - 1)
			kept[i], kept[i+1] = kept[i+1], kept[i]
		}
		blank := " "
		if name == "zh-Hans" {
			blank = ""
		}
		to.paragraph(kept, func(i int) string { return rows[i][column] }, blank, func() bool { return !swapped && r.IntN(100) < 8 })
		start = end
	}
	from.cutIn(language.Vietnamese)
	to.cutIn(language.MustParse(name))
	return from, to
}

// endsSentence reports that a sentence is no headline, which stands alone.
func endsSentence(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, "\"'”’»)"), ".") || strings.ContainsAny(text[len(text)-1:], "!?")
}

// paragraph adds one; merge says whether a sentence runs on into the next.
func (h *half) paragraph(ids []int, text func(int) string, blank string, merge func() bool) {
	if len(ids) == 0 {
		return
	}
	var b strings.Builder
	var gold []placed
	for n, id := range ids {
		sentence := text(id)
		if n+1 < len(ids) && merge != nil && merge() {
			sentence = strings.TrimRight(sentence, ".。։") + ","
		}
		if n > 0 {
			b.WriteString(blank)
		}
		start := b.Len()
		b.WriteString(sentence)
		gold = append(gold, placed{id, source.Span{Start: start, End: b.Len()}})
	}
	h.paragraphs, h.gold = append(h.paragraphs, b.String()), append(h.gold, gold)
}

func (h *half) cutIn(locale language.Tag) {
	h.locale = locale
	rules := source.RulesFor(locale)
	for block, text := range h.paragraphs {
		for _, span := range rules.Cut(text) {
			var ids []int
			for _, g := range h.gold[block] {
				both := source.Span{Start: max(g.span.Start, span.Start), End: min(g.span.End, span.End)}
				if !both.Empty() && source.Syllables(both.Of(text)) > 0 { // a lone quotation mark is no sentence
					ids = append(ids, g.id)
				}
			}
			h.cut = append(h.cut, bitext.Sentence{Text: span.Of(text), Block: block})
			h.ids = append(h.ids, ids)
		}
	}
}

func (h *half) text() bitext.Text { return bitext.Text{Locale: h.locale, Sentences: h.cut} }

// idsOf gives the gold sentences of a range, in order.
func (h *half) idsOf(r bitext.Range) []int {
	var ids []int
	for i := r.Start; i < r.End; i++ {
		ids = append(ids, h.ids[i]...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// A tally counts pairs, and the gold sentences that could be paired.
type tally struct{ right, said, found, there int }

const leastScore = 0.7

func (t *tally) count(beads []bitext.Bead, from, to *half) {
	left := map[int]bool{}
	for _, ids := range to.ids {
		for _, id := range ids {
			left[id] = true
		}
	}
	t.there += len(left)
	for _, b := range beads {
		if b.Score < leastScore || b.From.Len() == 0 || b.To.Len() == 0 {
			continue
		}
		t.said++
		if ids := from.idsOf(b.From); slices.Equal(ids, to.idsOf(b.To)) {
			t.right++
			for _, id := range ids {
				if left[id] {
					t.found++
				}
				delete(left, id)
			}
		}
	}
}

func (t tally) String() string {
	return fmt.Sprintf("%6.2f / %6.2f", 100*float64(t.right)/float64(max(1, t.said)), 100*float64(t.found)/float64(max(1, t.there)))
}

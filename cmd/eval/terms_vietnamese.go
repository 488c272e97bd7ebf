package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"dich/glossary"
	"dich/source"
)

// A goldTerm is a place where a term of the project's glossary stands, as a reader
// judged it. What may be called a term and may not is unsure: it counts for nothing.
type goldTerm struct {
	span    source.Span // bytes of the line
	concept string
	unsure  bool
}

// goldLines are the terms of each line, in order; none inside another.
type goldLines map[int][]goldTerm

// termsInVietnamese prints how well the terms of the project's glossary are found in
// the article, in each respelling of it, and in the news.
func termsInVietnamese(data string) error {
	gloss, err := projectGlossary()
	if err != nil {
		return err
	}
	m := glossary.NewMatcher(gloss, language.Vietnamese)
	fmt.Println("\nterms of the project's glossary in Vietnamese (gold of our own)   P      R      of")
	if err := termsInArticle(data, m); err != nil {
		return err
	}
	return termsInVietnameseNews(data, m)
}

func termsInArticle(data string, m *glossary.Matcher) error {
	text, err := readFile(data, "article", "kazakhstan-foreign-policy.txt")
	if err != nil {
		return err
	}
	lines := strings.Split(text, "\n")
	gold, err := goldOfArticle(lines)
	if err != nil {
		return err
	}
	for _, way := range respellings {
		var score termScore
		for i, line := range lines {
			written, places := respell(line, way.of)
			score.add(way.name, i+1, written, moved(gold[i+1], places), m)
		}
		fmt.Printf("%-62s %s\n", way.name, score)
	}
	return nil
}

func termsInVietnameseNews(data string, m *glossary.Matcher) error {
	text, err := readFile(data, "parallel", "news.tsv")
	if err != nil {
		return err
	}
	rows := table(text)
	vietnamese := slices.Index(rows[0], "vi")
	gold, err := goldOfNews()
	if err != nil {
		return err
	}
	var score termScore
	for i, row := range rows[1:] {
		if own := gold[i+1]; len(own) > 0 && own[len(own)-1].span.End > len(row[vietnamese]) {
			return fmt.Errorf("news.tsv: line %d is shorter than its terms", i+1)
		}
		score.add("news", i+1, row[vietnamese], gold[i+1], m)
	}
	fmt.Printf("%-62s %s\n", "news (tuning data)", score)
	return nil
}

// goldOfArticle reads line, text and concept of each term, in order.
func goldOfArticle(lines []string) (goldLines, error) {
	rows, err := ownTable("article.tsv")
	gold := goldLines{}
	for _, row := range rows {
		n, _ := strconv.Atoi(row[0])
		if n < 1 || n > len(lines) {
			return nil, fmt.Errorf("article.tsv: no line %q", row[0])
		}
		from := 0
		if before := gold[n]; len(before) > 0 {
			from = before[len(before)-1].span.End
		}
		at := strings.Index(lines[n-1][from:], row[1])
		if at < 0 {
			return nil, fmt.Errorf("article.tsv: line %d: no %q", n, row[1])
		}
		start := from + at
		gold[n] = append(gold[n], goldTerm{span: source.Span{Start: start, End: start + len(row[1])}, concept: row[2]})
	}
	return gold, err
}

// goldOfNews reads line, start, end and concept of each term; a question mark before
// the concept says that it is unsure.
func goldOfNews() (goldLines, error) {
	rows, err := ownTable("news.tsv")
	gold := goldLines{}
	for _, row := range rows {
		var numbers [3]int
		for i := range numbers {
			if numbers[i], err = strconv.Atoi(row[i]); err != nil {
				return nil, fmt.Errorf("news.tsv: %w", err)
			}
		}
		concept, unsure := strings.CutPrefix(row[3], "?")
		span := source.Span{Start: numbers[1], End: numbers[2]}
		gold[numbers[0]] = append(gold[numbers[0]], goldTerm{span, concept, unsure})
	}
	return gold, err
}

// moved gives the terms where they stand in a respelled line.
func moved(terms []goldTerm, places []int) []goldTerm {
	var list []goldTerm
	for _, t := range terms {
		t.span = source.Span{Start: places[t.span.Start], End: places[t.span.End]}
		list = append(list, t)
	}
	return list
}

// termScore counts terms with their exact spans.
type termScore struct{ right, wrong, missed int }

func (s *termScore) add(where string, line int, text string, gold []goldTerm, m *glossary.Matcher) {
	rest := slices.Clone(gold)
	for _, match := range m.Find(text, source.Tokens(text)) {
		if match.Nested {
			continue
		}
		at := slices.IndexFunc(rest, func(t goldTerm) bool { return t.span == match.Span && hasConcept(match, t.concept) })
		if at >= 0 {
			s.right += count(!rest[at].unsure)
			rest = slices.Delete(rest, at, at+1)
			continue
		}
		s.wrong++
		failure("%s %d: is no term: %s (%s)", where, line, match.Span.Of(text), concepts(match))
	}
	for _, t := range rest {
		if !t.unsure {
			s.missed++
			failure("%s %d: not found: %s (%s)", where, line, t.span.Of(text), t.concept)
		}
	}
}

func hasConcept(m glossary.Match, id string) bool {
	return slices.ContainsFunc(m.Terms, func(r glossary.TermRef) bool { return r.Concept.ID == id })
}

func (s termScore) String() string {
	return fmt.Sprintf("%6.2f %6.2f  %d", ratio(s.right, s.right+s.wrong), ratio(s.right, s.right+s.missed), s.right+s.missed)
}

package pipeline

import (
	"fmt"
	"strconv"
	"strings"

	"dich/locales"
)

// formatSequence writes the order of entries, numbered from 0, as numbers from 1
// with ranges: "1-3 2 4-98". It is empty where each entry occurs once, in order.
func formatSequence(sequence []int) string {
	var parts []string
	for i := 0; i < len(sequence); {
		end := i + 1
		for end < len(sequence) && sequence[end] == sequence[end-1]+1 {
			end++
		}
		first, last := sequence[i]+1, sequence[end-1]+1
		if first == last {
			parts = append(parts, strconv.Itoa(first))
		} else {
			parts = append(parts, fmt.Sprintf("%d-%d", first, last))
		}
		i = end
	}
	if len(parts) == 0 || len(parts) == 1 && sequence[0] == 0 {
		return ""
	}
	return strings.Join(parts, " ")
}

// parseSequence is the inverse of formatSequence for n entries; false if s does not
// name each of them.
func parseSequence(s string, n int) ([]int, bool) {
	if s == "" {
		s = fmt.Sprintf("1-%d", n)
	}
	var sequence []int
	seen := make([]bool, n)
	for part := range strings.FieldsSeq(s) {
		from, to, isRange := strings.Cut(part, "-")
		if !isRange {
			to = from
		}
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || first < 1 || last > n || last < first {
			return nil, false
		}
		for i := first - 1; i < last; i++ {
			sequence = append(sequence, i)
			seen[i] = true
		}
	}
	for _, ok := range seen {
		if !ok {
			return nil, false
		}
	}
	return sequence, n > 0
}

// Occurrences gives the messages of a template in the order of the document it was
// made from, repeats included. A template whose sequence was lost or does not fit
// gives each message once.
func Occurrences(template *locales.Catalog) []*locales.Message {
	list := inSequence(template, len(template.Messages), func(i int) bool { return template.Messages[i].Obsolete })
	occurrences := make([]*locales.Message, len(list))
	for i, n := range list {
		occurrences[i] = &template.Messages[n]
	}
	return occurrences
}

// outlineOccurrences is [Occurrences] for a template by its outline: it gives their numbers.
func outlineOccurrences(template *locales.Outline) []int32 {
	return inSequence(&template.Frame, len(template.Entries), func(i int) bool { return template.Entries[i].Is(locales.IsObsolete) })
}

func inSequence(template *locales.Catalog, count int, obsolete func(i int) bool) []int32 {
	active := make([]int32, 0, count)
	for i := range count {
		if !obsolete(i) {
			active = append(active, int32(i))
		}
	}
	field, _ := template.Field(SequenceField)
	sequence, ok := parseSequence(field, len(active))
	if !ok {
		return active
	}
	occurrences := make([]int32, len(sequence))
	for i, n := range sequence {
		occurrences[i] = active[n]
	}
	return occurrences
}

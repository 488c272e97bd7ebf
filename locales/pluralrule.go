package locales

import (
	"slices"
	"strconv"
	"strings"

	"dich/source"
)

// A pluralRule says when a number is in a category: when all relations of one of its
// alternatives hold. The syntax is that of UTS #35 part 3, Plural Rules Syntax, such as
//
//	few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f != 0
type pluralRule struct {
	category source.PluralCategory
	any      [][]relation
}

// A relation compares an operand of a number, or its rest after a division, with whole
// numbers.
type relation struct {
	operand byte   // n, i, v, w, f, t or e
	modulus uint64 // 0 for none
	not     bool
	ranges  []numberRange
}

// A numberRange is the numbers first to last.
type numberRange struct{ first, last uint64 }

// parsePluralRule reads a rule of the table, which is made by a program.
func parsePluralRule(text string) pluralRule {
	name, condition, _ := strings.Cut(text, ": ")
	category, _ := source.ParsePluralCategory(name)
	r := pluralRule{category: category}
	for alternative := range strings.SplitSeq(condition, " or ") {
		var all []relation
		for text := range strings.SplitSeq(alternative, " and ") {
			all = append(all, parseRelation(text))
		}
		r.any = append(r.any, all)
	}
	return r
}

func parseRelation(text string) relation {
	left, right, not := strings.Cut(text, "!=")
	if !not {
		left, right, _ = strings.Cut(text, "=")
	}
	operand, modulus, _ := strings.Cut(left, "%")
	r := relation{operand: operand[0], modulus: parseCount(modulus), not: not}
	for part := range strings.SplitSeq(right, ",") {
		first, last, more := strings.Cut(part, "..")
		if !more {
			last = first
		}
		r.add(numberRange{parseCount(first), parseCount(last)})
	}
	return r
}

// add adds numbers, to the last range if they follow it.
func (r *relation) add(numbers numberRange) {
	if last := len(r.ranges) - 1; last >= 0 && r.ranges[last].last+1 == numbers.first {
		r.ranges[last].last = numbers.last
		return
	}
	r.ranges = append(r.ranges, numbers)
}

// parseCount gives 0 for an empty text.
func parseCount(text string) uint64 {
	n, _ := strconv.ParseUint(strings.TrimSpace(text), 10, 64)
	return n
}

func (r *pluralRule) holds(n Operand) bool {
	return slices.ContainsFunc(r.any, func(all []relation) bool {
		return !slices.ContainsFunc(all, func(rel relation) bool { return !rel.holds(n) })
	})
}

// holds compares; a number with a fraction is equal to none.
func (r *relation) holds(n Operand) bool {
	value := n.value(r.operand)
	if r.modulus != 0 {
		value %= r.modulus
	}
	in := slices.ContainsFunc(r.ranges, func(o numberRange) bool { return o.first <= value && value <= o.last })
	whole := r.operand != 'n' || n.whole()
	return (in && whole) != r.not
}

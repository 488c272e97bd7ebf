package srx

import (
	"slices"
	"sort"
	"sync"
	"unicode"
)

// A set is some characters: ranges in order that neither overlap nor touch.
type set []runeRange

type runeRange struct{ lo, hi rune }

// has reports whether a character is in the set.
func (s set) has(r rune) bool {
	i := sort.Search(len(s), func(i int) bool { return s[i].hi >= r })
	return i < len(s) && s[i].lo <= r
}

// merged makes a set of ranges in any order.
func merged(ranges []runeRange) set {
	ranges = slices.Clone(ranges)
	slices.SortFunc(ranges, func(a, b runeRange) int { return int(a.lo) - int(b.lo) })
	var s set
	for _, r := range ranges {
		if n := len(s); n > 0 && r.lo <= s[n-1].hi+1 {
			s[n-1].hi = max(s[n-1].hi, r.hi)
		} else {
			s = append(s, r)
		}
	}
	return s
}

func (s set) or(o set) set { return merged(slices.Concat(s, o)) }

func (s set) and(o set) set { return s.not().or(o.not()).not() }

// not gives all characters that are not in the set.
func (s set) not() set {
	var rest set
	next := rune(0)
	for _, r := range s {
		if r.lo > next {
			rest = append(rest, runeRange{next, r.lo - 1})
		}
		next = r.hi + 1
	}
	if next <= unicode.MaxRune {
		rest = append(rest, runeRange{next, unicode.MaxRune})
	}
	return rest
}

// anyCase adds the other cases of the characters in the set.
func (s set) anyCase() set {
	var more []runeRange
	for _, r := range withCase() {
		if s.has(r) {
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				more = append(more, runeRange{other, other})
			}
		}
	}
	return s.or(more)
}

// withCase lists all characters that have another case.
var withCase = sync.OnceValue(func() []rune {
	var list []rune
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.SimpleFold(r) != r {
			list = append(list, r)
		}
	}
	return list
})

func single(r rune) set { return set{{r, r}} }

func characters(list string) set {
	var ranges []runeRange
	for _, r := range list {
		ranges = append(ranges, runeRange{r, r})
	}
	return merged(ranges)
}

// ofTables makes a set of Unicode tables.
func ofTables(tables ...*unicode.RangeTable) set {
	var ranges []runeRange
	add := func(lo, hi, stride rune) {
		if stride == 1 {
			ranges = append(ranges, runeRange{lo, hi})
			return
		}
		for r := lo; r <= hi; r += stride {
			ranges = append(ranges, runeRange{r, r})
		}
	}
	for _, t := range tables {
		for _, r := range t.R16 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range t.R32 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	return merged(ranges)
}

package po

import (
	"slices"

	"dich/locales"
	"dich/source"
)

// slots says for each msgstr[N] of a plural entry which CLDR categories it
// speaks for: those whose counts Plural-Forms sends there. The last one is the
// slot's own: the others take its text and have one of their own only in a mark.
//
// Each slot has a category, so that no text of a file is lost: where a Plural-Forms
// tells more forms apart than the language has categories, those are others of CLDR's.
type slots [][]source.PluralCategory

// singular is for entries without msgid_plural.
var singular = slots{{source.Other}}

// A fit says how the slots of a Plural-Forms go with the categories of a language.
type fit uint8

const (
	fits      fit = iota // each category has all its counts in one slot
	finer                // a category has several slots, which no other has
	differs              // slots and categories divide the counts otherwise
	unfit                // there are more slots than categories of CLDR to name them by
	malformed            // the field cannot be read
)

// newSlots lays a formula over the rules of a language. A category goes where most of
// its counts go.
//
// Zero alone may be elsewhere than CLDR has it: many headers send it to another form
// (hy with n != 1), and the forms are the same. A slot that no count takes belongs to a
// category that has no whole numbers (ru with nplurals=4: fractions).
func newSlots(f formula, p locales.Plurals) (slots, fit) {
	if f.count > len(source.PluralCategories) {
		return nil, unfit
	}
	t := tallyCounts(f, p)
	s := make(slots, f.count)
	var free []source.PluralCategory
	for _, c := range p.Categories {
		if i, ok := t.slotOf(c); ok {
			s[i] = append(s[i], c)
		} else {
			free = append(free, c)
		}
	}
	t.giveZero(s)
	how := t.fit(s)
	for i := range s {
		switch {
		case len(s[i]) > 0:
		case !t.taken(i) && len(free) > 0:
			s[i], free = free[:1], free[1:]
		default:
			c, ok := t.spare(i, s, p.Categories)
			if !ok {
				return nil, unfit
			}
			s[i] = []source.PluralCategory{c}
			how = max(how, finer)
		}
	}
	return s, how
}

// A tally says which categories the counts that take a slot have.
type tally struct {
	counts [][len(source.PluralCategories)]int // by slot; zero is not counted
	first  []uint64                            // the smallest count that takes a slot; zero only if no other does
	zero   struct {
		slot     int
		category source.PluralCategory
	}
}

const noCount = ^uint64(0)

func tallyCounts(f formula, p locales.Plurals) *tally {
	t := &tally{
		counts: make([][len(source.PluralCategories)]int, f.count),
		first:  slices.Repeat([]uint64{noCount}, f.count),
	}
	for _, n := range sampleCounts {
		c := p.Of(locales.Integer(n))
		i, _ := f.form.eval(n)
		if t.first[i] == noCount {
			t.first[i] = n
		}
		if n == 0 {
			t.zero.slot, t.zero.category = int(i), c
		} else {
			t.counts[i][c]++
		}
	}
	return t
}

// taken reports a slot that some count takes.
func (t *tally) taken(slot int) bool { return t.first[slot] != noCount }

// slotOf gives the slot that most of a category's counts take, the last one of several;
// a category that has only zero goes with it.
func (t *tally) slotOf(c source.PluralCategory) (slot int, some bool) {
	most := 0
	for i := range t.counts {
		if n := t.counts[i][c]; n > 0 && n >= most {
			slot, most = i, n
		}
	}
	if most == 0 && t.zero.category == c {
		return t.zero.slot, true
	}
	return slot, most > 0
}

// giveZero moves the category of zero to a slot that only zero takes, if it leaves
// another category behind (lv: zero is also 10, 11 …, which gettext sends to other).
func (t *tally) giveZero(s slots) {
	zero := t.zero.category
	from := slices.IndexFunc(s, func(c []source.PluralCategory) bool { return slices.Contains(c, zero) })
	if len(s[t.zero.slot]) == 0 && len(s[from]) > 1 {
		s[from] = slices.DeleteFunc(s[from], func(c source.PluralCategory) bool { return c == zero })
		s[t.zero.slot] = []source.PluralCategory{zero}
	}
}

// fit looks whether a category with counts in several slots shares one of them.
func (t *tally) fit(s slots) fit {
	how := fits
	for c := range source.PluralCategories {
		of, shared := 0, false
		for i := range t.counts {
			if t.counts[i][c] > 0 {
				of++
				shared = shared || t.hasOthers(i, c)
			}
		}
		switch {
		case of > 1 && shared:
			return differs
		case of > 1:
			how = finer
		}
	}
	return how
}

func (t *tally) hasOthers(slot, category int) bool {
	for c, n := range t.counts[slot] {
		if n > 0 && c != category {
			return true
		}
	}
	return false
}

// spare names a slot that no category is left for by one that the language does not
// have: by the one that is called like the slot's first count, if it can.
func (t *tally) spare(slot int, s slots, own []source.PluralCategory) (source.PluralCategory, bool) {
	names := []source.PluralCategory{source.Few, source.Many, source.Two, source.One, source.Zero, source.Other}
	if first := t.first[slot]; first <= 2 {
		names = append([]source.PluralCategory{source.Zero + source.PluralCategory(first)}, names...)
	}
	i := slices.IndexFunc(names, func(c source.PluralCategory) bool {
		return !slices.Contains(own, c) && !slices.ContainsFunc(s, func(l []source.PluralCategory) bool { return slices.Contains(l, c) })
	})
	if i < 0 {
		return 0, false
	}
	return names[i], true
}

// forms reads the texts of msgstr[0], msgstr[1] …; more texts than slots are not
// looked at.
func (s slots) forms(texts []string) source.Forms {
	var f source.Forms
	for i, text := range texts[:min(len(texts), len(s))] {
		for _, c := range s[i] {
			f[c] = text
		}
	}
	return f
}

// texts is the inverse of forms, as far as slots go: what a category of a shared
// slot has to itself is for a mark.
func (s slots) texts(f source.Forms) []string {
	texts := make([]string, len(s))
	for i, categories := range s {
		for _, c := range categories {
			if f[c] != "" {
				texts[i] = f[c]
			}
		}
	}
	return texts
}

// own reports a category that has a slot of its own, and so never a mark.
func (s slots) own(c source.PluralCategory) bool {
	for _, categories := range s {
		if categories[len(categories)-1] == c {
			return true
		}
	}
	return false
}

package srx

import (
	"maps"
	"slices"
	"strconv"

	"dich/source"
)

// chosen gives the rules of the language, in order.
func (r *reader) chosen(e *element, sets map[string]*ruleSet, cascade bool) []*ruleSet {
	if e == nil {
		return nil
	}
	var list []*ruleSet
	children := r.children(e, "languagemap")
	fitting := 0
	for _, child := range children {
		set, fits := r.mapped(child, sets)
		if fits {
			fitting++
		}
		first := cascade || fitting == 1
		if fits && first && set != nil && !slices.Contains(list, set) { // twice says nothing new
			list = append(list, set)
		}
	}
	switch {
	case len(children) == 0:
		r.missing(e, "languagemap")
	case fitting == 0:
		r.report(NoRules, e.span, source.Args{"Locale": r.locale.String()}).Hint = HintMap
	}
	return list
}

// mapped gives the rules of a languagemap, and whether it fits the language.
func (r *reader) mapped(e *element, sets map[string]*ruleSet) (set *ruleSet, fits bool) {
	r.attributes(e, "languagepattern", "languagerulename")
	if name := e.get("languagerulename"); name != nil {
		if set = sets[name.value.text()]; set == nil {
			r.unknownRules(name, sets)
		}
	}
	pattern := e.get("languagepattern")
	return set, pattern != nil && r.fits(&pattern.value)
}

func (r *reader) unknownRules(name *attribute, sets map[string]*ruleSet) {
	nearest := source.Nearest(name.value.text(), slices.Sorted(maps.Keys(sets)))
	d := r.report(UnknownRules, name.span, source.Args{"Name": name.value.text(), "Nearest": nearest})
	if nearest != "" {
		d.Hint = HintNearest
	}
}

// fits reports that a languagepattern fits the whole tag of the language.
func (r *reader) fits(pattern *literal) bool {
	n, f := parse(pattern.text(), true)
	if f != nil {
		r.flawed(expression{pattern, n, f})
		return false
	}
	a := &automaton{}
	c := newCompiler()
	c.add(a, inSequence(holds(textStart, false), n, holds(textEnd, false)), 0)
	if r.tooMuch(c, pattern) {
		return false
	}
	found := false
	m := (&Rules{looks: c.conditions, before: a, after: &automaton{}}).machinery()
	tag := r.locale.String()
	m.before.run(tag, m.conditions(c.conditions, tag), func(int, []int32) { found = true })
	return found
}

// compile makes one set of rules out of several, in order.
func (r *reader) compile(sets []*ruleSet) *Rules {
	c := newCompiler()
	rules := &Rules{before: &automaton{}, after: &automaton{backward: true}}
	for _, set := range sets {
		for _, one := range set.rules {
			n := len(rules.breaks)
			if !r.add(c, rules.before, one.before, n) || !r.add(c, rules.after, one.after, n) {
				return nil
			}
			rules.breaks = append(rules.breaks, one.breaks)
		}
	}
	rules.looks = c.conditions
	return rules
}

// add compiles an expression; false if there is no room for it.
func (r *reader) add(c *compiler, a *automaton, x expression, rule int) bool {
	if x.flaw == nil {
		c.add(a, x.node, rule)
		return !r.tooMuch(c, x.literal)
	}
	if x.flaw.code == RegexUnsupported {
		r.flawed(x)
	}
	return true
}

// tooMuch reports that the last expression took more room than there is.
func (r *reader) tooMuch(c *compiler, l *literal) bool {
	switch {
	case c.tooBig:
		r.report(TooBig, l.all(), source.Args{"Max": strconv.Itoa(MaxSize)}).Hint = HintSmaller
	case c.tooMany:
		r.report(TooManyConditions, l.all(), source.Args{"Max": strconv.Itoa(MaxConditions)}).Hint = HintSmaller
	}
	return c.tooBig || c.tooMany
}

package locales

import (
	"fmt"
	"strings"

	"dich/source"
)

const oneForm = "nplurals=1; plural=0;"

// gettextHeaders are those of GNU gettext's plural-table.c that say otherwise what the
// rules say of whole numbers, and Vietnamese, whose one is as its other. Where that table
// tells fewer forms apart than CLDR (he, ga, lv), the rules' own header is better.
var gettextHeaders = map[string]string{
	"vi": oneForm,
	"ro": "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
	"lt": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
	"ru": eastSlavic, "uk": eastSlavic, "be": eastSlavic, "sr": eastSlavic, "hr": eastSlavic,
	"cs": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
	"sk": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
	"pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
	"sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
}

const eastSlavic = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

// pluralHeader gives a Plural-Forms field: gettext's, or one made from the rules. The
// categories that only fractions take, or only millions, have no form of their own.
func pluralHeader(locale string, p Plurals) string {
	if header, ok := gettextHeaders[locale]; ok {
		return header
	}
	counted := p.counted()
	var conditions []expression
	for _, r := range p.rules {
		if counted[r.category] {
			conditions = append(conditions, expressionOf(r))
		}
	}
	if !counted[source.Other] { // the last rule is for all that is left
		conditions = conditions[:len(conditions)-1]
	}
	switch len(conditions) {
	case 0:
		return oneForm
	case 1:
		if negated, ok := conditions[0].negated(); ok {
			return "nplurals=2; plural=(" + negated + ");"
		}
	}
	var b strings.Builder
	for i, c := range conditions {
		fmt.Fprintf(&b, "%s ? %d : ", c, i)
	}
	return fmt.Sprintf("nplurals=%d; plural=(%s%d);", len(conditions)+1, &b, len(conditions))
}

// counted reports the categories of the numbers up to a thousand.
func (p Plurals) counted() (some [len(source.PluralCategories)]bool) {
	for n := range uint64(1001) {
		some[p.Of(Integer(n))] = true
	}
	return some
}

// An expression is a condition on a whole number n.
type expression [][]relation

// expressionOf takes a rule for what it says of whole numbers. Alternatives that are
// about the same rest become one.
func expressionOf(r pluralRule) expression {
	var e expression
	for _, all := range r.any {
		if kept, possible := onWhole(all); possible {
			e = append(e, kept)
		}
	}
	if len(e) == 2 && len(e[0]) == 1 && len(e[1]) == 1 {
		a, b := e[0][0], e[1][0]
		if a.modulus == b.modulus && !a.not && !b.not {
			a.ranges = append([]numberRange{}, a.ranges...)
			for _, numbers := range b.ranges {
				a.add(numbers)
			}
			return expression{{a}}
		}
	}
	return e
}

// onWhole drops the relations that hold for every whole number; possible is false if
// there is one that holds for none.
func onWhole(all []relation) (kept []relation, possible bool) {
	for _, r := range all {
		switch {
		case r.operand == 'n' || r.operand == 'i':
			kept = append(kept, r)
		case !r.holds(Integer(0)):
			return nil, false
		}
	}
	return kept, true
}

// negated gives the opposite of a condition that is one comparison, as gettext's
// headers have it.
func (e expression) negated() (string, bool) {
	if len(e) != 1 || len(e[0]) != 1 || e[0][0].modulus != 0 || len(e[0][0].ranges) != 1 {
		return "", false
	}
	switch r := e[0][0].ranges[0]; {
	case r.first == r.last:
		return fmt.Sprintf("n != %d", r.first), true
	case r.first == 0:
		return fmt.Sprintf("n > %d", r.last), true
	}
	return "", false
}

// String writes the condition in C.
func (e expression) String() string {
	var alternatives []string
	for _, all := range e {
		var texts []string
		for _, r := range all {
			texts = append(texts, r.inC())
		}
		alternatives = append(alternatives, strings.Join(texts, " && "))
	}
	return strings.Join(alternatives, " || ")
}

func (r *relation) inC() string {
	n := "n"
	if r.modulus != 0 {
		n = fmt.Sprintf("n%%%d", r.modulus)
	}
	var texts []string
	for _, numbers := range r.ranges {
		texts = append(texts, numbers.inC(n, r.not))
	}
	switch {
	case len(texts) == 1:
		return texts[0]
	case r.not:
		return strings.Join(texts, " && ")
	}
	return "(" + strings.Join(texts, " || ") + ")"
}

func (r numberRange) inC(n string, not bool) string {
	switch {
	case r.first == r.last && not:
		return fmt.Sprintf("%s!=%d", n, r.first)
	case r.first == r.last:
		return fmt.Sprintf("%s==%d", n, r.first)
	case r.first == 0 && not:
		return fmt.Sprintf("%s>%d", n, r.last)
	case r.first == 0:
		return fmt.Sprintf("%s<=%d", n, r.last)
	case not:
		return fmt.Sprintf("(%s<%d || %s>%d)", n, r.first, n, r.last)
	}
	return fmt.Sprintf("(%s>=%d && %s<=%d)", n, r.first, n, r.last)
}

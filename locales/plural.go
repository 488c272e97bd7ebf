package locales

import (
	"slices"

	"golang.org/x/text/language"

	"dich/source"
)

// CLDRRelease is the release that the plural rules here are taken from. 49 is
// the first in which Vietnamese has a form one.
const CLDRRelease = 49

// Plurals are the cardinal plural rules of a language.
type Plurals struct {
	Categories []source.PluralCategory // in CLDR's order; other is always the last
	Header     string                  // the Plural-Forms field of a new PO file
	rule       func(Operand) source.PluralCategory
}

// PluralsOf gives the rules of a language, whatever its script and region. A
// language we have no rules for has only other.
func PluralsOf(tag language.Tag) Plurals {
	base, _, _ := tag.Raw()
	p, ok := plurals[base.String()]
	if !ok {
		p = oneFormOnly
	}
	p.Categories = slices.Clone(p.Categories)
	return p
}

// Of gives the category of a number, always one of Categories.
func (p Plurals) Of(n Operand) source.PluralCategory {
	if p.rule == nil {
		return source.Other
	}
	return p.rule(n)
}

// The rules of CLDR's supplemental/plurals.xml, type cardinal. Header follows
// GNU gettext, which knows no fractions: ru and be have no place for other there,
// and the millions of fr (many) stand with other.
var plurals = map[string]Plurals{
	"vi": {[]source.PluralCategory{source.One, source.Other}, "nplurals=1; plural=0;", pluralVi},
	"en": {[]source.PluralCategory{source.One, source.Other}, "nplurals=2; plural=(n != 1);", pluralEn},
	"ru": {[]source.PluralCategory{source.One, source.Few, source.Many, source.Other}, eastSlavic, pluralRu},
	"be": {[]source.PluralCategory{source.One, source.Few, source.Many, source.Other}, eastSlavic, pluralBe},
	"kk": {[]source.PluralCategory{source.One, source.Other}, "nplurals=2; plural=(n != 1);", pluralTurkic},
	"ky": {[]source.PluralCategory{source.One, source.Other}, "nplurals=2; plural=(n != 1);", pluralTurkic},
	"hy": {[]source.PluralCategory{source.One, source.Other}, "nplurals=2; plural=(n > 1);", pluralHy},
	"fr": {[]source.PluralCategory{source.One, source.Many, source.Other}, "nplurals=2; plural=(n > 1);", pluralFr},
	"zh": oneFormOnly,
}

var oneFormOnly = Plurals{Categories: []source.PluralCategory{source.Other}, Header: "nplurals=1; plural=0;"}

const eastSlavic = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"

// one: i = 0 or n = 1
func pluralVi(n Operand) source.PluralCategory {
	return oneIf(n.I == 0 || n.I == 1 && n.whole())
}

// one: i = 1 and v = 0
func pluralEn(n Operand) source.PluralCategory { return oneIf(n.I == 1 && n.V == 0) }

// one: n = 1
func pluralTurkic(n Operand) source.PluralCategory { return oneIf(n.I == 1 && n.whole()) }

// one: i = 0,1
func pluralHy(n Operand) source.PluralCategory { return oneIf(n.I <= 1) }

// one: i = 0,1
// many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 (we write no exponents)
func pluralFr(n Operand) source.PluralCategory {
	if n.I != 0 && n.I%1000000 == 0 && n.V == 0 {
		return source.Many
	}
	return oneIf(n.I <= 1)
}

// other: v != 0
func pluralRu(n Operand) source.PluralCategory {
	if n.V != 0 {
		return source.Other
	}
	return slavic(n.I)
}

// other: n has a fraction that is not zero; "1.0" is one
func pluralBe(n Operand) source.PluralCategory {
	if !n.whole() {
		return source.Other
	}
	return slavic(n.I)
}

// one:  i % 10 = 1 and i % 100 != 11
// few:  i % 10 = 2..4 and i % 100 != 12..14
// many: the others
func slavic(i uint64) source.PluralCategory {
	tens, units := i/10%10, i%10
	switch {
	case tens != 1 && units == 1:
		return source.One
	case tens != 1 && 2 <= units && units <= 4:
		return source.Few
	}
	return source.Many
}

func oneIf(one bool) source.PluralCategory {
	if one {
		return source.One
	}
	return source.Other
}

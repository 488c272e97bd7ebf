package po

import (
	"sort"
	"sync"
	"unicode"
)

// A breaker finds where a line may be broken: the rules of UAX #14 as gettext 0.21
// applies them (found by trying all pairs of classes), without the classes that
// our languages do not use: Hangul jamo, regional indicators; South-East Asian
// scripts are taken for letters.
type breaker struct {
	before  class // of what was read last, combining marks and blanks aside
	blank   bool  // blanks since then
	started bool
}

// class is a line breaking class of UAX #14.
type class uint8

const (
	AL class = iota // letters, and all that is in no other class
	BA              // break after: dashes, thin spaces
	BB              // break before
	B2              // em dash
	CL              // closing mark
	CM              // combining mark
	CP              // closing bracket
	EX              // ! ?
	GL              // no-break space
	HY              // hyphen
	ID              // Han, kana, Hangul
	IN              // leaders: …
	IS              // . , : ;
	NS              // what begins no line: small kana
	NU              // digits
	OP              // opening mark
	PO              // % °
	PR              // $ № \
	QU              // quotation marks
	SP              // blank
	SY              // slash
	WJ              // word joiner
	ZW              // zero width space

	classes // how many there are
)

// breaksBefore reads the next rune and reports whether a line may begin with it.
func (b *breaker) breaksBefore(r rune) bool {
	c := classOf(r)
	switch {
	case c == SP:
		b.blank = true
		return false
	case c == CM && b.started && !b.blank && b.before != ZW: // LB9
		return false
	case c == CM: // LB10
		c = AL
	}
	may := b.started && breakTable()[b.before][c][bit(b.blank)]
	b.before, b.blank, b.started = c, false, true
	return may
}

// breakTable is mayBreak for all pairs, with and without blanks.
var breakTable = sync.OnceValue(func() *[classes][classes][2]bool {
	var table [classes][classes][2]bool
	for a := range classes {
		for b := range classes {
			table[a][b] = [2]bool{mayBreak(a, b, false), mayBreak(a, b, true)}
		}
	}
	return &table
})

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// mayBreak reports that a line may be broken between two classes, with or without
// blanks between them.
func mayBreak(a, b class, blank bool) bool {
	switch {
	case b == ZW: // LB7
		return false
	case a == ZW: // LB8
		return true
	case b.in(WJ, CL, CP, EX, IS, SY), // LB11, LB13
		a == OP,            // LB14
		a == QU && b == OP, // LB15
		a == CL && b == NS, // LB16
		a == B2 && b == B2: // LB17
		return false
	case blank: // LB18
		return true
	}
	return !joined(a, b)
}

// joined reports classes that stay together where no blank is between them.
func joined(a, b class) bool {
	switch {
	case a.in(WJ, GL), b == GL && !a.in(BA, HY): // LB11, LB12
		return true
	case a == QU, b == QU, b.in(BA, HY, NS), a == BB: // LB19, LB21
		return true
	case b == IN: // LB22
		return true
	case a == AL && b == NU, a == NU && b == AL: // LB23
		return true
	case a == PR && b == ID, a == ID && b == PO: // LB23a
		return true
	case a.in(PR, PO) && b == AL, a == AL && b.in(PR, PO): // LB24
		return true
	case a.in(CL, CP, NU) && b.in(PO, PR), a.in(PO, PR) && b.in(OP, NU), a.in(HY, IS, NU, SY) && b == NU: // LB25
		return true
	case a == AL && b == AL: // LB28; not LB29, as gettext may break after a full stop
		return true
	case a.in(AL, NU) && b == OP, a == CP && b.in(AL, NU): // LB30
		return true
	}
	return false
}

func (c class) in(classes ...class) bool {
	for _, o := range classes {
		if c == o {
			return true
		}
	}
	return false
}

// isUsual reports letters that are AL and one column wide: those of most texts, for which
// nothing needs to be looked up.
func isUsual(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z' || 0xC0 <= r && r <= 0x24F || 0x400 <= r && r <= 0x481 || 0x1E00 <= r && r <= 0x1EFF
}

func classOf(r rune) class {
	if isUsual(r) {
		return AL
	}
	i := sort.Search(len(classRanges), func(i int) bool { return r <= classRanges[i].last })
	if i < len(classRanges) && classRanges[i].first <= r {
		return classRanges[i].class
	}
	if unicode.In(r, unicode.M, unicode.Cf, unicode.Cc) {
		return CM
	}
	return AL
}

// runeWidth gives the columns of a rune on a terminal.
func runeWidth(r rune) int {
	switch {
	case isUsual(r):
		return 1
	case r < 0x300:
		if r < ' ' || 0x7f <= r && r < 0xa0 || r == '\u00ad' {
			return 0
		}
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r):
		return 2
	}
	return 1
}

// isWide reports what Unicode calls wide or fullwidth (UAX #11).
func isWide(r rune) bool {
	i := sort.Search(len(wideRanges), func(i int) bool { return r <= wideRanges[i].last })
	return i < len(wideRanges) && wideRanges[i].first <= r
}

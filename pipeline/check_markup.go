package pipeline

import (
	"regexp"
	"slices"
	"sync"

	"dich/source"
)

// checkMarkup compares the inline codes of a sentence with those of its translation:
// each must be there as often, and with its other half if it has one in the source.
// Emphasis that is dropped or added as a pair breaks no page; that is the other check's.
func checkMarkup(p *checkedPair) []finding {
	return p.codeFindings(func(d codeDifference) bool { return !d.emphasis })
}

func checkEmphasis(p *checkedPair) []finding {
	return p.codeFindings(func(d codeDifference) bool { return d.emphasis })
}

// codeFindings gives the differences of a kind, each text once.
func (p *checkedPair) codeFindings(wanted func(codeDifference) bool) []finding {
	if p.message.Key != "" { // its codes are placeholders
		return nil
	}
	var found []finding
	var said []codeDifference
	for _, d := range p.codeDifferences() {
		if wanted(d) && !slices.Contains(said, d) {
			said = append(said, d)
			found = append(found, finding{args: source.Args{"Code": d.text, "What": d.what}, hint: source.Hint("markup-" + d.what)})
		}
	}
	return found
}

// A codeDifference is a code that one text has more often than the other.
type codeDifference struct {
	what     string // "missing" or "added"
	text     string
	emphasis bool // it is half of a pair that only says how words look
}

// A codeUse is what two codes have in common that can stand for each other.
type codeUse struct {
	kind   source.CodeKind
	text   string
	paired bool
}

func (p *checkedPair) codeDifferences() []codeDifference {
	var want []codeUse
	for text := range p.eachSource {
		want = append(want, usesOf(codesOf(p.document, text))...)
	}
	got := usesOf(codesOf(p.document, p.message.Target[source.Other]))
	return append(lacking("missing", want, got), lacking("added", got, want)...)
}

// lineFeed is a line break that a translator may make as his language needs it.
const lineFeed = "\n"

func usesOf(codes []source.Code) []codeUse {
	halves := map[int]int{}
	for _, c := range codes {
		halves[c.N]++
	}
	var uses []codeUse
	for _, c := range codes {
		if c.Kind != source.Reference && c.Text != lineFeed {
			uses = append(uses, codeUse{c.Kind, c.Text, halves[c.N] > 1})
		}
	}
	return uses
}

// lacking gives what is in a more often than in b, in the order of a.
func lacking(what string, a, b []codeUse) []codeDifference {
	count := map[codeUse]int{}
	for _, u := range b {
		count[u]++
	}
	var list []codeDifference
	for _, u := range a {
		if count[u]--; count[u] < 0 {
			list = append(list, codeDifference{what, u.text, u.paired && emphasis().MatchString(u.text)})
		}
	}
	return list
}

// emphasis matches markup without which a sentence says the same.
var emphasis = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([*_~]{1,3}|</?(?i:b|strong|i|em|u|s|del|ins|small|mark|cite|q)>)$`)
})

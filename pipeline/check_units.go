package pipeline

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"dich/locales/style"
	"dich/source"
)

// UnitDiffers: a number keeps its value and gets another unit or currency.
const UnitDiffers DiagnosticCode = "unit-differs"

// checkUnits finds measures of the source whose number stands in the target with another
// unit. A number that has its unit, or none that dich knows, is right, and so is an amount
// that was converted where the original stands beside it.
func checkUnits(p *checkedPair) []finding {
	var found []finding
	for _, c := range p.numbers() {
		want, got := p.measures(&c)
		for _, w := range want {
			if other := insteadOf(&w, want, got); other != nil {
				found = append(found, c.finding(source.Args{"Want": w.Text, "Got": other.Text}))
				other.Unit = "" // one finding is enough
			}
		}
	}
	return found
}

// measures gives those of source and target; none where there is nothing to compare.
func (p *checkedPair) measures(c *comparedNumbers) (want, got []style.Measure) {
	to := style.UnitsOf(p.target)
	if to == nil || len(c.want)*len(c.got) == 0 || len(c.want)*len(c.got) > mostMeasures {
		return nil, nil
	}
	want = p.original().measures
	if !c.whole {
		want = unitMeasures(c.text, c.want, p.source)
	}
	if len(want) > 0 {
		got = to.Measures(c.form, c.got)
	}
	return want, got
}

// unitMeasures gives the quantities of a text that have a unit; none of too many.
func unitMeasures(text string, list []style.Quantity, locale language.Tag) []style.Measure {
	units := style.UnitsOf(locale)
	if units == nil || len(list) > mostMeasures {
		return nil
	}
	return slices.DeleteFunc(units.Measures(text, list), func(m style.Measure) bool { return m.Unit == "" })
}

// mostMeasures is of how many pairs of numbers a translation is compared: a table of
// thousands in one sentence would take too long.
const mostMeasures = 40_000

// insteadOf is the measure of the target that has the number of one of the source and
// another unit; nil where that is right as it is. A number that another measure of the
// source asks for stands for that.
func insteadOf(w *style.Measure, want, got []style.Measure) *style.Measure {
	var other *style.Measure
	for i := range got {
		g := &got[i]
		switch {
		case !sameNumber(w, g):
		case g.Unit == "" || g.Unit.Agrees(w.Unit):
			return nil
		case other == nil && !isAsked(g, want):
			other = g
		}
	}
	return other
}

func sameNumber(a, b *style.Measure) bool {
	for _, x := range a.Readings {
		for _, y := range b.Readings {
			if x.Kind == y.Kind && x.Value == y.Value {
				return true
			}
		}
	}
	return false
}

// isAsked reports a measure of the target that is one of the source.
func isAsked(g *style.Measure, want []style.Measure) bool {
	for i := range want {
		if g.Unit != "" && g.Unit.Agrees(want[i].Unit) && sameNumber(&want[i], g) {
			return true
		}
	}
	return false
}

// converted are the places of numbers in the target that say in another unit what stands
// beside them, in or before a bracket, in that of the source: 3 miles (5 km).
func (p *checkedPair) converted(c *comparedNumbers) map[source.Span]bool {
	places := map[source.Span]bool{}
	if len(c.added) == 0 || !strings.ContainsAny(c.form, "(（") {
		return places
	}
	want, got := p.measures(c)
	for i := range got {
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(got) && isAsked(&got[j], want) && got[i].Unit.Dimension() == got[j].Unit.Dimension() && isBracketed(c.form, &got[min(i, j)], &got[max(i, j)]) {
				places[got[i].Span] = true
			}
		}
	}
	return places
}

// isBracketed reports that a bracket opens between two measures, and no sentence ends:
// nothing is between two that overlap.
func isBracketed(text string, a, b *style.Measure) bool {
	if a.Span.End > b.Span.Start {
		return false
	}
	between := text[a.Span.End:b.Span.Start]
	return strings.ContainsAny(between, "(（") && !strings.ContainsAny(between, ")）;；")
}

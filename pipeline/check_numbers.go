package pipeline

import "dich/source"

// checkNumbers demands each number of the source in the target, in the way the
// target's language writes it. Languages whose numbers dich does not know are not
// judged.
func checkNumbers(p *checkedPair) []finding {
	from, to := numberStyleOf(p.source), numberStyleOf(p.target)
	if from == nil || to == nil || p.message.Source.Plural() {
		return nil
	}
	target := p.plain[source.Other]
	in := to.numbers(target)
	var found []finding
	for _, n := range from.numbers(p.whole) {
		if !to.covers(n, target, in) {
			found = append(found, finding{args: source.Args{"Number": n.text}})
		}
	}
	return found
}

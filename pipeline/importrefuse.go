package pipeline

import (
	"slices"
	"strings"
	"unicode"

	"dich/locales"
	"dich/source"
)

// refusals say of the segments that are pending which cannot be taken, and why: a code or
// a field is lost or added, the sign of [locales.Merged] stands where it cannot, or there
// is a character that no text has. The translations are judged together, for what stands
// in one may belong to the one before.
func (rc *receiver) refusals() map[*pending]*source.Diagnostic {
	trial := rc.trial()
	merged := mergesOf(rc.doc, trial)
	messages := trial.ByName()
	refused := map[*pending]*source.Diagnostic{}
	for _, p := range rc.pending {
		if p.entry == nil || p.Target.Empty() || p.Fuzzy {
			continue
		}
		at := messages[p.entry.Name()]
		m := *at
		m.Target, m.Origin = p.Target, p.Origin
		pair := &checkedPair{
			source: rc.doc.Locale, target: rc.target, document: rc.doc.Path, message: &m,
			merged: merged.into[at], first: rc.leads[m.ID],
		}
		if d := refusalOf(pair); d != nil {
			refused[p] = d
		}
	}
	return refused
}

// trial is the catalog as it were if all were taken.
func (rc *receiver) trial() *locales.Catalog {
	given := map[*entry]source.Forms{}
	for _, p := range rc.pending {
		if p.entry != nil && !p.Target.Empty() {
			given[p.entry] = p.Target
		}
	}
	cat := &locales.Catalog{Document: rc.doc.Path, Source: rc.doc.Locale, Target: rc.target}
	for _, e := range rc.entries {
		m := *e.Message
		if target, ok := given[e]; ok {
			m.Target = target
		}
		cat.Messages = append(cat.Messages, m)
	}
	return cat
}

// importChecks are those whose findings are reasons not to take a translation.
var importChecks = []DiagnosticCode{PlaceholderDiffers, MarkupDiffers, MergedWithText, MergedWithoutPrevious}

func refusalOf(pair *checkedPair) *source.Diagnostic {
	if d := oddCharacters(pair.message); d != nil {
		return d
	}
	judges := judgesOf(pair.message)
	for i := range Checks {
		c := &Checks[i]
		if !slices.Contains(importChecks, c.Code) || !judges(c) {
			continue
		}
		if found := c.report(nil, pair.target, pair.message, c.translation(pair)); len(found) > 0 {
			return &found[0]
		}
	}
	return nil
}

// oddCharacters finds controls in a translation, but for tabs and line ends, and signs of
// the direction of text that its source has not: overrides, and any that are not balanced.
func oddCharacters(m *locales.Message) *source.Diagnostic {
	var controls, turning []string
	for _, text := range m.Target.Each {
		if !mayTurn(text) {
			continue
		}
		unbalanced := !balanced(text)
		for _, r := range text {
			switch {
			case unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) && !inForms(m.Source, r):
				controls = addNew(controls, codePoint(r))
			case (overrides(r) || unbalanced && turns(r)) && !inForms(m.Source, r):
				turning = addNew(turning, codePoint(r))
			}
		}
	}
	switch {
	case len(controls) > 0:
		d := importFinding(ControlCode, source.Error, m)
		d.Args = source.Args{"Characters": strings.Join(controls, ", ")}
		return d
	case len(turning) > 0:
		d := importFinding(BidiControl, source.Error, m)
		d.Args = source.Args{"Characters": strings.Join(turning, ", ")}
		return d
	}
	return nil
}

// mayTurn looks at the bytes of a text, and reports a control or the first bytes of a sign
// of direction: nearly all texts have neither.
func mayTurn(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == 0x7F || c == 0xC2 && i+1 < len(text) && text[i+1] < 0xA0 ||
			c == 0xE2 && i+2 < len(text) && text[i+1]|1 == 0x81 && text[i+2] >= 0xA6 {
			return true
		}
	}
	return false
}

func inForms(f source.Forms, r rune) bool {
	for _, text := range f.Each {
		if strings.ContainsRune(text, r) {
			return true
		}
	}
	return false
}

// The controls of the Unicode Bidirectional Algorithm (UAX #9, section 2) that have an
// end: embeddings and overrides end with PDF, isolates with PDI.
const (
	popEmbedding = '\u202c'
	popIsolate   = '\u2069'
)

func overrides(r rune) bool { return r == '\u202d' || r == '\u202e' }
func embeds(r rune) bool    { return r == '\u202a' || r == '\u202b' || overrides(r) }
func isolates(r rune) bool  { return '\u2066' <= r && r <= '\u2068' }
func turns(r rune) bool {
	return embeds(r) || isolates(r) || r == popEmbedding || r == popIsolate
}

// balanced reports that each sign that turns the direction has its end, in order.
func balanced(text string) bool {
	var open []rune
	for _, r := range text {
		switch {
		case embeds(r):
			open = append(open, popEmbedding)
		case isolates(r):
			open = append(open, popIsolate)
		case r == popEmbedding || r == popIsolate:
			if len(open) == 0 || open[len(open)-1] != r {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

package style

import (
	"strings"
	"sync"

	"dich/source"
)

// Quantities reads what a text counts and dates, in order and without overlap. It takes
// time in proportion to the text's length.
func (s *Style) Quantities(text string) []Quantity {
	return s.QuantitiesOf(text, source.Tokens(text))
}

// QuantitiesOf is Quantities for a caller that has the text's tokens.
func (s *Style) QuantitiesOf(text string, tokens []source.Token) []Quantity {
	r := s.reader(text, tokens)
	for i := 0; i < len(r.tokens); {
		i = max(r.quantity(i), i+1)
	}
	r.distantHalves()
	rooms.Put(r.room)
	return r.list
}

// A room is what a reader notes of each token, for one text after the other.
type room struct {
	means []meaning
	rests []string // of words found by their beginnings, what stands behind that
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// reader gives one that stands at the beginning of a text.
func (s *Style) reader(text string, tokens []source.Token) *reader {
	r := &reader{Style: s, text: text, tokens: tokens, room: rooms.Get().(*room)}
	r.means, r.rests = r.means[:0], r.rests[:0]
	for _, t := range r.tokens {
		m, rest := meaning{}, ""
		if t.Shape != source.Number {
			m, rest = s.meaning(t, text)
		}
		r.means, r.rests = append(r.means, m), append(r.rests, rest)
	}
	return r
}

// meaning is what a word says in this language. A word of a number may have endings.
func (s *Style) meaning(t source.Token, text string) (meaning, string) {
	m, rest := s.words.find(t, text)
	if rest != "" && s.suffixed && !s.ends(rest, 4) {
		if s.joined && m.kind == tens {
			if more, _ := s.words.begin(rest); (more.kind == unit || more.kind == part || more.kind == loose) && more.n < 10 {
				return meaning{teen, m.n + more.n}, ""
			}
		}
		return meaning{}, ""
	}
	return m, rest
}

// ends reports that a text is made of a few endings of the language.
func (s *Style) ends(text string, most int) bool {
	if text == "" {
		return true
	}
	for _, e := range s.endings {
		if rest, ok := strings.CutPrefix(text, e); ok && most > 0 && s.ends(rest, most-1) {
			return true
		}
	}
	return false
}

// A reader goes over the tokens of a text once.
type reader struct {
	*Style
	*room
	text   string
	tokens []source.Token
	list   []Quantity
}

// is reports what the word at a place does.
func (r *reader) is(at int, kind wordKind) bool {
	return at >= 0 && at < len(r.tokens) && r.means[at].kind == kind
}

// says reports that the word at a place does something with a number.
func (r *reader) says(at int, kind wordKind, n int) bool { return r.is(at, kind) && r.means[at].n == n }

func (r *reader) isNumber(at int) bool {
	return at >= 0 && at < len(r.tokens) && r.tokens[at].Shape == source.Number
}

func (r *reader) word(at int) string {
	if at < 0 || at >= len(r.tokens) {
		return ""
	}
	return r.tokens[at].Span.Of(r.text)
}

// tight reports that nothing stands between the token and the one before it.
func (r *reader) tight(at int) bool {
	return at > 0 && at < len(r.tokens) && r.tokens[at-1].Span.End == r.tokens[at].Span.Start
}

func (r *reader) span(first, end int) source.Span {
	return source.Span{Start: r.tokens[first].Span.Start, End: r.tokens[end-1].Span.End}
}

// add puts a quantity of the tokens from first to end into the list.
func (r *reader) add(q Quantity, first, end int) int {
	q.Span = r.span(first, end)
	r.list = append(r.list, q)
	return end
}

// quantity reads what begins at a token, if anything does, and gives where it ends.
func (r *reader) quantity(at int) int {
	if !r.isNumber(at) && r.means[at].kind == noWord {
		return r.code(at)
	}
	for _, read := range []func(*reader, int) int{
		(*reader).date, (*reader).time, (*reader).weekday, (*reader).share, (*reader).amount, (*reader).name, (*reader).code,
	} {
		if end := read(r, at); end > at {
			return end
		}
	}
	return at
}

// name reads a word that says a number in some way, a half, a month or a day of the week.
func (r *reader) name(at int) int {
	m := r.means[at]
	q := Quantity{Words: true}
	end := at + 1
	switch m.kind {
	case loose, part, zero:
		if m.n == 0 && !r.percentFirst { // không, and words that only look like a number
			return at
		}
		q.Readings = []Reading{{Kind: Number, Value: Int(m.n)}}
		if m.kind == part {
			q.Readings = append(q.Readings, Reading{Kind: Number, Value: ratio(1, max(m.n, 1))})
		}
	case half:
		q.Readings = []Reading{{Kind: Number, Value: ratio(1, 2)}, {Kind: Percent, Value: Int(50)}}
		for next := at + 1; next <= at+2 && next < len(r.tokens); next++ {
			if r.is(next, scale) {
				q.Readings, end, q.Sure = []Reading{{Kind: Number, Value: ratio(1, 2).times(r.means[next].n)}}, next+1, true
				break
			}
		}
	case month:
		q.Readings, q.Sure = monthOf(Int(m.n)), true
	case weekday:
		if r.percentFirst { // 日 is the sun and the day as well
			return at
		}
		q.Readings, q.Sure = []Reading{{Kind: Weekday, Value: Int(m.n)}}, true
	default:
		return at
	}
	return r.add(q, at, end)
}

func monthOf(v Value) []Reading { return []Reading{{Kind: Month, Value: v}} }

// distantHalves gives the numbers before "three and a half years" and "ba năm rưỡi" what
// the half adds.
func (r *reader) distantHalves() {
	at := 0 // the next token
	for i := range r.list {
		q := &r.list[i]
		for at < len(r.tokens) && r.tokens[at].Span.Start < q.Span.End {
			at++
		}
		for next := at; next < min(at+3, len(r.tokens)); next++ {
			if !r.is(next, half) || len(q.Readings) == 0 {
				continue
			}
			first := q.Readings[0]
			if r.is(at-1, scale) { // un million et demi
				first.Value = first.Value.times(-r.means[at-1].n)
			}
			v, ok := first.Value.plus(ratio(1, 2))
			power := r.power(at-1, at) + r.power(next+1, next+2)
			if ok {
				q.Readings = append(q.Readings, Reading{Kind: first.Kind, Value: v.times(power)})
			}
		}
	}
}

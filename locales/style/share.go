package style

import (
	"slices"
	"strings"
)

// number is a number as far as it was read.
type number struct {
	end      int
	value    Value
	readings []Reading // others that the digits allow
	parts    []Quantity
	odd      bool
	words    bool // spelled out
	sure     bool
	scaled   bool // with a power of ten: 50 tỷ
}

// amount reads a number with its scale words, and what it is a number of.
func (r *reader) amount(at int) int {
	n := r.number(at)
	if n.end == at {
		return at
	}
	if end := r.fraction(at, n); end > n.end {
		return end
	}
	kind, end := Number, n.end
	switch {
	case r.isPercent(end):
		kind, end = Percent, r.percentEnd(end)
	case r.trailingMonth(n):
		return r.add(Quantity{Readings: monthOf(n.value), Sure: true, Words: n.words}, at, end+1)
	}
	q := r.quantityOf(n, kind)
	r.ranged(end, n, &q)
	if kind == Number {
		r.readAsHour(at, end, n, &q)
	}
	return r.add(q, at, end)
}

// quantityOf makes the quantity of a number.
func (r *reader) quantityOf(n number, kind Kind) Quantity {
	q := Quantity{Readings: []Reading{{kind, n.value, n.odd}}, Parts: n.parts, Sure: n.sure, Words: n.words}
	for _, other := range n.readings {
		other.Kind = kind
		q.Readings = append(q.Readings, other)
	}
	return q
}

// ranged gives the first number of "10–15%" and "2-3 triệu" what the second has.
func (r *reader) ranged(end int, n number, q *Quantity) {
	if n.scaled && r.isPercent(n.end) || !r.between(end) {
		return
	}
	second := r.number(end + 1)
	switch {
	case second.end == end+1:
	case r.isPercent(second.end) && q.Readings[0].Kind == Number:
		q.Readings = append([]Reading{{Kind: Percent, Value: n.value}}, q.Readings...)
	case second.scaled && !n.scaled:
		q.Readings = append(q.Readings, Reading{Kind: Number, Value: n.value.times(r.power(end+1, second.end))})
	}
}

// between reports the sign or the word between the two numbers of a range.
func (r *reader) between(at int) bool {
	switch r.word(at) {
	case "-", "–", "—", "−", "~", "～", "至", "到", "to", "and", "đến", "tới", "до", "да", "à", "et", "और", "или", "hoặc", "or", "ou":
		return r.isNumber(at+1) || at+1 < len(r.tokens) && r.means[at+1].kind != noWord
	}
	return false
}

// power is that of the scale words among some tokens.
func (r *reader) power(first, end int) int {
	power := 0
	for i := max(first, 0); i < min(end, len(r.tokens)); i++ {
		if r.is(i, scale) || r.is(i, letter) {
			power += r.means[i].n
		}
	}
	return power
}

// isPercent reports a per cent sign or word.
func (r *reader) isPercent(at int) bool { return at < len(r.tokens) && r.percentEnd(at) > at }

// percentEnd is where a per cent sign or word ends: of "phần trăm", "per cent" and 个百分点 too.
func (r *reader) percentEnd(at int) int {
	switch {
	case strings.Contains("%％٪﹪", r.word(at)) || r.says(at, percent, 1):
		return at + 1
	case r.word(at) == "điểm" && at+1 < len(r.tokens) && r.percentEnd(at+1) > at+1:
		return r.percentEnd(at + 1)
	case r.word(at) == "п" && r.word(at+1) == "." && r.word(at+2) == "п": // процентный пункт
		return at + 3
	case r.is(at, parting) && r.says(at+1, times, 100) && !r.percentFirst: // phần trăm
		return at + 2
	case r.says(at, percent, 2) && (r.says(at+1, percent, 3) || r.says(at+1, times, 100)): // per cent, pour cent
		return at + 2
	case r.says(at, percent, 4) && r.says(at+1, percent, 1): // points %
		return at + 2
	case r.says(at, percent, 4) && r.says(at+2, percent, 1): // points de pourcentage
		return at + 3
	case r.percentFirst && r.begins(at, "百分点"):
		return at + 3
	case r.percentFirst && r.begins(at, "个百分点"):
		return at + 4
	}
	return at
}

// begins reports that the text goes on so at a token.
func (r *reader) begins(at int, text string) bool {
	return strings.HasPrefix(r.text[r.tokens[at].Span.Start:], text)
}

// share reads 百分之五十七 and 三分之一, which say the whole first.
func (r *reader) share(at int) int {
	if !r.percentFirst {
		return at
	}
	if r.begins(at, "百分之") && at+3 < len(r.tokens) {
		if n := r.number(at + 3); n.end > at+3 {
			return r.add(r.quantityOf(n, Percent), at, n.end)
		}
	}
	whole := r.number(at)
	if whole.end == at || whole.end+2 >= len(r.tokens) || r.word(whole.end) != "分" || r.word(whole.end+1) != "之" {
		return at
	}
	n := r.number(whole.end + 2)
	if n.end == whole.end+2 {
		return at
	}
	return r.parted(at, n.end, n, whole)
}

// parted adds a fraction of two numbers.
func (r *reader) parted(at, end int, a, b number) int {
	x, okX := a.value.small()
	y, okY := b.value.small()
	q := Quantity{Sure: true, Words: a.words && b.words, Parts: []Quantity{
		r.quantityOf(a, Number), r.quantityOf(b, Number),
	}}
	if okX && okY && y > 0 {
		q.Readings = []Reading{{Kind: Number, Value: ratio(x, y)}}
		if x*100%y == 0 {
			q.Readings = append(q.Readings, Reading{Kind: Percent, Value: Int(x * 100 / y)})
		}
	}
	return r.add(q, at, end)
}

// fraction reads two thirds, một phần ba and үштен бір behind the first number.
func (r *reader) fraction(at int, n number) int {
	end := n.end
	switch {
	case r.is(end, parting) && !r.percentFirst:
		if second := r.number(end + 1); second.end > end+1 && !r.isPercent(end) {
			return r.parted(at, second.end, n, second)
		}
	case r.is(end, part) && n.words:
		return r.parted(at, end+1, n, number{value: Int(r.means[end].n), words: true})
	case r.suffixed && n.words && n.end == at+1 && ablative(r.rests[at]):
		if second := r.number(end); second.end > end && second.words {
			return r.parted(at, second.end, second, n)
		}
	}
	return at
}

// ablative reports the ending of the whole in Turkic fractions: төрттен үш.
func ablative(rest string) bool {
	return slices.Contains([]string{"тан", "тен", "дан", "ден", "нан", "нен", "тон", "төн", "дон", "дөн"}, rest)
}

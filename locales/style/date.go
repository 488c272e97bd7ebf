package style

import (
	"strconv"
	"strings"
)

// date reads "tháng 3", 1/3/2018, 2018-03-01 and 1.3.2018.
func (r *reader) date(at int) int {
	if r.is(at, heading) {
		return r.headedMonth(at)
	}
	if !r.isNumber(at) {
		return at
	}
	if end := r.slashed(at); end > at {
		return end
	}
	return r.dotted(at)
}

// headedMonth reads the number behind "tháng".
func (r *reader) headedMonth(at int) int {
	if end := r.slashed(at + 1); end > at+1 {
		return end
	}
	if r.is(at+1, month) {
		return r.add(Quantity{Readings: monthOf(Int(r.means[at+1].n)), Sure: true, Words: true}, at, at+2)
	}
	n := r.number(at + 1)
	v, ok := n.value.small()
	if n.end == at+1 || !ok || v < 1 || v > 12 || n.scaled {
		return at
	}
	return r.add(Quantity{Readings: monthOf(n.value), Sure: true, Words: n.words}, at, n.end)
}

// trailingMonth reports the word behind the number of a month: 3月.
func (r *reader) trailingMonth(n number) bool {
	v, ok := n.value.small()
	return r.is(n.end, trailing) && ok && 1 <= v && v <= 12
}

// slashed reads two or three numbers with one sign between them, / or -.
func (r *reader) slashed(at int) int {
	if !r.isNumber(at) {
		return at
	}
	var list []string
	sign, end := r.word(at+1), at
	for r.isNumber(end) && len(list) < 4 {
		list = append(list, plainDigits(r.word(end)))
		end++
		if r.word(end) != sign || !r.tight(end) || !r.tight(end+1) || !r.isNumber(end+1) {
			break
		}
		end++
	}
	if sign != "/" && sign != "-" || sign == "-" && len(list) != 3 {
		return at
	}
	parts, ok := r.dateParts(list)
	if !ok {
		return at
	}
	q := Quantity{Parts: parts, Sure: true}
	if a, b := intOf(list[0]), intOf(list[1]); len(list) == 2 && b > 0 && a < 1000 && b < 1000 {
		q.Readings = []Reading{{Kind: Number, Value: ratio(a, b)}}
	}
	return r.add(q, at, end)
}

// dotted reads 1.3.2018, 03.2018 and 20.30, where a point is no sign of thousands.
func (r *reader) dotted(at int) int {
	if strings.IndexByte(r.word(at), '.') < 0 {
		return at
	}
	list := strings.Split(plainDigits(r.word(at)), ".")
	isDate := len(list) == 3 && len(list[0]) <= 2 && len(list[1]) <= 2 && (len(list[2]) == 4 || len(list[2]) == 2) ||
		len(list) == 2 && len(list[1]) == 4 && len(list[0]) <= 2 && r.decimal != '.' && intOf(list[0]) > 0
	if !isDate {
		return at
	}
	parts, ok := r.dateParts(list)
	if !ok {
		return at
	}
	return r.add(Quantity{Parts: parts, Sure: true}, at, at+1)
}

// dateParts reads the numbers of a date: day, month, year, or what the language and the
// numbers say. A month is a number as well where that is open.
func (r *reader) dateParts(list []string) ([]Quantity, bool) {
	var parts []Quantity
	for i, text := range list {
		if text == "" || strings.ContainsAny(text, ".,") || len(text) > 6 {
			return nil, false
		}
		v := decimal(text, 0)
		readings := []Reading{{Kind: Number, Value: v}}
		if n := intOf(text); 1 <= n && n <= 12 && len(text) <= 2 && r.mayBeMonth(i, list) {
			readings = append(readings, Reading{Kind: Month, Value: v})
		}
		if len(text) == 2 && i == 2 {
			readings = append(readings, Reading{Kind: Number, Value: Int(2000 + intOf(text))}, Reading{Kind: Number, Value: Int(1900 + intOf(text))})
		}
		parts = append(parts, Quantity{Readings: readings, Sure: true})
	}
	return parts, len(parts) > 1 && len(parts) < 4
}

// mayBeMonth reports the place of a month among the numbers of a date.
func (r *reader) mayBeMonth(i int, list []string) bool {
	if len(list) == 2 && len(list[1]) == 4 || r.monthsFirst && intOf(list[0]) <= 12 {
		return i == 0 || r.monthsFirst && i == 1
	}
	return i == 1
}

func intOf(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// weekday reads "thứ Hai" and 星期一.
func (r *reader) weekday(at int) int {
	if !r.is(at, daily) && !r.is(at, weekly) {
		return at
	}
	if r.is(at, weekly) && r.is(at+1, weekday) {
		return r.add(Quantity{Readings: []Reading{{Kind: Weekday, Value: Int(r.means[at+1].n)}}, Sure: true, Words: true}, at, at+2)
	}
	n := r.number(at + 1)
	v, ok := n.value.small()
	if n.end == at+1 || !ok {
		return at
	}
	q := r.quantityOf(n, Number)
	q.Sure = true
	if r.is(at, weekly) {
		if v > 6 || !n.words {
			return at
		}
		q.Readings = []Reading{{Kind: Weekday, Value: Int(v)}}
	} else if 2 <= v && v <= 7 {
		q.Readings = append(q.Readings, Reading{Kind: Weekday, Value: Int(v - 1)})
	}
	return r.add(q, at, n.end)
}

// time reads 8:30, 8h30, "8 giờ 30" and 8点半.
func (r *reader) time(at int) int {
	if !r.isNumber(at) && !(at < len(r.tokens) && r.means[at].kind == unit) {
		return at
	}
	if (r.word(at+1) == ":" || r.word(at+1) == "：") && r.tight(at+1) && r.tight(at+2) && r.isNumber(at+2) {
		return r.clock(at, at+2, at+3)
	}
	if h, ok := gluedMinutes(r.word(at + 1)); ok && r.isNumber(at) {
		return r.addTime(at, at+2, intOf(plainDigits(r.word(at))), h, nil)
	}
	n := r.number(at)
	if n.end == at || !r.is(n.end, hour) || r.means[n.end].n == 12 {
		return at
	}
	v, ok := n.value.small()
	if !ok || v > 24 {
		return at
	}
	if r.is(n.end+1, half) {
		return r.addTime(at, n.end+2, v, 30, []Quantity{r.quantityOf(n, Number)})
	}
	minutes := r.number(n.end + 1)
	m, ok := minutes.value.small()
	if minutes.end == n.end+1 || !ok || m > 59 || !r.is(minutes.end, minute) && minutes.end < len(r.tokens) && r.means[minutes.end].kind == scale {
		return at
	}
	return r.addTime(at, minutes.end, v, m, []Quantity{r.quantityOf(n, Number), r.quantityOf(minutes, Number)})
}

// gluedMinutes reads the h30 of 8h30.
func gluedMinutes(word string) (int, bool) {
	if len(word) < 2 || len(word) > 3 || !strings.ContainsRune("hHgG", rune(word[0])) {
		return 0, false
	}
	n, err := strconv.Atoi(word[1:])
	return n, err == nil && n < 60
}

// clock reads 8:30, which may be a score or a scale as well.
func (r *reader) clock(at, second, end int) int {
	a, b := plainDigits(r.word(at)), plainDigits(r.word(second))
	if len(a) > 2 || len(b) > 2 || intOf(a) > 24 || intOf(b) > 59 {
		return at
	}
	return r.addTime(at, end, intOf(a), intOf(b), nil)
}

func (r *reader) addTime(at, end, hours, minutes int, parts []Quantity) int {
	if parts == nil {
		parts = []Quantity{
			{Readings: []Reading{{Kind: Number, Value: Int(hours)}}, Sure: true},
			{Readings: []Reading{{Kind: Number, Value: Int(minutes)}}, Sure: true},
		}
	}
	return r.add(Quantity{Readings: []Reading{timeOf(hours, minutes)}, Parts: parts, Sure: true}, at, end)
}

func timeOf(hours, minutes int) Reading {
	return Reading{Kind: Time, Value: Int(hours%12*60 + minutes)}
}

// readAsHour gives a number beside the word of an hour the reading of a time, and 7.30
// that of half past seven.
func (r *reader) readAsHour(at, end int, n number, q *Quantity) {
	if v, ok := n.value.small(); ok && v <= 24 && (r.is(end, hour) || r.is(at-1, hourly)) {
		q.Readings = append(q.Readings, timeOf(v, 0))
	}
	hours, minutes, ok := strings.Cut(plainDigits(r.word(at)), ".")
	if ok && end == at+1 && len(minutes) == 2 && len(hours) <= 2 && intOf(hours) <= 24 && intOf(minutes) < 60 {
		q.Readings = append(q.Readings, timeOf(intOf(hours), intOf(minutes)))
	}
}

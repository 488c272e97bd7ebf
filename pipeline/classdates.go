package pipeline

import (
	"strconv"
	"strings"
	"sync"

	"dich/source"
)

// dateAt reads a date: 1/3/2018, ngày 1 tháng 3 năm 2018 and their parts mean the same.
func (v *version) dateAt(at int) (signal, bool) {
	d := dateReader{version: v, at: at}
	d.read()
	if d.at == at {
		return signal{}, false
	}
	return signal{sense{class: ClassDate, what: d.text.String(), pole: 1}, at, d.at}, true
}

// A dateReader goes over the parts of a date, and writes them as d1 m3 y2018.
type dateReader struct {
	*version
	at   int
	text strings.Builder
}

func (d *dateReader) read() {
	for d.at < len(d.units) {
		part, ok := datePart(d.units[d.at].key)
		end := d.at
		switch {
		case ok:
			end = d.named(part, d.at+1)
		case d.text.Len() == 0:
			end = d.slashed(d.at, "dmy", 3)
		}
		if end == d.at {
			return
		}
		d.at = end
	}
}

// named reads what stands behind ngày, tháng, năm: a number, in digits, in words or
// Roman; or a slashed date. It gives where that ends, the word's own place if there is none.
func (d *dateReader) named(part string, at int) int {
	if parts := map[string]string{"d": "dmy", "m": "my"}[part]; parts != "" {
		if end := d.slashed(at, parts, 2); end > at {
			return end
		}
	}
	if at < len(d.units) {
		if n := roman(d.word(at)); n > 0 && strings.Contains("q c k", part) {
			d.add(part, strconv.Itoa(n))
			return at + 1
		}
	}
	a := amount{end: at}
	if at < len(d.units) && d.isDay(at, part) {
		a = d.amount(at)
	}
	if a.end == at {
		return at - 1
	}
	d.add(part, a.text)
	return a.end
}

// isDay keeps "năm hai bên": in words only months, days and the tens of years are dates.
func (d *dateReader) isDay(at int, part string) bool {
	return d.units[at].shape == source.Number || part != "y"
}

func (d *dateReader) add(part, text string) { d.text.WriteString(part + text) }

// slashed reads 1/3/2018 or 1-3-2018 or 1.3.2018, of at least least parts.
func (d *dateReader) slashed(at int, parts string, least int) int {
	var numbers []string
	end := at
	for len(numbers) < len(parts) && end < len(d.units) && d.units[end].shape == source.Number {
		list := strings.Split(d.word(end), ".")
		numbers = append(numbers, list...)
		end++
		if !(d.tight(end-1) && d.tight(end) && (d.word(end) == "/" || d.word(end) == "-")) {
			break
		}
		end++
	}
	if end > at && d.units[end-1].shape == source.Mark {
		end--
	}
	if len(numbers) < least || len(numbers) > len(parts) || !isDate(parts, numbers) {
		return at
	}
	for i, n := range numbers {
		d.add(parts[i:i+1], strings.TrimLeft(n, "0"))
	}
	return end
}

func isDate(parts string, numbers []string) bool {
	for i, n := range numbers {
		v, err := strconv.Atoi(n)
		most := map[byte]int{'d': 31, 'm': 12, 'y': 9999}[parts[i]]
		if err != nil || v < 1 || v > most || len(n) > 4 {
			return false
		}
	}
	return true
}

func datePart(k source.Key) (string, bool) {
	part, ok := dateParts()[k]
	return part, ok
}

var dateParts = sync.OnceValue(func() map[source.Key]string {
	parts := map[source.Key]string{}
	for word, part := range map[string]string{
		"ngày": "d", "mùng": "d", "mồng": "d", "tháng": "m", "năm": "y", "quý": "q", "kỷ": "c", "niên": "k", "khóa": "k",
	} {
		parts[source.FoldKey(word)] = part
	}
	return parts
})

// roman reads a small Roman number in capitals; 0 if it is none.
func roman(word string) int {
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}[word[i]]
		if v == 0 {
			return 0
		}
		if v < last {
			v = -v
		} else {
			last = v
		}
		total += v
	}
	return total
}

// judgeNumbers compares the numbers and dates.
func (e *comparison) judgeNumbers() {
	for _, v := range []*version{e.old, e.now} {
		v.read()
		v.combine()
		v.readNumbers()
	}
	is := func(c Class) bool { return c == ClassNumber || c == ClassDate }
	old, now := e.old.left(e.now, is), e.now.left(e.old, is)
	moved := sameSenses(old, now) && distinct(old) < 2
	old, now = e.cancel(old, now, func(a, b signal) bool {
		return moved && a.class == ClassDate || e.samePlace(a, b) || e.sameCompany(a, b)
	})
	e.findAll(e.old, old)
	e.findAll(e.now, now)
}

// sameSenses reports that two lists say the same things, in any order.
func sameSenses(a, b []signal) bool {
	count := map[sense]int{}
	for _, s := range a {
		count[s.sense]++
	}
	for _, s := range b {
		count[s.sense]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func distinct(list []signal) int {
	seen := map[sense]bool{}
	for _, s := range list {
		seen[s.sense] = true
	}
	return len(seen)
}

// cancel takes away the pairs of one sense that match: they are said in other words.
func (e *comparison) cancel(old, now []signal, match func(a, b signal) bool) (restOld, restNow []signal) {
	used := make([]bool, len(now))
outer:
	for _, a := range old {
		for j, b := range now {
			if !used[j] && a.sense == b.sense && match(a, b) {
				used[j] = true
				e.old.restate(a)
				e.now.restate(b)
				continue outer
			}
		}
		restOld = append(restOld, a)
	}
	for j, b := range now {
		if !used[j] {
			restNow = append(restNow, b)
		}
	}
	return restOld, restNow
}

func (v *version) restate(s signal) {
	for i := s.first; i < s.end; i++ {
		v.restated[i] = true
	}
}

func (e *comparison) samePlace(a, b signal) bool {
	return e.old.place[a.first] == e.now.place[b.first] || e.old.place[a.end] == e.now.place[b.end]
}

// sameCompany reports two signals that stand before or behind the same word.
func (e *comparison) sameCompany(a, b signal) bool {
	next, before := e.old.next(a), e.old.before(a)
	return next != 0 && next == e.now.next(b) || before != 0 && before == e.now.before(b)
}

func (e *comparison) findAll(v *version, list []signal) {
	for _, s := range list {
		e.find(s.class, v, s.first, s.end)
	}
}
